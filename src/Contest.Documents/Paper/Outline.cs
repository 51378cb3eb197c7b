namespace Contest.Documents.Paper;

/// <summary>A path of straight lines and cubic curves, in millimetres.</summary>
public sealed class Outline
{
    private readonly List<Segment> _segments = [];

    internal IReadOnlyList<Segment> Segments => _segments;

    internal enum Verb
    {
        Move,
        Line,
        Curve,
        Close,
    }

    public Outline Move(double x, double y) => Add(new Segment(Verb.Move, x, y));

    public Outline Line(double x, double y) => Add(new Segment(Verb.Line, x, y));

    public Outline Curve(double x1, double y1, double x2, double y2, double x, double y) =>
        Add(new Segment(Verb.Curve, x, y, x1, y1, x2, y2));

    public Outline Close() => Add(new Segment(Verb.Close, 0, 0));

    public static Outline Rectangle(double x, double y, double width, double height) =>
        new Outline().Add(x, y, width, height);

    /// <summary>Adds a closed rectangle to this path.</summary>
    public Outline Add(double x, double y, double width, double height) =>
        Move(x, y).Line(x + width, y).Line(x + width, y + height).Line(x, y + height).Close();

    /// <summary>A circle of four curves.</summary>
    public static Outline Circle(double x, double y, double radius)
    {
        var k = radius * 0.5523;
        return new Outline()
            .Move(x, y - radius)
            .Curve(x + k, y - radius, x + radius, y - k, x + radius, y)
            .Curve(x + radius, y + k, x + k, y + radius, x, y + radius)
            .Curve(x - k, y + radius, x - radius, y + k, x - radius, y)
            .Curve(x - radius, y - k, x - k, y - radius, x, y - radius)
            .Close();
    }

    private Outline Add(Segment segment)
    {
        _segments.Add(segment);
        return this;
    }

    internal readonly record struct Segment(Verb Verb, double X, double Y, double X1 = 0, double Y1 = 0, double X2 = 0, double Y2 = 0);
}
