using Contest.Core;
using Contest.Core.Judging;
using Contest.Core.Ranking;
using Contest.Core.Registration;
using Contest.Data.Access;
using Contest.Data.Judging;
using Contest.Tests.Data.Registration;

namespace Contest.Tests.Data.Judging;

/// <summary>The codes of blind rounds: who sees the key, and when names and marks meet.</summary>
public sealed class CodingTests
{
    [Fact]
    public async Task The_coding_group_draws_codes_which_judges_then_see_and_a_later_contestant_gets_one_too()
    {
        await using var world = await ContestWorld.ReadyAsync(contestants: 4);
        await world.WithStateAsync("0104", ContestantState.Applied);

        Assert.Equal(3, await world.Coding.DrawAsync(ContestWorld.Coder, world.Edition.Id, ContestWorld.Category, "essay"));
        var key = await KeyAsync(world);
        await world.WithStateAsync("0104", ContestantState.Admitted);
        Assert.Equal(4, await world.Coding.DrawAsync(ContestWorld.Coder, world.Edition.Id, ContestWorld.Category, "essay"));

        var round = await world.Judging.RoundOfAsync(world.Edition.Id, (await world.JudgeAsync("kim")).JudgeId!.Value, ContestWorld.Category, "essay");
        Assert.Equal((await KeyAsync(world)).Lines.Select(l => l.Code), round.Sheets.Select(s => s.Token));
        Assert.All(key.Lines, l => Assert.Equal(l.Code, CodeRule.Read(l.Code)));
        Assert.Subset((await KeyAsync(world)).Lines.Select(l => (l.Code, l.Number)).ToHashSet(), key.Lines.Select(l => (l.Code, l.Number)).ToHashSet());
    }

    [Fact]
    public async Task Codes_that_a_judge_was_the_first_to_need_are_in_the_audit_under_the_judge()
    {
        await using var world = await ContestWorld.ReadyAsync();

        await world.Judging.RoundsOfAsync(world.Edition.Id, (await world.JudgeAsync("kim")).JudgeId!.Value);

        var line = Assert.Single(await world.AuditAsync(), l => l.What == "Coding.Drawn");
        Assert.Equal(("Ким Сон Ок", "students/essay", "+3"), (line.Who, line.Subject, line.After));
    }

    [Fact]
    public async Task No_code_repeats_in_another_round()
    {
        var regulation = WorldRecords.Regulation with { Rounds = [.. WorldRecords.Regulation.Rounds.Select(r => r with { Blind = true })] };
        await using var world = await ContestWorld.ReadyAsync(regulation, 60);

        await world.Judging.RoundsOfAsync(world.Edition.Id, (await world.JudgeAsync("kim")).JudgeId!.Value);

        await using var db = await world.OpenDatabaseAsync();
        Assert.Equal(120, db.Codes.Select(c => c.Code).Distinct().Count());
    }

