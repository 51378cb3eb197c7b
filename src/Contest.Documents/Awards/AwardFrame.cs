using Contest.Documents.Paper;

namespace Contest.Documents.Awards;

/// <summary>The frame of an award: two rules, an inner one with hollowed corners and three petals in each. Few segments, for it repeats on every page.</summary>
internal static class AwardFrame
{
    private const double Inner = 14.5;
    private const double Corner = 25.5;
    private const double Bend = 20.575; // Corner less 0.5523 of the corner's radius of 11

    public static void Draw(Page page, DegreeInks inks)
    {
        var (width, height) = (page.Width, page.Height);
        page.Stroke(Outline.Rectangle(9, 9, width - 18, height - 18), 0.9, inks.Rules);
        page.Stroke(Outline.Rectangle(11, 11, width - 22, height - 22), 0.2, inks.Accent);
        page.Stroke(InnerRule(width, height), 0.35, inks.Rules);
        foreach (var (right, below) in new[] { (false, false), (true, false), (true, true), (false, true) })
        {
            double X(double x) => right ? width - x : x;
            double Y(double y) => below ? height - y : y;
            page.Fill(Petal(X, Y, [14.667, 13.512, 15.869, 14.841, 18.85, 15.421, 21.123, 14.884, 19.265, 13.469, 16.306, 12.787]), inks.Rules);
            page.Fill(Petal(X, Y, [13.512, 14.667, 12.787, 16.306, 13.469, 19.265, 14.884, 21.123, 15.421, 18.85, 14.841, 15.869]), inks.Rules);
            page.Fill(Petal(X, Y, [13.2, 13.2, 13.793, 15.843, 17.227, 19.175, 20.554, 20.554, 19.175, 17.227, 15.843, 13.793]), inks.Accent);
        }
    }

    /// <summary>A lozenge and a line on each side of a centred text.</summary>
    public static void DrawFlanks(Page page, double x, double baseline, double textWidth, DegreeInks inks)
    {
        const double half = 0.9;
        var y = baseline - 1.8;
        foreach (var side in new[] { -1, 1 })
        {
            var at = x + side * (textWidth / 2 + 5);
            page.Line(at + side * 1.6, y, at + side * 30, y, 0.3, inks.Rules);
            page.Fill(new Outline().Move(at, y - half).Line(at + half, y).Line(at, y + half).Line(at - half, y).Close(), inks.Accent);
        }
    }

    private static Outline InnerRule(double width, double height)
    {
        double Far(double inset) => width - inset;
        double Low(double inset) => height - inset;
        return new Outline()
            .Move(Corner, Inner)
            .Line(Far(Corner), Inner)
            .Curve(Far(Corner), Bend, Far(Bend), Corner, Far(Inner), Corner)
            .Line(Far(Inner), Low(Corner))
            .Curve(Far(Bend), Low(Corner), Far(Corner), Low(Bend), Far(Corner), Low(Inner))
            .Line(Corner, Low(Inner))
            .Curve(Corner, Low(Bend), Bend, Low(Corner), Inner, Low(Corner))
            .Line(Inner, Corner)
            .Curve(Bend, Corner, Corner, Bend, Corner, Inner)
            .Close();
    }

    // Six points of two curves: the foot, two handles, the tip, and the two handles of the way back.
    private static Outline Petal(Func<double, double> x, Func<double, double> y, double[] p) => new Outline()
        .Move(x(p[0]), y(p[1]))
        .Curve(x(p[2]), y(p[3]), x(p[4]), y(p[5]), x(p[6]), y(p[7]))
        .Curve(x(p[8]), y(p[9]), x(p[10]), y(p[11]), x(p[0]), y(p[1]))
        .Close();
}
