using Contest.Core.Editions;
using Contest.Core.Ranking;

namespace Contest.Tests.Core.Ranking;

/// <summary>Rounds that bring places, rounds of which only the best count, and who lacks one of them.</summary>
public sealed class RoundsTests
{
    private static readonly Regulation Places = Rules.Category(Place("a"), Place("b"));

    [Fact]
    public void A_round_may_bring_the_place_in_it_and_equals_the_mean_of_theirs()
    {
        // 1½ 1½ 3 in the first round, 3 2 1 in the second.
        var rows = Marks.Rank(Places.Sound(), ["20", "20", "10"], ["5", "6", "7"]);
        Assert.Equal("9/2 7/2 4", rows.Totals());
        Assert.Equal("3 1 2", rows.Places());
    }

    [Fact]
    public void Places_count_by_the_weight_of_the_round() =>
        Assert.Equal("6 5 7", Marks.Rank(Rules.Category(Place("a") with { Weight = Points.Of(2) }, Place("b")).Sound(), ["20", "20", "10"], ["5", "6", "7"]).Totals());

    [Fact]
    public void Who_lacks_a_round_stands_behind_everybody_who_has_all()
    {
        // The first place alone is one; but two thirds are before it.
        var rows = Marks.Rank(Places.Sound(), ["20", "10", "15"], ["withdrawn", "6", "7"]);
        Assert.Equal("1 5 3", rows.Totals());
        Assert.Equal("3 2 1", rows.Places());
    }

    [Fact]
    public void Two_who_lack_a_round_each_are_compared_by_what_they_have() =>
        Assert.Equal("2 3 1", Marks.Rank(Places.Sound(), ["20", "10", "15"], ["withdrawn", "withdrawn", "7"]).Places());

    [Fact]
    public void Who_lacks_every_round_has_no_place() => Assert.Equal("1 0", Marks.Rank(Places.Sound(), ["20", "withdrawn"], ["20", "withdrawn"]).Places());

    [Fact]
    public void Of_several_rounds_the_best_may_count()
    {
        var rows = Marks.Rank(BestTwo(Rules.Round("a"), Rules.Round("b"), Rules.Round("c")).Sound(), ["10", "9", "0"], ["4", "withdrawn", "9"], ["7", "7", "withdrawn"]);
        Assert.Equal("17 16 9", rows.Totals());
        Assert.Equal("1 2 3", rows.Places());
    }

    [Fact]
    public void Where_less_is_better_the_lowest_are_the_best()
    {
        // Places 1 3 3, 2 2 1 and 3 1 2.
        var rows = Marks.Rank(BestTwo(Place("a"), Place("b"), Place("c")).Sound(), ["20", "15", "10"], ["10", "15", "20"], ["10", "20", "15"]);
        Assert.Equal("4 3 3", rows.Totals());
        Assert.Equal("3 1–2 1–2", rows.Places());
    }

    [Fact]
    public void Who_lacks_a_round_that_would_not_have_counted_lacks_nothing()
    {
        // The first missed the third round and has 1 + 1; the second has 2 + 1, and the third 2 + 2.
        var rows = Marks.Rank(BestTwo(Place("a"), Place("b"), Place("c")).Sound(), ["20", "15", "10"], ["20", "10", "15"], ["withdrawn", "20", "10"]);
        Assert.Equal("2 3 4", rows.Totals());
        Assert.Equal("1 2 3", rows.Places());
    }

    [Fact]
    public void Who_has_fewer_rounds_than_count_stands_behind_whoever_has_as_many() =>
        Assert.Equal("2 1 3", Marks.Rank(BestTwo(Place("a"), Place("b"), Place("c")).Sound(), ["20", "15", "10"], ["withdrawn", "10", "withdrawn"], ["withdrawn", "20", "withdrawn"]).Places());

    [Theory]
    [InlineData(PlaceCount.Competition, "1 2–4 2–4 2–4 5–6 5–6 7")]
    [InlineData(PlaceCount.Dense, "1 2 2 2 3 3 4")]
    [InlineData(PlaceCount.Modified, "1 4 4 4 6 6 7")]
    public void Ten_nine_nine_nine_seven_seven_five_by_each_way_of_counting(PlaceCount places, string expected)
    {
        var rules = Rules.Category(Rules.Round());
        Assert.Equal(expected, Marks.Rank((rules with { Result = rules.Result with { Places = places } }).Sound(), ["10", "9", "9", "9", "7", "7", "5"]).Places());
    }

    [Fact]
    public void Ten_nine_nine_nine_seven_seven_five_as_places_that_are_added() =>
        Assert.Equal("1 3 3 3 11/2 11/2 7", Marks.Rank(Rules.Category(Place("a")).Sound(), ["10", "9", "9", "9", "7", "7", "5"]).Totals());

    [Fact]
    public void Who_is_out_of_competition_has_no_place_and_takes_none()
    {
        var rows = Marks.Rank(Rules.Category(Rules.Round()).Sound(), [Standing.Competing, Standing.OutOfCompetition, Standing.Competing], ["30", "40", "20"]);
        Assert.Equal("1 0 2", rows.Places());
        Assert.Equal("40", rows.Single(r => r.Place == 0).Printed.ToString());
    }

    [Fact]
    public void Out_of_competition_a_place_is_what_it_would_be_and_moves_nobody()
    {
        var rows = Marks.Rank(Rules.Category(Place("a")).Sound(), [Standing.Competing, Standing.OutOfCompetition, Standing.Competing, Standing.OutOfCompetition], ["30", "30", "20", "10"]);
        Assert.Equal("1 0 2 0", rows.Places());
        Assert.Equal("1 3/2 2 3", rows.Totals());
    }

    [Fact]
    public void On_the_judges_lists_who_is_out_of_competition_does_not_stand()
    {
        var round = Rules.Round(weight: 1, judges: Rules.Judged(JudgeMethod.RankSum));
        Assert.Equal("1 0 2", Marks.Rank(Rules.Category(round).Sound(), [Standing.Competing, Standing.OutOfCompetition, Standing.Competing], ["30 30", "40 10", "20 20"]).Places());
    }

    private static Round Place(string id) => Rules.Round(id, weight: 1) with { Brings = RoundBrings.Place };

    private static Regulation BestTwo(params Round[] rounds)
    {
        var rules = Rules.Category(rounds);
        return rules with { Maximum = new Points(2 * rounds[0].Weight.Hundredths), Result = rules.Result with { Best = new BestRounds([.. rounds.Select(r => r.Id)], 2) } };
    }
}
