using System.Net;
using Contest.Core.Registration;
using Contest.Data.Access;

namespace Contest.Tests.Web.Awards;

/// <summary>The pages between the last mark and the public table, as organizers use them.</summary>
public sealed class AwardPageTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private const string Refused = "class=\"said refused\"";

    private ContestWorld World => site.World;

    [Fact]
    public async Task A_result_goes_from_the_jury_s_decisions_through_the_protocol_to_the_public()
    {
        var (organizer, nobody) = (await site.SignedInAsync(Role.Organizer), site.Open());
        await World.JudgedAsync();
        await World.Papers.AddConsentAsync(ContestWorld.Organizer, World.Edition.Id, "0101", ConsentKind.Publication, ConsentAnswer.Given, new DateOnly(2026, 1, 1), "сам участник", isGuardian: false);
        var third = (await World.ContestantAsync("0103")).Id;

        // What a refusal does not take stays in its form.
        var refused = await SubmitAsync(organizer, "/awards", "rule", ("Ruled.Contestant", $"{third}"), ("Ruled.Place", "9"), ("Ruled.Reason", "единогласно"), ("Ruled.SignedBy", "Орлова"));
        Assert.Contains(Refused, refused, StringComparison.Ordinal);
        Assert.Contains("value=\"единогласно\"", refused, StringComparison.Ordinal);
        Assert.Contains("единогласно", await SubmitAsync(organizer, "/awards", "rule", ("Ruled.Contestant", $"{third}"), ("Ruled.Degree", "2"), ("Ruled.Reason", "единогласно"), ("Ruled.SignedBy", "Орлова")), StringComparison.Ordinal);
        Assert.Equal(2, (await TableAsync()).Lines.Single(l => l.Number == "0103").Degree);
        await SubmitAsync(organizer, "/awards", "take-back-1", ("Reason", "решение ошибочно"));
        Assert.Equal(3, (await TableAsync()).Lines.Single(l => l.Number == "0103").Degree);

        await SubmitAsync(organizer, "/nominations", "nominate", ("Typed.Ru", "Лучшее произношение"), ("Typed.Ko", "발음상"), ("Typed.En", "Best pronunciation"));
        var nameless = await SubmitAsync(organizer, "/nominations", "award-1", ("Award.State", "Awarded"), ("Award.Contestants", $"{third}"), ("Award.Contestants", $"{third - 1}"), ("Award.Reason", "чистая речь"));
        Assert.Contains(Refused, nameless, StringComparison.Ordinal);
        Assert.Contains("value=\"чистая речь\"", nameless, StringComparison.Ordinal);
        Assert.DoesNotContain(Refused, await SubmitAsync(organizer, "/nominations", "award-1", ("Award.State", "Awarded"), ("Award.Contestants", $"{third}"), ("Award.Reason", "чистая речь")), StringComparison.Ordinal);

        Assert.DoesNotContain("0102", await TextOfAsync(nobody, "/results"), StringComparison.Ordinal);
        Assert.Contains(Refused, await SubmitAsync(organizer, "/publications", $"publish-{ContestWorld.Category}", ("Publish.Stage", "Final"), ("Publish.Names", "true")), StringComparison.Ordinal);
        Assert.DoesNotContain(Refused, await SubmitAsync(organizer, "/protocols", $"draw-{ContestWorld.Category}", ("Going", "0"), ("Reserve", "0"), ("Against", "0"), ("Abstained", "0")), StringComparison.Ordinal);
        var members = (await World.Awards.ProtocolsAsync(World.Edition.Id)).Single().Content.Members;
        await SubmitAsync(organizer, "/protocols", "sign-1", [.. members.Select(m => ("Judges", $"{m.JudgeId}"))]);
        Assert.DoesNotContain(Refused, await SubmitAsync(organizer, "/publications", $"publish-{ContestWorld.Category}", ("Publish.Stage", "Final"), ("Publish.Names", "true"), ("Publish.Points", "true")), StringComparison.Ordinal);

        var shown = await TextOfAsync(nobody, "/results");
        foreach (var open in new[] { "Чон Сун Ён", "0102", "0103", "96,00", "Лучшее произношение" })
            Assert.Contains(open, shown, StringComparison.Ordinal);
        // Nothing beyond what was chosen leaves the house: no name without consent, no institution, no day of birth.
        foreach (var kept in new[] { "Ан Мён Хо", "Пак Чхоль Су", "안명호", "Приречный", "Горный", "2006", "Хан Ок Сун", "чистая речь" })
            Assert.DoesNotContain(kept, shown, StringComparison.Ordinal);

        foreach (var path in new[] { "/files/results.zip", "/files/protocol-1.pdf" })
        {
            using var file = await organizer.GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        }
        foreach (var path in new[] { $"/ranking/{ContestWorld.Category}/0102", $"/ranking/{ContestWorld.Category}/overview", "/teams" })
            Assert.Contains("<h1", await organizer.PageAsync(path), StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"Ruled.Place\"", await organizer.PageAsync("/awards"), StringComparison.Ordinal);

        await SubmitAsync(organizer, "/protocols", "correct-1", ("Reason", "списывание установлено позже"));
        Assert.Contains("списывание установлено позже", await TextOfAsync(organizer, "/protocols"), StringComparison.Ordinal);
        await SubmitAsync(organizer, "/publications", $"withdraw-{ContestWorld.Category}", ("Reason", "исправляется протокол"));
        Assert.DoesNotContain("Чон Сун Ён", await TextOfAsync(nobody, "/results"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_team_is_made_by_ticking_its_members()
    {
        var registrar = await site.SignedInAsync(Role.Registrar);
        var (one, two) = ((await World.ContestantAsync("0101")).Id, (await World.ContestantAsync("0102")).Id);

        await SubmitAsync(registrar, "/teams", $"team-{ContestWorld.Category}-", ("Team.Name", "Sail"), ("Team.Members", $"{one}"), ("Team.Members", $"{two}"));
        Assert.Equal("Sail", (await World.ContestantAsync("0102")).Team);
        var refused = await SubmitAsync(registrar, "/teams", $"team-{ContestWorld.Category}-", ("Team.Name", "Beacon"), ("Team.Members", $"{two}"));
        Assert.Contains(Refused, refused, StringComparison.Ordinal);
        await SubmitAsync(registrar, "/teams", $"team-{ContestWorld.Category}-Sail");
        Assert.Equal("", (await World.ContestantAsync("0102")).Team);
    }

    private Task<Contest.Core.Ranking.ResultTable> TableAsync() => World.Ranking.TableAsync(World.Edition.Id, ContestWorld.Category);

    private static async Task<string> TextOfAsync(Browser browser, string path) => WebUtility.HtmlDecode(await browser.PageAsync(path));

    private static async Task<string> SubmitAsync(Browser browser, string path, string form, params (string, string)[] typed)
    {
        using var answer = await browser.SubmitAsync(path, form, typed);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(await Browser.TextOfAsync(answer));
    }
}
