using Contest.Core.Travel;
using Contest.Data.Access;
using Contest.Data.Awards;

namespace Contest.Tests.Data.Travel;

/// <summary>Who travels.</summary>
public sealed class TravelTests
{
    private static readonly Actor TravelStaff = new("Пак Чин А", Role.TravelStaff);

    [Fact]
    public async Task Travellers_come_from_the_signed_protocols_only()
    {
        await using var world = await (await ContestWorld.ReadyAsync(contestants: 4)).JudgedAsync();
        var trip = await world.Travel.SaveAsync(TravelStaff, world.Edition.Id, WorldRecords.Trip());
        Assert.Equal("Trip.NoSignedProtocol", await Refusal.CodeOfAsync(() => world.Travel.FillAsync(TravelStaff, trip.Id)));
        var protocol = await world.Awards.DrawUpAsync(ContestWorld.Organizer, world.Edition.Id, ContestWorld.Category, new TravelPlaces(2, 1));
        Assert.Equal("Trip.NoSignedProtocol", await Refusal.CodeOfAsync(() => world.Travel.FillAsync(TravelStaff, trip.Id)));
        await world.Awards.SignAsync(ContestWorld.Organizer, protocol.Id, [.. protocol.Content.Members.Select(m => m.JudgeId)]);

        Assert.Equal(2, await world.Travel.FillAsync(TravelStaff, trip.Id));

        var going = await world.Travel.ListAsync(TravelStaff, trip.Id);
        Assert.Equal([(TravellerRole.Leader, "Чхве Ён Нам"), (TravellerRole.Contestant, "Ан Мён Хо"), (TravellerRole.Contestant, "Чон Сун Ён")], going.Lines.Select(l => (l.Role, l.Name.Cyrillic.Full)));
        Assert.Equal(["Пак Чхоль Су"], (await world.Travel.ListAsync(TravelStaff, trip.Id, reserve: true)).Lines.Select(l => l.Name.Cyrillic.Full));
    }

    [Fact]
    public async Task Filling_twice_adds_none()
    {
        await using var world = await (await ContestWorld.ReadyAsync()).JudgedAsync();
        await world.SignedProtocolAsync(going: 2, reserve: 1);
        var trip = await world.Travel.SaveAsync(TravelStaff, world.Edition.Id, WorldRecords.Trip());
        await world.Travel.FillAsync(TravelStaff, trip.Id);
        var (list, audit) = (await world.Travel.ListAsync(TravelStaff, trip.Id), await world.AuditAsync());

        Assert.Equal(2, await world.Travel.FillAsync(TravelStaff, trip.Id));

        var after = await world.Travel.ListAsync(TravelStaff, trip.Id);
        Assert.Equal(list.Trip.Version, after.Trip.Version);
        Assert.Equal(list.Lines.Select(l => l.Name), after.Lines.Select(l => l.Name));
        Assert.Equal(audit, await world.AuditAsync());
    }

    [Fact]
    public async Task A_trip_saved_again_as_it_is_changes_nothing_and_with_other_companions_replaces_them()
    {
        await using var world = await ContestWorld.ReadyAsync();
        var trip = await world.Travel.SaveAsync(TravelStaff, world.Edition.Id, WorldRecords.Trip());
        var audit = await world.AuditAsync();

        Assert.Equal((trip.Id, trip.Version), await world.Travel.SaveAsync(TravelStaff, world.Edition.Id, WorldRecords.Trip()) is var same ? (same.Id, same.Version) : default);
        Assert.Equal(audit, await world.AuditAsync());

        var changed = await world.Travel.SaveAsync(TravelStaff, world.Edition.Id, WorldRecords.Trip() with { Accompanying = [] });
        Assert.Equal((trip.Id, trip.Version + 1), (changed.Id, changed.Version));
        Assert.Empty((await world.Travel.ListAsync(TravelStaff, trip.Id)).Lines);
    }

    [Fact]
    public async Task A_trip_that_ends_before_it_begins_is_refused()
    {
        await using var world = await ContestWorld.ReadyAsync();
        var file = WorldRecords.Trip();

        Assert.Equal("Trip.Dates", await Refusal.CodeOfAsync(() =>
            world.Travel.SaveAsync(TravelStaff, world.Edition.Id, file with { Trip = file.Trip with { ExitOn = file.Trip.EntryOn.AddDays(-1) } })));
    }

    [Fact]
    public async Task The_list_says_whose_passport_is_missing()
    {
        await using var world = await (await ContestWorld.ReadyAsync()).JudgedAsync();
        await world.SignedProtocolAsync(going: 1);
        var trip = await world.Travel.SaveAsync(TravelStaff, world.Edition.Id, WorldRecords.Trip());
        await world.Travel.FillAsync(TravelStaff, trip.Id);

        var line = (await world.Travel.ListAsync(TravelStaff, trip.Id)).Lines.Single(l => l.Role == TravellerRole.Contestant);

        Assert.Null(line.Passport);
        Assert.Equal(["Travel.NoPassport"], line.Problems.Select(p => p.Code));
    }
}
