using Contest.Core;
using Contest.Core.Editions;
using Contest.Data.Access;
using Microsoft.EntityFrameworkCore;

namespace Contest.Data.Editions;

/// <summary>The table of levels of the Test of Russian as a Foreign Language.</summary>
public sealed class TorflService(IDbContextFactory<ContestDb> databases, TimeProvider time)
{
    /// <summary>The levels, the lowest first.</summary>
    public async Task<IReadOnlyList<TorflLevel>> LevelsAsync()
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.TorflLevels.OrderBy(l => l.Position).ToListAsync();
    }

    /// <summary>Saves a level that is there. Throws <see cref="RuleViolationException"/> with everything that is wrong with it.</summary>
    public async Task SaveAsync(Actor actor, TorflLevel level)
    {
        actor.Demand(Act.SetUpEdition);
        if (TorflRule.Check(level) is { Count: > 0 } problems)
            throw new RuleViolationException(problems);
        await using var db = await databases.CreateDbContextAsync();
        var before = await db.TorflLevels.SingleOrDefaultAsync(l => l.Code == level.Code) ?? throw new RuleViolationException(new Problem("Torfl.Unknown", level.Code));
        if (AuditEntry.Text(before) == AuditEntry.Text(level))
            return;
        db.Update(level);
        db.Record(actor, time.GetUtcNow().UtcDateTime, "Torfl.Saved", level.Code, AuditEntry.Text(before), AuditEntry.Text(level));
        await db.SaveChangesAsync();
    }

    /// <summary>Fills an empty table with what is commonly published.</summary>
    internal async Task FillAsync()
    {
        await using var db = await databases.CreateDbContextAsync();
        if (await db.TorflLevels.AnyAsync())
            return;
        db.AddRange(TorflDefaults.Levels);
        await db.SaveChangesAsync();
    }
}
