using Contest.Core;
using Contest.Core.Names;
using Contest.Data.Access;
using Microsoft.EntityFrameworkCore;

namespace Contest.Data.Names;

/// <summary>The table of established spellings that staff keep (rule N10). Until somebody changes it, it is the one that the program knows by itself.</summary>
public sealed class SpellingService(IDbContextFactory<ContestDb> databases, TimeProvider time)
{
    /// <summary>The table as it stands.</summary>
    public async Task<EstablishedSpellings> TableAsync()
    {
        await using var db = await databases.CreateDbContextAsync();
        return await TableAsync(db);
    }

    /// <summary>
    /// Puts a table in the place of the one that stands, whole. Throws <see cref="RuleViolationException"/> with every fault of the text, and then changes nothing. The same table again changes nothing either.
    /// </summary>
    /// <param name="actor">Who changes it.</param>
    /// <param name="text">The table in the form of <see cref="EstablishedSpellings.Write"/>.</param>
    /// <returns>How many spellings it holds.</returns>
    public Task<int> ReplaceAsync(Actor actor, string text) => SaveAsync(actor, _ => EstablishedSpellings.Read(text));

    /// <summary>
    /// Changes, adds and takes out single rows; the others stay, whoever changed them meanwhile. Throws <see cref="RuleViolationException"/> with every fault beside its row, and then changes nothing.
    /// </summary>
    /// <returns>How many spellings the table holds.</returns>
    public Task<int> ChangeAsync(Actor actor, IReadOnlyList<EstablishedChange> rows) => SaveAsync(actor, before => before.With(rows));

    private async Task<int> SaveAsync(Actor actor, Func<EstablishedSpellings, EstablishedSpellings> change)
    {
        actor.Demand(Act.EditContestants);
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var before = await TableAsync(db);
        var after = change(before);
        if (before.Write() == after.Write())
            return after.All.Count;
        await db.Spellings.ExecuteDeleteAsync();
        db.AddRange(after.All);
        db.Record(actor, time.GetUtcNow().UtcDateTime, "Spellings.Saved", $"{after.All.Count}", Only(before, after), Only(after, before));
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return after.All.Count;
    }

    private static async Task<EstablishedSpellings> TableAsync(ContestDb db)
    {
        var kept = await db.Spellings.ToListAsync();
        return kept.Count == 0 ? EstablishedSpellings.Defaults : new EstablishedSpellings(kept.OrderBy(s => s.Kind).ThenBy(s => s.Hangul, HangulOrder.Instance));
    }

    private static string Only(EstablishedSpellings of, EstablishedSpellings butNot) => new EstablishedSpellings(of.All.Except(butNot.All)).Write();
}
