using Contest.Core.Awards;
using Contest.Core.Registration;
using Contest.Data.Awards;

namespace Contest.Tests.Data.Awards;

/// <summary>A protocol freezes a ranking, and comes into force with its last signature.</summary>
public sealed class ProtocolTests
{
    [Fact]
    public async Task A_protocol_is_refused_while_marks_are_missing_and_every_gap_is_listed()
    {
        await using var world = await (await (await ContestWorld.ReadyAsync()).MarkAllAsync("essay")).DecodeAsync();
        await world.MarkAsync("talk", "0101", "kim", 10, 10);
        await world.MarkAsync("talk", "0102", "kim", 10);

        var problems = await Refusal.OfAsync(() => DrawUpAsync(world));

        Assert.All(problems, p => Assert.Equal("Protocol.MissingMarks", p.Code));
        // Number, sheets that count, sheets that are owed.
        Assert.Equal([("0101", 1, 3), ("0102", 0, 3), ("0103", 0, 3)], problems.Select(p => ((string)p.Arguments[0], (int)p.Arguments[3], (int)p.Arguments[4])).Order());
        Assert.All(problems, p => Assert.Equal(WorldRecords.Regulation.Rounds[1].Name, p.Arguments[2]));
        Assert.Empty(await world.Awards.ProtocolsAsync(world.Edition.Id));
    }

    [Fact]
    public async Task A_category_without_marks_lists_every_contestant_and_every_round()
    {
        await using var world = await ContestWorld.ReadyAsync();

        var problems = await Refusal.OfAsync(() => DrawUpAsync(world));

        // Of a blind round only that its codes are not open is told: whose work is not marked would be told by name.
        Assert.Equal(["Coding.NotDecoded", "Protocol.MissingMarks", "Protocol.NobodyRanked"], problems.Select(p => p.Code).Distinct().Order());
        Assert.Equal(3, problems.Count(p => p.Code == "Protocol.MissingMarks"));
    }

    [Fact]
    public async Task Who_left_the_contest_owes_no_marks()
    {
        await using var world = await (await ContestWorld.ReadyAsync()).WithStateAsync("0103", ContestantState.Withdrawn);
        foreach (var (round, contestant, judge) in from r in new[] { "essay", "talk" } from c in new[] { "0101", "0102" } from j in new[] { "orlova", "kim", "petrov" } select (r, c, j))
            await world.MarkAsync(round, contestant, judge, 10, 10);
        await world.DecodeAsync();

        var content = (await DrawUpAsync(world)).Content;

        Assert.Equal(new Attendance(3, 2, 1, 0), content.Attendance);
        Assert.Equal(["1–2", "1–2", ""], content.Table.Lines.Select(l => l.PlaceText));
    }

    [Fact]
    public async Task A_protocol_says_what_the_ranking_said_and_who_signs_it()
    {
        await using var world = await (await ContestWorld.ReadyAsync()).JudgedAsync();
        var table = await world.Ranking.TableAsync(world.Edition.Id, ContestWorld.Category);

        var content = (await world.Awards.DrawUpAsync(ContestWorld.Organizer, world.Edition.Id, ContestWorld.Category, new TravelPlaces(1, 1), against: 1, abstained: 1)).Content;

        Assert.Equal(table.Lines.Select(l => (l.Number, l.PlaceText, l.Total, l.Degree)), content.Table.Lines.Select(l => (l.Number, l.PlaceText, l.Total, l.Degree)));
        Assert.Equal([("0101", "1", 10_000L), ("0102", "2", 9_600L), ("0103", "3", 9_200L)], content.Table.Lines.Select(l => (l.Number, l.PlaceText, l.Total!.Value.Hundredths)));
        Assert.Equal(["Е. Н. Орлова", "Ким Сон Ок", "И. А. Петров"], content.Members.Select(m => m.Name.Ru));
        Assert.Equal(new Vote(1, 1, 1), content.Vote);
        Assert.Equal([0], content.Travelling);
        Assert.Equal([1], content.Reserve);
    }

    [Fact]
    public async Task A_protocol_stays_what_it_was_when_contestants_and_regulation_change()
    {
        await using var world = await (await ContestWorld.ReadyAsync()).JudgedAsync();
        var drawn = await DrawUpAsync(world);

        await world.WithStateAsync("0101", ContestantState.Disqualified);
        await world.RestartAsync();

        var kept = Assert.Single(await world.Awards.ProtocolsAsync(world.Edition.Id)).Protocol;
        Assert.True(kept.IsIntact);
        Assert.Equal(drawn.Json, kept.Json);
        Assert.Equal("0101", kept.Content.Table.Lines[0].Number);
    }

