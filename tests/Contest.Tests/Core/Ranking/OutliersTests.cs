using Contest.Core.Editions;

namespace Contest.Tests.Core.Ranking;

public sealed class OutliersTests
{
    [Fact]
    public void What_lies_the_margin_or_farther_from_the_mean_is_left_out() => Assert.Equal("21", Marks.Exact(Of(5), "10 20 21 22")); // mean 18 1/4

    [Fact]
    public void Exactly_the_margin_is_too_far() => Assert.Equal("10", Marks.Exact(Of(10), "0 10 20"));

    [Fact]
    public void It_is_done_once_and_not_again_from_the_new_mean() =>
        // The mean is 14: 0 lies 14 from it and 10 lies 4. From the new mean of 17.5 the 10 would lie 7.5 away.
        Assert.Equal("35/2", Marks.Exact(Of(7), "0 10 20 20 20"));

    [Fact]
    public void Where_everybody_would_be_left_out_the_plain_mean_counts() => Assert.Equal("15", Marks.Exact(Of(5), "10 20"));

    private static Round Of(int margin) => Rules.Round(judges: Rules.Judged(JudgeMethod.WithoutOutliers) with { Margin = Points.Of(margin) });
}
