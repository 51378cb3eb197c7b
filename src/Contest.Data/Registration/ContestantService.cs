using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Registration;
using Contest.Data.Access;
using Microsoft.EntityFrameworkCore;

namespace Contest.Data.Registration;

/// <summary>Contestants one by one: what is known of each, and the steps from the application to the final.</summary>
public sealed class ContestantService(IDbContextFactory<ContestDb> databases, TimeProvider time, RoundChanges changes)
{
    /// <summary>Everybody of an edition, by number, with what each still misses. Who may not see passports is not told who has none (rule P1).</summary>
    public async Task<Roster> RosterAsync(Actor actor, int editionId)
    {
        actor.Demand(Act.ViewContestants);
        await using var db = await databases.CreateDbContextAsync();
        var edition = await db.Editions.SingleAsync(e => e.Id == editionId);
        var categories = await db.Categories.Where(c => c.EditionId == editionId).OrderBy(c => c.Position).ToListAsync();
        var regulations = categories.ToDictionary(c => c.Id, c => c.Regulation);
        var institutions = await db.Institutions.Where(i => i.EditionId == editionId).ToDictionaryAsync(i => i.Id);
        var people = await db.Contestants.Where(c => c.EditionId == editionId).OrderBy(c => c.Number).ToListAsync();
        var passports = actor.May(Act.ViewTrips) ? (await db.Passports.Select(p => p.ContestantId).ToListAsync()).ToHashSet() : null;
        var photos = (await db.Photos.Select(p => p.ContestantId).ToListAsync()).ToHashSet();
        var consents = (await db.Consents.Where(c => db.Contestants.Any(p => p.Id == c.ContestantId && p.EditionId == editionId)).ToListAsync()).ToLookup(c => c.ContestantId);
        return new Roster(edition, categories, people.ConvertAll(c => new RosterLine(c, institutions[c.InstitutionId], GapRule.Of(c, institutions[c.InstitutionId],
            new Holdings(passports?.Contains(c.Id), photos.Contains(c.Id), [.. consents[c.Id]]), regulations[c.CategoryId], edition))));
    }

    /// <summary>Who still misses what, by institution and name.</summary>
    public async Task<GapReport> GapsAsync(Actor actor, int editionId)
    {
        actor.Demand(Act.ViewContestants);
        var roster = await RosterAsync(actor, editionId);
        return new GapReport(roster.Edition, Today(roster.Edition),
            [.. roster.Lines.Where(l => l.Gaps.Count > 0)
                .OrderBy(l => l.Institution.Name.Ru, Core.Names.RussianOrder.Instance).ThenBy(l => l.Institution.Id).ThenBy(l => l.Contestant.Name.Cyrillic.Full, Core.Names.RussianOrder.Instance).ThenBy(l => l.Contestant.Number)
                .Select(l => new GapLine(l.Contestant, l.Institution, l.Gaps))],
            roster.Lines.Count(l => !ContestantStateRule.IsOut(l.Contestant.State)));
    }

    /// <summary>Everything that is kept of one contestant, or <c>null</c> where nobody has the number.</summary>
    public async Task<ContestantRecord?> FindAsync(Actor actor, int editionId, string number)
    {
        actor.Demand(Act.ViewContestants);
        await using var db = await databases.CreateDbContextAsync();
        if (await db.Contestants.SingleOrDefaultAsync(c => c.EditionId == editionId && c.Number == number) is not { } contestant)
            return null;
        var edition = await db.Editions.SingleAsync(e => e.Id == editionId);
        var institution = await db.Institutions.SingleAsync(i => i.Id == contestant.InstitutionId);
        var category = await db.Categories.SingleAsync(c => c.EditionId == editionId && c.Id == contestant.CategoryId);
        var holdings = new Holdings(
            actor.May(Act.ViewTrips) ? await db.Passports.AnyAsync(p => p.ContestantId == contestant.Id) : null,
            await db.Photos.AnyAsync(p => p.ContestantId == contestant.Id),
            await db.Consents.Where(c => c.ContestantId == contestant.Id).OrderByDescending(c => c.At).ThenByDescending(c => c.Id).ToListAsync());
        var history = await ContestantHistory.ReadAsync(db, contestant);
        return new ContestantRecord(contestant, institution, category, holdings,
            EligibilityRule.Check(contestant, institution, category.Regulation, edition),
            GapRule.Of(contestant, institution, holdings, category.Regulation, edition),
            history, ContestantHistory.LastStep(history, contestant) is not null, ContestantHistory.Stamp(contestant));
    }

