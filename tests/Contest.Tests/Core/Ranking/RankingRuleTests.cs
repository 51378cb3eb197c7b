using Contest.Core.Editions;
using Contest.Core.Ranking;

namespace Contest.Tests.Core.Ranking;

public sealed class RankingRuleTests
{
    private static readonly Regulation OneRound = Rules.Category(Rules.Round());
    private static readonly Regulation ThreeRounds = Rules.Category(Rules.Round("essay"), Rules.Round("listen"), Rules.Round("speak"));

    [Fact]
    public void Shared_places_are_printed_as_a_range_and_the_next_place_is_skipped() =>
        Assert.Equal("1 2–3 2–3 4", Marks.Rank(OneRound, ["40", "39", "39", "38"]).Places());

    [Fact]
    public void Ten_nine_nine_nine_seven_seven_five_in_both_ways_of_counting()
    {
        string[] marks = ["10", "9", "9", "9", "7", "7", "5"];
        Assert.Equal("1 2–4 2–4 2–4 5–6 5–6 7", Marks.Rank(OneRound, marks).Places());
        var dense = OneRound with { Result = OneRound.Result with { Places = PlaceCount.Dense } };
        Assert.Equal("1 2 2 2 3 3 4", Marks.Rank(dense, marks).Places());
    }

    [Fact]
    public void Rows_come_place_by_place_with_those_without_a_place_at_the_end() =>
        Assert.Equal([3, 2, 1, 4], Marks.Rank(OneRound, ["withdrawn", "30", "40", "-"]).Select(r => r.ContestantId));

    [Fact]
    public void Equal_totals_are_parted_by_the_keys_in_their_order()
    {
        var rows = Marks.Rank(ThreeRounds.PartedBy("speak", "essay"), ["20", "21", "19", "30"], ["20", "19", "19", "1"], ["20", "20", "22", "1"]);
        Assert.Equal("3 2 1 4", rows.Places());
        Assert.Equal(
            [new Separation(SeparatedBy.Nothing), new(SeparatedBy.TieKey, "speak", "speak", "22", "20"), new(SeparatedBy.TieKey, "essay", "essay", "21", "20"), new(SeparatedBy.Total, Above: "60", Below: "32")],
            rows.Select(r => r.Separation));
    }

    [Fact]
    public void When_the_keys_are_exhausted_the_place_is_shared()
    {
        var rows = Marks.Rank(ThreeRounds.PartedBy("speak"), ["20", "19"], ["19", "20"], ["20", "20"]);
        Assert.Equal("1–2 1–2", rows.Places());
        Assert.Equal(new Separation(SeparatedBy.Shared), rows[1].Separation);
    }

    [Fact]
    public void Without_keys_equal_totals_share_at_once() =>
        Assert.Equal("1–2 1–2", Marks.Rank(ThreeRounds, ["20", "19"], ["19", "20"], ["20", "20"]).Places());

    [Fact]
    public void In_a_key_a_missing_mark_is_less_than_a_zero()
    {
        var rows = Marks.Rank(ThreeRounds.PartedBy("speak"), ["20", "20"], ["20", "20"], ["withdrawn", "0"]);
        Assert.Equal("2 1", rows.Places());
        Assert.Equal(new Separation(SeparatedBy.TieKey, "speak", "speak", "0", ""), rows[1].Separation);
    }

    [Fact]
    public void Totals_that_differ_behind_the_printed_decimals_tie_only_where_printed_totals_are_compared()
    {
        // 20.838 and 20.836, both printed 20.84: means of 125 judges' marks.
        var round = Rules.Round(maximum: 25);
        string[] marks = [Judges(2604.75m), Judges(2604.50m)];
        var exact = Marks.Rank(Rules.Category(round), marks);
        Assert.Equal(["10419/500", "5209/250"], exact.Select(r => r.Total.ToString()));
        Assert.Equal(["20.84", "20.84"], exact.Select(r => r.Printed.ToString()));
        Assert.Equal("1 2", exact.Places());

        var rules = Rules.Category(round);
        var rounded = Marks.Rank(rules with { Result = rules.Result with { RankOn = RankOn.Rounded } }, marks);
        Assert.Equal("1–2 1–2", rounded.Places());
    }

