using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Core.Ranking;
using Contest.Core.Registration;
using Contest.Data.Judging;

namespace Contest.Tests.Data.Judging;

/// <summary>The desk: how far a round is, and its closing.</summary>
public sealed class RoundDeskTests
{
    [Fact]
    public async Task The_board_shows_every_sheet_of_a_round_by_its_state()
    {
        await using var world = await ContestWorld.ReadyAsync(contestants: 2);
        await world.MarkAsync("talk", "0101", "kim", 20, 20);
        var petrov = await world.JudgeAsync("petrov");
        await world.Judging.EnterAsync(petrov, world.Edition.Id, ContestWorld.Typed("talk", "0101", "content", 5));
        await world.Judging.EnterAsync(petrov, world.Edition.Id, Status("0102", Mark.Recused, "pupil"));

        var board = await BoardAsync(world);

        Assert.Equal(["orlova", "kim", "petrov"], board.Judges.Select(j => j.Judge.Code));
        Assert.Equal([CellState.Missing, CellState.HandedIn, CellState.Draft], board.Lines[0].Cells.Select(c => c.State));
        Assert.Equal([CellState.Missing, CellState.Missing, CellState.Recused], board.Lines[1].Cells.Select(c => c.State));
        Assert.Equal(new Recusal(RecusalGround.Pupil), board.Lines[1].Cells[2].Sheet.Recusal);
        Assert.Equal((6, 2), (board.Owed, board.Done));
    }

    [Fact]
    public async Task The_board_of_a_blind_round_names_nobody()
    {
        await using var world = await ContestWorld.ReadyAsync();
        await world.Coding.DrawAsync(ContestWorld.Coder, world.Edition.Id, ContestWorld.Category, "essay");

        var board = await world.RoundDesk.BoardAsync(ContestWorld.Organizer, world.Edition.Id, ContestWorld.Category, "essay");

        Assert.All(board.Lines, l => Assert.Equal((null, null, l.Token), (l.Name, l.Place, CodeRule.Read(l.Token))));
        Assert.Equal(board.Lines.Select(l => l.Token).Order(StringComparer.Ordinal), board.Lines.Select(l => l.Token));
    }

    [Fact]
    public async Task A_round_with_gaps_is_not_closed_and_each_gap_is_named()
    {
        await using var world = await ContestWorld.ReadyAsync(contestants: 2);
        foreach (var judge in new[] { "orlova", "kim", "petrov" })
            await world.MarkAsync("talk", "0101", judge, 20, 20);
        await world.MarkAsync("talk", "0102", "kim", 20, 20);

        var problems = await Refusal.OfAsync(() => CloseAsync(world));

        Assert.Equal([("RoundGap.Missing", "0102", "Е. Н. Орлова"), ("RoundGap.Missing", "0102", "И. А. Петров")], problems.Select(p => (p.Code, (string)p.Arguments[0], ((Wording)p.Arguments[1]).Ru)).Order());
        Assert.Null((await BoardAsync(world)).Closing);
    }

    [Fact]
    public async Task A_gap_that_is_decided_with_a_reason_is_carried_out()
    {
        await using var world = await ContestWorld.ReadyAsync(contestants: 1);
        await world.MarkAsync("talk", "0101", "kim", 20, 20);
        var petrov = await world.JudgeAsync("petrov");
        foreach (var criterion in new[] { "content", "speech" })
            await world.Judging.EnterAsync(petrov, world.Edition.Id, ContestWorld.Typed("talk", "0101", criterion, 10));
        var gaps = await GapsAsync(world);

        Assert.Equal(2, (await Refusal.OfAsync(() => CloseAsync(world, [.. gaps.Select(g => new GapDecision(g.Key, " "))]))).Count);
        await CloseAsync(world, [.. gaps.Select(g => new GapDecision(g.Key, "уехала в госпиталь"))]);

        // The complete sheet is taken as handed in, the empty one is the absence of its judge.
        var board = await BoardAsync(world);
        Assert.Equal([CellState.Absent, CellState.HandedIn, CellState.HandedIn], board.Lines[0].Cells.Select(c => c.State));
        Assert.Equal("уехала в госпиталь", board.Closing!.Decisions[0].Reason);
        Assert.All((await world.JournalAsync()).TakeLast(2), e => Assert.Equal((ContestWorld.Organizer.Name, "уехала в госпиталь"), (e.EnteredBy, e.Reason)));
        var result = (await world.Ranking.TableAsync(world.Edition.Id, ContestWorld.Category)).Lines[0].Rounds[1];
        Assert.Equal((RoundStatus.Complete, 2), (result.Status, result.Counted));
    }

    [Fact]
    public async Task No_decision_makes_a_result_of_marks_that_nobody_gave()
    {
        var talk = WorldRecords.Regulation.Rounds[1];
        await using var world = await ContestWorld.ReadyAsync(WorldRecords.Regulation with { Rounds = [WorldRecords.Regulation.Rounds[0], talk with { Judges = talk.Judges with { Minimum = 2 } }] }, contestants: 1);
        await world.MarkAsync("talk", "0101", "kim", 20, 20);
        foreach (var judge in new[] { "orlova", "petrov" })
            await world.Judging.EnterAsync(await world.JudgeAsync(judge), world.Edition.Id, Status("0101", Mark.Recused, "relative"));

        var gap = Assert.Single(await GapsAsync(world));

        Assert.Equal(RoundGapKind.TooFew, gap.Kind);
        Assert.Equal("RoundGap.TooFew", await Refusal.CodeOfAsync(() => CloseAsync(world, [new GapDecision(gap.Key, "пусть так")])));
    }

