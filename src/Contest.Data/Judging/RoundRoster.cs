using Contest.Core.Editions;
using Contest.Core.Registration;
using Microsoft.EntityFrameworkCore;

namespace Contest.Data.Judging;

/// <summary>Who takes part in a round: the competing contestants, and after a cut only those it admitted (rule R6).</summary>
internal static class RoundRoster
{
    /// <summary>By number.</summary>
    public static Task<List<Contestant>> OfAsync(ContestDb db, Category category, Round round) => Of(db, category, round).OrderBy(c => c.Number).ToListAsync();

    /// <summary>In no order, to be asked further.</summary>
    public static IQueryable<Contestant> Of(ContestDb db, Category category, Round round)
    {
        var roster = db.Contestants.Where(c => c.EditionId == category.EditionId && c.CategoryId == category.Id
            && (c.State == ContestantState.Admitted || c.State == ContestantState.Present));
        if (category.Regulation.Rounds.TakeWhile(r => r.Id != round.Id).LastOrDefault(r => r.Cut is not null) is { } cut)
            roster = roster.Where(c => db.Admissions.Any(a => a.EditionId == category.EditionId && a.CategoryId == category.Id && a.RoundId == cut.Id && a.ContestantId == c.Id));
        return roster;
    }
}
