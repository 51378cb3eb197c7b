using System.Text.RegularExpressions;
using Contest.Acceptance.Harness;
using Microsoft.Playwright;

namespace Contest.Acceptance;

/// <summary>An organizer at a desk: each method is one step of the work, done by hand in the browser, and ends when the page says that it is done.</summary>
internal sealed partial class Organizer(Visitor visitor, RunningSite site)
{
    private const string Name = "Лебедев И. П.";
    private const string Email = "lebedev@contest.invalid";
    private const string Password = "сорок тысяч книг";

    public IPage Page => visitor.Page;

    /// <summary>Follows the one-time link that the program printed and makes the account of the first organizer.</summary>
    public async Task JoinAsync() => await JoinAsync(visitor, await InvitationAsync(), Name, Email);

    /// <summary>Makes an account of the staff by an invitation.</summary>
    public static async Task JoinAsync(Visitor invited, string invitation, string name, string email)
    {
        await invited.GoAsync(invitation);
        await invited.Page.FillAsync("#name", name);
        await EnterAsync(invited.Page, name, email);
    }

    /// <summary>Signs in with the account that <see cref="JoinAsync"/> made.</summary>
    public async Task SignInAsync()
    {
        await visitor.GoAsync("sign-in");
        await EnterAsync(Page, Name, Email);
    }

    /// <summary>The one-time link, as soon as the program has printed it.</summary>
    public async Task<string> InvitationAsync()
    {
        for (var tries = 0; tries < 200; tries++, await Task.Delay(50))
            if (Invitation().Match(site.Said) is { Success: true } link)
                return link.Value;
        throw new TimeoutException($"No one-time link:\n{site.Said}");
    }

    public async Task CreateEditionAsync()
    {
        await visitor.GoAsync("editions/new");
        await Page.SetInputFilesAsync("#edition", SmallContest.PathTo("edition.json"));
        await Page.SetInputFilesAsync("#regulations", SmallContest.PathTo("regulation.json"));
        await Page.SetInputFilesAsync("#jury", SmallContest.PathTo("jury.json"));
        await Page.ClickAsync("form[enctype] .btn-primary");
        await Assertions.Expect(Page.Locator(".said[role=status]")).ToContainTextAsync("Сохранено: Конкурс чтецов. Положений: 1.");
    }

    /// <summary>Chooses a list on the import page, which then tells what saving it would do.</summary>
    public async Task ChooseListAsync(byte[] workbook)
    {
        await visitor.GoAsync("contestants/import");
        await ChooseFileAsync(Page, "список.xlsx", workbook);
        await Assertions.Expect(Page.Locator("#preview, section[role=alert]").First).ToBeVisibleAsync();
    }

    /// <summary>Waits until a page of an import is live: what is pressed before is drawn anew then.</summary>
    public static Task LiveAsync(IPage page) =>
        // The field takes files once the page is live; the framework marks it then.
        page.EvaluateAsync("""
            () => new Promise(ready => {
              const look = () => document.getElementById("file")?._blazorInputFileNextFileId === undefined ? setTimeout(look, 20) : ready();
              look();
            })
            """).WaitAsync(TimeSpan.FromSeconds(10));

