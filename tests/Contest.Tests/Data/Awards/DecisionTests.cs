using Contest.Core.Awards;
using Contest.Core.Editions;
using Contest.Core.Ranking;
using Contest.Core.Registration;
using Contest.Data.Access;
using Contest.Data.Awards;

namespace Contest.Tests.Data.Awards;

/// <summary>What the jury decides besides its marks.</summary>
public sealed class DecisionTests
{
    [Fact]
    public async Task A_place_that_the_jury_sets_stands_on_top_of_the_computed_one_and_keeps_it()
    {
        await using var world = await (await ContestWorld.ReadyAsync(contestants: 4)).JudgedAsync();
        var day = new AwardDay(world);

        await day.RuleAsync("0104", place: 3, degree: 3);

        var line = (await day.TableAsync()).Lines.Single(l => l.Number == "0104");
        Assert.Equal(("3", 3), (line.PlaceText, line.Degree));
        Assert.Equal(new LineRuling(4, 4, 0, AwardDay.Words.Reason!), line.Ruling);
        Assert.All((await day.TableAsync()).Lines.Where(l => l.Number != "0104"), l => Assert.Null(l.Ruling));
        // Nobody else moves: the computed places are what they were.
        Assert.Equal([("0101", "1", 1), ("0102", "2", 2), ("0103", "3", 3)], (await day.LinesAsync()).Where(l => l.Item1 != "0104"));
        Assert.Equal(line.Ruling, (await day.DrawUpAsync()).Content.Table.Lines.Single(l => l.Number == "0104").Ruling);
    }

    [Fact]
    public async Task A_decision_is_taken_back_by_another_one_and_both_stay()
    {
        await using var world = await (await ContestWorld.ReadyAsync(contestants: 4)).JudgedAsync();
        var day = new AwardDay(world);
        var computed = (await day.LinesAsync()).ToList();
        await day.RuleAsync("0104", place: null, degree: 3);
        var set = Assert.Single(await RecordedAsync(world));

        await world.Decisions.TakeBackAsync(ContestWorld.Organizer, set.Id, new DecisionWords("решение ошибочно", "Ким Сон Ок"));

        Assert.Equal(computed, await day.LinesAsync());
        Assert.Equal([(false, AwardDay.Words.Reason!), (true, "решение ошибочно")], (await RecordedAsync(world)).Select(d => (d.IsTakenBack, d.Reason)));
        Assert.Equal("Decision.Unknown", await Refusal.CodeOfAsync(() => world.Decisions.TakeBackAsync(ContestWorld.Organizer, set.Id, AwardDay.Words)));
        Assert.Equal(["Decision.TakenBack", "Decision.Ruled"], (await world.AuditAsync()).Select(a => a.What).Where(w => w.StartsWith("Decision.", StringComparison.Ordinal)).OrderDescending());
    }

    [Fact]
    public async Task A_new_decision_about_the_same_contestant_takes_the_place_of_the_old_one()
    {
        await using var world = await (await ContestWorld.ReadyAsync(contestants: 4)).JudgedAsync();
        var day = new AwardDay(world);

        await day.RuleAsync("0104", place: 3, degree: 3);
        await day.RuleAsync("0104", place: null, degree: 2);

        Assert.Equal(("0104", "4", 2), (await day.LinesAsync()).Single(l => l.Item1 == "0104"));
        Assert.Equal(2, (await RecordedAsync(world)).Count);
    }

    [Theory]
    [InlineData(null, null, "Decision.Nothing")]
    [InlineData(0, null, "Decision.OutOfRange")]
    [InlineData(5, null, "Decision.OutOfRange")]
    [InlineData(null, 4, "Decision.OutOfRange")]
    [InlineData(null, -1, "Decision.OutOfRange")]
    public async Task A_place_or_degree_that_there_is_not_is_refused(int? place, int? degree, string code)
    {
        await using var world = await (await ContestWorld.ReadyAsync(contestants: 4)).JudgedAsync();

        Assert.Equal(code, await Refusal.CodeOfAsync(() => new AwardDay(world).RuleAsync("0101", place, degree)));
        Assert.Empty(await RecordedAsync(world));
    }

