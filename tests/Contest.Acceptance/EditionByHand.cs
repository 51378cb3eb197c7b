using Contest.Acceptance.Harness;
using Microsoft.Playwright;

namespace Contest.Acceptance;

/// <summary>An organizer who prepares a contest by its pages alone: what is typed here comes from no file.</summary>
internal sealed class EditionByHand(Visitor visitor)
{
    public const string Code = "2029";
    public const string Category = "univ";

    public IPage Page => visitor.Page;

    /// <summary>The edition by its form, from the welcome of an empty site; two sign its papers.</summary>
    public async Task CreateAsync()
    {
        await visitor.GoAsync("");
        await Page.GetByRole(AriaRole.Link, new() { Name = "Новый конкурс" }).ClickAsync();
        await FormAsync("Code", Code);
        await FormAsync("Year", Code);
        await WordingAsync("Name", "Конкурс имени Даля", "달명칭 경연", "Dal Contest");
        await FormAsync("NameGenitive", "Конкурса имени Даля");
        await WordingAsync("Organizer", "Оргкомитет", "조직위원회", "Organizing Committee");
        await WordingAsync("Town", "Пхеньян", "평양", "Pyongyang");
        await FormAsync("FinalFrom", "2029-04-12");
        await FormAsync("FinalTo", "2029-04-13");
        await FormAsync("AwardedOn", "2029-04-14");
        await SignatoryAsync(0, "И. П. Лебедев", "Председатель оргкомитета");
        await SaveAsync();
    }

    /// <summary>Adds who signs for the jury.</summary>
    public async Task AddSignatoryAsync()
    {
        await SignatoryAsync(1, "А. С. Зимина", "Председатель жюри");
        await SaveAsync();
        // The page said «Сохранено» before, too; that it lacks one thing less is new.
        await Assertions.Expect(Page.Locator(".problems li")).ToHaveCountAsync(1);
    }

    /// <summary>A category with a blind written test and an oral round whose order is drawn; applications are taken from today.</summary>
    public async Task AddCategoryAsync()
    {
        await Page.GetByRole(AriaRole.Link, new() { Name = "Новая категория" }).ClickAsync();
        await FieldAsync("category", Category);
        await FieldAsync("level", "B2");
        await FieldAsync("maximum", "100");
        await WordsAsync("name", "Студенты", "대학생", "Students");
        await Page.GetByLabel("Первый день", new() { Exact = true }).FillAsync("2026-01-01");
        await Page.GetByLabel("Последний день", new() { Exact = true }).FillAsync("2029-04-01");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Изменить или свернуть «без названия»" }).ClickAsync();
        await RoundAsync(0, "written", "Диктант", "60", "Тест", "60", "2");
        await Page.CheckAsync("#f-rounds-0-blind");
        await FieldAsync("rounds-0-criteria-0-items", "40");
        await Assertions.Expect(Page.Locator("#f-rounds-0-criteria-0-items-problem")).ToHaveTextAsync("Критерий «test»: 40 заданий по 2 не дают 60. Исправьте одно из трёх.");
        await FieldAsync("rounds-0-criteria-0-items", "30");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Добавить тур" }).ClickAsync();
        await Page.SelectOptionAsync("#f-rounds-1-form", "oral");
        await Page.SelectOptionAsync("#f-rounds-1-order", "draw");
        await RoundAsync(1, "talk", "Беседа", "40", "Речь", "10", "1");
        await Assertions.Expect(Page.Locator(".field-problem")).ToHaveCountAsync(0);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Сохранить положение" }).ClickAsync();
        await Assertions.Expect(Page.Locator(".said[role=status]")).ToHaveTextAsync("Сохранено.");
    }

    /// <summary>Takes a regulation in from a file; what came of it stands on the page.</summary>
    public async Task ImportAsync(string json)
    {
        await visitor.GoAsync($"editions/{Code}");
        await Page.SetInputFilesAsync("#regulation-file", new FilePayload { Name = "univ.json", MimeType = "application/json", Buffer = System.Text.Encoding.UTF8.GetBytes(json) });
        await Page.GetByRole(AriaRole.Button, new() { Name = "Загрузить", Exact = true }).ClickAsync();
        await Assertions.Expect(Page.Locator(".problems li, .said[role=status]").First).ToBeVisibleAsync();
    }

    /// <summary>The only judge, who sits in both rounds.</summary>
    public async Task AddJudgeAsync()
    {
        await visitor.GoAsync("jury");
        await Page.GetByRole(AriaRole.Link, new() { Name = "Новый член жюри" }).First.ClickAsync();
        foreach (var (field, text) in new[] { ("NameRu", SmallContest.Judges[0]), ("NameKo", "지미나"), ("NameEn", "A. S. Zimina"), ("PostRu", "учитель"), ("PostKo", "교원"), ("PostEn", "Teacher"), ("Code", "zimina") })
            await Page.FillAsync($"#{field}", text);
        var rounds = Page.GetByRole(AriaRole.Group, new() { Name = "Студенты", Exact = true });
        await rounds.GetByLabel("Диктант").CheckAsync();
        await rounds.GetByLabel("Беседа").CheckAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Сохранить" }).ClickAsync();
        await Assertions.Expect(Page.Locator(".said[role=status]")).ToHaveTextAsync("Состав жюри сохранён.");
    }

    private async Task SaveAsync()
    {
        await Page.ClickAsync("form[data-leave] .btn-primary");
        await Assertions.Expect(Page.Locator(".said[role=status]")).ToHaveTextAsync("Сохранено.");
    }

    private async Task RoundAsync(int round, string id, string name, string weight, string criterion, string maximum, string step)
    {
        var at = $"rounds-{round}";
        await WordsAsync($"{at}-name", name, "종목", "Round");
        await WordsAsync($"{at}-short", name, "종목", "Round");
        await WordsAsync($"{at}-stage", "Финал", "결승", "Final");
        await FieldAsync($"{at}-id", id);
        await FieldAsync($"{at}-weight", weight);
        await WordsAsync($"{at}-criteria-0-name", criterion, "기준", "Criterion");
        await FieldAsync($"{at}-criteria-0-id", round == 0 ? "test" : "speech");
        await FieldAsync($"{at}-criteria-0-maximum", maximum);
        await FieldAsync($"{at}-criteria-0-step", step);
    }

    private async Task SignatoryAsync(int index, string name, string post)
    {
        await FormAsync($"Signatories[{index}].Name", name);
        await WordingAsync($"Signatories[{index}].Post", post, "위원장", "Chair");
    }

    private async Task WordingAsync(string field, string ru, string ko, string en)
    {
        foreach (var (language, text) in new[] { ("Ru", ru), ("Ko", ko), ("En", en) })
            await FormAsync($"{field}.{language}", text);
    }

    private Task FormAsync(string field, string text) => Page.FillAsync($"[name='Typed.{field}']", text);

    private async Task WordsAsync(string path, string ru, string ko, string en)
    {
        foreach (var (language, text) in new[] { ("ru", ru), ("ko", ko), ("en", en) })
            await FieldAsync($"{path}-{language}", text);
    }

    // The editor takes a field when it is left.
    private async Task FieldAsync(string path, string text)
    {
        await Page.FillAsync($"#f-{path}", text);
        await Page.PressAsync($"#f-{path}", "Tab");
    }
}
