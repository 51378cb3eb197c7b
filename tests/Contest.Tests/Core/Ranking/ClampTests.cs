using Contest.Core.Editions;

namespace Contest.Tests.Core.Ranking;

public sealed class ClampTests
{
    [Fact]
    public void What_lies_farther_than_the_margin_is_moved_to_it()
    {
        // The mean of 10 20 20 22 is 18; 10 becomes 14, and 22 lies at the margin and stays. (14 + 20 + 20 + 22) ÷ 4.
        Assert.Equal("19", Marks.Exact(Of(4), "10 20 20 22"));
    }

    [Fact]
    public void What_lies_at_the_margin_stays() => Assert.Equal("15", Marks.Exact(Of(5), "10 20"));

    [Theory]
    [InlineData(2, "683/50")] // 14.33: 12.33 12.33 16.33, together 40.99, 13.66
    [InlineData(null, "1367/100")] // 14 1/3: 12 1/3 12 1/3 16 1/3, together 41, 13.67
    public void The_mean_that_the_margin_is_counted_from_may_be_rounded_first(int? decimals, string mark) =>
        Assert.Equal(mark, Marks.Exact(Of(2, decimals, 2), "12 12 19"));

    [Fact]
    public void It_is_done_once() =>
        // The mean of 0 20 20 20 20 is 16: 0 becomes 14 and each 20 becomes 18, together 86. From the new mean of 17.2 the 14 would be moved again.
        Assert.Equal("86/5", Marks.Exact(Of(2), "0 20 20 20 20"));

    private static Round Of(int margin, int? marginDecimals = null, int? decimals = null) =>
        Rules.Round(maximum: 25, judges: Rules.Judged(JudgeMethod.Clamp) with { Margin = Points.Of(margin), MarginDecimals = marginDecimals, Decimals = decimals });
}
