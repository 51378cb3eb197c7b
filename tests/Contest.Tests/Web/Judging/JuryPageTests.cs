using System.Net;
using Contest.Data.Access;

namespace Contest.Tests.Web.Judging;

/// <summary>The form of a member of the jury.</summary>
public sealed class JuryPageTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private static readonly (string, string)[] Typed =
    [
        .. new[] { "Name", "Post" }.SelectMany(field => new[] { ($"Typed.{field}Ru", "Власова"), ($"Typed.{field}Ko", "블라쏘바"), ($"Typed.{field}En", "Vlasova") }),
        ("Typed.Role", "Member"), ("Typed.Country", "RU"), ("Typed.Seats", $"{ContestWorld.Category}/talk"),
    ];

    [Fact]
    public async Task The_rounds_stand_under_their_category_and_the_institution_is_chosen_from_those_of_the_edition()
    {
        var organizer = await site.SignedInAsync(Role.Organizer);

        var form = WebUtility.HtmlDecode(await organizer.PageAsync("/jury?id=0"));
        var category = form[form.IndexOf("<legend>Студенты</legend>", StringComparison.Ordinal)..];
        Assert.Contains(">Беседа</label>", category[..category.IndexOf("</fieldset>", StringComparison.Ordinal)], StringComparison.Ordinal);
        Assert.Matches("<option value(=\"\")? selected[^>]*>Нет</option>", form);

        using var saved = await organizer.SubmitAsync("/jury?id=0", "judge", [.. Typed, ("Typed.Code", "teacher"), ("Typed.InstitutionCode", "ПУ")]);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var judge = await JudgeAsync("teacher");
        Assert.Equal("ПУ", judge.InstitutionCode);
        Assert.Matches("<option value=\"ПУ\" selected[^>]*>Приречный университет</option>", WebUtility.HtmlDecode(await organizer.PageAsync($"/jury?id={judge.Id}")));

        using var left = await organizer.SubmitAsync($"/jury?id={judge.Id}", "judge", [.. Typed, ("Typed.InstitutionCode", "")]);
        Assert.Equal((HttpStatusCode.Redirect, ""), (left.StatusCode, (await JudgeAsync("teacher")).InstitutionCode));
    }

    [Fact]
    public async Task A_judge_added_by_mistake_is_deleted_after_a_question_and_the_tablet_is_led_out()
    {
        var organizer = await site.SignedInAsync(Role.Organizer);
        using var saved = await organizer.SubmitAsync("/jury?id=0", "judge", [.. Typed, ("Typed.Code", "mistake")]);
        var judge = await JudgeAsync("mistake");
        var link = await site.World.Access.LinkJudgeAsync(ContestWorld.Organizer, judge.Id);
        using var tablet = site.Open();
        await site.EnterAsync(tablet, link);
        Assert.Contains("data-confirm=\"Удалить «Власова» из жюри?", WebUtility.HtmlDecode(await organizer.PageAsync($"/jury?id={judge.Id}")), StringComparison.Ordinal);

        using var deleted = await organizer.SubmitAsync($"/jury?id={judge.Id}", "judge-delete");

        Assert.Equal("/jury?done=deleted", deleted.Headers.Location is { } where ? new Uri(site.Address, where).PathAndQuery : null);
        Assert.Contains("Член жюри удалён.", WebUtility.HtmlDecode(await organizer.PageAsync("/jury?done=deleted")), StringComparison.Ordinal);
        using var shut = await tablet.GetAsync("/judge/");
        Assert.Equal("/sign-in", new Uri(site.Address, shut.Headers.Location!).AbsolutePath);
        using var again = await tablet.GetAsync($"/judge/enter/{link.Code}");
        Assert.Equal("/link-ended", site.LedTo(again));
    }

    [Fact]
    public async Task Who_has_marked_is_not_deleted_and_the_form_says_what_to_do_instead()
    {
        var organizer = await site.SignedInAsync(Role.Organizer);
        await site.World.MarkAsync("talk", "0101", "petrov", 5);
        var petrov = await JudgeAsync("petrov");

        using var refused = await organizer.SubmitAsync($"/jury?id={petrov.Id}", "judge-delete");

        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        var page = WebUtility.HtmlDecode(await Browser.TextOfAsync(refused));
        Assert.Contains("Есть оценки в туре «Беседа» (Студенты).", page, StringComparison.Ordinal);
        Assert.Contains("снимите отметки", page, StringComparison.Ordinal);
        Assert.Equal(petrov, await JudgeAsync("petrov"));
    }

    private async Task<Contest.Core.Judging.Judge> JudgeAsync(string code) => (await site.World.Jury.JudgesAsync(site.World.Edition.Id)).Single(j => j.Code == code);
}
