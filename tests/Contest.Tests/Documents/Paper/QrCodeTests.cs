using Contest.Core;
using Contest.Documents.Paper;
using QRCoder;
using Xunit;

namespace Contest.Tests.Documents.Paper;

public sealed class QrCodeTests
{
    private const string Text = "NKRYA-2027/D1-003/4F7A91C2";

    [Fact]
    public void Blocks_cover_every_dark_module_once_and_no_light_one()
    {
        var code = QrCode.Of(Text);
        Assert.Equal(25, code.Size);
        var covered = new int[code.Size, code.Size];
        foreach (var block in code.Blocks)
            for (var y = block.Y; y < block.Y + block.Height; y++)
                for (var x = block.X; x < block.X + block.Width; x++)
                    covered[x, y]++;

        using var reference = QRCodeGenerator.GenerateQrCode(Text, QRCodeGenerator.ECCLevel.M);
        for (var y = 0; y < code.Size; y++)
            for (var x = 0; x < code.Size; x++)
                Assert.Equal(reference.ModuleMatrix[y + 4][x + 4] ? 1 : 0, covered[x, y]);
    }

    [Fact]
    public void Blocks_are_far_fewer_than_modules() => Assert.InRange(QrCode.Of(Text).Blocks.Count, 50, 200);

    [Fact]
    public void A_text_too_long_for_readable_modules_is_refused()
    {
        var page = new PaperDocument("", "", DateTimeOffset.UnixEpoch).AddA4Portrait();
        page.Qr(Text, 20, 20, 17, Ink.Text);
        var refused = Assert.Throws<RuleViolationException>(() => page.Qr(new string('A', 200), 20, 20, 17, Ink.Text));
        Assert.Equal("Paper.TooLong", Assert.Single(refused.Problems).Code);
    }
}
