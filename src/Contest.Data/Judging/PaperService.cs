using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Data.Access;
using Contest.Data.Editions;
using Microsoft.EntityFrameworkCore;

namespace Contest.Data.Judging;

/// <summary>Sheets filled in on paper: printed, keyed by two people blind to each other, and entered for the judge (rule J16).</summary>
public sealed class PaperService(IDbContextFactory<ContestDb> databases, EditionService editions, ScoreWriter writer, TimeProvider time, RoundChanges changes)
{
    /// <summary>Every round with a panel, its judges and how far their sheets are.</summary>
    public async Task<IReadOnlyList<PaperRound>> RoundsAsync(Actor actor, int editionId)
    {
        actor.Demand(Act.EnterScoresForJudge);
        await using var db = await databases.CreateDbContextAsync();
        var judges = await db.Judges.Where(j => j.EditionId == editionId).ToDictionaryAsync(j => j.Id);
        var rounds = new List<PaperRound>();
        foreach (var category in await db.Categories.Where(c => c.EditionId == editionId).OrderBy(c => c.Position).ToListAsync())
            foreach (var panel in await RoundPanels.OfAsync(db, category, category.Regulation.Rounds))
            {
                var tokens = await RoundTokens.OfAsync(db, category, panel.Round);
                var open = (await OpenAsync(db, editionId, category.Id, panel.Round.Id)).ToDictionary(t => (t.Sheet.ContestantId, t.Sheet.JudgeId));
                rounds.Add(new PaperRound(category.Id, category.Regulation.Name, panel.Round, [.. panel.Seats.OrderBy(s => judges[s.JudgeId].Code, StringComparer.Ordinal).Select(seat =>
                    new PaperJudge(judges[seat.JudgeId], [.. tokens.Where(t => panel.Owes(seat, t.Contestant.Id)).Select(t =>
                        Of(panel, t, panel.Sheet(t.Contestant.Id, seat.JudgeId), open.GetValueOrDefault((t.Contestant.Id, seat.JudgeId))))]))]));
            }
        return rounds;
    }

    /// <summary>The sheets of a round to print, of one judge or of all. A judge gets the own alone.</summary>
    public async Task<IReadOnlyList<PaperSheets>> PrintAsync(Actor actor, int editionId, string categoryId, string roundId, string? judge, bool filled)
    {
        if (actor.JudgeId is null)
            actor.Demand(Act.EnterScoresForJudge);
        else
            actor.Demand(Act.EnterScores);
        var (category, round) = await editions.RoundAsync(editionId, categoryId, roundId);
        await using var db = await databases.CreateDbContextAsync();
        var edition = await db.Editions.SingleAsync(e => e.Id == editionId);
        var judges = await db.Judges.Where(j => j.EditionId == editionId).ToDictionaryAsync(j => j.Id);
        var panel = await RoundPanels.OfAsync(db, category, round);
        var tokens = await RoundTokens.OfAsync(db, category, round);
        var now = time.GetUtcNow().UtcDateTime;
        var sheets = panel.Seats.Where(s => actor.JudgeId is { } own ? s.JudgeId == own : string.IsNullOrEmpty(judge) || judges[s.JudgeId].Code == judge)
            .OrderBy(s => judges[s.JudgeId].Code, StringComparer.Ordinal).Select(seat => new PaperSheets
            {
                Edition = edition, CategoryId = categoryId, Category = category.Regulation.Name, Round = round, Judge = judges[seat.JudgeId], Room = round.Blind ? "" : seat.Room, IsFilled = filled, At = now,
                Lines = [.. tokens.Where(t => panel.Owes(seat, t.Contestant.Id)).Select(t => new PaperLine(t.Token, round.Blind ? null : t.Contestant.Name, t.Place, panel.Sheet(t.Contestant.Id, seat.JudgeId)))],
            }).Where(s => s.Lines.Count > 0).ToList();
        return sheets.Count > 0 ? sheets : throw new RuleViolationException(new Problem("Paper.Nobody", round.Name));
    }

