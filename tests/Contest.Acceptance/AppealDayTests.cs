using System.Text.RegularExpressions;
using Contest.Acceptance.Harness;
using Contest.Core.Judging;
using Contest.Data;
using Contest.Data.Access;
using Contest.Data.Editions;
using Contest.Data.Judging;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using UglyToad.PdfPig;

namespace Contest.Acceptance;

/// <summary>An appeal in the browser, from the desk through the commission into the ranking.</summary>
public sealed class AppealDayTests(BrowserFixture browser)
{
    // Contestant by contestant, the marks that both judges give for pronunciation and expression.
    private static readonly (int Speech, int Feeling)[] Marks = [(8, 8), (8, 7), (5, 5)];

    [Fact]
    public async Task An_appeal_is_filed_and_granted_and_the_places_change()
    {
        await using var site = await RunningSite.StartAsync(cancel: TestContext.Current.CancellationToken, prepare: PrepareAsync);
        await using var desk = await browser.VisitAsync(site.Address, 820, 1180);
        await new Organizer(desk, site).JoinAsync();
        await AssertPlacesAsync(desk, 0, 1, 2);
        await AppointAsync(desk);

        await VisitAsync(desk, "appeals");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Открыть приём" }).ClickAsync();
        await Assertions.Expect(desk.Page.Locator(".said[role=status]")).ToContainTextAsync("Апелляции на баллы принимаются до");
        await FileAsync(desk);
        await HearAsync(desk);
        await AssertPlacesAsync(desk, 1, 0, 2);

        await VisitAsync(desk, "appeals/1");
        using (var protocol = PdfDocument.Open(await Organizer.DownloadAsync(desk.Page, "Напечатать протокол")))
            Assert.Contains("Было7,00,стало10,00", string.Concat(protocol.GetPage(1).Text.Where(c => !char.IsWhiteSpace(c))), StringComparison.Ordinal);
        await VisitAsync(desk, "audit");
        desk.CheckNoTroubles();
    }

    private static async Task AppointAsync(Visitor desk)
    {
        await VisitAsync(desk, "appeals/commission");
        await desk.Page.GetByLabel("Председатель комиссии").FillAsync("Л. Д. Ершов");
        await desk.Page.GetByLabel(JudgedContest.JudgeName(0)).CheckAsync();
        await desk.Page.GetByLabel("Другие члены комиссии").FillAsync("К. А. Белова\nТ. С. Юн");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Сохранить состав" }).ClickAsync();
        await Assertions.Expect(desk.Page.Locator(".said[role=status]")).ToHaveTextAsync("Состав комиссии сохранён.");
    }

    private static async Task FileAsync(Visitor desk)
    {
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "Принять апелляцию" }).ClickAsync();
        await desk.Page.GetByLabel("Номер участника").FillAsync(SmallContest.Number(1));
        await desk.Page.GetByLabel("Вид апелляции").SelectOptionAsync("Points");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Далее" }).ClickAsync();
        await Assertions.Expect(desk.Page.Locator(".name2 b")).ToHaveTextAsync(SmallContest.Name(1).Cyrillic.Full);
        await desk.CheckAsync();
        await desk.Page.GetByLabel("Выразительность: обоснование").FillAsync("Пауза — часть стихотворения, а не запинка.");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Принять заявление" }).ClickAsync();
        await Assertions.Expect(desk.Page.Locator(".said[role=status]")).ToHaveTextAsync("Заявление принято.");
        await desk.CheckAsync();
    }

    private static async Task HearAsync(Visitor desk)
    {
        var page = desk.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "Рассмотреть" }).ClickAsync();
        // A judge who marked the work is told by name, and is not ticked.
        await Assertions.Expect(page.GetByText(new Regex($"{JudgedContest.JudgeName(0)} не может решать"))).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByLabel(JudgedContest.JudgeName(0))).Not.ToBeCheckedAsync();
        await desk.CheckAsync();
        await page.GetByLabel("Чем кончилась апелляция").SelectOptionAsync("Raised");
        await page.GetByLabel("Выразительность: баллы комиссии").FillAsync("10");
        await page.FillAsync("#For", "3");
        await page.GetByLabel("Обоснование решения").FillAsync("Пауза предусмотрена текстом.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Показать, что изменится" }).ClickAsync();
        var changes = page.GetByRole(AriaRole.Status).Locator("tbody tr");
        await Assertions.Expect(changes).ToHaveCountAsync(2);
        await Assertions.Expect(changes.First).ToContainTextAsync("75,00 → 90,00");
        await Assertions.Expect(changes.First).ToContainTextAsync("2 → 1");
        await desk.CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Записать решение" }).ClickAsync();
        await Assertions.Expect(page.Locator(".said[role=status]")).ToHaveTextAsync("Решение записано.");
        await desk.CheckAsync();
    }

    private static async Task AssertPlacesAsync(Visitor desk, params int[] contestants)
    {
        await VisitAsync(desk, $"ranking/{SmallContest.Category}");
        await Assertions.Expect(desk.Page.Locator("table.rank .name2 b")).ToHaveTextAsync([.. contestants.Select(c => SmallContest.Name(c).Cyrillic.Full)]);
    }

    private static async Task VisitAsync(Visitor visitor, string page)
    {
        Assert.Equal(200, await visitor.GoAsync(page));
        await visitor.CheckAsync();
    }

    // The marks come from paper, and the round is closed.
    private static async Task PrepareAsync(RunningSite site)
    {
        await JudgedContest.PrepareAsync(site.DataFolder, Marks.Length, 2);
        await using var services = new ServiceCollection().AddLogging().AddContestData(site.DataFolder).BuildServiceProvider();
        var edition = (await services.GetRequiredService<EditionService>().CurrentAsync())!.Id;
        var lines = from contestant in Enumerable.Range(0, Marks.Length)
                    from judge in Enumerable.Range(0, 2)
                    from mark in new[] { ("speech", Marks[contestant].Speech), ("feeling", Marks[contestant].Feeling) }
                    select (contestant, judge, mark);
        await services.GetRequiredService<MarksImport>().ImportAsync(Actor.CommandLine, edition, "marks.csv",
            [.. lines.Select((l, i) => new MarkLine(i + 2, SmallContest.Category, SmallContest.Round, SmallContest.Number(l.contestant), JudgedContest.JudgeCode(l.judge), l.mark.Item1, $"{l.mark.Item2}"))]);
        await services.GetRequiredService<RoundDeskService>().CloseAsync(Actor.CommandLine, edition, SmallContest.Category, SmallContest.Round, []);
    }
}
