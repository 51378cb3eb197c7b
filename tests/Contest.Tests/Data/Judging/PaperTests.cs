using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Data.Access;
using Contest.Data.Judging;
using Microsoft.Extensions.DependencyInjection;

namespace Contest.Tests.Data.Judging;

/// <summary>A sheet filled in on paper on its way into the journal.</summary>
public sealed class PaperTests
{
    private static readonly Actor Second = ContestWorld.Organizer with { Name = "Ли Г. Н." };

    /// <summary>A sheet of the talk as it is keyed.</summary>
    public static IReadOnlyList<KeyedField> Marks(int content, int speech, string comment = "") =>
        [new("content", Mark.Of(Points.Of(content))), new("speech", Mark.Of(Points.Of(speech))), .. comment.Length > 0 ? new KeyedField[] { new(SheetField.Comment, Mark.Blank, comment) } : []];

    [Fact]
    public async Task What_one_person_typed_is_not_in_the_journal()
    {
        await using var world = await ContestWorld.ReadyAsync();

        Assert.Equal(KeyingState.Once, await KeyAsync(world, ContestWorld.Organizer, Marks(20, 25)));

        Assert.Empty(await world.JournalAsync());
        Assert.DoesNotContain(await world.AuditAsync(), a => $"{a.Before}{a.After}".Contains("25", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_two_people_typed_alike_is_entered_for_the_judge_with_both_names_and_handed_in()
    {
        await using var world = await ContestWorld.ReadyAsync();
        await KeyAsync(world, ContestWorld.Organizer, Marks(20, 25, "живо"));

        Assert.Equal(KeyingState.Done, await KeyAsync(world, Second, Marks(20, 25, "живо")));

        var sheet = await SheetAsync(world);
        Assert.True(sheet.IsSubmitted);
        Assert.Equal((Points.Of(45), "живо"), (sheet.Total, sheet.Comment));
        Assert.All(await world.JournalAsync(), e => Assert.Equal($"{ContestWorld.Organizer.Name}, {Second.Name}", e.EnteredBy));
    }

    [Fact]
    public async Task The_same_person_does_not_type_a_sheet_twice()
    {
        await using var world = await ContestWorld.ReadyAsync();
        await KeyAsync(world, ContestWorld.Organizer, Marks(20, 25));

        Assert.Equal("Paper.SamePerson", await RefusedAsync(() => KeyAsync(world, ContestWorld.Organizer, Marks(20, 25))));
        Assert.Empty(await world.JournalAsync());
    }

    [Fact]
    public async Task What_was_typed_differently_waits_for_its_judge_alone()
    {
        await using var world = await ContestWorld.ReadyAsync();
        var (kim, petrov) = (await world.JudgeAsync("kim"), await world.JudgeAsync("petrov"));
        await KeyAsync(world, ContestWorld.Organizer, Marks(20, 25));

        Assert.Equal(KeyingState.Differs, await KeyAsync(world, Second, Marks(20, 26)));

        Assert.Empty(await world.JournalAsync());
        Assert.Equal("Paper.Waits", await RefusedAsync(() => KeyAsync(world, ContestWorld.Organizer with { Name = "Третий" }, Marks(20, 26))));
        Assert.Empty(await world.Paper.OwnAsync(petrov, world.Edition.Id));
        var own = Assert.Single(await world.Paper.OwnAsync(kim, world.Edition.Id));
        Assert.Equal(["speech"], own.Differences.Select(d => d.Field));
        Assert.Equal("Paper.Gone", await RefusedAsync(() => world.Paper.SettleAsync(petrov, world.Edition.Id, own.Transcript.Id, Marks(20, 25))));

        await world.Paper.SettleAsync(kim, world.Edition.Id, own.Transcript.Id, Marks(20, 25));

        var sheet = await SheetAsync(world);
        Assert.Equal((true, Points.Of(45)), (sheet.IsSubmitted, sheet.Total));
        Assert.All(await world.JournalAsync(), e => Assert.Equal(kim.Name, e.EnteredBy));
        Assert.Empty(await world.Paper.OwnAsync(kim, world.Edition.Id));
    }

    [Fact]
    public async Task A_mark_of_the_tablet_is_not_overwritten_by_paper_unseen()
    {
        await using var world = await ContestWorld.ReadyAsync();
        var kim = await world.JudgeAsync("kim");
        await KeyAsync(world, ContestWorld.Organizer, Marks(20, 25));
        await world.Judging.EnterAsync(kim, world.Edition.Id, ContestWorld.Typed("talk", "0101", "speech", 11));

        Assert.Equal(KeyingState.Differs, await KeyAsync(world, Second, Marks(20, 25)));

        Assert.Equal(Points.Of(11), (await SheetAsync(world))["speech"].Points);
        var own = Assert.Single(await world.Paper.OwnAsync(kim, world.Edition.Id));
        Assert.Equal(Mark.Of(Points.Of(11)), own.Differences.Single().Standing!.Mark);
        await world.Paper.SettleAsync(kim, world.Edition.Id, own.Transcript.Id, Marks(20, 25));
        Assert.Equal(Points.Of(45), (await SheetAsync(world)).Total);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Interrupted_between_entries_the_sheet_is_entered_once_and_whole_at_the_next_try(int written)
    {
        await using var world = await ContestWorld.ReadyAsync();
        await KeyAsync(world, ContestWorld.Organizer, Marks(20, 25));
        await KeyAsync(world, Second, Marks(20, 25));
        var journal = await world.JournalAsync();
        // As the disk is left by a power cut: so many entries written, the typing not marked as done.
        await world.ExecuteAsync("UPDATE Transcripts SET DoneAt = NULL");
        await using var cut = await ContestWorld.ReadyAsync();
        await KeyAsync(cut, ContestWorld.Organizer, Marks(20, 25));
        var first = await LeaveSecondAsync(cut, Marks(20, 25));
        foreach (var entry in TranscriptRule.Entries(first, first.Second!, await SheetAsync(cut), $"{first.FirstBy}, {first.SecondBy}").Take(written))
            await cut.Services.GetRequiredService<ScoreWriter>().WriteAsync(entry, TestContext.Current.CancellationToken);

        Assert.Equal(KeyingState.Unfinished, (await cut.Paper.RoundsAsync(Second, cut.Edition.Id)).Single(r => r.Round.Id == "talk").Judges.Single(j => j.Judge.Code == "kim").Sheets[0].State);
        Assert.Equal(KeyingState.Done, await KeyAsync(cut, Second, Marks(20, 25)));
        Assert.Equal(KeyingState.Done, await KeyAsync(world, Second, Marks(20, 25)));

        Assert.Equal(3, (await cut.JournalAsync()).Count);
        Assert.True((await SheetAsync(cut)).IsSubmitted);
        Assert.Equal(journal.Select(e => e.Id), (await world.JournalAsync()).Select(e => e.Id));
    }

    [Fact]
    public async Task Of_several_who_finish_an_interrupted_sheet_at_once_one_is_in_the_audit()
    {
        await using var world = await ContestWorld.ReadyAsync();
        await KeyAsync(world, ContestWorld.Organizer, Marks(20, 25));
        await LeaveSecondAsync(world, Marks(20, 25));

        var said = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => KeyAsync(world, Second, Marks(20, 25)))));

        Assert.All(said, s => Assert.Equal(KeyingState.Done, s));
        Assert.Equal(3, (await world.JournalAsync()).Count);
        Assert.Single(await world.AuditAsync(), a => a.What == "Sheet.Keyed");
    }

    [Fact]
    public async Task A_mark_off_the_scale_or_missing_is_told_at_the_keying_beside_its_field()
    {
        await using var world = await ContestWorld.ReadyAsync();

        var off = await Assert.ThrowsAsync<RuleViolationException>(() => KeyAsync(world, ContestWorld.Organizer, Marks(31, 25)));
        var missing = await Assert.ThrowsAsync<RuleViolationException>(() => KeyAsync(world, ContestWorld.Organizer, [Marks(20, 25)[0]]));

        Assert.Equal(("Score.OffTheScale", "content"), (off.Problems.Single().Code, off.Problems.Single().Where!.Column));
        Assert.Equal(("Paper.MarkMissing", "speech"), (missing.Problems.Single().Code, missing.Problems.Single().Where!.Column));
    }

    [Fact]
    public async Task A_recusal_comes_from_paper_with_its_ground()
    {
        await using var world = await ContestWorld.ReadyAsync();
        KeyedField[] recused = [new(SheetField.Status, Mark.Recused, "pupil")];

        Assert.Equal("Score.NoGround", await RefusedAsync(() => KeyAsync(world, ContestWorld.Organizer, [new(SheetField.Status, Mark.Recused)])));
        await KeyAsync(world, ContestWorld.Organizer, recused);
        await KeyAsync(world, Second, recused);

        Assert.Equal(new Recusal(RecusalGround.Pupil), (await SheetAsync(world)).Recusal);
    }

    [Fact]
    public async Task A_typing_is_thrown_away_with_a_reason_and_a_closed_round_takes_none()
    {
        await using var world = await ContestWorld.ReadyAsync();
        await KeyAsync(world, ContestWorld.Organizer, Marks(20, 25));
        var id = (await world.Paper.RoundsAsync(Second, world.Edition.Id)).Single(r => r.Round.Id == "talk").Judges.Single(j => j.Judge.Code == "kim").Sheets[0].Transcript!.Value;

        Assert.Equal("Round.ReasonMissing", await RefusedAsync(() => world.Paper.DiscardAsync(Second, world.Edition.Id, id, " ")));
        await world.Paper.DiscardAsync(Second, world.Edition.Id, id, "не тот лист");
        Assert.Equal(KeyingState.Once, await KeyAsync(world, ContestWorld.Organizer, Marks(21, 25)));

        await world.Paper.DiscardAsync(Second, world.Edition.Id, id + 1, "планшет нашёлся");
        await (await world.MarkAllAsync("talk")).CloseAsync("talk");
        Assert.Equal("Score.RoundClosed", await RefusedAsync(() => KeyAsync(world, ContestWorld.Organizer, Marks(20, 25))));
    }

    [Fact]
    public async Task In_a_blind_round_paper_goes_by_codes()
    {
        await using var world = await ContestWorld.ReadyAsync();
        await world.Coding.DrawAsync(ContestWorld.Coder, world.Edition.Id, ContestWorld.Category, "essay");

        var sheets = Assert.Single(await world.Paper.PrintAsync(ContestWorld.Organizer, world.Edition.Id, ContestWorld.Category, "essay", "kim", filled: false)).Lines;

        Assert.All(sheets, s => Assert.Null(s.Name));
        Assert.All(sheets, s => Assert.StartsWith("РЯ-", s.Token, StringComparison.Ordinal));
        Assert.Equal("Contestant.Unknown", await RefusedAsync(() => world.Paper.KeyAsync(Second, world.Edition.Id, ContestWorld.Category, "essay", "kim", "0101", [new("text", Mark.Of(Points.Of(1))), new("grammar", Mark.Of(Points.Of(1)))])));
    }

    [Fact]
    public async Task A_judge_prints_the_own_sheets_and_nobody_elses()
    {
        await using var world = await ContestWorld.ReadyAsync();

        var sheets = await world.Paper.PrintAsync(await world.JudgeAsync("kim"), world.Edition.Id, ContestWorld.Category, "talk", "petrov", filled: true);

        Assert.Equal("kim", Assert.Single(sheets).Judge.Code);
    }

    private static async Task<Transcript> LeaveSecondAsync(ContestWorld world, IReadOnlyList<KeyedField> fields)
    {
        await using var db = await world.OpenDatabaseAsync();
        var second = db.Transcripts.Single() with { Second = fields, SecondBy = Second.Name, SecondAt = new DateTime(2027, 4, 10, 2, 0, 0, DateTimeKind.Utc) };
        db.ChangeTracker.Clear();
        db.Update(second);
        await db.SaveChangesAsync();
        return second;
    }

    private static Task<KeyingState> KeyAsync(ContestWorld world, Actor actor, IReadOnlyList<KeyedField> fields) =>
        world.Paper.KeyAsync(actor, world.Edition.Id, ContestWorld.Category, "talk", "kim", "0101", fields);

    private static async Task<ScoreSheet> SheetAsync(ContestWorld world) =>
        (await world.Judging.RoundOfAsync(world.Edition.Id, (await world.JudgeAsync("kim")).JudgeId!.Value, ContestWorld.Category, "talk")).Sheets.Single(s => s.Token == "0101").Sheet;

    private static async Task<string> RefusedAsync(Func<Task> command) => (await Assert.ThrowsAsync<RuleViolationException>(command)).Problems[0].Code;
}
