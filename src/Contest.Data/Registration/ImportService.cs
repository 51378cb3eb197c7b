using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Registration;
using Contest.Data.Access;
using Microsoft.EntityFrameworkCore;

namespace Contest.Data.Registration;

/// <summary>Registrations that come as files: looked at, taken in as one step, undone as one.</summary>
public sealed class ImportService(IDbContextFactory<ContestDb> databases, TimeProvider time, RoundChanges changes)
{
    /// <summary>What saving a workbook would do; nothing is saved.</summary>
    public async Task<RegistrationPreview> PreviewAsync(Actor actor, int editionId, RegistrationSheets sheets, IReadOnlyDictionary<int, DoubtAnswer>? answers = null)
    {
        actor.Demand(Act.ImportContestants);
        await using var db = await databases.CreateDbContextAsync();
        return RegistrationCheck.Check(sheets, await RegistrationService.RegisteredAsync(db, editionId), await ImportWork.TermsAsync(db, editionId, answers));
    }

    /// <summary>
    /// Saves a workbook as one step, or nothing of it (rules G4 and G12). It is compared anew: what changed since the preview is taken into account. Cancelled, it leaves everything as it was.
    /// </summary>
    /// <param name="actor">Who acts.</param>
    /// <param name="editionId">The edition.</param>
    /// <param name="sheets">The workbook.</param>
    /// <param name="answers">Answers to doubts, by row.</param>
    /// <param name="progress">Is told how many people are written.</param>
    /// <param name="cancel">Ends it before it is committed.</param>
    public async Task<RegistrationPreview> ImportAsync(
        Actor actor, int editionId, RegistrationSheets sheets, IReadOnlyDictionary<int, DoubtAnswer>? answers = null, IProgress<int>? progress = null, CancellationToken cancel = default)
    {
        actor.Demand(Act.ImportContestants);
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var registered = await RegistrationService.RegisteredAsync(db, editionId);
        var preview = RegistrationCheck.Check(sheets, registered, await ImportWork.TermsAsync(db, editionId, answers));
        if (!preview.CanSave)
            throw new RuleViolationException([.. preview.AllProblems]);
        if (preview.New + preview.Changed + preview.Institutions.Count > 0)
            EditionLifeRule.DemandOpen(await db.Editions.SingleAsync(e => e.Id == editionId, cancel));
        var now = time.GetUtcNow().UtcDateTime;
        await ImportWork.NoteAsync(db, actor, now, editionId, sheets.File, preview, await ImportWork.SaveAsync(db, actor, now, preview, editionId, progress, cancel));
        await db.SaveChangesAsync(CancellationToken.None);
        await transaction.CommitAsync(CancellationToken.None);
        changes.Announce(editionId, registered.Categories);
        return preview;
    }

    /// <summary>The imports of an edition, the newest first.</summary>
    public async Task<IReadOnlyList<ImportLine>> ImportsAsync(Actor actor, int editionId)
    {
        actor.Demand(Act.ImportContestants);
        await using var db = await databases.CreateDbContextAsync();
        // Counted where they lie: the people of a large import are some megabytes.
        return await db.Database.SqlQuery<ImportLine>(
            $"""
            SELECT Id, At, By, File, UndoneAt, UndoneBy, json_array_length(Changes) AS People,
                   (SELECT count(*) FROM json_each(Changes) WHERE json_extract(value, '$.before') IS NULL) AS New
            FROM Imports WHERE EditionId = {editionId}
            """).OrderByDescending(i => i.Id).ToListAsync();
    }

    /// <summary>
    /// Undoes an import as one step: who was new is taken out, who was changed is as before (rule G6). Throws <see cref="RuleViolationException"/> with everybody who was changed or marked since; then
    /// nothing is undone. Passports are as before, too. Institutions stay: others may refer to them by then.
    /// </summary>
    /// <returns>How many people were taken out, and how many are as before.</returns>
    public async Task<(int TakenOut, int Restored)> UndoAsync(Actor actor, int importId)
    {
        actor.Demand(Act.ImportContestants);
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var step = await db.Imports.SingleOrDefaultAsync(i => i.Id == importId) ?? throw new RuleViolationException(new Problem("Import.Unknown"));
        if (step.UndoneAt is not null)
            throw new RuleViolationException(new Problem("Import.UndoneAlready", step.File));
        EditionLifeRule.DemandOpen(await db.Editions.SingleAsync(e => e.Id == step.EditionId));
        var problems = await ImportUndoing.CheckAsync(db, step);
        if (problems.Count > 0)
            throw new RuleViolationException(problems);

        var now = time.GetUtcNow().UtcDateTime;
        var (added, changed) = (step.Changes.Where(c => c.Before is null).ToList(), step.Changes.Where(c => c.Before is not null).ToList());
        int[] ids = [.. added.Select(c => c.After.Id)];
        int[] withPassport = [.. step.Changes.Where(c => c.Passport).Select(c => c.After.Id)];
        await db.Passports.Where(p => withPassport.Contains(p.ContestantId)).ExecuteDeleteAsync();
        db.AddRange((await db.ReplacedPassports.Where(p => p.ImportId == step.Id).ToListAsync()).Select(p => new ContestantPassport { ContestantId = p.ContestantId, Passport = p.Passport }));
        await db.ReplacedPassports.Where(p => p.ImportId == step.Id).ExecuteDeleteAsync();
        await db.Contestants.Where(c => ids.Contains(c.Id)).ExecuteDeleteAsync();
        db.UpdateRange(changed.Select(c => c.Before!));
        foreach (var change in added)
            db.Record(actor, now, "Registration.TakenOut", change.After.Number, AuditEntry.Text(change.After));
        foreach (var change in changed)
            db.Record(actor, now, "Registration.Restored", change.After.Number, AuditEntry.Text(change.After), AuditEntry.Text(change.Before!));
        db.Update(step with { UndoneAt = now, UndoneBy = actor.Name });
        db.Record(actor, now, "Registration.Undone", step.File, after: $"−{added.Count} ~{changed.Count}");
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        changes.Announce(step.EditionId, await db.Categories.Where(c => c.EditionId == step.EditionId).Select(c => c.Id).ToListAsync());
        return (added.Count, changed.Count);
    }
}

/// <summary>An import in the list of imports.</summary>
public sealed class ImportLine
{
    public int Id { get; init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; init; }

    public string By { get; init; } = "";
    public string File { get; init; } = "";

    /// <summary>How many people it made or changed.</summary>
    public int People { get; init; }

    /// <summary>How many of them were new.</summary>
    public int New { get; init; }

    public DateTime? UndoneAt { get; init; }
    public string? UndoneBy { get; init; }
}
