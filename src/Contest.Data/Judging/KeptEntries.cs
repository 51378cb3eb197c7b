using System.Collections.Concurrent;
using Contest.Core.Editions;
using Contest.Core.Judging;
using Microsoft.EntityFrameworkCore;

namespace Contest.Data.Judging;

/// <summary>
/// The entries of categories, each read once. The database itself refuses to alter or to take out an entry (a rehearsal goes with its edition, whose id never comes again), and numbers them in the order of commits,
/// whoever writes: so what was read stays true, and only what was added since is read.
/// </summary>
internal sealed class KeptEntries
{
    private readonly ConcurrentDictionary<(int Edition, string Category), Kept> _kept = [];

    /// <summary>The entries of each sheet of a category, as they stand now.</summary>
    public async Task<Func<SheetKey, IReadOnlyList<ScoreEntry>>> OfAsync(ContestDb db, Category category)
    {
        var (edition, id) = (category.EditionId, category.Id);
        var kept = _kept.GetValueOrDefault((edition, id)) ?? new Kept(0, []);
        var added = await db.ScoreEntries.Where(e => e.Sheet.EditionId == edition && e.Sheet.CategoryId == id && EF.Property<long>(e, "Sequence") > kept.Last)
            .OrderBy(e => EF.Property<long>(e, "Sequence")).Select(e => new { Entry = e, Sequence = EF.Property<long>(e, "Sequence") }).ToListAsync();
        if (added.Count > 0)
        {
            // Who reads at the same time keeps the sheets that were there: they are never altered.
            var sheets = new Dictionary<SheetKey, IReadOnlyList<ScoreEntry>>(kept.Sheets);
            foreach (var sheet in added.GroupBy(a => a.Entry.Sheet, a => a.Entry))
                sheets[sheet.Key] = [.. sheets.GetValueOrDefault(sheet.Key, []), .. sheet];
            kept = new Kept(added[^1].Sequence, sheets);
            _kept.AddOrUpdate((edition, id), kept, (_, other) => other.Last > kept.Last ? other : kept);
        }
        return sheet => kept.Sheets.GetValueOrDefault(sheet, []);
    }

    private sealed record Kept(long Last, Dictionary<SheetKey, IReadOnlyList<ScoreEntry>> Sheets);
}
