using System.Text.RegularExpressions;
using Contest.Acceptance.Harness;
using Contest.Core.Judging;
using Microsoft.Playwright;

namespace Contest.Acceptance;

/// <summary>What the desk, the chief judge, the storage and a renewal of the site do to a sheet that lies open on a tablet.</summary>
public sealed class TabletDeskTests(BrowserFixture browser, SheetSite site) : IClassFixture<SheetSite>
{
    private const string Receipts = "**/judge/receipt/**", Entries = "**/judge/entries";

    [Fact]
    public async Task A_sheet_that_the_chief_judge_unlocks_opens_again_by_itself()
    {
        await using var visitor = await browser.VisitAsync(site.Address, 820, 1180);
        var tablet = await site.EnterAsync(visitor, SheetSite.Member);
        await tablet.OpenAsync("001", SheetSite.OfOne);
        await tablet.TapAsync("speech", 8);
        await tablet.TapAsync("feeling", 8);
        await tablet.SavedAsync();
        await HandInAsync(tablet);
        var key = tablet.Page.Locator("[data-criterion=speech] input[value='900']");
        await Assertions.Expect(key).ToBeDisabledAsync();

        await using var chief = await browser.VisitAsync(site.Address);
        await site.Links[SheetSite.Chief].OpenAsync(chief.Page);
        await chief.GoAsync($"sheets/{SmallContest.Category}/{SheetSite.OfOne}/{site.Ids[SheetSite.Member]}/001");
        await chief.Page.FillAsync("#reason", "Судья ошибся строкой");
        await chief.Page.GetByRole(AriaRole.Button, new() { Name = "Открыть лист" }).ClickAsync();
        await chief.Page.WaitForURLAsync($"**/chief/{SmallContest.Category}/{SheetSite.OfOne}");
        await tablet.LookAsync();

        await Assertions.Expect(key).ToBeEnabledAsync();
        await Assertions.Expect(tablet.Page.Locator("[data-locked]")).ToBeHiddenAsync();
        await Assertions.Expect(tablet.Page.Locator("[data-receipt]")).ToBeHiddenAsync();
        await tablet.TapAsync("speech", 9);
        await tablet.SavedAsync();
        await HandInAsync(tablet);
        Assert.Equal([800, 900], await site.CodesAsync(SheetSite.Member, SheetSite.OfOne, "001", "speech"));
        Assert.Equal([100, Mark.Blank.Code, 100], await site.CodesAsync(SheetSite.Member, SheetSite.OfOne, "001", SheetField.Submitted));
    }

    [Fact]
    public async Task A_round_that_the_desk_closes_shuts_the_open_sheet_and_says_what_became_of_it()
    {
        await using var visitor = await browser.VisitAsync(site.Address, 820, 1180);
        var tablet = await site.EnterAsync(visitor, SheetSite.Neighbour);
        await tablet.OpenAsync("002", SheetSite.ToBeClosed);
        await tablet.Page.ClickAsync("[data-mark-all-the-same]");
        await tablet.TapAsync("speech", 4);
        await tablet.SavedAsync();

        var desk = site.Desk.Page;
        await site.Desk.GoAsync($"progress/{SmallContest.Category}/{SheetSite.ToBeClosed}");
        await desk.GetByLabel("Причина для всех остальных строк").FillAsync("Уехала раньше");
        await desk.GetByRole(AriaRole.Button, new() { Name = "Закрыть тур с этими решениями" }).ClickAsync();
        await Assertions.Expect(desk.Locator(".said[role=status]")).ToHaveTextAsync("Тур закрыт.");
        await tablet.LookAsync();

        await Assertions.Expect(tablet.Page.Locator("[data-locked]")).ToHaveTextAsync("Тур закрыт, оценки больше не меняются.");
        await Assertions.Expect(tablet.Page.Locator("[data-criterion=speech] input[value='500']")).ToBeDisabledAsync();
        await Assertions.Expect(tablet.Page.Locator("#comment")).ToBeDisabledAsync();
        await Assertions.Expect(tablet.Page.Locator("[data-submit]")).ToBeDisabledAsync();
        await Assertions.Expect(tablet.Page.Locator("[data-status-words]")).ToHaveTextAsync("Член жюри отсутствовал");
        await Assertions.Expect(tablet.Page.Locator("[data-mark-after-all]")).ToBeHiddenAsync();
        await tablet.ReloadAsync();
        await Assertions.Expect(tablet.Page.Locator("[data-locked]")).ToBeVisibleAsync();
        Assert.Equal([400], await site.CodesAsync(SheetSite.Neighbour, SheetSite.ToBeClosed, "002", "speech"));
    }

