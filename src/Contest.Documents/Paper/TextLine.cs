namespace Contest.Documents.Paper;

/// <summary>One measured line of text, ready to be placed.</summary>
public sealed class TextLine
{
    internal TextLine(string text, TextStyle style, int start, Glyph[] glyphs, double width)
    {
        Text = text;
        Style = style;
        Start = start;
        Glyphs = glyphs;
        Width = width;
    }

    public string Text { get; }

    public TextStyle Style { get; }

    /// <summary>Width in millimetres, without tracking after the last letter.</summary>
    public double Width { get; }

    /// <summary>How far its ink begins from its place, in millimetres: large lines are pulled left by it, so that their stems stand on one edge.</summary>
    public double Bearing => Glyphs.Length == 0 ? 0 : Glyphs[0].Font.BearingOf(Glyphs[0].Id) * Style.Em;

    /// <summary>Where this line begins in the text its glyphs' clusters count from.</summary>
    internal int Start { get; }

    internal Glyph[] Glyphs { get; }
}
