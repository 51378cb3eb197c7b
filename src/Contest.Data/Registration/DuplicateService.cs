using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Registration;
using Contest.Data.Access;
using Microsoft.EntityFrameworkCore;

namespace Contest.Data.Registration;

/// <summary>Contestants who may be registered twice: found, merged into one, or kept apart for good (rule G11).</summary>
public sealed class DuplicateService(IDbContextFactory<ContestDb> databases, TimeProvider time, RoundChanges changes)
{
    /// <summary>Every pair that looks like one person. Passports are compared here and shown to nobody (rule P1).</summary>
    public async Task<IReadOnlyList<DuplicatePair>> PairsAsync(Actor actor, int editionId)
    {
        actor.Demand(Act.EditContestants);
        await using var db = await databases.CreateDbContextAsync();
        var people = await db.Contestants.Where(c => c.EditionId == editionId).ToListAsync();
        var passports = await db.Passports.ToDictionaryAsync(p => p.ContestantId, p => p.Passport.Number);
        return DuplicateRule.Pairs(people, passports, await db.KeptApart.ToListAsync());
    }

    /// <summary>Two contestants side by side, with what is kept of each.</summary>
    public async Task<DuplicateView> CompareAsync(Actor actor, int editionId, string first, string second)
    {
        actor.Demand(Act.EditContestants);
        await using var db = await databases.CreateDbContextAsync();
        var (a, b) = await BothAsync(db, editionId, first, second);
        var passports = await db.Passports.Where(p => p.ContestantId == a.Id || p.ContestantId == b.Id).ToDictionaryAsync(p => p.ContestantId, p => p.Passport);
        return new DuplicateView(
            await SideAsync(db, a, passports.ContainsKey(a.Id)), await SideAsync(db, b, passports.ContainsKey(b.Id)),
            ContestantFacts.Differences(a, b), passports.Count == 2 && passports[a.Id] == passports[b.Id]);
    }

    /// <summary>Settles for good that two contestants are two people: the pair is never proposed again.</summary>
    public async Task KeepApartAsync(Actor actor, int editionId, string first, string second)
    {
        actor.Demand(Act.EditContestants);
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var (a, b) = await BothAsync(db, editionId, first, second);
        var (smaller, greater) = a.Id < b.Id ? (a, b) : (b, a);
        if (await db.KeptApart.AnyAsync(k => k.FirstId == smaller.Id && k.SecondId == greater.Id))
            return;
        db.Add(new KeptApart(smaller.Id, greater.Id, actor.Name, Now));
        db.Record(actor, Now, "Contestant.KeptApart", smaller.Number, after: ContestantHistory.Note(smaller, greater.Number));
        db.Record(actor, Now, "Contestant.KeptApart", greater.Number, after: ContestantHistory.Note(greater, smaller.Number));
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
    }

    /// <summary>
    /// Makes one contestant of two. Consents and check-ins move to who stays, passport and photo where chosen or where there is no other; the record that goes is kept whole in the audit, but for the number
    /// of its passport (rule P1). Refused where both have marks, and where only the one that would go has: marks are never moved.
    /// </summary>
    public async Task<Contestant> MergeAsync(Actor actor, int editionId, MergeChoice choice)
    {
        actor.Demand(Act.EditContestants);
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        EditionLifeRule.DemandOpen(await db.Editions.SingleAsync(e => e.Id == editionId));
        var (stays, goes) = await BothAsync(db, editionId, choice.Stays, choice.Goes);
        var marked = (await db.ScoreEntries.Where(e => e.Sheet.ContestantId == stays.Id || e.Sheet.ContestantId == goes.Id).Select(e => e.Sheet.ContestantId).Distinct().ToListAsync()).ToHashSet();
        if (marked.Contains(goes.Id))
            throw new RuleViolationException(marked.Contains(stays.Id)
                ? new Problem("Duplicate.BothMarked", stays.Number, goes.Number)
                : new Problem("Duplicate.KeepTheMarked", goes.Number));
        if (marked.Contains(stays.Id) && choice.FactsOfGoing.Contains(ContestantFact.Category) && stays.CategoryId != goes.CategoryId)
            throw new RuleViolationException(new Problem("Contestant.MarkedInCategory"));

        var merged = choice.FactsOfGoing.Aggregate(stays, (record, fact) => ContestantFacts.Take(fact, record, goes));
        var gone = new MergedRecord(goes.EditionId, goes, await db.Consents.Where(c => c.ContestantId == goes.Id).ToListAsync(), await db.CheckIns.Where(c => c.ContestantId == goes.Id).ToListAsync());
        await MovePapersAsync(db, actor, stays.Id, goes.Id, choice);
        await ContestantPlaces.MoveAsync(db, stays.Id, goes.Id);
        db.Remove(goes);
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        // Who stood at the door as either of the two is there as the one.
        if (merged.State == ContestantState.Admitted && await db.CheckIns.AnyAsync(c => c.ContestantId == stays.Id && c.UndoneAt == null))
            merged = merged with { State = ContestantState.Present };
        db.Update(merged);
        db.Record(actor, Now, "Contestant.MergedAway", goes.Number, before: AuditEntry.Text(gone), after: ContestantHistory.Note(goes, stays.Number));
        db.Record(actor, Now, "Contestant.Merged", stays.Number, AuditEntry.Text(stays), AuditEntry.Text(merged), goes.Number);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        changes.Announce(editionId, stays.CategoryId, goes.CategoryId, merged.CategoryId);
        return merged;
    }

