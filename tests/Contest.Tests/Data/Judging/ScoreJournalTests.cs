using Contest.Core.Judging;

namespace Contest.Tests.Data.Judging;

/// <summary>What a judge typed is there, once, and is never overwritten.</summary>
public sealed class ScoreJournalTests
{
    [Fact]
    public async Task An_entry_delivered_twice_is_answered_with_the_first_answer_and_stands_once()
    {
        await using var world = await ContestWorld.ReadyAsync();
        var (judge, typed) = (await world.JudgeAsync("kim"), ContestWorld.Typed("talk", "0101", "content", 28));
        var first = await world.Judging.EnterAsync(judge, world.Edition.Id, typed);
        world.Time.Now += TimeSpan.FromMinutes(5);

        var second = await world.Judging.EnterAsync(judge, world.Edition.Id, typed);

        Assert.Equal(first, second);
        Assert.Equal(first, Assert.Single(await world.JournalAsync()));
    }

    [Fact]
    public async Task The_same_entry_delivered_many_times_at_once_stands_once()
    {
        await using var world = await ContestWorld.ReadyAsync();
        var (judge, typed) = (await world.JudgeAsync("kim"), ContestWorld.Typed("talk", "0101", "content", 28));

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => world.Judging.EnterAsync(judge, world.Edition.Id, typed)));

        Assert.Equal(Assert.Single(await world.JournalAsync()), Assert.Single(answers.Distinct()));
    }

    [Fact]
    public async Task An_id_that_belongs_to_another_mark_is_refused()
    {
        await using var world = await ContestWorld.ReadyAsync();
        var (judge, typed) = (await world.JudgeAsync("kim"), ContestWorld.Typed("talk", "0101", "content", 28));
        await world.Judging.EnterAsync(judge, world.Edition.Id, typed);

        Assert.Equal("Score.IdTaken", await Refusal.CodeOfAsync(() => world.Judging.EnterAsync(judge, world.Edition.Id, typed with { Contestant = "0102" })));
    }

    [Fact]
    public async Task Of_two_versions_of_one_mark_one_is_a_conflict_and_neither_is_lost()
    {
        await using var world = await ContestWorld.ReadyAsync();
        var judge = await world.JudgeAsync("kim");
        var (here, there) = (ContestWorld.Typed("talk", "0101", "content", 28), ContestWorld.Typed("talk", "0101", "content", 25));
        await world.Judging.EnterAsync(judge, world.Edition.Id, here);

        var problem = Assert.Single(await Refusal.OfAsync(() => world.Judging.EnterAsync(judge, world.Edition.Id, there)));

        Assert.Equal(("Score.Conflict", "28", "Ким Сон Ок"), (problem.Code, problem.Arguments[1], problem.Arguments[2]));
        await world.Judging.EnterAsync(judge, world.Edition.Id, there with { EntryId = Guid.NewGuid(), BasedOn = 1 });
        Assert.Equal([(28, 1), (25, 2)], (await world.JournalAsync()).Select(e => (e.Mark.Code / 100, e.Version)));
    }

    [Fact]
    public async Task The_entries_of_64_judges_at_once_are_all_there()
    {
        await using var world = await (await (await ContestWorld.EmptyAsync()).WithEditionAsync()).WithContestantsAsync(3);
        var jury = Enumerable.Range(1, 64).Select(i => WorldRecords.Judge($"judge{i:00}", $"Судья {i}", "RU", i == 1 ? JuryRole.Chair : JuryRole.Member)).ToArray();
        await world.WithJudgesAsync(jury);
        var judges = await Task.WhenAll(jury.Select(j => world.JudgeAsync(j.Code)));
        var typed = (from judge in judges from contestant in new[] { "0101", "0102", "0103" } from criterion in new[] { "content", "speech" }
                     select (judge, Entry: ContestWorld.Typed("talk", contestant, criterion, judge.JudgeId!.Value % 31))).ToList();

        await Task.WhenAll(typed.Select(t => world.Judging.EnterAsync(t.judge, world.Edition.Id, t.Entry)));

        var journal = (await world.JournalAsync()).ToDictionary(e => e.Id);
        Assert.Equal(384, journal.Count);
        Assert.All(typed, t => Assert.Equal((t.judge.JudgeId, t.Entry.Mark, t.Entry.Field), (journal[t.Entry.EntryId].Sheet.JudgeId, journal[t.Entry.EntryId].Mark, journal[t.Entry.EntryId].Field)));
        var table = await world.Ranking.TableAsync(world.Edition.Id, ContestWorld.Category);
        Assert.All(table.Lines, l => Assert.Equal((64, 64), (l.Rounds[1].Counted, l.Rounds[1].Expected)));
    }

    [Fact]
    public async Task An_entry_that_was_answered_is_there_when_the_database_is_opened_anew()
    {
        await using var world = await ContestWorld.ReadyAsync();
        var answered = await world.Judging.EnterAsync(await world.JudgeAsync("kim"), world.Edition.Id, ContestWorld.Typed("talk", "0102", "speech", 17));

        await world.RestartAsync();

        Assert.Equal(answered, Assert.Single(await world.JournalAsync()));
        var round = await world.Judging.RoundOfAsync(world.Edition.Id, answered.Sheet.JudgeId, ContestWorld.Category, "talk");
        Assert.Equal("17", round.Sheets.Single(s => s.Token == "0102").Sheet["speech"].ToString());
    }

    [Theory]
    [InlineData(3050, "above the maximum")]
    [InlineData(725, "between two steps")]
    [InlineData(-2, "a status in one criterion")]
    public async Task A_mark_off_the_scale_is_refused_and_others_that_come_with_it_stand(int code, string why)
    {
        await using var world = await ContestWorld.ReadyAsync();
        var judge = await world.JudgeAsync("kim");
        var good = world.Judging.EnterAsync(judge, world.Edition.Id, ContestWorld.Typed("talk", "0101", "content", 30));

        var bad = ContestWorld.Typed("talk", "0101", "speech", 0) with { Mark = new Mark(code) };

        Assert.True(await Refusal.CodeOfAsync(() => world.Judging.EnterAsync(judge, world.Edition.Id, bad)) == "Score.OffTheScale", why);
        Assert.Equal((await good).Id, Assert.Single(await world.JournalAsync()).Id);
    }

    [Fact]
    public async Task A_sheet_handed_in_is_corrected_only_with_a_reason_which_the_journal_keeps()
    {
        await using var world = await (await ContestWorld.ReadyAsync()).MarkAllAsync();
        var judge = await world.JudgeAsync("kim");

        Assert.Equal("Score.SheetSubmitted", await Refusal.CodeOfAsync(() => world.Judging.EnterAsync(judge, world.Edition.Id, ContestWorld.Typed("talk", "0101", "content", 20, basedOn: 1))));
        var corrected = await world.Judging.EnterAsync(judge, world.Edition.Id, ContestWorld.Typed("talk", "0101", "content", 20, basedOn: 1, reason: "описка"));

        Assert.Equal(("описка", judge.Name, 2), (corrected.Reason, corrected.EnteredBy, corrected.Version));
        Assert.Equal(corrected, (await world.JournalAsync())[^1]);
    }

    [Fact]
    public async Task A_mark_after_the_protocol_is_refused()
    {
        await using var world = await (await ContestWorld.ReadyAsync()).JudgedAsync();
        await world.Awards.DrawUpAsync(ContestWorld.Organizer, world.Edition.Id, ContestWorld.Category, new(0, 0));
        var count = (await world.JournalAsync()).Count;

        var late = ContestWorld.Typed("talk", "0101", "content", 1, basedOn: 1, reason: "поздно");

        Assert.Equal("Score.CategoryClosed", await Refusal.CodeOfAsync(async () => await world.Judging.EnterAsync(await world.JudgeAsync("kim"), world.Edition.Id, late)));
        Assert.Equal(count, (await world.JournalAsync()).Count);
    }

    [Fact]
    public async Task A_judge_without_a_seat_in_the_round_marks_nobody()
    {
        await using var world = await ContestWorld.ReadyAsync();
        await world.Jury.SaveJuryAsync(ContestWorld.Organizer, world.Edition.Id,
            new JuryFile(JuryFile.CurrentFormat, [WorldRecords.Judge("guest", "Г. Г. Гость", "RU", JuryRole.Member)], [new Panel(ContestWorld.Category, "essay", ["guest"])]));

        Assert.Equal("Judge.NoSeat", await Refusal.CodeOfAsync(async () =>
            await world.Judging.EnterAsync(await world.JudgeAsync("guest"), world.Edition.Id, ContestWorld.Typed("talk", "0101", "content", 5))));
    }

    [Theory]
    [InlineData("DELETE FROM Seats WHERE RoundId = 'talk' AND JudgeId = (SELECT Id FROM Judges WHERE Code = 'kim')", "Judge.NoSeat")]
    [InlineData("UPDATE Contestants SET State = 3 WHERE Number = '0101'", "Contestant.Unknown")]
    [InlineData("UPDATE Contestants SET Number = '0909' WHERE Number = '0101'", "Contestant.Unknown")]
    [InlineData("INSERT INTO Closings SELECT EditionId, CategoryId, RoundId, 'стол', '2027-04-01', '[]' FROM ScoreEntries LIMIT 1", "Score.RoundClosed")]
    [InlineData("UPDATE Editions SET State = 3", "Edition.Closed")]
    [InlineData("UPDATE Categories SET Regulation = replace(Regulation, '\"content\"', '\"matter\"')", "Criterion.Unknown")]
    public async Task Whatever_another_program_changes_between_two_marks_counts_for_the_second(string sql, string why)
    {
        await using var world = await ContestWorld.ReadyAsync();
        var judge = await world.JudgeAsync("kim");
        await world.Judging.EnterAsync(judge, world.Edition.Id, ContestWorld.Typed("talk", "0101", "content", 28));

        await world.ExecuteAsync(sql);

        Assert.Equal(why, await Refusal.CodeOfAsync(() => world.Judging.EnterAsync(judge, world.Edition.Id, ContestWorld.Typed("talk", "0101", "content", 25, basedOn: 1))));
        Assert.Single(await world.JournalAsync());
    }

    [Fact]
    public async Task A_mark_whose_answer_was_lost_is_acknowledged_even_after_its_contestant_has_withdrawn()
    {
        await using var world = await ContestWorld.ReadyAsync();
        var (judge, typed) = (await world.JudgeAsync("kim"), ContestWorld.Typed("talk", "0101", "content", 28));
        var lost = await world.Judging.EnterAsync(judge, world.Edition.Id, typed);
        await world.ExecuteAsync("UPDATE Contestants SET State = 3 WHERE Number = '0101'");

        Assert.Equal(lost, await world.Judging.EnterAsync(judge, world.Edition.Id, typed));
        Assert.Equal("Score.IdTaken", await Refusal.CodeOfAsync(async () => await world.Judging.EnterAsync(await world.JudgeAsync("petrov"), world.Edition.Id, typed)));
    }
}
