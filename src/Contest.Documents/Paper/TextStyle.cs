namespace Contest.Documents.Paper;

/// <summary>A face of the house: a chain of font files that are asked for each letter in turn, Cyrillic and Latin first, Hangul next.</summary>
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
/// <param name="Tabular">Whether every figure takes the width of a zero, for columns of numbers.</param>
public sealed record TextStyle(Face Face, double Size, Ink Ink, double Tracking = 0, bool Tabular = false)
{
    /// <summary>The size in millimetres.</summary>
    public double Em => Size * Length.MillimetresPerPoint;
}
