using System.Globalization;
using Contest.Acceptance.Harness;
using Microsoft.Playwright;

namespace Contest.Acceptance;

/// <summary>Two tablets, two tabs, somebody else's tablet, one that keeps nothing: what the judge sees, and what stands on the disk.</summary>
public sealed class TabletTroubleTests(BrowserFixture browser, TabletSite site) : IClassFixture<TabletSite>
{
    [Fact]
    public async Task Two_tablets_of_one_judge_that_mark_the_same_show_both_values_and_the_judge_chooses()
    {
        await using var one = await browser.VisitAsync(site.Address, 820, 1180);
        await using var two = await browser.VisitAsync(site.Address, 820, 1180);
        var (first, second) = (await EnterAsync(one), await EnterAsync(two));
        await first.OpenAsync("001");
        await second.OpenAsync("001");

        await second.Context.SetOfflineAsync(true);
        await second.TapAsync("speech", 9);
        await first.TapAsync("speech", 4);
        await first.SavedAsync();
        await second.Context.SetOfflineAsync(false);
        await second.StateAsync("conflict");
        await site.UntilAsync("SELECT ConflictsAt FROM Tablets WHERE Conflicts = 1", $"{SmallContest.Category}/{SmallContest.Round}/001");
        await second.ReloadAsync();
        await second.StateAsync("conflict");

        await Assertions.Expect(second.Page.Locator("[data-about=speech] [data-mine]")).ToHaveTextAsync("Оставить мою: 9");
        await Assertions.Expect(second.Page.Locator("[data-about=speech] [data-theirs]")).ToHaveTextAsync("Взять сохранённую: 4");
        Assert.Equal([4], await site.MarksAsync("001", "speech"));
        await second.Page.Locator("[data-about=speech] [data-mine]").ClickAsync();
        await second.SavedAsync();
        Assert.Equal([4, 9], await site.MarksAsync("001", "speech"));
        await first.ReloadAsync();
        Assert.Equal("900", await first.MarkAsync("speech"));
    }

    [Fact]
    public async Task What_the_other_tablet_saved_is_taken_by_one_tap_and_nothing_is_sent()
    {
        await using var one = await browser.VisitAsync(site.Address, 820, 1180);
        await using var two = await browser.VisitAsync(site.Address, 820, 1180);
        var (first, second) = (await EnterAsync(one), await EnterAsync(two));
        await first.OpenAsync("002");
        await second.OpenAsync("002");
        await second.Context.SetOfflineAsync(true);
        await second.TapAsync("speech", 9);
        await second.TapAsync("speech", 8);
        await first.TapAsync("speech", 3);
        await first.SavedAsync();
        await second.Context.SetOfflineAsync(false);
        await second.StateAsync("conflict");

        await second.Page.Locator("[data-about=speech] [data-theirs]").ClickAsync();

        await second.SavedAsync();
        Assert.Equal("300", await second.MarkAsync("speech"));
        Assert.Equal([3], await site.MarksAsync("002", "speech"));
    }

    [Fact]
    public async Task Of_two_tabs_each_shows_what_the_other_one_typed_even_without_a_connection()
    {
        await using var visitor = await browser.VisitAsync(site.Address, 820, 1180);
        var first = await EnterAsync(visitor);
        await first.OpenAsync("003");
        var second = await first.SecondTabAsync();
        await second.OpenAsync("003");
        await first.Context.SetOfflineAsync(true);

        await first.TapAsync("speech", 6);
        await Assertions.Expect(second.Page.Locator("[data-criterion=speech] input[value='600']")).ToBeCheckedAsync();
        await second.TapAsync("speech", 7);
        await Assertions.Expect(first.Page.Locator("[data-criterion=speech] input[value='700']")).ToBeCheckedAsync();
        await first.Context.SetOfflineAsync(false);
        await first.SavedAsync();
        await second.SavedAsync();

        Assert.Equal([6, 7], await site.MarksAsync("003", "speech"));
    }

