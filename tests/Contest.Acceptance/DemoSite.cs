using Contest.Acceptance.Harness;
using Microsoft.Playwright;

namespace Contest.Acceptance;

/// <summary>The site over the data of a demo run: a contest that is over, with everything that a page can show. An organizer and a judge have signed in once; visitors take their places.</summary>
public sealed class DemoSite(BrowserFixture browser) : IAsyncLifetime
{
    private RunningSite _site = null!;

    public Uri Address => _site.Address;

    /// <summary>The cookies of the organizer and of the judge; <c>null</c> where there is no browser.</summary>
    internal IReadOnlyDictionary<Person, IEnumerable<Cookie>>? Cookies { get; private set; }

    /// <summary>An invitation that nobody has used.</summary>
    public string Invitation { get; private set; } = "";

    /// <summary>The pages of the organizer's menu, as their addresses.</summary>
    public IReadOnlyList<string> Menu { get; private set; } = [];

    /// <summary>A sheet of the judge's.</summary>
    public string Sheet { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        var cancel = TestContext.Current.CancellationToken;
        _site = await RunningSite.StartAsync(cancel: cancel, prepare: async site =>
        {
            var demo = await site.RunAsync(cancel, "demo", "--no-serve", "--out", Path.Combine(site.Home, "out"));
            Assert.True(demo.ExitCode == 0, demo.Output + demo.Error);
        });
        if (BrowserFixture.Chromium is null)
            return;
        await using var desk = await browser.VisitAsync(Address);
        var organizer = new Organizer(desk, _site);
        await organizer.JoinAsync();
        Menu = await desk.Page.Locator(".app-side a").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
        Invitation = await PeopleByHand.InvitationAsync(desk, "Регистратор");

        await using var tablet = await browser.VisitAsync(Address);
        await new JudgeAtTablet(tablet).EnterAsync(await organizer.LinkAsync("Е. Н. Орлова"));
        Sheet = (await tablet.Page.Locator(".sheets a").First.GetAttributeAsync("href"))!;
        Cookies = new Dictionary<Person, IEnumerable<Cookie>>
        {
            [Person.Nobody] = [],
            [Person.Organizer] = await CookiesOfAsync(desk),
            [Person.Judge] = await CookiesOfAsync(tablet),
        };
    }

    /// <summary>Opens the browser for somebody who has signed in and chosen a language.</summary>
    internal async Task<Visitor> VisitAsync(Person person, string language, int width)
    {
        var visitor = await browser.VisitAsync(Address, width, width < 600 ? 780 : 1180);
        await visitor.Context.AddCookiesAsync(Cookies![person]);
        await visitor.GoAsync($"language/{language}?returnUrl=/sign-in");
        return visitor;
    }

    public async ValueTask DisposeAsync() => await _site.DisposeAsync();

    private static async Task<IEnumerable<Cookie>> CookiesOfAsync(Visitor visitor) => (await visitor.Context.CookiesAsync())
        .Select(c => new Cookie { Name = c.Name, Value = c.Value, Domain = c.Domain, Path = c.Path, HttpOnly = c.HttpOnly });
}

/// <summary>In whose place a visitor comes.</summary>
internal enum Person
{
    Nobody,
    Organizer,
    Judge,
}
