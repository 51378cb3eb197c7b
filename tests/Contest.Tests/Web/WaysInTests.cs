using System.Net;
using Contest.Core.Editions;
using Contest.Core.Registration;
using Contest.Data.Access;

namespace Contest.Tests.Web;

/// <summary>The public form and the coordinator's pages, as browsers without scripts use them.</summary>
public sealed class WaysInTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private static readonly (string, string)[] Hong =
    [
        ("SurnameHangul", "홍"), ("GivenHangul", "길동"), ("SurnameCyrillic", "Хон"), ("GivenCyrillic", "Гиль Дон"), ("Sex", "м"), ("BirthDate", "2006-01-02"), ("BirthPlace", "Пхеньян"),
        ("Institution", "ПУ"), ("Year", "3"), ("Phone", "2-381-0101"),
    ];

    [Fact]
    public async Task Who_has_no_account_applies_and_learns_the_state_by_number_and_birth_date()
    {
        await OpenAsync();
        using var applicant = site.Open();
        Assert.Contains($"/apply/{ContestWorld.Category}", await applicant.PageAsync("/apply"), StringComparison.Ordinal);

        using var quick = await applicant.SubmitAsync($"/apply/{ContestWorld.Category}", "apply", [.. Hong, ("Consents", "Processing")]);
        Assert.Contains("Слишком быстро", await DecodedAsync(quick), StringComparison.Ordinal);
        var page = await ApplyAsync(applicant, [.. Hong, ("Consents", "Processing")]);

        var number = System.Text.RegularExpressions.Regex.Match(page, "data-number>([^<]+)<").Groups[1].Value;
        Assert.Equal(number, Acknowledgement.Read(number));
        Assert.Contains("ещё не приняли решение", await DecodedAsync(await applicant.SubmitAsync("/apply/state", "state", ("Typed.Number", number), ("Typed.Birth", "2006-01-02"))), StringComparison.Ordinal);
        var wrong = await DecodedAsync(await applicant.SubmitAsync("/apply/state", "state", ("Typed.Number", number), ("Typed.Birth", "2006-01-03")));
        Assert.Contains("Нет заявки", wrong, StringComparison.Ordinal);
        Assert.DoesNotContain("Хон", wrong, StringComparison.Ordinal);

        var again = await ApplyAsync(applicant, [.. Hong, ("Consents", "Processing")]);
        Assert.Contains("уже есть", again, StringComparison.Ordinal);
        Assert.DoesNotContain(number, again, StringComparison.Ordinal);
        Assert.Single(await site.World.Registration.ContestantsAsync(site.World.Edition.Id), e => e.Contestant.Name.Hangul.Given == "길동");
    }

    [Fact]
    public async Task What_is_wrong_stands_beside_its_field_and_what_was_typed_is_kept()
    {
        await OpenAsync();
        using var applicant = site.Open();

        var page = await ApplyAsync(applicant, [.. Hong.Where(f => f.Item1 is not ("Year" or "SurnameHangul")), ("SurnameHangul", "Hong")]);

        Assert.Contains("id=\"Year-problem\"", page, StringComparison.Ordinal);
        Assert.Contains("id=\"SurnameHangul-problem\"", page, StringComparison.Ordinal);
        Assert.Contains("id=\"c-Processing-problem\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"Hong\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"Гиль Дон\"", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("name=\"Consents\"[^>]* checked", page);
    }

    [Fact]
    public async Task A_program_that_fills_every_field_is_refused()
    {
        await OpenAsync();
        using var program = site.Open();

        Assert.Contains("не человек", await ApplyAsync(program, [.. Hong.Where(f => f.Item1 != "GivenHangul"), ("GivenHangul", "길수"), ("Consents", "Processing"), ("Website", "http://example.org")]), StringComparison.Ordinal);
        Assert.DoesNotContain(await site.World.Registration.ContestantsAsync(site.World.Edition.Id), e => e.Contestant.Name.Hangul.Given == "길수");
    }

    [Theory]
    [InlineData("ru", "Согласие на обработку данных")]
    [InlineData("ko", "자료처리에 대한 동의")]
    [InlineData("en", "Consent to the processing of data")]
    public async Task The_form_and_the_texts_of_consents_are_in_the_reader_s_language(string language, string consent)
    {
        await OpenAsync();
        using var reader = site.Open();
        using var chosen = await reader.GetAsync($"/language/{language}?returnUrl=/apply");

        Assert.Contains(consent, WebUtility.HtmlDecode(await reader.PageAsync($"/apply/{ContestWorld.Category}")), StringComparison.Ordinal);
        Assert.Contains(consent, WebUtility.HtmlDecode(await reader.PageAsync("/apply/consent/Processing")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_consent_is_not_found_and_an_unknown_category_says_that_it_takes_none()
    {
        using var reader = site.Open();
        using var answer = await reader.GetAsync("/apply/consent/Health");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("сейчас не принимает", WebUtility.HtmlDecode(await reader.PageAsync("/apply/pilots")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Numbers_cannot_be_walked()
    {
        await using var other = new SiteFixture();
        await other.InitializeAsync();
        using var walker = other.Open();
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 12; i++)
        {
            using var answer = await walker.SubmitAsync("/apply/state", "state", ("Typed.Number", "AAA-AAA-AAA"), ("Typed.Birth", "2006-01-02"));
            answers.Add(answer.StatusCode);
        }
        Assert.Equal(10, answers.Count(a => a == HttpStatusCode.OK));
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
    }

    [Fact]
    public async Task A_coordinator_adds_a_person_and_sees_nobody_of_another_institution()
    {
        await OpenAsync();
        using var coordinator = await site.CoordinatorAsync("ГИ");

        using var saved = await coordinator.SubmitAsync("/delegation/new", "person", [.. Hong.Where(f => f.Item1 is not ("Institution" or "GivenHangul")), ("GivenHangul", "길남"), ("Category", ContestWorld.Category)]);

        Assert.StartsWith("/delegation?saved=", new Uri(site.Address, saved.Headers.Location!).PathAndQuery, StringComparison.Ordinal);
        var people = await site.World.Registration.ContestantsAsync(site.World.Edition.Id);
        Assert.Equal(("ГИ", WayIn.Coordinator), people.Where(e => e.Contestant.Name.Hangul.Given == "길남").Select(e => (e.Institution.Code, e.Contestant.WayIn)).Single());
        var page = WebUtility.HtmlDecode(await coordinator.PageAsync("/delegation"));
        Assert.All(people, e => Assert.Equal((e.Contestant.Number, e.Institution.Code == "ГИ"), (e.Contestant.Number, page.Contains($">{e.Contestant.Number}<", StringComparison.Ordinal))));
        foreach (var other in people.Where(e => e.Institution.Code != "ГИ"))
        {
            using var answer = await coordinator.GetAsync($"/delegation/{other.Contestant.Number}");
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.DoesNotContain(other.Contestant.Name.Cyrillic.Full, await DecodedAsync(answer), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_link_that_is_ended_ends_the_sign_in_at_once()
    {
        using var coordinator = await site.CoordinatorAsync("ГИ");
        await site.World.Access.EndCoordinatorAsync(ContestWorld.Organizer, (await site.World.CoordinatorAsync("ГИ")).InstitutionId!.Value);

        using var answer = await coordinator.GetAsync("/delegation");

        Assert.Equal("/sign-in", new Uri(site.Address, answer.Headers.Location!).AbsolutePath);
        using var again = site.Open();
        using var ended = await again.GetAsync("/delegation/enter/ABCDEFGHJKLMNPQRSTUVWXYZ23");
        Assert.Equal("/link-ended", ended.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task An_organizer_makes_and_ends_a_link_on_the_page()
    {
        var organizer = await site.SignedInAsync(Role.Organizer);
        var institution = (await site.World.CoordinatorAsync("ГИ")).InstitutionId!.Value;

        var page = await DecodedAsync(await organizer.SubmitAsync("/institutions/links", $"link-{institution}"));
        var code = System.Text.RegularExpressions.Regex.Match(page, "delegation/enter/([A-Z0-9]+)<").Groups[1].Value;
        Assert.Equal(institution, (await site.World.Access.InstitutionOfAsync(code))?.Id);
        using var ended = await organizer.SubmitAsync("/institutions/links", $"end-{institution}");

        Assert.Null(await site.World.Access.InstitutionOfAsync(code));
    }

    private static async Task<string> ApplyAsync(Browser browser, (string, string)[] typed)
    {
        // As long as a person takes at the least: the form carries when it was opened.
        var path = $"/apply/{ContestWorld.Category}";
        var began = System.Text.RegularExpressions.Regex.Match(await browser.PageAsync(path), "name=\"Began\" value=\"([^\"]+)\"").Groups[1].Value;
        await Task.Delay(Contest.Web.Registration.FormGuard.Quickest + TimeSpan.FromMilliseconds(200), TestContext.Current.CancellationToken);
        return await DecodedAsync(await browser.SubmitAsync(path, "apply", [.. typed, ("Began", began)]));
    }

    private Task<ContestWorld> OpenAsync()
    {
        var today = DateOnly.FromDateTime(DateTimeOffset.UtcNow.UtcDateTime);
        return site.World.WithStateAsync(EditionState.Registration, today.AddDays(-3), today.AddDays(3));
    }

    private static async Task<string> DecodedAsync(HttpResponseMessage answer) => WebUtility.HtmlDecode(await Browser.TextOfAsync(answer));
}
