using Contest.Core.Editions;
using Contest.Core.Ranking;

namespace Contest.Tests.Core.Ranking;

public sealed class DegreeRuleTests
{
    private static readonly Regulation Sound = Rules.Category(Rules.Round()).WithDegrees();

    [Fact]
    public void Degrees_go_by_places() =>
        Assert.Equal("1 2 2 3 3", Marks.Degrees(Sound, ["40", "39", "38", "37", "36"]).Degrees());

    [Fact]
    public void Shared_places_share_a_degree() =>
        Assert.Equal("1 1 2 3", Marks.Degrees(Sound, ["40", "40", "38", "37"]).Degrees());

    [Fact]
    public void A_winner_needs_more_than_half_of_the_maximum()
    {
        Assert.Equal("1 2", Marks.Degrees(Sound, ["20.25", "20"]).Degrees());
        Assert.Equal("2 2", Marks.Degrees(Sound, ["20", "19"]).Degrees());
    }

    [Fact]
    public void Under_the_threshold_there_is_no_diploma()
    {
        var rules = With(a => a with { MinimumPercent = Points.Of(60) });
        var decisions = Marks.Degrees(rules, ["30", "24", "23.75"]);
        Assert.Equal("1 2 0", decisions.Degrees());
        Assert.Equal(DegreeReason.BelowThreshold, decisions[2].Reason);
    }

    [Theory]
    [InlineData(RankOn.Exact, 0)]
    [InlineData(RankOn.Rounded, 1)]
    public void The_threshold_is_compared_with_the_total_that_places_compare(RankOn rankOn, int degree)
    {
        // 23 and 249/250, printed 24: the mean of 125 judges of whom one gave half a point less.
        var rules = With(a => a with { MinimumPercent = Points.Of(60) });
        rules = rules with { Result = rules.Result with { RankOn = rankOn } };
        var judges = string.Join(' ', Enumerable.Repeat("24", 124).Append("23.5"));
        Assert.Equal(degree, Marks.Degrees(rules, [judges])[0].Degree);
    }

    [Theory]
    [InlineData(30, "1 2 2 0 0 0 0 0 0 0 0 0")] // 3.6 of 12
    [InlineData(25, "1 2 2 0 0 0 0 0 0 0 0 0")] // 3 of 12
    [InlineData(24, "1 2 0 0 0 0 0 0 0 0 0 0")] // 2.88 of 12
    [InlineData(100, "1 2 2 3 3 3 3 3 3 3 3 3")]
    [InlineData(0, "0 0 0 0 0 0 0 0 0 0 0 0")]
    public void The_quota_is_a_share_of_those_who_took_part_rounded_down(int percent, string degrees) =>
        Assert.Equal(degrees, Marks.Degrees(With(a => a with { QuotaPercent = Share.Percent(percent) }), [.. Enumerable.Range(0, 12).Select(i => $"{40 - i}")]).Degrees());

    [Fact]
    public void Who_did_not_appear_does_not_raise_the_quota() =>
        Assert.Equal("1 0 0 0", Marks.Degrees(With(a => a with { QuotaPercent = Share.Percent(50) }), ["40", "39", "38", "withdrawn"]).Degrees());

    [Theory]
    [InlineData(TiesAtQuota.Include, "1 2 2 0")]
    [InlineData(TiesAtQuota.Exclude, "1 0 0 0")]
    public void Equals_at_the_quota_get_the_diploma_together_or_go_without_together(TiesAtQuota ties, string degrees)
    {
        var rules = With(a => a with { QuotaPercent = Share.Percent(50), TiesAtQuota = ties });
        var decisions = Marks.Degrees(rules, ["40", "39", "39", "38"]);
        Assert.Equal(degrees, decisions.Degrees());
        Assert.Equal(DegreeReason.Quota, decisions[3].Reason);
    }

    [Fact]
    public void After_a_group_that_goes_without_nobody_below_it_gets_a_diploma()
    {
        var rules = With(a => a with { QuotaPercent = Share.Percent(60), TiesAtQuota = TiesAtQuota.Exclude });
        Assert.Equal("1 2 0 0 0", Marks.Degrees(rules, ["40", "39", "38", "38", "37"]).Degrees());
    }

    [Fact]
    public void Forty_five_percent_of_twelve_are_four_strictly_and_seven_generously()
    {
        string[] marks = ["39", "38", "38", "37", "36", "36", "36", "35", "34", "30", "30", "20"];
        var rules = With(a => a with { QuotaPercent = Share.Percent(45) });
        Assert.Equal(7, Marks.Degrees(rules, marks).Count(d => d.Degree > 0));
        Assert.Equal(4, Marks.Degrees(rules with { Awards = rules.Awards with { TiesAtQuota = TiesAtQuota.Exclude } }, marks).Count(d => d.Degree > 0));
    }

    [Fact]
    public void A_round_below_its_minimum_keeps_the_place_and_passes_the_diploma_on()
    {
        var rules = Rules.Category(Rules.Round("essay"), Rules.Round("dialogue", maximum: 30)).WithDegrees();
        rules = rules with { Awards = rules.Awards with { QuotaPercent = Share.Percent(50), RoundMinimumPercent = Points.Of(50), RoundMinimumIn = ["dialogue"] } };
        string[][] marks = [["40", "40", "35", "34"], ["30", "14.75", "15", "15"]];
        var rows = Marks.Rank(rules, marks);
        Assert.Equal("1 2 3 4", rows.Places());
        var decisions = DegreeRule.Decide(rules, rows);
        Assert.Equal("1 0 2 0", decisions.Degrees());
        Assert.Equal(new DegreeDecision(2, 0, DegreeReason.RoundBelowMinimum, "dialogue"), decisions[1]);
    }

    [Fact]
    public void Who_did_not_appear_in_a_round_with_a_minimum_gets_no_diploma()
    {
        var rules = Rules.Category(Rules.Round("essay"), Rules.Round("dialogue", maximum: 30)).WithDegrees();
        rules = rules with { Awards = rules.Awards with { RoundMinimumPercent = Points.Of(50), RoundMinimumIn = ["dialogue"] } };
        Assert.Equal("0", Marks.Degrees(rules, ["40"], ["withdrawn"]).Degrees());
    }

    [Fact]
    public void A_round_of_no_weight_has_its_minimum_too()
    {
        var rules = Rules.Category(Rules.Round("test", maximum: 60, weight: 0), Rules.Round("speak")).WithDegrees();
        rules = rules with { Awards = rules.Awards with { RoundMinimumPercent = Points.Of(50), RoundMinimumIn = ["test"] } };
        Assert.Equal("1 0", Marks.Degrees(rules, ["30", "29.75"], ["30", "29"]).Degrees());
    }

    [Fact]
    public void Who_has_no_place_gets_no_diploma_and_the_reason_says_so() =>
        Assert.Equal(new DegreeDecision(2, 0, DegreeReason.NoPlace), Marks.Degrees(Sound, ["40", "withdrawn"])[1]);

    [Fact]
    public void A_place_beyond_the_last_degree_gets_no_diploma()
    {
        var rules = With(a => a with { Degrees = [new(1, 1), new(2, 2)] });
        Assert.Equal(DegreeReason.BeyondPlaces, Marks.Degrees(rules, ["40", "39", "38"])[2].Reason);
    }

    private static Regulation With(Func<AwardSteps, AwardSteps> change) => Sound with { Awards = change(Sound.Awards) };
}
