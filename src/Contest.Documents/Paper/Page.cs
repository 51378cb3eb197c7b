namespace Contest.Documents.Paper;

/// <summary>One page while it is laid out. Places are in millimetres from the top left corner; the y of a text is its baseline.</summary>
public sealed class Page
{
    // A printed module under half a millimetre is not read reliably.
    private const double SmallestModule = 0.5;

    private readonly PaperDocument _document;
    private readonly List<Action<PdfCanvas>> _marks = [];

    internal Page(PaperDocument document, double width, double height)
    {
        _document = document;
        Width = width;
        Height = height;
    }

    public double Width { get; }

    public double Height { get; }

    /// <summary>Draws a line of text and returns it, so that what stands beside it can be placed by its width.</summary>
    public TextLine Text(double x, double baseline, string text, TextStyle style, Align align = Align.Left) =>
        Text(x, baseline, _document.Type.Line(text, style), align);

    public TextLine Text(double x, double baseline, TextLine line, Align align = Align.Left)
    {
        _document.Use(line);
        var left = x - align switch
        {
            Align.Left => 0,
            Align.Centre => line.Width / 2,
            _ => line.Width,
        };
        _marks.Add(canvas => canvas.Text(left, baseline, line));
        return line;
    }

    /// <summary>Draws lines one under another.</summary>
    public void Text(double x, double baseline, IEnumerable<TextLine> lines, double leading, Align align = Align.Left)
    {
        foreach (var line in lines)
        {
            Text(x, baseline, line, align);
            baseline += leading;
        }
    }

    /// <summary>Draws a line of text from the lower left to the upper right through the middle of the page, so pale that what stands under it is read.</summary>
    public void Across(TextLine line)
    {
        _document.Use(line);
        _marks.Add(canvas => canvas.Across(line, Width, Height));
    }

    public void Line(double x1, double y1, double x2, double y2, double stroke, Ink ink) =>
        _marks.Add(canvas => canvas.Line(x1, y1, x2, y2, stroke, ink));

    public void Fill(Outline outline, Ink ink) => _marks.Add(canvas => canvas.Fill(outline, ink));

    public void Stroke(Outline outline, double stroke, Ink ink) => _marks.Add(canvas => canvas.Stroke(outline, stroke, ink));

    /// <summary>Draws a PNG or JPEG as large as it fits into a box, in its middle and in its own proportions.</summary>
    /// <exception cref="Contest.Core.RuleViolationException">The bytes are no picture.</exception>
    public void Image(ReadOnlyMemory<byte> image, double x, double y, double width, double height)
    {
        var picture = _document.Picture(image);
        _marks.Add(canvas => canvas.Image(picture, x, y, width, height));
    }

    /// <summary>Draws a QR code of level M in a square; the caller leaves four modules free around it.</summary>
    /// <exception cref="Contest.Core.RuleViolationException">The text is too long for modules that print well.</exception>
    public void Qr(string text, double x, double y, double side, Ink ink)
    {
        var code = QrCode.Of(text);
        var module = side / code.Size;
        if (module < SmallestModule)
            throw PaperProblem.TooLong(text);
        var outline = new Outline();
        foreach (var block in code.Blocks)
            outline.Add(x + block.X * module, y + block.Y * module, block.Width * module, block.Height * module);
        _marks.Add(canvas => canvas.Fill(outline, ink, smooth: false));
    }

    internal void Draw(PdfCanvas canvas)
    {
        foreach (var mark in _marks)
            mark(canvas);
    }
}
