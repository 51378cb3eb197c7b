using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Data.Access;
using Contest.Data.Editions;
using Microsoft.EntityFrameworkCore;

namespace Contest.Data.Judging;

/// <summary>Takes in marks that were kept on paper or in another program, as a file of lines.</summary>
public sealed class MarksImport(IDbContextFactory<ContestDb> databases, EditionService editions, ScoreWriter writer, TimeProvider time, RoundChanges changes)
{
    /// <summary>Checks every line by <see cref="MarksRule"/> and then writes all, or refuses with every problem and writes none.</summary>
    /// <param name="actor">Who takes the file in.</param>
    /// <param name="editionId">The edition.</param>
    /// <param name="file">The file's name, for the problems.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="progress">Told how many entries are written; may be <c>null</c>.</param>
    /// <returns>How many entries were written.</returns>
    public async Task<int> ImportAsync(Actor actor, int editionId, string file, IReadOnlyList<MarkLine> lines, IProgress<int>? progress = null)
    {
        actor.Demand(Act.EnterScoresForJudge);
        await using var db = await databases.CreateDbContextAsync();
        var ground = new MarksGround(
            editionId,
            (await editions.CategoriesAsync(editionId)).ToDictionary(c => c.Id, c => c.Regulation),
            await db.Contestants.Where(c => c.EditionId == editionId).ToDictionaryAsync(c => c.Number, c => (c.Id, c.CategoryId)),
            await db.Judges.Where(j => j.EditionId == editionId).ToDictionaryAsync(j => j.Code, j => j.Id),
            await db.Seats.Where(s => s.EditionId == editionId).ToListAsync(),
            (await db.StandingProtocols(editionId).Select(p => p.CategoryId).ToListAsync()).ToHashSet(),
            (await db.Closings.Where(c => c.EditionId == editionId).Select(c => new { c.CategoryId, c.RoundId }).ToListAsync()).Select(c => (c.CategoryId, c.RoundId)).ToHashSet(),
            (await db.ScoreEntries.Where(e => e.Sheet.EditionId == editionId).ToListAsync()).ToLookup(e => e.Sheet));
        var entries = MarksRule.Entries(file, lines, ground, actor.Name);

        if (entries.Count > 0)
            EditionLifeRule.DemandOpen(await db.Editions.SingleAsync(e => e.Id == editionId));
        for (var done = 0; done < entries.Count; done += 500)
        {
            await Task.WhenAll(entries.Skip(done).Take(500).Select(e => writer.WriteAsync(e)));
            progress?.Report(Math.Min(done + 500, entries.Count));
        }
        if (entries.Count > 0)
        {
            db.Record(actor, time.GetUtcNow().UtcDateTime, "Marks.Imported", file, after: $"+{entries.Count}");
            await db.SaveChangesAsync();
        }
        changes.Announce(editionId, entries.Select(e => e.Sheet.CategoryId));
        return entries.Count;
    }
}
