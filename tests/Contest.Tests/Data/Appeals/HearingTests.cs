using Contest.Core.Appeals;
using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Core.Ranking;
using Contest.Data.Access;

namespace Contest.Tests.Data.Appeals;

/// <summary>What the commission decides: what counts then (rule C3), and whom it touches (rule C4).</summary>
public sealed class HearingTests
{
    [Fact]
    public async Task The_commission_s_points_count_and_the_journal_stays_as_it_was()
    {
        await using var world = await AppealDay.FiledAsync("0102", "content", "speech");
        var journal = await world.JournalAsync();

        var decision = await new AppealDay(world).DecideAsync(1, AppealOutcome.Raised, ("content", 30), ("speech", 30));

        // 29 of 30 became 30 in both: 38 of the essay and 60 of the talk, against the 100 of 0101 and the 92 of 0103.
        Assert.Equal([("0101", 10_000L), ("0102", 9_800L), ("0103", 9_200L)], await TotalsAsync(world));
        Assert.Equal(journal, await world.JournalAsync());
        Assert.Equal([("content", new Points(2900), new Points(3000)), ("speech", new Points(2900), new Points(3000))], decision.Criteria.Select(c => (c.Criterion, c.Before!.Value, c.After!.Value)));
        Assert.Equal([("Е. Н. Орлова", 2900, true), ("Ким Сон Ок", 2900, true), ("И. А. Петров", 2900, true)], decision.Criteria[0].Marks.Select(m => (m.Judge.Ru, m.Mark.Code, m.Counts)));
        Assert.Equal((1, AppealOutcome.Raised, AppealState.Decided), (decision.Number, decision.Outcome, (await CaseAsync(world)).State));
    }

    [Fact]
    public async Task What_would_change_is_shown_before_and_is_what_changes()
    {
        await using var world = await AppealDay.FiledAsync("0101", "content");
        var typed = new AppealDay(world).Typed(AppealOutcome.Lowered, ("content", 20));
        var before = await world.Ranking.TableAsync(world.Edition.Id, ContestWorld.Category);

        var shown = await world.Hearings.PreviewAsync(ContestWorld.Organizer, world.Edition.Id, 1, typed);

        Assert.Equal(before.Lines.Select(l => (l.Number, l.Total)), (await world.Ranking.TableAsync(world.Edition.Id, ContestWorld.Category)).Lines.Select(l => (l.Number, l.Total)));
        Assert.Equal(
            [("0102", "2", "1", 2, 1), ("0103", "3", "2", 3, 2), ("0101", "1", "3", 1, 3)],
            shown.Select(e => (e.Number, e.Before.Place, e.After.Place, e.Before.Degree, e.After.Degree)));
        Assert.Equal((new Points(10_000), new Points(9_000)), (shown[2].Before.Total!.Value, shown[2].After.Total!.Value));

        var decision = await world.Hearings.DecideAsync(ContestWorld.Organizer, world.Edition.Id, 1, typed);
        Assert.Equal(shown, decision.Effects);
        Assert.Equal([("0102", 9_600L), ("0103", 9_200L), ("0101", 9_000L)], await TotalsAsync(world));
        Assert.Equal(decision.Effects, (await CaseAsync(world)).Standing!.Effects);
    }

    [Fact]
    public async Task Diplomas_with_numbers_and_recommended_travellers_that_a_decision_touches_are_told()
    {
        await using var world = await (await ContestWorld.ReadyAsync()).JudgedAsync();
        await world.SignedProtocolAsync(going: 1, reserve: 1);
        await world.Diplomas.IssueAsync(ContestWorld.Organizer, world.Edition.Id);
        var day = new AppealDay(world);
        await day.AppointAsync();
        await day.AnnounceAsync();
        await day.FileAsync("0101", "content");

        var touched = (await day.DecideAsync(1, AppealOutcome.Lowered, ("content", 27))).Effects;

        Assert.Equal([("0101", "КРЯ-2027/ДI-001", TravelAdvice.Going)], touched.Select(e => (e.Number, e.Diploma, e.Travel)));
        Assert.Equal(("1", "1"), (touched[0].Before.Place, touched[0].After.Place));
        Assert.Equal(TravelAdvice.Reserve, (await Previewed(world, day)).Single(e => e.Number == "0102").Travel);
    }

