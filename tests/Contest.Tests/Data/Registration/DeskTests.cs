using Contest.Core;
using Contest.Core.Registration;
using Contest.Data;
using Contest.Data.Access;

namespace Contest.Tests.Data.Registration;

/// <summary>The desk at the door.</summary>
public sealed class DeskTests
{
    private static readonly Actor First = new("Пак Чин А", Role.Registrar);
    private static readonly Actor Second = new("Белова О. Т.", Role.Registrar);

    [Theory]
    [InlineData("0101")]
    [InlineData(" 0101\n")]
    [InlineData("CONTEST:2027:0101")]
    [InlineData("contest:2027:0101")]
    public async Task Who_comes_is_present_by_badge_and_by_typed_number(string typed)
    {
        await using var world = await ContestWorld.ReadyAsync();

        var arrival = await world.Desk.CheckInAsync(First, world.Edition.Id, typed);

        Assert.Equal(("Чон Сун Ён", "Приречный университет", "Студенты", ContestantState.Present), (arrival.Contestant.Name.Cyrillic.Full, arrival.Institution.Ru, arrival.Category.Ru, arrival.Contestant.State));
        Assert.Equal((First.Name, world.Time.Now.UtcDateTime, ContestantState.Admitted), (arrival.CheckIn!.By, arrival.CheckIn.At, arrival.CheckIn.Before));
        Assert.Equal(ContestantState.Present, (await world.ContestantAsync("0101")).State);
    }

    [Theory]
    [InlineData("CONTEST:2026:0101", "CheckIn.OtherEdition")]
    [InlineData("0777", "CheckIn.Unknown")]
    [InlineData("CONTEST:2027:0777", "CheckIn.Unknown")]
    [InlineData("HTTP://X", "CheckIn.Unknown")]
    [InlineData(" ", "CheckIn.Nothing")]
    public async Task A_number_that_is_nobody_here_is_told_apart(string typed, string code)
    {
        await using var world = await ContestWorld.ReadyAsync();

        Assert.Equal(code, await Refusal.CodeOfAsync(() => world.Desk.CheckInAsync(First, world.Edition.Id, typed)));
        Assert.Empty((await world.Desk.DoorAsync(world.Edition.Id)).Last);
    }

    [Theory]
    [InlineData(ContestantState.Applied, "CheckIn.NotAdmitted")]
    [InlineData(ContestantState.Withdrawn, "CheckIn.Withdrawn")]
    [InlineData(ContestantState.NoShow, "CheckIn.NoShow")]
    [InlineData(ContestantState.Disqualified, "CheckIn.Disqualified")]
    public async Task Who_may_not_come_in_is_told_why_and_stays_as_before(ContestantState state, string code)
    {
        await using var world = await (await ContestWorld.ReadyAsync()).WithStateAsync("0102", state);

        Assert.Equal(code, await Refusal.CodeOfAsync(() => world.Desk.CheckInAsync(First, world.Edition.Id, "0102")));

        Assert.Equal(state, (await world.ContestantAsync("0102")).State);
        Assert.Equal(state, (await world.Desk.FindAsync(world.Edition.Id, "CONTEST:2027:0102"))!.Contestant.State);
    }

    [Fact]
    public async Task The_second_desk_is_told_when_and_by_whom()
    {
        await using var world = await ContestWorld.ReadyAsync();
        await world.Desk.CheckInAsync(First, world.Edition.Id, "0101");
        world.Time.Now += TimeSpan.FromMinutes(20);

        var problem = Assert.Single(await Refusal.OfAsync(() => world.Desk.CheckInAsync(Second, world.Edition.Id, "0101")));

        // 01:00 UTC is ten in the morning in Pyongyang.
        Assert.Equal(("CheckIn.Already", "Чон Сун Ён", new DateTime(2027, 4, 10, 10, 0, 0), First.Name), (problem.Code, problem.Arguments[0], problem.Arguments[1], problem.Arguments[2]));
    }

