using System.Globalization;
using System.Text.RegularExpressions;
using Contest.Acceptance.Harness;
using Contest.Core.Judging;
using Microsoft.Playwright;

namespace Contest.Acceptance;

/// <summary>What a judge does on the sheet besides marking: the clock, the recusal, the note, handing in.</summary>
public sealed class TabletSheetTests(BrowserFixture browser, SheetSite site) : IClassFixture<SheetSite>
{
    [Fact]
    public async Task The_clock_runs_through_a_reload_and_a_cut_of_the_line_and_the_time_it_stops_at_is_recorded()
    {
        await using var visitor = await browser.VisitAsync(site.Address, 820, 1180);
        await visitor.Context.Clock.InstallAsync();
        var tablet = await site.EnterAsync(visitor, SheetSite.Chief);
        await tablet.OpenAsync("001");
        var (clock, key) = (tablet.Page.Locator("[data-clock]"), tablet.Page.Locator("[data-clock] button"));
        await key.ClickAsync();
        await Assertions.Expect(key).ToHaveAttributeAsync("aria-label", "Остановить время");
        await visitor.Context.Clock.FastForwardAsync(125_000);
        await Assertions.Expect(clock.Locator(".time")).ToHaveTextAsync(new Regex("^2:[01]"));
        await Assertions.Expect(clock.Locator("[data-over]")).ToHaveTextAsync("");

        await tablet.ReloadAsync();
        await Assertions.Expect(clock.Locator(".time")).ToHaveTextAsync(new Regex("^2:[0-2]"));
        await tablet.Context.SetOfflineAsync(true);
        await visitor.Context.Clock.FastForwardAsync(125_000);
        await Assertions.Expect(clock.Locator("[data-over]")).ToHaveTextAsync(new Regex("^сверх времени 0:[1-4]"));
        await tablet.ReloadAsync();
        await Assertions.Expect(clock).ToHaveAttributeAsync("data-running", "true");
        Assert.Empty(await site.EntriesAsync(SheetSite.Chief, SmallContest.Round, "001"));
        await key.ClickAsync();

        await Assertions.Expect(key).ToHaveAttributeAsync("aria-label", "Засечь время заново");
        var stopped = (await clock.Locator(".time").TextContentAsync())!;
        await tablet.StateAsync("offline");
        await tablet.ReloadAsync();
        await Assertions.Expect(clock.Locator(".time")).ToHaveTextAsync(stopped);
        await tablet.Context.SetOfflineAsync(false);
        await tablet.LookAsync();
        await tablet.SavedAsync();
        var seconds = Assert.Single(await site.CodesAsync(SheetSite.Chief, SmallContest.Round, "001", SheetField.Time)) / 100;
        Assert.Equal(stopped, string.Create(CultureInfo.InvariantCulture, $"{seconds / 60}:{seconds % 60:00}"));
        Assert.InRange(seconds, 250, 285);
        await Assertions.Expect(clock.Locator("[data-over]")).ToHaveTextAsync($"сверх времени 0:{seconds - 240:00}");
        // The next contestant begins at nought.
        await tablet.ShowAsync("002");
        await Assertions.Expect(clock.Locator(".time")).ToHaveTextAsync("0:00");
        await Assertions.Expect(clock).ToHaveAttributeAsync("data-running", "false");
    }

    [Fact]
    public async Task The_recusal_that_the_records_propose_is_taken_by_one_tap_and_is_no_mark()
    {
        await using var visitor = await browser.VisitAsync(site.Address, 820, 1180);
        var tablet = await site.EnterAsync(visitor, SheetSite.Neighbour);
        await tablet.OpenAsync("003");
        await Assertions.Expect(tablet.Page.Locator("[data-proposed-words]")).ToHaveTextAsync("По списку участников здесь возможен самоотвод: Из моего учебного заведения.");
        await visitor.CheckAsync();

        await tablet.Page.ClickAsync("[data-recuse]");

        await Assertions.Expect(tablet.Page.Locator("[data-status-words]")).ToHaveTextAsync("Из моего учебного заведения");
        await Assertions.Expect(tablet.Page.Locator("[data-proposed]")).ToBeHiddenAsync();
        await Assertions.Expect(tablet.Page.Locator("[data-criterion=speech] input[value='0']")).ToBeDisabledAsync();
        await Assertions.Expect(tablet.Page.Locator("[data-total]")).ToHaveTextAsync("—");
        await tablet.SavedAsync();
        Assert.Equal([(SheetField.Status, Mark.Recused.Code, "institution")], await site.EntriesAsync(SheetSite.Neighbour, SmallContest.Round, "003"));
        await tablet.Page.ClickAsync("[data-submit]");
        await Assertions.Expect(tablet.Page.Locator("#review tbody")).ToHaveTextAsync("Из моего учебного заведения");
        await tablet.Page.ClickAsync("#review button[value=ok]");
        await tablet.SavedAsync();
        await Assertions.Expect(tablet.Page.Locator("[data-receipt]")).ToContainTextAsync("На сервере: без оценок, сдано в ");
        Assert.DoesNotContain(await site.EntriesAsync(SheetSite.Neighbour, SmallContest.Round, "003"), e => !e.Field.StartsWith('*'));
    }

