using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Contest.Core.Names;
using Contest.Data.Access;

namespace Contest.Tests.Web.Names;

/// <summary>The table of established spellings as a registrar edits it: row by row, or all of it pasted at once.</summary>
public sealed class SpellingsPageTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private static readonly EstablishedSpelling Pyongyang = new("평양", EstablishedKind.Place, "Пхеньян", "Pyongyang");
    private static readonly EstablishedSpelling Wonsan = new("원산", EstablishedKind.Place, "Вонсан", "Wonsan");
    private static readonly EstablishedSpelling Person = new("최선희", EstablishedKind.Person, "Цой Сон Хи", "");

    [Fact]
    public async Task A_row_is_changed_alone()
    {
        await BeginAsync(Pyongyang, Wonsan, Person);

        await SavedAsync("/spellings", form => form["원산"].Cyrillic.Value = " Уонсан ");

        await AssertTableAsync(Pyongyang, Wonsan with { Cyrillic = "Уонсан" }, Person);
    }

    [Fact]
    public async Task A_new_row_is_added_and_the_next_ones_may_follow()
    {
        await BeginAsync(Pyongyang);

        await SavedAsync("/spellings", form => Fill(form.Blank, "원산", "Place", "Вонсан", "Wonsan"));
        await SavedAsync("/spellings", form => Fill(form.Blank, "최선희", "Person", "Цой Сон Хи", ""));

        await AssertTableAsync(Pyongyang, Wonsan, Person);
    }

    [Fact]
    public async Task An_emptied_row_is_gone()
    {
        await BeginAsync(Pyongyang, Wonsan);

        await SavedAsync("/spellings", form => Fill(form["원산"], " ", "Place", "", ""));

        await AssertTableAsync(Pyongyang);
    }

    [Fact]
    public async Task What_is_wrong_is_told_beside_its_row_and_what_was_typed_is_kept()
    {
        await BeginAsync(Pyongyang, Wonsan);

        var form = await RefusedAsync("/spellings", form =>
        {
            form["평양"].Cyrillic.Value = "Пхёньян";
            form["원산"].Cyrillic.Value = "Bонсан";
            Fill(form.Blank, "최선희", "Person", "", "Choe");
        });

        Assert.Equal(("Bонсан", true), (form["원산"].Cyrillic.Value, form.ProblemAt(form["원산"].Cyrillic)?.Contains("«B»", StringComparison.Ordinal)));
        Assert.Equal(("Person", true), (form["최선희"].Kind.Value, form.ProblemAt(form["최선희"].Cyrillic)?.Length > 0));
        Assert.Equal(("Choe", null), (form["최선희"].Latin.Value, form.ProblemAt(form["최선희"].Latin)));
        Assert.Equal(("Пхёньян", null), (form["평양"].Cyrillic.Value, form.ProblemAt(form["평양"].Cyrillic)));
        Assert.Equal(2, form.Document.QuerySelectorAll("[aria-invalid=true]").Length);
        await AssertTableAsync(Pyongyang, Wonsan);
    }

    [Fact]
    public async Task What_was_refused_is_mended_in_the_page_that_refused_it_and_saved()
    {
        await BeginAsync(Pyongyang, Wonsan);

        var form = await RefusedAsync("/spellings", form => form["원산"].Cyrillic.Value = "Bонсан");
        form["원산"].Cyrillic.Value = "Уонсан";
        await SavedAsync(form);

        await AssertTableAsync(Pyongyang, Wonsan with { Cyrillic = "Уонсан" });
    }

    [Fact]
    public async Task A_name_that_the_table_has_already_is_refused_beside_the_new_row()
    {
        await BeginAsync(Pyongyang, Wonsan);

        var form = await RefusedAsync("/spellings", form => Fill(form.Blank, "원산", "Place", "Уонсан", ""));

        Assert.NotNull(form.ProblemAt(form.Rows.Single(r => r.Cyrillic.Value == "Уонсан").Hangul));
    }

    [Fact]
    public async Task A_row_is_found_and_changed_among_those_that_are_not_shown()
    {
        await BeginAsync(Pyongyang, Wonsan, Person);

        await SavedAsync("/spellings?find=вонс", form =>
        {
            Assert.Equal(["원산"], form.Rows.Select(r => r.Hangul.Value).Where(name => name.Length > 0));
            form["원산"].Latin.Value = "Uonsan";
        });

        await AssertTableAsync(Pyongyang, Wonsan with { Latin = "Uonsan" }, Person);
    }

    [Fact]
    public async Task A_long_table_is_shown_by_pages_and_the_last_page_is_saved_as_well()
    {
        EstablishedSpelling[] many = [.. Enumerable.Range(0, 120).Select(i => new EstablishedSpelling($"{(char)('가' + (28 * i))}산", EstablishedKind.Place, "Сан", ""))];
        await BeginAsync(many);

        var (first, changed) = (await OpenAsync("/spellings"), "");
        Assert.Equal(50, first.Rows.Count(r => r.Hangul.Value.Length > 0));
        await SavedAsync("/spellings?page=3", form =>
        {
            Assert.Equal(20, form.Rows.Count(r => r.Hangul.Value.Length > 0));
            changed = form.Rows[19].Hangul.Value;
            form[changed].Latin.Value = "San";
        });

        await AssertTableAsync([.. many.Select(s => s.Hangul == changed ? s with { Latin = "San" } : s)]);
    }

    [Fact]
    public async Task Every_field_of_a_row_says_what_it_is_and_in_which_row()
    {
        await BeginAsync(Pyongyang, Wonsan);

        var form = await OpenAsync("/spellings");

        var labels = form.Rows.SelectMany(r => new IElement[] { r.Hangul, r.Kind, r.Cyrillic, r.Latin }).Select(field => field.GetAttribute("aria-label")!).ToList();
        Assert.Equal(labels.Count, labels.Distinct().Count());
        Assert.Equal(["Корейскими буквами, строка 2", "Что это, строка 2", "Русскими буквами, строка 2", "Латинскими буквами, строка 2"], labels[4..8]);
        Assert.All(form.Document.QuerySelectorAll("form[method=post][action*=spellings]"), each => Assert.NotEmpty(each.GetAttribute("data-leave")!));
    }

    [Fact]
    public async Task What_is_pasted_takes_the_place_of_the_whole_table_with_the_kinds_in_any_language()
    {
        await BeginAsync(Pyongyang);

        using var saved = await PasteAsync("원산\tМесто\tВонсан\tWonsan\n최선희\t사람\tЦой Сон Хи\n서울\tplace\tСеул\tSeoul\n");

        Assert.EndsWith("/spellings?saved=yes", saved.Headers.Location?.OriginalString, StringComparison.Ordinal);
        await AssertTableAsync(Wonsan, Person, new("서울", EstablishedKind.Place, "Сеул", "Seoul"));
    }

    [Fact]
    public async Task What_the_page_gives_to_copy_can_be_pasted_back_with_lines_more()
    {
        await BeginAsync(Pyongyang, Person);

        var shown = (await OpenAsync("/spellings")).Document.QuerySelector<IHtmlTextAreaElement>("#pasted")!.Value;
        Assert.Equal("평양\tМесто\tПхеньян\tPyongyang\n최선희\tЧеловек\tЦой Сон Хи\t\n", shown);
        using var saved = await PasteAsync(shown + "원산\tместо\tВонсан\tWonsan");

        await AssertTableAsync(Pyongyang, Wonsan, Person);
    }

    [Fact]
    public async Task A_wrong_pasted_line_is_told_by_its_number_and_what_was_pasted_is_kept()
    {
        await BeginAsync(Pyongyang);

        using var refused = await PasteAsync("원산\tместо\tВонсан\n원산\tместо\tBонсан\t");

        var page = Parse(await Browser.TextOfAsync(refused));
        var problems = page.QuerySelector("details[open] .problems")!.TextContent;
        Assert.Contains("строка 2", problems, StringComparison.Ordinal);
        Assert.Contains("«B»", problems, StringComparison.Ordinal);
        Assert.Equal("원산\tместо\tВонсан\n원산\tместо\tBонсан\t", page.QuerySelector<IHtmlTextAreaElement>("#pasted")!.Value);
        await AssertTableAsync(Pyongyang);
    }

    private async Task BeginAsync(params EstablishedSpelling[] spellings) => await site.World.Spellings.ReplaceAsync(ContestWorld.Organizer, new EstablishedSpellings(spellings).Write());

    private async Task AssertTableAsync(params EstablishedSpelling[] spellings) => Assert.Equal(spellings.ToHashSet(), (await site.World.Spellings.TableAsync()).All.ToHashSet());

    private async Task<SpellingForm> OpenAsync(string path) => new(path, await (await site.SignedInAsync(Role.Registrar)).PageAsync(path));

    private async Task SavedAsync(string path, Action<SpellingForm> type)
    {
        var form = await OpenAsync(path);
        type(form);
        await SavedAsync(form);
    }

    private async Task SavedAsync(SpellingForm form)
    {
        using var answer = await SendAsync(form);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        var page = Parse(await (await site.SignedInAsync(Role.Registrar)).PageAsync(new Uri(site.Address, answer.Headers.Location!).PathAndQuery));
        Assert.Contains($"{(await site.World.Spellings.TableAsync()).All.Count}", page.QuerySelector(".said[role=status]")!.TextContent, StringComparison.Ordinal);
    }

    private async Task<SpellingForm> RefusedAsync(string path, Action<SpellingForm> type)
    {
        var form = await OpenAsync(path);
        type(form);
        using var answer = await SendAsync(form);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var refused = new SpellingForm(path, await Browser.TextOfAsync(answer));
        Assert.NotNull(refused.Document.QuerySelector(".said.refused [role=alert]"));
        return refused;
    }

    private async Task<HttpResponseMessage> SendAsync(SpellingForm form) =>
        await (await site.SignedInAsync(Role.Registrar)).SendFormAsync(form.Path, form.Page, "spellings", [.. form.Rows.SelectMany(r => r.Sent)]);

    private async Task<HttpResponseMessage> PasteAsync(string text) => await (await site.SignedInAsync(Role.Registrar)).SubmitAsync("/spellings", "spellings-pasted", ("Pasted", text));

    private static void Fill(SpellingFields row, string hangul, string kind, string cyrillic, string latin) => (row.Hangul.Value, row.Kind.Value, row.Cyrillic.Value, row.Latin.Value) = (hangul, kind, cyrillic, latin);

    private static IHtmlDocument Parse(string page) => new HtmlParser().ParseDocument(page);

    /// <summary>The form of the page with what is typed into its fields.</summary>
    private sealed class SpellingForm(string path, string page)
    {
        public string Path => path;
        public string Page => page;
        public IHtmlDocument Document { get; } = Parse(page);
        public IReadOnlyList<SpellingFields> Rows => field ??= [.. Document.QuerySelectorAll("section tbody tr").Select(row => new SpellingFields(row))];
        public SpellingFields Blank => Rows.First(r => r.Hangul.Value.Length == 0);
        public SpellingFields this[string hangul] => Rows.Single(r => r.Hangul.Value == hangul);

        public string? ProblemAt(IElement field) => field.GetAttribute("aria-describedby") is { } id ? Document.GetElementById(id)!.TextContent : null;
    }

    private sealed class SpellingFields(IElement row)
    {
        public IHtmlInputElement Hangul { get; } = row.QuerySelector<IHtmlInputElement>("input[name$=Hangul]")!;
        public IHtmlSelectElement Kind { get; } = row.QuerySelector<IHtmlSelectElement>("select")!;
        public IHtmlInputElement Cyrillic { get; } = row.QuerySelector<IHtmlInputElement>("input[name$=Cyrillic]")!;
        public IHtmlInputElement Latin { get; } = row.QuerySelector<IHtmlInputElement>("input[name$=Latin]")!;
        public IEnumerable<(string, string)> Sent => [(Hangul.Name!, Hangul.Value), (Kind.Name!, Kind.Value!), (Cyrillic.Name!, Cyrillic.Value), (Latin.Name!, Latin.Value)];
    }
}
