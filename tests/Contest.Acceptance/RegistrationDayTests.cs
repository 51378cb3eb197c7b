using System.Text;
using Contest.Acceptance.Harness;
using Microsoft.Playwright;
using static Contest.Acceptance.PeopleByHand;

namespace Contest.Acceptance;

/// <summary>A year's contest is prepared and everybody registered, from an empty data folder and by pages alone.</summary>
public sealed partial class RegistrationDayTests(BrowserFixture browser, ITestOutputHelper output)
{
    [Fact]
    public async Task From_an_empty_site_to_a_jury_before_its_tablets()
    {
        await using var site = await RunningSite.StartAsync(cancel: TestContext.Current.CancellationToken);
        await using var desk = await browser.VisitAsync(site.Address);
        await using var other = await browser.VisitAsync(site.Address);
        await using var phone = await browser.VisitAsync(site.Address, 360, 780);
        await using var coordinator = await browser.VisitAsync(site.Address);
        await using var tablet = await browser.VisitAsync(site.Address, 820, 1180);
        var organizer = new Organizer(desk, site);
        var edition = new EditionByHand(desk);

        await organizer.JoinAsync();
        await PrepareAsync(edition, organizer, desk);
        await RegisterByKeyboardAsync(desk);
        await ApplyAsync(desk, phone);
        await CoordinateAsync(desk, coordinator, site);
        await ImportForeignHeadersAsync(organizer, site);
        await FindAndAdmitAsync(organizer, desk);
        await MeetAtTwoDesksAsync(organizer, desk, other);
        await DrawAndJudgeAsync(edition, organizer, desk, other, tablet);
        await RehearseAsync(desk, site);

        foreach (var visitor in new[] { desk, other, phone, coordinator, tablet })
            visitor.CheckNoTroubles();
    }

    private static async Task PrepareAsync(EditionByHand edition, Organizer organizer, Visitor desk)
    {
        await edition.CreateAsync();
        Assert.Equal(
            ["Никто не подписывает за жюри. Добавьте председателя жюри к подписывающим.", "Нет ни одной категории. Добавьте хотя бы одну с положением."],
            await desk.Page.Locator(".problems li").AllTextContentsAsync());
        await desk.CheckAsync();
        await edition.AddSignatoryAsync();
        await edition.AddCategoryAsync();

        var json = Encoding.UTF8.GetString(await organizer.DownloadAsync("Файл: «Студенты»"));
        await edition.ImportAsync(json.Replace("\"weight\": 40", "\"weight\": \"forty\"", StringComparison.Ordinal).Replace("\"order\": \"draw\"", "\"order\": \"dice\"", StringComparison.Ordinal)
            .Replace("\"items\": 30", "\"itmes\": 30", StringComparison.Ordinal));
        var told = string.Join("\n", await desk.Page.Locator(".problems li").AllTextContentsAsync());
        foreach (var path in new[] { "$.categories[0].rounds[0].criteria[0].itmes", "$.categories[0].rounds[1].order", "$.categories[0].rounds[1].weight" })
            Assert.Contains(path, told, StringComparison.Ordinal);
        await edition.ImportAsync(json);
        await Assertions.Expect(desk.Page.Locator(".said[role=status]")).ToHaveTextAsync("Сохранено.");

        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Перевести в состояние «регистрация»" }).ClickAsync();
        await Assertions.Expect(desk.Page.Locator("ol.steps [aria-current=step]")).ToContainTextAsync("регистрация");
    }

