using Contest.Core;
using Contest.Core.Awards;
using Contest.Core.Registration;

namespace Contest.Tests.Data.Awards;

/// <summary>Prizes beside the places.</summary>
public sealed class NominationTests
{
    private static readonly Wording Pronunciation = new("Лучшее произношение", "발음상", "Best pronunciation");

    [Fact]
    public async Task A_nomination_that_was_given_or_went_to_nobody_stands_in_the_protocol()
    {
        await using var world = await (await ContestWorld.ReadyAsync()).JudgedAsync();
        await AwardAsync(world, await NominateAsync(world), NominationState.Awarded, "", "0103");
        await AwardAsync(world, await NominateAsync(world, ContestWorld.Category), NominationState.NotAwarded, "");
        await NominateAsync(world);

        var content = (await world.SignedProtocolAsync()).Content;

        Assert.Equal(["0103", ""], content.Nominations.Select(n => string.Join(' ', n.Numbers)));
        Assert.All(content.Nominations, n => Assert.Equal("решение жюри", n.Reason));
    }

    [Fact]
    public async Task A_team_that_has_a_nomination_has_a_name()
    {
        await using var world = await ContestWorld.ReadyAsync();
        var nomination = await NominateAsync(world);

        Assert.Equal("Nomination.TeamNameless", await Refusal.CodeOfAsync(() => AwardAsync(world, nomination, NominationState.Awarded, " ", "0101", "0102")));
        await AwardAsync(world, nomination, NominationState.Awarded, "Парус", "0101", "0102");

        var given = Assert.Single(await world.Nominations.NominationsAsync(world.Edition.Id));
        Assert.Equal(("Парус", 2), (given.Team, given.Contestants.Count));
    }

    [Theory]
    [InlineData(NominationState.Awarded, "", "Nomination.Nobody")]
    [InlineData(NominationState.NotAwarded, "0101", "Nomination.Somebody")]
    [InlineData(NominationState.Awarded, "0102", "Nomination.Stranger")]
    public async Task A_nomination_goes_to_somebody_who_took_part_or_to_nobody(NominationState state, string number, string code)
    {
        await using var world = await (await ContestWorld.ReadyAsync()).WithStateAsync("0102", ContestantState.Withdrawn);
        var nomination = await NominateAsync(world);

        Assert.Equal(code, await Refusal.CodeOfAsync(() => AwardAsync(world, nomination, state, "", number.Split(' ', StringSplitOptions.RemoveEmptyEntries))));
        Assert.Equal(NominationState.Open, Assert.Single(await world.Nominations.NominationsAsync(world.Edition.Id)).State);
    }

    [Fact]
    public async Task Only_a_nomination_that_is_not_decided_is_removed()
    {
        await using var world = await ContestWorld.ReadyAsync();
        var nomination = await NominateAsync(world);
        await AwardAsync(world, nomination, NominationState.Awarded, "", "0101");
        Assert.Equal("Nomination.Decided", await Refusal.CodeOfAsync(() => world.Nominations.RemoveAsync(ContestWorld.Organizer, world.Edition.Id, nomination)));

        await AwardAsync(world, nomination, NominationState.Open, "");
        await world.Nominations.RemoveAsync(ContestWorld.Organizer, world.Edition.Id, nomination);

        Assert.Empty(await world.Nominations.NominationsAsync(world.Edition.Id));
    }

    [Fact]
    public async Task A_nomination_has_its_name_in_three_languages()
    {
        await using var world = await ContestWorld.ReadyAsync();

        Assert.Equal("Nomination.NameMissing", await Refusal.CodeOfAsync(() => world.Nominations.SaveAsync(ContestWorld.Organizer, world.Edition.Id, 0, Pronunciation with { Ko = " " }, "")));
    }

    private static async Task<int> NominateAsync(ContestWorld world, string category = "") => (await world.Nominations.SaveAsync(ContestWorld.Organizer, world.Edition.Id, 0, Pronunciation, category)).Id;

    private static async Task AwardAsync(ContestWorld world, int nomination, NominationState state, string team, params string[] numbers)
    {
        var people = new List<int>();
        foreach (var number in numbers)
            people.Add((await world.ContestantAsync(number)).Id);
        await world.Nominations.AwardAsync(ContestWorld.Organizer, world.Edition.Id, nomination, state, people, team, "решение жюри");
    }
}
