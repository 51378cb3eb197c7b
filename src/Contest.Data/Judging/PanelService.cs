using System.Globalization;
using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Data.Access;
using Contest.Data.Editions;
using Microsoft.EntityFrameworkCore;

namespace Contest.Data.Judging;

/// <summary>Panels of rounds: kinds and rooms of seats, and who reads which work (rules J12 to J14, J17).</summary>
public sealed class PanelService(IDbContextFactory<ContestDb> databases, EditionService editions, TimeProvider time, RoundChanges changes)
{
    /// <summary>The panel of every round of an edition, in order.</summary>
    public async Task<IReadOnlyList<RoundReaders>> RoundsAsync(Actor actor, int editionId)
    {
        actor.Demand(Act.ViewJury);
        await using var db = await databases.CreateDbContextAsync();
        var rounds = new List<RoundReaders>();
        foreach (var category in await editions.CategoriesAsync(editionId))
            foreach (var round in category.Regulation.Rounds)
                rounds.Add((await PanelGround.OfAsync(db, category, round)).Shown());
        return rounds;
    }

    /// <summary>The panel of one round. Throws <see cref="RuleViolationException"/> where there is none.</summary>
    public async Task<RoundReaders> RoundAsync(Actor actor, int editionId, string categoryId, string roundId)
    {
        actor.Demand(Act.ViewJury);
        await using var db = await databases.CreateDbContextAsync();
        return (await GroundAsync(db, editionId, categoryId, roundId)).Shown();
    }

    /// <summary>
    /// Saves kinds and rooms of seats; a judge without a seat gets one, and a seat that is not named stays as it is. Throws <see cref="RuleViolationException"/> with every judge who has begun marking and would sit there as another kind:
    /// these marks would go out of the count unseen.
    /// </summary>
    public Task SaveSeatsAsync(Actor actor, int editionId, string categoryId, string roundId, IReadOnlyList<(int JudgeId, SeatKind Kind, string Room)> seats) => ChangeAsync(actor, editionId, categoryId, roundId, (db, ground, lines) =>
    {
        var problems = new List<Problem>();
        foreach (var (judgeId, kind, room) in seats)
        {
            if (!ground.Judges.TryGetValue(judgeId, out var judge))
                throw new RuleViolationException(new Problem("Judge.Gone"));
            var before = ground.Panel.Seats.FirstOrDefault(s => s.JudgeId == judgeId);
            var after = (before ?? new PanelSeat(editionId, categoryId, roundId, judgeId)) with { Kind = kind, Room = room.Trim() };
            if (before is not null && before.Kind != kind && ground.HasBegun(judgeId))
                problems.Add(new Problem("Panel.KindStays", judge.Name));
            if (after == before)
                continue;
            if (before is null)
                db.Add(after);
            else
                db.Update(after);
            lines.Record("Seat.Changed", judge.Code, before is null ? null : $"{before.Kind} {before.Room}".TrimEnd(), $"{after.Kind} {after.Room}".TrimEnd(), null);
        }
        return problems.Count == 0 ? Task.CompletedTask : throw new RuleViolationException(problems);
    });

    /// <summary>Proposes who reads which work (rule J17); nothing is saved. Throws <see cref="RuleViolationException"/> where there are not as many readers.</summary>
    public async Task<ProposedReaders> ProposeAsync(Actor actor, int editionId, string categoryId, string roundId, int readers, string seed)
    {
        actor.Demand(Act.ManageJury);
        await using var db = await databases.CreateDbContextAsync();
        var ground = await GroundAsync(db, editionId, categoryId, roundId);
        await RoundClosings.DemandOpenAsync(db, ground.Category, ground.Round);
        var proposal = PanelProposalRule.Propose(ground.Task, readers, seed);
        var tokens = ground.Round.Blind ? [] : ground.Tokens.ToDictionary(t => t.Contestant.Id, t => t.Token);
        return new ProposedReaders(proposal, readers, seed, ground.Stamp(), [.. proposal.Unavoidable.Select(u => (u.JudgeId, tokens.GetValueOrDefault(u.ContestantId))).OrderBy(u => u.Item2, StringComparer.Ordinal).ThenBy(u => u.JudgeId)]);
    }