    [Fact]
    public async Task A_stale_tab_asks_instead_of_overwriting_what_it_did_not_show()
    {
        await using var visitor = await browser.VisitAsync(site.Address, 820, 1180);
        // A tab that hears nothing of the others, as in a browser without channels.
        await visitor.Context.AddInitScriptAsync("delete window.BroadcastChannel; if (location.hash === '#deaf') addEventListener = new Proxy(addEventListener, { apply: (to, self, args) => ['focus', 'pageshow'].includes(args[0]) ? undefined : Reflect.apply(to, self, args) });");
        var fresh = await EnterAsync(visitor);
        await fresh.OpenAsync("004");
        var stale = await fresh.SecondTabAsync();
        await stale.OpenAsync("004");
        await fresh.TapAsync("speech", 5);
        await fresh.SavedAsync();
        Assert.Null(await stale.MarkAsync("speech"));

        await stale.TapAsync("speech", 2);

        await stale.StateAsync("conflict");
        await Assertions.Expect(stale.Page.Locator("[data-about=speech] [data-theirs]")).ToHaveTextAsync("Взять сохранённую: 5");
        Assert.Equal([5], await site.MarksAsync("004", "speech"));
    }

    [Fact]
    public async Task A_tablet_that_keeps_nothing_says_so_before_the_first_mark_and_goes_on()
    {
        await using var visitor = await browser.VisitAsync(site.Address, 820, 1180);
        await visitor.Context.AddInitScriptAsync("Object.defineProperty(window, 'indexedDB', { value: { open() { throw new DOMException('denied', 'SecurityError'); } } });");
        var tablet = await EnterAsync(visitor);
        await Assertions.Expect(tablet.Page.Locator("[data-note=memory]")).ToBeVisibleAsync();
        await tablet.OpenAsync("005");
        await Assertions.Expect(tablet.Page.Locator("[data-note=memory]")).ToContainTextAsync("ничего не хранит");

        await tablet.TapAsync("speech", 10);

        await tablet.SavedAsync();
        Assert.Equal([10], await site.MarksAsync("005", "speech"));
    }

    [Fact]
    public async Task What_another_judge_typed_on_the_tablet_waits_for_that_judge()
    {
        await using var visitor = await browser.VisitAsync(site.Address, 820, 1180);
        var tablet = await EnterAsync(visitor);
        await tablet.OpenAsync("006");
        await tablet.Context.RouteAsync("**/judge/entries", route => route.AbortAsync());
        await tablet.TapAsync("speech", 8);
        await tablet.StateAsync("offline");

        await site.Links[1].OpenAsync(tablet.Page);
        await tablet.Context.UnrouteAsync("**/judge/entries");
        await tablet.OpenAsync("006");
        Assert.Null(await tablet.MarkAsync("speech"));
        await Assertions.Expect(tablet.Page.Locator("[data-note=others]")).ToBeVisibleAsync();
        await tablet.TapAsync("feeling", 1);
        await tablet.SavedAsync();
        Assert.Empty(await site.MarksAsync("006", "speech"));

        await site.Links[0].OpenAsync(tablet.Page);
        await tablet.SavedAsync();
        Assert.Equal([8], await site.MarksAsync("006", "speech", SmallContest.Judges[0]));
        Assert.Equal([1], await site.MarksAsync("006", "feeling", SmallContest.Judges[1]));
    }

    [Fact]
    public async Task A_page_that_was_open_when_somebody_else_signed_in_sends_nothing_in_that_name()
    {
        await using var visitor = await browser.VisitAsync(site.Address, 820, 1180);
        var tablet = await EnterAsync(visitor);
        await tablet.OpenAsync("007");
        var other = await tablet.SecondTabAsync();
        await site.Links[1].OpenAsync(other.Page);

        await tablet.TapAsync("speech", 8);

        await tablet.StateAsync("signin");
        Assert.Empty(await site.MarksAsync("007", "speech"));
        await site.Links[0].OpenAsync(other.Page);
        await tablet.SavedAsync();
        Assert.Equal([8], await site.MarksAsync("007", "speech", SmallContest.Judges[0]));
    }

