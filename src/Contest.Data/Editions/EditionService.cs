using System.Text.Json;
using Contest.Core;
using Contest.Core.Editions;
using Contest.Data.Access;
using Microsoft.EntityFrameworkCore;

namespace Contest.Data.Editions;

/// <summary>Editions and their categories.</summary>
public sealed class EditionService(IDbContextFactory<ContestDb> databases, TimeProvider time, RoundChanges changes)
{
    /// <summary>The edition that the site shows: the newest. <c>null</c> on an empty database.</summary>
    public async Task<Edition?> CurrentAsync()
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.Editions.OrderByDescending(e => e.Year).ThenByDescending(e => e.Id).FirstOrDefaultAsync();
    }

    /// <summary>The categories of an edition, in their order.</summary>
    public async Task<IReadOnlyList<Category>> CategoriesAsync(int editionId)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.Categories.Where(c => c.EditionId == editionId).OrderBy(c => c.Position).ToListAsync();
    }

    /// <summary>One category. Throws <see cref="RuleViolationException"/> where there is none.</summary>
    public async Task<Category> CategoryAsync(int editionId, string id)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.Categories.SingleOrDefaultAsync(c => c.EditionId == editionId && c.Id == id)
            ?? throw new RuleViolationException(new Problem("Category.Unknown", id));
    }

    /// <summary>
    /// Saves an edition and its regulations. Saved again with the same code it replaces what it said; a regulation is not replaced by another one once a mark exists (rule E5).
    /// </summary>
    public async Task<Edition> SaveAsync(Actor actor, Edition edition, IReadOnlyList<Regulation> regulations)
    {
        actor.Demand(Act.SetUpEdition);
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var known = await db.Editions.SingleOrDefaultAsync(e => e.Code == edition.Code);
        edition = edition with { Id = known?.Id ?? 0 };
        if (known is null || Text(known) != Text(edition))
        {
            db.Update(edition);
            db.Record(actor, time.GetUtcNow().UtcDateTime, "Edition.Saved", edition.Code, known is null ? null : Text(known), Text(edition));
        }
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        edition = await db.Editions.SingleAsync(e => e.Code == edition.Code);

        var saved = await db.Categories.Where(c => c.EditionId == edition.Id).ToDictionaryAsync(c => c.Id);
        var marked = await db.ScoreEntries.Where(e => e.Sheet.EditionId == edition.Id).Select(e => e.Sheet.CategoryId).Distinct().ToListAsync();
        foreach (var (regulation, index) in regulations.Select((r, i) => (r, i)))
        {
            var category = new Category { EditionId = edition.Id, Id = regulation.Category, Position = index + 1, Regulation = regulation };
            if (!saved.TryGetValue(category.Id, out var before))
                db.Add(category);
            else if (RegulationFile.Write([before.Regulation]) == RegulationFile.Write([regulation]))
                continue;
            else if (marked.Contains(category.Id))
                throw new RuleViolationException(new Problem("Regulation.MarksExist", regulation.Name));
            else
                db.Update(category);
            db.Record(actor, time.GetUtcNow().UtcDateTime, "Regulation.Saved", category.Id, before is null ? null : RegulationFile.Write([before.Regulation]), RegulationFile.Write([regulation]));
        }
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        foreach (var regulation in regulations)
            changes.Announce(new RoundChange(edition.Id, regulation.Category));
        return edition;
    }

    private static string Text(Edition edition) => JsonSerializer.Serialize(edition, RegulationFile.Json);
}