    [Fact]
    public async Task Whoever_did_not_come_has_no_marks_and_keeps_no_round_open()
    {
        await using var world = await ContestWorld.ReadyAsync(contestants: 1);
        foreach (var judge in new[] { "orlova", "kim", "petrov" })
            await world.Judging.EnterAsync(await world.JudgeAsync(judge), world.Edition.Id, Status("0101", Mark.Withdrawn, ""));

        Assert.Empty(await GapsAsync(world));
    }

    [Fact]
    public async Task Entries_that_wait_on_a_tablet_keep_the_round_open()
    {
        await using var world = await (await ContestWorld.ReadyAsync()).MarkAllAsync("talk");
        await using (var db = await world.OpenDatabaseAsync())
        {
            var now = world.Time.Now.UtcDateTime;
            db.Add(new JudgeTablet { Id = Guid.NewGuid(), JudgeId = (await world.JudgeAsync("kim")).JudgeId!.Value, EnteredAt = now, ActiveAt = now, SeenAt = now, Waiting = 3, Conflicts = 1 });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        await world.RestartAsync();

        var problems = await Refusal.OfAsync(() => CloseAsync(world));

        Assert.Equal([("RoundGap.Conflict", 1), ("RoundGap.Unsent", 2)], problems.Select(p => (p.Code, (int)p.Arguments[2])).Order());
    }

    [Fact]
    public async Task A_sheet_keyed_once_keeps_the_round_open()
    {
        await using var world = await (await ContestWorld.ReadyAsync()).MarkAllAsync("talk");
        await using (var db = await world.OpenDatabaseAsync())
        {
            var sheet = new SheetKey(world.Edition.Id, ContestWorld.Category, "talk", (await world.ContestantAsync("0102")).Id, (await world.JudgeAsync("kim")).JudgeId!.Value);
            db.Add(new Transcript { Sheet = sheet, First = [new("content", Mark.Of(Points.Of(5)))], FirstBy = "Ри", FirstAt = world.Time.Now.UtcDateTime });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal([(RoundGapKind.KeyedOnce, "0102")], (await GapsAsync(world)).Select(g => (g.Kind, g.Token)));
    }

    [Fact]
    public async Task A_closed_round_takes_no_mark_until_it_is_opened_again_with_a_reason()
    {
        await using var world = await (await (await ContestWorld.ReadyAsync()).MarkAllAsync("talk")).CloseAsync("talk");
        var kim = await world.JudgeAsync("kim");
        var typed = ContestWorld.Typed("talk", "0101", "content", 1, basedOn: 1, reason: "описка");
        var before = (await world.JournalAsync()).Count;

        Assert.Equal("Score.RoundClosed", await Refusal.CodeOfAsync(() => world.Judging.EnterAsync(kim, world.Edition.Id, typed)));
        Assert.Equal("Round.ReasonMissing", await Refusal.CodeOfAsync(() => world.RoundDesk.ReopenAsync(ContestWorld.Organizer, world.Edition.Id, ContestWorld.Category, "talk", " ")));
        Assert.Equal(before, (await world.JournalAsync()).Count);

        await world.RoundDesk.ReopenAsync(ContestWorld.Organizer, world.Edition.Id, ContestWorld.Category, "talk", "нашли описку");
        await world.Judging.EnterAsync(kim, world.Edition.Id, typed);

        var line = Assert.Single(await world.AuditAsync(), l => l.What == "Round.Reopened");
        Assert.Equal(("нашли описку", $"{ContestWorld.Category}/talk"), (line.Reason, line.Subject));
    }

    [Fact]
    public async Task A_round_under_a_protocol_is_not_opened_again()
    {
        await using var world = await (await ContestWorld.ReadyAsync()).JudgedAsync();
        await world.SignedProtocolAsync();

        Assert.Equal("Score.CategoryClosed", await Refusal.CodeOfAsync(() => world.RoundDesk.ReopenAsync(ContestWorld.Organizer, world.Edition.Id, ContestWorld.Category, "talk", "описка")));
    }

    [Fact]
    public async Task Whoever_was_admitted_late_is_marked_by_nobody_until_the_jury_is_widened()
    {
        await using var world = await ContestWorld.ReadyAsync(contestants: 2);
        await using (var db = await world.OpenDatabaseAsync())
        {
            db.Add(new Assignment(world.Edition.Id, ContestWorld.Category, "talk", (await world.ContestantAsync("0101")).Id, (await world.JudgeAsync("kim")).JudgeId!.Value));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        await world.MarkAsync("talk", "0101", "kim", 20, 20);

        var gap = Assert.Single(await GapsAsync(world));

        Assert.Equal((RoundGapKind.NobodyMarks, "0102"), (gap.Kind, gap.Token));
        Assert.Equal("RoundGap.NobodyMarks", await Refusal.CodeOfAsync(() => CloseAsync(world, [new GapDecision(gap.Key, "пусть так")])));
        await world.WithStateAsync("0102", ContestantState.NoShow);
        await CloseAsync(world);
    }

    private static TypedEntry Status(string contestant, Mark status, string ground) => new(Guid.NewGuid(), ContestWorld.Category, "talk", contestant, SheetField.Status, status, ground, 0);

    private static Task<RoundBoard> BoardAsync(ContestWorld world) => world.RoundDesk.BoardAsync(ContestWorld.Organizer, world.Edition.Id, ContestWorld.Category, "talk");

    private static async Task<IReadOnlyList<RoundGap>> GapsAsync(ContestWorld world) => (await world.RoundDesk.DeskAsync(ContestWorld.Organizer, world.Edition.Id, ContestWorld.Category, "talk")).Gaps;

    private static Task CloseAsync(ContestWorld world, params IReadOnlyList<GapDecision> decisions) => world.RoundDesk.CloseAsync(ContestWorld.Organizer, world.Edition.Id, ContestWorld.Category, "talk", decisions);
}
