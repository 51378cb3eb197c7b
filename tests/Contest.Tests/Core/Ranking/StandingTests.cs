using Contest.Core.Editions;
using Contest.Core.Ranking;

namespace Contest.Tests.Core.Ranking;

/// <summary>What counts after a round that is not the last: three rounds of 25 that bring 10, 20 and 70.</summary>
public sealed class StandingTests
{
    [Fact]
    public void After_a_round_the_rounds_up_to_it_count_by_their_weights() =>
        Assert.Equal("28 26", After(1, []).Totals()); // 20/25 × 10 + 20, and 10 + 16

    [Fact]
    public void After_the_first_round_it_alone_counts() => Assert.Equal("8 10", After(0, []).Totals());

    [Fact]
    public void After_the_last_round_it_is_the_result_whatever_the_standings_before() =>
        Assert.Equal("98 75", After(2, [new("second", Points.Of(100))]).Totals()); // 28 + 70, and 26 + 17.5 × 2.8

    [Fact]
    public void A_standing_of_its_own_weights_carries_results_over() =>
        Assert.Equal("94 86", After(1, [new("first", Points.Of(30)), new("second", Points.Of(70))]).Totals()); // 24 + 70, and 30 + 56

    [Fact]
    public void A_standing_may_drop_the_rounds_before() => Assert.Equal("100 80", After(1, [new("second", Points.Of(100))]).Totals());

    [Fact]
    public void A_round_of_no_weight_stands_for_itself_where_nothing_else_counts()
    {
        var rules = Rules.Category(Rules.Round("test", maximum: 60, weight: 0), Rules.Round("speak")).Sound();
        Assert.Equal("48 50", Marks.Rank(rules, 0, ["48", "50"], ["40", "-"]).Totals());
    }

    [Fact]
    public void A_qualification_may_count_in_the_middle_and_not_in_the_end()
    {
        // As in diving: after the semifinal both count, after the final the semifinal and the final.
        Round[] rounds = [Rules.Round("qualify", weight: 0), Rules.Round("semi") with { Standing = [new("qualify", Points.Of(40)), new("semi", Points.Of(40))] }, Rules.Round("final")];
        string[][] marks = [["40", "30"], ["20", "28"], ["10", "11"]];
        Assert.Equal("60 58", Marks.Rank(Rules.Category(rounds).Sound(), 1, marks).Totals());
        Assert.Equal("30 39", Marks.Rank(Rules.Category(rounds).Sound(), marks).Totals());
    }

    [Fact]
    public void A_cut_may_look_at_the_standing_instead_of_the_round()
    {
        Round[] rounds = [Rules.Round("first"), Rules.Round("second", cut: new Cut(AtMost: 1, On: CutOn.Standing)), Rules.Round("final")];
        string[][] marks = [["40", "10"], ["20", "30"], ["10", "10"]];
        Assert.Equal("1 0", Marks.Rank(Rules.Category(rounds).Sound(), marks).Places());
        rounds[1] = rounds[1] with { Cut = new Cut(AtMost: 1) };
        Assert.Equal("0 1", Marks.Rank(Rules.Category(rounds).Sound(), marks).Places());
    }

    private static IReadOnlyList<RankedRow> After(int round, StandingPart[] second)
    {
        var rules = Rules.Category(Rules.Round("first", maximum: 25, weight: 10), Rules.Round("second", maximum: 25, weight: 20) with { Standing = second }, Rules.Round("third", maximum: 25, weight: 70));
        return Marks.Rank(rules.Sound(), round, ["20", "25"], ["25", "20"], ["25", "17.5"]);
    }
}
