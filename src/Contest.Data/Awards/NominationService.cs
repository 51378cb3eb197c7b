using Contest.Core;
using Contest.Core.Awards;
using Contest.Core.Editions;
using Contest.Core.Registration;
using Contest.Data.Access;
using Microsoft.EntityFrameworkCore;

namespace Contest.Data.Awards;

/// <summary>Nominations of an edition: their list, and who has them (rule A6).</summary>
public sealed class NominationService(IDbContextFactory<ContestDb> databases, TimeProvider time)
{
    /// <summary>The nominations, in the order in which they were entered.</summary>
    public async Task<IReadOnlyList<Nomination>> NominationsAsync(int editionId)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.Nominations.Where(n => n.EditionId == editionId).OrderBy(n => n.Id).ToListAsync();
    }

    /// <summary>Enters a nomination or changes its name. Throws <see cref="RuleViolationException"/> where the name lacks a language.</summary>
    public async Task<Nomination> SaveAsync(Actor actor, int editionId, int id, Wording name, string categoryId)
    {
        actor.Demand(Act.SignProtocols);
        if (new[] { name.Ru, name.Ko, name.En }.Any(string.IsNullOrWhiteSpace))
            throw new RuleViolationException(new Problem("Nomination.NameMissing"));
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        EditionLifeRule.DemandOpen(await db.Editions.SingleAsync(e => e.Id == editionId));
        var before = id == 0 ? null : await OfAsync(db, editionId, id);
        var after = (before ?? new Nomination { EditionId = editionId, Name = name }) with { Name = name, CategoryId = categoryId };
        db.Update(after);
        db.Record(actor, time.GetUtcNow().UtcDateTime, "Nomination.Saved", name.Ru, before?.Name.Ru, name.Ru);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return after;
    }

    /// <summary>
    /// Gives a nomination to a contestant or to a team, to nobody, or opens it again. Throws <see cref="RuleViolationException"/> where it is given without anybody or to several without the team's name, and where somebody is not of the edition or took no part.
    /// </summary>
    public async Task AwardAsync(Actor actor, int editionId, int id, NominationState state, IReadOnlyList<int> contestants, string team, string reason)
    {
        actor.Demand(Act.SignProtocols);
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        EditionLifeRule.DemandOpen(await db.Editions.SingleAsync(e => e.Id == editionId));
        var before = await OfAsync(db, editionId, id);
        if (state == NominationState.Awarded && contestants.Count == 0)
            throw new RuleViolationException(new Problem("Nomination.Nobody"));
        if (state != NominationState.Awarded && contestants.Count > 0)
            throw new RuleViolationException(new Problem("Nomination.Somebody"));
        if (contestants.Count > 1 && string.IsNullOrWhiteSpace(team))
            throw new RuleViolationException(new Problem("Nomination.TeamNameless"));
        var people = await db.Contestants.Where(c => c.EditionId == editionId && contestants.Contains(c.Id)).ToListAsync();
        if (people.Count < contestants.Distinct().Count() || people.Exists(p => (before.CategoryId.Length > 0 && p.CategoryId != before.CategoryId) || p.State is not (ContestantState.Admitted or ContestantState.Present)))
            throw new RuleViolationException(new Problem("Nomination.Stranger"));
        var after = before with { State = state, Contestants = [.. contestants.Distinct().Order()], Team = team.Trim(), Reason = reason.Trim() };
        db.Update(after);
        db.Record(actor, time.GetUtcNow().UtcDateTime, "Nomination.Awarded", before.Name.Ru, Told(before), Told(after), after.Reason.Length > 0 ? after.Reason : null);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();

        string Told(Nomination nomination) => $"{nomination.State} {string.Join(' ', nomination.Contestants.Select(c => people.Find(p => p.Id == c)?.Number ?? $"{c}"))} {nomination.Team}".Trim();
    }

    /// <summary>Takes a nomination out of the list. Throws <see cref="RuleViolationException"/> once it is decided.</summary>
    public async Task RemoveAsync(Actor actor, int editionId, int id)
    {
        actor.Demand(Act.SignProtocols);
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        EditionLifeRule.DemandOpen(await db.Editions.SingleAsync(e => e.Id == editionId));
        var nomination = await OfAsync(db, editionId, id);
        if (nomination.State != NominationState.Open)
            throw new RuleViolationException(new Problem("Nomination.Decided", nomination.Name));
        db.Remove(nomination);
        db.Record(actor, time.GetUtcNow().UtcDateTime, "Nomination.Removed", nomination.Name.Ru);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
    }

    private static async Task<Nomination> OfAsync(ContestDb db, int editionId, int id) =>
        await db.Nominations.SingleOrDefaultAsync(n => n.EditionId == editionId && n.Id == id) ?? throw new RuleViolationException(new Problem("Nomination.Unknown"));
}
