using Contest.Core.Judging;

namespace Contest.Tests.Data.Judging;

/// <summary>Taking in marks from a file.</summary>
public sealed class MarksImportTests
{
    [Fact]
    public async Task One_line_off_the_scale_and_every_line_is_refused_and_that_one_named()
    {
        await using var world = await ContestWorld.ReadyAsync();
        var lines = (await world.MarkLinesAsync()).ToList();
        lines[7] = lines[7] with { Points = "20,25" };

        var problem = Assert.Single(await Refusal.OfAsync(() => world.MarksImport.ImportAsync(ContestWorld.Organizer, world.Edition.Id, "marks.csv", lines)));

        Assert.Equal(("Score.OffTheScale", "marks.csv", lines[7].Row), (problem.Code, problem.Where!.File, problem.Where.Row));
        Assert.Empty(await world.JournalAsync());
    }

    [Fact]
    public async Task Every_wrong_line_is_named_at_once()
    {
        await using var world = await ContestWorld.ReadyAsync();
        MarkLine Line(int row, string contestant = "0101", string judge = "kim", string round = "talk", string criterion = "content", string points = "5", string category = ContestWorld.Category) =>
            new(row, category, round, contestant, judge, criterion, points);

        var problems = await Refusal.OfAsync(() => world.MarksImport.ImportAsync(ContestWorld.Organizer, world.Edition.Id, "marks.csv",
        [
            Line(2), Line(3, contestant: "9999"), Line(4, judge: "nobody"), Line(5, round: "dance"), Line(6, criterion: "grace"), Line(7, points: "five"), Line(8, category: "pilots"),
        ]));

        Assert.Equal([(3, "Contestant.Unknown"), (4, "Judge.Unknown"), (5, "Round.Unknown"), (6, "Criterion.Unknown"), (7, "Marks.NotAMark"), (8, "Category.Unknown")],
            problems.Select(p => (p.Where!.Row!.Value, p.Code)));
        Assert.Empty(await world.JournalAsync());
    }

    [Fact]
    public async Task The_same_file_twice_writes_nothing()
    {
        await using var world = await ContestWorld.ReadyAsync();
        var lines = await world.MarkLinesAsync();
        var written = await world.MarksImport.ImportAsync(ContestWorld.Organizer, world.Edition.Id, "marks.csv", lines);
        var (journal, audit) = (await world.JournalAsync(), await world.AuditAsync());

        Assert.Equal(0, await world.MarksImport.ImportAsync(ContestWorld.Organizer, world.Edition.Id, "marks.csv", lines));

        Assert.Equal(written, journal.Count);
        Assert.Equal(journal, await world.JournalAsync());
        Assert.Equal(audit, await world.AuditAsync());
    }

    [Fact]
    public async Task A_sheet_that_is_complete_is_handed_in_and_one_that_is_not_stays_open()
    {
        await using var world = await ContestWorld.ReadyAsync();

        await world.MarkAsync("talk", "0101", "kim", 20, 20);
        await world.MarkAsync("talk", "0102", "kim", 20);

        var round = await world.Judging.RoundOfAsync(world.Edition.Id, (await world.JudgeAsync("kim")).JudgeId!.Value, ContestWorld.Category, "talk");
        Assert.Equal([("0101", true), ("0102", false), ("0103", false)], round.Sheets.Select(s => (s.Token, s.Sheet.IsSubmitted)));
    }

    [Fact]
    public async Task A_file_for_a_category_with_a_protocol_is_refused_line_by_line()
    {
        await using var world = await (await ContestWorld.ReadyAsync()).JudgedAsync();
        await world.Awards.DrawUpAsync(ContestWorld.Organizer, world.Edition.Id, ContestWorld.Category, new(0, 0));
        var journal = await world.JournalAsync();

        var problem = Assert.Single(await Refusal.OfAsync(() => world.MarksImport.ImportAsync(ContestWorld.Organizer, world.Edition.Id, "marks.csv",
            [new MarkLine(2, ContestWorld.Category, "talk", "0101", "kim", "", "absent")])));

        Assert.Equal(("Score.CategoryClosed", 2), (problem.Code, problem.Where?.Row));
        Assert.Equal(journal, await world.JournalAsync());
    }

    [Fact]
    public async Task Marks_that_stand_already_may_be_taken_in_again_after_the_protocol()
    {
        await using var world = await (await ContestWorld.ReadyAsync()).JudgedAsync();
        await world.Awards.DrawUpAsync(ContestWorld.Organizer, world.Edition.Id, ContestWorld.Category, new(0, 0));

        Assert.Equal(0, await world.MarksImport.ImportAsync(ContestWorld.Organizer, world.Edition.Id, "marks.csv", await world.MarkLinesAsync()));
    }
}
