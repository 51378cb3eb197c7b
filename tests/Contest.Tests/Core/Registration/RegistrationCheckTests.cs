using Contest.Core.Editions;
using System.Text;
using Contest.Core;
using Contest.Core.Registration;
using Contest.Tests.Documents.Registration;
using Xunit;

namespace Contest.Tests.Core.Registration;

public sealed class RegistrationCheckTests
{
    [Fact]
    public void A_new_contestant_is_taken_as_typed()
    {
        var line = Assert.Single(Check(Sheets(RegistrationRows.Kim), Without(RegistrationSamples.Kim)).Lines);
        Assert.Equal((PreviewKind.New, 2, "ПУИЯ"), (line.Kind, line.Row, line.InstitutionCode));
        Assert.Null(line.Before);
        Assert.True(ContestantCells.AreSame(RegistrationSamples.Kim with { Id = 0 }, line.Contestant!));
        Assert.Equal(new Passport("000000001", new(2026, 1, 11), new(2031, 1, 10)), line.Passport);
    }

    [Fact]
    public void The_same_file_twice_changes_nothing()
    {
        var preview = Check(Sheets(RegistrationRows.Kim), RegistrationSamples.All);
        Assert.Equal((0, 0, 1, 0), (preview.New, preview.Changed, preview.Same, preview.Refused));
        Assert.True(preview.CanSave);
    }

    [Fact]
    public void Decomposed_Hangul_and_stray_spaces_change_nothing()
    {
        var row = RegistrationRows.Kim.Select(cell => $" {cell.Normalize(NormalizationForm.FormD).Replace(" ", "  ", StringComparison.Ordinal)} ").ToArray();
        Assert.Equal(PreviewKind.Same, Assert.Single(Check(Sheets(row), RegistrationSamples.All).Lines).Kind);
    }

    [Theory]
    [InlineData(RegistrationColumn.Year, "4")]
    [InlineData(RegistrationColumn.GivenCyrillic, "Чхоль-Су")]
    [InlineData(RegistrationColumn.Teacher2, "")]
    [InlineData(RegistrationColumn.SurnameLatin, "GIM")]
    [InlineData(RegistrationColumn.PassportExpires, "11.01.2031")]
    [InlineData(RegistrationColumn.RussianMajor, "нет")]
    [InlineData(RegistrationColumn.EarlierWinner, "예")]
    [InlineData(RegistrationColumn.YearsInRussia, "2")]
    [InlineData(RegistrationColumn.Phone, "")]
    [InlineData(RegistrationColumn.Email, "chol@example.org")]
    [InlineData(RegistrationColumn.Guardian, "Ким Ён Хо, 2-381-0102")]
    [InlineData(RegistrationColumn.NativeName, "yes")]
    [InlineData(RegistrationColumn.Tags, "хор; шахматы")]
    [InlineData(RegistrationColumn.Notes, "переехал")]
    public void A_line_that_says_something_else_changes_its_contestant(RegistrationColumn column, string text)
    {
        var line = Assert.Single(Check(Sheets(RegistrationRows.Kim.With(column, text)), RegistrationSamples.All).Lines);
        Assert.Equal((PreviewKind.Changed, 101), (line.Kind, line.Contestant!.Id));
        Assert.Same(RegistrationSamples.Kim, line.Before);
    }

    [Fact]
    public void A_line_without_number_belongs_to_who_has_the_Hangul_name_the_birth_date_and_the_institution()
    {
        var known = Assert.Single(Check(Sheets(RegistrationRows.Kim.With(RegistrationColumn.Number, "").With(RegistrationColumn.Year, "4")), RegistrationSamples.All).Lines);
        Assert.Equal((PreviewKind.Changed, "0101", 101), (known.Kind, known.Contestant!.Number, known.Contestant.Id));

        var stranger = Assert.Single(Check(Sheets(RegistrationRows.Kim.With(RegistrationColumn.Number, "").With(RegistrationColumn.BirthDate, "13.04.2005")), RegistrationSamples.All).Lines);
        Assert.Equal((PreviewKind.New, "0103"), (stranger.Kind, stranger.Contestant!.Number));
    }

