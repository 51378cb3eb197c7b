using Contest.Core.Judging;
using Contest.Core.Registration;

namespace Contest.Tests.Data.Judging;

/// <summary>What a judge sees of a round.</summary>
public sealed class RoundTests
{
    [Fact]
    public async Task A_blind_round_shows_codes_in_place_of_numbers_and_names()
    {
        await using var world = await ContestWorld.ReadyAsync(contestants: 5);

        var sheets = await SheetsAsync(world, "essay");

        Assert.All(sheets, s => Assert.Matches("^РЯ-[2457ACEHKMPTX]{5}$", s));
        Assert.Equal(5, sheets.Distinct().Count());
        var round = await world.Judging.RoundOfAsync(world.Edition.Id, (await world.JudgeAsync("kim")).JudgeId!.Value, ContestWorld.Category, "essay");
        Assert.All(round.Sheets, s => Assert.Null(s.Name));
    }

    [Fact]
    public async Task Codes_are_the_same_for_every_judge_and_at_every_look()
    {
        await using var world = await ContestWorld.ReadyAsync(contestants: 5);

        var looks = await Task.WhenAll(new[] { "orlova", "kim", "petrov", "kim" }.Select(judge => SheetsAsync(world, "essay", judge)));

        Assert.All(looks, codes => Assert.Equal(looks[0], codes));
    }

    [Fact]
    public async Task Codes_follow_from_neither_number_nor_name_and_differ_between_rounds()
    {
        var regulation = WorldRecords.Regulation with { Rounds = [WorldRecords.Regulation.Rounds[0], WorldRecords.Regulation.Rounds[1] with { Blind = true }] };
        await using var one = await ContestWorld.ReadyAsync(regulation, 5);
        await using var other = await ContestWorld.ReadyAsync(regulation, 5);

        var (essay, talk) = (await CodesAsync(one, "essay"), await CodesAsync(one, "talk"));
        var elsewhere = await CodesAsync(other, "essay");

        // The same people with the same numbers and names: a code that followed from them would come again. Chance repeats one of five in one run of ten thousand, not all.
        Assert.Equal(essay.Keys, elsewhere.Keys);
        Assert.NotEqual(essay, elsewhere);
        Assert.NotEqual(essay, talk);
    }

    [Fact]
    public async Task The_order_of_works_is_the_order_of_codes_and_tells_no_number()
    {
        await using var world = await ContestWorld.ReadyAsync(contestants: 5);

        var shown = await SheetsAsync(world, "essay");

        Assert.Equal(shown.Order(StringComparer.Ordinal), shown);
    }

    [Fact]
    public async Task A_mark_by_code_reaches_the_person_behind_it()
    {
        await using var world = await ContestWorld.ReadyAsync();
        var code = (await SheetsAsync(world, "essay"))[0];

        var entry = await world.Judging.EnterAsync(await world.JudgeAsync("kim"), world.Edition.Id, ContestWorld.Typed("essay", code, "text", 11));

        Assert.Equal(code, (await CodesAsync(world, "essay"))[entry.Sheet.ContestantId]);
    }

    [Fact]
    public async Task In_a_blind_round_a_number_is_nobody()
    {
        await using var world = await ContestWorld.ReadyAsync();
        await SheetsAsync(world, "essay");

        Assert.Equal("Contestant.Unknown", await Refusal.CodeOfAsync(async () =>
            await world.Judging.EnterAsync(await world.JudgeAsync("kim"), world.Edition.Id, ContestWorld.Typed("essay", "0101", "text", 11))));
    }

    [Fact]
    public async Task After_a_cut_the_jury_of_the_next_round_sees_only_who_was_admitted()
    {
        await using var world = await ContestWorld.ReadyAsync(WorldRecords.WithCut(2), 4);
        Assert.Empty(await SheetsAsync(world, "talk"));
        await (await world.MarkAllAsync("essay")).DecodeAsync();

        Assert.Equal(2, await world.Ranking.AdmitAsync(ContestWorld.Organizer, world.Edition.Id, ContestWorld.Category, "essay"));

        Assert.Equal(["0101", "0102"], await SheetsAsync(world, "talk"));
        Assert.Equal(["essay"], await world.Ranking.AdmittedRoundsAsync(world.Edition.Id, ContestWorld.Category));
    }

    [Fact]
    public async Task Who_was_not_admitted_cannot_be_marked_either()
    {
        await using var world = await (await (await ContestWorld.ReadyAsync(WorldRecords.WithCut(2), 4)).MarkAllAsync("essay")).DecodeAsync();
        await world.Ranking.AdmitAsync(ContestWorld.Organizer, world.Edition.Id, ContestWorld.Category, "essay");
        var count = (await world.JournalAsync()).Count;

        Assert.Equal("Contestant.Unknown", await Refusal.CodeOfAsync(async () =>
            await world.Judging.EnterAsync(await world.JudgeAsync("kim"), world.Edition.Id, ContestWorld.Typed("talk", "0104", "content", 11))));

        Assert.Equal(count, (await world.JournalAsync()).Count);
    }

