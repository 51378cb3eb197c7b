using System.Text;
using SkiaSharp;

namespace Contest.Documents.Paper;

/// <summary>Draws laid-out pages with Skia. Outside this folder nothing names Skia or HarfBuzz.</summary>
internal sealed class PdfCanvas
{
    private const byte Pale = 34;

    private readonly IReadOnlyDictionary<FontFile, FontSubset> _fonts;
    private readonly Dictionary<(FontFile, double), SKFont> _sized = [];
    private SKCanvas _canvas = null!;

    private PdfCanvas(IReadOnlyDictionary<FontFile, FontSubset> fonts) => _fonts = fonts;

    public static byte[] Draw(
        string title, string author, DateTime created, IReadOnlyList<Page> pages, IReadOnlyDictionary<FontFile, FontUse> uses)
    {
        var fonts = uses.ToDictionary(use => use.Key, use => new FontSubset(use.Key, use.Value));
        var canvas = new PdfCanvas(fonts);
        try
        {
            return canvas.Write(title, author, created, pages);
        }
        finally
        {
            foreach (var font in canvas._sized.Values)
                font.Dispose();
            foreach (var font in fonts.Values)
                font.Dispose();
        }
    }

    private byte[] Write(string title, string author, DateTime created, IReadOnlyList<Page> pages)
    {
        using var stream = new MemoryStream();
        using var document = SKDocument.CreatePdf(stream, new SKDocumentPdfMetadata
        {
            Title = title,
            Author = author,
            Creator = "Contest",
            Creation = created,
            Modified = created,
            PdfA = true,
            RasterDpi = 300,
            EncodingQuality = 101, // Lossless; a JPEG is passed on as it is.
        });
        foreach (var page in pages)
        {
            _canvas = document.BeginPage(Length.Points(page.Width), Length.Points(page.Height));
            page.Draw(this);
            document.EndPage();
        }
        document.Close();
        return PdfIdentity.Settle(stream.ToArray());
    }

    public void Text(double x, double baseline, TextLine line) => Text(x, baseline, line, opacity: 255);

    public void Across(TextLine line, double width, double height)
    {
        _canvas.Save();
        _canvas.Translate(Length.Points(width / 2), Length.Points(height / 2));
        _canvas.RotateRadians((float)-Math.Atan2(height, width));
        Text(-line.Width / 2, line.Style.Em * 0.35, line, Pale);
        _canvas.Restore();
    }

    private void Text(double x, double baseline, TextLine line, byte opacity)
    {
        if (line.Glyphs.Length == 0)
            return;
        using var builder = new SKTextBlobBuilder();
        var pen = 0.0;
        for (var first = 0; first < line.Glyphs.Length;)
        {
            var last = first + 1;
            while (last < line.Glyphs.Length && line.Glyphs[last].Font == line.Glyphs[first].Font)
                last++;
            var end = last < line.Glyphs.Length ? line.Glyphs[last].Cluster - line.Start : line.Text.Length;
            pen = Run(builder, line, first, last, end, pen);
            first = last;
        }
        using var blob = builder.Build();
        using var paint = Paint(line.Style.Ink);
        paint.Color = paint.Color.WithAlpha(opacity);
        _canvas.DrawText(blob, Length.Points(x), Length.Points(baseline), paint);
    }

    // The letters go in with the glyphs, so that text taken out of the file is the text put in.
    private double Run(SKTextBlobBuilder builder, TextLine line, int first, int last, int end, double pen)
    {
        var style = line.Style;
        var font = line.Glyphs[first].Font;
        var subset = _fonts[font];
        var begin = line.Glyphs[first].Cluster - line.Start;
        var letters = line.Text.AsSpan(begin, end - begin);
        var run = builder.AllocateRawPositionedTextRun(Sized(font, style.Size), last - first, Encoding.UTF8.GetByteCount(letters));
        Encoding.UTF8.GetBytes(letters, run.Text);
        for (var i = first; i < last; i++)
        {
            var glyph = line.Glyphs[i];
            run.Glyphs[i - first] = subset[glyph.Id];
            run.Positions[i - first] = new SKPoint((float)((pen + glyph.OffsetX) * style.Size), (float)(-glyph.OffsetY * style.Size));
            run.Clusters[i - first] = (uint)Encoding.UTF8.GetByteCount(letters[..(glyph.Cluster - line.Start - begin)]);
            pen += glyph.Advance + style.Tracking;
        }
        return pen;
    }

    public void Line(double x1, double y1, double x2, double y2, double stroke, Ink ink)
    {
        using var paint = Paint(ink, stroke);
        _canvas.DrawLine(Length.Points(x1), Length.Points(y1), Length.Points(x2), Length.Points(y2), paint);
    }

    public void Fill(Outline outline, Ink ink, bool smooth = true)
    {
        using var paint = Paint(ink);
        paint.IsAntialias = smooth;
        using var path = Path(outline);
        _canvas.DrawPath(path, paint);
    }

    public void Stroke(Outline outline, double stroke, Ink ink)
    {
        using var paint = Paint(ink, stroke);
        using var path = Path(outline);
        _canvas.DrawPath(path, paint);
    }

    public void Image(Picture picture, double x, double y, double width, double height)
    {
        var image = picture.Image;
        var scale = Math.Min(width / image.Width, height / image.Height);
        var (w, h) = (image.Width * scale, image.Height * scale);
        var place = SKRect.Create(
            Length.Points(x + (width - w) / 2), Length.Points(y + (height - h) / 2), Length.Points(w), Length.Points(h));
        _canvas.DrawImage(image, place, new SKSamplingOptions(SKCubicResampler.Mitchell));
    }

    private static SKPaint Paint(Ink ink, double? stroke = null)
    {
        var paint = new SKPaint { Color = new SKColor(ink.R, ink.G, ink.B), IsAntialias = true };
        if (stroke is { } width)
        {
            paint.Style = SKPaintStyle.Stroke;
            paint.StrokeWidth = Length.Points(width);
        }
        return paint;
    }

    private static SKPath Path(Outline outline)
    {
        using var builder = new SKPathBuilder();
        foreach (var (verb, x, y, x1, y1, x2, y2) in outline.Segments)
        {
            switch (verb)
            {
                case Outline.Verb.Move:
                    builder.MoveTo(Length.Points(x), Length.Points(y));
                    break;
                case Outline.Verb.Line:
                    builder.LineTo(Length.Points(x), Length.Points(y));
                    break;
                case Outline.Verb.Curve:
                    builder.CubicTo(
                        Length.Points(x1), Length.Points(y1), Length.Points(x2), Length.Points(y2), Length.Points(x), Length.Points(y));
                    break;
                default:
                    builder.Close();
                    break;
            }
        }
        return builder.Detach();
    }

    private SKFont Sized(FontFile file, double size)
    {
        if (!_sized.TryGetValue((file, size), out var font))
        {
            font = new SKFont(_fonts[file].Typeface, (float)size) { Subpixel = true, LinearMetrics = true, Hinting = SKFontHinting.None };
            _sized.Add((file, size), font);
        }
        return font;
    }
}