    /// <summary>
    /// Saves the form of a contestant, somebody new or a known one, and returns the record. Everything that is wrong is told at once. A form that was opened before somebody else saved is refused:
    /// nobody's work is overwritten unseen.
    /// </summary>
    /// <param name="actor">Who acts.</param>
    /// <param name="editionId">The edition.</param>
    /// <param name="number">The number of a known contestant; <c>null</c>: somebody new.</param>
    /// <param name="typed">The form.</param>
    /// <param name="stamp">The stamp of the record that the form showed; of no meaning for somebody new.</param>
    public async Task<Contestant> SaveAsync(Actor actor, int editionId, string? number, TypedContestant typed, string? stamp)
    {
        actor.Demand(Act.EditContestants);
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var edition = await db.Editions.SingleAsync(e => e.Id == editionId);
        EditionLifeRule.DemandOpen(edition);
        var categories = await db.Categories.Where(c => c.EditionId == editionId).OrderBy(c => c.Position).ToListAsync();
        var institutions = await db.Institutions.Where(i => i.EditionId == editionId).ToListAsync();
        var people = await db.Contestants.Where(c => c.EditionId == editionId).ToListAsync();
        var before = number is null ? null : people.SingleOrDefault(c => c.Number == number) ?? throw new RuleViolationException(new Problem("Contestant.Unknown", number));
        if (before is not null && stamp != ContestantHistory.Stamp(before))
            throw new RuleViolationException(new Problem("Contestant.ChangedMeanwhile"));

        var (contestant, found) = ContestantFormRule.Read(typed, before,
            new Registered(editionId, categories.ConvertAll(c => c.Id), institutions, people, new Dictionary<int, Passport>()), Today(edition));
        List<Problem> problems = [.. found];
        if (problems.Count == 0 && contestant.Competes)
            problems.AddRange(Undecided(contestant, institutions, categories, edition));
        if (before is not null && before.CategoryId != contestant.CategoryId && await db.ScoreEntries.AnyAsync(e => e.Sheet.ContestantId == before.Id))
            problems.Add(new Problem("Contestant.MarkedInCategory").At(new Place(Column: nameof(ContestantField.Category))));
        if (problems.Count > 0)
            throw new RuleViolationException(problems);
        if (before is not null && AuditEntry.Text(before) == AuditEntry.Text(contestant))
            return before;

        db.Update(contestant);
        await db.SaveChangesAsync();
        contestant = contestant with { Id = db.Entry(contestant).Property(c => c.Id).CurrentValue };
        db.Record(actor, Now, "Contestant.Saved", contestant.Number, before is null ? null : AuditEntry.Text(before), AuditEntry.Text(contestant));
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        changes.Announce(editionId, new[] { before?.CategoryId, contestant.CategoryId }.OfType<string>());
        return contestant;
    }

    /// <summary>
    /// Takes contestants a step on, all of them or none (rule G9). Who is shut out of the category is admitted only by a decision: the reason given here is recorded as such (rule E7).
    /// Returns how many changed.
    /// </summary>
    public async Task<int> ChangeStateAsync(Actor actor, int editionId, IReadOnlyCollection<string> numbers, ContestantState to, string reason)
    {
        actor.Demand(Act.EditContestants);
        reason = Core.Names.NameForm.Clean(reason);
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var edition = await db.Editions.SingleAsync(e => e.Id == editionId);
        EditionLifeRule.DemandOpen(edition);
        var categories = await db.Categories.Where(c => c.EditionId == editionId).ToListAsync();
        var institutions = await db.Institutions.Where(i => i.EditionId == editionId).ToListAsync();
        var people = await ChosenAsync(db, editionId, numbers);
        var problems = new List<Problem>();
        foreach (var before in people.Where(p => p.State != to))
        {
            var after = before with { State = to, StateReason = ContestantStateRule.IsOut(to) ? reason : "" };
            if (ContestantStateRule.Check(before.Number, before.State, to, reason) is { } problem)
                problems.Add(problem);
            if (after.Competes && Undecided(after, institutions, categories, edition).Count > 0)
            {
                if (reason.Length == 0)
                    problems.Add(new Problem("Eligibility.ReasonMissing", before.Number));
                after = after with { EligibilityReason = reason };
            }
            db.Update(after);
            db.Record(actor, Now, "Contestant.StateChanged", before.Number, AuditEntry.Text(before), AuditEntry.Text(after), reason.Length > 0 ? reason : null);
        }
        if (problems.Count > 0)
            throw new RuleViolationException(problems);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        changes.Announce(editionId, people.Select(p => p.CategoryId));
        return people.Count(p => p.State != to);
    }

