using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Registration;
using Contest.Data.Access;
using Microsoft.EntityFrameworkCore;

namespace Contest.Data.Editions;

/// <summary>Editions: their list, their facts and where they come from. Their regulations are <see cref="RegulationService"/>'s, their life <see cref="EditionLifeService"/>'s.</summary>
public sealed class EditionService(IDbContextFactory<ContestDb> databases, TimeProvider time, RoundChanges changes)
{
    /// <summary>The edition that the site shows to whoever has opened no other: the newest real one. <c>null</c> on an empty database.</summary>
    public async Task<Edition?> CurrentAsync()
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.Editions.Where(e => e.RehearsalOf == null).OrderByDescending(e => e.Year).ThenByDescending(e => e.Id).FirstOrDefaultAsync();
    }

    /// <summary>The edition of an id, or <c>null</c>.</summary>
    public async Task<Edition?> FindAsync(int id)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.Editions.SingleOrDefaultAsync(e => e.Id == id);
    }

    /// <summary>The edition of a code, or <c>null</c>.</summary>
    public async Task<Edition?> FindAsync(string code)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.Editions.SingleOrDefaultAsync(e => e.Code == code);
    }

    /// <summary>The edition that a judge sits in, or <c>null</c> where there is no such judge.</summary>
    public async Task<Edition?> OfJudgeAsync(int judgeId)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.Editions.SingleOrDefaultAsync(e => db.Judges.Any(j => j.Id == judgeId && j.EditionId == e.Id));
    }

    /// <summary>The edition of an institution, or <c>null</c> where there is no such institution.</summary>
    public async Task<Edition?> OfInstitutionAsync(int institutionId)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.Editions.SingleOrDefaultAsync(e => db.Institutions.Any(i => i.Id == institutionId && i.EditionId == e.Id));
    }

    /// <summary>Every edition with what it holds, the newest first, each rehearsal after the edition it rehearses.</summary>
    public async Task<IReadOnlyList<EditionSummary>> ListAsync()
    {
        await using var db = await databases.CreateDbContextAsync();
        var summaries = await db.Editions.Select(e => new EditionSummary(
            e,
            db.Categories.Count(c => c.EditionId == e.Id),
            db.Contestants.Count(c => c.EditionId == e.Id),
            db.Contestants.Count(c => c.EditionId == e.Id && (c.State == ContestantState.Admitted || c.State == ContestantState.Present)),
            db.Judges.Count(j => j.EditionId == e.Id),
            db.ScoreEntries.Count(s => s.Sheet.EditionId == e.Id),
            db.Protocols.Count(p => p.EditionId == e.Id),
            db.Diplomas.Count(d => d.EditionId == e.Id))).ToListAsync();
        var real = summaries.ToDictionary(s => s.Edition.Id, s => s.Edition);
        return [.. summaries
            .OrderByDescending(s => Original(s.Edition).Year).ThenByDescending(s => Original(s.Edition).Id)
            .ThenBy(s => s.Edition.IsRehearsal).ThenBy(s => s.Edition.Id)];

        Edition Original(Edition edition) => edition.RehearsalOf is { } id ? real[id] : edition;
    }

    /// <summary>The categories of an edition, in their order.</summary>
    public async Task<IReadOnlyList<Category>> CategoriesAsync(int editionId)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.Categories.Where(c => c.EditionId == editionId).OrderBy(c => c.Position).ToListAsync();
    }

    /// <summary>One category. Throws <see cref="RuleViolationException"/> where there is none.</summary>
    public async Task<Category> CategoryAsync(int editionId, string id)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.Categories.SingleOrDefaultAsync(c => c.EditionId == editionId && c.Id == id)
            ?? throw new RuleViolationException(new Problem("Category.Unknown", id));
    }

    /// <summary>One round with its category. Throws <see cref="RuleViolationException"/> where there is none.</summary>
    public async Task<(Category Category, Round Round)> RoundAsync(int editionId, string categoryId, string roundId)
    {
        var category = await CategoryAsync(editionId, categoryId);
        return (category, category.Regulation.Round(roundId));
    }

    /// <summary>
    /// Saves an edition and its regulations from files. Saved again with the same code it replaces what it said, but for its state (rule E8); what could alter results once marks exist needs a reason (rule E5).
    /// </summary>
    public async Task<Edition> SaveAsync(Actor actor, Edition edition, IReadOnlyList<Regulation> regulations, string? reason = null, IReadOnlyList<ApplicationsWindow>? applications = null)
    {
        actor.Demand(Act.SetUpEdition);
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var known = await db.Editions.SingleOrDefaultAsync(e => e.Code == edition.Code);
        edition = await PutAsync(db, actor, known, edition);
        var last = await db.Categories.Where(c => c.EditionId == edition.Id).MaxAsync(c => (int?)c.Position) ?? 0;
        foreach (var regulation in regulations)
        {
            var window = applications?.FirstOrDefault(a => a.Category == regulation.Category);
            var before = await db.Categories.SingleOrDefaultAsync(c => c.EditionId == edition.Id && c.Id == regulation.Category);
            await RegulationService.PutAsync(db, actor, time.GetUtcNow().UtcDateTime, edition, before, new Category
            {
                EditionId = edition.Id,
                Id = regulation.Category,
                Position = before?.Position ?? ++last,
                Regulation = regulation,
                ApplicationsFrom = window?.From ?? before?.ApplicationsFrom,
                ApplicationsTo = window?.To ?? before?.ApplicationsTo,
            }, reason);
        }
        await transaction.CommitAsync();
        changes.Announce(edition.Id, regulations.Select(r => r.Category));
        return edition;
    }

    /// <summary>Makes an edition. Throws <see cref="RuleViolationException"/> with everything that is wrong with it, or where its code is taken.</summary>
    public async Task<Edition> CreateAsync(Actor actor, Edition edition)
    {
        actor.Demand(Act.SetUpEdition);
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await RefuseTakenAsync(db, edition.Code);
        edition = await PutAsync(db, actor, null, edition);
        await transaction.CommitAsync();
        return edition;
    }

    /// <summary>Changes what an edition says of itself; its code and state stay.</summary>
    public async Task<Edition> ChangeAsync(Actor actor, Edition edition)
    {
        actor.Demand(Act.SetUpEdition);
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var known = await db.Editions.SingleAsync(e => e.Id == edition.Id);
        edition = await PutAsync(db, actor, known, edition with { Code = known.Code });
        await transaction.CommitAsync();
        changes.Announce(edition.Id, await db.Categories.Where(c => c.EditionId == edition.Id).Select(c => c.Id).ToListAsync());
        return edition;
    }

    /// <summary>Makes an edition of another year from one that is there: its words, categories, rules, signatories and institutions, and nobody of its people.</summary>
    public async Task<Edition> CloneAsync(Actor actor, int sourceId, string code, int year)
    {
        actor.Demand(Act.SetUpEdition);
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var source = await db.Editions.SingleAsync(e => e.Id == sourceId);
        await RefuseTakenAsync(db, code);
        var edition = await PutAsync(db, actor, null, EditionCopyRule.ForYear(source, code, year));
        db.AddRange((await db.Categories.Where(c => c.EditionId == sourceId).ToListAsync()).Select(c => EditionCopyRule.ForYear(c, edition.Id, year - source.Year)));
        db.AddRange((await db.Institutions.Where(i => i.EditionId == sourceId).ToListAsync()).Select(i => i with { Id = 0, EditionId = edition.Id }));
        db.Record(actor, time.GetUtcNow().UtcDateTime, "Edition.Cloned", code, before: source.Code);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return edition;
    }

    private static async Task RefuseTakenAsync(ContestDb db, string code)
    {
        if (await db.Editions.AnyAsync(e => e.Code == code))
            throw new RuleViolationException(new Problem("Edition.CodeTaken", code).At(new Place(Column: "$.code")));
    }

    // State and rehearsal are never what a form or a file says (rules E8, E9).
    private async Task<Edition> PutAsync(ContestDb db, Actor actor, Edition? known, Edition edition)
    {
        edition = edition with { Id = known?.Id ?? 0, State = known?.State ?? EditionState.Draft, RehearsalOf = known?.RehearsalOf };
        if (known is not null && AuditEntry.Text(known) == AuditEntry.Text(edition))
            return known;
        var problems = EditionRule.Check(edition).ToList();
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(edition.TimeZone, out _))
            problems.Add(new Problem("Edition.TimeZone", edition.TimeZone).At(new Place(Column: "$.timeZone")));
        if (problems.Count > 0)
            throw new RuleViolationException(problems);
        if (known is not null)
            EditionLifeRule.DemandOpen(known);
        db.Update(edition);
        db.Record(actor, time.GetUtcNow().UtcDateTime, "Edition.Saved", edition.Code, known is null ? null : AuditEntry.Text(known), AuditEntry.Text(edition));
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        return await db.Editions.SingleAsync(e => e.Code == edition.Code);
    }
}

/// <summary>An edition with the counts of what it holds.</summary>
public sealed record EditionSummary(Edition Edition, int Categories, int Contestants, int Competing, int Judges, int Entries, int Protocols, int Diplomas);
