using Contest.Core;
using Contest.Core.Judging;
using Contest.Core.Registration;

namespace Contest.Tests.Data.Judging;

/// <summary>Draws as they are held and kept.</summary>
public sealed class DrawTests
{
    private static readonly DateTime Nine = new(2027, 4, 12, 9, 0, 0);
    private static readonly DrawPlan Plan = new([new Room("301", 3), new Room("302", 3)], Nine, 10, []);

    [Fact]
    public async Task A_draw_is_recorded_with_seed_plan_and_numbers_and_counts_again_to_the_same()
    {
        await using var world = await ContestWorld.ReadyAsync(contestants: 5);

        var preview = await world.Draws.PreviewAsync(ContestWorld.Organizer, world.Edition.Id, ContestWorld.Category, "talk", "семя", Plan);
        Assert.Null((await RoundAsync(world)).Draw);
        var draw = await HoldAsync(world, "семя");

        var round = await RoundAsync(world);
        Assert.Equal(("семя", ContestWorld.Organizer.Name), (round.Draw!.Seed, round.Draw.By));
        Assert.Equal(["0101", "0102", "0103", "0104", "0105"], round.Draw.Numbers);
        Assert.Equal(preview, round.Places);
        Assert.Equal(DrawRule.Order(draw.Seed, round.Draw.Numbers), round.Places.OrderBy(p => p.StartsAt).ThenBy(p => p.Room).Select(p => p.Number));
        Assert.Equal(Plan.Rooms, round.Draw.Plan.Rooms);
    }

    [Fact]
    public async Task Judges_see_their_sheets_in_the_order_of_appearance_with_time_and_room()
    {
        await using var world = await ContestWorld.ReadyAsync(contestants: 5);
        await HoldAsync(world, "семя");

        var shown = (await world.Judging.RoundOfAsync(world.Edition.Id, (await world.JudgeAsync("kim")).JudgeId!.Value, ContestWorld.Category, "talk")).Sheets;

        Assert.Equal(DrawRule.Order("семя", ["0101", "0102", "0103", "0104", "0105"]), shown.Select(s => s.Token));
        Assert.Equal(
            [("301", Nine), ("302", Nine), ("301", Nine.AddMinutes(10)), ("302", Nine.AddMinutes(10)), ("301", Nine.AddMinutes(20))],
            shown.Select(s => (s.Place!.Room, s.Place.StartsAt!.Value)));
    }

    [Fact]
    public async Task In_a_blind_round_the_works_stay_in_the_order_of_codes_whoever_sits_where()
    {
        await using var world = await ContestWorld.ReadyAsync(contestants: 5);
        await HoldAsync(world, "семя", round: "essay");

        var sheets = (await world.Judging.RoundOfAsync(world.Edition.Id, (await world.JudgeAsync("kim")).JudgeId!.Value, ContestWorld.Category, "essay")).Sheets;

        Assert.Equal(sheets.Select(s => s.Token).Order(StringComparer.Ordinal), sheets.Select(s => s.Token));
        Assert.All(sheets, s => Assert.Equal((null, null), (s.Name, s.Place)));
    }

    [Fact]
    public async Task Another_draw_needs_a_reason_and_the_first_stays_on_record()
    {
        await using var world = await ContestWorld.ReadyAsync(contestants: 5);
        await HoldAsync(world, "один");

        Assert.Equal("Draw.ReasonMissing", await Refusal.CodeOfAsync(() => HoldAsync(world, "два")));
        await HoldAsync(world, "два", "сменили аудиторию");

        Assert.Equal("два", (await RoundAsync(world)).Draw!.Seed);
        await using var db = await world.OpenDatabaseAsync();
        Assert.Equal(["один", "два"], db.Draws.OrderBy(d => d.Id).Select(d => d.Seed));
        var line = (await world.AuditAsync())[0];
        Assert.Equal(("Draw.Held", "один", "сменили аудиторию"), (line.What, line.Before, line.Reason));
    }

