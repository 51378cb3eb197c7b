using Contest.Core.Editions;
using Contest.Core.Ranking;

namespace Contest.Tests.Core.Ranking;

public sealed class SumTests
{
    private static readonly Round Three = OfThree(ShortPanel.Scale);

    [Fact]
    public void The_totals_of_all_judges_are_added() => Assert.Equal("50", Marks.Exact(Three, "17 18 15"));

    [Theory]
    [InlineData("17 absent 18")]
    [InlineData("17 recused 18")]
    public void Where_a_judge_is_missing_the_sum_is_brought_to_the_full_number_exactly(string judges) => Assert.Equal("105/2", Marks.Exact(Three, judges)); // 35 × 3 ÷ 2

    [Fact]
    public void Of_three_judges_one_alone_counts_for_three() => Assert.Equal("51", Marks.Exact(Three, "17 absent recused"));

    [Fact]
    public void Who_is_not_assigned_is_no_part_of_the_full_number() => Assert.Equal("35", Marks.Exact(Three, "17 not-assigned 18"));

    [Fact]
    public void A_sheet_that_is_still_owed_is_not_made_up_for() => Assert.Equal("35", Marks.Exact(Three, "17 - 18"));

    [Fact]
    public void A_plain_sum_stays_what_the_judges_gave() => Assert.Equal("35", Marks.Exact(OfThree(ShortPanel.Plain), "17 absent 18"));

    [Fact]
    public void Who_was_marked_by_fewer_judges_is_compared_by_the_scaled_sum() =>
        Assert.Equal("2 1 3", Marks.Rank(Rules.Category(Three).Sound(), ["17 18 17", "17 absent 18", "18 17 16"]).Places()); // 52, 52 1/2, 51

    private static Round OfThree(ShortPanel small) => Rules.Round(maximum: 20, weight: 60, judges: Rules.Judged(JudgeMethod.Sum) with { Panel = 3, Short = small });
}
