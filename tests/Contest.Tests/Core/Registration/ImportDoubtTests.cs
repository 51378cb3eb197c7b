using Contest.Core;
using Contest.Core.Registration;
using Contest.Tests.Documents.Registration;
using CsCheck;

namespace Contest.Tests.Core.Registration;

/// <summary>Where a line may be somebody registered or somebody new, a person says (rule G12).</summary>
public sealed class ImportDoubtTests
{
    public static TheoryData<string, string[]> Doubts => new()
    {
        { "Import.NumberOfAnother", RegistrationRows.Kim.With(RegistrationColumn.GivenHangul, "영호").With(RegistrationColumn.BirthDate, "01.01.2004") },
        { "Import.ElsewhereToo", RegistrationRows.Kim.With(RegistrationColumn.Number, "").With(RegistrationColumn.Institution, "УИЯ-Чхонджин") },
        { "Import.OtherNumber", RegistrationRows.Kim.With(RegistrationColumn.Number, "0199") },
        { "Import.OtherHangul", RegistrationRows.Kim.With(RegistrationColumn.Number, "").With(RegistrationColumn.GivenHangul, "철호") },
    };

    [Theory, MemberData(nameof(Doubts))]
    public void A_doubt_is_told_with_its_candidate_and_keeps_everything_from_being_saved(string code, string[] row)
    {
        var preview = Check(ImportTerms.None, row);

        var line = Assert.Single(preview.Lines);
        Assert.Equal((PreviewKind.Doubtful, code, 101), (line.Kind, Assert.Single(line.Problems).Code, Assert.Single(line.Candidates).Id));
        Assert.False(preview.CanSave);
    }

    [Theory, MemberData(nameof(Doubts))]
    public void This_one_changes_the_candidate_who_keeps_the_number(string code, string[] row)
    {
        var line = Assert.Single(Check(Answer(DoubtAnswer.ThisOne(101)), row).Lines);

        Assert.True((101, "0101") == (line.Contestant!.Id, line.Contestant.Number), code);
        Assert.True(line.Kind is PreviewKind.Changed or PreviewKind.Same, $"{code}: {line.Kind}");
    }

    [Theory, MemberData(nameof(Doubts))]
    public void Somebody_new_gets_a_number_that_nobody_has(string code, string[] row)
    {
        var line = Assert.Single(Check(Answer(DoubtAnswer.SomebodyNew), row).Lines);

        Assert.True((PreviewKind.New, 0, null) == (line.Kind, line.Contestant!.Id, line.Before), code);
        Assert.DoesNotContain(RegistrationSamples.All.Contestants, c => c.Number == line.Contestant.Number);
    }

    [Theory, MemberData(nameof(Doubts))]
    public void A_line_that_is_left_out_saves_nobody_and_stops_nobody(string code, string[] row)
    {
        var preview = Check(Answer(DoubtAnswer.LeaveOut), row);

        Assert.True(PreviewKind.LeftOut == preview.Lines[0].Kind, code);
        Assert.Null(preview.Lines[0].Contestant);
        Assert.True(preview.CanSave);
    }

    [Fact]
    public void An_answer_that_names_no_candidate_leaves_the_doubt_open() =>
        Assert.Equal(PreviewKind.Doubtful, Check(Answer(DoubtAnswer.ThisOne(103)), RegistrationRows.Kim.With(RegistrationColumn.Number, "0199")).Lines[0].Kind);

    [Theory]
    [InlineData(RegistrationColumn.GivenHangul, "영호")]
    [InlineData(RegistrationColumn.BirthDate, "01.01.2004")]
    public void A_number_with_one_of_the_two_facts_right_is_a_correction(RegistrationColumn column, string text) =>
        Assert.Equal(PreviewKind.Changed, Check(ImportTerms.None, RegistrationRows.Kim.With(column, text)).Lines[0].Kind);

    [Fact]
    public void A_doubtful_line_with_a_mistake_is_refused_for_it_first()
    {
        var line = Check(ImportTerms.None, RegistrationRows.Kim.With(RegistrationColumn.Number, "0199").With(RegistrationColumn.Sex, "?")).Lines[0];
        Assert.Equal((PreviewKind.Refused, "Registration.Word"), (line.Kind, Assert.Single(line.Problems).Code));
    }

    [Fact]
    public void Somebody_new_who_stands_twice_without_numbers_is_refused_the_second_time_but_two_with_numbers_are_two()
    {
        var row = RegistrationRows.Kim.With(RegistrationColumn.BirthDate, "01.01.2004").With(RegistrationColumn.Number, "");

        var preview = Check(ImportTerms.None, row, row);

        Assert.Equal([PreviewKind.New, PreviewKind.Refused], preview.Lines.Select(l => l.Kind));
        Assert.Equal(("Import.PersonTwice", 2), (preview.Lines[1].Problems[0].Code, preview.Lines[1].Problems[0].Arguments[1]));
        Assert.Equal(2, Check(ImportTerms.None, row.With(RegistrationColumn.Number, "0301"), row.With(RegistrationColumn.Number, "0302")).New);
    }

    [Fact]
    public void A_number_is_given_past_those_that_stand_further_down_in_the_file()
    {
        string[] Row(string number, string birth) => RegistrationRows.Kim.With(RegistrationColumn.Number, number).With(RegistrationColumn.BirthDate, birth);

        var preview = Check(ImportTerms.None, Row("", "01.01.2004"), Row("0103", "02.01.2004"), Row("", "03.01.2004"));

        Assert.Equal(["0104", "0103", "0105"], preview.Lines.Select(l => l.Contestant!.Number));
    }

