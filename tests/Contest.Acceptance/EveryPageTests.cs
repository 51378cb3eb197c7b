using System.Text.RegularExpressions;
using Contest.Acceptance.Harness;
using Microsoft.Playwright;

namespace Contest.Acceptance;

/// <summary>Every page in every language and width: it opens, fits, can be used by everybody and needs nothing from another host.</summary>
public sealed partial class EveryPageTests(DemoSite site) : IClassFixture<DemoSite>
{
    private static readonly string? Screenshots = Environment.GetEnvironmentVariable("CONTEST_SCREENSHOTS") is { Length: > 0 } folder ? folder : null;
    private readonly List<string> _found = [];

    public static MatrixTheoryData<string, int> LanguagesAndWidths => new(["ru", "ko"], [1280, 820]);

    [Theory]
    [InlineData("ru", 1280)]
    [InlineData("ko", 820)]
    public async Task The_organizers_pages(string language, int width)
    {
        SkipWithoutBrowser();
        await using var visitor = await site.VisitAsync(Person.Organizer, language, width);
        Assert.True(site.Menu.Count > 8, "The menu is nearly empty.");
        string[] more =
        [
            "/ranking/univ-major",
            "/ranking/school-upper",
            "/ranking/univ-major?set=true&after=essay&show=Rounds",
            "/ranking/school-upper/0108",
            "/ranking/univ-major/overview",
            "/awards/univ-major",
            "/nominations",
            "/results",
            "/contestants?q=ПУИЯ",
            "/contestants?q=никого",
            "/contestants/new",
            "/contestants/0101",
            "/contestants/0101/edit",
            "/institutions?id=0",
            "/jury?id=0",
            "/editions/new",
            "/board/univ-major",
            "/draws/univ-major/selection",
            "/editions/create",
            "/editions/2027",
            "/editions/2027/categories/univ-major",
            "/editions/2027/clone",
            "/editions/2027/discard",
            "/appeals/commission",
            "/appeals/new?number=0101&kind=Points&round=selection",
        ];
        foreach (var page in site.Menu.Concat(more))
            await CheckAsync(visitor, page, language, width);
        foreach (var page in new[] { "/ranking/nothing", "/ranking/univ-major/9999", "/ranking/nothing/overview", "/awards/nothing", "/board/nothing", "/editions/nothing", "/no-such-page" })
            await CheckAsync(visitor, page, language, width, status: 404);
        CheckNothingFound(visitor);
    }

    // Every other language and width: minutes that the short run does not need.
    [Theory]
    [Trait("Category", "Long")]
    [InlineData("ru", 820)]
    [InlineData("ko", 1280)]
    [InlineData("en", 1280)]
    [InlineData("en", 820)]
    public Task The_organizers_pages_in_other_languages_and_widths(string language, int width) => The_organizers_pages(language, width);

    [Theory]
    [MemberData(nameof(LanguagesAndWidths))]
    [InlineData("en", 1280)]
    public async Task The_pages_of_somebody_who_has_not_signed_in(string language, int width)
    {
        SkipWithoutBrowser();
        await using var visitor = await site.VisitAsync(Person.Nobody, language, width);
        foreach (var page in new[] { "/sign-in", new Uri(site.Invitation).PathAndQuery, "/setup?code=USED", "/link-ended", "/apply", "/apply/univ-major", "/apply/state", "/apply/consent/Processing", "/results" })
            await CheckAsync(visitor, page, language, width);
        await CheckAsync(visitor, "/denied", language, width, status: 403);
        await CheckAsync(visitor, "/ranking", language, width, shows: "/sign-in");
        await CheckAsync(visitor, "/no-such-page", language, width, status: 404);
        await CheckAsync(visitor, "/judge/enter/NOTACODE", language, width, shows: "/link-ended");
        await CheckAsync(visitor, "/delegation/enter/NOTACODE", language, width, shows: "/link-ended");
        CheckNothingFound(visitor);
    }

