using System.Globalization;
using System.Text;
using Contest.Core;
using Contest.Core.Registration;
using Contest.Documents.Registration;
using Xunit;

namespace Contest.Tests.Documents.Registration;

public sealed class RegistrationWorkbookTests
{
    private const string File = "участники.xlsx";

    [Fact]
    public void Sheets_and_columns_are_known_in_three_languages() => Assert.All(
        [("Участники", RegistrationRows.Russian), ("참가자", RegistrationRows.Korean), ("Contestants", RegistrationRows.English)],
        sheet =>
        {
            var read = Read(new OddWorkbook().Sheet(sheet.Item1, sheet.Item2, RegistrationRows.Kim));
            Assert.Equal(sheet.Item1, read.ContestantSheet);
            Assert.Equal(sheet.Item2, Enum.GetValues<RegistrationColumn>().Select(c => read.Headers[c]));
            Assert.Equal(RegistrationRows.Kim, Enum.GetValues<RegistrationColumn>().Select(c => read.Contestants.Single()[c]));
            Assert.Equal(2, read.Contestants[0].Row);
        });

    [Fact]
    public void Headers_are_known_without_regard_to_case_spaces_order_and_composition()
    {
        string[] odd = [.. RegistrationRows.Korean.Select(h => h.Normalize(NormalizationForm.FormD))];
        string[] spaced = [.. RegistrationRows.Russian.Reverse().Select(h => $" {h.ToUpperInvariant().Replace(" ", "\u00A0 ", StringComparison.Ordinal)} ")];

        Assert.Equal(30, Read(new OddWorkbook().Sheet("참가자".Normalize(NormalizationForm.FormD), odd)).Headers.Count);
        var read = Read(new OddWorkbook().Sheet(" УЧАСТНИКИ", spaced, [.. RegistrationRows.Kim.Reverse()]));
        Assert.Equal("Чхоль Су", read.Contestants.Single()[RegistrationColumn.GivenCyrillic]);
    }

    [Fact]
    public void Decomposed_Hangul_is_composed() => Assert.Equal(
        "철수", Contestant(RegistrationRows.Kim.With(RegistrationColumn.GivenHangul, "철수".Normalize(NormalizationForm.FormD)))[RegistrationColumn.GivenHangul]);

    [Fact]
    public void A_title_may_stand_above_the_header_and_blank_rows_between_contestants()
    {
        var read = Read(new OddWorkbook().Sheet("Участники", [], ["Заявка университета"], [], RegistrationRows.Russian, [], RegistrationRows.Kim, ["", " "], RegistrationRows.Kim));
        Assert.Equal([6, 8], read.Contestants.Select(c => c.Row));
    }

    [Fact]
    public void Unknown_columns_and_sheets_are_left_alone()
    {
        var read = Read(new OddWorkbook().Sheet("Заметки", ["x"]).Sheet("Участники", ["Рост", .. RegistrationRows.Russian], ["1234", .. RegistrationRows.Kim]));
        Assert.Equal("0101", read.Contestants.Single()[RegistrationColumn.Number]);
        Assert.DoesNotContain(read.Contestants.Single().Cells.Values, text => text == "1234");
        Assert.Null(read.InstitutionSheet);
        Assert.Empty(read.Institutions);
    }

    [Fact]
    public void Institutions_are_read_from_their_sheet()
    {
        var read = Read(new OddWorkbook().Sheet("учебные заведения", RegistrationRows.RussianInstitutions, RegistrationRows.ForeignStudies).Sheet("Участники", RegistrationRows.Russian));
        Assert.Equal("учебные заведения", read.InstitutionSheet);
        Assert.Equal(RegistrationRows.ForeignStudies, Enum.GetValues<InstitutionColumn>().Select(c => read.Institutions.Single()[c]));
        Assert.Empty(read.Contestants);
    }

    [Fact]
    public void Optional_columns_may_be_missing()
    {
        RegistrationColumn[] optional =
        [
            RegistrationColumn.SurnameLatin, RegistrationColumn.GivenLatin, RegistrationColumn.Major, RegistrationColumn.Teacher2, RegistrationColumn.Teacher3, RegistrationColumn.State,
            RegistrationColumn.Passport, RegistrationColumn.PassportIssued, RegistrationColumn.PassportExpires,
        ];
        var read = Read(new OddWorkbook().Sheet("Участники", RegistrationRows.Russian.Without(optional), RegistrationRows.Kim.Without(optional)));
        Assert.Equal("Ан Чхун Хи", read.Contestants.Single()[RegistrationColumn.Teacher1]);
        Assert.DoesNotContain(RegistrationColumn.State, read.Headers.Keys);
    }