    [Fact]
    public async Task A_protocol_s_text_is_intact_and_one_letter_more_would_show()
    {
        await using var world = await (await ContestWorld.ReadyAsync()).JudgedAsync();

        var protocol = await DrawUpAsync(world);

        Assert.True(protocol.IsIntact);
        Assert.False((protocol with { Json = protocol.Json.Replace("0101", "0109", StringComparison.Ordinal) }).IsIntact);
        Assert.Equal(protocol.Json, protocol.Content.ToJson());
    }

    [Fact]
    public async Task A_category_has_one_protocol()
    {
        await using var world = await (await ContestWorld.ReadyAsync()).JudgedAsync();
        await DrawUpAsync(world);

        Assert.Equal("Protocol.Exists", await Refusal.CodeOfAsync(() => DrawUpAsync(world)));
    }

    [Fact]
    public async Task Of_two_who_draw_it_up_at_once_one_does()
    {
        await using var world = await (await ContestWorld.ReadyAsync()).JudgedAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ => await Record.ExceptionAsync(() => DrawUpAsync(world))));

        Assert.Single(outcomes, o => o is null);
        Assert.All(outcomes, o => Assert.True(o is null or Contest.Core.RuleViolationException { Problems: [{ Code: "Protocol.Exists" }] }, $"{o}"));
        Assert.Single(await world.Awards.ProtocolsAsync(world.Edition.Id));
    }

    [Fact]
    public async Task A_vote_of_more_than_the_jury_is_refused()
    {
        await using var world = await (await ContestWorld.ReadyAsync()).JudgedAsync();

        Assert.Equal("Protocol.Vote", await Refusal.CodeOfAsync(() =>
            world.Awards.DrawUpAsync(ContestWorld.Organizer, world.Edition.Id, ContestWorld.Category, new TravelPlaces(0, 0), against: 2, abstained: 2)));
    }

    [Fact]
    public async Task A_protocol_is_in_force_with_its_last_signature()
    {
        await using var world = await (await ContestWorld.ReadyAsync()).JudgedAsync();
        var protocol = await DrawUpAsync(world);
        var members = protocol.Content.Members.Select(m => m.JudgeId).ToList();

        await world.Awards.SignAsync(ContestWorld.Organizer, protocol.Id, members[..2]);
        Assert.Null((await OnlyAsync(world)).Protocol.SignedAt);
        world.Time.Now += TimeSpan.FromHours(1);
        await world.Awards.SignAsync(ContestWorld.Organizer, protocol.Id, members[2..]);

        var signed = await OnlyAsync(world);
        Assert.Equal(world.Time.Now.UtcDateTime, signed.Protocol.SignedAt);
        Assert.Equal(members.Order(), signed.Signatures.Select(s => s.JudgeId).Order());
    }

    [Fact]
    public async Task A_signature_recorded_again_changes_nothing()
    {
        await using var world = await (await ContestWorld.ReadyAsync()).JudgedAsync();
        var protocol = await world.SignedProtocolAsync();
        var (before, audit) = (await OnlyAsync(world), await world.AuditAsync());
        world.Time.Now += TimeSpan.FromHours(1);

        await world.Awards.SignAsync(ContestWorld.Organizer, protocol.Id, [protocol.Content.Members[0].JudgeId]);

        var after = await OnlyAsync(world);
        Assert.Equal(before.Protocol, after.Protocol);
        Assert.Equal(before.Signatures, after.Signatures);
        Assert.Equal(audit, await world.AuditAsync());
    }

    [Fact]
    public async Task Only_its_members_sign_a_protocol()
    {
        await using var world = await (await ContestWorld.ReadyAsync()).JudgedAsync();
        var protocol = await DrawUpAsync(world);

        Assert.Equal("Protocol.NotAMember", await Refusal.CodeOfAsync(() => world.Awards.SignAsync(ContestWorld.Organizer, protocol.Id, [protocol.Content.Members[0].JudgeId, 4711])));
        Assert.Empty((await OnlyAsync(world)).Signatures);
    }

    private static Task<Protocol> DrawUpAsync(ContestWorld world) => world.Awards.DrawUpAsync(ContestWorld.Organizer, world.Edition.Id, ContestWorld.Category, new TravelPlaces(0, 0));

    private static async Task<SignedProtocol> OnlyAsync(ContestWorld world) => Assert.Single(await world.Awards.ProtocolsAsync(world.Edition.Id));
}
