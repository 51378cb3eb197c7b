using Contest.Data.Access;
using Contest.Tests.Data;
using Contest.Web.Access;

namespace Contest.Tests.Web;

/// <summary>Live pages are open since the sign-in: they ask anew who acts.</summary>
public sealed class LiveSignInTests
{
    [Fact]
    public async Task A_coordinator_whose_link_was_ended_saves_nothing_from_a_page_that_is_still_open()
    {
        await using var world = await ContestWorld.ReadyAsync();
        var coordinator = await world.CoordinatorAsync("ПУ");
        var link = await world.Access.LinkCoordinatorAsync(ContestWorld.Organizer, coordinator.InstitutionId!.Value);
        var signedIn = coordinator.ToPrincipal(link);
        Assert.Equal(coordinator, await world.Access.ActorOfAsync(signedIn));

        await world.Access.EndCoordinatorAsync(ContestWorld.Organizer, coordinator.InstitutionId.Value);

        Assert.Equal("Access.LinkEnded", await Refusal.CodeOfAsync(() => world.Access.ActorOfAsync(signedIn)));
    }
}
