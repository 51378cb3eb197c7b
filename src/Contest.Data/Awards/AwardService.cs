using Contest.Core;
using Contest.Core.Awards;
using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Core.Ranking;
using Contest.Data.Access;
using Contest.Data.Editions;
using Contest.Data.Judging;
using Contest.Data.Ranking;
using Microsoft.EntityFrameworkCore;

namespace Contest.Data.Awards;

/// <summary>Protocols, their signatures and the register of diplomas.</summary>
public sealed class AwardService(
    IDbContextFactory<ContestDb> databases, EditionService editions, JuryService jury, RankingService ranking, TimeProvider time, RoundChanges changes)
{
    /// <summary>The protocols of an edition with their signatures, by number.</summary>
    public async Task<IReadOnlyList<SignedProtocol>> ProtocolsAsync(int editionId)
    {
        await using var db = await databases.CreateDbContextAsync();
        var protocols = await db.Protocols.Where(p => p.EditionId == editionId).OrderBy(p => p.Number).ToListAsync();
        var signatures = (await db.Signatures.Where(s => db.Protocols.Any(p => p.Id == s.ProtocolId && p.EditionId == editionId)).ToListAsync()).ToLookup(s => s.ProtocolId);
        return protocols.ConvertAll(p => new SignedProtocol(p, p.Content, [.. signatures[p.Id]]));
    }

    /// <summary>
    /// Freezes the ranking of a category in a protocol (rule D1). Throws <see cref="RuleViolationException"/> with everything that is missing, or where the category has a protocol already.
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
        if (await db.Protocols.AnyAsync(p => p.EditionId == editionId && p.CategoryId == categoryId))
            throw new RuleViolationException(new Problem("Protocol.Exists"));
        // Whom a cut left behind has no line in the final protocol: the contest ended for them before it.
        var whole = await ranking.TableAsync(editionId, categoryId);
        var table = whole with { Lines = [.. whole.Lines.Where(l => l.Standing != Standing.NotAdmitted)] };
        var shut = await RoundClosings.ClosedAsync(db, editionId, categoryId);
        var missing = Missing(table).ToList();
        // Of a round that lacks more that is told instead.
        missing.AddRange(table.Rounds.Where((r, i) => !shut.Contains(r.Id) && !r.IsSealed && !table.Lines.Any(l => l.Rounds[i].Status is RoundStatus.Open or RoundStatus.Partial)).Select(r => new Problem("Round.NotClosed", r.Name)));
        missing.AddRange(await OpenAppeals.OfAsync(db, editionId, categoryId));
        if (missing.Count > 0)
            throw new RuleViolationException(missing);

        var category = await editions.CategoryAsync(editionId, categoryId);
        var edition = await db.Editions.SingleAsync(e => e.Id == editionId);
        var members = await MembersAsync(editionId, categoryId);
        if (against < 0 || abstained < 0 || against + abstained > members.Count)
            throw new RuleViolationException(new Problem("Protocol.Vote", members.Count));
        var (going, waiting) = RecommendationRule.Choose(table.Lines, travel.Going, travel.Reserve);
        var content = new ProtocolContent
        {
            Number = 1 + (await db.Protocols.Where(p => p.EditionId == editionId).MaxAsync(p => (int?)p.Number) ?? 0),
            CategoryId = categoryId,
            Edition = edition,
            Regulation = category.Regulation,
            Table = table,
            Attendance = AttendanceOf(table),
            Members = members,
            Vote = new Vote(members.Count - against - abstained, against, abstained),
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

    /// <summary>
    /// Enters the diplomas of every signed protocol into the register, in the order of categories and places, and returns the whole register. Numbers go on without a gap;
    /// a diploma that stands there keeps its number (rule D3).
    /// </summary>
    public async Task<IReadOnlyList<Diploma>> IssueAsync(Actor actor, int editionId)
    {
        actor.Demand(Act.IssueDiplomas);
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var edition = await db.Editions.SingleAsync(e => e.Id == editionId);
        var order = await db.Categories.Where(c => c.EditionId == editionId).ToDictionaryAsync(c => c.Id, c => c.Position);
        var register = await db.Diplomas.Where(d => d.EditionId == editionId).ToListAsync();
        var issued = register.Select(d => (d.ProtocolId, d.ContestantId)).ToHashSet();
        var count = register.Select(d => d.Count).DefaultIfEmpty(0).Max();
        var signed = await db.Protocols.Where(p => p.EditionId == editionId && p.SignedAt != null).ToListAsync();
        foreach (var protocol in signed.OrderBy(p => order[p.CategoryId]))
            foreach (var line in protocol.Content.Table.Lines.Where(l => l.Degree > 0 && issued.Add((protocol.Id, l.ContestantId))))
            {
                count++;
                var number = DiplomaNumberRule.Number(edition.DiplomaNumber, line.Degree, count);
                db.Add(new Diploma { EditionId = editionId, ProtocolId = protocol.Id, ContestantId = line.ContestantId, Degree = line.Degree, Count = count, Number = number });
                db.Record(actor, time.GetUtcNow().UtcDateTime, "Diploma.Issued", number, after: line.Name.Cyrillic.Full);
            }
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return await db.Diplomas.AsNoTracking().Where(d => d.EditionId == editionId).OrderBy(d => d.Count).ToListAsync();
    }

    /// <summary>The register as sheets to print, by number. Everything on a sheet comes from the protocol.</summary>
    public async Task<IReadOnlyList<DiplomaSheet>> SheetsAsync(int editionId)
    {
        await using var db = await databases.CreateDbContextAsync();
        var register = await db.Diplomas.Where(d => d.EditionId == editionId).OrderBy(d => d.Count).ToListAsync();
        var protocols = (await db.Protocols.Where(p => p.EditionId == editionId).ToListAsync()).ToDictionary(p => p.Id, p => (Protocol: p, p.Content));
        return register.ConvertAll(d => Sheet(d, protocols[d.ProtocolId].Protocol, protocols[d.ProtocolId].Content));
    }

    private static DiplomaSheet Sheet(Diploma diploma, Protocol protocol, ProtocolContent content)
    {
        var line = content.Table.Lines.Single(l => l.ContestantId == diploma.ContestantId);
        return new DiplomaSheet
        {
            Edition = content.Edition,
            Category = content.Table.Category,
            Degree = diploma.Degree,
            Number = diploma.Number,
            Name = line.Name,
            Sex = line.Sex,
            Year = line.Year,
            InstitutionKind = line.InstitutionKind,
            Institution = line.Institution,
            InstitutionGenitive = line.InstitutionGenitive,
            Place = line.Place,
            PlaceTo = line.PlaceTo,
            Total = line.Total!.Value,
            Maximum = content.Table.Maximum,
            // Few signs, so that the modules stay large enough for any printer: which paper it is, and the protocol it rests on.
            CheckText = $"{diploma.Number}\n{protocol.ShortChecksum}",
        };
    }

    private static IEnumerable<Problem> Missing(ResultTable table)
    {
        foreach (var round in table.Sealed)
            yield return new Problem("Coding.NotDecoded", round.Name);
        if (table.TookPart == 0)
            yield return new Problem("Protocol.NobodyRanked");
        foreach (var line in table.Lines)
            for (var r = 0; r < line.Rounds.Count; r++)
                if (!table.Rounds[r].IsSealed && line.Rounds[r].Status is RoundStatus.Open or RoundStatus.Partial)
                    yield return new Problem("Protocol.MissingMarks", line.Number, line.Name.Cyrillic.Full, table.Rounds[r].Name, line.Rounds[r].Counted, line.Rounds[r].Expected);
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
            .Where(j => j.Role == JuryRole.Chair || (j.Role == JuryRole.Member && seated.Contains(j.Id)))
            .Select(j => new ProtocolMember(j.Id, j.Name, j.Role))];
    }
}

/// <summary>A protocol with its content and signatures.</summary>
public sealed record SignedProtocol(Protocol Protocol, ProtocolContent Content, IReadOnlyList<ProtocolSignature> Signatures);

/// <summary>How many of a category a protocol recommends to travel, and how many wait.</summary>
public sealed record TravelPlaces(int Going, int Reserve);