    [Theory]
    [InlineData("0101")]
    [InlineData("")] // the first line names the number, this one the person
    public void A_contestant_who_stands_twice_is_refused_the_second_time(string number)
    {
        var preview = Check(Sheets(RegistrationRows.Kim, RegistrationRows.Kim.With(RegistrationColumn.Number, number)), RegistrationSamples.All);
        Assert.Equal([PreviewKind.Same, PreviewKind.Refused], preview.Lines.Select(l => l.Kind));
        var problem = Assert.Single(preview.AllProblems);
        Assert.Equal(("Registration.NumberTwice", "0101", 2, 3), (problem.Code, problem.Arguments[0], problem.Arguments[1], problem.Where!.Row));
        Assert.False(preview.CanSave);
    }

    [Fact]
    public void A_column_that_the_file_does_not_have_changes_nothing()
    {
        RegistrationColumn[] gone =
        [
            RegistrationColumn.SurnameLatin, RegistrationColumn.GivenLatin, RegistrationColumn.Major, RegistrationColumn.Teacher2, RegistrationColumn.Teacher3, RegistrationColumn.State,
            RegistrationColumn.Passport, RegistrationColumn.PassportIssued, RegistrationColumn.PassportExpires, RegistrationColumn.RussianMajor, RegistrationColumn.EarlierWinner,
            RegistrationColumn.YearsInRussia, RegistrationColumn.Phone, RegistrationColumn.Email, RegistrationColumn.Guardian, RegistrationColumn.NativeName, RegistrationColumn.Tags, RegistrationColumn.Notes,
        ];
        var full = Sheets(RegistrationRows.Kim);
        var poor = full with
        {
            Headers = full.Headers.Where(h => !gone.Contains(h.Key)).ToDictionary(),
            Contestants = [new(2, full.Contestants[0].Cells.Where(c => !gone.Contains(c.Key)).ToDictionary())],
        };
        Assert.Equal(PreviewKind.Same, Assert.Single(Check(poor, RegistrationSamples.All).Lines).Kind);
    }

    [Fact]
    public void A_blank_cell_empties_what_may_be_empty_but_never_the_state_nor_the_passport()
    {
        var row = RegistrationRows.Kim.With(RegistrationColumn.Major, "").With(RegistrationColumn.State, "").With(RegistrationColumn.RussianMajor, "").With(RegistrationColumn.Notes, "")
            .With(RegistrationColumn.Passport, "").With(RegistrationColumn.PassportIssued, "").With(RegistrationColumn.PassportExpires, "");
        var line = Assert.Single(Check(Sheets(row), RegistrationSamples.All).Lines);
        Assert.Equal((PreviewKind.Changed, "", ContestantState.Present, true, ""), (line.Kind, line.Contestant!.Major, line.Contestant.State, line.Contestant.IsRussianMajor, line.Contestant.Notes));
        Assert.Null(line.Passport);
        Assert.Equal(ContestantState.Admitted, Assert.Single(Check(Sheets(row), Without(RegistrationSamples.Kim)).Lines).Contestant!.State);
    }

    [Theory]
    [InlineData("31.02.2005")]
    [InlineData("12/04/2005")]
    [InlineData("12.04.05")]
    [InlineData("2005")]
    [InlineData("12 апреля 2005")]
    [InlineData("12.04.1805")]
    public void A_wrong_date_is_refused_with_file_sheet_row_and_column(string date)
    {
        var problem = Refused(RegistrationRows.Kim.With(RegistrationColumn.BirthDate, date), RegistrationColumn.BirthDate, "Registration.Date");
        Assert.Equal(new Place("заявка.xlsx", "Участники", 2, "Дата рождения"), problem.Where);
        Assert.Equal([date], problem.Arguments);
    }

    [Theory]
    [InlineData("29.02.2004")]
    [InlineData("1.3.2004")]
    [InlineData("2004-03-01")]
    public void A_date_may_be_typed_in_Russian_or_by_the_standard(string date) =>
        Assert.Empty(Check(Sheets(RegistrationRows.Kim.With(RegistrationColumn.BirthDate, date)), RegistrationSamples.All).AllProblems);

