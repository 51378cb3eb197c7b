using System.Text.Json;
using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Registration;
using Contest.Data.Access;
using Microsoft.EntityFrameworkCore;

namespace Contest.Data.Registration;

/// <summary>Contestants, their institutions and passports.</summary>
public sealed class RegistrationService(IDbContextFactory<ContestDb> databases, TimeProvider time, RoundChanges changes)
{
    /// <summary>Everybody of an edition with the institution, by number.</summary>
    public async Task<IReadOnlyList<Enrolled>> ContestantsAsync(int editionId)
    {
        await using var db = await databases.CreateDbContextAsync();
        var institutions = await db.Institutions.Where(i => i.EditionId == editionId).ToDictionaryAsync(i => i.Id);
        var contestants = await db.Contestants.Where(c => c.EditionId == editionId).OrderBy(c => c.Number).ToListAsync();
        return contestants.ConvertAll(c => new Enrolled(c, institutions[c.InstitutionId]));
    }

    /// <summary>Everything registered, as a workbook holds it. Passports only for who may see them (rule P1): a list without them, taken in again, leaves them as they are.</summary>
    public async Task<Registered> RegisteredAsync(Actor actor, int editionId)
    {
        actor.Demand(Act.ViewContestants);
        await using var db = await databases.CreateDbContextAsync();
        var registered = await RegisteredAsync(db, editionId);
        return actor.May(Act.ViewTrips) ? registered : registered with { Passports = new Dictionary<int, Passport>() };
    }

    /// <summary>What saving a workbook would do; nothing is saved.</summary>
    public async Task<RegistrationPreview> PreviewAsync(Actor actor, int editionId, RegistrationSheets sheets)
    {
        actor.Demand(Act.ImportContestants);
        await using var db = await databases.CreateDbContextAsync();
        return RegistrationCheck.Check(sheets, await RegisteredAsync(db, editionId));
    }

    /// <summary>Saves a workbook as one step, or nothing of it (rule G4). It is compared anew: what changed since the preview is taken into account.</summary>
    public async Task<RegistrationPreview> ImportAsync(Actor actor, int editionId, RegistrationSheets sheets)
    {
        actor.Demand(Act.ImportContestants);
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var registered = await RegisteredAsync(db, editionId);
        var preview = RegistrationCheck.Check(sheets, registered);
        if (!preview.CanSave)
            throw new RuleViolationException([.. preview.AllProblems]);
        if (preview.New + preview.Changed + preview.Institutions.Count > 0)
            EditionLifeRule.DemandOpen(await db.Editions.SingleAsync(e => e.Id == editionId));

        foreach (var institution in preview.Institutions)
            db.Update(institution);
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        var institutions = await db.Institutions.Where(i => i.EditionId == editionId).ToDictionaryAsync(i => i.Code, i => i.Id);
        foreach (var line in preview.Lines.Where(l => l.Kind is PreviewKind.New or PreviewKind.Changed))
            await SaveAsync(db, actor, line, line.Contestant! with { InstitutionId = institutions[line.InstitutionCode] });
        if (preview.New + preview.Changed + preview.Institutions.Count > 0)
            db.Record(actor, time.GetUtcNow().UtcDateTime, "Registration.Imported", sheets.File, after: $"+{preview.New} ~{preview.Changed} ={preview.Same}");
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        foreach (var category in registered.Categories)
            changes.Announce(new RoundChange(editionId, category));
        return preview;
    }

    private async Task SaveAsync(ContestDb db, Actor actor, PreviewLine line, Contestant contestant)
    {
        db.Update(contestant);
        await db.SaveChangesAsync();
        if (line.Passport is { } passport)
        {
            var id = db.Entry(contestant).Property(c => c.Id).CurrentValue;
            var row = new ContestantPassport { ContestantId = id, Passport = passport };
            if (await db.Passports.AnyAsync(p => p.ContestantId == id))
                db.Update(row);
            else
                db.Add(row);
        }
        // The audit says what changed in a person's record, and that the passport did, but holds no passport number.
        db.Record(actor, time.GetUtcNow().UtcDateTime, "Contestant.Saved", contestant.Number,
            line.Before is null ? null : JsonSerializer.Serialize(line.Before, RegulationFile.Json), JsonSerializer.Serialize(contestant, RegulationFile.Json));
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
    }

    private static async Task<Registered> RegisteredAsync(ContestDb db, int editionId)
    {
        var contestants = await db.Contestants.Where(c => c.EditionId == editionId).ToListAsync();
        var ids = contestants.Select(c => c.Id).ToHashSet();
        var passports = await db.Passports.ToListAsync();
        return new Registered(
            editionId,
            await db.Categories.Where(c => c.EditionId == editionId).OrderBy(c => c.Position).Select(c => c.Id).ToListAsync(),
            await db.Institutions.Where(i => i.EditionId == editionId).ToListAsync(),
            contestants,
            passports.Where(p => ids.Contains(p.ContestantId)).ToDictionary(p => p.ContestantId, p => p.Passport));
    }
}

/// <summary>A contestant with the institution.</summary>
public sealed record Enrolled(Contestant Contestant, Institution Institution);
