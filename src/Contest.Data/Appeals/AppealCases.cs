using Contest.Core;
using Contest.Core.Appeals;
using Microsoft.EntityFrameworkCore;

namespace Contest.Data.Appeals;

/// <summary>Reads appeals with whose they are and what was decided. Not a service: whoever calls has asked its actor.</summary>
internal static class AppealCases
{
    /// <summary>The cases of these appeals, by number.</summary>
    public static async Task<List<AppealCase>> OfAsync(ContestDb db, IQueryable<Appeal> appeals)
    {
        var people = await appeals.Join(db.Contestants, a => a.ContestantId, c => c.Id, (a, c) => new { Appeal = a, Contestant = c }).OrderBy(a => a.Appeal.Number).ToListAsync();
        var decisions = (await db.AppealDecisions.Where(d => appeals.Any(a => a.Id == d.AppealId)).OrderBy(d => d.Number).ToListAsync()).ToLookup(d => d.AppealId);
        var ids = decisions.SelectMany(d => d).Select(d => d.Id).ToList();
        var annulments = (await db.AppealAnnulments.Where(a => ids.Contains(a.DecisionId)).ToListAsync()).ToDictionary(a => a.DecisionId);
        return people.ConvertAll(p => new AppealCase(p.Appeal, p.Contestant.Number, p.Contestant.Name, [.. decisions[p.Appeal.Id]],
            [.. decisions[p.Appeal.Id].Where(d => annulments.ContainsKey(d.Id)).Select(d => annulments[d.Id])]));
    }

    /// <summary>One appeal. Throws <see cref="RuleViolationException"/> where there is none.</summary>
    public static async Task<AppealCase> OneAsync(ContestDb db, int editionId, int number) =>
        (await OfAsync(db, db.Appeals.Where(a => a.EditionId == editionId && a.Number == number))).SingleOrDefault() ?? throw new RuleViolationException(new Problem("Appeal.Unknown", number));

    /// <summary>One appeal that waits for the commission. Throws <see cref="RuleViolationException"/> where it has ended.</summary>
    public static async Task<AppealCase> OpenAsync(ContestDb db, int editionId, int number) =>
        await OneAsync(db, editionId, number) is { State: AppealState.Open } open ? open : throw new RuleViolationException(new Problem("Appeal.Ended", number));
}
