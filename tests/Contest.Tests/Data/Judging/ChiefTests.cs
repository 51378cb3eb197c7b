using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Core.Ranking;
using Contest.Data.Access;

namespace Contest.Tests.Data.Judging;

/// <summary>What is the chief judge's: unlocking, deliberating, settling; and third readers.</summary>
public sealed class ChiefTests
{
    [Fact]
    public async Task A_sheet_is_unlocked_with_a_reason_and_every_version_tells_who_when_and_why()
    {
        await using var world = await (await (await ContestWorld.ReadyAsync()).MarkAllAsync("talk")).CloseAsync("talk");
        var (orlova, kim) = (await world.JudgeAsync("orlova"), await world.JudgeAsync("kim"));

        Assert.Equal("Round.ReasonMissing", await Refusal.CodeOfAsync(() => UnlockAsync(world, orlova, "")));
        await UnlockAsync(world, orlova, "описка судьи");
        await world.Judging.EnterAsync(kim, world.Edition.Id, ContestWorld.Typed("talk", "0101", "content", 12, basedOn: 1));

        var history = await world.Chief.HistoryAsync(orlova, world.Edition.Id, ContestWorld.Category, "talk", "0101", kim.JudgeId!.Value);
        Assert.Equal([("content", "30"), ("content", "12")], history.Where(e => e.Field == "content").Select(e => (e.Field, e.Mark.ToString())));
        var unlocked = Assert.Single(history, e => e is { Field: SheetField.Submitted, Reason: not null });
        Assert.Equal(("описка судьи", orlova.Name, 2), (unlocked.Reason, unlocked.EnteredBy, unlocked.Version));
        // The round was closed: what was unlocked in it opens it again.
        Assert.Contains(await world.AuditAsync(), l => l is { What: "Round.Reopened", Reason: "описка судьи" });
        Assert.Equal([RoundGapKind.Missing], (await world.RoundDesk.DeskAsync(ContestWorld.Organizer, world.Edition.Id, ContestWorld.Category, "talk")).Gaps.Select(g => g.Kind));
    }

    [Fact]
    public async Task A_whole_round_is_unlocked_at_once()
    {
        await using var world = await (await ContestWorld.ReadyAsync()).MarkAllAsync("talk");

        Assert.Equal(9, await world.Chief.UnlockRoundAsync(await world.JudgeAsync("orlova"), world.Edition.Id, ContestWorld.Category, "talk", "другие критерии"));

        Assert.All((await BoardAsync(world)).Lines, l => Assert.All(l.Cells, c => Assert.Equal(CellState.Ready, c.State)));
        Assert.Equal("Sheet.NotHandedIn", await Refusal.CodeOfAsync(async () => await world.Chief.UnlockRoundAsync(await world.JudgeAsync("orlova"), world.Edition.Id, ContestWorld.Category, "talk", "ещё раз")));
    }

    [Fact]
    public async Task A_refused_unlocking_leaves_the_round_closed()
    {
        await using var world = await (await (await ContestWorld.ReadyAsync()).MarkAllAsync("talk")).CloseAsync("talk");

        Assert.Equal("Sheet.NotHandedIn", await Refusal.CodeOfAsync(async () => await world.Chief.UnlockAsync(await world.JudgeAsync("orlova"), world.Edition.Id, ContestWorld.Category, "talk", "0101", 9999, "описка")));

        Assert.NotNull((await BoardAsync(world)).Closing);
    }

    [Fact]
    public async Task Nobody_unlocks_but_the_chair_of_this_jury_now()
    {
        await using var world = await (await ContestWorld.ReadyAsync()).MarkAllAsync("talk");
        var orlova = await world.JudgeAsync("orlova");

        foreach (var actor in new[] { ContestWorld.Organizer, await world.JudgeAsync("kim"), orlova with { JudgeId = (await world.JudgeAsync("kim")).JudgeId } })
            Assert.Equal("Access.Denied", await Refusal.CodeOfAsync(() => UnlockAsync(world, actor, "описка")));
        // Whoever was the chair when signing in and is not any more.
        await world.Jury.SaveJuryAsync(ContestWorld.Organizer, world.Edition.Id, new JuryFile(JuryFile.CurrentFormat, [WorldRecords.Jury[0] with { Role = JuryRole.Member }], []));
        Assert.Equal("Access.Denied", await Refusal.CodeOfAsync(() => UnlockAsync(world, orlova, "описка")));
    }

