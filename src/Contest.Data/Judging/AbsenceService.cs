using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Data.Access;
using Contest.Data.Editions;
using Microsoft.EntityFrameworkCore;

namespace Contest.Data.Judging;

/// <summary>Judges who are absent from a round (rule J13).</summary>
public sealed class AbsenceService(IDbContextFactory<ContestDb> databases, EditionService editions, ScoreWriter writer, TimeProvider time, RoundChanges changes)
{
    /// <summary>
    /// Enters a judge's absence, with a reason, on every sheet that is owed, has no status and is not handed in. What was handed in stays, also where it is handed in while this goes on. Done again, it does what is left.
    /// </summary>
    public Task<AbsenceOutcome> AbsentAsync(Actor actor, int editionId, string categoryId, string roundId, int judgeId, string reason) =>
        WriteAsync(actor, editionId, categoryId, roundId, judgeId, reason, Mark.Absent, ground =>
        {
            var open = ground.Owed(ground.Seat(judgeId)).Select(c => (c.Id, Sheet: ground.Panel.Sheet(c.Id, judgeId))).Where(s => s.Sheet.Status == Mark.Blank && !s.Sheet.IsSubmitted).ToList();
            return (open.ConvertAll(s => s.Id), open.Count(s => s.Sheet.IsBegun));
        });

    /// <summary>Takes a judge's absences back, with a reason, by new entries: marks that stood under them count again. A sheet whose place a substitute has begun to mark stays absent.</summary>
    public Task<AbsenceOutcome> PresentAsync(Actor actor, int editionId, string categoryId, string roundId, int judgeId, string reason) =>
        WriteAsync(actor, editionId, categoryId, roundId, judgeId, reason, Mark.Blank, ground =>
        {
            var substitutes = ground.Panel.Seats.Where(s => s.InPlaceOf == judgeId).ToList();
            var absent = ground.Contestants.Where(c => ground.Panel.Sheet(c.Id, judgeId).Status == Mark.Absent).Select(c => c.Id).ToLookup(c => substitutes.Exists(s => ground.Panel.Sheet(c, s.JudgeId).IsBegun));
            return ([.. absent[false]], absent[true].Count());
        });

    private async Task<AbsenceOutcome> WriteAsync(Actor actor, int editionId, string categoryId, string roundId, int judgeId, string reason, Mark mark, Func<PanelGround, (List<int> Contestants, int Marked)> choose)
    {
        actor.Demand(Act.ManageJury);
        if (string.IsNullOrWhiteSpace(reason))
            throw new RuleViolationException(new Problem("Round.ReasonMissing"));
        await using var db = await databases.CreateDbContextAsync();
        var (category, round) = await editions.RoundAsync(editionId, categoryId, roundId);
        var ground = await PanelGround.OfAsync(db, category, round);
        await RoundClosings.DemandOpenAsync(db, ground.Category, ground.Round);
        ground.Seat(judgeId);
        var (contestants, marked) = choose(ground);
        var written = (await Task.WhenAll(contestants.Select(EnterAsync))).Count(done => done);
        if (written > 0)
        {
            db.Record(actor, time.GetUtcNow().UtcDateTime, mark == Mark.Absent ? "Judge.Absent" : "Judge.Present", $"{categoryId}/{roundId}", after: $"{ground.Judges[judgeId].Code}, {written}", reason: reason.Trim());
            await db.SaveChangesAsync();
            changes.Announce(editionId, categoryId);
        }
        return new AbsenceOutcome(written, marked);

        async Task<bool> EnterAsync(int contestant)
        {
            try
            {
                await writer.WriteAsync(new ScoreEntry
                {
                    Id = Guid.NewGuid(), Sheet = new SheetKey(editionId, categoryId, roundId, contestant, judgeId), Field = SheetField.Status, Mark = mark,
                    BasedOn = ground.Panel.Sheet(contestant, judgeId).Latest(SheetField.Status)?.Version ?? 0, EnteredBy = actor.Name, At = default, Reason = reason.Trim(),
                });
                return true;
            }
            // Handed in, or given a status, since it was read: what the judge did stays.
            catch (RuleViolationException refusal) when (refusal.Problems is [{ Code: "Score.HandedInStays" or "Score.Conflict" }])
            {
                return false;
            }
        }
    }
}
