using Contest.Core.Awards;
using Microsoft.EntityFrameworkCore;

namespace Contest.Data.Awards;

/// <summary>What a change of results touches (rules C4, D4).</summary>
/// <param name="Changes">Totals, places and degrees that are others.</param>
/// <param name="Diplomas">Numbers of diplomas of those whose degree is another.</param>
/// <param name="Travellers">Registration numbers of people of trips whose result is another.</param>
public sealed record TouchedResults(IReadOnlyList<LineChange> Changes, IReadOnlyList<string> Diplomas, IReadOnlyList<string> Travellers)
{
    internal static async Task<TouchedResults> OfAsync(ContestDb db, Protocol protocol, IReadOnlyList<LineChange> changes)
    {
        var touched = changes.Select(c => c.ContestantId).ToList();
        var other = changes.Where(c => c.TouchesDiploma).Select(c => c.ContestantId).ToList();
        var diplomas = await db.Diplomas.Where(d => d.EditionId == protocol.EditionId && other.Contains(d.ContestantId)).OrderBy(d => d.Count).Select(d => d.Number).ToListAsync();
        var travellers = await db.Travellers.Where(t => t.ContestantId != null && touched.Contains(t.ContestantId.Value)).Select(t => t.ContestantId!.Value).Distinct().ToListAsync();
        return new TouchedResults(changes, diplomas, [.. changes.Where(c => travellers.Contains(c.ContestantId)).Select(c => c.Number)]);
    }
}
