using System.Text;
using Contest.Core;
using Contest.Core.Registration;
using Contest.Documents.Registration;

namespace Contest.Tests.Documents.Registration;

/// <summary>Files as people's programs make them, and headers that are not ours.</summary>
public sealed class OddFileTests
{
    private static readonly IReadOnlyDictionary<string, RegistrationColumn> Nothing = new Dictionary<string, RegistrationColumn>();

    [Fact]
    public void A_merged_cell_stands_in_its_first_row_and_the_others_are_told_as_blank()
    {
        var read = Open(new OddWorkbook().Sheet("Участники", RegistrationRows.Russian, RegistrationRows.Kim, RegistrationRows.Kim.With(RegistrationColumn.Institution, "").With(RegistrationColumn.Number, "0109"))).Sheets(Nothing);
        var problems = RegistrationCheck.Check(read, RegistrationSamples.All).AllProblems;
        Assert.Contains(problems, p => (p.Code, p.Where!.Row, p.Where.Column) == ("Registration.Missing", 3, "Учебное заведение"));
    }

    [Fact]
    public void What_is_hidden_in_a_workbook_is_not_taken_in()
    {
        var bytes = new OddWorkbook { Hidden = "Учебные заведения" }.Sheet("Участники", RegistrationRows.Russian, RegistrationRows.Kim).Sheet("Учебные заведения", RegistrationRows.RussianInstitutions, RegistrationRows.ForeignStudies).Bytes();
        Assert.Empty(RegistrationWorkbook.Read(new MemoryStream(bytes), "a.xlsx").Institutions);

        var hidden = new OddWorkbook { Hidden = "Участники" }.Sheet("Участники", RegistrationRows.Russian, RegistrationRows.Kim).Sheet("Заметки").Sheet("Ещё").Bytes();
        var problem = Assert.Single(Assert.Throws<RuleViolationException>(() => RegistrationWorkbook.Open(new MemoryStream(hidden), "a.xlsx", TestContext.Current.CancellationToken)).Problems);
        Assert.Equal(("Registration.SheetMissing", "Заметки, Ещё"), (problem.Code, problem.Arguments[1]));
    }

    [Theory]
    [InlineData("<v>38454</v>", "", "2005-04-12")]
    [InlineData("<v>36992</v>", "<workbookPr date1904=\"1\"/>", "2005-04-12")]
    [InlineData("<v>38454</v>", "<workbookPr date1904=\"0\"/>", "2005-04-12")]
    public void Days_that_are_counted_from_1904_are_the_same_days(string cell, string properties, string expected) => Assert.Equal(
        expected, Open(new OddWorkbook { Properties = properties }.Sheet("Участники", RegistrationRows.Russian, RegistrationRows.Kim.With(RegistrationColumn.BirthDate, cell))).Sheets(Nothing).Contestants[0][RegistrationColumn.BirthDate]);

    [Fact]
    public void The_content_decides_what_a_file_is_and_not_its_name()
    {
        var workbook = new OddWorkbook().Sheet("Участники", RegistrationRows.Russian, RegistrationRows.Kim).Bytes();
        Assert.Equal("0101", RegistrationWorkbook.Read(new MemoryStream(workbook), "список.csv").Contestants.Single()[RegistrationColumn.Number]);

        var csv = Encoding.UTF8.GetBytes($"{string.Join(';', RegistrationRows.Russian)}\n{string.Join(';', RegistrationRows.Kim.Select(c => c.Replace(';', ',')))}\n");
        Assert.Equal("File.Unreadable", Assert.Single(Assert.Throws<RuleViolationException>(() => RegistrationWorkbook.Read(new MemoryStream(csv), "список.xlsx")).Problems).Code);
    }

    [Fact]
    public void The_only_sheet_of_a_workbook_is_the_list_whatever_it_is_called() =>
        Assert.Equal("0101", Open(new OddWorkbook().Sheet("Лист1", RegistrationRows.Russian, RegistrationRows.Kim)).Sheets(Nothing).Contestants.Single()[RegistrationColumn.Number]);

