using Contest.Core;
using Contest.Core.Names;
using Contest.Core.Registration;
using Contest.Tests.Documents.Registration;

namespace Contest.Tests.Core.Registration;

/// <summary>What a line of a workbook may not do to who is registered, and what it may not hold.</summary>
public sealed class RegistrationLimitsTests
{
    [Theory]
    [InlineData(ContestantState.Present, "допущен")] // a list from before the door opened
    [InlineData(ContestantState.Present, "снялся")]
    [InlineData(ContestantState.Disqualified, "допущен")]
    [InlineData(ContestantState.Withdrawn, "допущен")]
    [InlineData(ContestantState.Admitted, "заявлен")]
    public void A_file_takes_no_step_back_and_none_that_needs_a_reason(ContestantState now, string typed)
    {
        var registered = RegistrationSamples.All with { Contestants = [RegistrationSamples.Kim with { State = now }] };
        var problem = Assert.Single(RegistrationCheck.Check(Line(RegistrationRows.Kim.With(RegistrationColumn.State, typed)), registered).AllProblems);
        Assert.Equal(("Import.StateByHand", now), (problem.Code, problem.Arguments[1]));
    }

    [Fact]
    public void A_file_admits_who_had_only_applied()
    {
        var registered = RegistrationSamples.All with { Contestants = [RegistrationSamples.Kim with { State = ContestantState.Applied }] };
        Assert.Equal(ContestantState.Admitted, Assert.Single(RegistrationCheck.Check(Line(RegistrationRows.Kim.With(RegistrationColumn.State, "допущен")), registered).Lines).Contestant!.State);
    }

    [Fact]
    public void Who_has_marks_stays_in_the_category_of_the_marks()
    {
        var registered = RegistrationSamples.All with { Categories = [.. RegistrationSamples.All.Categories, "pupils"] };
        var sheets = Line(RegistrationRows.Kim.With(RegistrationColumn.Category, "pupils"));
        var problem = Assert.Single(RegistrationCheck.Check(sheets, registered, ImportTerms.None with { Marked = new HashSet<int> { RegistrationSamples.Kim.Id } }).AllProblems);
        Assert.Equal("Contestant.MarkedInCategory", problem.Code);
        Assert.Equal(PreviewKind.Changed, Assert.Single(RegistrationCheck.Check(sheets, registered).Lines).Kind);
    }

    [Fact]
    public void Approved_cases_go_with_the_spelling_that_they_were_approved_for()
    {
        var registered = RegistrationSamples.All with { Contestants = [RegistrationSamples.Kim with { Cases = new NameCases("Ким Чхоль Су") }] };
        Assert.Equal(PreviewKind.Same, Assert.Single(RegistrationCheck.Check(Line(RegistrationRows.Kim), registered).Lines).Kind);
        Assert.Equal(NameCases.None, Assert.Single(RegistrationCheck.Check(Line(RegistrationRows.Kim.With(RegistrationColumn.GivenCyrillic, "Чхоль Чу")), registered).Lines).Contestant!.Cases);
    }

    [Theory]
    [InlineData("01/02")]
    [InlineData("0101:7")]
    [InlineData("../staff")]
    public void A_number_that_no_address_and_no_badge_can_hold_is_refused(string number) =>
        Refused(RegistrationRows.Kim.With(RegistrationColumn.Number, number), RegistrationColumn.Number, "Contestant.NumberSigns");

    [Fact]
    public void A_fact_of_a_person_has_an_end() =>
        Refused(RegistrationRows.Kim.With(RegistrationColumn.BirthPlace, new string('щ', 301)), RegistrationColumn.BirthPlace, "Registration.TooLong");

    private static void Refused(string[] row, RegistrationColumn column, string code)
    {
        var problem = Assert.Single(RegistrationCheck.Check(Line(row), RegistrationSamples.All).AllProblems);
        Assert.Equal((code, RegistrationRows.Russian[(int)column]), (problem.Code, problem.Where!.Column));
    }

    private static RegistrationSheets Line(string[] row) => new(
        "заявка.xlsx", null, [], "Участники", [new RegistrationRow(2, Cells(row))], Cells(RegistrationRows.Russian), new Dictionary<InstitutionColumn, string>());

    private static Dictionary<RegistrationColumn, string> Cells(string[] cells) =>
        Enum.GetValues<RegistrationColumn>().Zip(cells).Where(c => c.Second.Length > 0).ToDictionary(c => c.First, c => c.Second);
}
