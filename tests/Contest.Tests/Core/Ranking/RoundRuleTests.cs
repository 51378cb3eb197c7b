using Contest.Core.Editions;
using Contest.Core.Ranking;

namespace Contest.Tests.Core.Ranking;

public sealed class RoundRuleTests
{
    [Fact]
    public void The_mark_of_a_round_is_the_mean_of_the_judges()
    {
        var result = Marks.ResultOf(Rules.Round(maximum: 20), "17 18 17.5");
        Assert.Equal(new Ratio(35, 2), result.Mark);
        Assert.Equal((RoundStatus.Complete, 3, 3), (result.Status, result.Counted, result.Expected));
    }

    [Fact]
    public void A_third_stays_exact_until_the_total_is_printed() =>
        Assert.Equal(new Ratio(52, 3), Marks.ResultOf(Rules.Round(maximum: 20), "17 17 18").Mark);

    [Theory]
    [InlineData(0, "17", "17")]
    [InlineData(1, "173/10", "173/10")]
    [InlineData(2, "1733/100", "1733/100")]
    [InlineData(null, "52/3", "52/3")]
    public void A_rounds_mark_is_rounded_where_the_regulation_says_so(int? decimals, string mark, string contribution)
    {
        var result = Marks.ResultOf(Rules.Round(maximum: 20, judges: Rules.Mean with { Decimals = decimals }), "17 17 18");
        Assert.Equal((mark, contribution), (result.Mark.ToString(), result.Contribution.ToString()));
    }

    [Fact]
    public void What_a_round_brings_is_counted_from_its_rounded_mark() =>
        // 17.3 of 20 by a weight of 30 is 25.95; from the exact mark it would be 26.
        Assert.Equal(new Ratio(519, 20), Marks.ResultOf(Rules.Round(maximum: 20, weight: 30, judges: Rules.Mean with { Decimals = 1 }), "17 17 18").Contribution);

    [Fact]
    public void A_judges_total_counts_every_criterion_by_its_weight()
    {
        var round = Rules.Round(criteria: [Rules.Criterion("content", 10), Rules.Criterion("speech", 10) with { Weight = Points.Of(3) }]);
        Assert.Equal(Points.Of(40), round.Maximum);
        Assert.Equal(new Ratio(7 + (3 * 9), 1), Marks.ResultOf(round, "7/9").Mark);
    }

    [Fact]
    public void A_round_brings_its_share_of_the_weight()
    {
        var test = Rules.Round(maximum: 50, weight: 20);
        var result = Marks.ResultOf(test, "42 43");
        Assert.Equal(new Ratio(85, 2), result.Mark);
        Assert.Equal(new Ratio(17, 1), result.Contribution);
    }

    [Fact]
    public void A_round_that_only_admits_brings_nothing()
    {
        var result = Marks.ResultOf(Rules.Round(maximum: 60, weight: 0), "48");
        Assert.Equal(Ratio.Of(Points.Of(48)), result.Mark);
        Assert.Equal(default, result.Contribution);
    }

    [Theory]
    [InlineData("30 31 32 33 40", 32)] // 30 and 40 are dropped
    [InlineData("40 30 33 31 32", 32)]
    [InlineData("10 10 31 40 40", 27)] // of equal extremes one is dropped
    [InlineData("35 35 35 35 35", 35)]
    public void A_trimmed_mean_of_five_drops_one_highest_and_one_lowest(string judges, int mark) =>
        Assert.Equal(new Ratio(mark, 1), Marks.ResultOf(Rules.Round(judges: Rules.TrimmedMean), judges).Mark);

    [Fact]
    public void Two_highest_and_two_lowest_may_be_dropped() =>
        Assert.Equal(new Ratio(21, 1), Marks.ResultOf(Rules.Round(judges: Rules.TrimmedMean with { Drop = 2 }), "40 0 20 39 1 21 22").Mark);

    [Theory]
    [InlineData("30 32 40", 34)]
    [InlineData("30 31 32 35", 32)]
    [InlineData("30 absent 32 40 recused", 34)]
    public void Where_fewer_than_three_would_be_left_nobody_is_dropped(string judges, int mark) =>
        Assert.Equal(new Ratio(mark, 1), Marks.ResultOf(Rules.Round(judges: Rules.TrimmedMean), judges).Mark);

    [Theory]
    [InlineData("30 absent 32")]
    [InlineData("30 32 recused")]
    [InlineData("not-assigned 30 32")]
    public void A_judge_who_does_not_mark_lowers_the_count_and_is_never_a_zero(string judges)
    {
        var result = Marks.ResultOf(Rules.Round(), judges);
        Assert.Equal(new Ratio(31, 1), result.Mark);
        Assert.Equal((RoundStatus.Complete, 2, 2), (result.Status, result.Counted, result.Expected));
    }

    [Theory]
    [InlineData("20 24 -", 22.0, RoundStatus.Complete, 2)] // near enough: nobody reads a third time
    [InlineData("20 24 40", 22.0, RoundStatus.Complete, 2)] // whoever read all the same is not heard
    [InlineData("20 25 -", null, RoundStatus.Partial, 3)]
    [InlineData("20 25 24", 24.5, RoundStatus.Complete, 3)]
    [InlineData("20 25 21", 20.5, RoundStatus.Complete, 3)]
    [InlineData("20 26 23", 24.5, RoundStatus.Complete, 3)] // as near to both: the higher pair
    [InlineData("20 26 40", 23.0, RoundStatus.Complete, 3)]
    public void Where_two_readers_differ_much_the_two_nearest_of_three_count(string judges, double? mark, RoundStatus status, int expected)
    {
        var result = ResultOfThree(DiscrepancyStep.NearestOfThree, judges);
        Assert.Equal((status, expected), (result.Status, result.Expected));
        if (mark is { } points)
            Assert.Equal(new Points((long)(points * 100)), result.Mark.Round(2));
    }