    /// <summary>Takes the last change of a contestant's state back; the change stays on record (rule G9).</summary>
    public async Task UndoStateAsync(Actor actor, int editionId, string number)
    {
        actor.Demand(Act.EditContestants);
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        EditionLifeRule.DemandOpen(await db.Editions.SingleAsync(e => e.Id == editionId));
        var contestant = (await ChosenAsync(db, editionId, [number]))[0];
        var last = ContestantHistory.LastStep(await ContestantHistory.ReadAsync(db, contestant), contestant) ?? throw new RuleViolationException(new Problem("Contestant.NothingToUndo"));
        var after = contestant with { State = last.Before!.State, StateReason = last.Before.StateReason, EligibilityReason = last.Before.EligibilityReason };
        db.Update(after);
        db.Record(actor, Now, "Contestant.StateUndone", number, AuditEntry.Text(contestant), AuditEntry.Text(after));
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        changes.Announce(editionId, contestant.CategoryId);
    }

    /// <summary>Gives contestants a tag, or takes it from them. Returns how many changed.</summary>
    public async Task<int> TagAsync(Actor actor, int editionId, IReadOnlyCollection<string> numbers, string tag, bool isOn)
    {
        actor.Demand(Act.EditContestants);
        if (TagRule.Read(tag) is not [var word])
            throw new RuleViolationException(new Problem("Contestant.OneTag"));
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        EditionLifeRule.DemandOpen(await db.Editions.SingleAsync(e => e.Id == editionId));
        var changed = 0;
        foreach (var before in await ChosenAsync(db, editionId, numbers))
        {
            var without = before.Tags.Where(t => !string.Equals(t, word, StringComparison.OrdinalIgnoreCase)).ToList();
            if (isOn == without.Count < before.Tags.Count)
                continue;
            var after = before with { Tags = isOn ? [.. before.Tags, word] : without };
            db.Update(after);
            db.Record(actor, Now, "Contestant.Tagged", before.Number, AuditEntry.Text(before), AuditEntry.Text(after));
            changed++;
        }
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return changed;
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private DateOnly Today(Edition edition) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(Now, TimeZoneInfo.FindSystemTimeZoneById(edition.TimeZone)));

    private static async Task<List<Contestant>> ChosenAsync(ContestDb db, int editionId, IReadOnlyCollection<string> numbers)
    {
        var people = await db.Contestants.Where(c => c.EditionId == editionId && numbers.Contains(c.Number)).OrderBy(c => c.Number).ToListAsync();
        return numbers.Except(people.Select(p => p.Number)).FirstOrDefault() is { } nobody ? throw new RuleViolationException(new Problem("Contestant.Unknown", nobody))
            : people.Count == 0 ? throw new RuleViolationException(new Problem("Contestant.NobodyChosen"))
            : people;
    }

    // Why somebody may not take part yet: each bound, and that a decision is missing.
    private static IReadOnlyList<Problem> Undecided(Contestant contestant, IEnumerable<Institution> institutions, IEnumerable<Category> categories, Edition edition)
    {
        var bounds = contestant.EligibilityReason.Length > 0 ? [] : EligibilityRule.Check(contestant,
            institutions.Single(i => i.Id == contestant.InstitutionId), categories.Single(c => c.Id == contestant.CategoryId).Regulation, edition);
        return bounds.Count == 0 ? [] : [.. bounds, new Problem("Eligibility.ReasonMissing", contestant.Number).At(new Place(Column: nameof(ContestantField.EligibilityReason)))];
    }
}
