using Contest.Core;
using Contest.Core.Appeals;
using Contest.Core.Editions;
using Contest.Core.Ranking;
using Contest.Data.Access;
using Contest.Data.Editions;
using Contest.Data.Ranking;
using Microsoft.EntityFrameworkCore;

namespace Contest.Data.Appeals;

/// <summary>The appeals commission: who sits in it, what lies before it, and what it decides (rules C2 to C4).</summary>
public sealed class HearingService(IDbContextFactory<ContestDb> databases, EditionService editions, RankingService ranking, TimeProvider time, RoundChanges changes)
{
    /// <summary>The members of the commission of an edition, the chair first; empty while nobody is appointed.</summary>
    public async Task<IReadOnlyList<CommissionMember>> CommissionAsync(int editionId)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await MembersAsync(db, editionId);
    }

    /// <summary>Appoints the commission of an edition in place of the one before. Decisions keep the members that they were taken by. Throws <see cref="RuleViolationException"/> with everything that is wrong.</summary>
    public async Task AppointAsync(Actor actor, int editionId, IReadOnlyList<CommissionMember> members)
    {
        actor.Demand(Act.DecideAppeals);
        if (CommissionRule.Check(members) is { Count: > 0 } problems)
            throw new RuleViolationException(problems);
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        EditionLifeRule.DemandOpen(await db.Editions.SingleAsync(e => e.Id == editionId));
        var before = await MembersAsync(db, editionId);
        var commission = new Commission { EditionId = editionId, Members = [.. members.OrderByDescending(m => m.IsChair)] };
        if (before.Count == 0)
            db.Add(commission);
        else
            db.Update(commission);
        db.Record(actor, Now, "Commission.Appointed", "", before.Count == 0 ? null : AuditEntry.Text(before), AuditEntry.Text(commission.Members));
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
    }

    /// <summary>What lies before the commission: the appeal, what each judge gave, and who of the members may not decide. Throws <see cref="RuleViolationException"/> where there is no such appeal.</summary>
    public async Task<AppealHearing> HearingAsync(Actor actor, int editionId, int number)
    {
        actor.Demand(Act.DecideAppeals);
        await using var db = await databases.CreateDbContextAsync();
        return await HearingAsync(db, await AppealCases.OneAsync(db, editionId, number));
    }

    /// <summary>What a decision would change: the ranking is computed with it and without it by the same steps (rule C4). Throws <see cref="RuleViolationException"/> with everything that is wrong with the decision.</summary>
    public async Task<IReadOnlyList<ResultChange>> PreviewAsync(Actor actor, int editionId, int number, DecisionTyped typed)
    {
        actor.Demand(Act.DecideAppeals);
        await using var db = await databases.CreateDbContextAsync();
        var hearing = await HearingAsync(db, await AppealCases.OpenAsync(db, editionId, number));
        Check(hearing, typed);
        return await EffectsAsync(db, hearing.Case.Appeal, typed);
    }

    /// <summary>Records what the commission decided; from then on its points count (rule C3). Throws <see cref="RuleViolationException"/> with everything that is wrong, members who marked or coded the work by their names (rule C2).</summary>
    public async Task<AppealDecision> DecideAsync(Actor actor, int editionId, int number, DecisionTyped typed)
    {
        actor.Demand(Act.DecideAppeals);
        await using var db = await databases.CreateDbContextAsync();
        // The write lock is taken first: what the decision rests on does not move while it is recorded.
        await using var transaction = await db.Database.BeginTransactionAsync();
        EditionLifeRule.DemandOpen(await db.Editions.SingleAsync(e => e.Id == editionId));
        var hearing = await HearingAsync(db, await AppealCases.OpenAsync(db, editionId, number));
        var members = Check(hearing, typed);
        var decision = new AppealDecision
        {
            EditionId = editionId,
            AppealId = hearing.Case.Appeal.Id,
            Number = 1 + (await db.AppealDecisions.Where(d => d.EditionId == editionId).MaxAsync(d => (int?)d.Number) ?? 0),
            Outcome = typed.Outcome,
            // Of a broken procedure the criteria are on record that were changed: the others may be disputed still.
            Criteria = [.. hearing.Criteria.Where(c => c.IsDisputed && (c.Reason.Length > 0 || typed.Points.ContainsKey(c.Criterion.Id))).Select(c => new CriterionDecision(c.Criterion.Id, c.Marks, c.Together?.Round(2), typed.Points.TryGetValue(c.Criterion.Id, out var after) ? after : null))],
            Members = members,
            Vote = typed.Vote,
            ApplicantPresent = typed.ApplicantPresent,
            IsRecorded = typed.IsRecorded,
            Words = typed.Words.Trim(),
            DecidedAt = typed.DecidedAt,
            By = actor.Name,
            Effects = await EffectsAsync(db, hearing.Case.Appeal, typed),
        };
        db.Add(decision);
        db.Record(actor, Now, "Appeal.Decided", $"№ {number}", after: Note(decision));
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        changes.Announce(editionId, hearing.Case.Appeal.CategoryId);
        return await db.AppealDecisions.AsNoTracking().SingleAsync(d => d.EditionId == editionId && d.Number == decision.Number);
    }

    /// <summary>Annuls a decision that was wrong; the appeal waits for the commission again. Throws <see cref="RuleViolationException"/> without a reason, or where the decision does not hold any more.</summary>
    /// <param name="actor">Who records it.</param>
    /// <param name="editionId">The edition.</param>
    /// <param name="decisionNumber">The number of the decision's protocol.</param>
    /// <param name="reason">Why.</param>
    public async Task AnnulAsync(Actor actor, int editionId, int decisionNumber, string reason)
    {
        actor.Demand(Act.DecideAppeals);
        if (string.IsNullOrWhiteSpace(reason))
            throw new RuleViolationException(new Problem("Hearing.ReasonMissing"));
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        EditionLifeRule.DemandOpen(await db.Editions.SingleAsync(e => e.Id == editionId));
        var (appeal, decision) = await DecisionAsync(db, editionId, decisionNumber);
        if (appeal.AnnulmentOf(decision) is not null)
            throw new RuleViolationException(new Problem("Hearing.AnnulledAlready", decisionNumber));
        db.Add(new AppealAnnulment { EditionId = editionId, DecisionId = decision.Id, Reason = reason.Trim(), By = actor.Name, At = Now });
        db.Record(actor, Now, "Appeal.Annulled", $"№ {appeal.Appeal.Number}", before: Note(decision), reason: reason.Trim());
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        changes.Announce(editionId, appeal.Appeal.CategoryId);
    }

    /// <summary>The protocol of a decision, to print. Throws <see cref="RuleViolationException"/> where there is none of this number.</summary>
    public async Task<AppealProtocol> ProtocolAsync(Actor actor, int editionId, int decisionNumber)
    {
        actor.Demand(Act.DecideAppeals);
        await using var db = await databases.CreateDbContextAsync();
        var (appeal, decision) = await DecisionAsync(db, editionId, decisionNumber);
        var (category, round) = await editions.RoundAsync(editionId, appeal.Appeal.CategoryId, appeal.Appeal.RoundId);
        return new AppealProtocol
        {
            Edition = await db.Editions.SingleAsync(e => e.Id == editionId),
            Category = category.Regulation.Name,
            Round = round,
            Code = (await db.Codes.SingleOrDefaultAsync(c => c.EditionId == editionId && c.CategoryId == category.Id && c.RoundId == round.Id && c.ContestantId == appeal.Appeal.ContestantId))?.Code,
            Case = appeal,
            Decision = decision,
        };
    }

    private async Task<AppealHearing> HearingAsync(ContestDb db, AppealCase appeal)
    {
        var (category, round) = await editions.RoundAsync(appeal.Appeal.EditionId, appeal.Appeal.CategoryId, appeal.Appeal.RoundId);
        var members = await MembersAsync(db, appeal.Appeal.EditionId);
        var hands = await WorkHandsOf.OfAsync(db, appeal.Appeal, round);
        var isSealed = round.Blind && hands.Coded.Count == 0;
        var given = isSealed ? null : await ranking.GivenAsync(appeal.Appeal.EditionId, category.Id, round.Id, appeal.Appeal.ContestantId);
        var names = await db.Judges.Where(j => j.EditionId == appeal.Appeal.EditionId).ToDictionaryAsync(j => j.Id, j => j.Name);
        var (own, contestant) = (appeal.Appeal.Id, appeal.Appeal.ContestantId);
        var others = await AppealCases.OfAsync(db, db.Appeals.Where(a => a.Id != own && a.ContestantId == contestant && a.CategoryId == category.Id && a.RoundId == round.Id));
        return new AppealHearing(
            appeal, category.Regulation.Name, round, isSealed, AppealHearing.CriteriaOf(appeal.Appeal, round, HearingRule.Disputed(appeal.Appeal, round, others), given, names),
            [.. members.Select(m => new HearingMember(m, CommissionRule.Conflicts([m], hands, round.Name) is [var conflict, ..] ? conflict : null))], Now);
    }

    private static List<CommissionMember> Check(AppealHearing hearing, DecisionTyped typed)
    {
        var present = hearing.Members.Where((_, i) => typed.Present.Contains(i)).ToList();
        var problems = present.Select(m => m.Conflict).OfType<Problem>().ToList();
        if (hearing.IsSealed)
            problems.Add(new Problem("Coding.NotDecoded", hearing.Round.Name));
        var members = present.ConvertAll(m => m.Member);
        problems.AddRange(HearingRule.Check(typed, hearing.Case.Appeal, hearing.Round, hearing.Disputed, [.. hearing.Criteria.Select(c => new JointMark(c.Together, []))], members, hearing.At));
        return problems.Count == 0 ? members : throw new RuleViolationException(problems);
    }

    private async Task<IReadOnlyList<ResultChange>> EffectsAsync(ContestDb db, Appeal appeal, DecisionTyped typed)
    {
        var tried = typed.Points.Select(p => new DecidedMark(appeal.RoundId, appeal.ContestantId, p.Key, p.Value)).ToList();
        var before = await ranking.TableAsync(appeal.EditionId, appeal.CategoryId);
        var after = await ranking.TableAsync(appeal.EditionId, appeal.CategoryId, tried);
        var (diplomas, travel) = await RestingOn.OfAsync(db, appeal.EditionId, appeal.CategoryId);
        return ResultChange.Between(before, after, diplomas, travel);
    }

    private static async Task<(AppealCase Appeal, AppealDecision Decision)> DecisionAsync(ContestDb db, int editionId, int number)
    {
        var decision = await db.AppealDecisions.SingleOrDefaultAsync(d => d.EditionId == editionId && d.Number == number) ?? throw new RuleViolationException(new Problem("Hearing.Unknown", number));
        return ((await AppealCases.OfAsync(db, db.Appeals.Where(a => a.Id == decision.AppealId))).Single(), decision);
    }

    // As the audit tells of it; the whole stands in the decision itself.
    private static string Note(AppealDecision decision) =>
        string.Join("; ", decision.Criteria.Where(c => c.After is not null).Select(c => $"{c.Criterion} {c.Before} → {c.After}").Prepend($"№ {decision.Number} {decision.Outcome}"));

    private static async Task<IReadOnlyList<CommissionMember>> MembersAsync(ContestDb db, int editionId) =>
        (await db.Commissions.SingleOrDefaultAsync(c => c.EditionId == editionId))?.Members ?? [];

    private DateTime Now => time.GetUtcNow().UtcDateTime;
}