    [Fact]
    public async Task That_the_site_was_renewed_is_said_only_when_nothing_waits()
    {
        await using var visitor = await browser.VisitAsync(site.Address, 820, 1180);
        var tablet = await site.EnterAsync(visitor, SheetSite.Chief);
        await tablet.OpenAsync("005");
        var note = tablet.Page.Locator("[data-note=version]");
        await tablet.Context.RouteAsync(Entries, route => route.AbortAsync());
        await tablet.TapAsync("speech", 6);
        await tablet.StateAsync("offline");
        await tablet.Context.RouteAsync(Receipts, AnswerRenewedAsync);
        await tablet.Page.RunAndWaitForResponseAsync(() => tablet.Page.EvaluateAsync("setInterval(() => { if (!document.querySelector('[data-note=version]').hidden && document.body.dataset.save !== 'saved') document.title = 'too early'; }, 1); dispatchEvent(new Event('pageshow'));"), Receipts);
        // The answer is taken in: the line is known to be there, and the mark still waits.
        await tablet.StateAsync("waiting");
        await Assertions.Expect(note).ToBeHiddenAsync();

        await tablet.Context.UnrouteAsync(Entries);
        await tablet.Context.RouteAsync(Entries, AnswerRenewedAsync);
        await tablet.LookAsync();
        await tablet.SavedAsync();

        await Assertions.Expect(note).ToContainTextAsync("Программа обновлена. Обновите страницу, всё сохранено.");
        await Assertions.Expect(note).ToBeVisibleAsync();
        Assert.NotEqual("too early", await tablet.Page.TitleAsync());
        await tablet.Context.UnrouteAllAsync();
        await note.Locator("[data-reload]").ClickAsync();
        await Assertions.Expect(tablet.Page.Locator("html[data-ready]")).ToBeAttachedAsync();
        await Assertions.Expect(note).ToBeHiddenAsync();
        Assert.Equal("600", await tablet.MarkAsync("speech"));
        Assert.Equal([600], await site.CodesAsync(SheetSite.Chief, SmallContest.Round, "005", "speech"));
    }

    [Fact]
    public async Task A_storage_that_fills_while_marking_is_told_and_loses_and_doubles_nothing()
    {
        await using var visitor = await browser.VisitAsync(site.Address, 820, 1180);
        await visitor.Context.AddInitScriptAsync("const put = IDBObjectStore.prototype.put; IDBObjectStore.prototype.put = function (...what) { if (window.isFull) throw new DOMException('full', 'QuotaExceededError'); return put.apply(this, what); };");
        var tablet = await site.EnterAsync(visitor, SheetSite.Chief);
        await tablet.OpenAsync("006");
        var memory = tablet.Page.Locator("[data-note=memory]");
        await tablet.Context.RouteAsync(Entries, route => route.AbortAsync());
        // One mark lies in the storage and waits when it fills.
        await tablet.TapAsync("speech", 6);
        await tablet.StateAsync("offline");
        await Assertions.Expect(memory).ToBeHiddenAsync();
        await tablet.Page.EvaluateAsync("isFull = true");

        await tablet.TapAsync("feeling", 5);
        await Assertions.Expect(memory).ToBeVisibleAsync();
        await tablet.TapAsync("feeling", 7);
        await tablet.Context.UnrouteAsync(Entries);
        await tablet.LookAsync();
        await tablet.SavedAsync();
        await tablet.TapAsync("speech", 8);
        await tablet.SavedAsync();
        await tablet.ShowAsync("007");
        await tablet.TapAsync("speech", 1);
        await tablet.SavedAsync();

        Assert.Equal("100", await tablet.MarkAsync("speech"));
        Assert.Equal([600, 800], await site.CodesAsync(SheetSite.Chief, SmallContest.Round, "006", "speech"));
        Assert.Equal(700, (await site.CodesAsync(SheetSite.Chief, SmallContest.Round, "006", "feeling"))[^1]);
        // What the storage still held from before is sent again after a reload, and changes nothing.
        await tablet.OpenAsync("006");
        await tablet.SavedAsync();
        await Assertions.Expect(memory).ToBeHiddenAsync();
        Assert.Equal("800", await tablet.MarkAsync("speech"));
        Assert.Equal([600, 800], await site.CodesAsync(SheetSite.Chief, SmallContest.Round, "006", "speech"));
        Assert.Equal([100], await site.CodesAsync(SheetSite.Chief, SmallContest.Round, "007", "speech"));
        Assert.Equal(700, (await site.CodesAsync(SheetSite.Chief, SmallContest.Round, "006", "feeling"))[^1]);
    }

