using Contest.Core.Editions;

namespace Contest.Tests.Core.Ranking;

public sealed class PlacePointsTests
{
    [Fact]
    public void Each_place_on_a_judges_list_brings_its_points()
    {
        // The first judge has A and B first, (12 + 10) ÷ 2 each; the second C A B; the third B A C.
        string[] marks = ["20 18 15", "20 17 16", "15 19 14"];
        Assert.Equal("31 31 28", Marks.Exact(Of([12, 10, 8]), marks));
        Assert.Equal("1–2 1–2 3", Marks.Rank(Rules.Category(Of([12, 10, 8])).Sound(), marks).Places());
    }

    [Fact]
    public void Three_equals_share_the_points_of_three_places_exactly() => Assert.Equal("16/3 16/3 16/3", Marks.Exact(Of([10, 6]), "20 - -", "20 - -", "20 - -"));

    [Fact]
    public void Places_behind_the_last_that_brings_points_bring_nothing() => Assert.Equal("12 10 0 0", Marks.Exact(Of([12, 10]), "9 - -", "8 - -", "7 - -", "6 - -"));

    [Fact]
    public void Judges_may_give_the_places_themselves() => Assert.Equal("22 22 16", Marks.Exact(Of([12, 10, 8]) with { Criteria = [Rules.Place(3)] }, "1 2 -", "2 1 -", "3 3 -"));

    [Fact]
    public void Whoever_a_judge_gives_the_same_place_shares_its_points_and_the_next() =>
        Assert.Equal("11 11 8 -", Marks.Exact(Of([12, 10, 8]) with { Criteria = [Rules.Place(4)] }, "1 - -", "1 - -", "3 - -", "- - -"));

    private static Round Of(int[] points) => Rules.Round(maximum: 20, weight: 3 * points[0], judges: Rules.Judged(JudgeMethod.PlacePoints) with { Panel = 3, PlacePoints = [.. points.Select(Points.Of)] });
}
