using Contest.Core;
using Contest.Core.Judging;
using Contest.Data.Access;
using Microsoft.EntityFrameworkCore;

namespace Contest.Data.Judging;

/// <summary>The tablets of judges: which one is in use, and what each told of itself last (rule J19).</summary>
public sealed class TabletService(IDbContextFactory<ContestDb> databases, TimeProvider time, DeskChanges changes)
{
    // No round's address is longer.
    private const int LongestRound = 100;

    // On more sheets no judge types two values before looking.
    private const int MostSheets = 100;

    /// <summary>
    /// A judge signs in on a tablet, which is then the one in use. The same one keeps its row: <paramref name="known"/> is the number it was given before. Returns its number.
    /// </summary>
    public async Task<Guid> EnterAsync(Actor actor, Guid? known)
    {
        actor.Demand(Act.EnterScores);
        var judge = JudgeOf(actor);
        var now = time.GetUtcNow().UtcDateTime;
        await using var db = await databases.CreateDbContextAsync();
        var edition = await EditionOfAsync(db, judge);
        var tablet = known is { } id ? await db.Tablets.SingleOrDefaultAsync(t => t.Id == id && t.JudgeId == judge) : null;
        if (tablet is not null)
            db.Update(tablet = tablet with { ActiveAt = now, SeenAt = now });
        else
            db.Add(tablet = new JudgeTablet { Id = Guid.NewGuid(), JudgeId = judge, EnteredAt = now, ActiveAt = now, SeenAt = now });
        db.Record(actor, now, "Access.SignedIn", await SubjectOfAsync(db, judge));
        await db.SaveChangesAsync();
        changes.Announce(edition);
        return tablet.Id;
    }

    /// <summary>The judge goes on on this tablet, after another one was in use.</summary>
    public async Task TakeUpAsync(Actor actor, Guid tabletId)
    {
        actor.Demand(Act.EnterScores);
        var judge = JudgeOf(actor);
        var now = time.GetUtcNow().UtcDateTime;
        await using var db = await databases.CreateDbContextAsync();
        var tablet = await db.Tablets.SingleOrDefaultAsync(t => t.Id == tabletId && t.JudgeId == judge) ?? throw new RuleViolationException(new Problem("Tablet.Unknown"));
        db.Update(tablet with { ActiveAt = now, SeenAt = now });
        db.Record(actor, now, "Tablet.TakenUp", await SubjectOfAsync(db, judge));
        await db.SaveChangesAsync();
        changes.Announce(await EditionOfAsync(db, judge));
    }

    /// <summary>
    /// Notes what a tablet tells of itself, which is no deed of anybody's and leaves no line in the audit. Returns whether it is the one in use: one that was replaced may still deliver what waits on it.
    /// </summary>
    public async Task<bool> BeatAsync(Actor actor, Guid tabletId, TabletNews news)
    {
        actor.Demand(Act.EnterScores);
        var judge = JudgeOf(actor);
        var now = time.GetUtcNow().UtcDateTime;
        await using var db = await databases.CreateDbContextAsync();
        var tablets = await db.Tablets.Where(t => t.JudgeId == judge).ToListAsync();
        var before = tablets.Find(t => t.Id == tabletId);
        var tablet = (before ?? new JudgeTablet { Id = tabletId, JudgeId = judge, EnteredAt = now, ActiveAt = now, SeenAt = now }) with
        {
            SeenAt = now,
            Waiting = Math.Max(news.Waiting, 0),
            Conflicts = Math.Max(news.Conflicts, 0),
            ConflictsAt = string.Join('\n', (news.Sheets ?? []).Where(s => s.Length <= LongestRound).Distinct().Take(MostSheets)),
            KeepsJournal = news.Keeps,
            Battery = news.Battery is { } battery ? Math.Clamp(battery, 0, 100) : null,
            IsCharging = news.Charging,
            Round = news.Round is { Length: <= LongestRound } round ? round : "",
        };
        if (before is null)
            db.Add(tablet);
        else
        {
            // When the judge chose it is not the beat's to say: a tablet taken up meanwhile stays so.
            db.Update(tablet);
            db.Entry(tablet).Property(t => t.ActiveAt).IsModified = false;
        }
        await db.SaveChangesAsync();
        if (before is null || before with { SeenAt = now, Battery = tablet.Battery, IsCharging = tablet.IsCharging } != tablet)
            changes.Announce(await EditionOfAsync(db, judge));
        return tablets.TrueForAll(t => t.ActiveAt <= tablet.ActiveAt);
    }

    /// <summary>The judges of an edition with their tablets, as the desk sees them; the chair first.</summary>
    public async Task<IReadOnlyList<JudgeAtDesk>> JudgesAsync(Actor actor, int editionId)
    {
        actor.Demand(Act.WatchRounds);
        await using var db = await databases.CreateDbContextAsync();
        var judges = await db.Judges.Where(j => j.EditionId == editionId).OrderBy(j => j.Role).ThenBy(j => j.Code).ToListAsync();
        var ids = judges.ConvertAll(j => j.Id);
        var tablets = (await db.Tablets.Where(t => ids.Contains(t.JudgeId)).ToListAsync()).OrderByDescending(t => t.ActiveAt).ToLookup(t => t.JudgeId);
        var nudges = (await db.Messages.Where(m => m.EditionId == editionId && m.Kind == DeskMessageKind.Nudge).ToListAsync()).ToLookup(m => m.JudgeId);
        return judges.ConvertAll(j => new JudgeAtDesk(j, [.. tablets[j.Id]], nudges[j.Id].MaxBy(m => m.Id)));
    }

    internal static int JudgeOf(Actor actor) => actor.JudgeId ?? throw new RuleViolationException(new Problem("Access.Denied", nameof(Act.EnterScores)));

    internal static async Task<int> EditionOfAsync(ContestDb db, int judge) =>
        await db.Judges.Where(j => j.Id == judge).Select(j => (int?)j.EditionId).SingleOrDefaultAsync() ?? throw new RuleViolationException(new Problem("Judge.Gone"));

    internal static async Task<string> SubjectOfAsync(ContestDb db, int judge) => $"judge {await db.Judges.Where(j => j.Id == judge).Select(j => j.Code).SingleOrDefaultAsync()}";
}