    [Fact]
    public async Task A_recused_judge_s_mark_is_made_up_by_nobody()
    {
        await using var world = await (await ContestWorld.ReadyAsync()).MarkAllAsync();
        await world.Judging.EnterAsync(await world.JudgeAsync("kim"), world.Edition.Id, ContestWorld.Typed("talk", "0101", SheetField.Status, 0) with { Mark = Mark.Recused, Text = "pupil", Reason = "ученик" });
        await world.DecodeAsync();
        var day = new AppealDay(world);
        await day.AppointAsync();
        await day.AnnounceAsync();
        await day.FileAsync("0101", "content");

        await day.DecideAsync(1, AppealOutcome.Lowered, ("content", 20));

        var talk = (await world.Ranking.TableAsync(world.Edition.Id, ContestWorld.Category)).Lines.Single(l => l.Number == "0101").Rounds[1];
        Assert.Equal((new Points(5000), 2, 2, RoundStatus.Complete), (talk.Points!.Value, talk.Counted, talk.Expected, talk.Status));
    }

    [Fact]
    public async Task A_wrong_decision_is_annulled_and_the_appeal_decided_anew_under_the_next_number()
    {
        await using var world = await AppealDay.FiledAsync("0101", "content");
        var day = new AppealDay(world);
        await day.DecideAsync(1, AppealOutcome.Lowered, ("content", 20));
        Assert.Equal("Appeal.Ended", await Refusal.CodeOfAsync(() => day.DecideAsync(1, AppealOutcome.Kept)));

        Assert.Equal("Hearing.ReasonMissing", await Refusal.CodeOfAsync(() => world.Hearings.AnnulAsync(ContestWorld.Organizer, world.Edition.Id, 1, " ")));
        await world.Hearings.AnnulAsync(ContestWorld.Organizer, world.Edition.Id, 1, "баллы другой работы");
        Assert.Equal([("0101", 10_000L), ("0102", 9_600L), ("0103", 9_200L)], await TotalsAsync(world));
        Assert.Equal("Hearing.AnnulledAlready", await Refusal.CodeOfAsync(() => world.Hearings.AnnulAsync(ContestWorld.Organizer, world.Edition.Id, 1, "ещё раз")));
        Assert.Equal(2, (await day.DecideAsync(1, AppealOutcome.Lowered, ("content", 28))).Number);

        Assert.Equal([("0101", 9_800L), ("0102", 9_600L), ("0103", 9_200L)], await TotalsAsync(world));
        var both = await CaseAsync(world);
        Assert.Equal([1, 2], both.Decisions.Select(d => d.Number));
        Assert.Equal((2, "баллы другой работы"), (both.Standing!.Number, both.AnnulmentOf(both.Decisions[0])!.Reason));
        Assert.Equal(["Appeal.Decided", "Appeal.Annulled", "Appeal.Decided", "Appeal.Filed"], (await world.AuditAsync()).Take(4).Select(a => a.What));
    }

    [Fact]
    public async Task A_broken_procedure_may_change_any_criterion_and_what_one_appeal_decided_no_other_decides()
    {
        await using var world = await AppealDay.FiledAsync("0102", "content");
        var day = new AppealDay(world);
        await day.DecideAsync(1, AppealOutcome.Raised, ("content", 30));
        var filing = new AppealFiling("0102", "talk", AppealKind.Procedure, "в аудитории шумели", [], world.Time.Now.UtcDateTime, BeforeLeaving: true);
        await world.Appeals.FileAsync(ContestWorld.Organizer, world.Edition.Id, filing);

        Assert.Equal(["speech"], (await world.Hearings.HearingAsync(ContestWorld.Organizer, world.Edition.Id, 2)).Disputed.Select(c => c.Id));
        Assert.Contains("Hearing.NotDisputed", (await Refusal.OfAsync(() => day.DecideAsync(2, AppealOutcome.Lowered, ("content", 5)))).Select(p => p.Code));
        await day.DecideAsync(2, AppealOutcome.Raised, ("speech", 30));
        Assert.Equal("Appeal.DecidedAlready", await Refusal.CodeOfAsync(() => day.FileAsync("0102", "speech")));

        Assert.Equal([("0101", 10_000L), ("0102", 9_800L), ("0103", 9_200L)], await TotalsAsync(world));
    }