    [Fact]
    public void Headers_that_are_not_ours_are_shown_with_what_stands_under_them_and_what_is_missing_is_named()
    {
        var file = Open(Foreign());

        Assert.Equal(["Студент: Ким | Ким", "Рост: 180 | 175"], file.Unknown.Select(u => $"{u.Header}: {string.Join(" | ", u.FirstValues)}"));
        Assert.Equal([RegistrationColumn.SurnameCyrillic], file.Missing);
        Assert.Contains(RegistrationColumn.SurnameCyrillic, file.Free);
        Assert.DoesNotContain(RegistrationColumn.GivenCyrillic, file.Free);
        var problem = Assert.Single(Assert.Throws<RuleViolationException>(() => file.Sheets(Nothing)).Problems);
        Assert.Equal(("Registration.ColumnMissing", "Фамилия (рус.)"), (problem.Code, problem.Arguments[0]));
    }

    [Fact]
    public void What_a_person_says_a_header_means_it_means()
    {
        var read = Open(Foreign()).Sheets(new Dictionary<string, RegistrationColumn> { ["Студент"] = RegistrationColumn.SurnameCyrillic });

        Assert.Equal(("Ким", "Студент"), (read.Contestants[0][RegistrationColumn.SurnameCyrillic], read.Headers[RegistrationColumn.SurnameCyrillic]));
        Assert.DoesNotContain("180", read.Contestants[0].Cells.Values);
    }

    [Fact]
    public void Two_headers_that_mean_the_same_are_refused()
    {
        var meant = new Dictionary<string, RegistrationColumn> { ["Студент"] = RegistrationColumn.SurnameCyrillic, ["Рост"] = RegistrationColumn.SurnameCyrillic };
        Assert.Equal("Registration.ColumnTwice", Assert.Single(Assert.Throws<RuleViolationException>(() => Open(Foreign()).Sheets(meant)).Problems).Code);
    }

    [Theory]
    [InlineData(Language.Russian, "Корейскими буквами: 김")]
    [InlineData(Language.Korean, "조선글로: 김")]
    [InlineData(Language.English, "In Korean letters: 김")]
    public void The_form_to_fill_in_has_lists_and_a_note_on_every_header_in_the_reader_s_language(Language language, string note)
    {
        var bytes = RegistrationWorkbook.Template(RegistrationSamples.All, language, new DateTime(2027, 5, 1, 0, 0, 0, DateTimeKind.Utc));

        var book = new WrittenWorkbook(bytes);
        Assert.All(book.Sheets[0].Rows.Skip(1), row => Assert.All(row, Assert.Null));
        Assert.Equal(3, book.Sheets[1].Rows.Count); // the institutions to choose from
        var comments = book.Part(book.PartNames().Single(n => n.Contains("comments", StringComparison.Ordinal))).Descendants(WrittenWorkbook.Main + "comment").ToList();
        Assert.Equal(30, comments.Count);
        Assert.Contains(comments, c => c.Value == note);
        Assert.Equal(5, book.Sheet(1).Descendants(WrittenWorkbook.Main + "dataValidation").Count());
        Assert.Empty(RegistrationWorkbook.Read(new MemoryStream(bytes), "форма.xlsx").Contestants);
    }

    private static OddWorkbook Foreign()
    {
        string[] header = [.. RegistrationRows.Russian.Select(h => h == "Фамилия (рус.)" ? "Студент" : h), "Рост"];
        return new OddWorkbook().Sheet("Участники", header, [.. RegistrationRows.Kim, "180"], [.. RegistrationRows.Kim, "175"]);
    }

    private static RegistrationFile Open(OddWorkbook workbook) => RegistrationWorkbook.Open(new MemoryStream(workbook.Bytes()), "участники.xlsx", TestContext.Current.CancellationToken);
}
