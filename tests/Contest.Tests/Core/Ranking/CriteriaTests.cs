using Contest.Core.Editions;

namespace Contest.Tests.Core.Ranking;

public sealed class CriteriaTests
{
    [Theory]
    [InlineData("6/8", "15/2")] // (6 + 3 × 8) ÷ 4
    [InlineData("6/8 7/8", "61/8")] // 7.5 and 7.75
    public void A_mean_of_criteria_counts_each_by_its_weight(string judges, string mark) => Assert.Equal(mark, Marks.Exact(OfMean(3), judges));

    [Fact]
    public void A_mean_of_criteria_stays_exact() => Assert.Equal("35/6", Marks.Exact(OfMean(2), "5/6 6/6")); // 17/3 and 6

    [Fact]
    public void A_mean_of_criteria_is_rounded_where_the_regulation_says_so() =>
        Assert.Equal("117/20", Marks.Exact(OfMean(2) with { Total = new TotalSteps(TotalMethod.Mean, Decimals: 1) }, "5/6 6/6")); // 5.7 and 6

    [Fact]
    public void A_mean_of_criteria_stands_on_their_scale()
    {
        Assert.Equal(Points.Of(10), OfMean(3).Maximum);
        Assert.Equal("10", Marks.Exact(OfMean(3), "10/10"));
    }

    [Theory]
    [InlineData("15/2 14/0", "27/2")]
    [InlineData("1/5 4/0", "2")] // a total never falls under zero: 0 and 4
    [InlineData("20/0", "20")]
    public void A_penalty_is_subtracted(string judges, string mark) => Assert.Equal(mark, Marks.Exact(OfPenalty(), judges));

    [Fact]
    public void A_penalty_adds_nothing_to_the_greatest_mark() => Assert.Equal(Points.Of(20), OfPenalty().Maximum);

    [Fact]
    public void A_penalty_counts_by_its_weight() =>
        Assert.Equal("12", Marks.Exact(OfPenalty() with { Criteria = [Rules.Criterion("answer", 20), Penalty with { Weight = new Points(150), Step = new Points(50) }] }, "15/2"));

    [Theory]
    [InlineData("8/2 7/2", "15")]
    [InlineData("8/2.5 7/-", "75/4")] // whoever writes it down says it for all
    [InlineData("8/2 7/3", "75/4")] // two who differ: their mean
    [InlineData("8/0 7/0", "0")]
    public void A_difficulty_multiplies_what_the_judges_give_together(string judges, string mark) => Assert.Equal(mark, Marks.Exact(OfFactor(), judges));

    [Fact]
    public void Before_anybody_wrote_down_the_difficulty_there_is_no_mark() => Assert.Equal("-", Marks.Exact(OfFactor(), "8/- 7/-"));

    [Fact]
    public void The_mark_is_rounded_after_the_difficulty() =>
        Assert.Equal("187/10", Marks.Exact(OfFactor() with { Decimals = 1, Judges = Rules.Mean with { Decimals = 2 } }, "8/2.5 7/- 7.44/-")); // 22.44 ÷ 3 = 7.48, × 2.5 = 18.7

    private static Criterion Penalty => Rules.Criterion("late", 5) with { Counts = CriterionCounts.Penalty };

    private static Round OfMean(int second) => Rules.Round(maximum: 10, criteria: [Rules.Criterion("content", 10), Rules.Criterion("speech", 10) with { Weight = Points.Of(second) }]) with { Total = new TotalSteps(TotalMethod.Mean) };

    private static Round OfPenalty() => Rules.Round(maximum: 20, criteria: [Rules.Criterion("answer", 20), Penalty]);

    private static Round OfFactor() => Rules.Round(maximum: 30, criteria: [Rules.Criterion("answer", 10), Rules.Criterion("difficulty", 3) with { Counts = CriterionCounts.Factor }]);
}