    /// <summary>
    /// Keys a whole sheet for a judge: the first typing is kept apart, the second, by another person, is compared with it and entered where they are alike. Returns how far the sheet is then.
    /// Throws <see cref="RuleViolationException"/> where a field is off the scale or missing, the same person types twice or the sheet changes no more.
    /// </summary>
    public async Task<KeyingState> KeyAsync(Actor actor, int editionId, string categoryId, string roundId, string judge, string token, IReadOnlyList<KeyedField> fields)
    {
        actor.Demand(Act.EnterScoresForJudge);
        var (category, round) = await editions.RoundAsync(editionId, categoryId, roundId);
        TranscriptRule.Check(round, fields);
        await using var db = await databases.CreateDbContextAsync();
        Transcript transcript;
        // Under the write lock: of two who type at once one is the second.
        await using (var transaction = await db.Database.BeginTransactionAsync())
        {
            await RoundClosings.DemandOpenAsync(db, category, round);
            var (key, sheet) = await SheetAsync(db, category, round, judge, token);
            var open = (await OpenAsync(db, editionId, categoryId, roundId)).SingleOrDefault(t => t.Sheet == key);
            var now = time.GetUtcNow().UtcDateTime;
            if (open is { Second: not null })
                transcript = TranscriptRule.Differences(open, sheet).Count == 0 ? open : throw new RuleViolationException(new Problem("Paper.Waits"));
            else if (open is null)
            {
                // Whoever saves the same typing again a moment later is told what became of it.
                if (sheet.IsSubmitted)
                    return await WasFinishedAsync(db, key, actor, fields) ? KeyingState.Done : throw new RuleViolationException(new Problem("Score.SheetSubmitted"));
                db.Add(transcript = new Transcript { Sheet = key, First = fields, FirstBy = actor.Name, FirstAt = now });
                db.Record(actor, now, "Sheet.KeyedFirst", $"{categoryId}/{roundId} {token} {judge}");
            }
            else
            {
                if (open.FirstBy == actor.Name)
                    throw new RuleViolationException(new Problem("Paper.SamePerson"));
                transcript = open with { Second = fields, SecondBy = actor.Name, SecondAt = now };
                db.Update(transcript);
                db.Record(actor, now, "Sheet.KeyedSecond", $"{categoryId}/{roundId} {token} {judge}");
            }
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
        }
        changes.Announce(editionId, categoryId);
        if (transcript.Second is null)
            return KeyingState.Once;
        return await FinishAsync(actor, category, round, transcript, token, null) ? KeyingState.Done : KeyingState.Differs;
    }

    private static async Task<bool> WasFinishedAsync(ContestDb db, SheetKey key, Actor actor, IReadOnlyList<KeyedField> fields)
    {
        var done = await db.Transcripts.Where(t => t.Sheet.EditionId == key.EditionId && t.Sheet.CategoryId == key.CategoryId && t.Sheet.RoundId == key.RoundId
            && t.Sheet.ContestantId == key.ContestantId && t.Sheet.JudgeId == key.JudgeId && t.DoneAt != null).OrderBy(t => t.Id).ToListAsync();
        return done.LastOrDefault() is { } last && last.SecondBy == actor.Name && last.Second!.SequenceEqual(fields);
    }

    /// <summary>Throws an open typing away, with a reason: the sheet is keyed anew.</summary>
    public async Task DiscardAsync(Actor actor, int editionId, int transcriptId, string reason)
    {
        actor.Demand(Act.EnterScoresForJudge);
        if (string.IsNullOrWhiteSpace(reason))
            throw new RuleViolationException(new Problem("Round.ReasonMissing").At(new Place(Column: "Reason")));
        await using var db = await databases.CreateDbContextAsync();
        EditionLifeRule.DemandOpen(await db.Editions.SingleAsync(e => e.Id == editionId));
        var transcript = await db.Transcripts.SingleOrDefaultAsync(t => t.Id == transcriptId && t.Sheet.EditionId == editionId && t.DoneAt == null) ?? throw new RuleViolationException(new Problem("Paper.Gone"));
        db.Remove(transcript);
        // Without the values: who keys it anew reads the audit too.
        db.Record(actor, time.GetUtcNow().UtcDateTime, "Sheet.KeyingDiscarded", $"{transcript.Sheet.CategoryId}/{transcript.Sheet.RoundId}", before: $"{transcript.FirstBy}, {transcript.SecondBy}", reason: reason.Trim());
        await db.SaveChangesAsync();
        changes.Announce(editionId, transcript.Sheet.CategoryId);
    }

    /// <summary>The sheets of a judge that were keyed differently, and wait for the judge's word.</summary>
    public async Task<IReadOnlyList<KeyedSheet>> OwnAsync(Actor actor, int editionId)
    {
        actor.Demand(Act.EnterScores);
        await using var db = await databases.CreateDbContextAsync();
        var waiting = await db.Transcripts.Where(t => t.Sheet.EditionId == editionId && t.Sheet.JudgeId == actor.JudgeId && t.DoneAt == null && t.SecondBy != null).OrderBy(t => t.Id).ToListAsync();
        var found = new List<KeyedSheet>();
        foreach (var transcript in waiting)
        {
            var (category, round) = await editions.RoundAsync(editionId, transcript.Sheet.CategoryId, transcript.Sheet.RoundId);
            var panel = await RoundPanels.OfAsync(db, category, round);
            var differences = TranscriptRule.Differences(transcript, panel.Sheet(transcript.Sheet.ContestantId, transcript.Sheet.JudgeId));
            if (differences.Count > 0 && (await RoundTokens.OfAsync(db, category, round)).Find(t => t.Contestant.Id == transcript.Sheet.ContestantId) is { } token)
                found.Add(new KeyedSheet(category.Id, category.Regulation.Name, round, token.Token, round.Blind ? null : token.Contestant.Name, transcript, differences));
        }
        return found;
    }

