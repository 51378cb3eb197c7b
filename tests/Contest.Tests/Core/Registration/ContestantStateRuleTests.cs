using Contest.Core.Registration;
using static Contest.Core.Registration.ContestantState;

namespace Contest.Tests.Core.Registration;

/// <summary>From which state which follows (rule G9).</summary>
public sealed class ContestantStateRuleTests
{
    [Theory]
    [InlineData(Applied, Admitted, "")]
    [InlineData(Admitted, Present, "")]
    [InlineData(Admitted, NoShow, "не приехал")]
    [InlineData(Present, Disqualified, "подсказка")]
    [InlineData(Withdrawn, Admitted, "передумал")]
    [InlineData(NoShow, Present, "поезд опоздал")]
    public void A_step_of_the_contest_is_taken(ContestantState from, ContestantState to, string reason) => Assert.Null(ContestantStateRule.Check("0101", from, to, reason));

    [Theory]
    [InlineData(Applied, Present)]
    [InlineData(Present, NoShow)]
    [InlineData(Present, Applied)]
    [InlineData(Admitted, Admitted)]
    public void A_step_that_nobody_takes_is_refused(ContestantState from, ContestantState to) =>
        Assert.Equal("Contestant.NoSuchStep", ContestantStateRule.Check("0101", from, to, "потому что")?.Code);

    [Fact]
    public void Who_leaves_and_who_comes_back_has_a_reason_and_nobody_else_needs_one()
    {
        foreach (var from in Enum.GetValues<ContestantState>())
            foreach (var to in ContestantStateRule.From(from))
                Assert.Equal((from, to, ContestantStateRule.IsOut(from) || ContestantStateRule.IsOut(to)), (from, to, ContestantStateRule.Check("0101", from, to, "")?.Code == "Contestant.ReasonMissing"));
    }

    [Fact]
    public void From_every_state_there_is_a_way_on() => Assert.All(Enum.GetValues<ContestantState>(), state => Assert.NotEmpty(ContestantStateRule.From(state)));
}