    [Fact]
    public void The_third_reader_alone_counts_where_the_regulation_says_so()
    {
        Assert.Equal(new Ratio(24, 1), ResultOfThree(DiscrepancyStep.Third, "20 25 24").Mark);
        Assert.Equal(new Ratio(22, 1), ResultOfThree(DiscrepancyStep.Third, "20 24 40").Mark);
    }

    [Fact]
    public void Where_the_jury_settles_a_difference_its_marks_stay_as_they_are()
    {
        var round = Rules.Round(judges: Rules.Mean with { Discrepancy = new(Points.Of(5), DiscrepancyStep.Settle) });
        var result = Marks.ResultOf(round, "10 30 32");
        Assert.Equal((new Ratio(24, 1), RoundStatus.Complete), (result.Mark, result.Status));
    }

    [Fact]
    public void A_zero_is_a_mark() => Assert.Equal(new Ratio(15, 1), Marks.ResultOf(Rules.Round(), "0 30").Mark);

    [Theory]
    [InlineData("7/5 8/-", 12)]
    [InlineData("7/5 -/6", 12)]
    [InlineData("7/5 -", 12)]
    public void An_unfinished_sheet_does_not_count_yet(string judges, int mark)
    {
        var result = Marks.ResultOf(Rules.Round(criteria: [Rules.Criterion("content", 10), Rules.Criterion("speech", 10)]), judges);
        Assert.Equal(new Ratio(mark, 1), result.Mark);
        Assert.Equal((RoundStatus.Partial, 1, 2), (result.Status, result.Counted, result.Expected));
    }

    [Theory]
    [InlineData("7/5 absent/6")]
    [InlineData("7/5 absent/-")]
    [InlineData("7/5 6/withdrawn")]
    [InlineData("7/5 disqualified/6")]
    [InlineData("7/5 absent/recused")]
    public void A_status_in_some_criteria_only_leaves_the_sheet_unfinished(string judges)
    {
        var result = Marks.ResultOf(Rules.Round(criteria: [Rules.Criterion("content", 10), Rules.Criterion("speech", 10)]), judges);
        Assert.Equal((RoundStatus.Partial, 1, 2), (result.Status, result.Counted, result.Expected));
    }

    [Fact]
    public void Before_the_first_sheet_is_finished_a_round_is_open()
    {
        Assert.Equal(RoundStatus.Open, Marks.ResultOf(Rules.Round(), "- - -").Status);
        Assert.Equal(RoundStatus.Open, Marks.ResultOf(Rules.Round(), "- absent recused").Status);
        Assert.Equal(RoundStatus.Open, Marks.ResultOf(Rules.Round(), "absent recused").Status); // nobody is left to judge
    }

    [Fact]
    public void Who_did_not_appear_has_no_points()
    {
        var result = Marks.ResultOf(Rules.Round(), "withdrawn withdrawn absent");
        Assert.Equal(RoundStatus.DidNotAppear, result.Status);
        Assert.False(result.HasMark);
    }

    [Fact]
    public void One_judges_word_does_not_make_an_absence_while_others_have_not_spoken()
    {
        Assert.Equal(RoundStatus.Open, Marks.ResultOf(Rules.Round(), "withdrawn - -").Status);
        Assert.Equal(RoundStatus.Partial, Marks.ResultOf(Rules.Round(), "withdrawn 30 31").Status);
    }

    [Fact]
    public void Who_was_removed_has_no_points_whatever_the_others_marked()
    {
        var result = Marks.ResultOf(Rules.Round(), "30 disqualified 31");
        Assert.Equal(RoundStatus.Disqualified, result.Status);
        Assert.False(result.HasMark);
    }

    [Fact]
    public void A_panel_under_its_minimum_never_completes_a_result()
    {
        var round = Rules.Round(judges: Rules.Mean with { Minimum = 3 });
        Assert.Equal(RoundStatus.Partial, Marks.ResultOf(round, "30 31 absent").Status);
        Assert.Equal(RoundStatus.Complete, Marks.ResultOf(round, "30 31 32 absent").Status);
    }

    [Fact]
    public void Greatest_marks_by_greatest_weights_do_not_overflow()
    {
        var criterion = Rules.Criterion("all", 1_000_000) with { Weight = Points.Of(1_000_000) };
        var round = Rules.Round(weight: 1_000_000, criteria: [criterion, criterion with { Id = "more" }]);
        Assert.Equal(Ratio.Of(Points.Of(1_000_000)), Marks.ResultOf(round, "1000000/1000000 1000000/1000000 1000000/1000000").Contribution);
    }

    // Two readers and, last in the line, the third; a difference of five points calls for him.
    private static RoundResult ResultOfThree(DiscrepancyStep step, string judges)
    {
        var marks = Marks.Of(Rules.Round(judges: Rules.Mean with { Discrepancy = new(Points.Of(5), step) }), judges);
        marks.SetThird(0, 2);
        return RoundRule.Result(marks, 0);
    }
}
