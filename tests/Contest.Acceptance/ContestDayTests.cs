using System.IO.Compression;
using System.Text.RegularExpressions;
using Contest.Acceptance.Harness;
using Microsoft.Playwright;
using UglyToad.PdfPig;

namespace Contest.Acceptance;

/// <summary>A whole contest day on an empty data folder, each step in the browser of the person who does it.</summary>
public sealed class ContestDayTests(BrowserFixture browser, ITestOutputHelper output)
{
    // Contestant by contestant: the marks for pronunciation and expression of the first and of the second judge. The second contestant wins, the first is second.
    private static readonly (int Speech, int Feeling)[][] Marks = [[(7, 8), (8, 7)], [(10, 9), (9, 10)], [(5, 4), (6, 3)]];

    [Fact]
    public async Task From_the_first_link_to_the_travel_list()
    {
        await using var site = await RunningSite.StartAsync(cancel: TestContext.Current.CancellationToken);
        await using var desk = await browser.VisitAsync(site.Address);
        var organizer = new Organizer(desk, site);

        await VisitAsync(desk, await organizer.InvitationAsync());
        await organizer.JoinAsync();
        foreach (var page in new[] { "", "editions/new", "contestants", "jury", "ranking", "protocols", "diplomas", "trips" })
            await VisitAsync(desk, page);
        await organizer.CreateEditionAsync();
        await RegisterAsync(organizer, desk, site);

        await using var first = await browser.VisitAsync(site.Address, 820, 1180);
        await using var second = await browser.VisitAsync(site.Address, 820, 1180);
        JudgeAtTablet[] judges = [new(first), new(second)];
        for (var i = 0; i < judges.Length; i++)
        {
            var link = await organizer.LinkAsync(SmallContest.Judges[i]);
            await desk.CheckAccessibilityAsync();
            Assert.Equal(Marks.Select((_, c) => SmallContest.Name(c).Cyrillic.Full), await judges[i].EnterAsync(link));
            await (i == 0 ? first : second).CheckAccessibilityAsync();
        }
        await JudgeAsync(organizer, desk, judges, [first, second]);
        await AwardAsync(organizer, desk);
        await TravelAsync(organizer, desk);
        foreach (var page in new[] { "", "contestants", "progress", "ranking", "staff", "audit", $"board/{SmallContest.Category}" })
            await VisitAsync(desk, page);

        foreach (var visitor in new[] { desk, first, second })
            visitor.CheckNoTroubles();
    }

    private static async Task RegisterAsync(Organizer organizer, Visitor desk, RunningSite site)
    {
        await organizer.ChooseListAsync(SmallContest.WorkbookWithAWrongDate(Marks.Length));
        var refusal = await desk.Page.Locator(".problems li").AllTextContentsAsync();
        Assert.Contains("список.xlsx, лист «Участники», строка 3, столбец «Дата рождения»", Assert.Single(refusal), StringComparison.Ordinal);
        Assert.Contains("«31.02.2007» не читается как дата", refusal[0], StringComparison.Ordinal);
        await Assertions.Expect(desk.Page.Locator(".panel-head .btn-primary")).ToBeDisabledAsync();
        Assert.Equal(0, await Database.CountAsync(site.DataFolder, "Contestants"));
        Assert.Equal(0, await Database.CountAsync(site.DataFolder, "Institutions"));
        await desk.CheckAsync();

        await organizer.ChooseListAsync(SmallContest.Workbook(Marks.Length));
        await Assertions.Expect(desk.Page.Locator("#preview")).ToHaveTextAsync("Новых: 3, изменённых: 0, без изменений: 0, требуют исправления: 0");
        Assert.Equal(0, await Database.CountAsync(site.DataFolder, "Contestants"));
        await desk.CheckAsync();
        await organizer.SaveListAsync(Marks.Length);
        Assert.Equal(Marks.Length, await Database.CountAsync(site.DataFolder, "Contestants"));
    }

    private async Task JudgeAsync(Organizer organizer, Visitor desk, JudgeAtTablet[] judges, Visitor[] tablets)
    {
        await VisitAsync(desk, "ranking");
        var moves = new List<double>();
        for (var contestant = 0; contestant < Marks.Length; contestant++)
            for (var j = 0; j < judges.Length; j++)
            {
                var (speech, feeling) = Marks[contestant][j];
                await judges[j].OpenAsync(SmallContest.Name(contestant).Cyrillic.Full);
                await tablets[j].CheckAsync();
                await (j == 0 ? judges[j].TapAsync("speech", speech) : judges[j].TypeAsync("speech", speech));
                if ((contestant, j) == (Marks.Length - 1, judges.Length - 1))
                    await SeeWhatIsMissingAsync(desk);
                await WatchAsync(desk.Page);
                var committed = await (j == 0 ? judges[j].TapAsync("feeling", feeling) : judges[j].TypeAsync("feeling", feeling));
                moves.Add(await MovedAfterAsync(desk.Page, committed));
                await Assertions.Expect(judges[j].Page.Locator("[data-total]")).ToHaveTextAsync($"{speech + feeling}");
                await judges[j].HandInAsync();
                await tablets[j].CheckAsync();
            }

        output.WriteLine($"The open ranking moved after a committed score within, ms: {string.Join(", ", moves.Select(m => m.ToString("0", System.Globalization.CultureInfo.InvariantCulture)))}");
        Assert.All(moves, milliseconds => Assert.InRange(milliseconds, 0, 2000));
        Assert.Equal(
            new[] { 1, 0, 2 }.Select(c => SmallContest.Name(c).Cyrillic.Full),
            await desk.Page.Locator("table.rank .name2 b").AllTextContentsAsync());
        Assert.Equal(["95,00", "75,00", "45,00"], await desk.Page.Locator("table.rank td.sum").AllTextContentsAsync());
    }

