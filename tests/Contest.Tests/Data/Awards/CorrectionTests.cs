using Contest.Core.Ranking;
using Contest.Core.Registration;
using Contest.Core.Travel;
using Contest.Data.Access;

namespace Contest.Tests.Data.Awards;

/// <summary>A protocol is corrected by another one.</summary>
public sealed class CorrectionTests
{
    private static readonly Actor TravelStaff = new("Пак Чин А", Role.TravelStaff);

    [Fact]
    public async Task A_correction_names_the_old_protocol_lists_whom_it_touches_and_both_stay_readable()
    {
        await using var world = await (await ContestWorld.ReadyAsync(contestants: 4)).JudgedAsync();
        var day = new AwardDay(world);
        var first = await world.SignedProtocolAsync(going: 1, reserve: 1);
        await world.Diplomas.IssueAsync(ContestWorld.Organizer, world.Edition.Id);

        await day.CorrectAsync();
        await world.WithStateAsync("0102", ContestantState.Disqualified);
        var touched = Assert.Single(await world.Awards.StatesAsync(world.Edition.Id)).Touched;
        var second = await world.SignedProtocolAsync(going: 1, reserve: 1);

        var corrects = second.Content.Corrects!;
        Assert.Equal((1, first.ShortChecksum, "списывание установлено позже"), (corrects.Number, corrects.Checksum, corrects.Reason));
        Assert.Equal(
            [("0103", "3", "2", 3, 2, "КРЯ-2027/ДIII-003", TravelAdvice.None), ("0104", "4", "3", 0, 3, null, TravelAdvice.None), ("0102", "2", "", 2, 0, "КРЯ-2027/ДII-002", TravelAdvice.Reserve)],
            corrects.Changes.Select(c => (c.Number, c.Before.Place, c.After.Place, c.Before.Degree, c.After.Degree, c.Diploma, c.Travel)));
        Assert.Equal(touched!.Select(c => (c.Number, c.Before, c.After)), corrects.Changes.Select(c => (c.Number, c.Before, c.After)));
        var kept = await world.Awards.ProtocolsAsync(world.Edition.Id);
        Assert.Equal([(1, false), (2, true)], kept.Select(p => (p.Protocol.Number, p.IsInForce)));
        Assert.Equal(first.Json, kept[0].Protocol.Json);
        Assert.True(kept[0].Protocol.IsIntact);
        Assert.Equal("списывание установлено позже", kept[0].Correction!.Reason);
    }

    [Fact]
    public async Task Who_keeps_the_degree_after_a_correction_keeps_the_diploma_and_its_number_and_who_gets_another_one_gets_a_new_number()
    {
        await using var world = await (await ContestWorld.ReadyAsync(contestants: 4)).JudgedAsync();
        await world.SignedProtocolAsync();
        var before = await world.Diplomas.IssueAsync(ContestWorld.Organizer, world.Edition.Id);
        await new AwardDay(world).CorrectAsync();
        await world.WithStateAsync("0102", ContestantState.Disqualified);
        await world.SignedProtocolAsync();

        var register = await world.Diplomas.IssueAsync(ContestWorld.Organizer, world.Edition.Id);

        Assert.Equal(before, register.Take(3));
        Assert.Equal([("КРЯ-2027/ДII-004", await IdAsync(world, "0103")), ("КРЯ-2027/ДIII-005", await IdAsync(world, "0104"))], register.Skip(3).Select(d => (d.Number, d.ContestantId)));
        // Nobody gets the paper of a degree that was taken away.
        Assert.Equal(["КРЯ-2027/ДI-001", "КРЯ-2027/ДII-004", "КРЯ-2027/ДIII-005"], (await world.Diplomas.SheetsAsync(world.Edition.Id)).Select(s => s.Number));
        Assert.Equal(register, await world.Diplomas.IssueAsync(ContestWorld.Organizer, world.Edition.Id));
    }

