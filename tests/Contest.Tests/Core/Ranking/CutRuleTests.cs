using Contest.Core.Editions;
using Contest.Core.Ranking;

namespace Contest.Tests.Core.Ranking;

public sealed class CutRuleTests
{
    [Fact]
    public void Who_reaches_the_least_mark_goes_on() =>
        Assert.Equal([true, true, false], Admitted(new Cut(Minimum: Points.Of(36)), "40", "36", "35.75"));

    [Fact]
    public void Equals_at_the_bound_are_all_admitted() =>
        Assert.Equal([true, true, true, false], Admitted(new Cut(AtMost: 2), "40", "38", "38", "37"));

    [Fact]
    public void Equals_whom_the_bound_would_part_stay_behind_together_where_the_regulation_says_so()
    {
        Assert.Equal([true, false, false, false], Admitted(new Cut(AtMost: 2, Ties: TiesAtQuota.Exclude), "40", "38", "38", "37"));
        Assert.Equal([false, false, true, false], Admitted(new Cut(InstitutionAtMost: 1, Ties: TiesAtQuota.Exclude), [1, 1, 2, 2], "40", "40", "20", "19"));
    }

    [Fact]
    public void A_bound_that_parts_no_equals_leaves_none_of_them_behind() =>
        Assert.Equal([true, true, true, false], Admitted(new Cut(AtMost: 3, Ties: TiesAtQuota.Exclude), "40", "38", "38", "37"));

    [Fact]
    public void A_bound_that_is_not_reached_leaves_nobody_behind() =>
        Assert.Equal([true, true], Admitted(new Cut(AtMost: 5), "40", "1"));

    [Fact]
    public void Of_each_institution_a_share_goes_on_rounded_up()
    {
        // Three of the first institution: half is two. One of the second: half is one.
        Assert.Equal([true, true, false, true], Admitted(new Cut(InstitutionPercent: Points.Of(50)), [1, 1, 1, 2], "40", "39", "38", "5"));
    }

    [Fact]
    public void Of_each_institution_at_most_so_many_go_on_and_equals_with_them()
    {
        Assert.Equal([true, false, true, true], Admitted(new Cut(InstitutionAtMost: 1), [1, 1, 2, 2], "40", "39", "20", "20"));
    }

    [Fact]
    public void All_bounds_hold_together()
    {
        var cut = new Cut(Minimum: Points.Of(20), AtMost: 2, InstitutionPercent: Points.Of(100), InstitutionAtMost: 1);
        Assert.Equal([true, false, true, false, false], Admitted(cut, [1, 1, 2, 3, 4], "40", "39", "30", "25", "19"));
    }

    [Theory]
    [InlineData("-")]
    [InlineData("withdrawn -")]
    [InlineData("12 -")]
    public void Nobody_is_left_behind_until_all_marks_are_in(string missing) =>
        Assert.Equal([true, true, true], Admitted(new Cut(AtMost: 1), "40 40", "12 12", missing));

    [Fact]
    public void Who_did_not_appear_does_not_go_on() =>
        Assert.Equal([true, false], Admitted(new Cut(AtMost: 5), "12", "withdrawn"));

    [Fact]
    public void Who_was_not_in_the_round_holds_nobody_up_and_takes_no_ones_seat()
    {
        var results = Results("40", "39", "38");
        Assert.Equal([false, true, false], CutRule.Admitted(new Cut(AtMost: 1), Marks.Entrants(3), results, [false, true, true], Array.ConvertAll(results, r => r.Mark)));
    }

    [Fact]
    public void A_round_after_a_missed_cut_is_not_marked_and_brings_no_place()
    {
        var rules = Rules.Category(Rules.Round("test", maximum: 60, weight: 0, cut: new Cut(Minimum: Points.Of(36))), Rules.Round("speak"));
        var rows = Marks.Rank(rules, ["50", "30", "withdrawn", "40"], ["30", "40", "-", "35"]);
        Assert.Equal("2 0 0 1", rows.Places());
        Assert.Equal([Standing.Competing, Standing.NotAdmitted, Standing.NoShow, Standing.Competing], rows.OrderBy(r => r.ContestantId).Select(r => r.Standing));
        Assert.All(rows, r => Assert.True(r.IsComplete));
        Assert.Equal(RoundStatus.NotAdmitted, rows.Single(r => r.ContestantId == 2).Rounds[1].Status);
    }

    [Fact]
    public void While_the_admitting_round_is_being_marked_everybody_is_still_in()
    {
        var rules = Rules.Category(Rules.Round("test", maximum: 60, weight: 0, cut: new Cut(Minimum: Points.Of(36))), Rules.Round("speak"));
        Assert.Equal("2 1 3", Marks.Rank(rules, ["50", "30", "-"], ["30", "40", "20"]).Places());
    }

    private static bool[] Admitted(Cut cut, params string[] lines) => Admitted(cut, [.. lines.Select(_ => 1)], lines);

    private static bool[] Admitted(Cut cut, int[] institutions, params string[] lines) =>
        CutRule.Admitted(cut, [.. institutions.Select((institution, i) => new Entrant(i + 1, institution, Standing.Competing))], Results(lines), [.. lines.Select(_ => true)], Array.ConvertAll(Results(lines), r => r.Mark));

    private static RoundResult[] Results(params string[] lines)
    {
        var marks = Marks.Of(Rules.Round(), lines);
        return [.. lines.Select((_, i) => RoundRule.Result(marks, i))];
    }
}
