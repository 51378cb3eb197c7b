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
    [InlineData("PАК", Script.Cyrillic, 'P')] // a Latin P and two Cyrillic letters
    [InlineData("Кiм", Script.Cyrillic, 'i')]
    [InlineData("Кім", Script.Cyrillic, 'і')] // the Ukrainian letter
    [InlineData("Ѕон", Script.Cyrillic, 'Ѕ')] // the Macedonian letter
    [InlineData("KIM\u041E", Script.Latin, 'О')]
    [InlineData("Κim", Script.Latin, 'Κ')] // a Greek kappa
    [InlineData("ＫＩＭ", Script.Latin, 'Ｋ')] // full width
    [InlineData("KIM１", Script.Latin, '１')]
    [InlineData("KIM\u200B", Script.Latin, '\u200B')] // a space without width
    [InlineData("K×M", Script.Latin, '×')]
    [InlineData("ǃKIM", Script.Latin, 'ǃ')] // a click, which looks like an exclamation mark
    [InlineData("김철수2", Script.Hangul, '2')]
    [InlineData("\u1100\u1161", Script.Hangul, '\u1100')] // pieces that are not composed
    [InlineData("ｶ", Script.Hangul, 'ｶ')]
    [InlineData("김金", Script.Hangul, '金')]
    [InlineData("Чё\u0301н", Script.Cyrillic, '\u0301')] // an accent that composes with nothing
    public void A_letter_of_another_script_is_found(string text, Script script, char letter) => Assert.Equal(letter, ScriptRule.FirstForeignLetter(text, script));

    [Theory]
    [InlineData("Ким Kim", Script.Cyrillic)]
    [InlineData("- 김", Script.Hangul)]
    [InlineData("Ŏk", Script.Latin)]
    [InlineData("\u1100\u1161", Script.Hangul)]
    [InlineData("12 ?", null)]
    [InlineData("金", null)]
    public void The_script_is_that_of_the_first_letter_that_has_one(string text, Script? script) => Assert.Equal(script, ScriptRule.Of(text));

    [Fact]
    public void A_name_typed_in_pieces_is_clean_once_it_is_composed()
    {
        Assert.Null(ScriptRule.FirstForeignLetter(NameForm.Clean("김철수".Normalize(System.Text.NormalizationForm.FormD)), Script.Hangul));
        Assert.Null(ScriptRule.FirstForeignLetter(NameForm.Clean("Cho\u0306ng"), Script.Latin));
        Assert.Equal("Ким Чхоль Су", NameForm.Clean("  Ким\u00A0Чхоль \t Су "));
    }

    [Theory]
    [InlineData("Пак\u200B")]
    [InlineData("\u202EПак")]
    [InlineData("П\u00ADак\uFEFF")]
    [InlineData("\u0001Пак\uFFFE")]
    public void Signs_without_a_shape_make_no_other_name(string typed) => Assert.Equal("Пак", NameForm.Clean(typed));
}