    [Fact]
    public async Task Judge_and_desk_hear_each_other_from_the_PIN_to_the_second_tablet()
    {
        await using var visitor = await browser.VisitAsync(site.Address, 820, 1180);
        var (page, link) = (visitor.Page, site.Links[SheetSite.Neighbour]);
        await page.GotoAsync(link.Address);
        await page.FillAsync("#pin", $"{(link.Pin[0] - '0' + 1) % 10}{link.Pin[1..]}");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#pin-problem")).ToContainTextAsync("Код не подходит.");
        await visitor.CheckAsync();
        var tablet = await site.EnterAsync(visitor, SheetSite.Neighbour);
        await tablet.OpenAsync("008");

        // The desk's first page is open, and live, before anybody calls.
        var desk = site.Desk.Page;
        await desk.RunAndWaitForWebSocketAsync(() => desk.GotoAsync(site.Address.ToString()));
        await page.ClickAsync("[data-call]");
        await Assertions.Expect(page.Locator("[data-send]")).ToBeEnabledAsync();
        await page.GetByLabel("Другое", new() { Exact = true }).CheckAsync();
        await page.ClickAsync("[data-send]");
        await Assertions.Expect(page.Locator("[data-refused]")).ToBeVisibleAsync();
        await page.GetByLabel("Участник не пришёл").CheckAsync();
        await page.FillAsync("#call-text", "ждём № 008");
        await page.ClickAsync("[data-send]");
        await Assertions.Expect(page.Locator("[data-call-state]")).ToHaveTextAsync(new Regex(@"^Позвали в \d\d:\d\d\. Ждём организатора\.$"));
        await Assertions.Expect(desk.Locator(".calls li")).ToHaveTextAsync(new Regex("Мун Хе Сон — Участник не пришёл: ждём № 008\\s*Стихотворение наизусть"));
        await desk.GetByRole(AriaRole.Button, new() { Name = "Иду: Мун Хе Сон" }).ClickAsync();
        await Assertions.Expect(desk.Locator(".calls")).ToHaveCountAsync(0);
        await tablet.LookAsync();
        await Assertions.Expect(page.Locator("[data-call-state]")).ToHaveTextAsync("К вам идут: Лебедев И. П.");

        // What is pressed before the page is live is drawn anew then.
        await desk.AddInitScriptAsync("addEventListener('DOMContentLoaded', () => document.querySelectorAll('.nudge-form').forEach(form => form.dataset.still = ''));");
        await site.Desk.GoAsync("progress");
        await Assertions.Expect(desk.Locator(".nudge-form[data-still]")).ToHaveCountAsync(0);
        var line = desk.Locator("tr", new() { HasText = "Мун Хе Сон" }).Filter(new() { Has = desk.Locator(".nudge-form") });
        await line.Locator("summary").ClickAsync();
        await line.Locator("input").FillAsync("Участник № 009 у двери");
        await line.GetByRole(AriaRole.Button, new() { Name = "Отправить" }).ClickAsync();
        await Assertions.Expect(line).ToContainTextAsync("ещё не прочитано");
        await tablet.LookAsync();
        await Assertions.Expect(page.Locator("[data-nudges] [data-text]")).ToHaveTextAsync("Участник № 009 у двери");
        await page.GetByRole(AriaRole.Button, new() { Name = "Вижу" }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-nudges] > *")).ToHaveCountAsync(0);
        await Assertions.Expect(line).ToContainTextAsync("Прочитано в ");

        await using var other = await browser.VisitAsync(site.Address, 820, 1180);
        var second = await site.EnterAsync(other, SheetSite.Neighbour);
        await tablet.LookAsync();
        await Assertions.Expect(page.Locator("[data-other]")).ToContainTextAsync("Вы продолжили на другом планшете.");
        await Assertions.Expect(second.Page.Locator("[data-other]")).ToBeHiddenAsync();
        await page.ClickAsync("[data-take-up]");
        await Assertions.Expect(page.Locator("[data-other]")).ToBeHiddenAsync();
        await second.LookAsync();
        await Assertions.Expect(second.Page.Locator("[data-other]")).ToBeVisibleAsync();
        visitor.CheckNoTroubles();
    }

    // As another build of the program would say it.
    private static async Task AnswerRenewedAsync(IRoute route)
    {
        var answer = await route.FetchAsync();
        await route.FulfillAsync(new() { Response = answer, Headers = new Dictionary<string, string>(answer.Headers) { ["x-contest-version"] = "renewed" } });
    }

    private static async Task HandInAsync(TabletOfJudge tablet)
    {
        await tablet.Page.ClickAsync("[data-submit]");
        await tablet.Page.ClickAsync("#review button[value=ok]");
        // It is shown only of a sheet that lies on the server.
        await Assertions.Expect(tablet.Page.Locator("[data-receipt]")).ToBeVisibleAsync();
        await Assertions.Expect(tablet.Page.Locator("[data-receipt]")).ToContainTextAsync("На сервере: ");
        await tablet.SavedAsync();
    }
}
