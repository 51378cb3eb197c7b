using Contest.Core;
using Contest.Core.Awards;
using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Core.Ranking;
using Contest.Data.Access;
using Contest.Data.Judging;
using Contest.Data.Ranking;
using Microsoft.EntityFrameworkCore;

namespace Contest.Data.Awards;

/// <summary>Protocols with their signatures and corrections.</summary>
public sealed class AwardService(
    IDbContextFactory<ContestDb> databases, JuryService jury, RankingService ranking, TimeProvider time, RoundChanges changes)
{
    /// <summary>The protocols of an edition with their signatures, by number.</summary>
    public async Task<IReadOnlyList<SignedProtocol>> ProtocolsAsync(int editionId)
    {
        await using var db = await databases.CreateDbContextAsync();
        var protocols = await db.Protocols.Where(p => p.EditionId == editionId).OrderBy(p => p.Number).ToListAsync();
        var signatures = (await db.Signatures.Where(s => db.Protocols.Any(p => p.Id == s.ProtocolId && p.EditionId == editionId)).ToListAsync()).ToLookup(s => s.ProtocolId);
        var corrections = await db.Corrections.Where(c => c.EditionId == editionId).ToDictionaryAsync(c => c.ProtocolId);
        return protocols.ConvertAll(p => new SignedProtocol(p, p.Content, [.. signatures[p.Id]], corrections.GetValueOrDefault(p.Id)));
    }

    /// <summary>
    /// Freezes the ranking of a category in a protocol (rule D1). Throws <see cref="RuleViolationException"/> with everything that is missing, or where a protocol of the category stands already.
    /// After a correction was begun the new protocol names the old one and what has changed since (rule D4).
    /// From the commit on no mark of the category changes.
    /// </summary>
    /// <param name="actor">Who draws it up.</param>
    /// <param name="editionId">The edition.</param>
    /// <param name="categoryId">The category.</param>
    /// <param name="travel">How many of the category are recommended to travel.</param>
    /// <param name="against">Votes against.</param>
    /// <param name="abstained">Abstentions; everybody else of the jury voted for it.</param>
    public async Task<Protocol> DrawUpAsync(Actor actor, int editionId, string categoryId, TravelPlaces travel, int against = 0, int abstained = 0)
    {
        actor.Demand(Act.SignProtocols);
        await using var db = await databases.CreateDbContextAsync();
        // The write lock is taken first: a mark that arrives while the ranking is read waits, and is then refused.
        await using var transaction = await db.Database.BeginTransactionAsync();
        EditionLifeRule.DemandOpen(await db.Editions.SingleAsync(e => e.Id == editionId));
        if (await db.StandingProtocols(editionId).AnyAsync(p => p.CategoryId == categoryId))
            throw new RuleViolationException(new Problem("Protocol.Exists"));
        var ranked = await ranking.RankAsync(editionId, categoryId);
        if (await ProtocolGate.MissingAsync(db, ranked) is { Count: > 0 } missing)
            throw new RuleViolationException(missing);

        // Whom a cut left behind has no line in the final protocol: the contest ended for them before it.
        var table = ranked.Table with { Lines = [.. ranked.Table.Lines.Where(l => l.Standing != Standing.NotAdmitted)] };
        var edition = await db.Editions.SingleAsync(e => e.Id == editionId);
        var members = await MembersAsync(editionId, categoryId);
        // The secretary keeps the protocol and has no vote.
        var voters = members.Count(m => m.Role != JuryRole.Secretary);
        if (against < 0 || abstained < 0 || against + abstained > voters)
            throw new RuleViolationException(new Problem("Protocol.Vote", voters));
        var (going, waiting) = RecommendationRule.Choose(table.Lines, travel.Going, travel.Reserve);
        var content = new ProtocolContent
        {
            Number = 1 + (await db.Protocols.Where(p => p.EditionId == editionId).MaxAsync(p => (int?)p.Number) ?? 0),
            CategoryId = categoryId,
            Edition = edition,
            Regulation = ranked.Category.Regulation,
            Table = table,
            Ground = FrozenGround.Of(ranked.Result.Ground),
            Corrects = await CorrectedAsync(db, editionId, categoryId, table),
            Nominations = await NominationsAsync(db, editionId, categoryId, table),
            Attendance = AttendanceOf(table),
            Members = members,
            Vote = new Vote(voters - against - abstained, against, abstained),
            Travelling = going,
            Reserve = waiting,
        };
        var json = content.ToJson();
        var protocol = new Protocol
        {
            EditionId = editionId,
            CategoryId = categoryId,
            Number = content.Number,
            Json = json,
            Checksum = ProtocolContent.Checksum(json),
            MadeAt = time.GetUtcNow().UtcDateTime,
        };
        db.Add(protocol);
        db.Record(actor, protocol.MadeAt, "Protocol.DrawnUp", $"№ {content.Number} {categoryId}", after: protocol.Checksum);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        changes.Announce(editionId, categoryId);
        return protocol;
    }

    /// <summary>Records that members of the jury signed a protocol. With the last signature it is in force. A signature recorded again changes nothing.</summary>
    public async Task SignAsync(Actor actor, int protocolId, IReadOnlyList<int> judgeIds)
    {
        actor.Demand(Act.SignProtocols);
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var protocol = await db.Protocols.SingleOrDefaultAsync(p => p.Id == protocolId) ?? throw new RuleViolationException(new Problem("Protocol.Unknown", protocolId));
        if (!protocol.IsIntact)
            throw new RuleViolationException(new Problem("Protocol.Altered", protocol.Number));
        var members = protocol.Content.Members;
        if (judgeIds.FirstOrDefault(id => members.All(m => m.JudgeId != id)) is var stranger && stranger != 0)
            throw new RuleViolationException(new Problem("Protocol.NotAMember", stranger));
        var signed = (await db.Signatures.Where(s => s.ProtocolId == protocolId).Select(s => s.JudgeId).ToListAsync()).ToHashSet();
        var now = time.GetUtcNow().UtcDateTime;
        foreach (var member in members.Where(m => judgeIds.Contains(m.JudgeId) && signed.Add(m.JudgeId)))
        {
            db.Add(new ProtocolSignature(0, protocolId, member.JudgeId, now, actor.Name));
            db.Record(actor, now, "Protocol.Signed", $"№ {protocol.Number}", after: member.Name.Ru);
        }
        if (protocol.SignedAt is null && members.All(m => signed.Contains(m.JudgeId)))
            db.Attach(protocol).Property(p => p.SignedAt).CurrentValue = now;
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        changes.Announce(protocol.EditionId, protocol.CategoryId);
    }

    /// <summary>How far each category is with its protocol: those it has, what keeps it from the next one, and what a correction touches so far.</summary>
    public async Task<IReadOnlyList<ProtocolState>> StatesAsync(int editionId)
    {
        await using var db = await databases.CreateDbContextAsync();
        var protocols = (await ProtocolsAsync(editionId)).ToLookup(p => p.Protocol.CategoryId);
        var states = new List<ProtocolState>();
        foreach (var category in await db.Categories.Where(c => c.EditionId == editionId).OrderBy(c => c.Position).ToListAsync())
        {
            var last = protocols[category.Id].LastOrDefault();
            var ranked = last is { Correction: null } ? null : await ranking.RankAsync(editionId, category.Id);
            var missing = ranked is null ? [] : await ProtocolGate.MissingAsync(db, ranked);
            states.Add(new ProtocolState(category, [.. protocols[category.Id]], missing, last is { Correction: not null } ? await ChangesAsync(db, last.Protocol, ranked!.Table) : null));
        }
        return states;
    }

    /// <summary>
    /// Begins the correction of a protocol: its category changes again until a new protocol is drawn up; the old one stays readable (rule D4).
    /// Throws <see cref="RuleViolationException"/> without a reason, and where it is being corrected already.
    /// </summary>
    public async Task CorrectAsync(Actor actor, int protocolId, string? reason)
    {
        actor.Demand(Act.SignProtocols);
        if (string.IsNullOrWhiteSpace(reason))
            throw new RuleViolationException(new Problem("Protocol.ReasonMissing"));
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var protocol = await db.Protocols.SingleOrDefaultAsync(p => p.Id == protocolId) ?? throw new RuleViolationException(new Problem("Protocol.Unknown", protocolId));
        EditionLifeRule.DemandOpen(await db.Editions.SingleAsync(e => e.Id == protocol.EditionId));
        if (!await db.StandingProtocols(protocol.EditionId).AnyAsync(p => p.Id == protocolId))
            throw new RuleViolationException(new Problem("Protocol.InCorrection", protocol.Number));
        var now = time.GetUtcNow().UtcDateTime;
        db.Add(new ProtocolCorrection { EditionId = protocol.EditionId, ProtocolId = protocolId, Reason = reason.Trim(), By = actor.Name, At = now });
        db.Record(actor, now, "Protocol.CorrectionBegun", $"№ {protocol.Number} {protocol.CategoryId}", before: protocol.Checksum, reason: reason.Trim());
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        changes.Announce(protocol.EditionId, protocol.CategoryId);
    }

    private static async Task<CorrectedProtocol?> CorrectedAsync(ContestDb db, int editionId, string categoryId, ResultTable table)
    {
        var old = await db.Protocols.Where(p => p.EditionId == editionId && p.CategoryId == categoryId).OrderByDescending(p => p.Number).FirstOrDefaultAsync();
        return old is null ? null : new CorrectedProtocol(old.Number, old.ShortChecksum, (await db.Corrections.SingleAsync(c => c.ProtocolId == old.Id)).Reason, await ChangesAsync(db, old, table));
    }

    // Whom a cut left behind has no line in a protocol, and so none in what differs from it.
    private static async Task<IReadOnlyList<ResultChange>> ChangesAsync(ContestDb db, Protocol old, ResultTable now)
    {
        var (diplomas, travel) = await RestingOn.OfAsync(db, old.EditionId, old.CategoryId);
        return ResultChange.Between(old.Content.Table, now with { Lines = [.. now.Lines.Where(l => l.Standing != Standing.NotAdmitted)] }, diplomas, travel);
    }

    private static async Task<IReadOnlyList<ProtocolNomination>> NominationsAsync(ContestDb db, int editionId, string categoryId, ResultTable table)
    {
        var numbers = table.Lines.ToDictionary(l => l.ContestantId, l => l.Number);
        return [.. (await db.Nominations.Where(n => n.EditionId == editionId && n.State != NominationState.Open).OrderBy(n => n.Id).ToListAsync())
            .Where(n => n.Contestants.Any(numbers.ContainsKey) || (n.State == NominationState.NotAwarded && n.CategoryId == categoryId))
            .Select(n => new ProtocolNomination(n.Name, [.. n.Contestants.Where(numbers.ContainsKey).Select(id => numbers[id])], n.Team, n.Reason))];
    }

    private static Attendance AttendanceOf(ResultTable table)
    {
        var lines = table.Lines;
        var removed = lines.Count(l => l.Standing == Standing.Disqualified);
        var absent = lines.Count(l => l.Standing is Standing.NoShow or Standing.Withdrawn);
        return new Attendance(lines.Count, lines.Count - absent, absent, removed);
    }

    private async Task<IReadOnlyList<ProtocolMember>> MembersAsync(int editionId, string categoryId)
    {
        var seated = (await jury.SeatsAsync(editionId)).Where(s => s.CategoryId == categoryId && s.Kind != SeatKind.Trainee).Select(s => s.JudgeId).ToHashSet();
        return [.. (await jury.JudgesAsync(editionId))
            .Where(j => j.Role != JuryRole.Member || seated.Contains(j.Id)).OrderBy(j => j.Role)
            .Select(j => new ProtocolMember(j.Id, j.Name, j.Role))];
    }
}

/// <summary>A protocol with its content, its signatures and, where it is being corrected or was, the correction.</summary>
public sealed record SignedProtocol(Protocol Protocol, ProtocolContent Content, IReadOnlyList<ProtocolSignature> Signatures, ProtocolCorrection? Correction)
{
    /// <summary>Whether it is in force: signed by all, and nobody has begun to correct it.</summary>
    public bool IsInForce => Protocol.SignedAt is not null && Correction is null;
}

/// <summary>How far a category is with its protocol.</summary>
/// <param name="Category">The category.</param>
/// <param name="Protocols">Its protocols, oldest first.</param>
/// <param name="Missing">What keeps it from the next one; empty while one stands.</param>
/// <param name="Touched">What a correction touches so far; <c>null</c>: none is going on.</param>
public sealed record ProtocolState(Category Category, IReadOnlyList<SignedProtocol> Protocols, IReadOnlyList<Problem> Missing, IReadOnlyList<ResultChange>? Touched);

/// <summary>How many of a category a protocol recommends to travel, and how many wait.</summary>
public sealed record TravelPlaces(int Going, int Reserve);
