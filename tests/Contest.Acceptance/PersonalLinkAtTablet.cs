using Microsoft.Playwright;

namespace Contest.Acceptance;

/// <summary>Coming in by a personal link in a browser.</summary>
internal static class PersonalLinkAtTablet
{
    /// <summary>Opens the link and types its PIN; a tablet that is signed in by this very link goes straight on.</summary>
    public static async Task OpenAsync(this PersonalLink link, IPage page)
    {
        await page.GotoAsync(link.Address);
        if (!page.Url.Contains("/judge/enter/", StringComparison.Ordinal))
            return;
        await page.FillAsync("#pin", link.Pin);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(address => !address.Contains("/judge/enter/", StringComparison.Ordinal));
    }
}
