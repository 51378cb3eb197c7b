namespace Contest.Documents.Paper;

/// <summary>A face of the house: a chain of font files, the first for Cyrillic and Latin, the last for Hangul.</summary>
public enum Face
{
    Serif,
    SerifBold,
    SerifItalic,
    Sans,
    SansSemiBold,
}

/// <summary>Where a line stands relative to its place.</summary>
public enum Align
{
    Left,
    Centre,
    Right,
}

/// <summary>How a text looks.</summary>
/// <param name="Face">The chain of font files.</param>
/// <param name="Size">Size in points.</param>
/// <param name="Ink">Colour.</param>
/// <param name="Tracking">Extra space between letters, in parts of the size; at most 0.09, for capitals and short Hangul lines only.</param>
/// <param name="Tabular">Whether figures all take the same width, for columns of numbers.</param>
public sealed record TextStyle(Face Face, double Size, Ink Ink, double Tracking = 0, bool Tabular = false)
{
    /// <summary>The size in millimetres.</summary>
    public double Em => Size * Length.MillimetresPerPoint;
}
