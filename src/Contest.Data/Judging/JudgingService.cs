using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Core.Registration;
using Contest.Data.Access;
using Contest.Data.Editions;
using Microsoft.EntityFrameworkCore;

namespace Contest.Data.Judging;

/// <summary>The jury, its panels and its sheets. Every mark goes through the <see cref="ScoreWriter"/>.</summary>
public sealed class JudgingService(IDbContextFactory<ContestDb> databases, EditionService editions, ScoreWriter writer, TimeProvider time, RoundChanges changes)
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
        var seats = (await SeatsAsync(judge.EditionId)).ToLookup(s => (s.CategoryId, s.RoundId), s => codes[s.JudgeId]);
        var panels = rounds.Union(seats.Select(s => s.Key)).Select(r => new Panel(r.Item1, r.Item2, [.. seats[r].Where(c => c != judge.Code), .. rounds.Contains(r) ? [judge.Code] : Array.Empty<string>()]));
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
        var seated = (await db.Seats.Where(s => s.EditionId == editionId).ToListAsync()).ToHashSet();
        foreach (var panel in jury.Panels)
        {
            foreach (var code in panel.Judges)
            {
                var seat = new PanelSeat(editionId, panel.Category, panel.Round, ids[code]);
                if (!seated.Add(seat))
                    continue;
                db.Add(seat);
                db.Record(actor, time.GetUtcNow().UtcDateTime, "Seat.Given", $"{panel.Category}/{panel.Round}", after: code);
            }
            foreach (var seat in seated.Where(s => s.CategoryId == panel.Category && s.RoundId == panel.Round && !panel.Judges.Any(code => ids[code] == s.JudgeId)).ToList())
            {
                if (await db.ScoreEntries.AnyAsync(e => e.Sheet.EditionId == editionId && e.Sheet.CategoryId == seat.CategoryId && e.Sheet.RoundId == seat.RoundId && e.Sheet.JudgeId == seat.JudgeId))
                    continue;
                seated.Remove(seat);
                db.Remove(seat);
                db.Record(actor, time.GetUtcNow().UtcDateTime, "Seat.Taken", $"{panel.Category}/{panel.Round}", before: ids.Single(i => i.Value == seat.JudgeId).Key);
            }
        }
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

    /// <summary>The rounds that a judge sits in, with the judge's own sheets.</summary>
    public async Task<IReadOnlyList<JudgeRound>> RoundsOfAsync(int editionId, int judgeId)
    {
        await using var db = await databases.CreateDbContextAsync();
        var rounds = new List<JudgeRound>();
        foreach (var category in await db.Categories.Where(c => c.EditionId == editionId).OrderBy(c => c.Position).ToListAsync())
        {
            var seats = await db.Seats.Where(s => s.EditionId == editionId && s.CategoryId == category.Id && s.JudgeId == judgeId).Select(s => s.RoundId).ToListAsync();
            foreach (var round in category.Regulation.Rounds.Where(r => seats.Contains(r.Id)))
                rounds.Add(await RoundAsync(db, category, round, judgeId));
        }
        return rounds;
    }

    /// <summary>One round of a judge. Throws <see cref="RuleViolationException"/> where the judge has no seat in it.</summary>
    public async Task<JudgeRound> RoundOfAsync(int editionId, int judgeId, string categoryId, string roundId)
    {
        await using var db = await databases.CreateDbContextAsync();
        var category = await editions.CategoryAsync(editionId, categoryId);
        var round = category.Regulation.Round(roundId);
        if (!await db.Seats.AnyAsync(s => s.EditionId == editionId && s.CategoryId == categoryId && s.RoundId == roundId && s.JudgeId == judgeId))
            throw new RuleViolationException(new Problem("Judge.NoSeat", round.Name));
        return await RoundAsync(db, category, round, judgeId);
    }

    /// <summary>
    /// Writes what a judge typed and answers after the commit. Throws <see cref="RuleViolationException"/> where the judge has no seat, the mark is refused or another version stands there (rules J2 to J5).
    /// </summary>
    public async Task<ScoreEntry> EnterAsync(Actor actor, int editionId, TypedEntry typed)
    {
        actor.Demand(Act.EnterScores);
        var judge = actor.JudgeId ?? throw new RuleViolationException(new Problem("Access.Denied", nameof(Act.EnterScores)));
        var round = await RoundOfAsync(editionId, judge, typed.Category, typed.Round);
        // Only who has a sheet in the round is marked in it: whom a cut left behind has none.
        if (round.Sheets.All(s => s.Token != typed.Contestant))
            throw new RuleViolationException(new Problem("Contestant.Unknown", typed.Contestant));
        await using var db = await databases.CreateDbContextAsync();
        EditionLifeRule.DemandOpen(await db.Editions.SingleAsync(e => e.Id == editionId));
        var contestant = await ContestantAsync(db, editionId, typed.Category, round.Round, typed.Contestant);
        var written = await writer.WriteAsync(round.Round, new ScoreEntry
        {
            Id = typed.EntryId,
            Sheet = new SheetKey(editionId, typed.Category, typed.Round, contestant, judge),
            Field = typed.Field,
            Mark = typed.Mark,
            Text = typed.Text,
            BasedOn = typed.BasedOn,
            EnteredBy = actor.Name,
            At = default,
            Reason = typed.Reason,
        });
        changes.Announce(editionId, typed.Category);
        return written;
    }

    /// <summary>How far each round with a panel is.</summary>
    public async Task<IReadOnlyList<RoundProgress>> ProgressAsync(int editionId)
    {
        await using var db = await databases.CreateDbContextAsync();
        var progress = new List<RoundProgress>();
        var seats = await db.Seats.Where(s => s.EditionId == editionId).ToListAsync();
        foreach (var category in await db.Categories.Where(c => c.EditionId == editionId).OrderBy(c => c.Position).ToListAsync())
        {
            var entries = (await db.ScoreEntries.Where(e => e.Sheet.EditionId == editionId && e.Sheet.CategoryId == category.Id).ToListAsync()).ToLookup(e => e.Sheet);
            foreach (var round in category.Regulation.Rounds)
            {
                var contestants = (await RoundRoster.OfAsync(db, category, round)).ConvertAll(c => c.Id);
                var sheets = seats.Where(s => s.CategoryId == category.Id && s.RoundId == round.Id)
                    .SelectMany(s => contestants, (s, c) => new SheetKey(editionId, category.Id, round.Id, c, s.JudgeId)).ToList();
                progress.Add(new RoundProgress(category.Id, category.Regulation.Name, round, sheets.Count, sheets.Count(s => new ScoreSheet(round, entries[s]).IsComplete)));
            }
        }
        return progress;
    }

    private async Task<JudgeRound> RoundAsync(ContestDb db, Category category, Round round, int judgeId)
    {
        var entries = (await db.ScoreEntries.Where(e => e.Sheet.EditionId == category.EditionId && e.Sheet.CategoryId == category.Id && e.Sheet.RoundId == round.Id && e.Sheet.JudgeId == judgeId)
            .ToListAsync()).ToLookup(e => e.Sheet.ContestantId);
        var contestants = await RoundRoster.OfAsync(db, category, round);
        var closed = await db.Protocols.AnyAsync(p => p.EditionId == category.EditionId && p.CategoryId == category.Id);
        if (round.Blind)
        {
            // Codes that nobody has drawn are drawn when the first judge opens the round. Works stand in the order of codes: any other would tell something of their authors.
            var codes = await RoundCodes.EnsureAsync(db, category, round, contestants, async () => await OpenerAsync(db, judgeId), time.GetUtcNow().UtcDateTime);
            return new JudgeRound(category.Regulation, round, [.. contestants.Select(c => new JudgeSheet(codes[c.Id], null, new ScoreSheet(round, entries[c.Id]))).OrderBy(s => s.Token, StringComparer.Ordinal)], closed);
        }
        var places = await db.Appearances.Where(a => a.EditionId == category.EditionId && a.CategoryId == category.Id && a.RoundId == round.Id).ToDictionaryAsync(a => a.ContestantId);
        var inOrder = contestants.OrderBy(c => places.ContainsKey(c.Id) ? 0 : 1)
            .ThenBy(c => places.GetValueOrDefault(c.Id)?.StartsAt).ThenBy(c => places.GetValueOrDefault(c.Id)?.Position).ThenBy(c => places.GetValueOrDefault(c.Id)?.Room, StringComparer.Ordinal)
            .ThenBy(c => c.Number, StringComparer.Ordinal);
        return new JudgeRound(category.Regulation, round, [.. inOrder.Select(c => new JudgeSheet(c.Number, c.Name, new ScoreSheet(round, entries[c.Id]), places.GetValueOrDefault(c.Id)))], closed);
    }

    private static async Task<Actor> OpenerAsync(ContestDb db, int judgeId) => new((await db.Judges.SingleAsync(j => j.Id == judgeId)).Name.Ru, Role.Judge, judgeId);

    private static async Task<int> ContestantAsync(ContestDb db, int editionId, string categoryId, Round round, string token)
    {
        var found = round.Blind
            ? await db.Codes.Where(c => c.EditionId == editionId && c.CategoryId == categoryId && c.RoundId == round.Id && c.Code == token).Select(c => (int?)c.ContestantId).SingleOrDefaultAsync()
            : await db.Contestants.Where(c => c.EditionId == editionId && c.CategoryId == categoryId && c.Number == token).Select(c => (int?)c.Id).SingleOrDefaultAsync();
        return found ?? throw new RuleViolationException(new Problem("Contestant.Unknown", token));
    }
}
