using Contest.Core.Names;
using Contest.Documents.Paper;
using Xunit;

namespace Contest.Tests.Documents.Paper;

public sealed class NoBreakTests
{
    [Theory]
    [InlineData("победитель в категории", "победитель в~категории")]
    [InlineData("в Корейской", "в~Корейской")]
    [InlineData("языка и литературы из Вонсана", "языка и~литературы из~Вонсана")]
    [InlineData("и в Пхеньяне", "и~в~Пхеньяне")]
    [InlineData("студент 3 курса", "студент 3~курса")]
    [InlineData("набравший 187,50 балла из 200", "набравший 187,50~балла из~200")]
    [InlineData("№ 7", "№~7")]
    [InlineData("А. В. Соколов", "А.~В.~Соколов")]
    [InlineData("Student of philology", "Student of philology")]
    [InlineData("평양에서 진행된 전국", "평양에서 진행된 전국")]
    public void What_belongs_together_is_bound(string text, string bound) => Assert.Equal(bound.Replace('~', '\u00a0'), NoBreak.Bind(text));

    [Theory]
    [InlineData("Ким", "Чхоль Су", "Ким Чхоль~Су")]
    [InlineData("О", "Ын", "О Ын")]
    [InlineData("Намгун", "Чхоль Мин Сок", "Намгун Чхоль~Мин~Сок")]
    [InlineData("Хванбо", "Чхольхёк Мёнчхоль Кванхёк Сончхоль", "Хванбо Чхольхёк~Мёнчхоль Кванхёк~Сончхоль")]
    public void A_name_in_a_cell_breaks_after_the_surname_and_a_long_one_between_pairs(string surname, string given, string bound) =>
        Assert.Equal(bound.Replace('~', '\u00a0'), NoBreak.InCell(new NameForm(surname, given)));
}
