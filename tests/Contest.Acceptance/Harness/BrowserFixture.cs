using Contest.Acceptance.Harness;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(BrowserFixture))]

namespace Contest.Acceptance.Harness;

/// <summary>
/// One Chromium for all tests of the assembly: the distribution's own, or the one that <c>CONTEST_CHROMIUM</c> names.
/// Without either, a test that asks for a visitor is skipped and says why.
/// </summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private static readonly string[] UsualPlaces =
        ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium"];

    // The site is on this machine: nothing the browser does by itself may reach for another.
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    internal const string NoChromium = "No Chromium: install it or name one in CONTEST_CHROMIUM.";

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The browser's path, or null where there is none.</summary>
    public static string? Chromium { get; } = FindChromium();

    public async ValueTask InitializeAsync()
    {
        if (Chromium is null)
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = Flags });
    }

    /// <summary>A browser of its own whose camera sees one picture, for a page that scans.</summary>
    /// <param name="picture">A video of YUV4MPEG2; it is played over and over.</param>
    /// <param name="site">The only address this person may reach.</param>
    /// <param name="use">What the person does.</param>
    public async Task WithCameraAsync(string picture, Uri site, Func<Visitor, Task> use)
    {
        Assert.SkipWhen(_playwright is null, NoChromium);
        await using var browser = await _playwright!.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            Args = [.. Flags, "--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream", $"--use-file-for-fake-video-capture={picture}"],
        });
        await using var visitor = await Visitor.OpenAsync(await browser.NewContextAsync(new() { BaseURL = site.ToString(), Locale = "ru-RU", Permissions = ["camera"] }), site);
        await use(visitor);
    }

    /// <summary>Opens the browser for one person: own cookies, own storage, one page.</summary>
    /// <param name="site">The only address this person may reach; null for pages that need none.</param>
    /// <param name="width">Width of the window in CSS pixels: 1280 for a desk, 820 for a tablet.</param>
    /// <param name="height">Height of the window in CSS pixels.</param>
    /// <param name="locale">The language the browser asks for.</param>
    public async Task<Visitor> VisitAsync(Uri? site = null, int width = 1280, int height = 900, string locale = "ru-RU")
    {
        Assert.SkipWhen(_browser is null, NoChromium);
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = site?.ToString(),
            Locale = locale,
            TimezoneId = "Asia/Pyongyang",
            ViewportSize = new() { Width = width, Height = height },
            AcceptDownloads = true,
        });
        return await Visitor.OpenAsync(context, site);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    private static string? FindChromium() => Environment.GetEnvironmentVariable("CONTEST_CHROMIUM") is { Length: > 0 } named
        ? File.Exists(named) ? named : null
        : UsualPlaces.FirstOrDefault(File.Exists);
}
