using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Registration;
using Contest.Data.Access;
using Microsoft.EntityFrameworkCore;

namespace Contest.Data.Registration;

/// <summary>The work of an import within one transaction, whoever brought the file.</summary>
internal static class ImportWork
{
    // So many people are written at once: enough to be quick, few enough to show how far it is.
    private const int Portion = 200;

    /// <summary>The terms of an edition: who is shut out of a category is told.</summary>
    public static async Task<ImportTerms> TermsAsync(ContestDb db, int editionId, IReadOnlyDictionary<int, DoubtAnswer>? answers)
    {
        var edition = await db.Editions.SingleAsync(e => e.Id == editionId);
        var regulations = await db.Categories.Where(c => c.EditionId == editionId).ToDictionaryAsync(c => c.Id, c => c.Regulation);
        return new ImportTerms
        {
            Answers = answers ?? ImportTerms.None.Answers,
            Marked = await db.ScoreEntries.Where(e => e.Sheet.EditionId == editionId).Select(e => e.Sheet.ContestantId).Distinct().ToHashSetAsync(),
            Remarks = (contestant, institution) => regulations.TryGetValue(contestant.CategoryId, out var regulation) ? EligibilityRule.Check(contestant, institution, regulation, edition) : [],
        };
    }

    /// <summary>Writes what a preview promises. Nothing is committed here; a cancelled work leaves its transaction to be rolled back.</summary>
    /// <returns>What became of whom.</returns>
    public static async Task<ImportOutcome> SaveAsync(ContestDb db, Actor actor, DateTime now, RegistrationPreview preview, int editionId, IProgress<int>? progress, CancellationToken cancel)
    {
        db.UpdateRange(preview.Institutions);
        await db.SaveChangesAsync(CancellationToken.None);
        db.ChangeTracker.Clear();
        var institutions = await db.Institutions.Where(i => i.EditionId == editionId).ToDictionaryAsync(i => i.Code, i => i.Id, CancellationToken.None);
        var (done, replaced) = (new List<ImportChange>(), new List<ContestantPassport>());
        foreach (var lines in preview.Lines.Where(l => l.Kind is PreviewKind.New or PreviewKind.Changed).Chunk(Portion))
        {
            // Between portions only: within one the database would be stopped halfway and complain of it.
            cancel.ThrowIfCancellationRequested();
            var people = Array.ConvertAll(lines, l => l.Contestant! with { InstitutionId = institutions[l.InstitutionCode] });
            db.UpdateRange(people);
            await db.SaveChangesAsync(CancellationToken.None);
            int[] ids = [.. people.Select(p => db.Entry(p).Property(c => c.Id).CurrentValue)];
            var passports = await db.Passports.Where(p => ids.Contains(p.ContestantId)).ToDictionaryAsync(p => p.ContestantId, CancellationToken.None);
            foreach (var (line, person, id) in lines.Zip(people, ids))
            {
                if (line.ChangesPassport && passports.TryGetValue(id, out var old))
                    replaced.Add(old);
                if (line.ChangesPassport)
                    db.Entry(new ContestantPassport { ContestantId = id, Passport = line.Passport! }).State = passports.ContainsKey(id) ? EntityState.Modified : EntityState.Added;
                // The audit says what changed in a person's record, and that the passport did, but holds no passport number.
                db.Record(actor, now, "Contestant.Saved", person.Number, line.Before is null ? null : AuditEntry.Text(line.Before), AuditEntry.Text(person));
                done.Add(new ImportChange(line.Before, person with { Id = id }, line.ChangesPassport));
            }
            await db.SaveChangesAsync(CancellationToken.None);
            db.ChangeTracker.Clear();
            progress?.Report(done.Count);
        }
        cancel.ThrowIfCancellationRequested();
        return new ImportOutcome(done, replaced);
    }

    /// <summary>Notes an import as a step that can be undone; one that changed nobody is none.</summary>
    public static async Task NoteAsync(ContestDb db, Actor actor, DateTime now, int editionId, string file, RegistrationPreview preview, ImportOutcome done)
    {
        if (done.Changes.Count > 0)
        {
            var step = new ImportStep { EditionId = editionId, At = now, By = actor.Name, File = file, Changes = done.Changes };
            db.Add(step);
            await db.SaveChangesAsync(CancellationToken.None);
            db.AddRange(done.Replaced.Select(p => new ReplacedPassport { ImportId = db.Entry(step).Property(s => s.Id).CurrentValue, ContestantId = p.ContestantId, Passport = p.Passport }));
        }
        if (done.Changes.Count + preview.Institutions.Count > 0)
            db.Record(actor, now, "Registration.Imported", file, after: $"+{preview.New} ~{preview.Changed} ={preview.Same}");
    }
}

/// <summary>What an import did.</summary>
/// <param name="Changes">What became of whom.</param>
/// <param name="Replaced">Passports that gave way to others.</param>
internal sealed record ImportOutcome(IReadOnlyList<ImportChange> Changes, IReadOnlyList<ContestantPassport> Replaced);
