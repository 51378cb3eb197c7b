using Contest.Core.Awards;
using Contest.Data.Access;
using Microsoft.EntityFrameworkCore;

namespace Contest.Data.Awards;

/// <summary>The register of diplomas.</summary>
public sealed class DiplomaService(IDbContextFactory<ContestDb> databases, TimeProvider time)
{
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
        // After a correction whoever keeps the degree keeps the diploma.
        var issued = register.Select(d => (d.ContestantId, d.Degree)).ToHashSet();
        var count = register.Select(d => d.Count).DefaultIfEmpty(0).Max();
        var signed = await db.StandingProtocols(editionId).Where(p => p.SignedAt != null).ToListAsync();
        foreach (var protocol in signed.OrderBy(p => order[p.CategoryId]))
            foreach (var line in protocol.Content.Table.Lines.Where(l => l.Degree > 0 && issued.Add((l.ContestantId, l.Degree))))
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

    /// <summary>How many diplomas of protocols in force are not in the register yet.</summary>
    public async Task<int> WaitingAsync(int editionId)
    {
        await using var db = await databases.CreateDbContextAsync();
        var issued = (await db.Diplomas.Where(d => d.EditionId == editionId).ToListAsync()).Select(d => (d.ContestantId, d.Degree)).ToHashSet();
        return (await db.StandingProtocols(editionId).Where(p => p.SignedAt != null).ToListAsync()).Sum(p => p.Content.Table.Lines.Count(l => l.Degree > 0 && !issued.Contains((l.ContestantId, l.Degree))));
    }

    /// <summary>The register as sheets to print, by number. Everything on a sheet comes from the newest signed protocol of the category; a diploma whose degree it no longer gives has no sheet.</summary>
    public async Task<IReadOnlyList<DiplomaSheet>> SheetsAsync(int editionId)
    {
        await using var db = await databases.CreateDbContextAsync();
        var register = await db.Diplomas.Where(d => d.EditionId == editionId).OrderBy(d => d.Count).ToListAsync();
        var newest = (await db.Protocols.Where(p => p.EditionId == editionId && p.SignedAt != null).ToListAsync()).GroupBy(p => p.CategoryId).Select(g => g.MaxBy(p => p.Number)!).Select(p => (Protocol: p, p.Content)).ToList();
        return [.. register.Select(d => (Diploma: d, Rests: newest.Find(p => p.Content.Table.Lines.Any(l => l.ContestantId == d.ContestantId && l.Degree == d.Degree))))
            .Where(d => d.Rests.Protocol is not null).Select(d => Sheet(d.Diploma, d.Rests.Protocol, d.Rests.Content))];
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
}
