using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Data.Access;
using Microsoft.EntityFrameworkCore;

namespace Contest.Data.Editions;

/// <summary>The categories of an edition and their regulations.</summary>
public sealed class RegulationService(IDbContextFactory<ContestDb> databases, TimeProvider time, RoundChanges changes)
{
    /// <summary>
    /// Saves a category: its regulation and the days on which it takes applications. Throws <see cref="RuleViolationException"/> with every mistake, or where the change comes too late (rule E5).
    /// </summary>
    /// <param name="actor">Who changes it.</param>
    /// <param name="category">The category; a new one goes behind the others whatever its position says.</param>
    /// <param name="isNew">Whether it is a new one, whose short name must be free.</param>
    /// <param name="reason">Why it is changed once marks exist; may be <c>null</c>.</param>
    /// <param name="basedOn">The regulation that its author began from: if another one stands there by now, the change is refused; <c>null</c>: whatever stands there is replaced.</param>
    public async Task SaveAsync(Actor actor, Category category, bool isNew, string? reason = null, Regulation? basedOn = null)
    {
        actor.Demand(Act.SetUpEdition);
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var edition = await db.Editions.SingleAsync(e => e.Id == category.EditionId);
        var before = await db.Categories.SingleOrDefaultAsync(c => c.EditionId == edition.Id && c.Id == category.Id);
        if (isNew && before is not null)
            throw new RuleViolationException(new Problem("Regulation.CategoryTwice", category.Id).At(new Place(Column: "$.category")));
        if (!isNew && before is null)
            throw new RuleViolationException(new Problem("Category.Unknown", category.Id));
        if (basedOn is not null && RegulationFile.Write([basedOn]) != RegulationFile.Write([before!.Regulation]))
            throw new RuleViolationException(new Problem("Regulation.ChangedMeanwhile", before.Regulation.Name));
        var last = await db.Categories.Where(c => c.EditionId == edition.Id).MaxAsync(c => (int?)c.Position) ?? 0;
        await PutAsync(db, actor, time.GetUtcNow().UtcDateTime, edition, before, category with { Position = before?.Position ?? last + 1 }, reason);
        await transaction.CommitAsync();
        changes.Announce(edition.Id, category.Id);
    }

    /// <summary>Takes in regulations from a file, all or none. Those that are there are changed, new ones go behind them.</summary>
    public async Task ImportAsync(Actor actor, int editionId, IReadOnlyList<Regulation> regulations, string? reason = null)
    {
        actor.Demand(Act.SetUpEdition);
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var edition = await db.Editions.SingleAsync(e => e.Id == editionId);
        var known = await db.Categories.Where(c => c.EditionId == editionId).ToDictionaryAsync(c => c.Id);
        var last = known.Values.Select(c => c.Position).DefaultIfEmpty(0).Max();
        foreach (var regulation in regulations)
        {
            var before = known.GetValueOrDefault(regulation.Category);
            var category = before is null ? new Category { EditionId = editionId, Id = regulation.Category, Position = ++last, Regulation = regulation } : before with { Regulation = regulation };
            await PutAsync(db, actor, time.GetUtcNow().UtcDateTime, edition, before, category, reason);
        }
        await transaction.CommitAsync();
        changes.Announce(editionId, regulations.Select(r => r.Category));
    }

    /// <summary>Takes a category out that nobody is registered in.</summary>
    public async Task RemoveAsync(Actor actor, int editionId, string id)
    {
        actor.Demand(Act.SetUpEdition);
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        EditionLifeRule.DemandOpen(await db.Editions.SingleAsync(e => e.Id == editionId));
        var category = await db.Categories.SingleOrDefaultAsync(c => c.EditionId == editionId && c.Id == id) ?? throw new RuleViolationException(new Problem("Category.Unknown", id));
        if (await db.Contestants.CountAsync(c => c.EditionId == editionId && c.CategoryId == id) is > 0 and var people)
            throw new RuleViolationException(new Problem("Category.NotEmpty", category.Regulation.Name, people));
        await db.Seats.Where(s => s.EditionId == editionId && s.CategoryId == id).ExecuteDeleteAsync();
        await db.Draws.Where(d => d.EditionId == editionId && d.CategoryId == id).ExecuteDeleteAsync();
        await db.AppealWindows.Where(w => w.EditionId == editionId && w.CategoryId == id).ExecuteDeleteAsync();
        db.Remove(category);
        db.Record(actor, time.GetUtcNow().UtcDateTime, "Regulation.Removed", id, before: RegulationFile.Write([category.Regulation]));
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
    }

