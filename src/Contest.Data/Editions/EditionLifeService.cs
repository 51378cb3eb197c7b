using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Registration;
using Contest.Data.Access;
using Microsoft.EntityFrameworkCore;

namespace Contest.Data.Editions;

/// <summary>The steps of an edition's life.</summary>
public sealed class EditionLifeService(IDbContextFactory<ContestDb> databases, TimeProvider time, RoundChanges changes)
{
    /// <summary>What the next step of an edition looks at.</summary>
    public async Task<EditionFacts> FactsAsync(int editionId)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await FactsAsync(db, editionId);
    }

    /// <summary>Takes a step. Throws <see cref="RuleViolationException"/> with everything that it lacks (rule E8).</summary>
    /// <param name="actor">Who takes it.</param>
    /// <param name="editionId">The edition.</param>
    /// <param name="to">The state to go to.</param>
    /// <param name="reason">Why it goes back; may be <c>null</c> for a step forward.</param>
    public async Task<Edition> StepAsync(Actor actor, int editionId, EditionState to, string? reason = null)
    {
        actor.Demand(Act.SetUpEdition);
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var facts = await FactsAsync(db, editionId);
        var after = EditionLifeRule.Step(facts, to, reason);
        db.Update(after);
        db.Record(actor, time.GetUtcNow().UtcDateTime, "Edition.Stepped", after.Code, facts.Edition.State.ToString(), to.ToString(), string.IsNullOrWhiteSpace(reason) ? null : reason.Trim());
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        changes.Announce(editionId, facts.Categories.Select(c => c.Category.Id));
        return after;
    }

    private static async Task<EditionFacts> FactsAsync(ContestDb db, int editionId)
    {
        var edition = await db.Editions.SingleAsync(e => e.Id == editionId);
        var states = (await db.Contestants.Where(c => c.EditionId == editionId).Select(c => new { c.CategoryId, c.State }).ToListAsync()).ToLookup(c => c.CategoryId, c => c.State);
        var seats = (await db.Seats.Where(s => s.EditionId == editionId).ToListAsync()).ToLookup(s => s.CategoryId);
        var protocols = (await db.StandingProtocols(editionId).OrderBy(p => p.Number).ToListAsync()).ToLookup(p => p.CategoryId);
        var issued = (await db.Diplomas.Where(d => d.EditionId == editionId).Select(d => d.ProtocolId).ToListAsync()).ToLookup(id => id);
        var categories = await db.Categories.Where(c => c.EditionId == editionId).OrderBy(c => c.Position).ToListAsync();
        var appeals = new Dictionary<string, IReadOnlyList<Problem>>();
        foreach (var category in categories)
            appeals[category.Id] = await OpenAppeals.OfAsync(db, editionId, category.Id);
        return new EditionFacts(edition, categories.ConvertAll(category =>
        {
            var signed = protocols[category.Id].LastOrDefault(p => p.SignedAt is not null);
            return new CategoryFacts(
                category,
                states[category.Id].Count(s => s is ContestantState.Admitted or ContestantState.Present),
                states[category.Id].Count(s => s == ContestantState.Applied),
                seats[category.Id].GroupBy(s => s.RoundId).ToDictionary(round => round.Key, round => round.Count()),
                signed is not null,
                signed?.Content.Table.Lines.Count(l => l.Degree > 0) ?? 0,
                signed is null ? 0 : issued[signed.Id].Count()) { OpenAppeals = appeals[category.Id] };
        }));
    }
}
