using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Contest.Data.Access;
using Contest.Web;

namespace Contest.Tests.Web;

/// <summary>What every page of the running site keeps to.</summary>
public sealed partial class PageTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private const string Sheet = $"/judge/{ContestWorld.Category}/talk/0101";

    private static readonly string[] StaffPages =
    [
        "/",
        "/contestants",
        "/contestants/import",
        "/spellings",
        "/check-in",
        "/badges",
        "/draws",
        $"/draws/{ContestWorld.Category}/talk",
        "/coding",
        "/jury",
        "/jury/panels",
        $"/jury/panels/{ContestWorld.Category}/talk",
        "/progress",
        "/ranking",
        $"/board/{ContestWorld.Category}",
        "/appeals",
        "/appeals/new?number=0101&kind=Points&round=talk",
        "/appeals/commission",
        "/protocols",
        "/diplomas",
        "/trips",
        "/staff",
        "/audit",
        "/editions/new",
        "/contestants/new",
        "/contestants/0101",
        "/contestants/0101/edit",
        "/contestants/gaps",
        "/contestants/duplicates",
        "/institutions",
        "/editions",
        "/editions/create",
        "/editions/2027",
        "/editions/2027/add",
        $"/editions/2027/categories/{ContestWorld.Category}",
        "/editions/2027/clone",
        "/editions/2027/discard",
        "/torfl",
        "/institutions/links",
    ];

    private static readonly string[] OpenPages = ["/sign-in", "/apply", "/apply/state", "/apply/consent/Processing", "/setup?code=x", "/link-ended", "/denied", "/not-found", "/error"];

    public static TheoryData<string> Pages => [.. StaffPages, .. OpenPages, "/judge/", Sheet];

    [Theory]
    [InlineData("ru")]
    [InlineData("ko")]
    [InlineData("en")]
    public async Task An_unknown_address_is_a_404_and_a_friendly_page_in_the_reader_s_language(string language)
    {
        var organizer = await site.SignedInAsync(Role.Organizer);
        using var chosen = await organizer.GetAsync($"/language/{language}?returnUrl=/nowhere");
        Assert.Equal("/nowhere", chosen.Headers.Location?.OriginalString);

        using var answer = await organizer.GetAsync("/nowhere");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var page = WebUtility.HtmlDecode(await Browser.TextOfAsync(answer));
        Assert.Contains($"<html lang=\"{language}\">", page, StringComparison.Ordinal);
        Assert.Contains(TextIn(language, "NotFound.Title"), page, StringComparison.Ordinal);
        using var back = await organizer.GetAsync("/language/ru");
    }

    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/contestants/nobody/nothing")]
    public async Task An_unknown_address_is_the_same_404_for_who_has_not_signed_in(string path)
    {
        using var nobody = site.Open();

        using var answer = await nobody.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains(TextIn("ru", "NotFound.Title"), WebUtility.HtmlDecode(await Browser.TextOfAsync(answer)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_category_that_is_not_there_is_a_404_too()
    {
        using var answer = await (await site.SignedInAsync(Role.Organizer)).GetAsync("/ranking/pilots");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("/ranking")]
    [InlineData("/protocols")]
    [InlineData("/files/ranking.xlsx")]
    public async Task A_page_that_fails_says_so_and_shows_nothing_of_the_program(string path)
    {
        var regulation = WorldRecords.Regulation.Category;
        await site.World.ExecuteAsync($"UPDATE Categories SET Regulation = '?' || Regulation WHERE Id = '{regulation}'");
        try
        {
            using var answer = await (await site.SignedInAsync(Role.Organizer)).GetAsync(path);

            Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
            var page = WebUtility.HtmlDecode(await Browser.TextOfAsync(answer));
            Assert.Contains(TextIn("ru", "Error.Title"), page, StringComparison.Ordinal);
            Assert.DoesNotMatch(@"Exception|\bat [A-Z]\w+\.|\.cs\b|Json|Contest\.Data", page);
            AssertHeaders(answer);
        }
        finally
        {
            await site.World.ExecuteAsync($"UPDATE Categories SET Regulation = substr(Regulation, 2) WHERE Id = '{regulation}'");
        }
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("\\\\evil.example/")]
    [InlineData("/\t/evil.example/")]
    [InlineData("javascript:alert(1)")]
    public async Task The_language_link_leads_to_no_other_host(string returnUrl)
    {
        using var browser = site.Open();

        using var answer = await browser.GetAsync($"/language/ko?returnUrl={Uri.EscapeDataString(returnUrl)}");

        Assert.Equal((HttpStatusCode.Found, "/"), (answer.StatusCode, answer.Headers.Location?.OriginalString));
    }

    [Fact]
    public async Task A_language_that_is_not_offered_is_not_found()
    {
        using var answer = await site.Open().GetAsync("/language/fr");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Every_page_carries_the_headers_that_guard_it(string path)
    {
        using var answer = await (await BrowserForAsync(path)).GetAsync(path);

        AssertHeaders(answer);
        Assert.True(!path.StartsWith("/judge", StringComparison.Ordinal) || answer.Headers.CacheControl is { NoStore: true });
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task No_page_refers_to_another_host(string path)
    {
        using var answer = await (await BrowserForAsync(path)).GetAsync(path);
        var page = WebUtility.HtmlDecode(await Browser.TextOfAsync(answer)).Replace("xmlns=\"http://www.w3.org/2000/svg\"", "", StringComparison.Ordinal);

        Assert.Contains("</html>", page, StringComparison.Ordinal);
        Assert.DoesNotContain(Hosts().Matches(page).Select(m => m.Value), address => !address.StartsWith($"http://{site.Address.Authority}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/theme.css")]
    [InlineData("/pages.css")]
    [InlineData("/score-sheet.js")]
    public async Task No_file_of_ours_refers_to_another_host(string path) =>
        Assert.Empty(Hosts().Matches((await site.Open().PageAsync(path)).Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal)).Select(m => m.Value));

    private static void AssertHeaders(HttpResponseMessage answer)
    {
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.All(["default-src 'self'", "script-src 'self'", "frame-ancestors 'none'", "form-action 'self'", "base-uri 'self'"], part => Assert.Contains(part, policy.Split("; ")));
        Assert.Equal(("nosniff", "same-origin"), (Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")), Assert.Single(answer.Headers.GetValues("Referrer-Policy"))));
    }

    private async Task<Browser> BrowserForAsync(string path) => path.StartsWith("/judge", StringComparison.Ordinal) ? await site.SignedInAsync(Role.Judge)
        : StaffPages.Contains(path) ? await site.SignedInAsync(Role.Organizer)
        : site.Open();

    private static string TextIn(string language, string key) => Texts.ResourceManager.GetString(key, new CultureInfo(language)) ?? throw new InvalidOperationException(key);

    [GeneratedRegex("""https?://[^\s"'<>)]+""")]
    private static partial Regex Hosts();
}