    [Fact]
    public async Task Who_marks_all_the_same_types_marks_and_is_not_asked_again()
    {
        await using var visitor = await browser.VisitAsync(site.Address, 820, 1180);
        var tablet = await site.EnterAsync(visitor, SheetSite.Neighbour);
        await tablet.OpenAsync("004");

        await tablet.Page.ClickAsync("[data-mark-all-the-same]");
        await Assertions.Expect(tablet.Page.Locator("[data-proposed]")).ToBeHiddenAsync();
        await tablet.TapAsync("speech", 7);
        await tablet.SavedAsync();
        await tablet.ReloadAsync();

        await Assertions.Expect(tablet.Page.Locator("[data-proposed]")).ToBeHiddenAsync();
        Assert.Equal([("speech", 700, "")], await site.EntriesAsync(SheetSite.Neighbour, SmallContest.Round, "004"));
        // Nobody else is asked: only this judge is from there.
        await using var elsewhere = await browser.VisitAsync(site.Address, 820, 1180);
        var other = await site.EnterAsync(elsewhere, SheetSite.Chief);
        await other.OpenAsync("004");
        await Assertions.Expect(other.Page.Locator("[data-proposed]")).ToBeHiddenAsync();
    }

    [Theory, InlineData("7,5"), InlineData("77")]
    public async Task A_key_that_is_tapped_while_a_mark_is_being_typed_is_the_key_under_the_finger(string typed)
    {
        await using var visitor = await browser.VisitAsync(site.Address, 820, 1180);
        var tablet = await site.EnterAsync(visitor, SheetSite.Chief);
        var contestant = typed == "77" ? "002" : "001";
        await tablet.OpenAsync(contestant, SheetSite.Typed);
        // The bands under the typed mark fold when it is left, or a refusal appears: the keys below move.
        await tablet.Page.FillAsync("[data-criterion=speech] input", typed);
        await tablet.Page.Locator("[data-criterion=feeling] label.mk", new() { HasText = "6" }).ClickAsync();

        await Assertions.Expect(tablet.Page.Locator("[data-criterion=feeling] input[value='600']")).ToBeCheckedAsync();
        await Assertions.Expect(tablet.Page.Locator("[data-criterion=speech] .said.refused")).ToHaveCountAsync(typed == "77" ? 1 : 0);
        await tablet.StateAsync(typed == "77" ? "refused" : "saved");
        if (typed == "77")
        {
            await tablet.Page.FillAsync("[data-criterion=speech] input", "7");
            await tablet.SavedAsync();
        }
        Assert.Equal([600], await site.CodesAsync(SheetSite.Chief, SheetSite.Typed, contestant, "feeling"));
        Assert.Equal([typed == "77" ? 700 : 750], await site.CodesAsync(SheetSite.Chief, SheetSite.Typed, contestant, "speech"));
    }

