namespace Contest.Documents.Paper;

/// <summary>One size a text may be set in.</summary>
/// <param name="Size">Size in points.</param>
/// <param name="Leading">From baseline to baseline, in millimetres.</param>
/// <param name="Lines">How many lines are allowed at this size.</param>
public readonly record struct TextStep(double Size, double Leading, int Lines);

/// <summary>A text in the first of its sizes in which it fits.</summary>
/// <param name="Step">The place of that size in the list of steps.</param>
public sealed record FittedText(int Step, double Size, double Leading, IReadOnlyList<TextLine> Lines)
{
    /// <summary>The text, balanced, in the first step from <paramref name="from"/> on whose lines suffice; null where none does.</summary>
    public static FittedText? Fit(Typesetter type, string text, TextStyle style, double width, IReadOnlyList<TextStep> steps, int from = 0)
    {
        for (var i = from; i < steps.Count; i++)
        {
            var (size, leading, allowed) = steps[i];
            var lines = type.Balance(text, style with { Size = size }, width);
            if (lines.Count <= allowed && lines.All(line => line.Width <= width + 1e-6))
                return new FittedText(i, size, leading, lines);
        }
        return null;
    }
}