    private async Task MovePapersAsync(ContestDb db, Actor actor, int stays, int goes, MergeChoice choice)
    {
        await db.Consents.Where(c => c.ContestantId == goes).ExecuteUpdateAsync(set => set.SetProperty(c => c.ContestantId, stays));
        // One check-in at most stands: the other stays on record as undone.
        if (await db.CheckIns.AnyAsync(c => c.ContestantId == stays && c.UndoneAt == null))
            await db.CheckIns.Where(c => c.ContestantId == goes && c.UndoneAt == null).ExecuteUpdateAsync(set => set.SetProperty(c => c.UndoneAt, Now).SetProperty(c => c.UndoneBy, actor.Name));
        await db.CheckIns.Where(c => c.ContestantId == goes).ExecuteUpdateAsync(set => set.SetProperty(c => c.ContestantId, stays));

        var passport = await db.Passports.SingleOrDefaultAsync(p => p.ContestantId == goes);
        await db.Passports.Where(p => p.ContestantId == goes).ExecuteDeleteAsync();
        if (passport is not null && (choice.PassportOfGoing || !await db.Passports.AnyAsync(p => p.ContestantId == stays)))
        {
            await db.Passports.Where(p => p.ContestantId == stays).ExecuteDeleteAsync();
            db.Add(passport with { ContestantId = stays });
        }
        var photo = await db.Photos.SingleOrDefaultAsync(p => p.ContestantId == goes);
        await db.Photos.Where(p => p.ContestantId == goes).ExecuteDeleteAsync();
        if (photo is not null && (choice.PhotoOfGoing || !await db.Photos.AnyAsync(p => p.ContestantId == stays)))
        {
            await db.Photos.Where(p => p.ContestantId == stays).ExecuteDeleteAsync();
            db.Add(photo with { ContestantId = stays });
        }
    }

    private static async Task<DuplicateSide> SideAsync(ContestDb db, Contestant contestant, bool hasPassport) => new(
        contestant, hasPassport,
        await db.Photos.AnyAsync(p => p.ContestantId == contestant.Id),
        await db.Consents.CountAsync(c => c.ContestantId == contestant.Id),
        await db.ScoreEntries.AnyAsync(e => e.Sheet.ContestantId == contestant.Id));

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private static async Task<(Contestant First, Contestant Second)> BothAsync(ContestDb db, int editionId, string first, string second)
    {
        var people = await db.Contestants.Where(c => c.EditionId == editionId && (c.Number == first || c.Number == second)).ToListAsync();
        Contestant Find(string number) => people.SingleOrDefault(p => p.Number == number) ?? throw new RuleViolationException(new Problem("Contestant.Unknown", number));
        return first == second ? throw new RuleViolationException(new Problem("Duplicate.OnePerson")) : (Find(first), Find(second));
    }
}

/// <summary>What a merging keeps of whom.</summary>
/// <param name="Stays">The number of the contestant who stays.</param>
/// <param name="Goes">The number of the one who goes.</param>
/// <param name="FactsOfGoing">The facts that are taken from the one who goes.</param>
/// <param name="PassportOfGoing">Whether the passport of the one who goes takes the place of the other.</param>
/// <param name="PhotoOfGoing">Whether the photo does.</param>
public sealed record MergeChoice(string Stays, string Goes, IReadOnlySet<ContestantFact> FactsOfGoing, bool PassportOfGoing, bool PhotoOfGoing);

/// <summary>Two contestants side by side.</summary>
/// <param name="First">The one.</param>
/// <param name="Second">The other.</param>
/// <param name="Differences">The facts in which they differ.</param>
/// <param name="IsOnePassport">Whether both have the same passport.</param>
public sealed record DuplicateView(DuplicateSide First, DuplicateSide Second, IReadOnlyList<ContestantFact> Differences, bool IsOnePassport);

/// <summary>One of two.</summary>
public sealed record DuplicateSide(Contestant Contestant, bool HasPassport, bool HasPhoto, int Consents, bool HasMarks);
