using Contest.Core.Editions;
using Contest.Core.Ranking;

namespace Contest.Tests.Core.Ranking;

/// <summary>Judges heard criterion by criterion. In the example content has 7 7 8 of 10 by a weight of 1.5, and speech 5 6 6 of 10; the round brings 20 of a greatest mark of 25.</summary>
public sealed class ByCriterionTests
{
    private const string Example = "7/5 7/6 8/6";

    [Theory]
    [InlineData(null, null, null, null, "50/3", "40/3")] // 22/3 × 1.5 = 11, and 17/3
    [InlineData(1, null, null, null, "333/20", "333/25")] // 7.3 × 1.5 = 10.95, and 5.7: 16.65, × 20/25
    [InlineData(1, 1, null, null, "167/10", "334/25")] // 10.95 is 11.0: 16.7
    [InlineData(1, 1, 0, null, "17", "68/5")]
    [InlineData(1, 1, 0, 0, "17", "14")] // 13.6
    [InlineData(null, 1, null, null, "167/10", "334/25")] // 11, and 17/3 is 5.7
    [InlineData(null, null, 0, null, "17", "68/5")]
    [InlineData(null, null, null, 0, "50/3", "13")]
    public void Each_step_is_rounded_or_stays_exact_as_the_regulation_says(int? judges, int? each, int? total, int? brings, string mark, string contribution)
    {
        var rules = Rules.Category(Heard(Rules.Mean with { Decimals = judges }, new TotalSteps(EachDecimals: each, Decimals: total)));
        var result = Marks.Rank((rules with { Result = rules.Result with { RoundDecimals = brings } }).Sound(), [Example])[0].Rounds[0];
        Assert.Equal((mark, contribution), (result.Mark.ToString(), result.Contribution.ToString()));
    }

    [Fact]
    public void Of_each_criterion_its_own_extremes_are_dropped()
    {
        // Content: 1 and 10 go, 6 6 7 stay, 19/3 × 1.5. Speech: 10 and 1 go, 6 6 5 stay, 17/3. By totals 10 and 20 would go, and 11.5 15 16.5 stay.
        const string judges = "1/10 6/6 6/1 7/6 10/5";
        Assert.Equal("91/6", Marks.Exact(Heard(Rules.TrimmedMean), judges));
        Assert.Equal("43/3", Marks.Exact(Heard(Rules.TrimmedMean) with { Judges = Rules.TrimmedMean }, judges));
    }

    [Fact]
    public void A_judge_absent_for_one_criterion_is_heard_in_the_others() =>
        Assert.Equal("17", Marks.Exact(Heard(Rules.Mean), "7/5 absent/6 7/absent 8/7")); // 22/3 × 1.5 and 6

    [Fact]
    public void A_criterion_that_nobody_marked_leaves_no_mark() => Assert.Equal("-", Marks.Exact(Heard(Rules.Mean), "7/absent 8/recused"));

    [Fact]
    public void A_sheet_with_a_blank_is_not_heard_at_all()
    {
        var result = Marks.Rank(Rules.Category(Heard(Rules.Mean)), ["7/5 8/-"])[0].Rounds[0];
        Assert.Equal(("31/2", RoundStatus.Partial), (result.Mark.ToString(), result.Status));
    }

    [Fact]
    public void A_sum_by_criterion_is_brought_to_the_full_panel_in_each() =>
        // Content: 15 of two judges × 3 ÷ 2 × 1.5 = 33.75; speech: 17 of three.
        Assert.Equal("203/4", Marks.Exact(Heard(Rules.Judged(JudgeMethod.Sum) with { Panel = 3 }), "7/5 8/6 absent/6"));

    [Fact]
    public void A_penalty_by_criterion_is_subtracted_after_its_own_mean()
    {
        var round = Heard(Rules.Mean) with { Criteria = [Rules.Criterion("content", 25), Rules.Criterion("late", 5) with { Counts = CriterionCounts.Penalty }] };
        Assert.Equal("41/3", Marks.Exact(round, "15/0 14/2 15/1")); // 44/3 − 1
        Assert.Equal("0", Marks.Exact(round, "1/5 2/5"));
    }

    [Fact]
    public void What_was_done_is_noted_step_by_step()
    {
        var notes = new RoundNotes();
        RoundRule.Result(Marks.Of(Heard(Rules.TrimmedMean with { Decimals = 1 }, new TotalSteps(EachDecimals: 1)), "1/4 7/5 7/5 8/6 10/6"), 0, notes);
        Assert.Equal([(0, "22/3", "73/10", "11"), (1, "16/3", "53/10", "53/10")], notes.Panels.Select(p => (p.Criterion, p.Exact.ToString(), p.Mark.ToString(), p.Weighted.ToString())));
        Assert.Equal("163/10", notes.OfCriteria.ToString());
        Assert.Equal([ValueFate.DroppedLow, ValueFate.Counted, ValueFate.Counted, ValueFate.Counted, ValueFate.DroppedHigh], Enumerable.Range(0, 5).Select(judge => notes.Panels[0].Notes.Of(judge).Fate));
    }

    private static Round Heard(JudgeSteps judges, TotalSteps? total = null) =>
        Rules.Round(weight: 20, judges: judges with { By = HeardBy.Criterion }, criteria: [Rules.Criterion("content", 10) with { Weight = new Points(150), Step = new Points(50) }, Rules.Criterion("speech", 10)]) with { Total = total ?? new TotalSteps() };
}
