using Contest.Core;
using Contest.Core.Judging;
using Contest.Data.Access;
using Microsoft.EntityFrameworkCore;

namespace Contest.Data.Judging;

/// <summary>Words between judges and the desk: a judge calls, an organizer goes there; the desk nudges, the judge has seen it.</summary>
public sealed class MessageService(IDbContextFactory<ContestDb> databases, TimeProvider time, DeskChanges changes)
{
    private const int LongestText = 200;

    // As long as somebody needs to walk there, and a little more.
    private static readonly TimeSpan AnsweredShown = TimeSpan.FromMinutes(10);

    /// <summary>A judge calls an organizer. Throws <see cref="RuleViolationException"/> where the judge has called and nobody has answered yet, or something else is not said in words.</summary>
    /// <param name="actor">The judge.</param>
    /// <param name="kind">About what.</param>
    /// <param name="text">In words.</param>
    /// <param name="round">The round that is open, as «category/round»; empty: none.</param>
    public async Task CallAsync(Actor actor, DeskMessageKind kind, string text, string round)
    {
        actor.Demand(Act.EnterScores);
        var judge = TabletService.JudgeOf(actor);
        var words = Cut(text);
        if (!Enum.IsDefined(kind) || kind == DeskMessageKind.Nudge || (kind == DeskMessageKind.CallOther && words.Length == 0))
            throw new RuleViolationException(new Problem("Message.NoWords"));
        await using var db = await databases.CreateDbContextAsync();
        // The write lock is taken first: of two taps at once one calls.
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (await db.Messages.AnyAsync(m => m.JudgeId == judge && m.Kind != DeskMessageKind.Nudge && m.AnsweredAt == null))
            throw new RuleViolationException(new Problem("Message.CalledAlready"));
        var edition = await TabletService.EditionOfAsync(db, judge);
        db.Add(new DeskMessage { EditionId = edition, JudgeId = judge, Kind = kind, Text = words, Round = Cut(round), By = actor.Name, At = time.GetUtcNow().UtcDateTime });
        await RecordAsync(db, actor, "Message.Called", judge);
        await transaction.CommitAsync();
        changes.Announce(edition);
    }

    /// <summary>A judge takes an own call back; one that was answered meanwhile stays answered.</summary>
    public async Task TakeBackAsync(Actor actor, int messageId)
    {
        actor.Demand(Act.EnterScores);
        var judge = TabletService.JudgeOf(actor);
        await RecordAsync(actor, "Message.TakenBack", m => m.Id == messageId && m.JudgeId == judge && m.Kind != DeskMessageKind.Nudge);
    }

    /// <summary>A judge has seen what the desk said.</summary>
    public async Task SeeAsync(Actor actor, int messageId)
    {
        actor.Demand(Act.EnterScores);
        var judge = TabletService.JudgeOf(actor);
        await RecordAsync(actor, "Message.Seen", m => m.Id == messageId && m.JudgeId == judge && m.Kind == DeskMessageKind.Nudge);
    }

    /// <summary>An organizer goes to a judge who called; where somebody goes already, nothing changes.</summary>
    public async Task GoAsync(Actor actor, int messageId)
    {
        actor.Demand(Act.WatchRounds);
        await RecordAsync(actor, "Message.Gone", m => m.Id == messageId && m.Kind != DeskMessageKind.Nudge);
    }

    /// <summary>The desk asks a judge to go on, or something in words.</summary>
    public async Task NudgeAsync(Actor actor, int judgeId, string text)
    {
        actor.Demand(Act.WatchRounds);
        await using var db = await databases.CreateDbContextAsync();
        var edition = await TabletService.EditionOfAsync(db, judgeId);
        db.Add(new DeskMessage { EditionId = edition, JudgeId = judgeId, Kind = DeskMessageKind.Nudge, Text = Cut(text), By = actor.Name, At = time.GetUtcNow().UtcDateTime });
        await RecordAsync(db, actor, "Message.Nudged", judgeId);
        changes.Announce(edition);
    }

    /// <summary>What a judge's page shows: nudges that were not seen, the open call, and who has been on the way for the last ten minutes. Oldest first.</summary>
    public async Task<IReadOnlyList<DeskMessage>> OfJudgeAsync(int judgeId)
    {
        var since = time.GetUtcNow().UtcDateTime - AnsweredShown;
        await using var db = await databases.CreateDbContextAsync();
        return await db.Messages.Where(m => m.JudgeId == judgeId && (m.AnsweredAt == null || (m.Kind != DeskMessageKind.Nudge && m.AnsweredAt > since && m.AnsweredBy != m.By))).OrderBy(m => m.Id).ToListAsync();
    }

    /// <summary>The calls of an edition that nobody has answered, oldest first.</summary>
    public async Task<IReadOnlyList<OpenCall>> OpenCallsAsync(Actor actor, int editionId)
    {
        actor.Demand(Act.WatchRounds);
        await using var db = await databases.CreateDbContextAsync();
        var calls = await db.Messages.Where(m => m.EditionId == editionId && m.AnsweredAt == null && m.Kind != DeskMessageKind.Nudge).OrderBy(m => m.Id).ToListAsync();
        var ids = calls.ConvertAll(m => m.JudgeId);
        var judges = await db.Judges.Where(j => ids.Contains(j.Id)).ToDictionaryAsync(j => j.Id);
        return calls.ConvertAll(m => new OpenCall(m, judges[m.JudgeId]));
    }

    private async Task RecordAsync(ContestDb db, Actor actor, string what, int judge)
    {
        db.Record(actor, time.GetUtcNow().UtcDateTime, what, await TabletService.SubjectOfAsync(db, judge));
        await db.SaveChangesAsync();
    }

    private async Task RecordAsync(Actor actor, string what, System.Linq.Expressions.Expression<Func<DeskMessage, bool>> which)
    {
        var now = time.GetUtcNow().UtcDateTime;
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (await db.Messages.Where(which).SingleOrDefaultAsync(m => m.AnsweredAt == null) is not { } message)
            return;
        db.Update(message with { AnsweredBy = actor.Name, AnsweredAt = now });
        db.Record(actor, now, what, await TabletService.SubjectOfAsync(db, message.JudgeId), after: message.Text);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        changes.Announce(message.EditionId);
    }

    private static string Cut(string? text) => text?.Trim() is { } words ? words[..Math.Min(words.Length, LongestText)] : "";
}
