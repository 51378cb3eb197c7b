using Contest.Core.Editions;
using Contest.Core.Ranking;

namespace Contest.Tests.Core.Ranking;

public sealed class RankSumTests
{
    private static readonly Round OfPoints = Rules.Round(maximum: 20, weight: 1, judges: Rules.Judged(JudgeMethod.RankSum));

    [Fact]
    public void The_judges_places_are_added_and_less_is_better()
    {
        // By the first judge A and B share 1½; by the second A 2, B 3, C 1; by the third A 2, B 1, C 3.
        string[] marks = ["20 18 15", "20 17 16", "15 19 14"];
        Assert.Equal("11/2 11/2 7", Marks.Exact(OfPoints, marks));
        Assert.Equal("1–2 1–2 3", Marks.Rank(Rules.Category(OfPoints).Sound(), marks).Places());
    }

    [Fact]
    public void Equals_on_a_list_share_the_mean_of_their_places() =>
        Assert.Equal("1 3 3 3 11/2 11/2 7", Marks.Exact(OfPoints, "10", "9", "9", "9", "7", "7", "5"));

    [Fact]
    public void How_far_apart_marks_lie_does_not_matter() =>
        Assert.Equal(Marks.Exact(OfPoints, "20 10", "19 11", "18 12"), Marks.Exact(OfPoints, "20 0", "1 10", "0 20"));

    [Fact]
    public void A_judge_who_did_not_mark_everybody_is_heard_for_nobody() =>
        Assert.Equal("7/2 5/2", Marks.Exact(OfPoints, "20 18 15", "20 recused 16"));

    [Fact]
    public void Judges_may_give_places_and_half_places() =>
        Assert.Equal("5/2 9/2 5", Marks.Exact(OfPoints with { Criteria = [Rules.Place(3)] }, "1 1.5", "3 1.5", "2 3"));

    [Fact]
    public void Whoever_a_judge_gives_the_same_place_shares_as_equals_do() =>
        // 1 1 3 are 1½ 1½ 3, and so are 1 1 2.
        Assert.Equal("3 3 6", Marks.Exact(OfPoints with { Criteria = [Rules.Place(3)] }, "1 1", "1 1", "3 2"));

    [Fact]
    public void A_place_given_out_of_competition_is_nobodys_place()
    {
        var rows = Marks.Rank(Rules.Category(OfPoints with { Criteria = [Rules.Place(3)] }).Sound(), [Standing.OutOfCompetition, Standing.Competing, Standing.Competing], ["1 2", "2 1", "3 3"]);
        Assert.Equal("0 2 4", rows.Totals());
    }
}
