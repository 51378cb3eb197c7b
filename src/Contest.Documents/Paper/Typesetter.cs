namespace Contest.Documents.Paper;

/// <summary>Shapes, measures and breaks text. What it measures is what is drawn.</summary>
public sealed class Typesetter
{
    // Lets a line end exactly at the edge that its own width set.
    private const double Tolerance = 1e-9;

    private readonly Dictionary<(string Text, Face Face, bool Tabular), ShapedText> _shaped = [];

    /// <summary>The text as one line.</summary>
    /// <exception cref="Contest.Core.RuleViolationException">A letter stands in no font of the face.</exception>
    public TextLine Line(string text, TextStyle style)
    {
        var whole = Shape(text, style);
        return LineOf(whole, style, 0, whole.Text.Length);
    }

    /// <summary>The width of the text on one line, in millimetres.</summary>
    public double Width(string text, TextStyle style)
    {
        var whole = Shape(text, style);
        return whole.Width(0, whole.Text.Length, style.Tracking) * style.Em;
    }

    /// <summary>The text in lines filled up to a width in millimetres. A word that is wider stands alone on its line, unbroken.</summary>
    public IReadOnlyList<TextLine> Wrap(string text, TextStyle style, double width)
    {
        var whole = Shape(text, style);
        return [.. Break(whole, style, width).Select(part => LineOf(whole, style, part.Start, part.End))];
    }

    /// <summary>As many lines as <see cref="Wrap"/> gives, but as even in length as they can be.</summary>
    public IReadOnlyList<TextLine> Balance(string text, TextStyle style, double width)
    {
        var whole = Shape(text, style);
        var count = Break(whole, style, width).Count;
        var (narrow, wide) = (0.0, width);
        for (var step = 0; step < 12; step++)
        {
            var middle = (narrow + wide) / 2;
            var parts = Break(whole, style, middle);
            var fits = parts.Count <= count && parts.TrueForAll(part => WidthOf(whole, style, part) <= middle + Tolerance);
            (narrow, wide) = fits ? (narrow, middle) : (middle, wide);
        }
        return [.. Break(whole, style, wide).Select(part => LineOf(whole, style, part.Start, part.End))];
    }

    /// <summary>The text on one line, made smaller by half points until it fits a width.</summary>
    /// <exception cref="Contest.Core.RuleViolationException">It does not fit at the smallest size.</exception>
    public TextLine Shrink(string text, TextStyle style, double width, double smallest)
    {
        for (var size = style.Size; size >= smallest; size -= 0.5)
        {
            var line = Line(text, style with { Size = size });
            if (line.Width <= width)
                return line;
        }
        throw PaperProblem.TooLong(text);
    }

    private static List<(int Start, int End)> Break(ShapedText whole, TextStyle style, double width)
    {
        var parts = new List<(int Start, int End)>();
        var (start, last) = (0, (ShapedText.Break?)null);
        foreach (var place in (IEnumerable<ShapedText.Break>)[.. whole.Breaks, new(whole.Text.Length, whole.Text.Length)])
        {
            if (last is { } before && WidthOf(whole, style, (start, place.End)) > width + Tolerance)
            {
                parts.Add((start, before.End));
                start = before.Next;
            }
            last = place;
        }
        parts.Add((start, whole.Text.Length));
        return parts;
    }

    private static double WidthOf(ShapedText whole, TextStyle style, (int Start, int End) part) =>
        whole.Width(part.Start, part.End, style.Tracking) * style.Em;

    private static TextLine LineOf(ShapedText whole, TextStyle style, int start, int end) =>
        new(whole.Text[start..end], style, start, whole.Slice(start, end), WidthOf(whole, style, (start, end)));

    private ShapedText Shape(string text, TextStyle style)
    {
        var key = (text, style.Face, style.Tabular);
        if (!_shaped.TryGetValue(key, out var whole))
        {
            whole = ShapedText.Shape(text, style.Face, style.Tabular);
            _shaped.Add(key, whole);
        }
        return whole;
    }
}
