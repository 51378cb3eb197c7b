using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Registration;
using Contest.Data.Access;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Contest.Data.Registration;

/// <summary>The desk at the door (rule G7). Several desks work at once: a rule of the database decides which of two took somebody in.</summary>
public sealed class DeskService(IDbContextFactory<ContestDb> databases, TimeProvider time, RoundChanges changes)
{
    private const int UniqueBroken = 19;
    private const int LastArrivals = 12;

    /// <summary>
    /// Takes in whose badge was scanned or whose number was typed. Throws <see cref="RuleViolationException"/> where the number is unknown or of another edition,
    /// the person is not admitted, has left or was removed, or is in already: then with when and by whom.
    /// </summary>
    public async Task<Arrival> CheckInAsync(Actor actor, int editionId, string typed)
    {
        actor.Demand(Act.CheckIn);
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        EditionLifeRule.DemandOpen(await db.Editions.SingleAsync(e => e.Id == editionId));
        var contestant = await ContestantAsync(db, editionId, typed);
        if (Refusal(contestant) is { } problem)
            throw new RuleViolationException(problem);
        var now = time.GetUtcNow().UtcDateTime;
        db.Add(new CheckIn { ContestantId = contestant.Id, At = now, By = actor.Name, Before = contestant.State });
        db.Update(contestant with { State = ContestantState.Present });
        db.Record(actor, now, "CheckIn.Done", contestant.Number, contestant.State.ToString(), nameof(ContestantState.Present));
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException failure) when (failure.InnerException is SqliteException { SqliteErrorCode: UniqueBroken })
        {
            await transaction.RollbackAsync();
            var first = await db.CheckIns.AsNoTracking().SingleAsync(c => c.ContestantId == contestant.Id && c.UndoneAt == null);
            var edition = await db.Editions.AsNoTracking().SingleAsync(e => e.Id == editionId);
            var at = TimeZoneInfo.FindSystemTimeZoneById(edition.TimeZone).Local(first.At);
            throw new RuleViolationException(new Problem("CheckIn.Already", contestant.Name.Cyrillic.Full, at, first.By));
        }
        await transaction.CommitAsync();
        changes.Announce(editionId, contestant.CategoryId);
        return (await FindAsync(editionId, contestant.Number))!;
    }

    /// <summary>Takes an arrival back: it stays on record as undone, and the state before returns, unless it was changed since.</summary>
    public async Task UndoAsync(Actor actor, int checkInId)
    {
        actor.Demand(Act.CheckIn);
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var checkIn = await db.CheckIns.SingleOrDefaultAsync(c => c.Id == checkInId) ?? throw new RuleViolationException(new Problem("CheckIn.NothingToUndo"));
        if (checkIn.UndoneAt is not null)
            throw new RuleViolationException(new Problem("CheckIn.NothingToUndo"));
        var contestant = await db.Contestants.SingleAsync(c => c.Id == checkIn.ContestantId);
        EditionLifeRule.DemandOpen(await db.Editions.SingleAsync(e => e.Id == contestant.EditionId));
        var now = time.GetUtcNow().UtcDateTime;
        db.Update(checkIn with { UndoneAt = now, UndoneBy = actor.Name });
        if (contestant.State == ContestantState.Present)
            db.Update(contestant with { State = checkIn.Before });
        db.Record(actor, now, "CheckIn.Undone", contestant.Number, contestant.State.ToString(), contestant.State == ContestantState.Present ? checkIn.Before.ToString() : contestant.State.ToString());
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        changes.Announce(contestant.EditionId, contestant.CategoryId);
    }

    /// <summary>Who it is whose badge was scanned or whose number was typed, whatever the state; <c>null</c> where nobody is known by it.</summary>
    public async Task<Arrival?> FindAsync(int editionId, string typed)
    {
        await using var db = await databases.CreateDbContextAsync();
        var number = await NumberAsync(db, editionId, typed);
        return number is null || await db.Contestants.SingleOrDefaultAsync(c => c.EditionId == editionId && c.Number == number) is not { } contestant ? null : (await ArrivalsAsync(db, editionId, [contestant]))[0];
    }

    /// <summary>How many are expected and here by category, and who came last.</summary>
    public async Task<Door> DoorAsync(int editionId)
    {
        await using var db = await databases.CreateDbContextAsync();
        var categories = await db.Categories.Where(c => c.EditionId == editionId).OrderBy(c => c.Position).ToListAsync();
        var states = await db.Contestants.Where(c => c.EditionId == editionId).GroupBy(c => new { c.CategoryId, c.State }).Select(g => new { g.Key.CategoryId, g.Key.State, Count = g.Count() }).ToListAsync();
        var last = await db.Contestants.Where(c => c.EditionId == editionId)
            .Join(db.CheckIns.Where(c => c.UndoneAt == null), c => c.Id, i => i.ContestantId, (c, i) => new { Contestant = c, i.At, i.Id }).OrderByDescending(a => a.At).ThenByDescending(a => a.Id).Take(LastArrivals).ToListAsync();
        return new Door(
            [.. categories.Select(c => new DoorCount(c.Regulation.Name, Count(c.Id, ContestantState.Present), Count(c.Id, ContestantState.Present) + Count(c.Id, ContestantState.Admitted)))],
            await ArrivalsAsync(db, editionId, last.ConvertAll(a => a.Contestant)));

        int Count(string category, ContestantState state) => states.SingleOrDefault(s => s.CategoryId == category && s.State == state)?.Count ?? 0;
    }

    /// <summary>The photo of a contestant of an edition, or <c>null</c>.</summary>
    public async Task<byte[]?> PhotoAsync(Actor actor, int editionId, int contestantId)
    {
        actor.Demand(Act.CheckIn);
        await using var db = await databases.CreateDbContextAsync();
        return await db.Photos.Where(p => p.ContestantId == contestantId && db.Contestants.Any(c => c.Id == contestantId && c.EditionId == editionId)).Select(p => p.Jpeg).SingleOrDefaultAsync();
    }

    private static Problem? Refusal(Contestant contestant) => contestant.State switch
    {
        ContestantState.Applied => new Problem("CheckIn.NotAdmitted", contestant.Name.Cyrillic.Full),
        ContestantState.Withdrawn => new Problem("CheckIn.Withdrawn", contestant.Name.Cyrillic.Full),
        ContestantState.NoShow => new Problem("CheckIn.NoShow", contestant.Name.Cyrillic.Full),
        ContestantState.Disqualified => new Problem("CheckIn.Disqualified", contestant.Name.Cyrillic.Full),
        _ => null,
    };

    private static async Task<Contestant> ContestantAsync(ContestDb db, int editionId, string typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
            throw new RuleViolationException(new Problem("CheckIn.Nothing"));
        var number = await NumberAsync(db, editionId, typed) ?? throw new RuleViolationException(new Problem("CheckIn.OtherEdition", BadgeCode.Read(typed).Edition!));
        return await db.Contestants.SingleOrDefaultAsync(c => c.EditionId == editionId && c.Number == number) ?? throw new RuleViolationException(new Problem("CheckIn.Unknown", number));
    }

    // The number that was meant; null where the badge is of another edition.
    private static async Task<string?> NumberAsync(ContestDb db, int editionId, string typed)
    {
        var (edition, number) = BadgeCode.Read(typed);
        return edition is null || await db.Editions.AnyAsync(e => e.Id == editionId && e.Code == edition) ? number : null;
    }

    private static async Task<List<Arrival>> ArrivalsAsync(ContestDb db, int editionId, List<Contestant> contestants)
    {
        var ids = contestants.ConvertAll(c => c.Id);
        var institutions = await db.Institutions.Where(i => i.EditionId == editionId).ToDictionaryAsync(i => i.Id, i => i.Name);
        var categories = await db.Categories.Where(c => c.EditionId == editionId).ToDictionaryAsync(c => c.Id, c => c.Regulation.Name);
        var open = await db.CheckIns.Where(c => ids.Contains(c.ContestantId) && c.UndoneAt == null).ToDictionaryAsync(c => c.ContestantId);
        var photos = (await db.Photos.Where(p => ids.Contains(p.ContestantId)).Select(p => p.ContestantId).ToListAsync()).ToHashSet();
        return contestants.ConvertAll(c => new Arrival(c, institutions[c.InstitutionId], categories[c.CategoryId], photos.Contains(c.Id), open.GetValueOrDefault(c.Id)));
    }
}

/// <summary>Somebody at the door.</summary>
/// <param name="HasPhoto">Whether there is a photo to compare with.</param>
/// <param name="CheckIn">How the person came in; <c>null</c>: is not in.</param>
public sealed record Arrival(Contestant Contestant, Wording Institution, Wording Category, bool HasPhoto, CheckIn? CheckIn);

/// <summary>The door as it stands.</summary>
public sealed record Door(IReadOnlyList<DoorCount> Counts, IReadOnlyList<Arrival> Last);

/// <summary>A category at the door.</summary>
/// <param name="Expected">Admitted, those who are here among them.</param>
public sealed record DoorCount(Wording Category, int Present, int Expected);
