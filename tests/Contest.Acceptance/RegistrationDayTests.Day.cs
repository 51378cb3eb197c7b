using System.Diagnostics;
using System.Text;
using ClosedXML.Excel;
using Contest.Acceptance.Harness;
using Microsoft.Playwright;
using static Contest.Acceptance.PeopleByHand;

namespace Contest.Acceptance;

/// <content>From a list of another's making to the door, the draws and a rehearsal.</content>
public sealed partial class RegistrationDayTests
{
    private static async Task ImportForeignHeadersAsync(Organizer organizer, RunningSite site)
    {
        var page = organizer.Page;
        var file = Encoding.UTF8.GetBytes("""
            №;Категория;Фамилия (кор.);Имя (кор.);Фамилия (рус.);Имя (рус.);Пол;Появление на свет;Родина;Учебное заведение;Курс или класс;Наставник
            0101;univ;리;철;Ли;Чхоль;м;2008-09-10;Вонсан;ПУ;3;Чхэ Ын Ха
            0102;univ;정;옥;Чон;Ок;ж;2008-10-11;Вонсан;ПУ;3;Чхэ Ын Ха
            """);
        await ChooseAsync();
        foreach (var (theirs, ours) in new[] { ("Появление на свет", "Дата рождения"), ("Родина", "Место рождения"), ("Наставник", "Преподаватель 1") })
            await page.GetByLabel($"Что значит «{theirs}»").SelectOptionAsync(new SelectOptionValue { Label = ours });
        await page.GetByRole(AriaRole.Button, new() { Name = "Взять эти столбцы" }).ClickAsync();
        await Assertions.Expect(page.Locator("#preview")).ToHaveTextAsync("Новых: 2, изменённых: 0, без изменений: 0, требуют исправления: 0");
        await organizer.SaveListAsync(2);
        Assert.Equal(8, await Database.CountAsync(site.DataFolder, "Contestants"));

        await page.GetByRole(AriaRole.Row).Filter(new() { HasText = "чужой.csv" }).Locator("details.undo summary").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Отменить «чужой.csv»" }).ClickAsync();
        await Assertions.Expect(page.Locator(".said")).ToHaveTextAsync("Отменено. Убрано: 2, стало как было: 0");
        Assert.Equal(6, await Database.CountAsync(site.DataFolder, "Contestants"));

        await ChooseAsync();
        await organizer.SaveListAsync(2);
        await ChooseAsync();
        await Assertions.Expect(page.Locator("#preview")).ToHaveTextAsync("Новых: 0, изменённых: 0, без изменений: 2, требуют исправления: 0");
        Assert.Equal(8, await Database.CountAsync(site.DataFolder, "Contestants"));

        async Task ChooseAsync()
        {
            await page.GotoAsync("contestants/import");
            await Organizer.ChooseFileAsync(page, "чужой.csv", file);
        }
    }