    /// <summary>Takes the judge's word for a sheet that was keyed differently, and hands it in.</summary>
    public async Task SettleAsync(Actor actor, int editionId, int transcriptId, IReadOnlyList<KeyedField> fields)
    {
        actor.Demand(Act.EnterScores);
        var kept = (await OwnAsync(actor, editionId)).FirstOrDefault(k => k.Transcript.Id == transcriptId) ?? throw new RuleViolationException(new Problem("Paper.Gone"));
        TranscriptRule.Check(kept.Round, fields);
        var category = await editions.CategoryAsync(editionId, kept.CategoryId);
        await using (var db = await databases.CreateDbContextAsync())
            await RoundClosings.DemandOpenAsync(db, category, kept.Round);
        await FinishAsync(actor, category, kept.Round, kept.Transcript, kept.Token, fields);
    }

    /// <summary>The typings of a round that are not in the journal yet.</summary>
    internal static async Task<IReadOnlyList<Transcript>> OpenAsync(ContestDb db, int editionId, string categoryId, string roundId) =>
        await db.Transcripts.AsNoTracking().Where(t => t.Sheet.EditionId == editionId && t.Sheet.CategoryId == categoryId && t.Sheet.RoundId == roundId && t.DoneAt == null).ToListAsync();

    // Entered and only then marked as done: interrupted between, the same step begins again and finds what it wrote.
    private async Task<bool> FinishAsync(Actor actor, Category category, Round round, Transcript transcript, string token, IReadOnlyList<KeyedField>? settled)
    {
        await using var db = await databases.CreateDbContextAsync();
        var key = transcript.Sheet;
        var sheet = (await RoundPanels.OfAsync(db, category, round)).Sheet(key.ContestantId, key.JudgeId);
        if (settled is null && TranscriptRule.Differences(transcript, sheet).Count > 0)
            return false;
        var fields = settled ?? transcript.Second!;
        foreach (var entry in TranscriptRule.Entries(transcript, fields, sheet, settled is null ? $"{transcript.FirstBy}, {transcript.SecondBy}" : actor.Name))
            await writer.WriteAsync(entry);
        var now = time.GetUtcNow().UtcDateTime;
        await using (var transaction = await db.Database.BeginTransactionAsync())
        {
            // Of two who finish at once only one says so.
            if (await db.Transcripts.AnyAsync(t => t.Id == transcript.Id && t.DoneAt == null))
            {
                db.Update(transcript with { DoneAt = now });
                db.Record(actor, now, settled is null ? "Sheet.Keyed" : "Sheet.KeyedSettled", $"{key.CategoryId}/{key.RoundId} {token}", before: settled is null ? null : AuditEntry.Text(new { transcript.First, transcript.Second }), after: AuditEntry.Text(fields));
                await db.SaveChangesAsync();
            }
            await transaction.CommitAsync();
        }
        if (round.Judges.Discrepancy is not null)
            await ThirdReaders.AssignAsync(db, actor, category, round, key.ContestantId, now);
        changes.Announce(key.EditionId, key.CategoryId);
        return true;
    }

    private static PaperSheet Of(RoundPanel panel, RoundToken token, ScoreSheet sheet, Transcript? open) => new(token.Token, panel.Round.Blind ? null : token.Contestant.Name,
        open is null ? sheet.IsSubmitted ? KeyingState.Done : KeyingState.ToKey
            : open.Second is null ? KeyingState.Once
            : TranscriptRule.Differences(open, sheet).Count > 0 ? KeyingState.Differs : KeyingState.Unfinished,
        open?.Id, open?.FirstBy ?? "");

    private static async Task<(SheetKey Key, ScoreSheet Sheet)> SheetAsync(ContestDb db, Category category, Round round, string judge, string token)
    {
        var id = await db.Judges.Where(j => j.EditionId == category.EditionId && j.Code == judge).Select(j => (int?)j.Id).SingleOrDefaultAsync() ?? throw new RuleViolationException(new Problem("Judge.Unknown", judge));
        var panel = await RoundPanels.OfAsync(db, category, round);
        var seat = panel.Seats.FirstOrDefault(s => s.JudgeId == id) ?? throw new RuleViolationException(new Problem("Judge.NoSeat", round.Name));
        var contestant = await RoundTokens.FindAsync(db, category, round, token);
        return panel.Owes(seat, contestant)
            ? (new SheetKey(category.EditionId, category.Id, round.Id, contestant, id), panel.Sheet(contestant, id))
            : throw new RuleViolationException(new Problem("Contestant.Unknown", token));
    }
}
