using System.Net;
using Contest.Core.Editions;
using Contest.Data.Access;

namespace Contest.Tests.Web.Editions;

/// <summary>An organizer sets an edition up by pages, opens it, rehearses it and throws the rehearsal away.</summary>
public sealed class EditionPageTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task A_rehearsal_is_made_by_a_click_opened_and_every_screen_says_so_and_thrown_away()
    {
        var organizer = await site.SignedInAsync(Role.Organizer);
        var real = (await site.World.Editions.FindAsync("2027"))!;
        using var made = await organizer.SubmitAsync("/editions", $"rehearse-{real.Id}");
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        var rehearsal = (await site.World.Editions.FindAsync("2027-r1"))!;
        Assert.DoesNotContain("class=\"rehearsal\"", await organizer.PageAsync("/"), StringComparison.Ordinal);

        using var opened = await organizer.SubmitAsync("/editions", $"open-{rehearsal.Id}");
        foreach (var page in new[] { "/", "/contestants", "/jury", "/ranking", $"/board/{ContestWorld.Category}", "/protocols", "/editions" })
            Assert.Contains("class=\"rehearsal\"", await organizer.PageAsync(page), StringComparison.Ordinal);

        var judge = (await site.World.Jury.JudgesAsync(rehearsal.Id)).Single(j => j.Code == "kim");
        using var tablet = site.Open();
        await site.EnterAsync(tablet, await site.World.Access.LinkJudgeAsync(ContestWorld.Organizer, judge.Id));
        Assert.Contains("class=\"rehearsal\"", await tablet.PageAsync("/judge/"), StringComparison.Ordinal);
        Assert.Contains("class=\"rehearsal\"", await tablet.PageAsync($"/judge/{ContestWorld.Category}/talk/0101"), StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"rehearsal\"", await (await site.JudgeAsync("petrov")).PageAsync("/judge/"), StringComparison.Ordinal);

        Assert.Contains("записей оценок: 0", WebUtility.HtmlDecode(await organizer.PageAsync("/editions/2027-r1/discard")), StringComparison.Ordinal);
        using var gone = await organizer.SubmitAsync("/editions/2027-r1/discard", "discard");
        Assert.Equal(HttpStatusCode.Redirect, gone.StatusCode);
        Assert.Null(await site.World.Editions.FindAsync("2027-r1"));
        Assert.DoesNotContain("class=\"rehearsal\"", await organizer.PageAsync("/"), StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"discard\"", await organizer.PageAsync("/editions/2027/discard"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_is_kept_when_the_form_is_refused_and_each_problem_stands_beside_its_field()
    {
        var organizer = await site.SignedInAsync(Role.Organizer);

        using var refused = await organizer.SubmitAsync("/editions/create", "edition", ("Typed.Code", "Год!"), ("Typed.Year", "скоро"), ("Typed.Name.Ru", "Новый <конкурс>"), ("Typed.FinalFrom", "2031-05-01"));

        var page = WebUtility.HtmlDecode(await Browser.TextOfAsync(refused));
        Assert.Contains("value=\"скоро\"", page, StringComparison.Ordinal);
        Assert.Contains("Новый <конкурс></textarea>", page, StringComparison.Ordinal);
        Assert.Contains("id=\"Year-problem\"", page, StringComparison.Ordinal);
        Assert.Contains("id=\"FinalTo-problem\"", page, StringComparison.Ordinal);
        foreach (var field in new[] { "Code", "NameGenitive", "DiplomaNumber" })
            Assert.Contains($"id=\"{field}-problem\"", page, StringComparison.Ordinal);
        Assert.Null(await site.World.Editions.FindAsync("Год!"));
    }

    [Fact]
    public async Task An_edition_is_made_by_the_form_alone_and_taken_as_a_model_for_the_next()
    {
        var organizer = await site.SignedInAsync(Role.Organizer);
        using var made = await organizer.SubmitAsync("/editions/create", "edition",
        [
            ("Typed.Code", "2031"), ("Typed.Year", "2031"), ("Typed.Ordinal", "7"), ("Typed.NameGenitive", "Конкурса"),
            ("Typed.FinalFrom", "2031-05-01"), ("Typed.FinalTo", "2031-05-03"), ("Typed.AwardedOn", "2031-05-04"), ("Typed.TimeZone", "Asia/Pyongyang"), ("Typed.DiplomaNumber", "К-2031/{n:000}"),
            .. Wording("Typed.Name", "Конкурс"), .. Wording("Typed.Organizer", "Посольство\r\nв городе"), .. Wording("Typed.Town", "Пхеньян"),
            ("Typed.Signatories[0].Order", "2"), ("Typed.Signatories[0].Role", "Jury"), ("Typed.Signatories[0].Name", "Е. Н. Орлова"), .. Wording("Typed.Signatories[0].Post", "Председатель"),
            ("Typed.Signatories[1].Order", "1"), ("Typed.Signatories[1].Role", "Organizer"), ("Typed.Signatories[1].Name", "А. В. Соколов"), .. Wording("Typed.Signatories[1].Post", "Посол"),
        ]);
        Assert.True(made.StatusCode == HttpStatusCode.Redirect, await Browser.TextOfAsync(made));

        var edition = (await site.World.Editions.FindAsync("2031"))!;
        Assert.Equal((7, "Посольство\nв городе", null, EditionState.Draft), (edition.Ordinal, edition.Organizer.Ru, edition.Venue, edition.State));
        Assert.Equal([SignatoryRole.Organizer, SignatoryRole.Jury], edition.Signatories.Select(s => s.Role));
        Assert.Contains("Нет ни одной категории", WebUtility.HtmlDecode(await organizer.PageAsync("/editions/2031")), StringComparison.Ordinal);

        using var cloned = await organizer.SubmitAsync("/editions/2031/clone", "clone", ("NewCode", "2032"), ("NewYear", "2032"));
        Assert.Equal(new DateOnly(2032, 5, 1), (await site.World.Editions.FindAsync("2032"))!.FinalFrom);
    }

    [Fact]
    public async Task A_closed_edition_shows_its_facts_to_read_and_nothing_to_change()
    {
        var organizer = await site.SignedInAsync(Role.Organizer);
        string[] deeds = ["<fieldset disabled", "value=\"edition\"", "value=\"import-regulations\"", $"value=\"remove-{ContestWorld.Category}\"", "/editions/2027/add"];
        var running = await organizer.PageAsync("/editions/2027");
        await site.World.WithStateAsync(EditionState.Closed);

        var closed = await organizer.PageAsync("/editions/2027");

        await site.World.WithStateAsync(EditionState.Running);
        Assert.Equal([false, true, true, true, true], deeds.Select(d => running.Contains(d, StringComparison.Ordinal)));
        Assert.Equal([true, true, false, false, false], deeds.Select(d => closed.Contains(d, StringComparison.Ordinal)));
        Assert.Contains("больше не меняются", WebUtility.HtmlDecode(closed), StringComparison.Ordinal);
        Assert.Contains($"/files/editions/2027/regulations/{ContestWorld.Category}.json", closed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_level_of_the_table_is_changed_by_its_own_form()
    {
        var organizer = await site.SignedInAsync(Role.Organizer);

        var level = (await site.World.Torfl.LevelsAsync())[2];
        using var saved = await organizer.SubmitAsync("/torfl", "level-3",
        [
            ("Typed.Words", "2301"), ("Typed.Cefr", level.Cefr), .. Wording("Typed.Name", level.Name.Ru),
            .. level.Subtests.SelectMany((s, i) => new[] { ($"Typed.Minutes[{i}]", $"{s.Minutes}"), ($"Typed.Maxima[{i}]", $"{s.Maximum}") }),
        ]);
        Assert.True(saved.StatusCode == HttpStatusCode.Redirect, await Browser.TextOfAsync(saved));

        var levels = await site.World.Torfl.LevelsAsync();
        Assert.Equal((2301, 5000), (levels[2].Words, levels[3].Words));
    }

    [Fact]
    public async Task Regulations_go_out_as_a_file_and_come_back_the_same()
    {
        var organizer = await site.SignedInAsync(Role.Organizer);
        using var answer = await organizer.GetAsync("/files/editions/2027/regulations.json");

        var text = await Browser.TextOfAsync(answer);
        Assert.Equal(text, RegulationFile.Write(RegulationFile.Read(text, "regulations.json")));
        Assert.Equal(RegulationSchema.Text(), await organizer.PageAsync("/files/regulation.schema.json"));
    }

    private static (string, string)[] Wording(string name, string text) => [($"{name}.Ru", text), ($"{name}.Ko", "가"), ($"{name}.En", "text")];
}
