using Contest.Core.Ranking;
using Contest.Core.Awards;
using Microsoft.EntityFrameworkCore;

namespace Contest.Data;

/// <summary>Reads what rests on the ranking of a category already: diplomas with their numbers, and whom its last protocol recommends to travel (rule D4).</summary>
internal static class RestingOn
{
    public static async Task<(IReadOnlyDictionary<int, string> Diplomas, IReadOnlyDictionary<int, TravelAdvice> Travel)> OfAsync(ContestDb db, int editionId, string categoryId)
    {
        var protocols = await db.Protocols.Where(p => p.EditionId == editionId && p.CategoryId == categoryId).OrderBy(p => p.Number).ToListAsync();
        var ids = protocols.ConvertAll(p => p.Id);
        var diplomas = (await db.Diplomas.Where(d => ids.Contains(d.ProtocolId)).OrderBy(d => d.Count).ToListAsync()).GroupBy(d => d.ContestantId).ToDictionary(d => d.Key, d => d.Last().Number);
        var travel = new Dictionary<int, TravelAdvice>();
        if (protocols.LastOrDefault()?.Content is { } content)
            foreach (var (lines, advice) in new[] { (content.Travelling, TravelAdvice.Going), (content.Reserve, TravelAdvice.Reserve) })
                foreach (var line in lines)
                    travel[content.Table.Lines[line].ContestantId] = advice;
        return (diplomas, travel);
    }
}
