using Contest.Core;
using SkiaSharp;

namespace Contest.Documents.Paper;

/// <summary>A photo as somebody sent it, made into the portrait that is kept: a JPEG of 480 × 640 pixels, upright, cut to its middle, without any of the camera's notes.</summary>
public static class Portrait
{
    /// <summary>The largest file that is looked at.</summary>
    public const int LargestFile = 8 * 1024 * 1024;

    private const int Width = 480;
    private const int Height = 640;
    private const int Quality = 85;

    // A file of a few kilobytes may claim to be a picture that fills the memory.
    private const long MostPixels = 60_000_000;

    /// <summary>The portrait.</summary>
    /// <exception cref="RuleViolationException">The file is too large, no picture, or neither JPEG nor PNG.</exception>
    public static byte[] Prepare(byte[] file)
    {
        if (file.Length > LargestFile)
            throw new RuleViolationException(new Problem("Contestant.PhotoTooLarge"));
        using var data = SKData.CreateCopy(file);
        using var codec = SKCodec.Create(data);
        if (codec is null || codec.EncodedFormat is not (SKEncodedImageFormat.Jpeg or SKEncodedImageFormat.Png))
            throw NoPicture();
        if ((long)codec.Info.Width * codec.Info.Height > MostPixels)
            throw new RuleViolationException(new Problem("Contestant.PhotoTooLarge"));
        using var typed = new SKBitmap(new SKImageInfo(codec.Info.Width, codec.Info.Height, SKColorType.Rgba8888, SKAlphaType.Premul));
        // A file cut off on its way is no picture, however much of it shows.
        if (codec.GetPixels(typed.Info, typed.GetPixels()) != SKCodecResult.Success)
            throw NoPicture();

        using var portrait = new SKBitmap(new SKImageInfo(Width, Height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        using (var canvas = new SKCanvas(portrait))
        using (var image = SKImage.FromBitmap(typed))
        {
            canvas.Clear(SKColors.White);
            var isOnItsSide = codec.EncodedOrigin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
            var (width, height) = isOnItsSide ? (typed.Height, typed.Width) : (typed.Width, typed.Height);
            var scale = Math.Max((float)Width / width, (float)Height / height);
            canvas.Translate(Width / 2f, Height / 2f);
            canvas.Scale(scale);
            canvas.Concat(Upright(codec.EncodedOrigin));
            canvas.Translate(-typed.Width / 2f, -typed.Height / 2f);
            canvas.DrawImage(image, 0, 0, new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        }
        using var encoded = portrait.Encode(SKEncodedImageFormat.Jpeg, Quality);
        return encoded.ToArray();
    }

    // How a picture is turned about its middle to stand upright, by the note of how the camera was held.
    private static SKMatrix Upright(SKEncodedOrigin origin) => origin switch
    {
        SKEncodedOrigin.TopRight => SKMatrix.CreateScale(-1, 1),
        SKEncodedOrigin.BottomRight => SKMatrix.CreateRotationDegrees(180),
        SKEncodedOrigin.BottomLeft => SKMatrix.CreateScale(1, -1),
        SKEncodedOrigin.LeftTop => SKMatrix.CreateRotationDegrees(90).PreConcat(SKMatrix.CreateScale(1, -1)),
        SKEncodedOrigin.RightTop => SKMatrix.CreateRotationDegrees(90),
        SKEncodedOrigin.RightBottom => SKMatrix.CreateRotationDegrees(270).PreConcat(SKMatrix.CreateScale(1, -1)),
        SKEncodedOrigin.LeftBottom => SKMatrix.CreateRotationDegrees(270),
        _ => SKMatrix.Identity,
    };

    private static RuleViolationException NoPicture() => new(new Problem("Contestant.PhotoUnreadable"));
}