    [Fact]
    public async Task The_best_and_the_worst_mark_want_a_note_before_the_sheet_is_handed_in()
    {
        await using var visitor = await browser.VisitAsync(site.Address, 820, 1180);
        var tablet = await site.EnterAsync(visitor, SheetSite.Chief);
        await tablet.OpenAsync("001", SheetSite.WithNotes);
        var (submit, wanted) = (tablet.Page.Locator("[data-submit]"), tablet.Page.Locator("[data-wanted]"));
        await tablet.TapAsync("speech", 10);
        await Assertions.Expect(wanted).ToHaveTextAsync("Поясните в заметке наивысший или нулевой балл: Произношение.");
        await tablet.TapAsync("feeling", 0);
        await Assertions.Expect(wanted).ToHaveTextAsync("Поясните в заметке наивысший или нулевой балл: Произношение, Выразительность.");
        await Assertions.Expect(tablet.Page.Locator("[data-left-short]")).ToHaveTextAsync("нужна заметка");
        await Assertions.Expect(submit).ToBeDisabledAsync();
        await tablet.Page.FillAsync("#comment", "   ");
        await Assertions.Expect(submit).ToBeDisabledAsync();
        await visitor.CheckAsync();

        await tablet.Page.FillAsync("#comment", "Речь безупречна, чувства нет.");
        await Assertions.Expect(wanted).ToBeHiddenAsync();
        await submit.ClickAsync();
        await Assertions.Expect(tablet.Page.Locator("[data-review-more]")).ToHaveTextAsync("Ноль баллов: ВыразительностьНаивысший балл: Произношение«Речь безупречна, чувства нет.»");
        await tablet.Page.ClickAsync("#review button[value=ok]");

        await tablet.SavedAsync();
        await Assertions.Expect(tablet.Page.Locator("[data-receipt]")).ToContainTextAsync("На сервере: 10 из 20");
        Assert.Equal("Речь безупречна, чувства нет.", (await site.EntriesAsync(SheetSite.Chief, SheetSite.WithNotes, "001")).Last(e => e.Field == SheetField.Comment).Text);
        Assert.Equal([100], await site.CodesAsync(SheetSite.Chief, SheetSite.WithNotes, "001", SheetField.Submitted));
    }

    [Fact]
    public async Task All_that_is_ready_is_handed_in_at_once_and_nothing_else()
    {
        await using var visitor = await browser.VisitAsync(site.Address, 820, 1180);
        var tablet = await site.EnterAsync(visitor, SheetSite.Member);
        var key = tablet.Page.Locator($"[data-hand-in='{SmallContest.Category}/{SheetSite.WithNotes}']");
        await Assertions.Expect(key).ToBeDisabledAsync();
        // One half-done, one that wants a note, one complete, one with its note.
        foreach (var (contestant, speech, feeling, note) in new[] { ("002", 5, -1, ""), ("003", 10, 5, ""), ("004", 6, 5, ""), ("005", 10, 9, "Лучшее чтение дня.") })
        {
            await tablet.OpenAsync(contestant, SheetSite.WithNotes);
            await tablet.TapAsync("speech", speech);
            if (feeling >= 0)
                await tablet.TapAsync("feeling", feeling);
            if (note.Length > 0)
                await tablet.Page.FillAsync("#comment", note);
            await tablet.SavedAsync();
        }
        await tablet.Page.ClickAsync(".back");
        var lines = tablet.Page.Locator("#review tbody tr");
        await key.ClickAsync();
        await Assertions.Expect(lines).ToHaveCountAsync(2);
        await Assertions.Expect(lines.Nth(0)).ToHaveTextAsync(new Regex(@"^№\s004 .*11$"));
        await Assertions.Expect(lines.Nth(1)).ToHaveTextAsync(new Regex(@"^№\s005 .*19$"));
        await visitor.CheckAccessibilityAsync();
        await tablet.Page.Locator("#review button[value='']").ClickAsync();
        await Assertions.Expect(tablet.Page.Locator("#review")).ToBeHiddenAsync();
        Assert.Empty(await site.CodesAsync(SheetSite.Member, SheetSite.WithNotes, "004", SheetField.Submitted));

        await key.ClickAsync();
        await tablet.Page.ClickAsync("#review button[value=ok]");

        var panel = tablet.Page.Locator($"[data-of='{SmallContest.Category}/{SheetSite.WithNotes}']");
        await Assertions.Expect(panel.Locator("[data-handed]")).ToHaveTextAsync(new Regex(@"^сдано 2 из"));
        await Assertions.Expect(panel.Locator("[data-kind=handed]:not([hidden])")).ToHaveCountAsync(2);
        await tablet.SavedAsync();
        await Assertions.Expect(key).ToBeDisabledAsync();
        foreach (var (contestant, times) in new[] { ("002", 0), ("003", 0), ("004", 1), ("005", 1) })
            Assert.Equal(times, (await site.CodesAsync(SheetSite.Member, SheetSite.WithNotes, contestant, SheetField.Submitted)).Count);
    }
}
