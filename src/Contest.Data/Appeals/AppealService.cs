using Contest.Core;
using Contest.Core.Appeals;
using Contest.Core.Editions;
using Contest.Core.Registration;
using Contest.Data.Access;
using Contest.Data.Editions;
using Microsoft.EntityFrameworkCore;

namespace Contest.Data.Appeals;

/// <summary>Appeals as the desk takes them: when they are taken, what is filed, and what is taken back (rule C1). How they are decided is <see cref="HearingService"/>'s.</summary>
public sealed class AppealService(IDbContextFactory<ContestDb> databases, EditionService editions, TimeProvider time, RoundChanges changes)
{
    /// <summary>The appeals of an edition with everything that was decided on them, by number.</summary>
    public async Task<IReadOnlyList<AppealCase>> ListAsync(int editionId)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await AppealCases.OfAsync(db, db.Appeals.Where(a => a.EditionId == editionId));
    }

    /// <summary>When appeals on points are taken, by category.</summary>
    public async Task<IReadOnlyDictionary<string, AppealWindow>> WindowsAsync(int editionId)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.AppealWindows.Where(w => w.EditionId == editionId).ToDictionaryAsync(w => w.CategoryId);
    }

    /// <summary>Records when the preliminary results of a category were announced: from then on appeals on points are taken, for as many hours as the edition names (rule C1). Said again, it takes the place of what was said before.</summary>
    /// <param name="actor">Who says so.</param>
    /// <param name="editionId">The edition.</param>
    /// <param name="categoryId">The category.</param>
    /// <param name="opensAt">UTC.</param>
    public async Task<AppealWindow> OpenWindowAsync(Actor actor, int editionId, string categoryId, DateTime opensAt)
    {
        actor.Demand(Act.FileAppeals);
        await editions.CategoryAsync(editionId, categoryId);
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var edition = await db.Editions.SingleAsync(e => e.Id == editionId);
        EditionLifeRule.DemandOpen(edition);
        if (opensAt > Now)
            throw new RuleViolationException(new Problem("Appeal.AnnouncedLater").At(new Place(Column: "OpensAt")));
        var window = await AnnounceAsync(db, actor, edition, categoryId, opensAt, Now);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return window;
    }

    /// <summary>The same for who publishes preliminary results, in the transaction that does, and with a moment that may be still to come. Whoever calls has asked its actor.</summary>
    internal static async Task<AppealWindow> AnnounceAsync(ContestDb db, Actor actor, Edition edition, string categoryId, DateTime opensAt, DateTime now)
    {
        var before = await db.AppealWindows.SingleOrDefaultAsync(w => w.EditionId == edition.Id && w.CategoryId == categoryId);
        var window = new AppealWindow { EditionId = edition.Id, CategoryId = categoryId, OpensAt = opensAt, ClosesAt = opensAt.AddHours(edition.AppealHours), By = actor.Name };
        if (before is null)
            db.Add(window);
        else
            db.Update(window);
        db.Record(actor, now, "Appeal.Announced", categoryId, before is null ? null : $"{before.OpensAt:O} – {before.ClosesAt:O}", $"{window.OpensAt:O} – {window.ClosesAt:O}");
        return window;
    }

    /// <summary>Takes an appeal from a contestant. Throws <see cref="RuleViolationException"/> with everything that is wrong with it; a late one is taken with the reason of the chair of the jury alone (rule C1).</summary>
    public async Task<Appeal> FileAsync(Actor actor, int editionId, AppealFiling filing)
    {
        actor.Demand(Act.FileAppeals);
        await using var db = await databases.CreateDbContextAsync();
        // Under the write lock: numbers have no gaps, and of two who file the same at once one is told so.
        await using var transaction = await db.Database.BeginTransactionAsync();
        EditionLifeRule.DemandOpen(await db.Editions.SingleAsync(e => e.Id == editionId));
        var contestant = await db.Contestants.SingleOrDefaultAsync(c => c.EditionId == editionId && c.Number == filing.Number && c.State != ContestantState.Applied)
            ?? throw new RuleViolationException(new Problem("Contestant.Unknown", filing.Number).At(new Place(Column: nameof(AppealFiling.Number))));
        var (_, round) = await editions.RoundAsync(editionId, contestant.CategoryId, filing.RoundId);
        var window = await db.AppealWindows.SingleOrDefaultAsync(w => w.EditionId == editionId && w.CategoryId == contestant.CategoryId);
        var known = (await AppealCases.OfAsync(db, db.Appeals.Where(a => a.ContestantId == contestant.Id && a.CategoryId == contestant.CategoryId && a.RoundId == filing.RoundId))).Where(a => a.State != AppealState.Withdrawn).ToList();
        if (AppealRule.Check(filing, round, window, known, Now) is { Count: > 0 } problems)
            throw new RuleViolationException(problems);
        var appeal = new Appeal
        {
            EditionId = editionId,
            Number = 1 + (await db.Appeals.Where(a => a.EditionId == editionId).MaxAsync(a => (int?)a.Number) ?? 0),
            Kind = filing.Kind,
            CategoryId = contestant.CategoryId,
            RoundId = filing.RoundId,
            ContestantId = contestant.Id,
            Words = filing.Kind == AppealKind.Procedure ? filing.Words.Trim() : "",
            Criteria = filing.Kind == AppealKind.Points ? [.. filing.Criteria.Select(c => c with { Reason = c.Reason.Trim() })] : [],
            FiledAt = filing.FiledAt,
            FiledBy = actor.Name,
            LateReason = AppealRule.IsLate(filing, window) ? filing.LateReason!.Trim() : null,
        };
        db.Add(appeal);
        db.Record(actor, Now, "Appeal.Filed", $"№ {appeal.Number}", after: AuditEntry.Text(appeal), reason: appeal.LateReason);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return await db.Appeals.SingleAsync(a => a.EditionId == editionId && a.Number == appeal.Number);
    }

    /// <summary>Records that the contestant took an appeal back, which ends it. Throws <see cref="RuleViolationException"/> where it has ended already.</summary>
    public async Task WithdrawAsync(Actor actor, int editionId, int number)
    {
        actor.Demand(Act.FileAppeals);
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        EditionLifeRule.DemandOpen(await db.Editions.SingleAsync(e => e.Id == editionId));
        var appeal = await AppealCases.OpenAsync(db, editionId, number);
        db.Update(appeal.Appeal with { WithdrawnAt = Now, WithdrawnBy = actor.Name });
        db.Record(actor, Now, "Appeal.Withdrawn", $"№ {number}");
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        changes.Announce(editionId, appeal.Appeal.CategoryId);
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;
}