    [Fact]
    public void Two_orders_of_the_same_thirds_are_the_same_place()
    {
        var rules = Rules.Category(Rules.Round("a"), Rules.Round("b"));
        Assert.Equal("1–2 1–2", Marks.Rank(rules, ["10 10 11", "12 12 13"], ["12 12 13", "10 11 10"]).Places());
    }

    [Fact]
    public void Who_did_not_appear_anywhere_has_no_place_and_is_not_last()
    {
        var rows = Marks.Rank(OneRound, ["0", "withdrawn"]);
        Assert.Equal("1 0", rows.Places());
        Assert.Equal(Standing.NoShow, rows[1].Standing);
        Assert.True(rows[1].IsComplete);
    }

    [Fact]
    public void Who_was_admitted_and_then_never_appeared_is_a_no_show()
    {
        var rules = Rules.Category(Rules.Round("test", weight: 0, cut: new Cut(Minimum: Points.Of(1))), Rules.Round("speak"));
        Assert.Equal(Standing.NoShow, Marks.Rank(rules, ["20"], ["withdrawn"])[0].Standing);
    }

    [Fact]
    public void Who_missed_one_round_of_several_keeps_a_place()
    {
        var rows = Marks.Rank(ThreeRounds, ["20", "20"], ["20", "withdrawn"], ["20", "30"]);
        Assert.Equal("1 2", rows.Places());
        Assert.Equal(Standing.Competing, rows[1].Standing);
    }

    [Fact]
    public void Who_was_removed_in_one_round_has_no_place_and_owes_no_later_round()
    {
        var rows = Marks.Rank(ThreeRounds, ["20", "disqualified"], ["20", "-"], ["20", "-"]);
        Assert.Equal("1 0", rows.Places());
        Assert.Equal(Standing.Disqualified, rows[1].Standing);
        Assert.All(rows, r => Assert.True(r.IsComplete));
    }

    [Theory]
    [InlineData(Standing.Withdrawn)]
    [InlineData(Standing.Disqualified)]
    [InlineData(Standing.NoShow)]
    public void Who_left_the_contest_has_no_place_and_moves_nobody(Standing standing)
    {
        Entrant[] entrants = [new(1, 1, standing), new(2, 1, Standing.Competing)];
        var rows = RankingRule.Rank(OneRound, entrants, [Marks.Of(OneRound.Rounds[0], "40", "30")]);
        Assert.Equal("0 1", rows.Places());
        Assert.Equal(standing, rows[1].Standing);
    }

    [Fact]
    public void While_a_mark_is_missing_a_row_is_not_complete()
    {
        var rows = Marks.Rank(OneRound, ["40 40", "30 -"]);
        Assert.Equal("1 2", rows.Places());
        Assert.Equal([true, false], rows.Select(r => r.IsComplete));
    }

    [Fact]
    public void A_total_is_rounded_once_and_not_the_sum_of_rounded_rounds()
    {
        // Three rounds of 10 1/3: 31, and not 3 × 10.33.
        var row = Marks.Rank(ThreeRounds, ["10 10 11"], ["10 11 10"], ["11 10 10"])[0];
        Assert.Equal("31", row.Printed.ToString());
    }

    [Fact]
    public void A_key_that_names_no_round_is_refused() =>
        Assert.Equal("Round.Unknown", Assert.Throws<Contest.Core.RuleViolationException>(() => Marks.Rank(OneRound.PartedBy("dance"), ["1"])).Problems[0].Code);

    /// <summary>125 judges' marks by the quarter point that add up to a sum.</summary>
    private static string Judges(decimal sum)
    {
        var quarters = (int)(sum * 4);
        return string.Join(' ', Enumerable.Range(0, 125).Select(j => new Points(25 * ((quarters / 125) + (j < quarters % 125 ? 1 : 0)))));
    }
}
