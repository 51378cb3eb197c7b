using Contest.Core.Editions;

namespace Contest.Core.Judging;

/// <summary>
/// What stands in one cell of a score sheet: points, or why there are none. A status is never a number: nothing turns it into zero (rule J1).
/// </summary>
/// <param name="Code">Points in hundredths when 0 or more; otherwise one of the statuses below. The form in which marks are stored.</param>
public readonly record struct Mark(int Code)
{
    /// <summary>Nothing typed yet. Blocks the closing of the round.</summary>
    public static readonly Mark Blank = new(-1);

    /// <summary>The judge was not there.</summary>
    public static readonly Mark Absent = new(-2);

    /// <summary>The judge abstains: own pupil, own institution, relative.</summary>
    public static readonly Mark Recused = new(-3);

    /// <summary>The judge does not mark this contestant.</summary>
    public static readonly Mark NotAssigned = new(-4);

    /// <summary>The contestant did not appear in the round.</summary>
    public static readonly Mark Withdrawn = new(-5);

    /// <summary>The contestant was removed from the round.</summary>
    public static readonly Mark Disqualified = new(-6);

    private static readonly (string Word, Mark Mark)[] Words =
    [
        ("absent", Absent), ("recused", Recused), ("not-assigned", NotAssigned), ("withdrawn", Withdrawn), ("disqualified", Disqualified),
    ];

    /// <summary>Whether there are points.</summary>
    public bool IsScored => Code >= 0;

    /// <summary>The points; only where <see cref="IsScored"/>.</summary>
    public Points Points => IsScored ? new Points(Code) : throw new InvalidOperationException("A status has no points.");

    /// <summary>A mark of so many points.</summary>
    public static Mark Of(Points points) => new(checked((int)points.Hundredths));

    /// <summary>Reads a number of points or a status word of the file format: absent, recused, not-assigned, withdrawn, disqualified. An empty text is no mark.</summary>
    public static bool TryParse(string text, out Mark mark)
    {
        foreach (var (word, status) in Words)
            if (string.Equals(word, text.Trim(), StringComparison.OrdinalIgnoreCase))
            {
                mark = status;
                return true;
            }
        var read = Points.TryParse(text, out var points) && points.Hundredths is >= 0 and <= int.MaxValue;
        mark = read ? Of(points) : Blank;
        return read;
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        if (IsScored)
            return Points.ToString();
        var code = this;
        return Array.Find(Words, w => w.Mark == code).Word ?? "";
    }
}
