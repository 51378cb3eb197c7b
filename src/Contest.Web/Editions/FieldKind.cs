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

    /// <summary>Words parted by commas.</summary>
    Words,
}
