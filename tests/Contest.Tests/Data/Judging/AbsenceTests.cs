using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Data.Judging;

namespace Contest.Tests.Data.Judging;

/// <summary>Judges who are absent, and whoever sits in their place (rule J13).</summary>
public sealed class AbsenceTests
{
    [Fact]
    public async Task An_absent_judge_has_no_mark_on_what_was_not_handed_in_and_what_was_stays()
    {
        await using var world = await ContestWorld.ReadyAsync();
        await world.MarkAsync("talk", "0101", "kim", 20, 20);
        await world.Judging.EnterAsync(await world.JudgeAsync("kim"), world.Edition.Id, ContestWorld.Typed("talk", "0102", "content", 5));

        var outcome = await AbsentAsync(world, "kim");

        Assert.Equal(new AbsenceOutcome(Sheets: 2, Marked: 1), outcome);
        Assert.Equal([CellState.HandedIn, CellState.Absent, CellState.Absent], await StatesAsync(world, "kim"));
        Assert.All((await world.JournalAsync()).TakeLast(2), e => Assert.Equal((ContestWorld.Organizer.Name, "госпиталь"), (e.EnteredBy, e.Reason)));
        Assert.Equal("kim, 2", (await world.AuditAsync())[0].After);
        Assert.Equal(new AbsenceOutcome(0, 0), await AbsentAsync(world, "kim"));
    }

    [Fact]
    public async Task Who_comes_after_all_finds_the_marks_typed_before()
    {
        await using var world = await ContestWorld.ReadyAsync();
        await world.Judging.EnterAsync(await world.JudgeAsync("kim"), world.Edition.Id, ContestWorld.Typed("talk", "0102", "content", 5));
        await AbsentAsync(world, "kim");

        Assert.Equal(new AbsenceOutcome(Sheets: 3, Marked: 0), await PresentAsync(world, "kim"));

        Assert.Equal([CellState.Missing, CellState.Draft, CellState.Missing], await StatesAsync(world, "kim"));
    }

    [Fact]
    public async Task A_sheet_handed_in_is_never_turned_into_an_absence()
    {
        await using var world = await ContestWorld.ReadyAsync();
        await world.MarkAsync("talk", "0101", "kim", 20, 20);
        var round = WorldRecords.Regulation.Round("talk");
        var sheet = new SheetKey(world.Edition.Id, ContestWorld.Category, "talk", (await world.ContestantAsync("0101")).Id, (await world.JudgeAsync("kim")).JudgeId!.Value);
        var entry = new ScoreEntry { Id = Guid.NewGuid(), Sheet = sheet, Field = SheetField.Status, Mark = Mark.Absent, BasedOn = 0, EnteredBy = "Ри", At = default, Reason = "госпиталь" };
        var read = new ScoreSheet(round, (await world.JournalAsync()).Where(e => e.Sheet == sheet));

        Assert.Equal("Score.HandedInStays", Assert.Throws<Contest.Core.RuleViolationException>(() => read.Enter(entry)).Problems[0].Code);
    }

    [Fact]
    public async Task A_substitute_marks_whom_the_absent_judge_did_not_in_the_same_room()
    {
        await using var world = await WithVlasovaAsync(await ContestWorld.ReadyAsync());
        await world.MarkAsync("talk", "0101", "kim", 20, 20);
        Assert.Equal("Panel.NotAbsent", await Refusal.CodeOfAsync(() => SubstituteAsync(world, "kim", "vlasova")));
        await AbsentAsync(world, "kim");

        await SubstituteAsync(world, "kim", "vlasova");
        await SubstituteAsync(world, "kim", "vlasova");

        Assert.Equal([CellState.NotOwed, CellState.Missing, CellState.Missing], await StatesAsync(world, "vlasova"));
        Assert.Equal("Panel.SitsAlready", await Refusal.CodeOfAsync(() => SubstituteAsync(world, "kim", "petrov")));
        Assert.Single(await world.AuditAsync(), l => l.What == "Judge.Substituted");
    }

