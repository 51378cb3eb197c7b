using Contest.Core.Editions;
using Contest.Core.Ranking;
using CsCheck;

namespace Contest.Tests.Core.Ranking;

public sealed class RatioTests
{
    [Theory]
    [InlineData(17_245, 1000, 2, "17.25")]
    [InlineData(17_255, 1000, 2, "17.26")]
    [InlineData(17_244_999, 1_000_000, 2, "17.24")]
    [InlineData(2_665, 1000, 2, "2.67")]
    [InlineData(1_005, 1000, 2, "1.01")]
    [InlineData(-17_245, 1000, 2, "-17.25")]
    [InlineData(45, 10, 0, "5")]
    [InlineData(-45, 10, 0, "-5")]
    [InlineData(4_449, 1000, 0, "4")]
    [InlineData(1_745, 100, 1, "17.5")]
    [InlineData(2, 3, 2, "0.67")]
    [InlineData(1, 3, 2, "0.33")]
    public void A_result_is_rounded_once_half_away_from_zero(long numerator, long denominator, int decimals, string printed) =>
        Assert.Equal(printed, new Ratio(numerator, denominator).Round(decimals).ToString());

    [Fact]
    public void More_than_two_decimals_are_never_printed() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Ratio(1, 3).Round(3));

    [Fact]
    public void Numbers_that_need_more_than_64_bits_are_rounded_alike()
    {
        var many = (Int128)1 << 80;
        Assert.Equal("17.25", new Ratio(17_245 * many, 1000 * many).Round(2).ToString());
        Assert.Equal("-17.25", new Ratio(-17_245 * many, 1000 * many).Round(2).ToString());
    }

    [Fact]
    public void Three_marks_make_27_7_in_any_order_of_the_judges()
    {
        int[][] orders = [[91, 92, 94], [91, 94, 92], [92, 91, 94], [92, 94, 91], [94, 91, 92], [94, 92, 91]];
        Assert.All(orders, order => Assert.Equal(new Ratio(277, 10), Sum(order.Select(tenths => new Ratio(tenths, 10)))));
    }

    [Fact]
    public void Thirds_add_up()
    {
        Assert.Equal(new Ratio(11, 30), Sum([new Ratio(0, 3), new Ratio(1, 30), new Ratio(1, 3)]));
        Assert.Equal(new Ratio(1, 1), Sum([new Ratio(1, 3), new Ratio(1, 3), new Ratio(1, 3)]));
    }

    [Fact]
    public void Equal_values_are_equal_however_they_are_written()
    {
        Assert.Equal(new Ratio(1, 2), new Ratio(50, 100));
        Assert.Equal(new Ratio(1, 2).GetHashCode(), new Ratio(50, 100).GetHashCode());
        Assert.Equal("535/3", new Ratio(1070, 6).ToString());
        Assert.Equal("12", new Ratio(1200, 100).ToString());
        Assert.Equal(Ratio.Of(Points.Of(0)), default);
    }

    [Fact]
    public void Totals_of_unlike_panels_are_compared_without_overflow()
    {
        var common = (Int128)1 << 70;
        Assert.True(new Ratio(2 * common, 5 * common) < new Ratio(3 * common, 7 * common));
        Assert.True(new Ratio(2 * common, 5 * common) == new Ratio(4, 10));
    }

    [Fact]
    public void What_does_not_fit_is_refused_and_never_rounded_in_silence()
    {
        Assert.Throws<OverflowException>(() => new Ratio(Int128.MaxValue, 1) + new Ratio(1, 1));
        Assert.Throws<OverflowException>(() => new Ratio(Int128.MaxValue, 3) * new Ratio(5, 1));
        Assert.Throws<OverflowException>(() => new Ratio(Int128.MaxValue, 1).Round(2));
    }

    [Fact]
    public void A_denominator_is_positive() => Assert.Throws<ArgumentOutOfRangeException>(() => new Ratio(1, 0));

    private static readonly Gen<(long N, long D)> Fraction = Gen.Select(Gen.Long[-1_000_000, 1_000_000], Gen.Long[1, 1_000_000]);

    [Fact]
    public void Fractions_compare_as_their_cross_products() =>
        Gen.Select(Fraction, Fraction).Sample((a, b) => Assert.Equal((a.N * b.D).CompareTo(b.N * a.D), new Ratio(a.N, a.D).CompareTo(new Ratio(b.N, b.D))));

    [Fact]
    public void The_order_of_adding_is_irrelevant() =>
        Fraction.Array[1, 4].Sample(parts => Assert.Equal(Sum(parts.Select(p => new Ratio(p.N, p.D))), Sum(parts.Reverse().Select(p => new Ratio(p.N, p.D)))));

    [Fact]
    public void A_rounded_value_is_the_nearest_one_and_the_farther_from_zero_of_two() =>
        Gen.Select(Fraction, Gen.Int[0, 2]).Sample((f, decimals) =>
        {
            var unit = decimals switch { 0 => 100, 1 => 10, _ => 1 };
            var rounded = new Ratio(f.N, f.D).Round(decimals).Hundredths;
            Assert.Equal(0, rounded % unit);
            // Twice the distance, in hundredths and times the denominator: no floating point.
            var distance = 2 * ((rounded * f.D) - (100 * f.N));
            Assert.True(Math.Abs(distance) <= unit * f.D);
            Assert.True(Math.Abs(distance) < unit * f.D || Math.Abs(rounded * f.D) > Math.Abs(100 * f.N));
        });

    private static Ratio Sum(IEnumerable<Ratio> parts) => parts.Aggregate(default(Ratio), (sum, part) => sum + part);

    [Fact]
    public void The_greater_of_two_ratios_never_has_fewer_millionths() =>
        Gen.Select(Gen.Long[-5_000_000_000_000, 5_000_000_000_000], Gen.Long[1, 1_000_000_000], Gen.Long[-5_000_000_000_000, 5_000_000_000_000], Gen.Long[1, 1_000_000_000])
            .Sample((a, b, c, d) =>
            {
                var (x, y) = (new Ratio(a, b), new Ratio(c, d));
                Assert.True(x == y || (x < y ? x.Millionths <= y.Millionths : x.Millionths >= y.Millionths), $"{x} {x.Millionths}, {y} {y.Millionths}");
            });

    [Theory]
    [InlineData(1, 3, 333_333)]
    [InlineData(-1, 3, -333_333)]
    [InlineData(175, 1, 175_000_000)]
    [InlineData(9_223_372_036_854, 1, 9_223_372_036_854_000_000)]
    public void Millionths_are_rounded_towards_zero(long numerator, long denominator, long millionths) => Assert.Equal(millionths, new Ratio(numerator, denominator).Millionths);
}
