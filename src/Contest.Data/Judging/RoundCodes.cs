using Contest.Core.Editions;
using Contest.Core.Registration;
using Contest.Data.Access;
using Microsoft.EntityFrameworkCore;

namespace Contest.Data.Judging;

/// <summary>Draws the codes of a blind round (rule J6). Not a service: whoever calls has asked its actor.</summary>
internal static class RoundCodes
{
    /// <summary>
    /// The code of everybody in a round. Who has none gets one, under the write lock: two who ask at once see the same codes. No code repeats in the edition, so that works of two rounds on one table are not taken for one another.
    /// </summary>
    /// <param name="db">The database; a transaction of it may be open.</param>
    /// <param name="opener">Whom the audit names where codes are drawn.</param>
    /// <param name="now">UTC.</param>
    public static async Task<Dictionary<int, string>> EnsureAsync(ContestDb db, Category category, Round round, List<Contestant> contestants, Func<Task<Actor>> opener, DateTime now)
    {
        var drawn = db.Codes.Where(c => c.EditionId == category.EditionId && c.CategoryId == category.Id && c.RoundId == round.Id);
        var codes = await drawn.ToDictionaryAsync(c => c.ContestantId, c => c.Code);
        if (contestants.TrueForAll(c => codes.ContainsKey(c.Id)))
            return codes;
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync() : null;
        codes = await drawn.ToDictionaryAsync(c => c.ContestantId, c => c.Code);
        var taken = (await db.Codes.Where(c => c.EditionId == category.EditionId).Select(c => c.Code).ToListAsync()).ToHashSet();
        var before = codes.Count;
        foreach (var contestant in contestants.Where(c => !codes.ContainsKey(c.Id)))
        {
            var code = RoundCode.Draw();
            while (!taken.Add(code))
                code = RoundCode.Draw();
            codes.Add(contestant.Id, code);
            db.Add(new RoundCode(category.EditionId, category.Id, round.Id, contestant.Id, code));
        }
        if (codes.Count > before)
            db.Record(await opener(), now, "Coding.Drawn", $"{category.Id}/{round.Id}", after: $"+{codes.Count - before}");
        await db.SaveChangesAsync();
        if (transaction is not null)
            await transaction.CommitAsync();
        return codes;
    }
}