    private static async Task FindAndAdmitAsync(Organizer organizer, Visitor desk)
    {
        var page = desk.Page;
        await desk.GoAsync("contestants");
        await page.FillAsync("#q", "Цой Сон Хи");
        await page.PressAsync("#q", "Enter");
        // Only a narrowed list can be reset.
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Сбросить" })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("table tbody tr")).ToContainTextAsync(["최성희"]);

        await page.GetByRole(AriaRole.Link, new() { Name = "Сбросить" }).ClickAsync();
        // The page changes in its place: what is chosen before it has would be lost with the old one.
        await Assertions.Expect(page.Locator("table tbody tr")).ToHaveCountAsync(8);
        await page.SelectOptionAsync("#f-institution", new SelectOptionValue { Label = "Горный институт" });
        await page.GetByRole(AriaRole.Button, new() { Name = "Найти" }).ClickAsync();
        await Assertions.Expect(page.Locator("table tbody tr")).ToHaveCountAsync(4);
        await page.GetByRole(AriaRole.Link, new() { Name = "№", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("th[aria-sort=ascending]")).ToContainTextAsync("№");
        await Assertions.Expect(page.Locator("table tbody tr")).ToHaveCountAsync(4);
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("#f-institution option:checked")).ToHaveTextAsync("Горный институт");
        var numbers = (await page.Locator("input[name=Chosen]").EvaluateAllAsync<string[]>("boxes => boxes.map(box => box.value)")).ToList();
        Assert.Equal(numbers.Order(StringComparer.Ordinal), numbers);
        await desk.CheckAsync();

        await page.CheckAsync("[data-all]");
        await Assertions.Expect(page.Locator("[data-count]")).ToHaveTextAsync("4");
        await page.Locator(".selbar > button", new() { HasText = "Допустить" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Изменено записей: 4")).ToBeVisibleAsync();

        using var workbook = new XLWorkbook(new MemoryStream(await organizer.DownloadAsync("Выгрузить этот список")));
        var cells = workbook.Worksheets.SelectMany(s => s.CellsUsed()).Select(c => c.GetString()).ToHashSet();
        Assert.Superset(numbers.ToHashSet(), cells);
        Assert.DoesNotContain("0101", cells);
    }

    private async Task MeetAtTwoDesksAsync(Organizer organizer, Visitor desk, Visitor other)
    {
        await AdmitAsync(desk, "0001");
        await InviteAsync(desk, other, "Регистратор", "Юн С. А.");
        await ScanAsync(desk, "Прибытие отмечено.");
        await ScanAsync(other, "прибытие уже отмечено в ");
        await Assertions.Expect(other.Page.Locator(".door-said")).ToContainTextAsync("(Лебедев И. П.)");
        await other.CheckAsync();
        await desk.Page.Locator("section[aria-label='Встреча участников']").GetByRole(AriaRole.Button, new() { Name = "Отменить" }).ClickAsync();
        await Assertions.Expect(desk.Page.Locator(".door-said")).ToContainTextAsync("Отметка отменена.");
        await ScanAsync(other, "Прибытие отмечено.");

        await desk.GoAsync("badges");
        await ReadBadgesAsync(await organizer.DownloadAsync("Напечатать бейджи"));
    }

    private static async Task DrawAndJudgeAsync(EditionByHand edition, Organizer organizer, Visitor desk, Visitor other, Visitor tablet)
    {
        await edition.AddJudgeAsync();
        await desk.CheckAsync();
        await desk.GoAsync($"draws/{EditionByHand.Category}/talk");
        await desk.Page.FillAsync("#Rooms", "Зал; 20");
        await Assertions.Expect(desk.Page.Locator("#StartsAt")).ToHaveValueAsync("2029-04-12T09:00");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Посмотреть" }).ClickAsync();
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Провести и записать" }).ClickAsync();
        await Assertions.Expect(desk.Page.GetByText("Жеребьёвка проведена и записана.")).ToBeVisibleAsync();
        var drawn = await desk.Page.Locator("section[aria-labelledby=h-draw] tbody tr td:nth-child(3)").AllTextContentsAsync();
        Assert.Equal(8, drawn.Count);

        await desk.GoAsync("coding");
        await Assertions.Expect(desk.Page.GetByText("Шифры разыгрывает шифровальная группа, а не организаторы.")).ToBeVisibleAsync();
        await other.Page.GetByRole(AriaRole.Button, new() { Name = "Выйти" }).ClickAsync();
        await Assertions.Expect(other.Page.Locator(".who")).ToHaveCountAsync(0);
        await InviteAsync(desk, other, "Шифровальная группа", "Шилов К. П.");
        await other.GoAsync("coding");
        await other.Page.GetByRole(AriaRole.Button, new() { Name = "Разыграть шифры" }).ClickAsync();
        await Assertions.Expect(other.Page.Locator(".said[role=status]")).ToHaveTextAsync("Готово. Шифров в туре: 8.");

        var names = await new JudgeAtTablet(tablet).EnterAsync(await organizer.LinkAsync(SmallContest.Judges[0]));
        Assert.Equal(drawn, await tablet.Page.GetByLabel("Беседа").Locator(".sheets a > .num:first-child").AllTextContentsAsync());
        var works = tablet.Page.GetByLabel("Диктант").Locator(".sheets a");
        await Assertions.Expect(works).ToHaveCountAsync(8);
        foreach (var work in await works.AllTextContentsAsync())
        {
            Assert.Matches("РЯ-", work);
            Assert.Contains("Работа под шифром", work, StringComparison.Ordinal);
        }
        Assert.Equal(8, names.Count(n => n == "Работа под шифром"));
        await tablet.CheckAsync();
    }

    private static async Task RehearseAsync(Visitor desk, RunningSite site)
    {
        var before = await CountsAsync();
        await desk.GoAsync("editions");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = $"Репетиция: {EditionByHand.Code}" }).ClickAsync();
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = $"Открыть {EditionByHand.Code}-r1" }).ClickAsync();
        var bar = desk.Page.GetByRole(AriaRole.Complementary, new() { Name = "Репетиция" });
        await Assertions.Expect(bar).ToBeVisibleAsync();
        foreach (var page in new[] { "", "contestants", "check-in" })
        {
            await desk.GoAsync(page);
            await Assertions.Expect(bar).ToContainTextAsync("Ничто здесь не идёт в зачёт конкурса.");
        }
        await desk.CheckAsync();
        Assert.NotEqual(before, await CountsAsync());

        await desk.GoAsync("editions");
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = $"Удалить {EditionByHand.Code}-r1" }).ClickAsync();
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Удалить репетицию" }).ClickAsync();
        await Assertions.Expect(desk.Page.Locator(".said[role=status]")).ToHaveTextAsync($"Репетиция {EditionByHand.Code}-r1 удалена.");
        Assert.Equal(before, await CountsAsync());
        await desk.GoAsync("");
        await Assertions.Expect(desk.Page.GetByRole(AriaRole.Complementary)).ToHaveCountAsync(0);
        await Assertions.Expect(desk.Page.Locator("h1")).ToContainTextAsync("Конкурс имени Даля");

        async Task<string> CountsAsync()
        {
            var counts = new List<long>();
            foreach (var table in new[] { "Editions", "Categories", "Contestants", "Institutions", "Judges", "Appearances", "Codes", "CheckIns" })
                counts.Add(await Database.CountAsync(site.DataFolder, table));
            return string.Join(' ', counts);
        }
    }

    private static async Task AdmitAsync(Visitor desk, string number)
    {
        await desk.GoAsync($"contestants/{number}");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Допустить" }).ClickAsync();
        await Assertions.Expect(desk.Page.Locator("section[aria-labelledby=h-state] .panel-head")).ToContainTextAsync("Допуск");
    }

    private static async Task ScanAsync(Visitor desk, string answer)
    {
        await desk.GoAsync("check-in");
        await Assertions.Expect(desk.Page.Locator("#badge")).ToBeFocusedAsync();
        await desk.Page.Keyboard.TypeAsync($"CONTEST:{EditionByHand.Code}:0001");
        await desk.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(desk.Page.Locator(".door-said")).ToContainTextAsync(answer);
    }

    // The codes on badges, as a scanner reads them.
    private async Task ReadBadgesAsync(byte[] pdf)
    {
        if (!File.Exists("/usr/bin/pdftoppm") || !File.Exists("/usr/bin/zbarimg"))
        {
            output.WriteLine("The codes on badges were not read: no pdftoppm or no zbarimg.");
            return;
        }
        var folder = Directory.CreateTempSubdirectory("contest-badges-").FullName;
        await File.WriteAllBytesAsync(Path.Combine(folder, "badges.pdf"), pdf);
        await RunAsync("pdftoppm", folder, "-r", "150", "-png", "badges.pdf", "page");
        var read = await RunAsync("zbarimg", folder, ["--quiet", "--raw", .. Directory.GetFiles(folder, "*.png")]);
        Directory.Delete(folder, recursive: true);
        Assert.Contains($"CONTEST:{EditionByHand.Code}:0001", read.Split('\n'));
        Assert.Contains($"CONTEST:{EditionByHand.Code}:0002", read.Split('\n'));
    }

    private static async Task<string> RunAsync(string program, string folder, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        return said;
    }
}
