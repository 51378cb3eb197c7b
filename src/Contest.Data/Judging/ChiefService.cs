using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Data.Access;
using Contest.Data.Editions;
using Microsoft.EntityFrameworkCore;

namespace Contest.Data.Judging;

/// <summary>What is the chief judge's: to see all marks of a round, to unlock sheets, to settle differences (rules J11, S5).</summary>
public sealed class ChiefService(IDbContextFactory<ContestDb> databases, EditionService editions, ScoreWriter writer, TimeProvider time, RoundChanges changes)
{
    /// <summary>
    /// All marks of a round for the deliberation. A chief judge who sits in the round sees them only after the own sheets are handed in: throws <see cref="RuleViolationException"/> with how many are left.
    /// </summary>
    public async Task<RoundBoard> DeliberationAsync(Actor actor, int editionId, string categoryId, string roundId)
    {
        actor.Demand(Act.UnlockSheets);
        var (category, round) = await editions.RoundAsync(editionId, categoryId, roundId);
        await using var db = await databases.CreateDbContextAsync();
        await DemandChiefAsync(db, actor, editionId);
        var board = await RoundBoards.OfAsync(db, category, round);
        var own = board.Judges.ToList().FindIndex(j => j.Judge.Id == actor.JudgeId);
        var left = own < 0 ? 0 : board.Lines.Count(l => l.Cells[own] is { IsDone: false, State: not CellState.NotOwed });
        return left == 0 ? board : throw new RuleViolationException(new Problem("Deliberation.OwnFirst", left));
    }

    /// <summary>Every version of every field of a sheet, oldest first: who, when, why, before and after (rules J3, J11).</summary>
    public async Task<IReadOnlyList<ScoreEntry>> HistoryAsync(Actor actor, int editionId, string categoryId, string roundId, string token, int judgeId)
    {
        actor.Demand(Act.SettleMarks);
        var (category, round) = await editions.RoundAsync(editionId, categoryId, roundId);
        await using var db = await databases.CreateDbContextAsync();
        if (actor.JudgeId is not null)
            await DeliberationAsync(actor, editionId, categoryId, roundId);
        var contestant = await RoundTokens.FindAsync(db, category, round, token);
        return await db.ScoreEntries.Where(e => e.Sheet.EditionId == editionId && e.Sheet.CategoryId == categoryId && e.Sheet.RoundId == roundId && e.Sheet.ContestantId == contestant && e.Sheet.JudgeId == judgeId)
            .OrderBy(e => EF.Property<long>(e, "Sequence")).ToListAsync();
    }

    /// <summary>Unlocks one sheet that was handed in, with a reason. A closed round is opened again by it.</summary>
    public async Task UnlockAsync(Actor actor, int editionId, string categoryId, string roundId, string token, int judgeId, string reason)
    {
        actor.Demand(Act.UnlockSheets);
        var (category, round) = await editions.RoundAsync(editionId, categoryId, roundId);
        await using var db = await databases.CreateDbContextAsync();
        var contestant = await RoundTokens.FindAsync(db, category, round, token);
        await UnlockAsync(db, actor, category, round, reason, (line, judge) => line.ContestantId == contestant && judge == judgeId);
    }

    /// <summary>Unlocks every sheet of a round that was handed in, with a reason, and returns how many. A closed round is opened again by it.</summary>
    public async Task<int> UnlockRoundAsync(Actor actor, int editionId, string categoryId, string roundId, string reason)
    {
        actor.Demand(Act.UnlockSheets);
        var (category, round) = await editions.RoundAsync(editionId, categoryId, roundId);
        await using var db = await databases.CreateDbContextAsync();
        return await UnlockAsync(db, actor, category, round, reason, (_, _) => true);
    }