    /// <summary>Proposes rooms to the members of a round in which contestants appear in several; nothing is saved.</summary>
    public async Task<ProposedRooms> ProposeRoomsAsync(Actor actor, int editionId, string categoryId, string roundId, string seed)
    {
        actor.Demand(Act.ManageJury);
        await using var db = await databases.CreateDbContextAsync();
        var ground = await GroundAsync(db, editionId, categoryId, roundId);
        var members = ground.Panel.Seats.Where(s => s is { Kind: SeatKind.Member, InPlaceOf: null }).Select(s => s.JudgeId).ToList();
        var rooms = PanelProposalRule.Rooms(members, [.. ground.Rooms.Values.Distinct()], Conflicts, seed);
        return new ProposedRooms(rooms, [.. rooms.Select(r => (r.Key, Conflicts(r.Key, r.Value))).Where(c => c.Item2 > 0)]);

        int Conflicts(int judge, string room) => ground.Contestants.Count(c => ground.Rooms.GetValueOrDefault(c.Id) == room && RecusalRule.Proposed(ground.Judges[judge], c, ground.Institutions) is not null);
    }

    /// <summary>
    /// Takes a proposal: from then on each work is read by whom it names. Taken a second time it stays. Throws <see cref="RuleViolationException"/> where works, seats or begun sheets have changed since it was shown.
    /// </summary>
    public Task TakeAsync(Actor actor, int editionId, string categoryId, string roundId, int readers, string seed, string stamp) => ChangeAsync(actor, editionId, categoryId, roundId, (db, ground, lines) =>
    {
        if (ground.Stamp() != stamp)
            throw new RuleViolationException(new Problem("Panel.Stale"));
        var proposal = PanelProposalRule.Propose(ground.Task, readers, seed);
        if (Replace(db, ground, ground.Taken(proposal)))
            lines.Record("Panel.Shared", null, null, string.Create(CultureInfo.InvariantCulture, $"{readers} × {proposal.Given.Count}, {seed}"), null);
        return Task.CompletedTask;
    });

    /// <summary>
    /// Gives one work to these judges. Where everybody marked everybody, every other work stays with everybody. Throws <see cref="RuleViolationException"/> where nobody would read it, one of them is the third reader, or a judge who has begun it would lose it.
    /// </summary>
    public Task AssignAsync(Actor actor, int editionId, string categoryId, string roundId, string token, IReadOnlySet<int> judges) => ChangeAsync(actor, editionId, categoryId, roundId, (db, ground, lines) =>
    {
        var work = ground.Tokens.FirstOrDefault(t => t.Token == token)?.Contestant.Id ?? throw new RuleViolationException(new Problem("Contestant.Unknown", token));
        foreach (var judge in judges)
            if (ground.Seat(judge).Kind == SeatKind.Arbiter || ground.Panel.Third(work) == judge)
                throw new RuleViolationException(new Problem("Panel.ThirdOnly", ground.Judges[judge].Name));
        if (!judges.Any(j => ground.Seat(j).Kind == SeatKind.Member))
            throw new RuleViolationException(new Problem("Panel.NobodyReads", token));
        var losing = ground.Panel.Seats.Where(s => !judges.Contains(s.JudgeId) && s.InPlaceOf is null && ground.Panel.Third(work) != s.JudgeId && ground.Panel.Sheet(work, s.JudgeId).IsBegun).ToList();
        if (losing.Count > 0)
            throw new RuleViolationException([.. losing.Select(s => new Problem("Panel.HasBegun", ground.Judges[s.JudgeId].Name, token))]);
        var others = ground.Panel.IsShared
            ? ground.Assignments.Where(a => !a.IsThird && a.ContestantId != work)
            : ground.Contestants.Where(c => c.Id != work).SelectMany(c => ground.Panel.Seats.Where(s => s.Kind != SeatKind.Arbiter && s.InPlaceOf is null && ground.Panel.Owes(s, c.Id) && ground.Panel.Third(c.Id) != s.JudgeId),
                (c, s) => ground.Assignment(c.Id, s.JudgeId));
        if (Replace(db, ground, [.. others, .. judges.Where(j => ground.Seat(j).InPlaceOf is null).Select(j => ground.Assignment(work, j))]))
            lines.Record("Panel.WorkGiven", token, Codes(ground.Assignments.Where(a => !a.IsThird && a.ContestantId == work).Select(a => a.JudgeId)), Codes(judges), null);
        return Task.CompletedTask;

        string Codes(IEnumerable<int> ids) => string.Join(", ", ids.Select(j => ground.Judges[j].Code).Order(StringComparer.Ordinal));
    });

    /// <summary>Everybody in the panel marks everybody again. Third readers stay.</summary>
    public Task ClearAsync(Actor actor, int editionId, string categoryId, string roundId) => ChangeAsync(actor, editionId, categoryId, roundId, (db, ground, lines) =>
    {
        if (Replace(db, ground, []))
            lines.Record("Panel.Cleared", null, $"{ground.Assignments.Count(a => !a.IsThird)}", null, null);
        return Task.CompletedTask;
    });