    /// <summary>Chooses a file on a page of an import as soon as the page is live.</summary>
    public static async Task ChooseFileAsync(IPage page, string name, byte[] bytes)
    {
        await LiveAsync(page);
        await page.SetInputFilesAsync("#file", new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = bytes });
    }

    public async Task SaveListAsync(int contestants)
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = $"Сохранить: {contestants}" }).ClickAsync();
        await Assertions.Expect(Page.Locator("p[role=status]")).ToHaveTextAsync($"Сохранено. Новых: {contestants}, изменённых: 0, без изменений: 0");
    }

    /// <summary>Makes a judge's personal link and returns it with its PIN.</summary>
    public async Task<PersonalLink> LinkAsync(string judge)
    {
        await visitor.GoAsync("jury");
        await Page.GetByRole(AriaRole.Button, new() { Name = $"Новая ссылка: {judge}", Exact = true }).ClickAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Name = $"Личная ссылка: {judge}" })).ToBeVisibleAsync();
        return new PersonalLink((await Page.Locator("[data-link]").TextContentAsync())!, (await Page.Locator("[data-pin]").TextContentAsync())!);
    }

    /// <summary>Closes the round of the small contest, of which nothing is missing.</summary>
    public async Task CloseRoundAsync()
    {
        await visitor.GoAsync($"progress/{SmallContest.Category}/{SmallContest.Round}");
        Page.Dialog += Agree;
        await PostAsync("Закрыть тур");
        Page.Dialog -= Agree;
        await Assertions.Expect(Page.Locator(".said[role=status]")).ToHaveTextAsync("Тур закрыт.");

        static async void Agree(object? sender, IDialog dialog) => await dialog.AcceptAsync();
    }

    /// <summary>Asks for the protocol of the category; what came of it stands on the page.</summary>
    public async Task DrawUpAsync(int going, int reserve)
    {
        await visitor.GoAsync("protocols");
        await Page.GetByLabel("Рекомендованы к поездке").FillAsync($"{going}");
        await Page.GetByLabel("В резерве").FillAsync($"{reserve}");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Составить протокол" }).ClickAsync();
        await Assertions.Expect(Page.Locator(".said")).ToBeVisibleAsync();
    }

    /// <summary>Records the signatures of everybody on the protocol and returns when the program has answered.</summary>
    public async Task SignAsync()
    {
        await visitor.GoAsync("protocols");
        foreach (var box in await Page.Locator("fieldset input[type=checkbox]").AllAsync())
            await box.CheckAsync();
        await PostAsync("Записать подписи");
    }

    /// <summary>Enters the diplomas into the register and returns when the program has answered.</summary>
    public async Task IssueAsync(int diplomas)
    {
        await visitor.GoAsync("diplomas");
        await PostAsync($"Внести в реестр: {diplomas}");
    }

    /// <summary>The numbers in the register of diplomas, in its order.</summary>
    public async Task<IReadOnlyList<string>> DiplomaNumbersAsync()
    {
        await visitor.GoAsync("diplomas");
        return await Page.Locator("table.quickgrid tbody tr td:first-child").AllTextContentsAsync();
    }

    public async Task SaveTripAsync()
    {
        await visitor.GoAsync("trips");
        await Page.SetInputFilesAsync("#trip", SmallContest.PathTo("trip.json"));
        await Page.GetByRole(AriaRole.Button, new() { Name = "Загрузить поездку" }).ClickAsync();
        await Assertions.Expect(Page.Locator(".said[role=status]")).ToHaveTextAsync("Сохранено: Группа · Уссурийск");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Взять из протоколов" }).ClickAsync();
        await Assertions.Expect(Page.Locator(".said[role=status]")).ToContainTextAsync("Готово.");
    }

    /// <summary>Clicks a link of the page that downloads and returns the file.</summary>
    public Task<byte[]> DownloadAsync(string link) => DownloadAsync(Page, link);

    /// <summary>Clicks a link of anybody's page that downloads and returns the file.</summary>
    public static async Task<byte[]> DownloadAsync(IPage page, string link)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = link }).First.ClickAsync());
        return await File.ReadAllBytesAsync((await download.PathAsync())!);
    }

    private static async Task EnterAsync(IPage page, string name, string email)
    {
        await page.FillAsync("#email", email);
        await page.FillAsync("#password", Password);
        await page.ClickAsync("form .btn-primary");
        await Assertions.Expect(page.Locator(".who")).ToContainTextAsync(name);
    }

    // A live page that was left still sends its farewell: only what changes the page is the answer.
    private async Task PostAsync(string button)
    {
        var answer = await Page.RunAndWaitForResponseAsync(
            () => Page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync(), answer => answer.Request is { Method: "POST", IsNavigationRequest: true });
        Assert.Equal(200, answer.Status);
    }

    [GeneratedRegex(@"http://\S+/setup\?code=\S+")]
    private static partial Regex Invitation();

    /// <summary>Makes the small contest on an empty site and returns the link of the first judge.</summary>
    public async Task<PersonalLink> PrepareAsync()
    {
        await JoinAsync();
        await CreateEditionAsync();
        await ChooseListAsync(SmallContest.Workbook(SmallContest.Contestants));
        await SaveListAsync(SmallContest.Contestants);
        return await LinkAsync(SmallContest.Judges[0]);
    }
}