    /// <summary>Records what the jury decided about a difference (rule S5). Throws <see cref="RuleViolationException"/> where there is none, or without words.</summary>
    public async Task SettleAsync(Actor actor, int editionId, string categoryId, string roundId, string token, string words)
    {
        actor.Demand(Act.SettleMarks);
        if (string.IsNullOrWhiteSpace(words))
            throw new RuleViolationException(new Problem("Round.ReasonMissing"));
        var (category, round) = await editions.RoundAsync(editionId, categoryId, roundId);
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await DemandOpenAsync(db, actor, category, round);
        var line = (await RoundBoards.OfAsync(db, category, round)).Lines.FirstOrDefault(l => l.Token == token) ?? throw new RuleViolationException(new Problem("Contestant.Unknown", token));
        if (line is not { IsDiscrepant: true, Difference: { } difference })
            throw new RuleViolationException(new Problem("Round.NoDifference", token));
        var now = time.GetUtcNow().UtcDateTime;
        db.Add(new Settlement { EditionId = editionId, CategoryId = categoryId, RoundId = roundId, ContestantId = line.ContestantId, Difference = difference, Words = words.Trim(), By = actor.Name, At = now });
        db.Record(actor, now, "Difference.Settled", $"{categoryId}/{roundId} {token}", before: difference.ToString(), reason: words.Trim());
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        changes.Announce(editionId, categoryId);
    }

    /// <summary>Names third readers for every work of a round that wants one and has none, and returns the works for which there was nobody.</summary>
    public async Task<int> AssignThirdsAsync(Actor actor, int editionId, string categoryId, string roundId)
    {
        actor.Demand(Act.SettleMarks);
        var (category, round) = await editions.RoundAsync(editionId, categoryId, roundId);
        await using var db = await databases.CreateDbContextAsync();
        await DemandOpenAsync(db, actor, category, round);
        var without = await ThirdReaders.AssignAsync(db, actor, category, round, null, time.GetUtcNow().UtcDateTime);
        changes.Announce(editionId, categoryId);
        return without.Count;
    }

    private async Task<int> UnlockAsync(ContestDb db, Actor actor, Category category, Round round, string reason, Func<BoardLine, int, bool> isChosen)
    {
        await DemandChiefAsync(db, actor, category.EditionId);
        var board = await RoundBoards.OfAsync(db, category, round);
        var sheets = board.Lines.SelectMany(l => board.Judges.Zip(l.Cells), (line, cell) => (Line: line, Judge: cell.First.Judge.Id, cell.Second.Sheet))
            .Where(s => s.Sheet.IsSubmitted && isChosen(s.Line, s.Judge)).ToList();
        if (sheets.Count == 0)
            throw new RuleViolationException(new Problem("Sheet.NotHandedIn"));
        await RoundClosings.ReopenAsync(db, actor, category.EditionId, category.Id, round.Id, reason, time.GetUtcNow().UtcDateTime);
        await Task.WhenAll(sheets.Select(s => writer.WriteAsync(new ScoreEntry
        {
            Id = Guid.NewGuid(), Sheet = new SheetKey(category.EditionId, category.Id, round.Id, s.Line.ContestantId, s.Judge), Field = SheetField.Submitted, Mark = Mark.Blank,
            BasedOn = s.Sheet.Latest(SheetField.Submitted)!.Version, EnteredBy = actor.Name, At = default, Reason = reason.Trim(),
        })));
        db.Record(actor, time.GetUtcNow().UtcDateTime, "Sheet.Unlocked", $"{category.Id}/{round.Id}", after: $"{sheets.Count}", reason: reason.Trim());
        await db.SaveChangesAsync();
        changes.Announce(category.EditionId, category.Id);
        return sheets.Count;
    }

    // The sign-in says who came as the chief judge; the jury list says who is it now.
    private static async Task DemandChiefAsync(ContestDb db, Actor actor, int editionId)
    {
        if (!await db.Judges.AnyAsync(j => j.Id == actor.JudgeId && j.EditionId == editionId && j.Role == JuryRole.Chair))
            throw new RuleViolationException(new Problem("Access.Denied", nameof(Act.UnlockSheets)));
    }

    // A chief judge settles in the own edition only.
    private static async Task DemandOpenAsync(ContestDb db, Actor actor, Category category, Round round)
    {
        if (actor.JudgeId is not null)
            await DemandChiefAsync(db, actor, category.EditionId);
        await RoundClosings.DemandOpenAsync(db, category, round);
    }
}