    /// <summary>
    /// Seats a judge in the place of one who is absent, in the same room and as the same kind: whoever that one did not mark is this one's (rule J13). Done already, it stays.
    /// Throws <see cref="RuleViolationException"/> where the substitute sits there for another reason, nobody is absent, or without a reason.
    /// </summary>
    public Task SubstituteAsync(Actor actor, int editionId, string categoryId, string roundId, int absent, int substitute, string reason) => ChangeAsync(actor, editionId, categoryId, roundId, (db, ground, lines) =>
    {
        var seat = ground.Seat(absent);
        if (!ground.Judges.TryGetValue(substitute, out var judge))
            throw new RuleViolationException(new Problem("Judge.Gone"));
        var sits = ground.Panel.Seats.FirstOrDefault(s => s.JudgeId == substitute);
        if (sits is not null)
            return sits.InPlaceOf == absent ? Task.CompletedTask : throw new RuleViolationException(new Problem("Panel.SitsAlready", judge.Name));
        if (string.IsNullOrWhiteSpace(reason))
            throw new RuleViolationException(new Problem("Round.ReasonMissing"));
        if (ground.Panel.Seats.FirstOrDefault(s => s.InPlaceOf == absent) is { } other)
            throw new RuleViolationException(new Problem("Panel.HasSubstitute", ground.Judges[absent].Name, ground.Judges[other.JudgeId].Name));
        if (!ground.Contestants.Any(c => ground.Panel.Sheet(c.Id, absent).Status == Mark.Absent))
            throw new RuleViolationException(new Problem("Panel.NotAbsent", ground.Judges[absent].Name));
        db.Add(new PanelSeat(editionId, categoryId, roundId, substitute) { Kind = seat.Kind, Room = seat.Room, InPlaceOf = absent });
        lines.Record("Judge.Substituted", null, ground.Judges[absent].Code, judge.Code, reason.Trim());
        return Task.CompletedTask;
    });

    /// <summary>Takes a substitute out of the round again. Throws <see cref="RuleViolationException"/> where the substitute has marked.</summary>
    public Task DismissAsync(Actor actor, int editionId, string categoryId, string roundId, int substitute) => ChangeAsync(actor, editionId, categoryId, roundId, async (db, ground, lines) =>
    {
        if (ground.Panel.Seats.FirstOrDefault(s => s.JudgeId == substitute && s.InPlaceOf is not null) is not { } seat)
            return;
        if (await db.ScoreEntries.AnyAsync(e => e.Sheet.EditionId == editionId && e.Sheet.CategoryId == categoryId && e.Sheet.RoundId == roundId && e.Sheet.JudgeId == substitute))
            throw new RuleViolationException(new Problem("Panel.SubstituteStays", ground.Judges[substitute].Name));
        db.Remove(seat);
        lines.Record("Seat.Taken", null, ground.Judges[substitute].Code, null, null);
    });

    // Third readers are named by their own rule and are not touched. Returns whether anything is another now.
    private static bool Replace(ContestDb db, PanelGround ground, List<Assignment> after)
    {
        var thirds = ground.Assignments.Where(a => a.IsThird).Select(a => (a.ContestantId, a.JudgeId)).ToHashSet();
        var wanted = after.Where(a => !thirds.Contains((a.ContestantId, a.JudgeId))).ToHashSet();
        var before = ground.Assignments.Where(a => !a.IsThird).ToHashSet();
        db.RemoveRange(before.Except(wanted));
        db.AddRange(wanted.Except(before));
        return !wanted.SetEquals(before);
    }

    private async Task ChangeAsync(Actor actor, int editionId, string categoryId, string roundId, Func<ContestDb, PanelGround, AuditLines, Task> change)
    {
        actor.Demand(Act.ManageJury);
        await using var db = await databases.CreateDbContextAsync();
        // Under the write lock: a mark that arrives meanwhile waits, and finds the panel as it is then.
        await using var transaction = await db.Database.BeginTransactionAsync();
        var ground = await GroundAsync(db, editionId, categoryId, roundId);
        await RoundClosings.DemandOpenAsync(db, ground.Category, ground.Round);
        await change(db, ground, new AuditLines(db, actor, time.GetUtcNow().UtcDateTime, $"{categoryId}/{roundId}"));
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        changes.Announce(editionId, categoryId);
    }

    private async Task<PanelGround> GroundAsync(ContestDb db, int editionId, string categoryId, string roundId)
    {
        var (category, round) = await editions.RoundAsync(editionId, categoryId, roundId);
        return await PanelGround.OfAsync(db, category, round);
    }

    private sealed class AuditLines(ContestDb db, Actor actor, DateTime now, string round)
    {
        public void Record(string what, string? about, string? before, string? after, string? reason) => db.Record(actor, now, what, $"{round} {about}".TrimEnd(), before, after, reason);
    }
}