    [Theory]
    [InlineData("", "Орлова")]
    [InlineData("решение жюри", " ")]
    [InlineData(null, null)]
    public async Task No_decision_is_taken_without_a_reason_and_a_signature(string? reason, string? signed)
    {
        await using var world = await (await ContestWorld.ReadyAsync()).JudgedAsync();

        Assert.Equal("Decision.WordsMissing", await Refusal.CodeOfAsync(() => new AwardDay(world).RuleAsync("0101", 2, null, new DecisionWords(reason, signed))));
    }

    [Fact]
    public async Task Nothing_is_decided_about_a_category_whose_protocol_stands_before_it_is_corrected()
    {
        await using var world = await (await ContestWorld.ReadyAsync()).JudgedAsync();
        var day = new AwardDay(world);
        await world.SignedProtocolAsync();
        Assert.Equal("Score.CategoryClosed", await Refusal.CodeOfAsync(() => day.RuleAsync("0103", null, 1)));

        await day.CorrectAsync();
        await day.RuleAsync("0103", null, 1);

        Assert.Equal(("0103", "3", 1), (await day.LinesAsync()).Last());
    }

    [Fact]
    public async Task Equals_at_a_bound_wait_for_the_jury_and_the_protocol_with_them()
    {
        await using var world = await AwardDay.JudgedAsync(AwardDay.Quota(50, TiesAtQuota.Jury), 0, 1, 1, 2);
        var day = new AwardDay(world);
        Assert.Equal([("0101", "1", 1), ("0102", "2–3", 0), ("0103", "2–3", 0), ("0104", "4", 0)], (await day.LinesAsync()).OrderBy(l => l.Item1));
        var missing = Assert.Single(await Refusal.OfAsync(() => day.DrawUpAsync()));
        Assert.Equal(("Protocol.BoundaryNotChosen", "0 1 3"), (missing.Code, string.Join(' ', missing.Arguments)));

        await day.ChooseAsync(TiesAtQuota.Include);

        Assert.Equal([1, 2, 2, 0], (await day.LinesAsync()).OrderBy(l => l.Item1).Select(l => l.Item3));
        Assert.Equal([1, 2, 2, 0], (await day.DrawUpAsync()).Content.Table.Lines.OrderBy(l => l.Number).Select(l => l.Degree));
    }

    [Fact]
    public async Task A_choice_at_a_bound_has_to_be_made_again_when_its_numbers_have_changed_and_the_protocol_waits()
    {
        await using var world = await AwardDay.JudgedAsync(AwardDay.Quota(50, TiesAtQuota.Jury), 0, 1, 1, 1, 2);
        var day = new AwardDay(world);
        await day.ChooseAsync(TiesAtQuota.Include);

        await world.WithStateAsync("0104", ContestantState.Disqualified);

        // Two were to be awarded without the equals or five with them: now there are two equals and not three.
        var missing = Assert.Single(await Refusal.OfAsync(() => day.DrawUpAsync()));
        Assert.Equal(("Protocol.BoundaryNotChosen", "0 1 3"), (missing.Code, string.Join(' ', missing.Arguments)));
        Assert.Equal("Protocol.BoundaryNotChosen", Assert.Single((await world.Awards.StatesAsync(world.Edition.Id)).Single().Missing).Code);

        await day.ChooseAsync(TiesAtQuota.Exclude);
        Assert.Equal(["0101"], (await day.DrawUpAsync()).Content.Table.Lines.Where(l => l.Degree > 0).Select(l => l.Number));
        Assert.Equal([(1, 4), (1, 3)], (await RecordedAsync(world)).Select(d => (d.Strict!.Value, d.Generous!.Value)));
    }

    [Fact]
    public async Task A_bound_that_the_regulation_has_not_is_not_chosen()
    {
        await using var world = await (await ContestWorld.ReadyAsync()).JudgedAsync();

        Assert.Equal("Decision.NoQuota", await Refusal.CodeOfAsync(() => new AwardDay(world).ChooseAsync(TiesAtQuota.Include)));
    }

