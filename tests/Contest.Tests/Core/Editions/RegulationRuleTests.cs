using Contest.Core;
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
            Awards = Sound.Awards with { QuotaPercent = Share.Percent(101), RoundMinimumIn = ["song"], Degrees = [new(1, 3), new(2, 1, Points.Of(-1))] },
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
    public void Degrees_are_counted_from_the_first_and_are_five_at_most()
    {
        Assert.Contains("$.awards.degrees Regulation.Degrees", Mistakes(Sound with { Awards = Sound.Awards with { Degrees = [new(2, 1)] } }));
        Assert.Contains("$.awards.degrees Regulation.Degrees", Mistakes(Sound with { Awards = Sound.Awards with { Degrees = [new(1, 1), new(2, 2), new(3, 3), new(4, 4), new(5, 5), new(6, 6)] } }));
        Assert.Contains("$.awards.degrees[3].name Regulation.DegreeWithoutName", Mistakes(Sound with { Awards = Sound.Awards with { Degrees = [new(1, 1), new(2, 2), new(3, 3), new(4, 4)] } }));
    }

    [Theory]
    [InlineData(20, null)]
    [InlineData(19, "$.rounds[0].criteria[0].items Regulation.Items")]
    [InlineData(0, "$.rounds[0].criteria[0].items Regulation.Items")]
    public void The_items_of_a_test_by_their_points_make_its_maximum(int items, string? mistake)
    {
        var test = With(1000, 50, 100);
        var mistakes = Mistakes(test with { Rounds = [test.Rounds[0] with { Criteria = [test.Rounds[0].Criteria[0] with { Items = items }] }] });
        Assert.Equal(mistake is null ? [] : [mistake], mistakes);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    public void The_decimals_of_a_rounds_mark_are_none_to_two(int decimals) =>
        Assert.Equal(["$.rounds[0].judges.decimals Regulation.Decimals"], Mistakes(Sound with { Rounds = [Sound.Rounds[0] with { Judges = Rules.Mean with { Decimals = decimals } }, Sound.Rounds[1]] }));

    [Fact]
    public void Bounds_of_who_may_take_part_stand_in_order()
    {
        Assert.Empty(Mistakes(Sound with { Eligibility = new() { AgeFrom = 14, AgeTo = 14, YearFrom = 8, YearTo = 11, Institutions = [InstitutionKind.School], YearsInRussiaAtMost = 0 } }));
        Assert.Equal(
            [
                "$.eligibility.ageTo Regulation.Age",
                "$.eligibility.institutions Regulation.InstitutionTwice",
                "$.eligibility.yearFrom Regulation.Years",
                "$.eligibility.yearsInRussiaAtMost Regulation.YearsInRussia",
            ],
            Mistakes(Sound with { Eligibility = new() { AgeFrom = 18, AgeTo = 17, YearFrom = 0, Institutions = [InstitutionKind.School, InstitutionKind.School], YearsInRussiaAtMost = -1 } }));
    }

    [Fact]
    public void A_name_is_missing_in_each_language_in_which_it_is_empty()
    {
        var round = Sound.Rounds[0] with { Stage = new Wording("Финал", " ", ""), Minutes = 0, Criteria = [Sound.Rounds[0].Criteria[0] with { Bands = [new Band(Points.Of(41), new Wording("", "", ""))] }] };
        Assert.Equal(
            [
                "$.rounds[0].criteria[0].bands[0].from Regulation.Band",
                "$.rounds[0].criteria[0].bands[0].text.en Regulation.WordingMissing",
                "$.rounds[0].criteria[0].bands[0].text.ko Regulation.WordingMissing",
                "$.rounds[0].criteria[0].bands[0].text.ru Regulation.WordingMissing",
                "$.rounds[0].minutes Regulation.Minutes",
                "$.rounds[0].stage.en Regulation.WordingMissing",
                "$.rounds[0].stage.ko Regulation.WordingMissing",
            ],
            Mistakes(Sound with { Rounds = [round, Sound.Rounds[1]] }));
    }

    private static IEnumerable<string> Mistakes(Regulation regulation) => RegulationRule.Check(regulation).Select(p => $"{p.Where!.Column} {p.Code}").Order(StringComparer.Ordinal);

    private static Regulation With(long maximum, long step, long weight) =>
        Rules.Category(Rules.Round(criteria: [new Criterion { Id = "answer", Name = Rules.Name, Maximum = new Points(maximum), Step = new Points(step), Weight = new Points(weight) }]));
}
