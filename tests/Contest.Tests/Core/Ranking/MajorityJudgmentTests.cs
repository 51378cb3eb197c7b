using Contest.Core.Editions;
using Contest.Core.Ranking;

namespace Contest.Tests.Core.Ranking;

public sealed class MajorityJudgmentTests
{
    private static readonly Round Grades = Rules.Round(maximum: 6, weight: 1, judges: Rules.Judged(JudgeMethod.MajorityJudgment));

    [Fact]
    public void The_better_median_grade_comes_first() =>
        // The means would say the contrary: 3.6 and 4.
        Assert.Equal("1 2", Marks.Exact(Grades, "4 4 4 3 3", "6 6 3 3 2"));

    [Fact]
    public void While_medians_are_equal_one_after_another_is_taken_away() =>
        // A 5 4 4 2 1 and B 4 4 4 3 3 have the median 4. Without it A has 5 4 2 1, whose lower middle is 2, and B 4 4 3 3, whose lower middle is 3.
        Assert.Equal("2 1", Marks.Exact(Grades, "5 4 4 2 1", "4 4 4 3 3"));

    [Fact]
    public void Of_an_even_number_the_lower_middle_grade_counts() =>
        Assert.Equal("2 1", Marks.Exact(Grades, "6 6 2 2", "3 3 3 3"));

    [Fact]
    public void Whoever_has_the_same_grades_shares() =>
        Assert.Equal("3/2 3/2 3", Marks.Exact(Grades, "4 3 5", "5 4 3", "5 3 3"));

    [Fact]
    public void Only_the_order_of_grades_matters() =>
        Assert.Equal(Marks.Exact(Grades, "5 4 4", "3 3 4"), Marks.Exact(Grades, "6 2 2", "1 1 2"));
}