    [Fact]
    public async Task Who_went_to_another_category_after_the_codes_were_drawn_is_in_the_key_no_more()
    {
        await using var world = await ContestWorld.ReadyAsync();
        await world.Editions.SaveAsync(ContestWorld.Organizer, WorldRecords.Edition, [WorldRecords.Regulation with { Category = "pupils" }]);
        await world.Coding.DrawAsync(ContestWorld.Coder, world.Edition.Id, ContestWorld.Category, "essay");
        var (typed, stamp) = await Typing.OpenAsync(world, "0102");
        typed.Category = "pupils";
        await world.Contestants.SaveAsync(Typing.Registrar, world.Edition.Id, "0102", typed, stamp);

        Assert.Equal(["0101", "0103"], (await KeyAsync(world)).Lines.Select(l => l.Number).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(KeyUse.Look, "Coding.KeyViewed")]
    [InlineData(KeyUse.Covers, "Coding.CoversPrinted")]
    [InlineData(KeyUse.Labels, "Coding.LabelsPrinted")]
    public async Task Each_look_into_the_key_is_recorded(KeyUse use, string what)
    {
        await using var world = await ContestWorld.ReadyAsync();
        await world.Coding.DrawAsync(ContestWorld.Coder, world.Edition.Id, ContestWorld.Category, "essay");

        foreach (var _ in Enumerable.Range(0, 2))
            await world.Coding.KeyAsync(ContestWorld.Coder, world.Edition.Id, ContestWorld.Category, "essay", use);

        Assert.Equal([(ContestWorld.Coder.Name, "students/essay"), (ContestWorld.Coder.Name, "students/essay")], (await world.AuditAsync()).Where(l => l.What == what).Select(l => (l.Who, l.Subject)));
    }

    [Theory]
    [InlineData(Role.Organizer)]
    [InlineData(Role.Registrar)]
    [InlineData(Role.TravelStaff)]
    [InlineData(Role.Judge)]
    [InlineData(Role.Coordinator)]
    public async Task Nobody_but_the_coding_group_sees_the_key(Role role)
    {
        await using var world = await ContestWorld.ReadyAsync();
        await world.Coding.DrawAsync(ContestWorld.Coder, world.Edition.Id, ContestWorld.Category, "essay");
        var code = (await KeyAsync(world)).Lines[0].Code;
        var actor = new Actor("Никто", role);

        Assert.Equal("Access.Denied", await Refusal.CodeOfAsync(() => world.Coding.KeyAsync(actor, world.Edition.Id, ContestWorld.Category, "essay", KeyUse.Look)));
        Assert.Equal("Access.Denied", await Refusal.CodeOfAsync(() => world.Coding.FindAsync(actor, world.Edition.Id, ContestWorld.Category, "essay", code)));
    }

    [Fact]
    public async Task A_typed_code_finds_its_work_and_a_mistyped_one_none()
    {
        await using var world = await ContestWorld.ReadyAsync();
        await world.Coding.DrawAsync(ContestWorld.Coder, world.Edition.Id, ContestWorld.Category, "essay");
        var line = (await KeyAsync(world)).Lines[1];
        var wrong = line.Code[..^1] + CodeRule.Signs.First(s => s != line.Code[^1]);

        Assert.Equal(line, await world.Coding.FindAsync(ContestWorld.Coder, world.Edition.Id, ContestWorld.Category, "essay", line.Code.ToLowerInvariant()));
        Assert.Equal("Coding.NotACode", await Refusal.CodeOfAsync(() => world.Coding.FindAsync(ContestWorld.Coder, world.Edition.Id, ContestWorld.Category, "essay", wrong)));
        Assert.Single(await world.AuditAsync(), l => l.What == "Coding.CodeLookedUp" && l.After == line.Code);
    }

    [Fact]
    public async Task Codes_are_not_opened_while_a_sheet_is_owed()
    {
        await using var world = await ContestWorld.ReadyAsync();
        var kim = await world.JudgeAsync("kim");
        await world.MarkAllAsync("talk");
        await world.MarkAsync("essay", "0101", "kim", 10, 10);
        var code = (await world.Judging.RoundOfAsync(world.Edition.Id, kim.JudgeId!.Value, ContestWorld.Category, "essay")).Sheets.First(s => !s.Sheet.IsSubmitted).Token;
        // Every mark but not handed in is not enough.
        foreach (var criterion in new[] { "text", "grammar" })
            await world.Judging.EnterAsync(kim, world.Edition.Id, ContestWorld.Typed("essay", code, criterion, 5));

        var problem = Assert.Single(await Refusal.OfAsync(() => DecodeAsync(world, ContestWorld.Coder)));

        Assert.Equal(("Coding.MarksMissing", 1, 9), (problem.Code, problem.Arguments[1], problem.Arguments[2]));
    }

    [Fact]
    public async Task Two_people_open_the_codes_and_the_same_one_twice_does_not()
    {
        await using var world = await MarkedAsync();

        Assert.False(await DecodeAsync(world, ContestWorld.Coder));
        Assert.Equal("Coding.SamePerson", await Refusal.CodeOfAsync(() => DecodeAsync(world, ContestWorld.Coder)));
        Assert.Equal("Coding.NotDecoded", await Refusal.CodeOfAsync(() => world.Coding.ActAsync(ContestWorld.Coder, world.Edition.Id, ContestWorld.Category, "essay")));
        world.Time.Now += TimeSpan.FromMinutes(5);
        Assert.True(await DecodeAsync(world, ContestWorld.Organizer));

        Assert.Equal("Coding.AlreadyOpen", await Refusal.CodeOfAsync(() => DecodeAsync(world, ContestWorld.Organizer)));
        var act = await world.Coding.ActAsync(ContestWorld.Organizer, world.Edition.Id, ContestWorld.Category, "essay");
        Assert.Equal((ContestWorld.Coder.Name, ContestWorld.Organizer.Name, world.Time.Now.UtcDateTime), (act.Decoding.FirstBy, act.Decoding.SecondBy, act.Decoding.SecondAt));
        Assert.Equal(["0101", "0102", "0103"], act.Key.Lines.Select(l => l.Number).Order());
    }

    [Fact]
    public async Task Of_many_who_open_at_once_one_is_the_first_and_one_the_second()
    {
        await using var world = await MarkedAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(async () => await Record.ExceptionAsync(() => DecodeAsync(world, new Actor($"Шифровальщик {i % 3}", Role.Coder))))));

