using ClosedXML.Excel;
using Contest.Acceptance.Harness;
using Microsoft.Playwright;

namespace Contest.Acceptance;

/// <summary>People, their institutions and those who register them, typed into forms as a person types them.</summary>
internal static class PeopleByHand
{
    public static async Task InstitutionAsync(Visitor desk, string code, string name, string genitive, string korean)
    {
        await desk.GoAsync("institutions?id=0");
        foreach (var (field, text) in new[]
        {
            ("NameRu", name), ("NameGenitive", genitive), ("NameKo", korean), ("NameEn", $"Institution {code}"), ("TownRu", "Вонсан"), ("TownKo", "원산"), ("TownEn", "Wonsan"), ("Code", code),
        })
            await desk.Page.FillAsync($"#{field}", text);
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Сохранить" }).ClickAsync();
        await Assertions.Expect(desk.Page.Locator(".said[role=status]")).ToContainTextAsync("Учебное заведение сохранено.");
    }

    /// <summary>Types into the field that has the focus and goes on with Tab, text by text.</summary>
    public static async Task TypeAndTabAsync(IPage page, params string[] texts)
    {
        foreach (var text in texts)
        {
            await page.Keyboard.TypeAsync(text);
            await page.Keyboard.PressAsync("Tab");
        }
    }

    /// <summary>Presses Tab until the element has the focus.</summary>
    public static async Task TabToAsync(IPage page, string element)
    {
        for (var presses = 0; presses < 40; presses++, await page.Keyboard.PressAsync("Tab"))
            if (await page.EvaluateAsync<bool>("element => document.activeElement.matches(element)", element))
                return;
        Assert.Fail($"Tab never reaches {element}.");
    }

    /// <summary>Goes on to a list with Tab and chooses with the arrow.</summary>
    public static async Task ChooseByKeysAsync(IPage page, string list, string choice)
    {
        await TabToAsync(page, list);
        for (var presses = 0; presses < 10 && await page.Locator($"{list} option:checked").TextContentAsync() != choice; presses++)
            await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(page.Locator($"{list} option:checked")).ToHaveTextAsync(choice);
    }

    /// <summary>Fills in the public form and sends it, no quicker than a person does.</summary>
    public static async Task FillApplicationAsync(Visitor phone)
    {
        var page = phone.Page;
        await FillPersonAsync(page, "박", "은주", "Пак", "Ын Чжу", "2009-05-06");
        await page.SelectOptionAsync("#Institution", new SelectOptionValue { Label = "Приреченский университет" });
        await page.CheckAsync("input[value=Processing]");
        await Task.Delay(Web.Registration.FormGuard.Quickest);
        await page.GetByRole(AriaRole.Button, new() { Name = "Отправить заявку" }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-number], .said.refused")).ToBeVisibleAsync();
    }

    /// <summary>What the public form and the coordinator's have in common.</summary>
    public static async Task FillPersonAsync(IPage page, string hangulSurname, string hangulGiven, string surname, string given, string birth)
    {
        foreach (var (field, text) in new[]
        {
            ("SurnameHangul", hangulSurname), ("GivenHangul", hangulGiven), ("SurnameCyrillic", surname), ("GivenCyrillic", given), ("BirthDate", birth), ("BirthPlace", "Вонсан"), ("Year", "2"), ("Phone", "02-381-4455"),
        })
            await page.FillAsync($"#{field}", text);
        foreach (var (field, choice) in new[] { ("Sex", "ж"), ("RussianMajor", "да"), ("EarlierWinner", "нет") })
            await page.SelectOptionAsync($"#{field}", new SelectOptionValue { Label = choice });
    }

    /// <summary>Asks what became of an application.</summary>
    public static async Task AskStateAsync(Visitor phone, string number, string answer)
    {
        await phone.GoAsync("apply/state");
        await phone.Page.FillAsync("#number", number);
        await phone.Page.FillAsync("#birth", "2009-05-06");
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Показать" }).ClickAsync();
        await Assertions.Expect(phone.Page.Locator(".said[role=status]")).ToContainTextAsync(answer);
    }

    /// <summary>Invites somebody to the staff, who makes an account by the link at once.</summary>
    public static async Task InviteAsync(Visitor desk, Visitor invited, string role, string name) =>
        await Organizer.JoinAsync(invited, await InvitationAsync(desk, role), name, $"{Guid.NewGuid():n}@contest.invalid");

    /// <summary>Makes a link by which somebody comes to the staff.</summary>
    public static async Task<string> InvitationAsync(Visitor desk, string role)
    {
        await desk.GoAsync("staff");
        await desk.Page.SelectOptionAsync("#role", new SelectOptionValue { Label = role });
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Создать приглашение" }).ClickAsync();
        return (await desk.Page.Locator("[data-link]").TextContentAsync())!;
    }

    /// <summary>The list that was downloaded with new lines under its headers, all of the institution of its first line.</summary>
    public static byte[] WithPeople(byte[] list, params (string HangulSurname, string HangulGiven, string Surname, string Given, string Birth)[] people)
    {
        using var workbook = new XLWorkbook(new MemoryStream(list));
        var sheet = workbook.Worksheet("Участники");
        var columns = sheet.Row(1).CellsUsed().ToDictionary(c => c.GetString(), c => c.Address.ColumnNumber);
        var known = sheet.Row(2);
        for (var i = 0; i < people.Length; i++)
        {
            var line = sheet.Row(3 + i);
            foreach (var header in new[] { "Категория", "Пол", "Место рождения", "Учебное заведение", "Курс или класс", "Русский язык — специальность" })
                line.Cell(columns[header]).Value = known.Cell(columns[header]).Value;
            var (hangulSurname, hangulGiven, surname, given, birth) = people[i];
            foreach (var (header, text) in new[] { ("Фамилия (кор.)", hangulSurname), ("Имя (кор.)", hangulGiven), ("Фамилия (рус.)", surname), ("Имя (рус.)", given), ("Дата рождения", birth), ("Преподаватель 1", "Чхэ Ын Ха") })
                line.Cell(columns[header]).SetValue(text);
        }
        using var bytes = new MemoryStream();
        workbook.SaveAs(bytes);
        return bytes.ToArray();
    }
}