    [Fact]
    public async Task The_chief_judge_sees_the_marks_of_others_only_after_the_own_sheets_are_handed_in()
    {
        await using var world = await (await ContestWorld.ReadyAsync()).MarkAsync("talk", "0101", "kim", 10, 10);
        var orlova = await world.JudgeAsync("orlova");
        var denied = Assert.Single(await Refusal.OfAsync(() => world.Chief.DeliberationAsync(orlova, world.Edition.Id, ContestWorld.Category, "talk")));
        Assert.Equal(("Deliberation.OwnFirst", 3), (denied.Code, denied.Arguments[0]));
        Assert.Equal("Deliberation.OwnFirst", await Refusal.CodeOfAsync(() => world.Chief.HistoryAsync(orlova, world.Edition.Id, ContestWorld.Category, "talk", "0101", 1)));

        foreach (var number in new[] { "0101", "0102", "0103" })
            await world.MarkAsync("talk", number, "orlova", 20, 20);

        var board = await world.Chief.DeliberationAsync(orlova, world.Edition.Id, ContestWorld.Category, "talk");
        Assert.Equal("10", board.Lines[0].Cells[1].Sheet["content"].ToString());
    }

    [Fact]
    public async Task A_difference_wants_a_decision_on_record_and_a_greater_one_another()
    {
        await using var world = await DifferAsync(DiscrepancyStep.Settle, 20, 31);
        Assert.Equal([(RoundGapKind.Discrepancy, "0101")], (await GapsAsync(world)).Select(g => (g.Kind, g.Token)));
        await using var near = await DifferAsync(DiscrepancyStep.Settle, 20, 29);
        Assert.Equal("Round.NoDifference", await Refusal.CodeOfAsync(() => near.Chief.SettleAsync(ContestWorld.Organizer, near.Edition.Id, ContestWorld.Category, "talk", "0101", "пусть")));

        await world.Chief.SettleAsync(await world.JudgeAsync("orlova"), world.Edition.Id, ContestWorld.Category, "talk", "0101", "разный взгляд на произношение");

        Assert.Empty(await GapsAsync(world));
        Assert.Equal("разный взгляд на произношение", (await BoardAsync(world)).Lines[0].Settlement!.Words);
        await world.Judging.EnterAsync(await world.JudgeAsync("kim"), world.Edition.Id, ContestWorld.Typed("talk", "0101", "content", 1, basedOn: 1, reason: "описка"));
        Assert.Equal([RoundGapKind.Discrepancy], (await GapsAsync(world)).Select(g => g.Kind));
    }

    [Fact]
    public async Task Where_two_readers_differ_much_the_third_is_named_as_the_second_hands_in()
    {
        await using var world = await ContestWorld.ReadyAsync(WorldRecords.WithDiscrepancy(DiscrepancyStep.NearestOfThree), contestants: 1);
        await GiveAsync(world, "0101", "orlova", "kim");
        await HandInAsync(world, "orlova", 30, 20);
        Assert.Null((await BoardAsync(world)).Lines[0].Third);
        await HandInAsync(world, "kim", 20, 20);

        var petrov = await world.JudgeAsync("petrov");
        Assert.Equal(petrov.JudgeId, (await BoardAsync(world)).Lines[0].Third);
        Assert.Contains(await world.AuditAsync(), l => l is { What: "Third.Assigned", Before: "10", After: "petrov" });
        Assert.Equal(RoundStatus.Partial, (await ResultAsync(world)).Status);
        Assert.Equal(["0101"], (await world.Judging.RoundOfAsync(world.Edition.Id, petrov.JudgeId!.Value, ContestWorld.Category, "talk")).Sheets.Select(s => s.Token));

        await HandInAsync(world, "petrov", 28, 20);
        Assert.Equal((RoundStatus.Complete, Points.Of(49)), ((await ResultAsync(world)).Status, (await ResultAsync(world)).Points));
        Assert.Empty(await GapsAsync(world));
    }

