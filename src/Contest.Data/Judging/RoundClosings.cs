using Contest.Core;
using Contest.Core.Editions;
using Contest.Data.Access;
using Microsoft.EntityFrameworkCore;

namespace Contest.Data.Judging;

/// <summary>Whether the marks of a round may still change (rule J15). Not a service: whoever calls has asked its actor.</summary>
internal static class RoundClosings
{
    /// <summary>Why nothing of a round changes any more: a protocol stands on its category, or it is closed; <c>null</c>: it may.</summary>
    public static async Task<Problem?> WhyClosedAsync(ContestDb db, Category category, Round round) =>
        await db.StandingProtocols(category.EditionId).AnyAsync(p => p.CategoryId == category.Id) ? new Problem("Score.CategoryClosed")
        : await db.Closings.AnyAsync(c => c.EditionId == category.EditionId && c.CategoryId == category.Id && c.RoundId == round.Id) ? new Problem("Score.RoundClosed")
        : null;

    /// <summary>Refuses what would change a round that is closed, or of an edition that is.</summary>
    public static async Task DemandOpenAsync(ContestDb db, Category category, Round round)
    {
        EditionLifeRule.DemandOpen(await db.Editions.SingleAsync(e => e.Id == category.EditionId));
        if (await WhyClosedAsync(db, category, round) is { } problem)
            throw new RuleViolationException(problem);
    }

    /// <summary>Takes the closing of a round away. Whoever calls has asked its actor. Throws <see cref="RuleViolationException"/> without a reason, and once a protocol stands on the round.</summary>
    public static async Task ReopenAsync(ContestDb db, Actor actor, int editionId, string categoryId, string roundId, string reason, DateTime now)
    {
        if (string.IsNullOrWhiteSpace(reason))
            throw new RuleViolationException(new Problem("Round.ReasonMissing"));
        await using var transaction = await db.Database.BeginTransactionAsync();
        EditionLifeRule.DemandOpen(await db.Editions.SingleAsync(e => e.Id == editionId));
        if (await db.StandingProtocols(editionId).AnyAsync(p => p.CategoryId == categoryId))
            throw new RuleViolationException(new Problem("Score.CategoryClosed"));
        if (await db.Closings.SingleOrDefaultAsync(c => c.EditionId == editionId && c.CategoryId == categoryId && c.RoundId == roundId) is not { } closing)
            return;
        db.Remove(closing);
        db.Record(actor, now, "Round.Reopened", $"{categoryId}/{roundId}", before: $"{closing.By}, {closing.At:O}", reason: reason.Trim());
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
    }

    /// <summary>The rounds of a category that are closed.</summary>
    public static async Task<HashSet<string>> ClosedAsync(ContestDb db, int editionId, string categoryId) =>
        [.. await db.Closings.Where(c => c.EditionId == editionId && c.CategoryId == categoryId).Select(c => c.RoundId).ToListAsync()];
}
