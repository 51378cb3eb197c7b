using Contest.Core;
using Microsoft.EntityFrameworkCore;

namespace Contest.Data;

/// <summary>The appeals that wait for a decision. It lies over the capabilities, since the life of an edition knows no appeals. Not a service: whoever calls has asked its actor.</summary>
internal static class OpenAppeals
{
    /// <summary>Each open appeal of a category as what keeps its protocol waiting (rule C4), by number.</summary>
    public static async Task<List<Problem>> OfAsync(ContestDb db, int editionId, string categoryId)
    {
        var open = await db.Appeals
            .Where(a => a.EditionId == editionId && a.CategoryId == categoryId && a.WithdrawnAt == null)
            .Where(a => !db.AppealDecisions.Any(d => d.AppealId == a.Id && !db.AppealAnnulments.Any(n => n.DecisionId == d.Id)))
            .Join(db.Contestants, a => a.ContestantId, c => c.Id, (a, c) => new { a.Number, Contestant = c })
            .OrderBy(a => a.Number).ToListAsync();
        return open.ConvertAll(a => new Problem("Appeal.Open", a.Number, a.Contestant.Number, a.Contestant.Name.Cyrillic.Full));
    }
}
