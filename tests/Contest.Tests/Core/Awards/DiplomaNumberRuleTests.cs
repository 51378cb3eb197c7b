using Contest.Core;
using Contest.Core.Awards;

namespace Contest.Tests.Core.Awards;

public sealed class DiplomaNumberRuleTests
{
    [Theory]
    [InlineData("НКРЯ-2027/Д{degree}-{n:000}", 1, 3, "НКРЯ-2027/ДI-003")]
    [InlineData("НКРЯ-2027/Д{degree}-{n:000}", 3, 45, "НКРЯ-2027/ДIII-045")]
    [InlineData("{n:00}-{degree}", 2, 1234, "1234-II")]
    [InlineData("№ {n:0}", 2, 7, "№ 7")]
    public void A_number_follows_the_editions_form(string form, int degree, int count, string number) =>
        Assert.Equal(number, DiplomaNumberRule.Number(form, degree, count));

    [Theory]
    [InlineData("НКРЯ-2027/Д{degree}")]
    [InlineData("НКРЯ-2027/{n}")]
    [InlineData("{n:000")]
    public void A_form_without_the_count_would_repeat_itself_and_is_refused(string form) =>
        Assert.Equal("Edition.DiplomaNumber", Assert.Throws<RuleViolationException>(() => DiplomaNumberRule.Number(form, 1, 1)).Problems[0].Code);
}
