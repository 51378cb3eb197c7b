using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Core.Ranking;
using CsCheck;

namespace Contest.Tests.Core.Ranking;

/// <summary>What the appeals commission decided counts in place of the judges' marks (rule C3).</summary>
public sealed class DecidedMarkRuleTests
{
    private static readonly Round Two = Rules.Round(criteria: [Rules.Criterion("content", 20), Rules.Criterion("speech", 20)]);

    private static readonly Gen<JudgeMethod> Methods = Gen.Int[0, 4].Select(i => new[] { JudgeMethod.Mean, JudgeMethod.TrimmedMean, JudgeMethod.Median, JudgeMethod.Clamp, JudgeMethod.WithoutOutliers }[i]);

    [Fact]
    public void The_commission_s_points_of_a_criterion_count_in_place_of_every_judge_s_and_the_other_criterion_stays() =>
        Assert.Equal(new Ratio(18 * 2 + 10 + 14, 2), Decided(Two, "12/10 16/14", ("content", 18)).Mark);

    [Fact]
    public void An_absent_and_a_recused_judge_stay_so()
    {
        var result = Decided(Two, "12/10 absent recused 16/14", ("content", 18), ("speech", 15));

        Assert.Equal((new Ratio(33, 1), RoundStatus.Complete, 2, 2), (result.Mark, result.Status, result.Counted, result.Expected));
    }

    [Theory]
    [InlineData("withdrawn withdrawn", RoundStatus.DidNotAppear)]
    [InlineData("disqualified 12/10", RoundStatus.Disqualified)]
    public void Points_take_no_status_away(string judges, RoundStatus status) => Assert.Equal(status, Decided(Two, judges, ("content", 18)).Status);

    [Fact]
    public void A_missing_mark_is_not_made_up()
    {
        var result = Decided(Two, "12/10 -/14", ("content", 18));

        Assert.Equal((RoundStatus.Partial, 1, 2), (result.Status, result.Counted, result.Expected));
    }

    [Fact]
    public void Judges_who_are_heard_criterion_by_criterion_give_the_commission_s_points_there() =>
        Assert.Equal(new Ratio(18 + 12, 1), Decided(Two with { Judges = Rules.TrimmedMean with { By = HeardBy.Criterion } }, "10/12 20/12 12/12 13/12", ("content", 18)).Mark);

    [Fact]
    public void A_criterion_that_the_regulation_no_more_has_changes_nothing() =>
        Assert.Equal(new Ratio(26, 1), Decided(Two, "12/10 16/14", ("gestures", 18)).Mark);

    [Fact]
    public void New_points_call_no_third_reader_whom_the_judges_marks_did_not_call()
    {
        // Totals of 20 and 20 agree; with 5 in place of the first marks they would be 5 and 15 apart from each other by ten.
        var result = Decided(Reading(DiscrepancyStep.NearestOfThree), "20/0 0/20", ("content", 5));

        Assert.Equal((new Ratio(5 + 25, 2), RoundStatus.Complete, 2), (result.Mark, result.Status, result.Counted));
    }

    [Theory]
    // The second reader's 38 lies far from 20 and from the third's 22, and is not heard.
    [InlineData(DiscrepancyStep.NearestOfThree, "10/10 18/20 11/11", 2, 2, 15 + 10, 15 + 11)]
    // The third reader's 40 is the one that is not heard.
    [InlineData(DiscrepancyStep.NearestOfThree, "10/10 10/19 20/20", 2, 2, 15 + 10, 15 + 19)]
    // The third reader alone counts.
    [InlineData(DiscrepancyStep.Third, "10/10 18/20 11/11", 2, 1, 15 + 11, 15 + 11)]
    public void Of_three_readers_those_count_who_counted_before(DiscrepancyStep step, string judges, int third, int counted, int first, int second)
    {
        var result = Decided(Reading(step), judges, third, ("content", 15));

        Assert.Equal((new Ratio(first + second, 2), RoundStatus.Complete, counted), (result.Mark, result.Status, result.Counted));
    }

    [Fact]
    public void A_third_reader_who_is_owed_is_owed_still()
    {
        var marks = Marks.Of(Reading(DiscrepancyStep.Third), "5/0 20/20");
        DecidedMarkRule.Apply(marks, 0, [("content", Points.Of(10))]);

        Assert.Equal(RoundStatus.Partial, RoundRule.Result(marks, 0).Status);
    }

    [Fact]
    public void Where_every_criterion_is_decided_the_mark_is_the_commission_s_whatever_the_method() =>
        Gen.Select(Methods, Gen.Int[0, 20].Array[2].Array[1, 6], Gen.Int[0, 20], Gen.Int[0, 20]).Sample((method, judges, content, speech) =>
        {
            var round = Two with { Judges = Rules.TrimmedMean with { Method = method, Margin = Points.Of(3) } };
            Assert.Equal(new Ratio(content + speech, 1), Decided(round, string.Join(' ', judges.Select(j => $"{j[0]}/{j[1]}")), ("content", content), ("speech", speech)).Mark);
        }, iter: 1000);

    [Fact]
    public void Higher_points_of_the_commission_never_lower_the_mark() =>
        Gen.Select(Methods.Where(m => m != JudgeMethod.WithoutOutliers), Gen.Int[0, 20].Array[2].Array[1, 6], Gen.Int[0, 19]).Sample((method, judges, content) =>
        {
            var (round, line) = (Two with { Judges = Rules.TrimmedMean with { Method = method, Margin = Points.Of(3) } }, string.Join(' ', judges.Select(j => $"{j[0]}/{j[1]}")));
            Assert.True(Decided(round, line, ("content", content)).Mark <= Decided(round, line, ("content", content + 1)).Mark);
        }, iter: 1000);

    [Fact]
    public void The_judges_together_are_those_on_whom_the_result_rests()
    {
        var marks = Marks.Of(Reading(DiscrepancyStep.NearestOfThree), "10/10 18/20 11/11");
        marks.SetThird(0, 2);

        var content = JointMark.Of(marks, 0)[0];

        Assert.Equal((new Ratio(21, 2), "0 2"), (content.Together, string.Join(' ', content.Counting)));
        Assert.Null(JointMark.Of(Marks.Of(Two, "absent -/3"), 0)[0].Together);
    }

    private static Round Reading(DiscrepancyStep step) => Two with { Judges = new JudgeSteps(JudgeMethod.Mean, 0, 2, Discrepancy: new Discrepancy(Points.Of(8), step)) };

    private static RoundResult Decided(Round round, string line, params (string Criterion, int Points)[] decided) => Decided(round, line, null, decided);

    private static RoundResult Decided(Round round, string line, int? third, params (string Criterion, int Points)[] decided)
    {
        var marks = Marks.Of(round, line);
        if (third is { } judge)
            marks.SetThird(0, judge);
        DecidedMarkRule.Apply(marks, 0, decided.Select(d => (d.Criterion, Points.Of(d.Points))));
        return RoundRule.Result(marks, 0);
    }
}