    [Fact]
    public async Task A_lot_that_nobody_drew_keeps_the_protocol_waiting()
    {
        await using var world = await AwardDay.JudgedAsync(WorldRecords.Regulation with { Result = WorldRecords.Regulation.Result with { TieKeys = ["talk", ":lot"] } }, 0, 1, 1);
        var day = new AwardDay(world);
        var missing = Assert.Single(await Refusal.OfAsync(() => day.DrawUpAsync()));
        Assert.Equal(("Protocol.LotNotDrawn", "0102, 0103"), (missing.Code, string.Join(", ", ((string)missing.Arguments[0]).Split(", ").Order())));

        await day.DrawLotsAsync(("0103", 1), ("0102", 2));

        Assert.Equal([("0101", "1", 1), ("0103", "2", 2), ("0102", "3", 3)], AwardDay.Lines((await day.DrawUpAsync()).Content.Table));
    }

    [Fact]
    public async Task Two_with_one_lot_and_one_lot_alone_are_refused()
    {
        await using var world = await (await ContestWorld.ReadyAsync()).JudgedAsync();
        var day = new AwardDay(world);

        Assert.Equal("Decision.Lots", await Refusal.CodeOfAsync(() => day.DrawLotsAsync(("0101", 1), ("0102", 1))));
        Assert.Equal("Decision.Lots", await Refusal.CodeOfAsync(() => day.DrawLotsAsync(("0101", 1))));
    }

    [Fact]
    public async Task Only_organizers_record_what_the_jury_decides()
    {
        await using var world = await (await ContestWorld.ReadyAsync()).JudgedAsync();
        var contestant = (await world.ContestantAsync("0101")).Id;

        foreach (var role in new[] { Role.Registrar, Role.Coder, Role.TravelStaff })
            Assert.NotEmpty(await Refusal.OfAsync(() => world.Decisions.RuleAsync(new Actor("кто-то", role), world.Edition.Id, ContestWorld.Category, contestant, 1, null, AwardDay.Words)));
        Assert.Empty(await RecordedAsync(world));
    }

    [Fact]
    public async Task A_ground_frozen_with_every_decision_and_thawed_gives_the_same_result()
    {
        await using var world = await AwardDay.JudgedAsync(AwardDay.Quota(60, TiesAtQuota.Jury) with { Result = WorldRecords.Regulation.Result with { TieKeys = [":lot"] } }, 0, 1, 1, 2, 3);
        var day = new AwardDay(world);
        await day.DrawLotsAsync(("0103", 1), ("0102", 2));
        await day.ChooseAsync(TiesAtQuota.Include);
        await day.RuleAsync("0105", place: 4, degree: 3);
        await day.RuleAsync("0104", place: null, degree: 0);

        var content = ProtocolContentAfter(await day.DrawUpAsync());

        var live = (await world.Ranking.RankAsync(world.Edition.Id, ContestWorld.Category)).Result;
        var thawed = CategoryResult.Of(content.Ground!.Thaw(content.Regulation));
        Assert.Equal(System.Text.Json.JsonSerializer.Serialize(FrozenGround.Of(live.Ground)), System.Text.Json.JsonSerializer.Serialize(FrozenGround.Of(thawed.Ground)));
        Assert.Equal(live.Rows.Select(r => (r.ContestantId, r.Place, r.PlaceTo, r.Total)), thawed.Rows.Select(r => (r.ContestantId, r.Place, r.PlaceTo, r.Total)));
        Assert.Equal(live.Degrees, thawed.Degrees);
        Assert.Equal(["0104", "0105"], new[] { "0101", "0102", "0103", "0104", "0105" }.Where(n => thawed.RulingFor(n) is not null));
        Assert.Equal((4, 3), (thawed.RulingFor("0105")!.Place, thawed.RulingFor("0105")!.Degree));
    }

    private static ProtocolContent ProtocolContentAfter(Protocol protocol) => ProtocolContent.FromJson(protocol.Json);

    private static async Task<IReadOnlyList<JuryDecision>> RecordedAsync(ContestWorld world) => (await world.Ranking.RankAsync(world.Edition.Id, ContestWorld.Category)).Decisions;
}