    [Fact]
    public async Task Everything_that_was_typed_amiss_is_told_at_once_beside_its_field()
    {
        await using var world = await ContestWorld.ReadyAsync();
        await HoldAsync(world, "один");

        var refusal = await Assert.ThrowsAsync<RuleViolationException>(() => HoldAsync(world, " ", plan: Plan with { Rooms = [] }));

        Assert.Equal([("Draw.NoRoom", "Rooms"), ("Draw.SeedMissing", "Seed"), ("Draw.ReasonMissing", "Reason")], refusal.Problems.Select(p => (p.Code, p.Where!.Column!)));
    }

    [Fact]
    public async Task A_round_with_a_mark_is_drawn_no_more()
    {
        await using var world = await (await ContestWorld.ReadyAsync()).MarkAsync("talk", "0101", "kim", 5);

        Assert.Equal("Draw.MarksExist", await Refusal.CodeOfAsync(() => HoldAsync(world, "семя", "передумали")));
        await HoldAsync(world, "семя", round: "essay");
    }

    [Fact]
    public async Task Who_is_admitted_later_stands_at_the_end_and_who_withdraws_leaves_a_gap()
    {
        await using var world = await (await ContestWorld.ReadyAsync(contestants: 5)).WithStateAsync("0105", ContestantState.Applied);
        await HoldAsync(world, "семя");
        var before = (await RoundAsync(world)).Places;
        var leaver = before[0].Number;
        await world.WithStateAsync("0105", ContestantState.Admitted);
        await world.WithStateAsync(leaver, ContestantState.Withdrawn);
        Assert.Equal(["0105"], (await RoundAsync(world)).Late);

        Assert.Equal(1, await world.Draws.AppendAsync(ContestWorld.Organizer, world.Edition.Id, ContestWorld.Category, "talk"));

        var after = await RoundAsync(world);
        Assert.Empty(after.Late);
        Assert.Equal(before.Where(p => p.Number != leaver), after.Places.Where(p => p.Number != "0105"));
        var late = after.Places.Single(p => p.Number == "0105");
        Assert.Equal((3, Nine.AddMinutes(20)), (late.Position, late.StartsAt!.Value));
        Assert.Equal(0, await world.Draws.AppendAsync(ContestWorld.Organizer, world.Edition.Id, ContestWorld.Category, "talk"));
    }

    [Fact]
    public async Task A_plan_that_does_not_work_and_a_round_without_people_are_refused_and_nothing_is_kept()
    {
        await using var world = await ContestWorld.ReadyAsync(WorldRecords.WithCut(2));

        Assert.Equal("Draw.Nobody", await Refusal.CodeOfAsync(() => HoldAsync(world, "семя")));
        Assert.Equal("Draw.SeedMissing", await Refusal.CodeOfAsync(() => HoldAsync(world, " ", round: "essay")));
        Assert.Equal("Draw.TooFewSeats", await Refusal.CodeOfAsync(() => HoldAsync(world, "семя", round: "essay", plan: new([new("301", 2)], null, 0, []))));
        Assert.Equal("Draw.None", await Refusal.CodeOfAsync(() => world.Draws.PlacesAsync(ContestWorld.Organizer, world.Edition.Id, ContestWorld.Category, "essay")));
        Assert.Null((await RoundAsync(world, "essay")).Draw);
    }

    private static Task<RoundDraw> HoldAsync(ContestWorld world, string seed, string? reason = null, string round = "talk", DrawPlan? plan = null) =>
        world.Draws.HoldAsync(ContestWorld.Organizer, world.Edition.Id, ContestWorld.Category, round, seed, plan ?? Plan, reason);

    private static Task<Contest.Data.Judging.DrawnRound> RoundAsync(ContestWorld world, string round = "talk") => world.Draws.RoundAsync(world.Edition.Id, ContestWorld.Category, round);
}
