using Contest.Core.Editions;

namespace Contest.Tests.Core.Editions;

public sealed class RegulationRuleTests
{
    private static readonly Regulation Sound = Rules.Category(Rules.Round("essay"), Rules.Round("speak", judges: Rules.TrimmedMean)).PartedBy("speak").WithDegrees();

    [Fact]
    public void A_sound_regulation_has_no_mistake() => Assert.Empty(RegulationRule.Check(Sound));

    [Fact]
    public void Weights_that_do_not_add_up_to_the_maximum_are_a_mistake()
    {
        var problem = Assert.Single(RegulationRule.Check(Sound with { Maximum = Points.Of(100) }));
        Assert.Equal("Regulation.WeightsDoNotAddUp", problem.Code);
        Assert.Equal(["80", "100"], problem.Arguments);
        Assert.Equal("$.maximum", problem.Where!.Column);
    }

    [Fact]
    public void Every_mistake_is_told_at_once_with_its_path()
    {
        var broken = Sound with
        {
            Category = "Филологи",
            Maximum = Points.Of(1),
            Rounds = [Sound.Rounds[0] with { Judges = new JudgeSteps(JudgeMethod.Mean, 1, 0) }, Sound.Rounds[1] with { Id = "essay", Criteria = [] }],
            Result = Sound.Result with { Decimals = 3, TieKeys = ["essay", "dance"] },
            Awards = Sound.Awards with { QuotaPercent = Points.Of(101), RoundMinimumIn = ["song"], Degrees = [new(1, 3), new(2, 1, Points.Of(-1))] },
        };
        Assert.Equal(
            [
                "$.awards.degrees Regulation.DegreePlaces",
                "$.awards.degrees[1].moreThanPercent Regulation.Percent",
                "$.awards.quotaPercent Regulation.Percent",
                "$.awards.roundMinimumIn[0] Round.Unknown",
                "$.category Regulation.Id",
                "$.maximum Regulation.WeightsDoNotAddUp",
                "$.result.decimals Regulation.Decimals",
                "$.result.tieKeys[1] Round.Unknown",
                "$.rounds Regulation.RoundTwice",
                "$.rounds[0].judges.drop Regulation.Drop",
                "$.rounds[0].judges.minimum Regulation.PanelMinimum",
                "$.rounds[1].criteria Regulation.NoCriteria",
            ],
            Mistakes(broken));
    }

    [Fact]
    public void A_category_without_rounds_is_a_mistake() =>
        Assert.Contains("$.rounds Regulation.NoRounds", Mistakes(Sound with { Rounds = [], Maximum = Points.Of(0) }));

    [Theory]
    [InlineData(0, 25, 100)]
    [InlineData(1000, 0, 100)]
    [InlineData(1000, -25, 100)]
    [InlineData(1000, 300, 100)] // 10 is no multiple of 3
    public void A_scale_must_be_walkable_by_its_step(long maximum, long step, long weight) =>
        Assert.Contains("$.rounds[0].criteria[0] Regulation.Scale", Mistakes(With(maximum, step, weight)));

    [Theory]
    [InlineData(0, "Regulation.NegativeWeight")]
    [InlineData(150, "Regulation.WeightTooFine")] // a quarter point one and a half times is 0.375
    public void A_judges_total_must_be_whole_hundredths(long weight, string code) =>
        Assert.Contains($"$.rounds[0].criteria[0].weight {code}", Mistakes(With(1000, 25, weight)));

    [Fact]
    public void Bounds_of_a_cut_must_be_reachable()
    {
        var cut = new Cut(Points.Of(41), 0, Points.Of(101), -1);
        Assert.Equal(
            [
                "$.rounds[0].cut.atMost Regulation.CutAtMost",
                "$.rounds[0].cut.institutionAtMost Regulation.CutAtMost",
                "$.rounds[0].cut.institutionPercent Regulation.Percent",
                "$.rounds[0].cut.minimum Regulation.CutMinimum",
            ],
            Mistakes(Sound with { Rounds = [Sound.Rounds[0] with { Cut = cut }, Sound.Rounds[1]] }));
    }

    [Fact]
    public void Degrees_are_counted_from_the_first_and_are_three_at_most()
    {
        Assert.Contains("$.awards.degrees Regulation.Degrees", Mistakes(Sound with { Awards = Sound.Awards with { Degrees = [new(2, 1)] } }));
        Assert.Contains("$.awards.degrees Regulation.Degrees", Mistakes(Sound with { Awards = Sound.Awards with { Degrees = [new(1, 1), new(2, 2), new(3, 3), new(4, 4)] } }));
    }

    private static IEnumerable<string> Mistakes(Regulation regulation) => RegulationRule.Check(regulation).Select(p => $"{p.Where!.Column} {p.Code}").Order(StringComparer.Ordinal);

    private static Regulation With(long maximum, long step, long weight) =>
        Rules.Category(Rules.Round(criteria: [new Criterion { Id = "answer", Name = Rules.Name, Maximum = new Points(maximum), Step = new Points(step), Weight = new Points(weight) }]));
}
