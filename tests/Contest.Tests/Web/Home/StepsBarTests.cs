using Contest.Core.Editions;
using Contest.Web.Home;

namespace Contest.Tests.Web.Home;

/// <summary>How far the work is, and what the home page offers next.</summary>
public sealed class StepsBarTests
{
    [Theory]
    [InlineData(EditionState.Draft, 0, 0, 0, "/editions/2027/add")]
    [InlineData(EditionState.Registration, 3, 0, 0, "/contestants/import")]
    [InlineData(EditionState.Registration, 3, 41, 0, "/contestants")]
    [InlineData(EditionState.Running, 3, 41, 0, "/ranking")]
    [InlineData(EditionState.Registration, 3, 41, 1, "/ranking")]
    [InlineData(EditionState.Running, 3, 41, 3, "/protocols")]
    public void Registration_is_the_step_until_the_rounds_run_or_a_protocol_is_drawn_up(EditionState state, int categories, int contestants, int protocols, string next) =>
        Assert.Equal(next, StepsBar.Of(WorldRecords.Edition with { State = state }, categories, contestants, protocols, 0, 0, 0).Next.Address);

    [Fact]
    public void Who_sees_no_contestants_is_told_no_number_of_them()
    {
        var (steps, _) = StepsBar.Of(WorldRecords.Edition with { State = EditionState.Running }, 1, null, 0, 0, 0, 0);

        Assert.Equal([true, true, false, false, false, false], steps.Select(s => s.Done));
        Assert.Equal("", steps[1].Said);
    }
}
