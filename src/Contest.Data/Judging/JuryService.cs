using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Data.Access;
using Contest.Data.Editions;
using Microsoft.EntityFrameworkCore;

namespace Contest.Data.Judging;

/// <summary>The jury and its panels.</summary>
public sealed class JuryService(IDbContextFactory<ContestDb> databases, EditionService editions, TimeProvider time, RoundChanges changes)
{
    /// <summary>The judges of an edition, the chair first.</summary>
    public async Task<IReadOnlyList<Judge>> JudgesAsync(int editionId)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.Judges.Where(j => j.EditionId == editionId).OrderBy(j => j.Role).ThenBy(j => j.Code).ToListAsync();
    }

    /// <summary>Every seat of every panel of an edition.</summary>
    public async Task<IReadOnlyList<PanelSeat>> SeatsAsync(int editionId)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.Seats.Where(s => s.EditionId == editionId).ToListAsync();
    }

    /// <summary>Saves one judge, new (id 0) or known, with the rounds to sit in; whoever else sits there stays. A seat that was marked from stays too (rule J3).</summary>
    public async Task SaveJudgeAsync(Actor actor, Judge judge, IReadOnlySet<(string Category, string Round)> rounds)
    {
        actor.Demand(Act.ManageJury);
        var all = await JudgesAsync(judge.EditionId);
        var before = all.SingleOrDefault(j => j.Id == judge.Id);
        if (before is null && judge.Id != 0)
            throw new RuleViolationException(new Problem("Judge.Unknown", judge.Code));
        await using var db = await databases.CreateDbContextAsync();
        var institutions = (await db.Institutions.Where(i => i.EditionId == judge.EditionId).Select(i => i.Code).ToListAsync()).ToHashSet();
        if (JudgeRule.Check(judge, all, institutions) is { Count: > 0 } problems)
            throw new RuleViolationException(problems);
        var codes = all.ToDictionary(j => j.Id, j => j.Code);
        var seats = (await SeatsAsync(judge.EditionId)).ToLookup(s => (s.CategoryId, s.RoundId));
        var panels = rounds.Union(seats.Select(s => s.Key)).Select(r => Panel.Of(r.Item1, r.Item2,
        [
            .. seats[r].Where(s => s.JudgeId != judge.Id || rounds.Contains(r)).Select(s => (codes[s.JudgeId], s.Kind)),
            .. rounds.Contains(r) && seats[r].All(s => s.JudgeId != judge.Id) ? [(before?.Code ?? judge.Code, SeatKind.Member)] : Array.Empty<(string, SeatKind)>(),
        ]));
        await SaveJuryAsync(actor, judge.EditionId, new JuryFile(JuryFile.CurrentFormat, [judge with { Code = before?.Code ?? judge.Code }], [.. panels]));
    }

    /// <summary>Saves a jury and its panels. Saved again it replaces the panels that it names; a seat whose judge has marked stays (rule J3).</summary>
    public async Task SaveJuryAsync(Actor actor, int editionId, JuryFile jury)
    {
        actor.Demand(Act.ManageJury);
        var regulations = (await editions.CategoriesAsync(editionId)).ToDictionary(c => c.Id, c => c.Regulation);
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var known = await db.Judges.Where(j => j.EditionId == editionId).ToDictionaryAsync(j => j.Code);
        var lines = await db.Audit.CountAsync();
        if (jury.Check(regulations, jury.Judges.Select(j => j.Code).Concat(known.Keys).ToHashSet()) is { Count: > 0 } problems)
            throw new RuleViolationException(problems);
        foreach (var judge in jury.Judges.Select(j => j with { EditionId = editionId, Id = known.GetValueOrDefault(j.Code)?.Id ?? 0 }).Where(j => known.GetValueOrDefault(j.Code) != j))
        {
            db.Update(judge);
            db.Record(actor, time.GetUtcNow().UtcDateTime, "Judge.Saved", judge.Code, known.GetValueOrDefault(judge.Code)?.ToString(), judge.ToString());
        }
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();

        var ids = await db.Judges.Where(j => j.EditionId == editionId).ToDictionaryAsync(j => j.Code, j => j.Id);
        foreach (var panel in jury.Panels)
            await SeatAsync(db, actor, editionId, panel, ids);
        await db.SaveChangesAsync();
        if (await db.Audit.CountAsync() > lines)
            EditionLifeRule.DemandOpen(await db.Editions.SingleAsync(e => e.Id == editionId));
        await transaction.CommitAsync();
        changes.Announce(editionId, regulations.Keys);
    }

    /// <summary>
    /// Takes a judge who was added by mistake out of the jury, with the seats and the personal link: whoever came by it is out at the next step.
    /// Throws <see cref="RuleViolationException"/> with every round that the judge has marked and every protocol that names the judge (rule J9).
    /// </summary>
    public async Task DeleteJudgeAsync(Actor actor, int editionId, int judgeId)
    {
        actor.Demand(Act.ManageJury);
        await using var db = await databases.CreateDbContextAsync();
        // The write lock is taken first: a mark that arrives meanwhile waits, and is then refused.
        await using var transaction = await db.Database.BeginTransactionAsync();
        var judge = await db.Judges.SingleOrDefaultAsync(j => j.Id == judgeId && j.EditionId == editionId) ?? throw new RuleViolationException(new Problem("Judge.Gone"));
        EditionLifeRule.DemandOpen(await db.Editions.SingleAsync(e => e.Id == editionId));
        if (await JudgeTraces.FindAsync(db, judge) is { Count: > 0 } problems)
            throw new RuleViolationException(problems);
        var now = time.GetUtcNow().UtcDateTime;
        var seats = await db.Seats.Where(s => s.JudgeId == judgeId).ToListAsync();
        foreach (var seat in seats)
            db.Record(actor, now, "Seat.Taken", $"{seat.CategoryId}/{seat.RoundId}", before: judge.Code);
        db.RemoveRange(seats);
        db.RemoveRange(await db.Links.Where(l => l.JudgeId == judgeId).ToListAsync());
        db.Remove(judge);
        db.Record(actor, now, "Judge.Deleted", judge.Code, before: judge.ToString());
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        changes.Announce(editionId, seats.Select(s => s.CategoryId));
    }

    // Room and substitution of a seat that is kept are not the file's to change.
    private async Task SeatAsync(ContestDb db, Actor actor, int editionId, Panel panel, Dictionary<string, int> ids)
    {
        var (now, subject) = (time.GetUtcNow().UtcDateTime, $"{panel.Category}/{panel.Round}");
        var seated = await db.Seats.Where(s => s.EditionId == editionId && s.CategoryId == panel.Category && s.RoundId == panel.Round).ToDictionaryAsync(s => s.JudgeId);
        foreach (var (code, kind) in panel.Seats)
        {
            var seat = seated.GetValueOrDefault(ids[code]);
            if (seat?.Kind == kind)
                continue;
            if (seat is null)
                db.Add(new PanelSeat(editionId, panel.Category, panel.Round, ids[code]) { Kind = kind });
            else
                db.Update(seat with { Kind = kind });
            db.Record(actor, now, "Seat.Given", subject, seat?.Kind.ToString(), kind == SeatKind.Member ? code : $"{code} {kind}");
        }
        foreach (var seat in seated.Values.Where(s => !panel.Seats.Any(p => ids[p.Code] == s.JudgeId)))
        {
            if (await db.ScoreEntries.AnyAsync(e => e.Sheet.EditionId == editionId && e.Sheet.CategoryId == seat.CategoryId && e.Sheet.RoundId == seat.RoundId && e.Sheet.JudgeId == seat.JudgeId))
                continue;
            db.Remove(seat);
            db.Record(actor, now, "Seat.Taken", subject, before: ids.Single(i => i.Value == seat.JudgeId).Key);
        }
    }
}
