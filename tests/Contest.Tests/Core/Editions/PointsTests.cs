using System.Text.Json;
using Contest.Core.Editions;
using CsCheck;

namespace Contest.Tests.Core.Editions;

public sealed class PointsTests
{
    [Theory]
    [InlineData("17,25", 1725)]
    [InlineData("17.25", 1725)]
    [InlineData("17,5", 1750)]
    [InlineData("17", 1700)]
    [InlineData(" 17,25 ", 1725)]
    [InlineData("\u00A017,25", 1725)]
    [InlineData("0", 0)]
    [InlineData("0,00", 0)]
    [InlineData("017,250", 1725)]
    [InlineData("-3", -300)]
    public void Points_are_read_with_a_comma_or_a_point(string text, long hundredths)
    {
        Assert.True(Points.TryParse(text, out var points));
        Assert.Equal(hundredths, points.Hundredths);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\u00A0")]
    public void Blank_is_no_mark_and_never_a_zero(string? text) => Assert.False(Points.TryParse(text, out _));

    [Theory]
    [InlineData("17,245")]
    [InlineData("0,001")]
    [InlineData("17,25000000000000000000000000000001")]
    [InlineData("0,0000000000000000000000000000000001")]
    [InlineData("1.234,5")]
    [InlineData("1 234")]
    [InlineData("1,2,3")]
    [InlineData("17,25 балла")]
    [InlineData("н/я")]
    [InlineData("1e2")]
    [InlineData("٣")]
    [InlineData("1000000,01")]
    [InlineData("99999999999999999999999999999999")]
    public void Anything_else_is_refused(string text) => Assert.False(Points.TryParse(text, out _));

    [Fact]
    public void Every_number_of_hundredths_is_read_back_as_it_is_written() =>
        Gen.Long[-100_000_000, 100_000_000].Sample(hundredths =>
        {
            Assert.True(Points.TryParse(new Points(hundredths).ToString(), out var read));
            Assert.Equal(hundredths, read.Hundredths);
            Assert.Equal(new Points(hundredths), JsonSerializer.Deserialize<Points>(JsonSerializer.Serialize(new Points(hundredths))));
        });

    [Fact]
    public void In_a_file_points_are_plain_numbers()
    {
        Assert.Equal("17.25", JsonSerializer.Serialize(new Points(1725)));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Points>("17.245"));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Points>("\"17\""));
    }
}
