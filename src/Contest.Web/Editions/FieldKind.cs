namespace Contest.Web.Editions;

/// <summary>How a field of the draft is typed and read.</summary>
public enum FieldKind
{
    Text,
    Lines,
    Points,
    Number,
    Flag,
    Day,

    /// <summary>Per cents, or a fraction.</summary>
    Share,

    /// <summary>Points parted by spaces.</summary>
    PointsList,
}
