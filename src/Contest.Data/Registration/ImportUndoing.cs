using Contest.Core;
using Contest.Core.Registration;
using Microsoft.EntityFrameworkCore;

namespace Contest.Data.Registration;

/// <summary>Whether an import can still be undone (rule G6).</summary>
internal static class ImportUndoing
{
    /// <summary>Everybody of an import who was changed, marked or used since; empty: it can be undone.</summary>
    public static async Task<IReadOnlyList<Problem>> CheckAsync(ContestDb db, ImportStep step)
    {
        var now = await db.Contestants.Where(c => c.EditionId == step.EditionId).ToDictionaryAsync(c => c.Id);
        // Judging and travel come after registration and are not known here: what refers to a person is asked by table.
        var marked = (await db.Database.SqlQuery<LastMark>($"SELECT ContestantId AS Id, max(At) AS At FROM ScoreEntries WHERE EditionId = {step.EditionId} GROUP BY ContestantId").ToListAsync())
            .ToDictionary(m => m.Id, m => m.At);
        var used = await db.Database.SqlQuery<int>(
            $"""
            SELECT ContestantId AS Value FROM CheckIns UNION SELECT ContestantId FROM Consents UNION SELECT ContestantId FROM Photos UNION SELECT ContestantId FROM Codes
            UNION SELECT ContestantId FROM Admissions UNION SELECT ContestantId FROM Appearances UNION SELECT ContestantId FROM Assignments UNION SELECT ContestantId FROM Appeals UNION SELECT ContestantId FROM Travellers WHERE ContestantId IS NOT NULL
            """).ToHashSetAsync();
        var passports = await db.Passports.Where(p => db.Contestants.Any(c => c.Id == p.ContestantId && c.EditionId == step.EditionId)).Select(p => p.ContestantId).ToHashSetAsync();
        // A passport leaves no trace in the record: later imports and the audit tell of one that was changed since.
        var passported = (await db.Imports.Where(i => i.EditionId == step.EditionId && i.Id > step.Id && i.UndoneAt == null).ToListAsync())
            .SelectMany(i => i.Changes).Where(c => c.Passport).Select(c => c.After.Id).ToHashSet();
        var byHand = (await db.Audit.Where(e => e.At > step.At && (e.What == "Contestant.PassportSaved" || e.What == "Contestant.PassportRemoved")).ToListAsync())
            .Where(e => ContestantHistory.EditionOf(e) == step.EditionId).Select(e => e.Subject).ToHashSet();
        var institutions = await db.Institutions.Where(i => i.EditionId == step.EditionId).Select(i => i.Id).ToHashSetAsync();
        var categories = await db.Categories.Where(c => c.EditionId == step.EditionId).Select(c => c.Id).ToHashSetAsync();
        var problems = new List<Problem>();
        foreach (var (before, after, passport) in step.Changes)
        {
            var (isNew, name) = (before is null, after.Name.Cyrillic.Full);
            if (!now.TryGetValue(after.Id, out var current))
                problems.Add(new Problem("Import.GoneSince", after.Number, name));
            else if (!ContestantCells.AreSame(current, after) || (isNew && !passport && passports.Contains(after.Id)) || (passport && (passported.Contains(after.Id) || byHand.Contains(after.Number))))
                problems.Add(new Problem("Import.ChangedSince", after.Number, name));
            else if (marked.TryGetValue(after.Id, out var last) && (isNew || last > step.At))
                problems.Add(new Problem("Import.MarkedSince", after.Number, name));
            else if (before is not null && !(institutions.Contains(before.InstitutionId) && categories.Contains(before.CategoryId)))
                problems.Add(new Problem("Import.NowhereToReturn", after.Number, name));
            else if (isNew && used.Contains(after.Id))
                problems.Add(new Problem("Import.UsedSince", after.Number, name));
        }
        return problems;
    }

    private sealed class LastMark
    {
        public int Id { get; init; }
        public DateTime At { get; init; }
    }
}
