using System.Text;
using Contest.Acceptance.Harness;
using Contest.Documents.Paper;
using Microsoft.Playwright;

namespace Contest.Acceptance;

/// <summary>A badge held before the camera of the desk.</summary>
public sealed class CameraTests(BrowserFixture browser) : IDisposable
{
    private const int Width = 640, Height = 480, Module = 9;

    private readonly string _folder = Directory.CreateTempSubdirectory("contest-camera-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_badge_before_the_camera_checks_its_bearer_in()
    {
        await using var site = await RunningSite.StartAsync(cancel: TestContext.Current.CancellationToken);
        await browser.WithCameraAsync(await BadgeAsync($"CONTEST:2028:{SmallContest.Number(1)}"), site.Address, async visitor =>
        {
            var organizer = new Organizer(visitor, site);
            await organizer.JoinAsync();
            await organizer.CreateEditionAsync();
            await organizer.ChooseListAsync(SmallContest.Workbook(3));
            await organizer.SaveListAsync(3);
            await visitor.GoAsync("check-in");

            await visitor.Page.ClickAsync("[data-camera]");

            await Assertions.Expect(visitor.Page.Locator(".door-said[role=status]")).ToBeVisibleAsync(new() { Timeout = 20_000 });
            await Assertions.Expect(visitor.Page.Locator("main")).ToContainTextAsync(SmallContest.Name(1).Cyrillic.Full);
            visitor.CheckNoTroubles();
        });
    }

    // One frame of grey levels, the form that the browser plays as its camera's picture: the code in the middle of a white page.
    private async Task<string> BadgeAsync(string text)
    {
        var code = QrCode.Of(text);
        var (left, top) = ((Width - code.Size * Module) / 2, (Height - code.Size * Module) / 2);
        var grey = new byte[Width * Height];
        Array.Fill(grey, (byte)235);
        foreach (var block in code.Blocks)
            for (var y = top + block.Y * Module; y < top + (block.Y + block.Height) * Module; y++)
                grey.AsSpan(y * Width + left + block.X * Module, block.Width * Module).Fill(16);
        var colour = new byte[Width * Height / 2];
        Array.Fill(colour, (byte)128);
        var path = Path.Combine(_folder, "badge.y4m");
        await using var file = File.Create(path);
        await file.WriteAsync(Encoding.ASCII.GetBytes($"YUV4MPEG2 W{Width} H{Height} F10:1 Ip A1:1 C420jpeg\n"), TestContext.Current.CancellationToken);
        for (var frame = 0; frame < 5; frame++)
        {
            await file.WriteAsync("FRAME\n"u8.ToArray(), TestContext.Current.CancellationToken);
            await file.WriteAsync(grey, TestContext.Current.CancellationToken);
            await file.WriteAsync(colour, TestContext.Current.CancellationToken);
        }
        return path;
    }
}
