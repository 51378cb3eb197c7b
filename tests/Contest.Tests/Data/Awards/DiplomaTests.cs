using Contest.Data.Awards;

namespace Contest.Tests.Data.Awards;

/// <summary>The register of diplomas.</summary>
public sealed class DiplomaTests
{
    [Fact]
    public async Task Diplomas_are_numbered_without_gaps_in_the_order_of_places()
    {
        await using var world = await (await ContestWorld.ReadyAsync(contestants: 4)).JudgedAsync();
        await world.SignedProtocolAsync();

        var register = await world.Diplomas.IssueAsync(ContestWorld.Organizer, world.Edition.Id);

        Assert.Equal([(1, "КРЯ-2027/ДI-001"), (2, "КРЯ-2027/ДII-002"), (3, "КРЯ-2027/ДIII-003")], register.Select(d => (d.Count, d.Number)));
        Assert.Equal(["0101", "0102", "0103"], await NumbersAsync(world, register.Select(d => d.ContestantId)));
    }

    [Fact]
    public async Task Issuing_twice_adds_none()
    {
        await using var world = await (await ContestWorld.ReadyAsync()).JudgedAsync();
        await world.SignedProtocolAsync();
        var register = await world.Diplomas.IssueAsync(ContestWorld.Organizer, world.Edition.Id);
        var audit = await world.AuditAsync();

        Assert.Equal(register, await world.Diplomas.IssueAsync(ContestWorld.Organizer, world.Edition.Id));
        Assert.Equal(audit, await world.AuditAsync());
    }

    [Fact]
    public async Task Of_two_who_issue_at_once_neither_makes_a_second_set()
    {
        await using var world = await (await ContestWorld.ReadyAsync()).JudgedAsync();
        await world.SignedProtocolAsync();

        var registers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => world.Diplomas.IssueAsync(ContestWorld.Organizer, world.Edition.Id)));

        Assert.All(registers, register => Assert.Equal([1, 2, 3], register.Select(d => d.Count)));
    }

    [Fact]
    public async Task A_protocol_that_is_not_in_force_gives_no_diploma()
    {
        await using var world = await (await ContestWorld.ReadyAsync()).JudgedAsync();
        var protocol = await world.Awards.DrawUpAsync(ContestWorld.Organizer, world.Edition.Id, ContestWorld.Category, new TravelPlaces(0, 0));
        await world.Awards.SignAsync(ContestWorld.Organizer, protocol.Id, [protocol.Content.Members[0].JudgeId]);

        Assert.Empty(await world.Diplomas.IssueAsync(ContestWorld.Organizer, world.Edition.Id));
    }

    [Fact]
    public async Task A_sheet_says_what_the_protocol_says()
    {
        await using var world = await (await ContestWorld.ReadyAsync()).JudgedAsync();
        var protocol = await world.SignedProtocolAsync();
        await world.Diplomas.IssueAsync(ContestWorld.Organizer, world.Edition.Id);
        await world.ExecuteAsync("UPDATE Contestants SET Name = replace(Name, 'Чон', 'Чужой')");

        var sheet = (await world.Diplomas.SheetsAsync(world.Edition.Id))[0];

        Assert.Equal(("Чон Сун Ён", 1, 1, "Приречного университета"), (sheet.Name.Cyrillic.Full, sheet.Degree, sheet.Place, sheet.InstitutionGenitive));
        Assert.Equal($"КРЯ-2027/ДI-001\n{protocol.ShortChecksum}", sheet.CheckText);
        Assert.Equal("Чужой", (await world.ContestantAsync("0101")).Name.Cyrillic.Surname);
    }

    private static async Task<IEnumerable<string>> NumbersAsync(ContestWorld world, IEnumerable<int> ids)
    {
        var numbers = (await world.Registration.ContestantsAsync(world.Edition.Id)).ToDictionary(e => e.Contestant.Id, e => e.Contestant.Number);
        return ids.Select(id => numbers[id]);
    }
}