    /// <summary>Puts a category before the one above it: lists, papers and the numbers of diplomas still to come go in this order. The first stays where it is.</summary>
    public async Task MoveUpAsync(Actor actor, int editionId, string id)
    {
        actor.Demand(Act.SetUpEdition);
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        EditionLifeRule.DemandOpen(await db.Editions.SingleAsync(e => e.Id == editionId));
        var order = await db.Categories.Where(c => c.EditionId == editionId).OrderBy(c => c.Position).ToListAsync();
        var at = order.FindIndex(c => c.Id == id);
        if (at < 0)
            throw new RuleViolationException(new Problem("Category.Unknown", id));
        if (at == 0)
            return;
        db.Update(order[at] with { Position = order[at - 1].Position });
        db.Update(order[at - 1] with { Position = order[at].Position });
        db.Record(actor, time.GetUtcNow().UtcDateTime, "Regulation.MovedUp", id, $"{order[at].Position}", $"{order[at - 1].Position}");
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
    }

    /// <summary>How a change of a category's regulation would be met: whether marks exist, and whether a protocol does.</summary>
    public async Task<(bool HasMarks, bool HasProtocol)> StandAsync(int editionId, string id)
    {
        await using var db = await databases.CreateDbContextAsync();
        return (await db.ScoreEntries.AnyAsync(e => e.Sheet.EditionId == editionId && e.Sheet.CategoryId == id), await db.StandingProtocols(editionId).AnyAsync(p => p.CategoryId == id));
    }

    /// <summary>Puts a category in its place within the caller's transaction; one that stays as it is leaves no line.</summary>
    internal static async Task PutAsync(ContestDb db, Actor actor, DateTime at, Edition edition, Category? before, Category after, string? reason)
    {
        var (was, now) = (before is null ? null : RegulationFile.Write([before.Regulation]), RegulationFile.Write([after.Regulation]));
        var isWindowMoved = (before?.ApplicationsFrom, before?.ApplicationsTo) != (after.ApplicationsFrom, after.ApplicationsTo);
        if (was == now && !isWindowMoved)
            return;
        IReadOnlyList<Problem> problems = [.. RegulationRule.Check(after.Regulation), .. EditionRule.CheckApplications(after.ApplicationsFrom, after.ApplicationsTo)];
        if (problems.Count > 0)
            throw new RuleViolationException(problems);
        EditionLifeRule.DemandOpen(edition);
        if (before is not null)
            RegulationChangeRule.Demand(before.Regulation, after.Regulation, await MarksAsync(db, before), await db.StandingProtocols(edition.Id).AnyAsync(p => p.CategoryId == before.Id), reason);
        db.ChangeTracker.Clear();
        if (before is null)
            db.Add(after);
        else
            db.Update(after);
        if (was != now)
            db.Record(actor, at, "Regulation.Saved", after.Id, was, now, reason);
        if (isWindowMoved)
            db.Record(actor, at, "Regulation.ApplicationsMoved", after.Id, $"{before?.ApplicationsFrom:O} – {before?.ApplicationsTo:O}", $"{after.ApplicationsFrom:O} – {after.ApplicationsTo:O}");
        await db.SaveChangesAsync();
        // A seat in a round that is gone is nobody's.
        var rounds = after.Regulation.Rounds.Select(r => r.Id).ToList();
        await db.Seats.Where(s => s.EditionId == edition.Id && s.CategoryId == after.Id && !rounds.Contains(s.RoundId)).ExecuteDeleteAsync();
        db.ChangeTracker.Clear();
    }

    private static async Task<List<StandingMark>> MarksAsync(ContestDb db, Category category)
    {
        var entries = await db.ScoreEntries.Where(e => e.Sheet.EditionId == category.EditionId && e.Sheet.CategoryId == category.Id).ToListAsync();
        // What an appeals commission gave stands on the scale too (rule C3).
        var decided = await db.AppealDecisions.Where(d => !db.AppealAnnulments.Any(a => a.DecisionId == d.Id))
            .Join(db.Appeals.Where(a => a.EditionId == category.EditionId && a.CategoryId == category.Id), d => d.AppealId, a => a.Id, (d, a) => new { a.RoundId, d.Criteria }).ToListAsync();
        return [.. decided.SelectMany(d => d.Criteria.Where(c => c.After is not null), (d, c) => new StandingMark(d.RoundId, c.Criterion, c.After)), .. entries.Where(e => e.Field is not (SheetField.Comment or SheetField.Submitted)).GroupBy(e => (e.Sheet, e.Field)).Select(field => field.MaxBy(e => e.Version)!)
            .Where(e => e.Mark != Mark.Blank).Select(e => new StandingMark(e.Sheet.RoundId, e.Field, e.Mark.IsScored ? e.Mark.Points : null))];
    }
}
