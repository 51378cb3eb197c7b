using Microsoft.EntityFrameworkCore;

namespace Contest.Data;

/// <summary>Where a contestant stands beyond the registration: in draws, before readers, under codes, among the admitted, in groups that travel. It lies over the capabilities, since registration knows none of those.</summary>
internal static class ContestantPlaces
{
    /// <summary>
    /// Gives the places of one contestant, who has no marks, to another. A place in a draw, before readers and in a group goes over to who has none; codes and admissions of somebody without marks mean nothing.
    /// </summary>
    public static async Task MoveAsync(ContestDb db, int stays, int goes)
    {
        await db.Appearances.Where(a => a.ContestantId == goes && db.Appearances.Any(o => o.ContestantId == stays && o.CategoryId == a.CategoryId && o.RoundId == a.RoundId)).ExecuteDeleteAsync();
        await db.Appearances.Where(a => a.ContestantId == goes).ExecuteUpdateAsync(set => set.SetProperty(a => a.ContestantId, stays));
        await db.Assignments.Where(a => a.ContestantId == goes && db.Assignments.Any(o => o.ContestantId == stays && o.CategoryId == a.CategoryId && o.RoundId == a.RoundId)).ExecuteDeleteAsync();
        await db.Assignments.Where(a => a.ContestantId == goes).ExecuteUpdateAsync(set => set.SetProperty(a => a.ContestantId, stays));
        await db.Codes.Where(c => c.ContestantId == goes).ExecuteDeleteAsync();
        await db.Admissions.Where(a => a.ContestantId == goes).ExecuteDeleteAsync();
        await db.Appeals.Where(a => a.ContestantId == goes).ExecuteUpdateAsync(set => set.SetProperty(a => a.ContestantId, stays));
        await db.Travellers.Where(t => t.ContestantId == goes && db.Travellers.Any(o => o.ContestantId == stays && o.TripId == t.TripId)).ExecuteDeleteAsync();
        await db.Travellers.Where(t => t.ContestantId == goes).ExecuteUpdateAsync(set => set.SetProperty(t => t.ContestantId, stays));
    }
}