    [Theory]
    [MemberData(nameof(LanguagesAndWidths))]
    [InlineData("en", 820)]
    [InlineData("ru", 360)]
    [InlineData("ko", 360)]
    public async Task The_judges_pages(string language, int width)
    {
        SkipWithoutBrowser();
        await using var visitor = await site.VisitAsync(Person.Judge, language, width);
        foreach (var page in new[] { "/judge/", site.Sheet })
            await CheckAsync(visitor, page, language, width);
        await CheckAsync(visitor, "/ranking", language, width, status: 403, shows: "/denied");
        await CheckAsync(visitor, "/judge/univ-major/essay/nobody", language, width, status: 404);
        CheckNothingFound(visitor);
    }

    [Fact]
    public async Task Every_page_in_the_dark()
    {
        SkipWithoutBrowser();
        (Person, IReadOnlyList<string>)[] walks =
        [
            (Person.Organizer, [.. site.Menu, "/ranking/school-upper/0108", "/ranking/univ-major/overview"]),
            (Person.Judge, ["/judge/", site.Sheet]),
            (Person.Nobody, ["/sign-in", "/link-ended"]),
        ];
        foreach (var (person, pages) in walks)
        {
            await using var visitor = await site.VisitAsync(person, "ru", 1280);
            await visitor.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            foreach (var page in pages)
            {
                await GoAsync(visitor, page);
                await CheckAsync(visitor, "dark", 1280);
            }
            CheckNothingFound(visitor);
        }
    }

    // A live part shows its fields once the page is live: without them there would be little to look at.
    private static async Task<int> GoAsync(Visitor visitor, string page)
    {
        var status = await visitor.GoAsync(page);
        await Assertions.Expect(visitor.Page.GetByText(Loading())).ToHaveCountAsync(0);
        return status;
    }

    // What is wrong with a page does not keep the next from being looked at: all of it is told at the end.
    private async Task CheckAsync(Visitor visitor, string page, string language, int width, int status = 200, string? shows = null)
    {
        Expect(page, status, await GoAsync(visitor, page));
        Expect(page, shows ?? page.Split('?')[0], new Uri(visitor.Page.Url).AbsolutePath);
        Expect(page, language, await visitor.Page.GetAttributeAsync("html", "lang"));
        Expect(page, 1, await visitor.Page.Locator("h1").CountAsync());
        // A text that has no translation shows itself by its key.
        Expect(page, "", KeyOfAText().Match($"{await visitor.Page.TitleAsync()} {await visitor.Page.InnerTextAsync("body")}").Value);
        await CheckAsync(visitor, language, width);
    }

    private async Task CheckAsync(Visitor visitor, string kind, int width)
    {
        foreach (var check in new[] { visitor.CheckWidthAsync, visitor.CheckAccessibilityAsync })
            if (await Record.ExceptionAsync(check) is { } failure)
                _found.Add(failure.Message);
        if (Screenshots is not null)
            await visitor.Page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(Screenshots, $"{kind}-{width}{NotOfAName().Replace(new Uri(visitor.Page.Url).AbsolutePath, "-")}.png") });
    }

    private void Expect<T>(string page, T expected, T actual)
    {
        if (!Equals(expected, actual))
            _found.Add($"{page}: expected {expected}, found {actual}.");
    }

    private void CheckNothingFound(Visitor visitor)
    {
        _found.AddRange(visitor.Troubles);
        Assert.True(_found.Count == 0, string.Join("\n", _found));
    }

    private static void SkipWithoutBrowser() => Assert.SkipWhen(BrowserFixture.Chromium is null, BrowserFixture.NoChromium);

    [GeneratedRegex("^(Загружается|읽고있습니다|Loading)…$")]
    private static partial Regex Loading();

    [GeneratedRegex(@"\b(Appeals?|Commission|Hearing|CheckIn|Badge|Draw|Coding|Room|Rooms|Desk|Nav|Home|Step|Contestants?|Consent|Gaps?|Duplicates?|Eligibility|Institutions?|Import|Apply|Delegation|Coordinator|Jury|Judge|Sheet|Mark|Progress|Ranking|Standing|DegreeReason|Why|Board|Protocols|Diplomas|Trips|Staff|Audit|Role|Setup|SignIn|Problem|State|Grid)\.[A-Z]\w+")]
    private static partial Regex KeyOfAText();

    [GeneratedRegex(@"[^\w-]+")]
    private static partial Regex NotOfAName();
}
