using Contest.Core;
using Contest.Core.Judging;
using Contest.Data.Judging;
using Microsoft.EntityFrameworkCore;

namespace Contest.Tests.Data.Judging;

/// <summary>Panels: seats, and who reads which work.</summary>
public sealed class PanelTests
{
    [Fact]
    public async Task A_proposal_is_taken_as_it_was_shown_and_a_second_time_changes_nothing()
    {
        await using var world = await ContestWorld.ReadyAsync(contestants: 6);
        var proposed = await ProposeAsync(world);

        await TakeAsync(world, proposed);
        await TakeAsync(world, proposed);

        var round = await RoundAsync(world);
        Assert.True(round.IsShared);
        Assert.All(round.Works, w => Assert.Equal(2, w.Readers.Count));
        Assert.All(round.Seats, s => Assert.Equal(proposed.Proposal.Loads[s.Judge.Id], s.Owed));
        Assert.Single(await world.AuditAsync(), l => l.What == "Panel.Shared");
        Assert.Equal(4, (await world.Judging.RoundOfAsync(world.Edition.Id, await IdAsync(world, "kim"), ContestWorld.Category, "talk")).Sheets.Count);
    }

    [Fact]
    public async Task A_proposal_is_refused_once_a_contestant_a_seat_or_a_mark_came_in_between()
    {
        await using var world = await ContestWorld.ReadyAsync(contestants: 4);

        foreach (var meanwhile in new Func<Task>[]
        {
            () => world.WithStateAsync("0104", Contest.Core.Registration.ContestantState.Withdrawn),
            async () => await SaveSeatsAsync(world, (await IdAsync(world, "petrov"), SeatKind.Trainee, "")),
            async () => await world.Judging.EnterAsync(await world.JudgeAsync("kim"), world.Edition.Id, ContestWorld.Typed("talk", "0101", "content", 5)),
        })
        {
            var proposed = await ProposeAsync(world, 1);
            await meanwhile();
            Assert.Equal("Panel.Stale", await Refusal.CodeOfAsync(() => TakeAsync(world, proposed)));
        }
        Assert.False((await RoundAsync(world)).IsShared);
    }

    [Fact]
    public async Task Who_has_begun_a_work_keeps_it_whatever_is_proposed()
    {
        await using var world = await ContestWorld.ReadyAsync(contestants: 6);
        var kim = await world.JudgeAsync("kim");
        foreach (var number in new[] { "0101", "0102", "0103", "0104" })
            await world.Judging.EnterAsync(kim, world.Edition.Id, ContestWorld.Typed("talk", number, "content", 5));

        await TakeAsync(world, await ProposeAsync(world, 1));

        var round = await RoundAsync(world);
        Assert.All(round.Works.Take(4), w => Assert.Equal([kim.JudgeId!.Value], w.Readers));
        Assert.All(round.Works, w => Assert.Single(w.Readers));
    }

    [Fact]
    public async Task A_work_is_given_by_hand_and_every_other_stays_with_everybody()
    {
        await using var world = await ContestWorld.ReadyAsync();
        var (kim, petrov) = (await IdAsync(world, "kim"), await IdAsync(world, "petrov"));

        await AssignAsync(world, "0102", kim);
        Assert.Equal([3, 1, 3], (await RoundAsync(world)).Works.Select(w => w.Readers.Count));

        await AssignAsync(world, "0102", kim, petrov);
        Assert.Equal([kim, petrov], (await RoundAsync(world)).Works[1].Readers);
        Assert.Equal(["kim → kim, petrov", "kim, orlova, petrov → kim"], (await world.AuditAsync()).Where(l => l.What == "Panel.WorkGiven").Select(l => $"{(l.Before?.Length > 0 ? l.Before : "kim, orlova, petrov")} → {l.After}"));

        await world.Panels.ClearAsync(ContestWorld.Organizer, world.Edition.Id, ContestWorld.Category, "talk");
        Assert.False((await RoundAsync(world)).IsShared);
    }

