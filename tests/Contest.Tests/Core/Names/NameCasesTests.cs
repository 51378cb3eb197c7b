using Contest.Core.Names;

namespace Contest.Tests.Core.Names;

public sealed class NameCasesTests
{
    [Theory]
    [InlineData("Ким", "Чен Ын", "Ким Чен Ына", "Ким Чен Ыну")]
    [InlineData("Ким", "Ир Сен", "Ким Ир Сена", "Ким Ир Сену")]
    [InlineData("Ким", "Чен Ир", "Ким Чен Ира", "Ким Чен Иру")]
    [InlineData("Ли", "Ён Гиль", "Ли Ён Гиля", "Ли Ён Гилю")]
    [InlineData("Пак", "Чхун Хёк", "Пак Чхун Хёка", "Пак Чхун Хёку")]
    public void Of_a_man_the_last_word_takes_the_ending(string surname, string given, string genitive, string dative) =>
        Assert.Equal(new NameCases(genitive, dative, genitive), NameCases.Suggest(new NameForm(surname, given), isMan: true));

    [Theory]
    [InlineData("Ким Чхоль Су")]
    [InlineData("Рю Мён Хо")]
    [InlineData("Ли Сон Хи")]
    [InlineData("Чо Тхэ Сэ")]
    [InlineData("Пак Ин Ха")]
    [InlineData("Пак Чхун Ый")]
    public void A_vowel_at_the_end_does_not_change(string name) => Assert.Equal(new NameCases(name, name, name), NameCases.Suggest(Form(name), isMan: true));

    [Theory]
    [InlineData("Цой Сон Хи")]
    [InlineData("Ким Ё Чжон")]
    [InlineData("Рим Соль")]
    [InlineData("Ли Сольджу")]
    public void A_womans_name_does_not_change(string name) => Assert.Equal(new NameCases(name, name, name), NameCases.Suggest(Form(name), isMan: false));

    [Theory]
    [InlineData("Ким Ильсон")]
    [InlineData("Чхве Хён")]
    public void Of_a_mans_name_in_two_words_nothing_is_suggested(string name) => Assert.Equal(NameCases.None, NameCases.Suggest(Form(name), isMan: true));

    private static NameForm Form(string name) => new(name[..name.IndexOf(' ', StringComparison.Ordinal)], name[(name.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
}
