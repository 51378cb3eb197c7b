using Contest.Core.Names;

namespace Contest.Tests.Core.Names;

public sealed class HangulNameTests
{
    [Theory]
    [InlineData("김철수", "김", "철수")]
    [InlineData("최현", "최", "현")]
    [InlineData("남궁억", "남궁", "억")]
    [InlineData("남 궁억", "남", "궁억")]
    [InlineData("남궁", "남", "궁")]
    [InlineData("선우  영 희", "선우", "영희")]
    [InlineData("김꽃분이", "김", "꽃분이")]
    [InlineData(" 오 ", "오", "")]
    public void A_space_decides_and_else_the_table_of_long_surnames(string text, string surname, string given) => Assert.Equal(new NameForm(surname, given), HangulName.Parse(text));

    [Fact]
    public void Every_long_surname_is_known_with_one_and_two_syllables_after_it()
    {
        Assert.Equal(8, HangulName.LongSurnames.Count);
        Assert.All(HangulName.LongSurnames, surname =>
        {
            Assert.Equal(new NameForm(surname, "은"), HangulName.Parse(surname + "은"));
            Assert.Equal(new NameForm(surname, "철수"), HangulName.Parse(surname + "철수"));
        });
    }
}
