using Contest.Core;
using Contest.Core.Registration;
using Contest.Data.Access;
using Microsoft.EntityFrameworkCore;

namespace Contest.Data.Registration;

/// <summary>Schools and universities.</summary>
public sealed class InstitutionService(IDbContextFactory<ContestDb> databases, TimeProvider time)
{
    /// <summary>The institutions of an edition by Russian name, each with how many contestants it has.</summary>
    public async Task<IReadOnlyList<(Institution Institution, int Contestants)>> ListAsync(int editionId)
    {
        await using var db = await databases.CreateDbContextAsync();
        var institutions = await db.Institutions.Where(i => i.EditionId == editionId).ToListAsync();
        var counts = await db.Contestants.Where(c => c.EditionId == editionId).GroupBy(c => c.InstitutionId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        return [.. institutions.OrderBy(i => i.Name.Ru, Core.Names.RussianOrder.Instance).ThenBy(i => i.Id).Select(i => (i, counts.GetValueOrDefault(i.Id)))];
    }

    /// <summary>Saves an institution, a new one (id 0) or a known one. Everything that is wrong is told at once.</summary>
    public async Task<Institution> SaveAsync(Actor actor, Institution institution)
    {
        actor.Demand(Act.EditContestants);
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var others = await db.Institutions.Where(i => i.EditionId == institution.EditionId).ToListAsync();
        var before = institution.Id == 0 ? null : others.SingleOrDefault(i => i.Id == institution.Id) ?? throw new RuleViolationException(new Problem("Institution.Unknown"));
        if (InstitutionRule.Check(institution, others) is { Count: > 0 } problems)
            throw new RuleViolationException(problems);
        if (before == institution)
            return institution;
        if (before is not null && before.Code != institution.Code)
            await InstitutionCodes.RenameAsync(db, institution.EditionId, before.Code, institution.Code);
        db.Update(institution);
        db.Record(actor, time.GetUtcNow().UtcDateTime, "Institution.Saved", institution.Code, before is null ? null : AuditEntry.Text(before), AuditEntry.Text(institution));
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return institution with { Id = db.Entry(institution).Property(i => i.Id).CurrentValue };
    }

    /// <summary>Takes an institution out. Refused while a contestant is of it, or a coordinator looks after it.</summary>
    public async Task DeleteAsync(Actor actor, int editionId, int institutionId)
    {
        actor.Demand(Act.EditContestants);
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var institution = await db.Institutions.SingleOrDefaultAsync(i => i.Id == institutionId && i.EditionId == editionId) ?? throw new RuleViolationException(new Problem("Institution.Unknown"));
        if (await db.Contestants.CountAsync(c => c.InstitutionId == institutionId) is > 0 and var count)
            throw new RuleViolationException(new Problem("Institution.HasContestants", institution.Name, count));
        if (await db.Links.AnyAsync(l => l.InstitutionId == institutionId))
            throw new RuleViolationException(new Problem("Institution.HasCoordinator", institution.Name));
        db.Remove(institution);
        db.Record(actor, time.GetUtcNow().UtcDateTime, "Institution.Deleted", institution.Code, AuditEntry.Text(institution));
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
    }
}
