using Contest.Core.Editions;
using Contest.Core.Ranking;
using CsCheck;

namespace Contest.Tests.Core.Ranking;

/// <summary>Numbers that binary fractions and rounded decimals get wrong.</summary>
public sealed class DecimalProperties
{
    [Theory]
    [InlineData("9.1 9.2 9.4")]
    [InlineData("9.4 9.2 9.1")]
    [InlineData("9.2 9.4 9.1")]
    public void Twenty_seven_and_seven_tenths_is_one_number_in_any_order_of_the_judges(string judges) =>
        Assert.Equal("277/10", Marks.Exact(Tenths with { Judges = Rules.Judged(JudgeMethod.Sum) with { Panel = 3 }, Weight = Points.Of(30) }, judges));

    [Fact]
    public void Equal_sums_of_tenths_tie_in_whatever_order_they_were_given() =>
        Assert.Equal("1–3 1–3 1–3", Marks.Rank(Rules.Category(Tenths).Sound(), ["9.1 9.2 9.4", "9.4 9.2 9.1", "9.2 9.2 9.3"]).Places());

    [Fact]
    public void Three_thirds_are_one() =>
        // 0, 0.1 and 1 thirds of three rounds against 1.1 of one: 1.1/3 both.
        Assert.Equal("11/30 11/30", Marks.Rank(Rules.Category(Third("a"), Third("b"), Third("c")).Sound(), ["0 0 0", "0 0 0"], ["0 0.1 0", "0 1 0"], ["0 1 0", "0 0.1 0"]).Totals());

    [Theory]
    [InlineData("2.66 2.67", "2.67")] // 2.665: half away from zero, and not to the even 2.66
    [InlineData("2.67 2.68", "2.68")]
    [InlineData("1 1.01", "1.01")] // 1.005, which is a little less as a binary fraction
    public void A_half_of_a_hundredth_is_rounded_away_from_zero(string judges, string printed) =>
        Assert.Equal(printed, Marks.Rank(Rules.Category(Fine).Sound(), [judges])[0].Printed.ToString());

    [Fact]
    public void Weights_of_three_tenths_and_four_lose_nothing() =>
        // .3 × 6.1 + .3 × 6.2 + .4 × 6.5 = 6.29
        Assert.Equal("629/100", Marks.Exact(Rules.Round(maximum: 10, criteria: [Weighted("a", 30), Weighted("b", 30), Weighted("c", 40)]), "6.1/6.2/6.5"));

    [Fact]
    public void Rounding_once_is_not_rounding_twice() =>
        // 17.445 is 17.45 with two decimals and 17.4 with one; 17.45 would be 17.5.
        Assert.Equal("87/5", Marks.Exact(Fine with { Judges = Rules.Mean with { Decimals = 1 } }, "17.44 17.45"));

    [Fact]
    public void Any_tenths_in_any_order_are_the_same_exact_number() =>
        Gen.SelectMany(Gen.Int[0, 100].Array[2, 7], tenths => Gen.Select(Gen.Const(tenths), Gen.Shuffle(tenths))).Sample((given, shuffled) =>
        {
            var total = Marks.Exact(Tenths, Line(given), Line(shuffled));
            Assert.Equal($"{new Ratio(given.Sum(), 10 * given.Length)} {new Ratio(given.Sum(), 10 * given.Length)}", total);
        }, iter: 1000);

    [Fact]
    public void A_printed_mean_is_within_half_a_hundredth_of_the_exact_one() =>
        Gen.Int[0, 1000].Array[1, 7].Sample(hundredths =>
        {
            var row = Marks.Rank(Rules.Category(Fine), [string.Join(' ', hundredths.Select(h => new Points(h)))])[0];
            Assert.InRange(2 * (row.Printed.Hundredths * hundredths.Length - hundredths.Sum()), -hundredths.Length + 1, hundredths.Length);
        }, iter: 1000);

    private static Round Tenths => Rules.Round(maximum: 10, criteria: [Rules.Criterion("answer", 10) with { Step = new Points(10) }]);

    private static Round Fine => Rules.Round(maximum: 20, criteria: [Rules.Criterion("answer", 20) with { Step = new Points(1) }]);

    private static Round Third(string id) => Tenths with { Id = id };

    private static Criterion Weighted(string id, int hundredths) => Rules.Criterion(id, 10) with { Step = new Points(10), Weight = new Points(hundredths) };

    private static string Line(int[] tenths) => string.Join(' ', tenths.Select(t => new Points(10 * t)));
}