    [Fact]
    public async Task A_cut_is_not_recorded_while_marks_are_missing()
    {
        await using var world = await (await ContestWorld.ReadyAsync(WorldRecords.WithCut(2, blind: false), 4)).MarkAsync("essay", "0101", "kim", 5, 5);

        Assert.Equal("Round.NotComplete", await Refusal.CodeOfAsync(() => world.Ranking.AdmitAsync(ContestWorld.Organizer, world.Edition.Id, ContestWorld.Category, "essay")));
    }

    [Fact]
    public async Task A_cut_recorded_anew_after_a_correction_lets_in_whom_it_brings_up_and_out_whom_it_leaves()
    {
        await using var world = await (await (await ContestWorld.ReadyAsync(WorldRecords.WithCut(1), 2)).MarkAllAsync("essay")).DecodeAsync();
        await world.Ranking.AdmitAsync(ContestWorld.Organizer, world.Edition.Id, ContestWorld.Category, "essay");
        var codes = await CodesAsync(world, "essay");
        var first = await world.ContestantAsync("0101");
        await world.RoundDesk.ReopenAsync(ContestWorld.Organizer, world.Edition.Id, ContestWorld.Category, "essay", "апелляция");
        foreach (var judge in new[] { "orlova", "kim", "petrov" })
            await world.Judging.EnterAsync(await world.JudgeAsync(judge), world.Edition.Id, ContestWorld.Typed("essay", codes[first.Id], "text", 1, basedOn: 1, reason: "апелляция"));
        Assert.Equal("Round.NotClosed", await Refusal.CodeOfAsync(() => world.Ranking.AdmitAsync(ContestWorld.Organizer, world.Edition.Id, ContestWorld.Category, "essay")));
        await world.CloseAsync("essay");

        await world.Ranking.AdmitAsync(ContestWorld.Organizer, world.Edition.Id, ContestWorld.Category, "essay");

        Assert.Equal(["0102"], await SheetsAsync(world, "talk"));
        var line = (await world.AuditAsync())[0];
        Assert.Equal(("Round.Admitted", $"{first.Id}", $"{(await world.ContestantAsync("0102")).Id}"), (line.What, line.Before, line.After));
    }

    [Theory]
    [InlineData(ContestantState.Applied)]
    [InlineData(ContestantState.Withdrawn)]
    [InlineData(ContestantState.NoShow)]
    [InlineData(ContestantState.Disqualified)]
    public async Task Who_does_not_compete_has_no_sheet(ContestantState state)
    {
        await using var world = await (await ContestWorld.ReadyAsync()).WithStateAsync("0102", state);

        Assert.Equal(["0101", "0103"], await SheetsAsync(world, "talk"));
    }

    [Fact]
    public async Task A_jury_saved_again_without_a_judge_takes_the_seat_away_but_not_from_who_has_marked()
    {
        await using var world = await (await ContestWorld.ReadyAsync()).MarkAsync("talk", "0101", "petrov", 10, 10);
        string[] chair = ["orlova"];
        var smaller = new JuryFile(JuryFile.CurrentFormat, WorldRecords.Jury, [new Panel(ContestWorld.Category, "essay", chair), new Panel(ContestWorld.Category, "talk", chair)]);

        await world.Jury.SaveJuryAsync(ContestWorld.Organizer, world.Edition.Id, smaller);

        var codes = (await world.Jury.JudgesAsync(world.Edition.Id)).ToDictionary(j => j.Id, j => j.Code);
        Assert.Equal([("essay", "orlova"), ("talk", "orlova"), ("talk", "petrov")],
            (await world.Jury.SeatsAsync(world.Edition.Id)).Select(s => (s.RoundId, codes[s.JudgeId])).Order());
    }

    private static async Task<List<string>> SheetsAsync(ContestWorld world, string round, string judge = "kim") =>
        [.. (await world.Judging.RoundOfAsync(world.Edition.Id, (await world.JudgeAsync(judge)).JudgeId!.Value, ContestWorld.Category, round)).Sheets.Select(s => s.Token)];

    // Contestant → code, after the round was opened.
    private static async Task<SortedDictionary<int, string>> CodesAsync(ContestWorld world, string round)
    {
        await SheetsAsync(world, round);
        await using var db = await world.OpenDatabaseAsync();
        return new(db.Codes.Where(c => c.RoundId == round).ToDictionary(c => c.ContestantId, c => c.Code));
    }
}