    private static async Task SeeWhatIsMissingAsync(Visitor desk)
    {
        await VisitAsync(desk, "protocols");
        await Assertions.Expect(desk.Page.GetByRole(AriaRole.Button, new() { Name = "Составить протокол" })).ToHaveCountAsync(0);
        await Assertions.Expect(desk.Page.Locator(".problems li").First).ToHaveTextAsync(
            new Regex($"№\\s{SmallContest.Number(2)}, {SmallContest.Name(2).Cyrillic.Full}, тур «Стихотворение наизусть»: оценок 1 из\\s2\\."));
        await desk.CheckAsync();
        await VisitAsync(desk, "ranking");
    }

    private static async Task AwardAsync(Organizer organizer, Visitor desk)
    {
        await organizer.CloseRoundAsync();
        await desk.CheckAsync();
        await organizer.DrawUpAsync(1, 1);
        await Assertions.Expect(desk.Page.Locator(".said[role=status]")).ToHaveTextAsync(new Regex(@"Протокол №\s1 составлен\."));
        await desk.CheckAsync();
        await organizer.SignAsync();
        await Assertions.Expect(desk.Page.Locator(".chip")).ToHaveTextAsync("Подписан");
        Assert.Contains(Squeezed(SmallContest.Name(1).Cyrillic.Full), TextOf(await organizer.DownloadAsync("Напечатать протокол")), StringComparison.Ordinal);

        await organizer.IssueAsync(3);
        await Assertions.Expect(desk.Page.Locator(".said[role=status]")).ToHaveTextAsync("Готово. Дипломов в реестре: 3");
        Assert.Equal(["КЧ-2028/ДI-001", "КЧ-2028/ДII-002", "КЧ-2028/ДIII-003"], await organizer.DiplomaNumbersAsync());
        await desk.CheckAsync();

        using var diplomas = PdfDocument.Open(await organizer.DownloadAsync("Напечатать все: 3"));
        Assert.Equal(3, diplomas.NumberOfPages);
        var winner = Squeezed(diplomas.GetPage(1).Text);
        Assert.Contains(Squeezed(SmallContest.Name(1).Cyrillic.Full), winner, StringComparison.Ordinal);
        Assert.Contains(Squeezed(SmallContest.Name(1).HangulFull), winner, StringComparison.Ordinal);
        Assert.Contains("КЧ-2028/ДI-001", winner, StringComparison.Ordinal);
    }

    private static async Task TravelAsync(Organizer organizer, Visitor desk)
    {
        await organizer.SaveTripAsync();
        await desk.CheckAsync();
        var traveller = SmallContest.Name(1);
        await Assertions.Expect(desk.Page.Locator("table.ready tbody tr")).ToHaveCountAsync(2);
        await Assertions.Expect(desk.Page.Locator("table.ready")).ToContainTextAsync(traveller.Cyrillic.Full);

        var printed = TextOf(await organizer.DownloadAsync("Напечатать список"));
        Assert.Contains(Squeezed(traveller.Latin.Full), printed, StringComparison.Ordinal);
        Assert.Contains(Squeezed(traveller.Cyrillic.Full), printed, StringComparison.Ordinal);
        var typed = SheetsOf(await organizer.DownloadAsync("Скачать список"));
        Assert.Contains(Squeezed(traveller.Latin.Given), typed, StringComparison.Ordinal);
        Assert.Contains(Squeezed(traveller.Cyrillic.Surname), typed, StringComparison.Ordinal);
        Assert.DoesNotContain(Squeezed(SmallContest.Name(2).Latin.Given), typed, StringComparison.Ordinal);
    }

    private static async Task VisitAsync(Visitor visitor, string page)
    {
        Assert.Equal(200, await visitor.GoAsync(page));
        await visitor.CheckAsync();
    }

    // The page itself notes when what it shows changes: its clock is the program's, both being on this machine. That it loads once when it becomes live is no change.
    private static async Task WatchAsync(IPage ranking)
    {
        await Assertions.Expect(ranking.GetByText("Загружается…")).ToHaveCountAsync(0);
        await ranking.EvaluateAsync("""
            () => {
              const shown = () => document.querySelector("main section.panel").innerText, before = shown();
              window.moved = new Promise(moved => new MutationObserver((_, observer) => {
                if (shown() === before || shown().includes("Загружается…")) return;
                observer.disconnect();
                moved(Date.now());
              }).observe(document.body, { subtree: true, childList: true, characterData: true }));
            }
            """);
    }

    private static async Task<double> MovedAfterAsync(IPage ranking, DateTime committed) =>
        await ranking.EvaluateAsync<double>("window.moved").WaitAsync(TimeSpan.FromSeconds(10)) - (committed - DateTime.UnixEpoch).TotalMilliseconds;

    private static string TextOf(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return Squeezed(string.Concat(document.GetPages().Select(p => p.Text)));
    }

    private static string SheetsOf(byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        return Squeezed(string.Concat(zip.Entries.Where(e => e.Name is "sharedStrings.xml" || e.FullName.Contains("/worksheets/", StringComparison.Ordinal)).Select(e =>
        {
            using var reader = new StreamReader(e.Open());
            return reader.ReadToEnd();
        })));
    }

    // Where a line breaks or a space keeps words together is the paper's own affair.
    private static string Squeezed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