    [Theory]
    [InlineData(RegistrationColumn.GivenLatin, "СHOL SU", "Name.NotLatin", "С")] // a Cyrillic С
    [InlineData(RegistrationColumn.SurnameCyrillic, "Kим", "Name.NotCyrillic", "K")] // a Latin K
    [InlineData(RegistrationColumn.SurnameHangul, "金", "Name.NotHangul", "金")]
    [InlineData(RegistrationColumn.GivenCyrillic, "Чхоль 2", "Name.NotCyrillic", "2")]
    public void A_letter_of_another_script_is_refused_by_name(RegistrationColumn column, string typed, string code, string letter) =>
        Assert.Equal([letter, typed], Refused(RegistrationRows.Kim.With(column, typed), column, code).Arguments);

    [Theory]
    [InlineData(RegistrationColumn.Category, "univ", "Registration.CategoryUnknown")]
    [InlineData(RegistrationColumn.Institution, "МГУ", "Registration.InstitutionUnknown")]
    [InlineData(RegistrationColumn.Sex, "x", "Registration.Word")]
    [InlineData(RegistrationColumn.State, "болеет", "Registration.Word")]
    [InlineData(RegistrationColumn.Year, "0", "Registration.Year")]
    [InlineData(RegistrationColumn.Year, "третий", "Registration.Year")]
    [InlineData(RegistrationColumn.Passport, "00-01", "Registration.PassportNumber")]
    [InlineData(RegistrationColumn.Passport, "", "Registration.PassportNumber")]
    [InlineData(RegistrationColumn.PassportExpires, "11.01.2026", "Registration.PassportDates")]
    [InlineData(RegistrationColumn.PassportIssued, "", "Registration.Missing")]
    [InlineData(RegistrationColumn.SurnameHangul, "", "Registration.Missing")]
    [InlineData(RegistrationColumn.BirthDate, "", "Registration.Missing")]
    [InlineData(RegistrationColumn.Sex, " ", "Registration.Missing")]
    [InlineData(RegistrationColumn.RussianMajor, "может быть", "Registration.Word")]
    [InlineData(RegistrationColumn.YearsInRussia, "-1", "Import.YearsInRussia")]
    [InlineData(RegistrationColumn.Email, "kim@", "Import.Email")]
    [InlineData(RegistrationColumn.Email, "kim example.org", "Import.Email")]
    public void A_cell_that_makes_no_sense_is_refused_at_its_place(RegistrationColumn column, string text, string code) => Refused(RegistrationRows.Kim.With(column, text), column, code);

    [Fact]
    public void Everything_wrong_in_a_file_is_told_at_once_and_nothing_of_it_may_be_saved()
    {
        var preview = Check(
            Sheets(RegistrationRows.Kim.With(RegistrationColumn.Sex, "?").With(RegistrationColumn.Year, "?"), RegistrationRows.Kim.With(RegistrationColumn.Number, "0199").With(RegistrationColumn.BirthDate, "13.04.2004"), RegistrationRows.Kim.With(RegistrationColumn.BirthDate, "?")),
            RegistrationSamples.All);
        Assert.Equal(
            ["2 Registration.Word", "2 Registration.Year", "4 Registration.Date", "4 Registration.NumberTwice"], preview.AllProblems.Select(p => $"{p.Where!.Row} {p.Code}"));
        Assert.Equal((1, 2), (preview.New, preview.Refused));
        Assert.False(preview.CanSave);
        Assert.All(preview.Lines.Where(l => l.Kind == PreviewKind.Refused), l => Assert.Null(l.Contestant));
    }

    [Theory]
    [InlineData("М", "남", "F", "녀")]
    [InlineData("муж", "m", "Ж", "female")]
    public void Sex_is_understood_in_three_languages_and_in_both_cases(params string[] words) => Assert.Equal(
        [Sex.Male, Sex.Male, Sex.Female, Sex.Female],
        words.Select(word => Check(Sheets(RegistrationRows.Kim.With(RegistrationColumn.Sex, word)), RegistrationSamples.All).Lines.Single().Contestant!.Sex));