    [Fact]
    public async Task What_a_substitute_has_begun_stays_when_the_absent_judge_comes_after_all()
    {
        await using var world = await WithVlasovaAsync(await ContestWorld.ReadyAsync());
        await AbsentAsync(world, "kim");
        await SubstituteAsync(world, "kim", "vlasova");
        await world.Judging.EnterAsync(await world.JudgeAsync("vlasova"), world.Edition.Id, ContestWorld.Typed("talk", "0102", "content", 5));

        Assert.Equal("Panel.SubstituteStays", await Refusal.CodeOfAsync(() => DismissAsync(world, "vlasova")));
        Assert.Equal(new AbsenceOutcome(Sheets: 2, Marked: 1), await PresentAsync(world, "kim"));

        Assert.Equal([CellState.Missing, CellState.Absent, CellState.Missing], await StatesAsync(world, "kim"));
        Assert.Equal([CellState.NotOwed, CellState.Draft, CellState.NotOwed], await StatesAsync(world, "vlasova"));
    }

    [Fact]
    public async Task A_substitute_who_has_marked_nothing_is_taken_out_again()
    {
        await using var world = await WithVlasovaAsync(await ContestWorld.ReadyAsync());
        await AbsentAsync(world, "kim");
        await SubstituteAsync(world, "kim", "vlasova");

        await DismissAsync(world, "vlasova");

        Assert.Equal(["orlova", "kim", "petrov"], (await RoundAsync(world)).Seats.Select(s => s.Judge.Code));
    }

    [Fact]
    public async Task An_absent_judge_and_the_substitute_are_one_reader_and_the_absent_one_is_given_nothing()
    {
        await using var world = await WithVlasovaAsync(await ContestWorld.ReadyAsync());
        await AbsentAsync(world, "kim");
        await SubstituteAsync(world, "kim", "vlasova");

        var proposed = await world.Panels.ProposeAsync(ContestWorld.Organizer, world.Edition.Id, ContestWorld.Category, "talk", 2, "весна");

        var (kim, vlasova) = ((await world.JudgeAsync("kim")).JudgeId!.Value, (await world.JudgeAsync("vlasova")).JudgeId!.Value);
        Assert.All(proposed.Proposal.Given.Values, readers => { Assert.Equal(2, readers.Count); Assert.Contains(vlasova, readers); Assert.DoesNotContain(kim, readers); });
    }

    [Fact]
    public async Task An_absence_wants_a_reason()
    {
        await using var world = await ContestWorld.ReadyAsync();

        Assert.Equal("Round.ReasonMissing", await Refusal.CodeOfAsync(() => AbsentAsync(world, "kim", " ")));
        Assert.Empty(await world.JournalAsync());
    }

    // In the jury, and in no round.
    private static async Task<ContestWorld> WithVlasovaAsync(ContestWorld world)
    {
        await world.Jury.SaveJuryAsync(ContestWorld.Organizer, world.Edition.Id, new JuryFile(JuryFile.CurrentFormat, [WorldRecords.Judge("vlasova", "Н. П. Власова", "RU", JuryRole.Member)], []));
        return world;
    }

    private static async Task<AbsenceOutcome> AbsentAsync(ContestWorld world, string judge, string reason = "госпиталь") =>
        await world.Absences.AbsentAsync(ContestWorld.Organizer, world.Edition.Id, ContestWorld.Category, "talk", (await world.JudgeAsync(judge)).JudgeId!.Value, reason);

    private static async Task<AbsenceOutcome> PresentAsync(ContestWorld world, string judge) =>
        await world.Absences.PresentAsync(ContestWorld.Organizer, world.Edition.Id, ContestWorld.Category, "talk", (await world.JudgeAsync(judge)).JudgeId!.Value, "вернулась");

    private static async Task SubstituteAsync(ContestWorld world, string absent, string substitute) => await world.Panels.SubstituteAsync(
        ContestWorld.Organizer, world.Edition.Id, ContestWorld.Category, "talk", (await world.JudgeAsync(absent)).JudgeId!.Value, (await world.JudgeAsync(substitute)).JudgeId!.Value, "вместо");

    private static async Task DismissAsync(ContestWorld world, string substitute) =>
        await world.Panels.DismissAsync(ContestWorld.Organizer, world.Edition.Id, ContestWorld.Category, "talk", (await world.JudgeAsync(substitute)).JudgeId!.Value);

    private static Task<RoundReaders> RoundAsync(ContestWorld world) => world.Panels.RoundAsync(ContestWorld.Organizer, world.Edition.Id, ContestWorld.Category, "talk");

    private static async Task<IEnumerable<CellState>> StatesAsync(ContestWorld world, string judge)
    {
        var board = await world.RoundDesk.BoardAsync(ContestWorld.Organizer, world.Edition.Id, ContestWorld.Category, "talk");
        var column = board.Judges.ToList().FindIndex(j => j.Judge.Code == judge);
        return board.Lines.Select(l => l.Cells[column].State);
    }
}