    [Fact]
    public async Task While_a_protocol_is_corrected_no_diploma_is_added()
    {
        await using var world = await (await ContestWorld.ReadyAsync()).JudgedAsync();
        await world.SignedProtocolAsync();
        await new AwardDay(world).CorrectAsync();

        Assert.Equal(0, await world.Diplomas.WaitingAsync(world.Edition.Id));
        Assert.Empty(await world.Diplomas.IssueAsync(ContestWorld.Organizer, world.Edition.Id));
    }

    [Fact]
    public async Task Only_diplomas_that_nobody_has_entered_yet_wait()
    {
        await using var world = await (await ContestWorld.ReadyAsync(contestants: 4)).JudgedAsync();
        await world.SignedProtocolAsync();
        Assert.Equal(3, await world.Diplomas.WaitingAsync(world.Edition.Id));
        await world.Diplomas.IssueAsync(ContestWorld.Organizer, world.Edition.Id);
        Assert.Equal(0, await world.Diplomas.WaitingAsync(world.Edition.Id));
        await new AwardDay(world).CorrectAsync();
        // The papers of before are in the register, and none of them waits while the protocol is corrected.
        Assert.Equal(0, await world.Diplomas.WaitingAsync(world.Edition.Id));
        await world.WithStateAsync("0102", ContestantState.Disqualified);
        await world.SignedProtocolAsync();

        Assert.Equal(2, await world.Diplomas.WaitingAsync(world.Edition.Id));
    }

    [Fact]
    public async Task Travellers_come_from_the_protocol_in_force()
    {
        await using var world = await (await ContestWorld.ReadyAsync(contestants: 4)).JudgedAsync();
        var trip = await world.Travel.SaveAsync(TravelStaff, world.Edition.Id, WorldRecords.Trip());
        await world.SignedProtocolAsync(going: 2, reserve: 1);
        await new AwardDay(world).CorrectAsync();
        await world.WithStateAsync("0102", ContestantState.Disqualified);
        await world.SignedProtocolAsync(going: 2, reserve: 1);

        await world.Travel.FillAsync(TravelStaff, trip.Id);

        Assert.Equal(["Пак Чхоль Су", "Чон Сун Ён"], (await world.Travel.ListAsync(TravelStaff, trip.Id)).Lines.Where(l => l.Role == TravellerRole.Contestant).Select(l => l.Name.Cyrillic.Full).Order());
        Assert.Equal(["Ли Гым Хи"], (await world.Travel.ListAsync(TravelStaff, trip.Id, reserve: true)).Lines.Select(l => l.Name.Cyrillic.Full));
    }

    [Fact]
    public async Task While_a_protocol_is_corrected_nobody_travels_by_it()
    {
        await using var world = await (await ContestWorld.ReadyAsync()).JudgedAsync();
        var trip = await world.Travel.SaveAsync(TravelStaff, world.Edition.Id, WorldRecords.Trip());
        await world.SignedProtocolAsync(going: 2, reserve: 1);
        await new AwardDay(world).CorrectAsync();

        Assert.Equal("Trip.NoSignedProtocol", await Refusal.CodeOfAsync(() => world.Travel.FillAsync(TravelStaff, trip.Id)));
    }

    [Fact]
    public async Task A_correction_needs_its_reason_and_is_begun_once()
    {
        await using var world = await (await ContestWorld.ReadyAsync()).JudgedAsync();
        var day = new AwardDay(world);
        await world.SignedProtocolAsync();
        Assert.Equal("Protocol.ReasonMissing", await Refusal.CodeOfAsync(() => day.CorrectAsync(" ")));

        await day.CorrectAsync();

        Assert.Equal("Protocol.InCorrection", await Refusal.CodeOfAsync(() => day.CorrectAsync()));
        Assert.Empty(Assert.Single(await world.Awards.StatesAsync(world.Edition.Id)).Touched!);
    }

    private static async Task<int> IdAsync(ContestWorld world, string number) => (await world.ContestantAsync(number)).Id;
}
