using Contest.Core.Editions;

namespace Contest.Tests.Core.Ranking;

public sealed class MedianTests
{
    [Theory]
    [InlineData("12")]
    [InlineData("18 12 5")]
    [InlineData("12 40 12 0 12")]
    [InlineData("absent 18 12 recused 5")]
    public void Of_an_odd_number_the_middle_total_counts(string judges) => Assert.Equal("12", Marks.Exact(Of(EvenMedian.Mean), judges));

    [Theory]
    [InlineData(EvenMedian.Mean, "31/2")]
    [InlineData(EvenMedian.Lower, "15")]
    [InlineData(EvenMedian.Upper, "16")]
    public void Of_an_even_number_it_is_as_the_regulation_says(EvenMedian even, string mark) => Assert.Equal(mark, Marks.Exact(Of(even), "12 18 15 16"));

    [Theory]
    [InlineData(EvenMedian.Mean, "15")]
    [InlineData(EvenMedian.Lower, "12")]
    [InlineData(EvenMedian.Upper, "18")]
    public void Of_two_judges_there_is_no_middle_one_but_a_rule(EvenMedian even, string mark) => Assert.Equal(mark, Marks.Exact(Of(even), "18 12"));

    [Fact]
    public void One_judge_far_off_changes_nothing() =>
        Assert.Equal(Marks.Exact(Of(EvenMedian.Mean), "15 16 17"), Marks.Exact(Of(EvenMedian.Mean), "0 16 40"));

    private static Round Of(EvenMedian even) => Rules.Round(judges: Rules.Judged(JudgeMethod.Median) with { Even = even });
}
