using Contest.Core.Ranking;
using Microsoft.EntityFrameworkCore;

namespace Contest.Data.Ranking;

/// <summary>The points that appeals commissions gave, from the decisions that hold.</summary>
internal static class DecidedMarks
{
    public static async Task<IReadOnlyList<DecidedMark>> OfAsync(ContestDb db, int editionId, string categoryId)
    {
        var decisions = await db.AppealDecisions
            .Where(d => d.EditionId == editionId && !db.AppealAnnulments.Any(a => a.DecisionId == d.Id))
            .Join(db.Appeals.Where(a => a.CategoryId == categoryId), d => d.AppealId, a => a.Id, (d, a) => new { Decision = d, a.RoundId, a.ContestantId })
            .OrderBy(d => d.Decision.Number).ToListAsync();
        return [.. decisions.SelectMany(d => d.Decision.Criteria.Where(c => c.After is not null).Select(c => new DecidedMark(d.RoundId, d.ContestantId, c.Criterion, c.After!.Value)))];
    }
}