    [Fact]
    public void Every_word_that_is_written_is_read_back()
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            Assert.All(Enum.GetValues<Sex>(), v => Assert.True(RegistrationWords.Sexes.TryRead(RegistrationWords.Sexes.Write(v, language), out var read) && read == v));
            Assert.All(Enum.GetValues<ContestantState>(), v => Assert.True(RegistrationWords.States.TryRead(RegistrationWords.States.Write(v, language), out var read) && read == v));
            Assert.All(Enum.GetValues<YesNo>(), v => Assert.True(RegistrationWords.YesNo.TryRead(RegistrationWords.YesNo.Write(v, language), out var read) && read == v));
            Assert.All(Enum.GetValues<InstitutionKind>(), v => Assert.True(RegistrationWords.Kinds.TryRead(RegistrationWords.Kinds.Write(v, language).ToUpperInvariant(), out var read) && read == v));
        }
    }

    [Fact]
    public void Institutions_that_are_new_or_changed_come_first_and_serve_the_lines()
    {
        var institutions = Institutions(RegistrationRows.ForeignStudies, ["НОВЫЙ", .. RegistrationRows.ForeignStudies.Skip(1)], ["УИЯ-Чхонджин", .. RegistrationRows.ForeignStudies.Skip(1)]);
        var preview = Check(Sheets(RegistrationRows.Kim.With(RegistrationColumn.Institution, "НОВЫЙ")) with { Institutions = institutions }, RegistrationSamples.All);
        Assert.Equal([("НОВЫЙ", 0), ("УИЯ-Чхонджин", 12)], preview.Institutions.Select(i => (i.Code, i.Id)));
        Assert.Equal(PreviewKind.Changed, preview.Lines.Single().Kind);
        Assert.True(preview.CanSave);
    }

    [Fact]
    public void An_institution_that_lacks_something_is_of_no_known_kind_or_stands_twice_is_refused_at_its_place()
    {
        var institutions = Institutions(RegistrationRows.ForeignStudies, RegistrationRows.ForeignStudies, ["А", .. RegistrationRows.ForeignStudies[1..8], "цирк"], ["Б"], []);
        var preview = Check(Sheets() with { Institutions = institutions }, RegistrationSamples.Nobody);
        Assert.Equal(
            [
                "3 Код Registration.InstitutionTwice", "4 Вид Registration.Word",
                .. RegistrationRows.RussianInstitutions.Skip(1).Select(h => $"5 {h} Registration.Missing"),
                .. RegistrationRows.RussianInstitutions.Select(h => $"6 {h} Registration.Missing"),
            ],
            preview.Problems.Select(p => $"{p.Where!.Row} {p.Where.Column} {p.Code}"));
        Assert.All(preview.Problems, p => Assert.Equal(("заявка.xlsx", "Учебные заведения"), (p.Where!.File, p.Where.Sheet)));
        Assert.False(preview.CanSave);
    }

    private static Problem Refused(string[] row, RegistrationColumn column, string code)
    {
        var preview = Check(Sheets(row), RegistrationSamples.All);
        Assert.Equal(PreviewKind.Refused, Assert.Single(preview.Lines).Kind);
        var problem = Assert.Single(preview.AllProblems);
        Assert.Equal((code, RegistrationRows.Russian[(int)column]), (problem.Code, problem.Where!.Column));
        return problem;
    }

    private static RegistrationPreview Check(RegistrationSheets sheets, Registered registered) => RegistrationCheck.Check(sheets, registered);

    private static Registered Without(Contestant contestant) => RegistrationSamples.All with { Contestants = [.. RegistrationSamples.All.Contestants.Where(c => c != contestant)] };

    private static RegistrationSheets Sheets(params string[][] rows) => new(
        "заявка.xlsx", "Учебные заведения", [], "Участники", [.. rows.Select((cells, i) => new RegistrationRow(i + 2, Cells<RegistrationColumn>(cells)))],
        Cells<RegistrationColumn>(RegistrationRows.Russian), Cells<InstitutionColumn>(RegistrationRows.RussianInstitutions));

    private static IReadOnlyList<InstitutionRow> Institutions(params string[][] rows) => [.. rows.Select((cells, i) => new InstitutionRow(i + 2, Cells<InstitutionColumn>(cells)))];

    private static Dictionary<T, string> Cells<T>(string[] cells) where T : struct, Enum =>
        Enum.GetValues<T>().Zip(cells).Where(c => c.Second.Length > 0).ToDictionary(c => c.First, c => c.Second);
}
