using System.Text;
using Contest.Core;
using Contest.Documents.Paper;
using SkiaSharp;

namespace Contest.Tests.Documents.Paper;

/// <summary>Photos as people send them, made into portraits.</summary>
public sealed class PortraitTests
{
    [Theory]
    [InlineData(SKEncodedImageFormat.Jpeg, 3000, 1500)]
    [InlineData(SKEncodedImageFormat.Png, 100, 900)]
    public void A_photo_of_any_size_becomes_one_size(SKEncodedImageFormat format, int width, int height)
    {
        using var portrait = SKBitmap.Decode(Portrait.Prepare(Picture(format, width, height)));

        Assert.Equal((480, 640), (portrait.Width, portrait.Height));
        Assert.True(portrait.GetPixel(240, 10).Red > 200 && portrait.GetPixel(240, 630).Blue > 200, "the upper half was red and the lower one blue");
    }

    [Fact]
    public void A_photo_taken_on_its_side_stands_upright()
    {
        // The camera was turned: the picture's left side is what was up.
        var file = WithNote(Picture(SKEncodedImageFormat.Jpeg, 640, 480, isOnItsSide: true), orientation: 6);

        using var portrait = SKBitmap.Decode(Portrait.Prepare(file));

        Assert.True(portrait.GetPixel(240, 10).Red > 200 && portrait.GetPixel(240, 630).Blue > 200);
    }

    [Fact]
    public void Nothing_of_the_cameras_notes_is_kept()
    {
        var file = WithNote(Picture(SKEncodedImageFormat.Jpeg, 640, 480), orientation: 1);
        Assert.Contains("Exif", Encoding.Latin1.GetString(file), StringComparison.Ordinal);

        Assert.DoesNotContain("Exif", Encoding.Latin1.GetString(Portrait.Prepare(file)), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_picture_is_refused()
    {
        Assert.Equal("Contestant.PhotoUnreadable", CodeOf([]));
        Assert.Equal("Contestant.PhotoUnreadable", CodeOf(Encoding.UTF8.GetBytes("%PDF-1.7 это не фото")));
        Assert.Equal("Contestant.PhotoUnreadable", CodeOf(Picture(SKEncodedImageFormat.Webp, 600, 800)));
    }

    [Fact]
    public void A_picture_that_was_cut_off_on_its_way_is_refused() => Assert.Equal("Contestant.PhotoUnreadable", CodeOf(Picture(SKEncodedImageFormat.Png, 600, 800)[..^400]));

    [Fact]
    public void A_file_that_is_too_large_is_refused_unread() => Assert.Equal("Contestant.PhotoTooLarge", CodeOf(new byte[Portrait.LargestFile + 1]));

    private static string CodeOf(byte[] file) => Assert.Single(Assert.Throws<RuleViolationException>(() => Portrait.Prepare(file)).Problems).Code;

    private static byte[] Picture(SKEncodedImageFormat format, int width, int height, bool isOnItsSide = false)
    {
        using var bitmap = new SKBitmap(width, height);
        using (var canvas = new SKCanvas(bitmap))
        {
            canvas.Clear(SKColors.Blue);
            using var red = new SKPaint { Color = SKColors.Red };
            canvas.DrawRect(0, 0, isOnItsSide ? width / 2 : width, isOnItsSide ? height : height / 2, red);
        }
        using var data = bitmap.Encode(format, 90);
        return data.ToArray();
    }

    // The smallest note of how a camera was held, put after the first marker of a JPEG.
    private static byte[] WithNote(byte[] jpeg, byte orientation)
    {
        byte[] tiff = [(byte)'M', (byte)'M', 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
        byte[] body = [.. "Exif\0\0"u8, .. tiff];
        return [0xFF, 0xD8, 0xFF, 0xE1, (byte)((body.Length + 2) >> 8), (byte)(body.Length + 2), .. body, .. jpeg[2..]];
    }
}