    [Fact]
    public void Every_missing_column_is_told_at_once_with_file_and_sheet()
    {
        var problems = Refused(new OddWorkbook()
            .Sheet("Участники", RegistrationRows.Russian.Without(RegistrationColumn.Sex, RegistrationColumn.Number, RegistrationColumn.Passport, RegistrationColumn.GivenLatin))
            .Sheet("Учебные заведения", ["Код", "Название"], ["ПУИЯ", "Университет"]));
        Assert.Equal(
            [
                "участники.xlsx Участники Registration.ColumnMissing №", "участники.xlsx Участники Registration.ColumnMissing Пол",
                "участники.xlsx Участники Registration.ColumnMissing Имя (лат.)", "участники.xlsx Участники Registration.ColumnMissing Паспорт",
                .. RegistrationRows.RussianInstitutions.Skip(2).Select(h => $"участники.xlsx Учебные заведения Registration.ColumnMissing {h}"),
            ],
            problems.Select(p => $"{p.Where!.File} {p.Where.Sheet} {p.Code} {p.Arguments[0]}"));
    }

    [Fact]
    public void A_column_that_stands_twice_is_refused()
    {
        var problem = Assert.Single(Refused(new OddWorkbook().Sheet("Участники", [.. RegistrationRows.Russian, "пол"])));
        Assert.Equal(("Registration.ColumnTwice", new Place(File, "Участники", 1, "пол")), (problem.Code, problem.Where));
    }

    [Fact]
    public void A_workbook_without_the_sheet_of_contestants_names_the_sheets_it_has()
    {
        var problem = Assert.Single(Refused(new OddWorkbook().Sheet("Лист1", RegistrationRows.Russian).Sheet("Лист2")));
        Assert.Equal(("Registration.SheetMissing", "Участники", "Лист1, Лист2"), (problem.Code, problem.Arguments[0], problem.Arguments[1]));
        Assert.Equal(new Place(File), problem.Where);
    }

    [Fact]
    public void Leading_zeros_stay_and_numbers_lose_their_point()
    {
        var row = Contestant(RegistrationRows.Kim.With(RegistrationColumn.Year, "<v>3.0</v>").With(RegistrationColumn.Passport, "000000110").With(RegistrationColumn.Number, "<v>108</v>"));
        Assert.Equal("3", row[RegistrationColumn.Year]);
        Assert.Equal("000000110", row[RegistrationColumn.Passport]);
        Assert.Equal("108", row[RegistrationColumn.Number]);
    }

    [Theory]
    [InlineData("<v>38454</v>", "2005-04-12")] // a date of a workbook without styles
    [InlineData("12.04.2005", "12.04.2005")]
    [InlineData("2005-04-12", "2005-04-12")]
    [InlineData("<v>2005</v>", "2005")] // a year is no date
    [InlineData("<v>12042005</v>", "12042005")]
    public void Dates_come_as_numbers_or_as_text(string cell, string expected) =>
        Assert.Equal(expected, Contestant(RegistrationRows.Kim.With(RegistrationColumn.BirthDate, cell))[RegistrationColumn.BirthDate]);

    [Fact]
    public void A_formula_gives_the_value_saved_with_it() =>
        Assert.Equal("4", Contestant(RegistrationRows.Kim.With(RegistrationColumn.Year, "<f>1+1</f><v>4</v>"))[RegistrationColumn.Year]);

    [Fact]
    public void Nothing_of_it_depends_on_the_culture_of_the_machine()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            Assert.Equal("4.5", Contestant(RegistrationRows.Kim.With(RegistrationColumn.Year, "<v>4.5</v>"))[RegistrationColumn.Year]);
            Assert.Equal(30, Read(new OddWorkbook().Sheet("CONTESTANTS", [.. RegistrationRows.English.Select(h => h.ToUpperInvariant())])).Headers.Count);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static RegistrationRow Contestant(string[] row) => Read(new OddWorkbook().Sheet("Участники", RegistrationRows.Russian, row)).Contestants.Single();

    private static RegistrationSheets Read(OddWorkbook workbook) => RegistrationWorkbook.Read(new MemoryStream(workbook.Bytes()), File);

    private static IReadOnlyList<Problem> Refused(OddWorkbook workbook) => Assert.Throws<RuleViolationException>(() => Read(workbook)).Problems;
}
