using Contest.Core.Editions;
using Contest.Core.Ranking;

namespace Contest.Tests.Core.Ranking;

/// <summary>The skating system by its own numbers of rules; a line is a couple, with the places that the judges gave it.</summary>
public sealed class SkatingTests
{
    [Fact]
    public void Rule_5_a_majority_of_firsts_comes_first_whatever_the_mean()
    {
        // A has three firsts of five, though B's mean is better. Then B has five at 2 or better; C four and D three at 3 or better; E is left.
        string[] couples = ["1 1 1 5 5", "2 2 2 1 1", "4 3 3 2 2", "3 4 5 3 3", "5 5 4 4 4"];
        Assert.Equal("1 2 3 4 5", Marks.Exact(Dance(5), couples));
        Assert.Equal("1 2 3 4 5", Marks.Rank(Rules.Category(Dance(5)).Sound(), couples).Places());
    }

    [Fact]
    public void Rule_6_the_larger_majority_comes_first() =>
        // All have one first. At 2 or better A has two of three judges, B all three, C one.
        Assert.Equal("2 1 3", Marks.Exact(Dance(3), "1 3 2", "2 2 1", "3 1 3"));

    [Fact]
    public void Rule_7_of_equal_majorities_the_lower_sum_comes_first() =>
        // At 2 or better A and B have two each: 1 + 2 before 2 + 2. At 3 or better C has three and D two.
        Assert.Equal("1 2 3 4", Marks.Exact(Dance(4), "1 2 4", "2 4 2", "3 1 3", "4 3 1"));

    [Fact]
    public void Rule_7_of_equal_sums_the_next_column_decides_among_those_alone() =>
        // At 2 or better A and B have 1 + 2 each; at 3 or better A has two and B three. Then C and D have two at 3 or better: 2 + 3 behind 3 + 1.
        Assert.Equal("2 1 4 3", Marks.Exact(Dance(4), "1 2 4", "3 1 2", "2 4 3", "4 3 1"));

    [Fact]
    public void Rule_8_without_a_majority_the_next_columns_are_taken_in() =>
        // Nobody has a majority of firsts: all have one, two at 2 or better, and so on: a circle, and all share.
        Assert.Equal("2 2 2", Marks.Exact(Dance(3), "1 2 3", "2 3 1", "3 1 2"));

    [Fact]
    public void With_two_judges_a_majority_is_both() => Assert.Equal("3/2 3/2 3", Marks.Exact(Dance(3), "1 2", "2 1", "3 3"));

    [Fact]
    public void Judges_may_give_points_whose_order_is_taken() =>
        Assert.Equal("1 2 3 4 5", Marks.Exact(Dance(5) with { Criteria = [Rules.Criterion("answer", 40)] }, "40 40 40 10 10", "39 39 39 40 40", "20 30 30 39 39", "30 20 5 30 30", "1 1 20 20 20"));

    [Fact]
    public void Rule_9_the_places_of_all_dances_are_added() =>
        Assert.Equal("4 8 8 10", Dances("", ["2", "1", "3", "4"], ["1", "3", "2", "4"], ["1", "4", "3", "2"]).Totals());

    [Fact]
    public void Rule_10_of_equal_sums_more_places_at_or_better_come_first() =>
        // X 1 1 4 and Y 2 2 2 are tied for first with 6: X has two firsts.
        Assert.Equal("1 2 3 4", Dances(":skating", ["1", "2", "3", "4"], ["1", "2", "3", "4"], ["4", "2", "1", "3"]).Places());

    [Fact]
    public void Rule_10_then_the_lower_sum_of_these_places() =>
        // B 1 3 4 and C 3 2 3 are tied for second with 8, and have one place each at 2 or better: 1 before 2.
        Assert.Equal("1 2 3 4", Dances(":skating", ["2", "1", "3", "4"], ["1", "3", "2", "4"], ["1", "4", "3", "2"]).Places());

    [Fact]
    public void Rule_11_then_the_majority_over_all_marks_of_all_dances()
    {
        // Each has won one dance. Of the six marks X has two firsts, Y four.
        var rows = Dances(":skating", ["1 1 2", "2 2 1"], ["2 2 2", "1 1 1"]);
        Assert.Equal("2 1", rows.Places());
        Assert.Equal(":skating", rows[1].Separation.Key);
    }

    [Fact]
    public void Whom_nothing_parts_shares_even_by_rule_11() =>
        // X and Z have two firsts each and the same marks; Y has none, and is third of the three with 8.
        Assert.Equal("1–2 3 1–2", Dances(":skating", ["1", "2", "3"], ["1", "2", "3"], ["3", "2", "1"], ["3", "2", "1"]).Places());

    private static Round Dance(int couples, string id = "waltz") => Rules.Round(id, weight: 1, judges: Rules.Judged(JudgeMethod.Skating), criteria: [Rules.Place(couples)]);

    private static IReadOnlyList<RankedRow> Dances(string key, params string[][] dances) =>
        Marks.Rank(Rules.Category([.. dances.Select((couples, i) => Dance(couples.Length, $"dance-{i}"))]).PartedBy(key.Length > 0 ? [key] : []).Sound(), dances);
}
