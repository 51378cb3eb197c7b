using Contest.Acceptance.Harness;
using Microsoft.Playwright;

namespace Contest.Acceptance;

/// <summary>A judge with a tablet, who came by a personal link.</summary>
internal sealed class JudgeAtTablet(Visitor visitor)
{
    public IPage Page => visitor.Page;

    /// <summary>Opens the link, types the PIN and returns the names in the list of sheets.</summary>
    public async Task<IReadOnlyList<string>> EnterAsync(PersonalLink link)
    {
        await link.OpenAsync(Page);
        await Assertions.Expect(Page.Locator("h1")).ToHaveTextAsync("Ваши туры");
        return await Page.Locator(".sheets .name2 b").AllTextContentsAsync();
    }

    /// <summary>Opens the sheet of a contestant from the list.</summary>
    public async Task OpenAsync(string name)
    {
        await visitor.GoAsync("judge/");
        await Page.Locator(".sheets a", new() { HasText = name }).ClickAsync();
        await Assertions.Expect(Page.Locator(".who-card h1")).ToContainTextAsync(name);
        await Assertions.Expect(Page.Locator("body")).ToHaveAttributeAsync("data-save", "saved");
    }

    /// <summary>Taps the key of a mark and returns when the program took it: the instant stands in its answer.</summary>
    public Task<DateTime> TapAsync(string criterion, int mark) =>
        SavedAsync(() => Page.Locator($"[data-criterion={criterion}] label.mk", new() { HasText = $"{mark}" }).First.ClickAsync());

    /// <summary>Types the digits of a mark on a row of keys.</summary>
    public Task<DateTime> TypeAsync(string criterion, int mark) => SavedAsync(async () =>
    {
        await Page.Locator($"[data-criterion={criterion}] input").First.FocusAsync();
        await Page.Keyboard.TypeAsync($"{mark}");
    });

    /// <summary>Hands the sheet in and returns when it lies closed.</summary>
    public async Task HandInAsync()
    {
        await Page.ClickAsync("[data-submit]");
        await Page.ClickAsync("#review button[value=ok]");
        await Assertions.Expect(Page.Locator("[data-locked]")).ToHaveTextAsync("Лист сдан. Чтобы исправить оценку, попросите председателя жюри открыть его.");
    }

    private async Task<DateTime> SavedAsync(Func<Task> mark)
    {
        var answer = await Page.RunAndWaitForResponseAsync(mark, "**/judge/entries");
        Assert.Equal(200, answer.Status);
        await Assertions.Expect(Page.Locator("body")).ToHaveAttributeAsync("data-save", "saved");
        await Assertions.Expect(Page.Locator(".save-saved")).ToContainTextAsync("Сохранено");
        return (await answer.JsonAsync())!.Value.GetProperty("at").GetDateTime();
    }
}
