using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Core.Ranking;

namespace Contest.Tests.Core.Judging;

/// <summary>What a judge sees as the total of a sheet is what the ranking hears.</summary>
public sealed class SheetTotalTests
{
    [Fact]
    public void Penalties_are_subtracted_and_never_lead_below_zero()
    {
        Assert.Equal("14", Total(Rules.Round(criteria: [Counts("text", 20), Counts("mistakes", 10, CriterionCounts.Penalty, 2)]), "17", "1.5"));
        Assert.Equal("0", Total(Rules.Round(criteria: [Counts("text", 20), Counts("mistakes", 10, CriterionCounts.Penalty, 2)]), "3", "10"));
    }

    [Fact]
    public void A_difficulty_is_no_part_of_it_and_a_place_stands_for_itself()
    {
        var dive = Rules.Round(criteria: [Counts("execution", 10, weight: 3), Counts("difficulty", 4, CriterionCounts.Factor)]);
        Assert.Equal(("25.5", "30"), (Total(dive, "8.5", "3.25"), dive.SheetMaximum.ToString()));

        var dance = Rules.Round(criteria: Counts("place", 6, CriterionCounts.Place), judges: new JudgeSteps(JudgeMethod.Skating, 0, 1));
        Assert.Equal(("2", true), (Total(dance, "2"), dance.GivesPlaces));
    }

    [Fact]
    public void A_mean_is_a_mean_and_a_step_that_rounds_rounds()
    {
        var mean = Rules.Round(criteria: [Counts("a", 10), Counts("b", 10), Counts("c", 10)]) with { Total = new TotalSteps(TotalMethod.Mean) };
        Assert.Equal(("8.33", "10"), (Total(mean, "8", "8", "9"), mean.SheetMaximum.ToString()));
        Assert.Equal("8.3", Total(mean with { Total = new TotalSteps(TotalMethod.Mean, Decimals: 1) }, "8", "8", "9"));
        // 7.25 and 7.25 are 7.3 and 7.3 where each is rounded.
        Assert.Equal("14.6", Total(Rules.Round(criteria: [Counts("a", 10), Counts("b", 10)]) with { Total = new TotalSteps(EachDecimals: 1) }, "7.25", "7.25"));
    }

    [Fact]
    public void A_full_panel_does_not_make_the_total_of_a_judge_greater()
    {
        var round = Rules.Round(maximum: 12, judges: new JudgeSteps(JudgeMethod.Sum, 0, 1) { Panel = 37 });
        Assert.Equal(("444", "12"), (round.Maximum.ToString(), round.SheetMaximum.ToString()));
    }

    [Fact]
    public void Whatever_the_steps_the_total_of_a_sheet_is_the_one_that_the_ranking_hears()
    {
        var random = new Random(20270412);
        for (var trial = 0; trial < 2_000; trial++)
        {
            Criterion[] criteria =
            [
                .. Enumerable.Range(0, random.Next(1, 4)).Select(i => Counts($"c{i}", 10) with { Weight = new Points(25 * random.Next(1, 12)), Step = Points.Of(1) }),
                .. Enumerable.Range(0, random.Next(0, 3)).Select(i => Counts($"p{i}", 5, i == 0 ? CriterionCounts.Penalty : CriterionCounts.Factor)),
            ];
            var round = Rules.Round(criteria: criteria) with { Total = new TotalSteps((TotalMethod)random.Next(2), random.Next(4) is < 3 and var each ? each : null, random.Next(4) is < 3 and var decimals ? decimals : null) };
            var marks = criteria.Select(c => $"{random.Next((int)(c.Maximum.Hundredths / 100) + 1)}").ToArray();
            // A table of one criterion writes its marks alone; a difficulty would multiply what this is about.
            var table = new RoundMarks(round with { Criteria = [.. criteria.Where(c => c.Counts != CriterionCounts.Factor)] }, [1], 1);
            foreach (var (i, (mark, _)) in marks.Zip(criteria).Where(m => m.Second.Counts != CriterionCounts.Factor).Index())
                table[0, 0, i] = Marks.Read(mark);

            Assert.Equal(RoundRule.Result(table, 0).Mark, Exact(round, marks));
        }
    }

    [Fact]
    public void Judges_differ_by_their_exact_totals()
    {
        // 2/3 and 1/3 are printed 0.67 and 0.33: they lie 0.34 apart for the eye, and less in truth.
        var round = Rules.Round(criteria: [Counts("a", 10), Counts("b", 10), Counts("c", 10)], judges: Rules.Mean with { Discrepancy = new(new Points(34), DiscrepancyStep.Settle) }) with { Total = new TotalSteps(TotalMethod.Mean) };
        var sheets = new[] { Sheet(round, "1", "1", "0"), Sheet(round, "1", "0", "0") };
        var seats = new[] { 1, 2 }.Select(judge => new PanelSeat(1, "c", round.Id, judge));
        var panel = new RoundPanel(round, "c", seats, [], new Dictionary<int, string>(), (_, judge) => sheets[judge - 1]);

        Assert.Equal(new Points(33), panel.Difference(11));
        Assert.False(panel.IsDiscrepant(11));
    }

    private static Criterion Counts(string id, int maximum, CriterionCounts counts = CriterionCounts.Points, int weight = 1) => Rules.Criterion(id, maximum) with { Counts = counts, Weight = Points.Of(weight) };

    private static string Total(Round round, params string[] marks) => Sheet(round, marks).Total.ToString();

    private static Ratio Exact(Round round, string[] marks)
    {
        var total = Sheet(round, marks).ExactTotal;
        return new Ratio(total.Units, total.Unit);
    }

    private static ScoreSheet Sheet(Round round, params string[] marks) => new(round, round.Criteria.Zip(marks, (c, mark) =>
        new ScoreEntry { Id = Guid.NewGuid(), Sheet = new SheetKey(1, "c", round.Id, 1, 1), Field = c.Id, Mark = Marks.Read(mark), BasedOn = 0, EnteredBy = "", At = default }));
}