        Assert.Equal(2, outcomes.Count(o => o is null));
        var round = Assert.Single(await world.Coding.RoundsAsync(world.Edition.Id));
        Assert.True(round.IsOpen);
        Assert.NotEqual(round.Decoding!.FirstBy, round.Decoding.SecondBy);
    }

    [Fact]
    public async Task Before_the_opening_no_mark_of_the_round_stands_beside_a_name()
    {
        await using var world = await MarkedAsync();
        await DecodeAsync(world, ContestWorld.Coder);

        var table = await world.Ranking.TableAsync(world.Edition.Id, ContestWorld.Category);

        Assert.Equal(["essay"], table.Sealed.Select(r => r.Id));
        Assert.All(table.Lines, l => Assert.Equal(new ResultCell(RoundStatus.Open, null, 0, 3), l.Rounds[0]));
        Assert.Equal([6000L, 5800L, 5600L], table.Lines.Select(l => l.Total!.Value.Hundredths));
        Assert.False(table.IsComplete);
    }

    [Fact]
    public async Task After_the_opening_the_marks_count()
    {
        await using var world = await (await ContestWorld.ReadyAsync()).JudgedAsync();

        var table = await world.Ranking.TableAsync(world.Edition.Id, ContestWorld.Category);

        Assert.Empty(table.Sealed);
        Assert.Equal([10_000L, 9_600L, 9_200L], table.Lines.Select(l => l.Total!.Value.Hundredths));
    }

    [Fact]
    public async Task A_protocol_and_a_cut_wait_for_the_opening_and_name_the_round()
    {
        await using var world = await MarkedAsync(WorldRecords.WithCut(2));

        foreach (var command in new Func<Task>[]
        {
            () => world.Awards.DrawUpAsync(ContestWorld.Organizer, world.Edition.Id, ContestWorld.Category, new(0, 0)),
            () => world.Ranking.AdmitAsync(ContestWorld.Organizer, world.Edition.Id, ContestWorld.Category, "essay"),
        })
            Assert.Equal([("Coding.NotDecoded", (object)WorldRecords.Regulation.Rounds[0].Name)], (await Refusal.OfAsync(command)).Select(p => (p.Code, p.Arguments[0])));

        await world.DecodeAsync();
        Assert.Equal(2, await world.Ranking.AdmitAsync(ContestWorld.Organizer, world.Edition.Id, ContestWorld.Category, "essay"));
    }

    [Fact]
    public async Task A_round_without_codes_has_no_key()
    {
        await using var world = await ContestWorld.ReadyAsync();

        Assert.Equal("Coding.NotBlind", await Refusal.CodeOfAsync(() => world.Coding.DrawAsync(ContestWorld.Coder, world.Edition.Id, ContestWorld.Category, "talk")));
        Assert.Equal("Coding.NotDrawn", await Refusal.CodeOfAsync(() => KeyAsync(world)));
        Assert.Equal("Coding.MarksMissing", await Refusal.CodeOfAsync(() => DecodeAsync(world, ContestWorld.Coder)));
    }

    [Fact]
    public async Task Marks_from_paper_without_codes_open_nothing()
    {
        await using var world = await (await ContestWorld.ReadyAsync()).MarkAllAsync();

        Assert.Equal("Coding.NotDrawn", await Refusal.CodeOfAsync(() => DecodeAsync(world, ContestWorld.Coder)));
    }

    [Fact]
    public async Task Codes_are_not_opened_before_the_round_is_closed()
    {
        await using var world = await ContestWorld.ReadyAsync();
        await world.Coding.DrawAsync(ContestWorld.Coder, world.Edition.Id, ContestWorld.Category, "essay");
        await world.MarkAllAsync();

        Assert.Equal("Round.NotClosed", await Refusal.CodeOfAsync(() => DecodeAsync(world, ContestWorld.Coder)));
    }

    // Codes drawn, every sheet handed in, the rounds closed.
    private static async Task<ContestWorld> MarkedAsync(Contest.Core.Editions.Regulation? regulation = null)
    {
        var world = await ContestWorld.ReadyAsync(regulation);
        await world.Coding.DrawAsync(ContestWorld.Coder, world.Edition.Id, ContestWorld.Category, "essay");
        return await (await world.MarkAllAsync()).CloseAsync();
    }

    private static Task<RoundKey> KeyAsync(ContestWorld world) => world.Coding.KeyAsync(ContestWorld.Coder, world.Edition.Id, ContestWorld.Category, "essay", KeyUse.Look);

    private static Task<bool> DecodeAsync(ContestWorld world, Actor actor) => world.Coding.DecodeAsync(actor, world.Edition.Id, ContestWorld.Category, "essay");
}
