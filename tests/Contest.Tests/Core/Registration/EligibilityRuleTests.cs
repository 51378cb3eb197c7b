using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Registration;

namespace Contest.Tests.Core.Registration;

/// <summary>Whom a category is for (rule E7).</summary>
public sealed class EligibilityRuleTests
{
    private static readonly Contestant Somebody = WorldRecords.Contestant(1, 1, 1) with { BirthDate = new DateOnly(2006, 3, 2), Year = 3 };
    private static readonly Institution University = WorldRecords.Institutions[0];

    [Fact]
    public void A_category_without_bounds_is_for_everybody() => Assert.Empty(Check(new Eligibility()));

    [Fact]
    public void Every_bound_that_shuts_somebody_out_is_told_at_once_by_the_field_it_lies_in()
    {
        var bounds = new Eligibility
        {
            AgeFrom = 22, Institutions = [InstitutionKind.School], YearFrom = 4, Major = MajorNeed.Major, EarlierWinners = false, YearsInRussiaAtMost = 1,
        };

        var problems = Check(bounds, Somebody with { IsEarlierWinner = true, YearsInRussia = 2 });

        Assert.Equal(
            [
                "BirthDate Eligibility.TooYoung", "Institution Eligibility.InstitutionKind", "Year Eligibility.YearTooLow",
                "IsRussianMajor Eligibility.MajorNeeded", "IsEarlierWinner Eligibility.EarlierWinner", "YearsInRussia Eligibility.YearsInRussia",
            ],
            problems.Select(p => $"{p.Where!.Column} {p.Code}"));
    }

    [Theory]
    [InlineData("2006-04-12", true)] // the birthday is the first day of the final
    [InlineData("2006-04-13", false)]
    public void The_age_is_that_on_the_first_day_of_the_final(string birth, bool isLetIn) =>
        Assert.Equal(isLetIn, Check(new Eligibility { AgeFrom = 21 }, Somebody with { BirthDate = Day(birth) }).Count == 0);

    [Theory]
    [InlineData("2027-01-01", true)]
    [InlineData("2027-03-02", false)]
    public void The_age_is_that_on_the_day_which_the_category_names(string day, bool isLetIn) =>
        Assert.Equal(isLetIn, Check(new Eligibility { AgeTo = 20, AgeOn = Day(day) }).Count == 0);

    [Theory]
    [InlineData(2, "Eligibility.YearTooLow")]
    [InlineData(3, null)]
    [InlineData(4, null)]
    [InlineData(5, "Eligibility.YearTooHigh")]
    public void The_first_and_the_last_year_of_study_are_let_in(int year, string? code) =>
        Assert.Equal(code, Check(new Eligibility { YearFrom = 3, YearTo = 4 }, Somebody with { Year = year }).SingleOrDefault()?.Code);

    [Theory]
    [InlineData(MajorNeed.Any, true, null)]
    [InlineData(MajorNeed.Any, false, null)]
    [InlineData(MajorNeed.Major, true, null)]
    [InlineData(MajorNeed.Major, false, "Eligibility.MajorNeeded")]
    [InlineData(MajorNeed.NonMajor, true, "Eligibility.NonMajorNeeded")]
    [InlineData(MajorNeed.NonMajor, false, null)]
    public void What_somebody_studies_is_asked_where_the_category_asks(MajorNeed need, bool isRussian, string? code) =>
        Assert.Equal(code, Check(new Eligibility { Major = need }, Somebody with { IsRussianMajor = isRussian }).SingleOrDefault()?.Code);

    [Fact]
    public void A_decision_with_a_reason_lets_in_and_the_bounds_are_told_all_the_same()
    {
        var bounds = WorldRecords.Regulation with { Eligibility = new Eligibility { AgeFrom = 30 } };
        var decided = Somebody with { EligibilityReason = "Решение оргкомитета № 4" };

        Assert.True(EligibilityRule.IsUndecided(Somebody, University, bounds, WorldRecords.Edition));
        Assert.False(EligibilityRule.IsUndecided(decided, University, bounds, WorldRecords.Edition));
        Assert.Single(EligibilityRule.Check(decided, University, bounds, WorldRecords.Edition));
        Assert.False(EligibilityRule.IsUndecided(Somebody, University, WorldRecords.Regulation, WorldRecords.Edition));
    }

    private static IReadOnlyList<Problem> Check(Eligibility bounds, Contestant? contestant = null) =>
        EligibilityRule.Check(contestant ?? Somebody, University, WorldRecords.Regulation with { Eligibility = bounds }, WorldRecords.Edition);

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