    [Fact]
    public async Task A_work_is_not_taken_from_who_has_begun_it_nor_left_without_a_reader()
    {
        await using var world = await ContestWorld.ReadyAsync();
        await world.Judging.EnterAsync(await world.JudgeAsync("kim"), world.Edition.Id, ContestWorld.Typed("talk", "0101", "content", 5));
        await SaveSeatsAsync(world, (await IdAsync(world, "petrov"), SeatKind.Arbiter, ""));

        Assert.Equal("Panel.HasBegun", await Refusal.CodeOfAsync(async () => await AssignAsync(world, "0101", await IdAsync(world, "orlova"))));
        Assert.Equal("Panel.NobodyReads", await Refusal.CodeOfAsync(() => AssignAsync(world, "0102")));
        Assert.Equal("Panel.ThirdOnly", await Refusal.CodeOfAsync(async () => await AssignAsync(world, "0102", await IdAsync(world, "petrov"))));
    }

    [Fact]
    public async Task Who_has_marked_stays_a_member_and_the_marks_stay_in_the_count()
    {
        await using var world = await (await ContestWorld.ReadyAsync()).MarkAllAsync("talk");
        var kim = await IdAsync(world, "kim");

        Assert.Equal("Panel.KindStays", await Refusal.CodeOfAsync(() => SaveSeatsAsync(world, (kim, SeatKind.Trainee, ""))));

        await SaveSeatsAsync(world, (kim, SeatKind.Member, " Зал 1 "));
        Assert.Equal("Зал 1", (await RoundAsync(world)).Seats.Single(s => s.Judge.Id == kim).Seat.Room);
    }

    [Fact]
    public async Task A_trainee_reads_along_with_a_member_beside_the_readers_that_count()
    {
        await using var world = await ContestWorld.ReadyAsync(contestants: 4);
        var petrov = await IdAsync(world, "petrov");
        await SaveSeatsAsync(world, (petrov, SeatKind.Trainee, ""));

        await TakeAsync(world, await ProposeAsync(world, 1));

        var round = await RoundAsync(world);
        Assert.All(round.Works, w => Assert.DoesNotContain(petrov, w.Readers));
        Assert.Equal(2, round.Seats.Single(s => s.Judge.Id == petrov).Owed);
    }

