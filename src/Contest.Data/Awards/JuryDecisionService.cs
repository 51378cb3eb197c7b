using Contest.Core;
using Contest.Core.Ranking;
using Contest.Core.Awards;
using Contest.Core.Editions;
using Contest.Data.Access;
using Contest.Data.Ranking;
using Microsoft.EntityFrameworkCore;

namespace Contest.Data.Awards;

/// <summary>Records what the jury decides about a result: rulings on top of what was computed, choices at bounds of quotas, lots (rules A5, R8, R9). Nothing recorded is changed; a decision is taken back by another one.</summary>
public sealed class JuryDecisionService(IDbContextFactory<ContestDb> databases, RankingService ranking, TimeProvider time, RoundChanges changes)
{
    /// <summary>Sets a place, a degree or both otherwise than computed. Throws <see cref="RuleViolationException"/> without a reason and a signature, and for a place or degree that there is not.</summary>
    /// <param name="actor">Who records it.</param>
    /// <param name="editionId">The edition.</param>
    /// <param name="categoryId">The category.</param>
    /// <param name="contestantId">Of whom it is.</param>
    /// <param name="place">The place; <c>null</c>: as computed.</param>
    /// <param name="degree">The degree, 0 for none; <c>null</c>: as computed.</param>
    /// <param name="words">Why, and who of the jury signs for it.</param>
    public Task RuleAsync(Actor actor, int editionId, string categoryId, int contestantId, int? place, int? degree, DecisionWords words) => WriteAsync(actor, editionId, categoryId, words, ranked =>
    {
        var line = ranked.Table.Lines.FirstOrDefault(l => l.ContestantId == contestantId) ?? throw new RuleViolationException(new Problem("Contestant.Unknown", contestantId));
        if (place is null && degree is null)
            throw new RuleViolationException(new Problem("Decision.Nothing"));
        if (place < 1 || place > ranked.Table.Lines.Count || degree < 0 || degree > ranked.Category.Regulation.Awards.Degrees.Count)
            throw new RuleViolationException(new Problem("Decision.OutOfRange", ranked.Table.Lines.Count, ranked.Category.Regulation.Awards.Degrees.Count));
        return [(Decision(JuryDecisionKind.Ruling) with { ContestantId = contestantId, Place = place, Degree = degree }, $"{line.Number} {line.Name.Cyrillic.Full}: {line.PlaceText} → {place} / {line.Degree} → {degree}")];
    });

    /// <summary>Chooses a side at the bound of a quota, or names the last place. Throws <see cref="RuleViolationException"/> where the degree has no quota.</summary>
    /// <param name="actor">Who records it.</param>
    /// <param name="editionId">The edition.</param>
    /// <param name="categoryId">The category.</param>
    /// <param name="choice">The choice.</param>
    /// <param name="words">Why, and who of the jury signs for it.</param>
    public Task ChooseAsync(Actor actor, int editionId, string categoryId, BoundarySideChoice choice, DecisionWords words) => WriteAsync(actor, editionId, categoryId, words, ranked =>
    {
        var options = ranked.Result.Options().FirstOrDefault(o => o.Degree == choice.Degree) ?? throw new RuleViolationException(new Problem("Decision.NoQuota", choice.Degree));
        if (choice.ToPlace is < 1 || choice.ToPlace > ranked.Table.Lines.Count)
            throw new RuleViolationException(new Problem("Decision.OutOfRange", ranked.Table.Lines.Count, ranked.Category.Regulation.Awards.Degrees.Count));
        return [(Decision(JuryDecisionKind.Boundary) with { Degree = choice.Degree, Ties = choice.Ties, Place = choice.ToPlace, Strict = options.Strict.Count, Generous = options.Generous.Count },
            $"{choice.Degree}: {(choice.ToPlace is { } place ? $"≤ {place}" : choice.Ties)} ({options.Strict.Count} / {options.Generous.Count})")];
    });

