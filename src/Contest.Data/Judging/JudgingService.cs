using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Core.Registration;
using Contest.Data.Access;
using Contest.Data.Editions;
using Microsoft.EntityFrameworkCore;

namespace Contest.Data.Judging;

/// <summary>The sheets of judges. Every mark goes through the <see cref="ScoreWriter"/>.</summary>
public sealed class JudgingService(IDbContextFactory<ContestDb> databases, EditionService editions, ScoreWriter writer, TimeProvider time, RoundChanges changes)
{
    /// <summary>The rounds that a judge sits in, with the judge's own sheets.</summary>
    public async Task<IReadOnlyList<JudgeRound>> RoundsOfAsync(int editionId, int judgeId)
    {
        await using var db = await databases.CreateDbContextAsync();
        var rounds = new List<JudgeRound>();
        foreach (var category in await db.Categories.Where(c => c.EditionId == editionId).OrderBy(c => c.Position).ToListAsync())
        {
            var seats = await db.Seats.Where(s => s.EditionId == editionId && s.CategoryId == category.Id && s.JudgeId == judgeId).Select(s => s.RoundId).ToListAsync();
            foreach (var round in category.Regulation.Rounds.Where(r => seats.Contains(r.Id)))
                rounds.Add(await RoundAsync(db, category, round, judgeId));
        }
        return rounds;
    }

    /// <summary>One round of a judge. Throws <see cref="RuleViolationException"/> where the judge has no seat in it.</summary>
    public async Task<JudgeRound> RoundOfAsync(int editionId, int judgeId, string categoryId, string roundId)
    {
        await using var db = await databases.CreateDbContextAsync();
        var (category, round) = await editions.RoundAsync(editionId, categoryId, roundId);
        if (!await db.Seats.AnyAsync(s => s.EditionId == editionId && s.CategoryId == categoryId && s.RoundId == roundId && s.JudgeId == judgeId))
            throw new RuleViolationException(new Problem("Judge.NoSeat", round.Name));
        return await RoundAsync(db, category, round, judgeId);
    }

    /// <summary>
    /// Writes what a judge typed and answers after the commit. Throws <see cref="RuleViolationException"/> where the judge has no seat, the mark is refused or another version stands there (rules J2 to J5).
    /// </summary>
    public async Task<ScoreEntry> EnterAsync(Actor actor, int editionId, TypedEntry typed)
    {
        actor.Demand(Act.EnterScores);
        var judge = actor.JudgeId ?? throw new RuleViolationException(new Problem("Access.Denied", nameof(Act.EnterScores)));
        var (written, category, round) = await writer.WriteAsync(editionId, judge, actor.Name, typed);
        if (typed.Field == SheetField.Submitted && round.Judges.Discrepancy is not null)
        {
            await using var db = await databases.CreateDbContextAsync();
            await ThirdReaders.AssignAsync(db, actor, category, round, written.Sheet.ContestantId, time.GetUtcNow().UtcDateTime);
        }
        changes.Announce(editionId, typed.Category);
        return written;
    }

    /// <summary>How far each round with a panel is.</summary>
    public async Task<IReadOnlyList<RoundProgress>> ProgressAsync(int editionId)
    {
        await using var db = await databases.CreateDbContextAsync();
        var progress = new List<RoundProgress>();
        foreach (var category in await db.Categories.Where(c => c.EditionId == editionId).OrderBy(c => c.Position).ToListAsync())
            foreach (var panel in await RoundPanels.OfAsync(db, category, category.Regulation.Rounds))
            {
                var contestants = await RoundRoster.OfAsync(db, category, panel.Round);
                var sheets = panel.Counting.SelectMany(s => contestants.Where(c => panel.Owes(s, c.Id)), (s, c) => panel.Sheet(c.Id, s.JudgeId)).ToList();
                progress.Add(new RoundProgress(category.Id, category.Regulation.Name, panel.Round, sheets.Count, sheets.Count(s => RoundBoardRule.IsDone(RoundBoardRule.StateOf(owes: true, s)))));
            }
        return progress;
    }

    private async Task<JudgeRound> RoundAsync(ContestDb db, Category category, Round round, int judgeId)
    {
        var panel = await RoundPanels.OfAsync(db, category, round);
        var seat = panel.Seats.Single(s => s.JudgeId == judgeId);
        var closed = await RoundClosings.WhyClosedAsync(db, category, round) is not null;
        // Codes that nobody has drawn are drawn when the first judge opens the round.
        if (round.Blind)
            await RoundCodes.EnsureAsync(db, category, round, await RoundRoster.OfAsync(db, category, round), async () => await OpenerAsync(db, judgeId), time.GetUtcNow().UtcDateTime);
        var judge = await db.Judges.SingleAsync(j => j.Id == judgeId);
        var institutions = await db.Institutions.Where(i => i.EditionId == category.EditionId).ToDictionaryAsync(i => i.Id, i => i.Code);
        var sheets = (await RoundTokens.OfAsync(db, category, round)).Where(t => panel.Owes(seat, t.Contestant.Id)).Select(t => round.Blind
            ? new JudgeSheet(t.Token, null, panel.Sheet(t.Contestant.Id, judgeId))
            : new JudgeSheet(t.Token, t.Contestant.Name, panel.Sheet(t.Contestant.Id, judgeId), t.Place, RecusalRule.Proposed(judge, t.Contestant, institutions)));
        return new JudgeRound(category.Regulation, round, [.. sheets], closed, seat.Kind == SeatKind.Trainee);
    }

    private static async Task<Actor> OpenerAsync(ContestDb db, int judgeId) => Actor.Of(await db.Judges.SingleAsync(j => j.Id == judgeId));
}
