using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Core.Registration;
using Microsoft.EntityFrameworkCore;

namespace Contest.Data.Judging;

/// <summary>What a round calls its contestants, in the order in which they stand before the jury.</summary>
internal static class RoundTokens
{
    /// <summary>The roster of a round in order: by appearance, or in a blind round by codes, those without one left out. No code is drawn here.</summary>
    public static async Task<List<RoundToken>> OfAsync(ContestDb db, Category category, Round round)
    {
        var roster = await RoundRoster.NamedAsync(db, category, round, await RoundRoster.OfAsync(db, category, round));
        if (round.Blind)
        {
            // Any other order than that of codes would tell something of the authors.
            var codes = await db.Codes.Where(c => c.EditionId == category.EditionId && c.CategoryId == category.Id && c.RoundId == round.Id).ToDictionaryAsync(c => c.ContestantId, c => c.Code);
            return [.. roster.Where(c => codes.ContainsKey(c.Id)).Select(c => new RoundToken(codes[c.Id], c, null)).OrderBy(t => t.Token, StringComparer.Ordinal)];
        }
        var places = await db.Appearances.Where(a => a.EditionId == category.EditionId && a.CategoryId == category.Id && a.RoundId == round.Id).ToDictionaryAsync(a => a.ContestantId);
        return [.. roster.Select(c => new RoundToken(c.Number, c, places.GetValueOrDefault(c.Id)))
            .OrderBy(t => t.Place is null).ThenBy(t => t.Place?.StartsAt).ThenBy(t => t.Place?.Position).ThenBy(t => t.Place?.Room, StringComparer.Ordinal).ThenBy(t => t.Token, StringComparer.Ordinal)];
    }

    /// <summary>The contestant whom a round calls so. Throws <see cref="RuleViolationException"/> where there is none.</summary>
    public static async Task<int> FindAsync(ContestDb db, Category category, Round round, string token) =>
        (await OfAsync(db, category, round)).Find(t => t.Token == token)?.Contestant.Id ?? throw new RuleViolationException(new Problem("Contestant.Unknown", token));
}

/// <summary>One contestant of a round.</summary>
/// <param name="Token">The registration number, or the code of a blind round.</param>
/// <param name="Contestant">Who: never to be shown in a blind round.</param>
/// <param name="Place">When and where; <c>null</c> without a draw, and in a blind round.</param>
internal sealed record RoundToken(string Token, Contestant Contestant, Appearance? Place);
