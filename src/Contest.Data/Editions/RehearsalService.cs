using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Registration;
using Contest.Data.Access;
using Microsoft.EntityFrameworkCore;

namespace Contest.Data.Editions;

/// <summary>Rehearsals: copies of an edition to try everything on, thrown away whole (rule E9).</summary>
public sealed class RehearsalService(IDbContextFactory<ContestDb> databases, TimeProvider time)
{
    /// <summary>Makes a rehearsal: categories, institutions, contestants, jury and panels. Passports, photos, consents, contacts and notes stay with the real edition.</summary>
    public async Task<Edition> MakeAsync(Actor actor, int editionId)
    {
        actor.Demand(Act.SetUpEdition);
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var source = await db.Editions.SingleAsync(e => e.Id == editionId);
        var rehearsal = EditionCopyRule.Rehearsal(source, (await db.Editions.Select(e => e.Code).ToListAsync()).ToHashSet());
        db.Add(rehearsal);
        await db.SaveChangesAsync();
        var id = db.Entry(rehearsal).Property(e => e.Id).CurrentValue;
        db.AddRange((await db.Categories.Where(c => c.EditionId == editionId).ToListAsync()).Select(c => c with { EditionId = id }));
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        await CopyPeopleAsync(db, editionId, id);
        await CopyJuryAsync(db, editionId, id);
        db.Record(actor, time.GetUtcNow().UtcDateTime, "Edition.Rehearsed", rehearsal.Code, before: source.Code);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return await db.Editions.AsNoTracking().SingleAsync(e => e.Id == id);
    }

    /// <summary>Throws a rehearsal away, with every row of it, at once. A real edition is refused here, and by the database itself where it holds marks or protocols.</summary>
    public async Task DiscardAsync(Actor actor, int editionId)
    {
        actor.Demand(Act.SetUpEdition);
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var edition = await db.Editions.SingleOrDefaultAsync(e => e.Id == editionId) ?? throw new RuleViolationException(new Problem("Edition.Unknown"));
        if (!edition.IsRehearsal)
            throw new RuleViolationException(new Problem("Edition.NotARehearsal", edition.Code));
        var rows = await EditionRows.DeleteAsync(db, editionId);
        db.Record(actor, time.GetUtcNow().UtcDateTime, "Edition.Discarded", edition.Code, before: $"{rows}");
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
    }

    private static async Task CopyPeopleAsync(ContestDb db, int from, int to)
    {
        var institutions = await db.Institutions.Where(i => i.EditionId == from).ToListAsync();
        db.AddRange(institutions.Select(i => i with { Id = 0, EditionId = to }));
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        var ids = await db.Institutions.Where(i => i.EditionId == to).ToDictionaryAsync(i => i.Code, i => i.Id);
        var codes = institutions.ToDictionary(i => i.Id, i => i.Code);
        db.AddRange((await db.Contestants.Where(c => c.EditionId == from).ToListAsync()).Select(c => c with
        {
            Id = 0,
            EditionId = to,
            InstitutionId = ids[codes[c.InstitutionId]],
            // What happened at the real contest has not happened here.
            State = c.State == ContestantState.Applied ? ContestantState.Applied : ContestantState.Admitted,
            StateReason = "",
            Contacts = Contacts.None,
            Notes = "",
            Acknowledgement = null,
        }));
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
    }

    private static async Task CopyJuryAsync(ContestDb db, int from, int to)
    {
        var judges = await db.Judges.Where(j => j.EditionId == from).ToListAsync();
        db.AddRange(judges.Select(j => j with { Id = 0, EditionId = to }));
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        var ids = await db.Judges.Where(j => j.EditionId == to).ToDictionaryAsync(j => j.Code, j => j.Id);
        var codes = judges.ToDictionary(j => j.Id, j => j.Code);
        db.AddRange((await db.Seats.Where(s => s.EditionId == from).ToListAsync()).Select(s => s with { EditionId = to, JudgeId = ids[codes[s.JudgeId]], InPlaceOf = null }));
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
    }
}
