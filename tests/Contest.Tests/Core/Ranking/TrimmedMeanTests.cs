using Contest.Core.Editions;
using Contest.Core.Ranking;

namespace Contest.Tests.Core.Ranking;

public sealed class TrimmedMeanTests
{
    [Theory]
    [InlineData(TrimFallback.Mean, EvenMedian.Mean, "57/2")] // 114 ÷ 4
    [InlineData(TrimFallback.Median, EvenMedian.Mean, "61/2")]
    [InlineData(TrimFallback.Median, EvenMedian.Lower, "30")]
    [InlineData(TrimFallback.None, EvenMedian.Mean, "-")]
    public void Where_fewer_than_three_would_be_left_it_is_done_what_the_regulation_says(TrimFallback fallback, EvenMedian even, string mark) =>
        Assert.Equal(mark, Marks.Exact(Of(1, fallback) with { Judges = Of(1, fallback).Judges with { Even = even } }, "20 33 30 31"));

    [Theory]
    [InlineData(1, "20 33 30 31 40", "94/3")] // 30 31 33 are left
    [InlineData(2, "20 21 30 31 33 39 40", "94/3")]
    public void Three_are_enough(int drop, string judges, string mark) => Assert.Equal(mark, Marks.Exact(Of(drop, TrimFallback.None), judges));

    [Fact]
    public void An_absent_judge_can_take_the_panel_under_three() =>
        Assert.Equal("94/3 -", Marks.Exact(Of(1, TrimFallback.None), "20 33 30 31 40", "20 33 30 31 absent"));

    [Fact]
    public void Without_a_mark_there_is_no_place_until_the_jury_decides()
    {
        var rows = Marks.Rank(Rules.Category(Of(1, TrimFallback.None)).Sound(), ["20 33 30 31 40", "20 33 30 31 absent"]);
        Assert.Equal("1 0", rows.Places());
        Assert.Equal((RoundStatus.Partial, false), (rows[1].Rounds[0].Status, rows[1].IsComplete));
    }

    [Theory]
    [InlineData("40 40 31 30 30")]
    [InlineData("30 40 30 40 31")]
    public void Of_equal_extremes_one_is_dropped(string judges) => Assert.Equal("101/3", Marks.Exact(Of(1, TrimFallback.None), judges)); // 30 31 40 are left

    private static Round Of(int drop, TrimFallback fallback) => Rules.Round(judges: Rules.TrimmedMean with { Drop = drop, Fallback = fallback });
}