    [Fact]
    public async Task Where_nobody_may_read_a_third_time_that_is_a_gap_which_a_settlement_fills()
    {
        await using var world = await ContestWorld.ReadyAsync(WorldRecords.WithDiscrepancy(DiscrepancyStep.Third), contestants: 1);
        await world.Jury.SaveJudgeAsync(ContestWorld.Organizer, (await world.Jury.JudgesAsync(world.Edition.Id)).Single(j => j.Code == "petrov") with { InstitutionCode = "ПУ" }, new HashSet<(string, string)> { (ContestWorld.Category, "talk") });
        await GiveAsync(world, "0101", "orlova", "kim");
        await HandInAsync(world, "orlova", 30, 20);
        await HandInAsync(world, "kim", 20, 20);

        Assert.Equal(1, await world.Chief.AssignThirdsAsync(ContestWorld.Organizer, world.Edition.Id, ContestWorld.Category, "talk"));
        Assert.Equal([RoundGapKind.NoThirdReader], (await GapsAsync(world)).Select(g => g.Kind));

        await world.Chief.SettleAsync(ContestWorld.Organizer, world.Edition.Id, ContestWorld.Category, "talk", "0101", "третьего нет, остаётся среднее");
        Assert.Empty(await GapsAsync(world));
        Assert.Equal((RoundStatus.Complete, Points.Of(45)), ((await ResultAsync(world)).Status, (await ResultAsync(world)).Points));
    }

    [Fact]
    public async Task A_trainee_s_marks_count_nowhere()
    {
        await using var world = await ContestWorld.ReadyAsync(contestants: 1);
        await world.Jury.SaveJuryAsync(ContestWorld.Organizer, world.Edition.Id, new JuryFile(JuryFile.CurrentFormat, [], [new Panel(ContestWorld.Category, "talk", ["orlova", "petrov"], Trainees: ["kim"])]));
        await HandInAsync(world, "orlova", 20, 20);
        await HandInAsync(world, "petrov", 20, 20);
        await HandInAsync(world, "kim", 1, 1);

        Assert.Empty(await GapsAsync(world));
        Assert.Equal((Points.Of(40), 2), ((await ResultAsync(world)).Points, (await ResultAsync(world)).Counted));
    }

    private static async Task<ContestWorld> DifferAsync(DiscrepancyStep step, int one, int other)
    {
        var world = await ContestWorld.ReadyAsync(WorldRecords.WithDiscrepancy(step), contestants: 1);
        await HandInAsync(world, "orlova", one - 10, 10);
        await HandInAsync(world, "kim", one - 10, 10);
        await HandInAsync(world, "petrov", other - 10, 10);
        return world;
    }

    private static async Task GiveAsync(ContestWorld world, string number, params string[] judges)
    {
        var contestant = (await world.ContestantAsync(number)).Id;
        await using var db = await world.OpenDatabaseAsync();
        foreach (var judge in judges)
            db.Add(new Assignment(world.Edition.Id, ContestWorld.Category, "talk", contestant, (await world.JudgeAsync(judge)).JudgeId!.Value));
        await db.SaveChangesAsync();
    }

    private static async Task HandInAsync(ContestWorld world, string judge, int content, int speech)
    {
        var actor = await world.JudgeAsync(judge);
        await world.Judging.EnterAsync(actor, world.Edition.Id, ContestWorld.Typed("talk", "0101", "content", content));
        await world.Judging.EnterAsync(actor, world.Edition.Id, ContestWorld.Typed("talk", "0101", "speech", speech));
        await world.Judging.EnterAsync(actor, world.Edition.Id, ContestWorld.Typed("talk", "0101", SheetField.Submitted, 1));
    }

    private static async Task<ResultCell> ResultAsync(ContestWorld world) => (await world.Ranking.TableAsync(world.Edition.Id, ContestWorld.Category)).Lines[0].Rounds[1];

    private static async Task UnlockAsync(ContestWorld world, Actor actor, string reason) =>
        await world.Chief.UnlockAsync(actor, world.Edition.Id, ContestWorld.Category, "talk", "0101", (await world.JudgeAsync("kim")).JudgeId!.Value, reason);

    private static Task<RoundBoard> BoardAsync(ContestWorld world) => world.RoundDesk.BoardAsync(ContestWorld.Organizer, world.Edition.Id, ContestWorld.Category, "talk");

    private static async Task<IReadOnlyList<RoundGap>> GapsAsync(ContestWorld world) => (await world.RoundDesk.DeskAsync(ContestWorld.Organizer, world.Edition.Id, ContestWorld.Category, "talk")).Gaps;
}