    [Fact]
    public void Whom_a_bound_shuts_out_comes_in_as_applied_with_a_remark_and_the_file_taken_in_again_changes_nothing()
    {
        var terms = ImportTerms.None with { Remarks = (contestant, _) => contestant.Year == 3 ? [new Problem("Registration.Missing")] : [] };
        var row = RegistrationRows.Kim.With(RegistrationColumn.State, "допущен");

        var line = RegistrationCheck.Check(Sheets(row), Registered([]), terms).Lines[0];

        Assert.Equal((PreviewKind.New, ContestantState.Applied), (line.Kind, line.Contestant!.State));
        Assert.Single(line.Remarks);
        var saved = Registered([line.Contestant with { Id = 101 }]);
        Assert.Equal(PreviewKind.Same, RegistrationCheck.Check(Sheets(row), saved, terms).Lines[0].Kind);
        var decided = Registered([line.Contestant with { Id = 101, EligibilityReason = "решение оргкомитета" }]);
        Assert.Equal(ContestantState.Admitted, RegistrationCheck.Check(Sheets(row), decided, terms).Lines[0].Contestant!.State);
    }

    [Theory]
    [InlineData("Чхоль Су", false)]
    [InlineData("Чхоль Со", true)]
    public void A_spelling_that_a_file_repeats_is_not_approved_by_that_and_one_that_staff_typed_is(string given, bool approved)
    {
        var applicant = Registered([RegistrationSamples.Kim with { IsSpellingApproved = false }]);
        Assert.Equal(approved, RegistrationCheck.Check(Sheets(RegistrationRows.Kim.With(RegistrationColumn.GivenCyrillic, given)), applicant).Lines[0].Contestant!.IsSpellingApproved);
    }

    [Fact]
    public void Whatever_a_file_holds_taken_in_twice_it_changes_nothing() =>
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, 700], Gen.Int[1, 12], Gen.Bool, Gen.Bool).List[1, 40].Sample(people =>
        {
            var rows = people.Select((p, i) => RegistrationRows.Kim.With(RegistrationColumn.Number, p.Item4 ? "" : $"5{i:000}").With(RegistrationColumn.GivenHangul, "가나다라마바".Substring(p.Item1, 1))
                .With(RegistrationColumn.BirthDate, new DateOnly(2004, 1, 1).AddDays(p.Item2).ToString("dd.MM.yyyy", null)).With(RegistrationColumn.Year, $"{p.Item3}")
                .With(RegistrationColumn.RussianMajor, p.Item5 ? "да" : "").With(RegistrationColumn.Institution, p.Item5 ? "ПУИЯ" : "УИЯ-Чхонджин")).ToArray();
            var first = RegistrationCheck.Check(Sheets(rows), Registered([]));
            var saved = Registered([.. first.Lines.Where(l => l.Kind == PreviewKind.New).Select((l, i) => l.Contestant! with { Id = i + 1 })]);
            // What was refused the first time (a twin without a number) or has an equal by now is a person's to settle; nobody is doubled or changed in silence.
            var again = RegistrationCheck.Check(Sheets(rows), saved with { Passports = saved.Contestants.ToDictionary(c => c.Id, _ => new Passport("000000001", new(2026, 1, 11), new(2031, 1, 10))) });
            return again.New == 0 && again.Changed == 0;
        });

    [Fact]
    public void What_changes_is_told_field_by_field()
    {
        var line = Check(ImportTerms.None, RegistrationRows.Kim.With(RegistrationColumn.Year, "4").With(RegistrationColumn.EarlierWinner, "да")).Lines[0];

        Assert.Equal([new FieldChange(RegistrationColumn.Year, "3", "4"), new FieldChange(RegistrationColumn.EarlierWinner, "нет", "да")],
            ContestantCells.Changes(line.Before!, "ПУИЯ", line.Contestant!, "ПУИЯ", Language.Russian));
    }

    [Fact]
    public void Numbers_that_are_given_are_never_taken_and_never_given_twice() =>
        Gen.Int[0, 300].List[0, 60].Sample(taken =>
        {
            var numbers = new FreeNumbers(taken.Select((n, i) => ($"{n:0000}", i % 2 == 0 ? "a" : "b")));
            var given = Enumerable.Range(0, 40).Select(i => numbers.Next(i % 3 == 0 ? "a" : "b")).ToList();
            return given.Distinct().Count() == given.Count && !given.Intersect(taken.Select(n => $"{n:0000}")).Any();
        });

    private static ImportTerms Answer(DoubtAnswer answer) => ImportTerms.None with { Answers = new Dictionary<int, DoubtAnswer> { [2] = answer } };

    private static RegistrationPreview Check(ImportTerms terms, params string[][] rows) => RegistrationCheck.Check(Sheets(rows), RegistrationSamples.All, terms);

    private static Registered Registered(IReadOnlyList<Contestant> contestants) => RegistrationSamples.All with { Contestants = contestants };

    private static RegistrationSheets Sheets(params string[][] rows) => new(
        "заявка.xlsx", null, [], "Участники", [.. rows.Select((cells, i) => new RegistrationRow(i + 2, Cells(cells)))], Cells(RegistrationRows.Russian), new Dictionary<InstitutionColumn, string>());

    private static Dictionary<RegistrationColumn, string> Cells(string[] cells) =>
        Enum.GetValues<RegistrationColumn>().Zip(cells).Where(c => c.Second.Length > 0).ToDictionary(c => c.First, c => c.Second);
}