    [Fact]
    public async Task Of_desks_that_take_in_the_same_person_at_once_one_does_and_the_others_are_told_by_whom()
    {
        await using var world = await ContestWorld.ReadyAsync();
        var desks = Enumerable.Range(1, 8).Select(i => new Actor($"Стол {i}", Role.Registrar)).ToList();

        var outcomes = await Task.WhenAll(desks.Select(async desk => (desk, Refused: await Record.ExceptionAsync(() => Task.Run(() => world.Desk.CheckInAsync(desk, world.Edition.Id, "0101"))))));

        var winner = Assert.Single(outcomes, o => o.Refused is null).desk;
        Assert.All(outcomes.Where(o => o.Refused is not null), o =>
            Assert.Equal(("CheckIn.Already", (object)winner.Name), Assert.IsType<RuleViolationException>(o.Refused).Problems.Select(p => (p.Code, p.Arguments[2])).Single()));
        await using var db = await world.OpenDatabaseAsync();
        Assert.Equal(winner.Name, Assert.Single(db.CheckIns).By);
        Assert.Single(await world.AuditAsync(), line => line.What == "CheckIn.Done");
    }

    [Fact]
    public async Task An_undoing_stays_on_record_and_returns_the_state_before()
    {
        await using var world = await ContestWorld.ReadyAsync();
        var arrival = await world.Desk.CheckInAsync(First, world.Edition.Id, "0101");

        await world.Desk.UndoAsync(Second, arrival.CheckIn!.Id);

        Assert.Equal(ContestantState.Admitted, (await world.ContestantAsync("0101")).State);
        Assert.Equal("CheckIn.NothingToUndo", await Refusal.CodeOfAsync(() => world.Desk.UndoAsync(Second, arrival.CheckIn.Id)));
        await world.Desk.CheckInAsync(Second, world.Edition.Id, "0101");
        await using var db = await world.OpenDatabaseAsync();
        Assert.Equal([(First.Name, Second.Name), (Second.Name, null)], db.CheckIns.OrderBy(c => c.Id).AsEnumerable().Select(c => (c.By, c.UndoneBy)));
    }

    [Fact]
    public async Task An_undoing_does_not_bring_back_who_was_removed_since()
    {
        await using var world = await ContestWorld.ReadyAsync();
        var arrival = await world.Desk.CheckInAsync(First, world.Edition.Id, "0101");
        await world.WithStateAsync("0101", ContestantState.Disqualified);

        await world.Desk.UndoAsync(First, arrival.CheckIn!.Id);

        Assert.Equal(ContestantState.Disqualified, (await world.ContestantAsync("0101")).State);
    }

    [Fact]
    public async Task The_door_counts_who_is_here_of_who_is_expected_and_shows_the_last_first()
    {
        await using var world = await (await ContestWorld.ReadyAsync(contestants: 5)).WithStateAsync("0105", ContestantState.Withdrawn);
        foreach (var number in new[] { "0103", "0101" })
        {
            await world.Desk.CheckInAsync(First, world.Edition.Id, number);
            world.Time.Now += TimeSpan.FromMinutes(1);
        }

        var door = await world.Desk.DoorAsync(world.Edition.Id);

        Assert.Equal(("Студенты", 2, 4), door.Counts.Select(c => (c.Category.Ru, c.Present, c.Expected)).Single());
        Assert.Equal(["0101", "0103"], door.Last.Select(a => a.Contestant.Number));
    }

    [Fact]
    public async Task Two_desks_hear_each_other_s_arrivals()
    {
        await using var world = await ContestWorld.ReadyAsync();
        var heard = new List<RoundChange>();
        ((RoundChanges)world.Services.GetService(typeof(RoundChanges))!).Changed += heard.Add;

        var arrival = await world.Desk.CheckInAsync(First, world.Edition.Id, "0101");
        await world.Desk.UndoAsync(First, arrival.CheckIn!.Id);

        Assert.Equal([new(world.Edition.Id, ContestWorld.Category), new(world.Edition.Id, ContestWorld.Category)], heard);
    }
}
