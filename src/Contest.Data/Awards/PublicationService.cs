using Contest.Core;
using Contest.Core.Awards;
using Contest.Core.Ranking;
using Contest.Core.Registration;
using Contest.Data.Access;
using Contest.Data.Appeals;
using Contest.Data.Ranking;
using Microsoft.EntityFrameworkCore;

namespace Contest.Data.Awards;

/// <summary>Makes results public: preliminary ones from the ranking of closed rounds, final ones from a signed protocol (rule D5). What was published stays on record.</summary>
public sealed class PublicationService(IDbContextFactory<ContestDb> databases, AwardService awards, RankingService ranking, TimeProvider time)
{
    /// <summary>Every publication of an edition, oldest first.</summary>
    public async Task<IReadOnlyList<Publication>> PublicationsAsync(int editionId)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.Publications.Where(p => p.EditionId == editionId).OrderBy(p => p.Id).ToListAsync();
    }

    /// <summary>What the public sees now: of each category the newest whose moment has come, without the names of who has taken the consent back since; nothing of one that was taken off.</summary>
    public async Task<IReadOnlyList<Publication>> VisibleAsync(int editionId)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var visible = (await PublicationsAsync(editionId)).Where(p => p.VisibleFrom <= now).GroupBy(p => p.CategoryId).Select(g => g.Last()).Where(p => p.Stage != PublicationStage.Withdrawn).ToList();
        if (visible.Count == 0)
            return [];
        await using var db = await databases.CreateDbContextAsync();
        var consented = await ConsentedAsync(db, editionId);
        return visible.ConvertAll(p => p with { Table = PublicationRule.Without(p.Table, consented) });
    }

    /// <summary>What a publication would show, to be looked at before.</summary>
    public async Task<PublicTable> PreviewAsync(int editionId, string categoryId, PublicationStage stage, PublicChoice choice)
    {
        await using var db = await databases.CreateDbContextAsync();
        return (await TableAsync(db, editionId, categoryId, stage, choice)).Table;
    }

    /// <summary>
    /// Publishes. Throws <see cref="RuleViolationException"/> where final results have no signed protocol in force, and where preliminary ones lack marks.
    /// </summary>
    /// <param name="actor">Who publishes.</param>
    /// <param name="editionId">The edition.</param>
    /// <param name="categoryId">The category.</param>
    /// <param name="stage">Preliminary or final.</param>
    /// <param name="choice">What is shown.</param>
    /// <param name="visibleFrom">From when on, UTC; <c>null</c>, or a moment that is past: at once.</param>
    public async Task<Publication> PublishAsync(Actor actor, int editionId, string categoryId, PublicationStage stage, PublicChoice choice, DateTime? visibleFrom = null)
    {
        actor.Demand(Act.PublishResults);
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var (table, protocol) = await TableAsync(db, editionId, categoryId, stage, choice);
        var now = time.GetUtcNow().UtcDateTime;
        var publication = new Publication
        {
            EditionId = editionId, CategoryId = categoryId, Stage = stage, ProtocolNumber = protocol, VisibleFrom = visibleFrom > now ? visibleFrom.Value : now, Table = table, By = actor.Name, At = now,
        };
        db.Add(publication);
        // The time of appeals on points begins when the first preliminary results are seen (rule C1).
        if (stage == PublicationStage.Preliminary && !await db.Publications.AnyAsync(p => p.EditionId == editionId && p.CategoryId == categoryId && p.Stage == PublicationStage.Preliminary))
            await AppealService.AnnounceAsync(db, actor, await db.Editions.SingleAsync(e => e.Id == editionId), categoryId, publication.VisibleFrom, now);
        db.Record(actor, now, "Results.Published", categoryId, after: $"{stage} {publication.VisibleFrom:O}{(protocol is null ? "" : $" № {protocol}")}");
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return publication;
    }

    /// <summary>Takes the results of a category off. Throws <see cref="RuleViolationException"/> without a reason, and where nothing is published.</summary>
    public async Task WithdrawAsync(Actor actor, int editionId, string categoryId, string? reason)
    {
        actor.Demand(Act.PublishResults);
        if (string.IsNullOrWhiteSpace(reason))
            throw new RuleViolationException(new Problem("Results.ReasonMissing"));
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var last = await db.Publications.Where(p => p.EditionId == editionId && p.CategoryId == categoryId).OrderBy(p => p.Id).LastOrDefaultAsync();
        if (last is null or { Stage: PublicationStage.Withdrawn })
            throw new RuleViolationException(new Problem("Results.NotPublished"));
        var now = time.GetUtcNow().UtcDateTime;
        db.Add(last with { Id = 0, Stage = PublicationStage.Withdrawn, ProtocolNumber = null, VisibleFrom = now, Table = last.Table with { Lines = [], Nominations = [] }, Reason = reason.Trim(), By = actor.Name, At = now });
        db.Record(actor, now, "Results.Withdrawn", categoryId, before: $"{last.Stage} {last.VisibleFrom:O}", reason: reason.Trim());
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
    }

    private async Task<(PublicTable Table, int? Protocol)> TableAsync(ContestDb db, int editionId, string categoryId, PublicationStage stage, PublicChoice choice)
    {
        var (table, protocol) = stage == PublicationStage.Final ? await SignedAsync(editionId, categoryId) : (await PreliminaryAsync(editionId, categoryId), (int?)null);
        var nominations = stage == PublicationStage.Final ? await db.Nominations.Where(n => n.EditionId == editionId && n.State != NominationState.Open && (n.CategoryId == "" || n.CategoryId == categoryId)).OrderBy(n => n.Id).ToListAsync() : [];
        return (PublicationRule.Of(table, nominations, choice, await ConsentedAsync(db, editionId)), protocol);
    }

    private static async Task<HashSet<int>> ConsentedAsync(ContestDb db, int editionId) =>
        [.. (await db.Consents.Where(c => c.Kind == ConsentKind.Publication && db.Contestants.Any(p => p.Id == c.ContestantId && p.EditionId == editionId)).ToListAsync())
            .GroupBy(c => c.ContestantId).Where(c => ConsentRule.Holds(c, ConsentKind.Publication)).Select(c => c.Key)];

    private async Task<(ResultTable, int?)> SignedAsync(int editionId, string categoryId) =>
        (await awards.ProtocolsAsync(editionId)).LastOrDefault(p => p.Protocol.CategoryId == categoryId && p.IsInForce) is { } signed
            ? (signed.Content.Table, signed.Protocol.Number)
            : throw new RuleViolationException(new Problem("Results.NoProtocol"));

    private async Task<ResultTable> PreliminaryAsync(int editionId, string categoryId)
    {
        var table = await ranking.TableAsync(editionId, categoryId);
        return table.TookPart > 0 && table.IsComplete && !table.Sealed.Any() ? table : throw new RuleViolationException(new Problem("Results.Incomplete"));
    }
}