    /// <summary>Records lots that were drawn before witnesses, the lowest first. Throws <see cref="RuleViolationException"/> where two have one lot, or somebody is not of the category.</summary>
    /// <param name="actor">Who records it.</param>
    /// <param name="editionId">The edition.</param>
    /// <param name="categoryId">The category.</param>
    /// <param name="lots">The lots by contestant.</param>
    /// <param name="words">Before which witnesses, and who of the jury signs for it.</param>
    public Task DrawAsync(Actor actor, int editionId, string categoryId, IReadOnlyDictionary<int, int> lots, DecisionWords words) => WriteAsync(actor, editionId, categoryId, words, ranked =>
    {
        if (lots.Count < 2 || lots.Values.Distinct().Count() < lots.Count || lots.Values.Any(l => l < 1))
            throw new RuleViolationException(new Problem("Decision.Lots"));
        return [.. lots.Select(lot =>
        {
            var line = ranked.Table.Lines.FirstOrDefault(l => l.ContestantId == lot.Key) ?? throw new RuleViolationException(new Problem("Contestant.Unknown", lot.Key));
            return (Decision(JuryDecisionKind.Lot) with { ContestantId = lot.Key, Lot = lot.Value }, $"{line.Number} {line.Name.Cyrillic.Full}: {lot.Value}");
        })];
    });

    /// <summary>Takes a decision back; that stays on record too.</summary>
    public async Task TakeBackAsync(Actor actor, int decisionId, DecisionWords words)
    {
        actor.Demand(Act.SignProtocols);
        await using var db = await databases.CreateDbContextAsync();
        var old = await db.JuryDecisions.SingleOrDefaultAsync(d => d.Id == decisionId) ?? throw new RuleViolationException(new Problem("Decision.Unknown"));
        await WriteAsync(actor, old.EditionId, old.CategoryId, words, ranked => JuryDecision.Standing(ranked.Decisions).Any(d => d.Id == decisionId)
            ? [(old with { Id = 0, IsTakenBack = true }, $"№ {old.Id}")]
            : throw new RuleViolationException(new Problem("Decision.Unknown")));
    }

    private async Task WriteAsync(Actor actor, int editionId, string categoryId, DecisionWords words, Func<CategoryRanking, List<(JuryDecision Decision, string Told)>> decide)
    {
        actor.Demand(Act.SignProtocols);
        if (string.IsNullOrWhiteSpace(words.Reason) || string.IsNullOrWhiteSpace(words.SignedBy))
            throw new RuleViolationException(new Problem("Decision.WordsMissing"));
        await using var db = await databases.CreateDbContextAsync();
        // The write lock is taken first: a decision is about the ranking that it names.
        await using var transaction = await db.Database.BeginTransactionAsync();
        EditionLifeRule.DemandOpen(await db.Editions.SingleAsync(e => e.Id == editionId));
        if (await db.StandingProtocols(editionId).AnyAsync(p => p.CategoryId == categoryId))
            throw new RuleViolationException(new Problem("Score.CategoryClosed"));
        var now = time.GetUtcNow().UtcDateTime;
        foreach (var (decision, told) in decide(await ranking.RankAsync(editionId, categoryId)))
        {
            db.Add(decision with { EditionId = editionId, CategoryId = categoryId, Reason = words.Reason.Trim(), SignedBy = words.SignedBy.Trim(), By = actor.Name, At = now });
            db.Record(actor, now, decision switch { { IsTakenBack: true } => "Decision.TakenBack", { Kind: JuryDecisionKind.Ruling } => "Decision.Ruled", { Kind: JuryDecisionKind.Lot } => "Decision.Drawn", _ => "Decision.Chosen" }, categoryId, after: told, reason: $"{words.Reason.Trim()} — {words.SignedBy.Trim()}");
        }
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        changes.Announce(editionId, categoryId);
    }

    private static JuryDecision Decision(JuryDecisionKind kind) => new() { EditionId = 0, CategoryId = "", Kind = kind, Reason = "", SignedBy = "", By = "", At = default };
}

/// <summary>The words of a decision.</summary>
/// <param name="Reason">Why; of lots, before which witnesses.</param>
/// <param name="SignedBy">Who of the jury signs for it.</param>
public sealed record DecisionWords(string? Reason, string? SignedBy);

/// <summary>A choice at the bound of a quota.</summary>
/// <param name="Degree">The degree whose quota it is; 0: the quota of all diplomas.</param>
/// <param name="Ties">Without the group of equals, or with it.</param>
/// <param name="ToPlace">The last place, where it is neither.</param>
public sealed record BoundarySideChoice(int Degree, TiesAtQuota Ties, int? ToPlace = null);