    private static async Task RegisterByKeyboardAsync(Visitor desk)
    {
        var (page, keys) = (desk.Page, desk.Page.Keyboard);
        await InstitutionAsync(desk, "ПУ", "Приреченский университет", "Приреченского университета", "강변대학");
        await InstitutionAsync(desk, "ГИ", "Горный институт", "Горного института", "산악대학");

        await desk.GoAsync("contestants/new");
        await page.FocusAsync("#SurnameHangul");
        await TypeAndTabAsync(page, "최", "성희");
        var suggestion = page.Locator("[data-suggest=cyrillic]");
        await Assertions.Expect(suggestion).ToContainTextAsync("Чхве Сон Хи");
        await TabToAsync(page, "[data-suggest=cyrillic] button");
        await keys.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#GivenCyrillic")).ToHaveValueAsync("Сон Хи");
        await TabToAsync(page, "#SurnameLatin");
        await TypeAndTabAsync(page, "СHOE", "SONG HUI"); // the first letter is Cyrillic
        await ChooseByKeysAsync(page, "#Category", "Студенты");
        await ChooseByKeysAsync(page, "#Sex", "женский");
        await page.FillAsync("#BirthDate", "2009-03-04"); // a field of a date is typed in parts, each browser its own way
        await ChooseByKeysAsync(page, "#Institution", "Приреченский университет");
        await TabToAsync(page, "#Year");
        await keys.TypeAsync("2");

        var asked = new TaskCompletionSource<string>();
        page.Dialog += Stay;
        await page.GetByRole(AriaRole.Link, new() { Name = "Учебные заведения" }).ClickAsync();
        Assert.Equal("Изменения не сохранены. Уйти со страницы без них?", await asked.Task.WaitAsync(TimeSpan.FromSeconds(5)));
        page.Dialog -= Stay;
        Assert.EndsWith("/contestants/new", page.Url, StringComparison.Ordinal);

        await page.FocusAsync("#Year");
        await keys.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#SurnameLatin-problem")).ToContainTextAsync("есть знак «С» не из латиницы");
        await Assertions.Expect(page.Locator("#SurnameLatin")).ToHaveValueAsync("СHOE");
        await Assertions.Expect(page.Locator("#SurnameLatin")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("#GivenCyrillic")).ToHaveValueAsync("Сон Хи");
        await desk.CheckAsync();
        await keys.PressAsync("Control+A");
        await keys.TypeAsync("CHOE");
        await keys.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".said[role=status]")).ToHaveTextAsync("Сохранено.");

        async void Stay(object? sender, IDialog dialog)
        {
            asked.TrySetResult(dialog.Message);
            await dialog.DismissAsync();
        }
    }

    private static async Task ApplyAsync(Visitor desk, Visitor phone)
    {
        await phone.GoAsync("sign-in");
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = "Заявка на участие" }).ClickAsync();
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = "Студенты" }).ClickAsync();
        await FillApplicationAsync(phone);
        var number = await phone.Page.Locator("[data-number]").TextContentAsync();
        await phone.CheckAsync();
        await AskStateAsync(phone, number!, "Заявка получена. Организаторы ещё не приняли решение.");

        await phone.GoAsync("apply/univ");
        await FillApplicationAsync(phone);
        await Assertions.Expect(phone.Page.Locator(".said.refused")).ToContainTextAsync("Заявка этого человека у нас уже есть.");

        await desk.GoAsync("");
        await desk.Page.Locator("li", new() { HasText = "Заявки ждут решения" }).GetByRole(AriaRole.Link).ClickAsync();
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "Пак Ын Чжу" }).ClickAsync();
        // The list has a button of that name, too.
        await Assertions.Expect(desk.Page.Locator("h1")).ToContainTextAsync("Пак Ын Чжу");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Допустить" }).ClickAsync();
        await Assertions.Expect(desk.Page.Locator(".said[role=status]")).ToBeVisibleAsync();
        await AskStateAsync(phone, number!, "Заявка принята. Вы участвуете в конкурсе.");
    }

    private static async Task CoordinateAsync(Visitor desk, Visitor coordinator, RunningSite site)
    {
        await desk.GoAsync("institutions/links");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Новая ссылка: Горный институт" }).ClickAsync();
        await coordinator.GoAsync((await desk.Page.Locator("[data-link]").TextContentAsync())!);
        var page = coordinator.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "Добавить человека" }).First.ClickAsync();
        await FillPersonAsync(page, "김", "영희", "Ким", "Ён Хи", "2009-07-08");
        await page.SelectOptionAsync("#Category", new SelectOptionValue { Label = "Студенты" });
        await page.GetByRole(AriaRole.Button, new() { Name = "Сохранить" }).ClickAsync();
        await Assertions.Expect(page.Locator(".said[role=status]")).ToContainTextAsync("Сохранено: №");
        await coordinator.CheckAsync();

        var form = await Organizer.DownloadAsync(page, "Скачать список");
        await page.GetByRole(AriaRole.Link, new() { Name = "Загрузить список" }).First.ClickAsync();
        await Organizer.ChooseFileAsync(page, "наши.xlsx", WithPeople(form, ("한", "철", "Хан", "Чхоль", "2008-02-03"), ("림", "수련", "Рим", "Су Рён", "2008-05-06"), ("김", "연희", "Ким", "Ён Хи", "2009-07-08")));
        await page.GetByRole(AriaRole.Button, new() { Name = "Новый человек" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Сохранить: 3" }).ClickAsync();
        await Assertions.Expect(page.Locator("p[role=status]")).ToContainTextAsync("Сохранено. Новых: 3");

        await coordinator.GoAsync("delegation");
        await Assertions.Expect(page.Locator("table tbody tr")).ToHaveCountAsync(4);
        foreach (var address in new[] { "contestants", "contestants/0001", "institutions", "contestants/duplicates", "delegation/0001", "files/contestants.xlsx", "check-in" })
            Assert.InRange(await coordinator.GoAsync(address), 400, 499);
        Assert.Equal(6, await Database.CountAsync(site.DataFolder, "Contestants"));
    }
}
