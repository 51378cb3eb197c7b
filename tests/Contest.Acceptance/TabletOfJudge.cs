using System.Text.RegularExpressions;
using Contest.Acceptance.Harness;
using Microsoft.Playwright;

namespace Contest.Acceptance;

/// <summary>A judge's tablet on whose line, storage and sign-in one cannot rely.</summary>
internal sealed class TabletOfJudge
{
    private const string Entries = "**/judge/entries";
    private readonly Visitor _visitor;
    private int _asked;

    private TabletOfJudge(Visitor visitor, IPage page) => (_visitor, Page) = (visitor, page);

    public IPage Page { get; private set; }

    public IBrowserContext Context => _visitor.Context;

    /// <summary>How many answers were thrown away after the program had committed.</summary>
    public int LostAnswers { get; private set; }

    /// <summary>Comes by the link and waits until the list says that every open round is prepared for work without a connection.</summary>
    public static async Task<TabletOfJudge> EnterAsync(Visitor visitor, PersonalLink link, int contestants, int rounds = 1)
    {
        var names = await new JudgeAtTablet(visitor).EnterAsync(link);
        Assert.Equal(contestants * rounds, names.Count);
        await Assertions.Expect(visitor.Page.Locator("[data-prepared]")).ToHaveTextAsync(new Regex(@"^Подготовлено для работы без связи: ([1-9]) из\s\1$"), new() { Timeout = 15_000 });
        return new TabletOfJudge(visitor, visitor.Page);
    }

    /// <summary>Another tab of the same tablet.</summary>
    public async Task<TabletOfJudge> SecondTabAsync() => new(_visitor, await Context.NewPageAsync());

    public async Task OpenAsync(string contestant, string round = SmallContest.Round)
    {
        await Page.GotoAsync($"judge/{SmallContest.Category}/{round}/{contestant}");
        await ReadyAsync();
    }

    /// <summary>Goes on to the sheet of a contestant without a request.</summary>
    public async Task ShowAsync(string contestant)
    {
        while (!Page.Url.EndsWith($"/{contestant}", StringComparison.Ordinal))
            await Page.Locator("[data-to=next]").ClickAsync();
        await Assertions.Expect(Page.Locator("[data-where]")).ToContainTextAsync(contestant);
    }

    /// <summary>Taps a key; from that very moment the page must not call the sheet saved.</summary>
    public async Task TapAsync(string criterion, int mark)
    {
        var state = await Page.Locator($"[data-criterion={criterion}] input[value='{mark * 100}']").EvaluateAsync<string>("key => { key.click(); return document.body.dataset.save; }");
        Assert.NotEqual("saved", state);
        await Assertions.Expect(Page.Locator($"[data-criterion={criterion}] input[value='{mark * 100}']")).ToBeCheckedAsync();
    }

    public async Task<string?> MarkAsync(string criterion) => await Page.Locator($"[data-criterion={criterion}]").EvaluateAsync<string?>("panel => panel.querySelector('input:checked')?.value ?? null");

    public Task StateAsync(string state) => Assertions.Expect(Page.Locator("body")).ToHaveAttributeAsync("data-save", state, new() { Timeout = 45_000 });

    public Task SavedAsync() => StateAsync("saved");

    public async Task ReloadAsync()
    {
        await Page.ReloadAsync();
        await ReadyAsync();
    }

    /// <summary>Has the page ask the program at once for what it asks for every few seconds: the judge comes back to it.</summary>
    public Task LookAsync() => Page.EvaluateAsync("for (const name of ['focus', 'online']) dispatchEvent(new Event(name));");

    public async Task CloseAndOpenAsync()
    {
        var address = Page.Url;
        await Page.CloseAsync();
        Page = await Context.NewPageAsync();
        await Page.GotoAsync(address);
        await ReadyAsync();
    }

    public Task LoseEverySecondAnswerAsync() => Context.RouteAsync(Entries, async route =>
    {
        if (_asked++ % 2 != 0)
        {
            await route.ContinueAsync();
            return;
        }
        var answer = await route.FetchAsync();
        Assert.Equal(200, answer.Status);
        LostAnswers++;
        await route.AbortAsync();
    });

    /// <summary>Lets answers through again, once one at least was lost: a tablet that was still busy would prove nothing.</summary>
    public async Task GetAnswersAsync()
    {
        for (var waited = 0; LostAnswers == 0 && waited < 450; waited++)
            await Task.Delay(100);
        await Context.UnrouteAsync(Entries);
    }

    /// <summary>Opens the link in the same tab and goes back to the sheet.</summary>
    public async Task SignInAgainAsync(PersonalLink link)
    {
        var address = Page.Url;
        await link.OpenAsync(Page);
        await Page.GotoAsync(address);
        await ReadyAsync();
    }

    private Task ReadyAsync() => Assertions.Expect(Page.Locator("html")).ToHaveAttributeAsync("data-ready", "ru");
}