    [Fact]
    public async Task A_sheet_handed_in_without_a_connection_is_shut_at_once_and_later_tells_what_the_server_holds()
    {
        await using var visitor = await browser.VisitAsync(site.Address, 820, 1180);
        var tablet = await EnterAsync(visitor);
        await tablet.OpenAsync("008");
        await tablet.Context.SetOfflineAsync(true);
        await tablet.TapAsync("speech", 10);
        await tablet.TapAsync("feeling", 7);
        await tablet.Page.ClickAsync("[data-submit]");
        await Assertions.Expect(tablet.Page.Locator("#review tbody")).ToContainTextAsync("17");
        await visitor.CheckAccessibilityAsync();
        await tablet.Page.Locator("#review button[value=ok]").ClickAsync();
        await Assertions.Expect(tablet.Page.Locator("[data-locked]")).ToHaveTextAsync("Лист сдан, ждёт связи: он уйдёт сам, когда связь вернётся.");
        await Assertions.Expect(tablet.Page.Locator("[data-criterion=speech] input[value='0']")).ToBeDisabledAsync();
        await tablet.ReloadAsync();
        await tablet.Context.SetOfflineAsync(false);

        await tablet.SavedAsync();

        await Assertions.Expect(tablet.Page.Locator("[data-receipt]")).ToContainTextAsync("На сервере: 17 из 20, сдано в ");
        await Assertions.Expect(tablet.Page.Locator("[data-receipt]")).ToContainTextAsync("Записей: 3");
        Assert.Equal([10], await site.MarksAsync("008", "speech"));
        Assert.Equal([7], await site.MarksAsync("008", "feeling"));
        Assert.Equal([1], await site.MarksAsync("008", "*submitted"));
    }

    [Fact]
    public async Task A_recusal_stands_with_its_ground_and_leaves_no_mark()
    {
        await using var visitor = await browser.VisitAsync(site.Address, 820, 1180);
        var tablet = await EnterAsync(visitor);
        await tablet.OpenAsync("009");
        await tablet.Page.ClickAsync("[data-absence]");
        await tablet.Page.Locator("#absence input[value=other]").CheckAsync();
        await tablet.Page.Locator("[data-ground-ok]").ClickAsync();
        await Assertions.Expect(tablet.Page.Locator("[data-ground-problem]")).ToBeVisibleAsync();
        await tablet.Page.FillAsync("#ground-words", "брат жены");
        await tablet.Page.Locator("[data-ground-ok]").ClickAsync();

        await Assertions.Expect(tablet.Page.Locator("[data-status-words]")).ToHaveTextAsync("Другая причина: брат жены");
        await tablet.SavedAsync();
        await Assertions.Expect(tablet.Page.Locator("[data-criterion=speech] input[value='0']")).ToBeDisabledAsync();
        Assert.Equal("other брат жены", Assert.Single(await site.RowsAsync("SELECT e.Text FROM ScoreEntries e JOIN Contestants c ON c.Id = e.ContestantId WHERE c.Number = '009'"))[0]);
    }

    private Task<TabletOfJudge> EnterAsync(Visitor visitor) => TabletOfJudge.EnterAsync(visitor, site.Links[0], SmallContest.Contestants);
}

/// <summary>A site with the small contest and both judges' links; each test marks a contestant of its own.</summary>
public sealed class TabletSite(BrowserFixture browser) : IAsyncLifetime
{
    private RunningSite _site = null!;

    public Uri Address => _site.Address;

    internal IReadOnlyList<PersonalLink> Links { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        _site = await RunningSite.StartAsync(cancel: TestContext.Current.CancellationToken);
        if (BrowserFixture.Chromium is null)
            return;
        await using var desk = await browser.VisitAsync(Address);
        var organizer = new Organizer(desk, _site);
        Links = [await organizer.PrepareAsync(), await organizer.LinkAsync(SmallContest.Judges[1])];
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    public Task<IReadOnlyList<object[]>> RowsAsync(string query) => Database.RowsAsync(_site.DataFolder, query);

    /// <summary>Waits until a query finds this: what a tablet tells the desk comes a moment after what the judge sees.</summary>
    public async Task UntilAsync(string query, string found)
    {
        for (var waited = 0; waited < 300 && !await FindsAsync(); waited++)
            await Task.Delay(100);
        Assert.True(await FindsAsync(), $"{query} never found {found}");

        async Task<bool> FindsAsync() => (await RowsAsync(query)).Any(row => $"{row[0]}" == found);
    }

    /// <summary>The marks of a field in the order of the journal, in points.</summary>
    public async Task<IReadOnlyList<int>> MarksAsync(string contestant, string field, string? judge = null) =>
        [.. (await RowsAsync($"SELECT e.Mark FROM ScoreEntries e JOIN Contestants c ON c.Id = e.ContestantId WHERE c.Number = '{contestant}' AND e.Field = '{field}' {(judge is null ? "" : $"AND e.EnteredBy = '{judge}'")} ORDER BY e.Sequence"))
            .Select(row => Convert.ToInt32(row[0], CultureInfo.InvariantCulture) / 100)];
}
