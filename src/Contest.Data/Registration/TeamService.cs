using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Registration;
using Contest.Data.Access;
using Microsoft.EntityFrameworkCore;

namespace Contest.Data.Registration;

/// <summary>Teams of a category, for rounds in which a team is marked as one (rule S14).</summary>
public sealed class TeamService(IDbContextFactory<ContestDb> databases, TimeProvider time, RoundChanges changes)
{
    /// <summary>
    /// Makes these contestants the team of a name; who was in it and is not named leaves it, and a team of nobody is gone. Throws <see cref="RuleViolationException"/> where somebody is not of the category or is in another team,
    /// and once a round of teams has marks of one of them: the mark of a team is not given to others afterwards.
    /// </summary>
    public async Task SaveAsync(Actor actor, int editionId, string categoryId, string name, IReadOnlyList<int> members)
    {
        actor.Demand(Act.EditContestants);
        name = name.Trim();
        if (name.Length == 0)
            throw new RuleViolationException(new Problem("Team.Nameless"));
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        EditionLifeRule.DemandOpen(await db.Editions.SingleAsync(e => e.Id == editionId));
        var category = await db.Categories.SingleOrDefaultAsync(c => c.EditionId == editionId && c.Id == categoryId) ?? throw new RuleViolationException(new Problem("Category.Unknown", categoryId));
        var people = await db.Contestants.Where(c => c.EditionId == editionId && c.CategoryId == categoryId).ToListAsync();
        var chosen = people.Where(p => members.Contains(p.Id)).ToList();
        if (chosen.Count < members.Distinct().Count())
            throw new RuleViolationException(new Problem("Team.Stranger"));
        if (chosen.Where(p => p.Team.Length > 0 && p.Team != name).ToList() is { Count: > 0 } elsewhere)
            throw new RuleViolationException([.. elsewhere.Select(p => new Problem("Team.Another", p.Number, p.Name.Cyrillic.Full, p.Team))]);
        var changed = people.Where(p => (p.Team == name) != members.Contains(p.Id)).ToList();
        var teamRounds = category.Regulation.Rounds.Where(r => r.Unit == RoundUnit.Team).Select(r => r.Id).ToList();
        var concerned = people.Where(p => p.Team == name).Concat(changed).Select(p => p.Id).Distinct().ToList();
        if (changed.Count > 0 && await db.ScoreEntries.AnyAsync(e => e.Sheet.EditionId == editionId && e.Sheet.CategoryId == categoryId && teamRounds.Contains(e.Sheet.RoundId) && concerned.Contains(e.Sheet.ContestantId)))
            throw new RuleViolationException(new Problem("Team.Marked", name));
        foreach (var person in changed)
        {
            var after = person with { Team = members.Contains(person.Id) ? name : "" };
            db.Update(after);
            db.Record(actor, time.GetUtcNow().UtcDateTime, "Contestant.TeamChanged", $"{person.Number} {person.Name.Cyrillic.Full}", person.Team, after.Team);
        }
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        changes.Announce(editionId, categoryId);
    }
}