    [Fact]
    public async Task A_rejected_appeal_on_the_procedure_leaves_the_points_to_dispute()
    {
        await using var world = await (await ContestWorld.ReadyAsync()).JudgedAsync();
        var day = new AppealDay(world);
        await day.AppointAsync();
        await day.AnnounceAsync();
        await world.Appeals.FileAsync(ContestWorld.Organizer, world.Edition.Id, new AppealFiling("0102", "talk", AppealKind.Procedure, "шум", [], world.Time.Now.UtcDateTime, BeforeLeaving: true));
        await day.DecideAsync(1, AppealOutcome.Kept);

        Assert.Equal(2, (await day.FileAsync("0102", "content")).Number);
    }

    [Fact]
    public async Task Everything_that_is_wrong_with_a_decision_is_told_at_once()
    {
        await using var world = await AppealDay.FiledAsync("0101", "content");
        var typed = new AppealDay(world).Typed(AppealOutcome.Raised, ("content", 31)) with { Words = "", Vote = new(1, 1, 0) };

        Assert.Equal(["Hearing.NoWords", "Hearing.Vote", "Score.OffTheScale"], (await Refusal.OfAsync(() => world.Hearings.PreviewAsync(ContestWorld.Organizer, world.Edition.Id, 1, typed))).Select(p => p.Code));
        Assert.Empty((await CaseAsync(world)).Decisions);
    }

    [Fact]
    public async Task Of_two_who_decide_at_once_one_does()
    {
        await using var world = await AppealDay.FiledAsync("0101", "content");
        var day = new AppealDay(world);

        var outcomes = await Task.WhenAll(Enumerable.Range(20, 4).Select(async points => await Record.ExceptionAsync(() => day.DecideAsync(1, AppealOutcome.Lowered, ("content", points)))));

        Assert.Single(outcomes, o => o is null);
        Assert.Equal(1, Assert.Single((await CaseAsync(world)).Decisions).Number);
    }

    [Fact]
    public async Task A_rehearsal_is_thrown_away_with_its_appeals()
    {
        await using var world = await ContestWorld.ReadyAsync();
        var rehearsal = await world.Rehearsals.MakeAsync(ContestWorld.Organizer, world.Edition.Id);
        await world.Hearings.AppointAsync(ContestWorld.Organizer, rehearsal.Id, AppealDay.Strangers);
        await world.Appeals.OpenWindowAsync(ContestWorld.Organizer, rehearsal.Id, ContestWorld.Category, world.Time.Now.UtcDateTime);
        await world.Appeals.FileAsync(ContestWorld.Organizer, rehearsal.Id, new AppealFiling("0101", "talk", AppealKind.Procedure, "шум", [], world.Time.Now.UtcDateTime, BeforeLeaving: true));
        await world.Hearings.DecideAsync(ContestWorld.Organizer, rehearsal.Id, 1, new AppealDay(world).Typed(AppealOutcome.Kept));
        await world.Hearings.AnnulAsync(ContestWorld.Organizer, rehearsal.Id, 1, "репетиция");

        await world.Rehearsals.DiscardAsync(ContestWorld.Organizer, rehearsal.Id);

        Assert.Empty(await world.Appeals.ListAsync(rehearsal.Id));
    }

    private static async Task<IReadOnlyList<ResultChange>> Previewed(ContestWorld world, AppealDay day)
    {
        await day.FileAsync("0102", "content");
        return await world.Hearings.PreviewAsync(ContestWorld.Organizer, world.Edition.Id, 2, day.Typed(AppealOutcome.Raised, ("content", 30)));
    }

    private static async Task<AppealCase> CaseAsync(ContestWorld world) => (await world.Appeals.ListAsync(world.Edition.Id)).Single(c => c.Appeal.Number == 1);

    private static async Task<IEnumerable<(string, long)>> TotalsAsync(ContestWorld world) =>
        (await world.Ranking.TableAsync(world.Edition.Id, ContestWorld.Category)).Lines.Select(l => (l.Number, l.Total!.Value.Hundredths));
}
