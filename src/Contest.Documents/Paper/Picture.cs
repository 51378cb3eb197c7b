using SkiaSharp;

namespace Contest.Documents.Paper;

/// <summary>An image read once, however often it is drawn.</summary>
internal sealed class Picture(SKImage image)
{
    public SKImage Image { get; } = image;

    public static Picture Of(ReadOnlyMemory<byte> bytes) =>
        new(SKImage.FromEncodedData(bytes.Span) ?? throw PaperProblem.NotAnImage());
}
