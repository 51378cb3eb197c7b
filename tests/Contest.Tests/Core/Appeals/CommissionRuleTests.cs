using Contest.Core;
using Contest.Core.Appeals;

namespace Contest.Tests.Core.Appeals;

/// <summary>Who may decide (rule C2).</summary>
public sealed class CommissionRuleTests
{
    private static readonly Wording Round = new("Сочинение", "글짓기", "Essay");
    private static readonly CommissionMember Petrov = new(new("И. А. Петров", "뻬뜨로브", "I. A. Petrov"), 3, false);
    private static readonly CommissionMember Kim = new(new("Ким Сон Ок", "김성옥", "Kim Song Ok"), 2, false);
    private static readonly WorkHands Work = new([Petrov], [Kim], ["Шилов Константин Петрович", "Орлова М. С."]);

    [Fact]
    public void Who_marked_the_work_is_named_and_refused()
    {
        var problem = Assert.Single(CommissionRule.Conflicts([Petrov, Named("Л. Д. Ершов")], Work, Round));
        Assert.Equal(("Appeal.MemberMarked", Petrov.Name), (problem.Code, problem.Arguments[0]));
    }

    [Theory]
    [InlineData("И. А. Петров", "Appeal.MemberMarked")]
    [InlineData("Петров И.А.", "Appeal.MemberMarked")]
    [InlineData("Петров Иван Андреевич", "Appeal.MemberMarked")]
    [InlineData("뻬뜨로브", "Appeal.MemberMarked")]
    [InlineData("김성옥", "Appeal.MemberRecused")]
    [InlineData("К. П. Шилов", "Appeal.MemberCoded")]
    [InlineData("М. С. Орлова", "Appeal.MemberCoded")]
    public void Typing_the_name_anew_makes_nobody_another(string name, string code) =>
        Assert.Equal([code], CommissionRule.Conflicts([Named(name)], Work, Round).Select(p => p.Code));

    [Theory]
    [InlineData("А. И. Сидоров")]
    [InlineData("И. А. Петрова")]
    [InlineData("П. С. Петров")]
    [InlineData("Е. Н. Орлова")]
    [InlineData("Ким Ок Сун")]
    [InlineData("Ким")]
    public void Another_name_is_another_person(string name) => Assert.Empty(CommissionRule.Conflicts([Named(name)], Work, Round));

    [Fact]
    public void Of_two_judges_the_key_tells_who_they_are() =>
        Assert.Empty(CommissionRule.Conflicts([Petrov with { JudgeId = 9 }], Work, Round));

    [Fact]
    public void A_commission_has_one_chair_and_everybody_once()
    {
        Assert.Empty(CommissionRule.Check([Named("Л. Д. Ершов", isChair: true), Petrov]));
        Assert.Equal(["Commission.Chair"], CommissionRule.Check([Petrov]).Select(p => p.Code));
        Assert.Equal(["Commission.Chair"], CommissionRule.Check([]).Select(p => p.Code));
        Assert.Equal(["Commission.Twice"], CommissionRule.Check([Named("Петров И. А.", isChair: true), Petrov]).Select(p => p.Code));
        Assert.Equal(["Commission.Name"], CommissionRule.Check([Named(" ", isChair: true), Petrov]).Select(p => p.Code));
    }

    private static CommissionMember Named(string name, bool isChair = false) => new(new Wording(name, name, name), null, isChair);
}
