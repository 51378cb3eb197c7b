using Contest.Core.Editions;

namespace Contest.Tests.Core.Ranking;

public sealed class WeightedMeanTests
{
    [Fact]
    public void A_judge_of_double_weight_counts_twice() => Assert.Equal("14", Weighted("10 20 16", 2m, 1, 1)); // (20 + 20 + 16) ÷ 4

    [Fact]
    public void Weights_need_not_be_whole() => Assert.Equal("43/3", Weighted("10 20 16", 1.5m, 1, 0.5m)); // (15 + 20 + 8) ÷ 3

    [Fact]
    public void The_weight_of_an_absent_judge_falls_out_with_the_mark() => Assert.Equal("18", Weighted("absent 20 16", 2, 1, 1));

    [Fact]
    public void Equal_weights_are_the_plain_mean() => Assert.Equal(Marks.Exact(Rules.Round(), "10 20 17"), Weighted("10 20 17", 0.3m, 0.3m, 0.3m));

    private static string Weighted(string line, params decimal[] weights)
    {
        var round = Rules.Round(judges: Rules.Mean with { Weights = [.. weights.Select((w, i) => new JudgeWeight($"{i + 1}", new Points((long)(w * 100))))] });
        var marks = Marks.Of(round, line);
        marks.SetJudgeWeights(round, round.Judges.Weights.Select(w => w.Judge));
        return Marks.Exact(Rules.Category(round).Sound(), marks);
    }
}
