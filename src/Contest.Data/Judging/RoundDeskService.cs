using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Data.Access;
using Contest.Data.Editions;
using Microsoft.EntityFrameworkCore;

namespace Contest.Data.Judging;

/// <summary>The desk of the judging: how far a round is, what it lacks, and its closing (rule J15).</summary>
public sealed class RoundDeskService(IDbContextFactory<ContestDb> databases, EditionService editions, ScoreWriter writer, TimeProvider time, RoundChanges changes)
{
    /// <summary>The board of a round. Throws <see cref="RuleViolationException"/> where there is none.</summary>
    public async Task<RoundBoard> BoardAsync(Actor actor, int editionId, string categoryId, string roundId)
    {
        actor.Demand(Act.ViewRanking);
        var (category, round) = await editions.RoundAsync(editionId, categoryId, roundId);
        await using var db = await databases.CreateDbContextAsync();
        return await RoundBoards.OfAsync(db, category, round);
    }

    /// <summary>The board of a round with everything that keeps the round from being closed.</summary>
    public async Task<RoundDesk> DeskAsync(Actor actor, int editionId, string categoryId, string roundId)
    {
        actor.Demand(Act.ViewRanking);
        var (category, round) = await editions.RoundAsync(editionId, categoryId, roundId);
        await using var db = await databases.CreateDbContextAsync();
        var board = await RoundBoards.OfAsync(db, category, round);
        return new RoundDesk(board, await RoundBoards.GapsAsync(db, category, board));
    }

    /// <summary>
    /// Closes a round: from then on no mark of it changes (rule J15). A gap that stays by decision is carried out: a sheet that is not complete becomes the absence of its judge, a complete one is taken as handed in, a difference is settled.
    /// Throws <see cref="RuleViolationException"/> with every gap that is not decided, or that no decision can fill. Closed already, it stays as it is.
    /// </summary>
    public async Task CloseAsync(Actor actor, int editionId, string categoryId, string roundId, IReadOnlyList<GapDecision> decisions)
    {
        actor.Demand(Act.CloseRounds);
        var (category, round) = await editions.RoundAsync(editionId, categoryId, roundId);
        await using var db = await databases.CreateDbContextAsync();
        if (round.Blind)
            await RoundCodes.EnsureAsync(db, category, round, await RoundRoster.OfAsync(db, category, round), () => Task.FromResult(actor), time.GetUtcNow().UtcDateTime);
        var reasons = decisions.Where(d => !string.IsNullOrWhiteSpace(d.Reason)).DistinctBy(d => d.Gap).ToDictionary(d => d.Gap, d => d.Reason.Trim());
        var board = await RoundBoards.OfAsync(db, category, round);
        if (board.Closing is not null)
            return;
        var gaps = await RoundBoards.GapsAsync(db, category, board);
        Refuse(gaps, reasons, board);
        EditionLifeRule.DemandOpen(await db.Editions.SingleAsync(e => e.Id == editionId));
        await CarryOutAsync(db, actor, editionId, board, gaps, reasons);

        // The write lock is taken before the gaps are read again: a mark that arrives meanwhile waits, and is then refused.
        await using var transaction = await db.Database.BeginTransactionAsync();
        var now = time.GetUtcNow().UtcDateTime;
        Refuse(await RoundBoards.GapsAsync(db, category, await RoundBoards.OfAsync(db, category, round)), reasons, board);
        if (await db.Closings.AnyAsync(c => c.EditionId == editionId && c.CategoryId == categoryId && c.RoundId == roundId))
            return;
        var decided = gaps.Where(g => reasons.ContainsKey(g.Key)).Select(g => new GapDecision(g.Key, reasons[g.Key])).ToList();
        db.Add(new RoundClosing { EditionId = editionId, CategoryId = categoryId, RoundId = roundId, By = actor.Name, At = now, Decisions = decided });
        db.Record(actor, now, "Round.Closed", $"{categoryId}/{roundId}", after: decided.Count == 0 ? null : string.Join("; ", decided.Select(d => $"{d.Gap}: {d.Reason}")));
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        changes.Announce(editionId, categoryId);
    }

    /// <summary>Opens a closed round again, with a reason on record. Open already, it stays as it is.</summary>
    public async Task ReopenAsync(Actor actor, int editionId, string categoryId, string roundId, string reason)
    {
        actor.Demand(Act.CloseRounds);
        await editions.RoundAsync(editionId, categoryId, roundId);
        await using var db = await databases.CreateDbContextAsync();
        await RoundClosings.ReopenAsync(db, actor, editionId, categoryId, roundId, reason, time.GetUtcNow().UtcDateTime);
        changes.Announce(editionId, categoryId);
    }

    private static void Refuse(IReadOnlyList<RoundGap> gaps, Dictionary<string, string> reasons, RoundBoard board)
    {
        var open = gaps.Where(g => !RoundBoardRule.MayStay(g.Kind) || !reasons.ContainsKey(g.Key)).ToList();
        if (open.Count > 0)
            throw new RuleViolationException([.. open.Select(g => RoundBoardRule.Told(board, g))]);
    }

    // What is carried out before a crash stands with its reason, and closing again goes on from there.
    private async Task CarryOutAsync(ContestDb db, Actor actor, int editionId, RoundBoard board, IReadOnlyList<RoundGap> gaps, Dictionary<string, string> reasons)
    {
        var lines = board.Lines.ToDictionary(l => l.Token);
        var writes = new List<Task>();
        foreach (var gap in gaps.Where(g => g.Kind == RoundGapKind.Missing))
        {
            var (line, judge) = (lines[gap.Token], gap.JudgeId!.Value);
            var sheet = line.Cells[board.Judges.ToList().FindIndex(j => j.Judge.Id == judge)].Sheet;
            var (field, mark) = sheet.IsComplete ? (SheetField.Submitted, Mark.Of(Points.Of(1))) : (SheetField.Status, Mark.Absent);
            writes.Add(writer.WriteAsync(new ScoreEntry
            {
                Id = Guid.NewGuid(), Sheet = new SheetKey(editionId, board.CategoryId, board.Round.Id, line.ContestantId, judge), Field = field, Mark = mark,
                BasedOn = sheet.Latest(field)?.Version ?? 0, EnteredBy = actor.Name, At = default, Reason = reasons[gap.Key],
            }));
        }
        await Task.WhenAll(writes);
        foreach (var gap in gaps.Where(g => g.Kind is RoundGapKind.Discrepancy or RoundGapKind.NoThirdReader))
            db.Add(new Settlement
            {
                EditionId = editionId, CategoryId = board.CategoryId, RoundId = board.Round.Id, ContestantId = lines[gap.Token].ContestantId, Difference = lines[gap.Token].Difference!.Value,
                Words = reasons[gap.Key], By = actor.Name, At = time.GetUtcNow().UtcDateTime,
            });
        await db.SaveChangesAsync();
    }
}

/// <summary>A round as the desk has it before it.</summary>
/// <param name="Board">How far it is.</param>
/// <param name="Gaps">What keeps it from being closed.</param>
public sealed record RoundDesk(RoundBoard Board, IReadOnlyList<RoundGap> Gaps);
