using Contest.Core.Names;

namespace Contest.Tests.Core.Names;

public sealed class ScriptRuleTests
{
    [Theory]
    [InlineData("KIM", Script.Latin)]
    [InlineData("Chŏng-ŭn", Script.Latin)]
    [InlineData("Ch'oe Ch’ŏr-ho", Script.Latin)]
    [InlineData("Чхоль Су", Script.Cyrillic)]
    [InlineData("Чонъын-Ё", Script.Cyrillic)]
    [InlineData("남궁", Script.Hangul)]
    [InlineData("철민 석", Script.Hangul)]
    [InlineData("", Script.Latin)]
    public void A_name_in_one_script_is_clean(string text, Script script) => Assert.Null(ScriptRule.FirstForeignLetter(text, script));

    [Theory]
    [InlineData("SОNG", Script.Latin, 'О')] // a Cyrillic О among Latin letters
    [InlineData("РАК", Script.Latin, 'Р')]
    [InlineData("Kим", Script.Cyrillic, 'K')] // a Latin K before Cyrillic letters
    [InlineData("Ким Чхoль", Script.Cyrillic, 'o')]
    [InlineData("Ким", Script.Hangul, 'К')]
    [InlineData("김", Script.Latin, '김')]
    [InlineData("ㅋ", Script.Hangul, 'ㅋ')] // a letter alone is not a syllable
    [InlineData("KIM2", Script.Latin, '2')]
    [InlineData("Ким.", Script.Cyrillic, '.')]
    public void A_letter_of_another_script_is_found(string text, Script script, char letter) => Assert.Equal(letter, ScriptRule.FirstForeignLetter(text, script));

    [Fact]
    public void A_name_typed_in_pieces_is_clean_once_it_is_composed()
    {
        Assert.Null(ScriptRule.FirstForeignLetter(NameForm.Clean("김철수".Normalize(System.Text.NormalizationForm.FormD)), Script.Hangul));
        Assert.Null(ScriptRule.FirstForeignLetter(NameForm.Clean("Cho\u0306ng"), Script.Latin));
        Assert.Equal("Ким Чхоль Су", NameForm.Clean("  Ким\u00A0Чхоль \t Су "));
    }
}