    [Fact]
    public async Task A_blind_round_is_given_out_by_codes_and_tells_of_nobody_whose_work_it_is()
    {
        await using var world = await ContestWorld.EmptyAsync();
        await (await (await world.WithEditionAsync()).WithContestantsAsync(4)).WithJudgesAsync([.. WorldRecords.Jury.Select(j => j with { InstitutionCode = "ПУ" })]);
        await world.Coding.DrawAsync(ContestWorld.Coder, world.Edition.Id, ContestWorld.Category, "essay");

        var proposed = await ProposeAsync(world, 2, "essay");
        await TakeAsync(world, proposed, "essay");

        Assert.Equal(4, proposed.Unavoidable.Count);
        Assert.All(proposed.Unavoidable, u => Assert.Null(u.Token));
        Assert.All((await ProposeAsync(world)).Unavoidable, u => Assert.Contains(u.Token, new[] { "0101", "0103" }));
        var round = await RoundAsync(world, "essay");
        Assert.All(round.Works, w => Assert.Equal((w.Token, null, 0, 2), (CodeRule.Read(w.Token), w.Name, w.Against.Count, w.Readers.Count)));
        Assert.DoesNotContain(await world.AuditAsync(), l => $"{l.Subject} {l.Before} {l.After}".Contains("0101", StringComparison.Ordinal) && l.What.StartsWith("Panel.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_third_reader_stays_whatever_is_given_out()
    {
        await using var world = await ContestWorld.ReadyAsync();
        var (petrov, first) = (await IdAsync(world, "petrov"), (await world.ContestantAsync("0101")).Id);
        await using (var db = await world.OpenDatabaseAsync())
        {
            db.Add(new Assignment(world.Edition.Id, ContestWorld.Category, "talk", first, petrov) { IsThird = true });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        await TakeAsync(world, await ProposeAsync(world, 2));
        await world.Panels.ClearAsync(ContestWorld.Organizer, world.Edition.Id, ContestWorld.Category, "talk");

        await using var after = await world.OpenDatabaseAsync();
        var left = await after.Assignments.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal((first, petrov, true), (left.ContestantId, left.JudgeId, left.IsThird));
    }

    [Fact]
    public async Task A_closed_round_keeps_its_panel()
    {
        await using var world = await (await (await ContestWorld.ReadyAsync()).MarkAllAsync("talk")).CloseAsync("talk");
        var kim = await IdAsync(world, "kim");

        foreach (var command in new Func<Task>[]
        {
            () => ProposeAsync(world), () => AssignAsync(world, "0101", kim), () => SaveSeatsAsync(world, (kim, SeatKind.Member, "1")),
            () => world.Panels.ClearAsync(ContestWorld.Organizer, world.Edition.Id, ContestWorld.Category, "talk"),
            () => world.Absences.AbsentAsync(ContestWorld.Organizer, world.Edition.Id, ContestWorld.Category, "talk", kim, "госпиталь"),
        })
            Assert.Equal("Score.RoundClosed", await Refusal.CodeOfAsync(command));
    }

    [Fact]
    public async Task Rooms_are_proposed_to_the_members_of_a_drawn_round()
    {
        await using var world = await ContestWorld.ReadyAsync(contestants: 4);
        await world.Draws.HoldAsync(ContestWorld.Organizer, world.Edition.Id, ContestWorld.Category, "talk", "seed", new([new("1", 2), new("2", 2)], world.Time.Now.UtcDateTime, 10, []));

        var rooms = await world.Panels.ProposeRoomsAsync(ContestWorld.Organizer, world.Edition.Id, ContestWorld.Category, "talk", "весна");

        Assert.Equal(3, rooms.Rooms.Count);
        Assert.Equal([1, 2], rooms.Rooms.Values.GroupBy(r => r).Select(g => g.Count()).Order());
        Assert.Empty(rooms.Conflicts);
        Assert.Equal(["1", "2"], (await RoundAsync(world)).Rooms);
    }

    [Fact]
    public async Task A_rehearsal_sits_as_the_contest_does()
    {
        await using var world = await ContestWorld.ReadyAsync();
        await SaveSeatsAsync(world, (await IdAsync(world, "kim"), SeatKind.Trainee, "Зал 2"));

        var rehearsal = await world.Rehearsals.MakeAsync(ContestWorld.Organizer, world.Edition.Id);

        var seat = (await world.Panels.RoundAsync(ContestWorld.Organizer, rehearsal.Id, ContestWorld.Category, "talk")).Seats.Single(s => s.Judge.Code == "kim").Seat;
        Assert.Equal((SeatKind.Trainee, "Зал 2"), (seat.Kind, seat.Room));
    }

    [Fact]
    public async Task A_contestant_entered_twice_is_merged_with_the_readers()
    {
        await using var world = await ContestWorld.ReadyAsync();
        await AssignAsync(world, "0102", await IdAsync(world, "kim"));

        await world.Duplicates.MergeAsync(ContestWorld.Organizer, world.Edition.Id, new("0101", "0102", new HashSet<Contest.Core.Registration.ContestantFact>(), PassportOfGoing: false, PhotoOfGoing: false));

        Assert.Equal([3, 3], (await RoundAsync(world)).Works.Select(w => w.Readers.Count));
    }

    private static async Task<int> IdAsync(ContestWorld world, string code) => (await world.JudgeAsync(code)).JudgeId!.Value;

    private static Task<RoundReaders> RoundAsync(ContestWorld world, string round = "talk") => world.Panels.RoundAsync(ContestWorld.Organizer, world.Edition.Id, ContestWorld.Category, round);

    private static Task<ProposedReaders> ProposeAsync(ContestWorld world, int readers = 2, string round = "talk") =>
        world.Panels.ProposeAsync(ContestWorld.Organizer, world.Edition.Id, ContestWorld.Category, round, readers, "весна");

    private static Task TakeAsync(ContestWorld world, ProposedReaders proposed, string round = "talk") =>
        world.Panels.TakeAsync(ContestWorld.Organizer, world.Edition.Id, ContestWorld.Category, round, proposed.Readers, proposed.Seed, proposed.Stamp);

    private static Task AssignAsync(ContestWorld world, string token, params int[] judges) =>
        world.Panels.AssignAsync(ContestWorld.Organizer, world.Edition.Id, ContestWorld.Category, "talk", token, judges.ToHashSet());

    private static Task SaveSeatsAsync(ContestWorld world, params (int, SeatKind, string)[] seats) =>
        world.Panels.SaveSeatsAsync(ContestWorld.Organizer, world.Edition.Id, ContestWorld.Category, "talk", seats);
}
