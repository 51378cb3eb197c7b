using Contest.Core.Appeals;
using Contest.Core.Editions;
using Contest.Core.Judging;
using Microsoft.EntityFrameworkCore;

namespace Contest.Data.Appeals;

/// <summary>Reads who had to do with a work: from the journal and from the act of deciphering (rule C2).</summary>
internal static class WorkHandsOf
{
    public static async Task<WorkHands> OfAsync(ContestDb db, Appeal appeal, Round round)
    {
        var (edition, category, contestant) = (appeal.EditionId, appeal.CategoryId, appeal.ContestantId);
        var entries = await db.ScoreEntries.Where(e => e.Sheet.EditionId == edition && e.Sheet.CategoryId == category && e.Sheet.RoundId == round.Id && e.Sheet.ContestantId == contestant).ToListAsync();
        var judges = (await db.Judges.Where(j => j.EditionId == edition).ToListAsync()).ConvertAll(j => new CommissionMember(j.Name, j.Id, false));
        var decoding = await db.Decodings.SingleOrDefaultAsync(d => d.EditionId == edition && d.CategoryId == category && d.RoundId == round.Id && d.SecondAt != null);
        return new WorkHands(
            // Whoever has ever put a mark down knows the work, be the mark taken back since.
            Those(e => e.Field[0] != '*' && e.Mark.IsScored || e.Field == SheetField.Status && (e.Mark == Mark.Withdrawn || e.Mark == Mark.Disqualified)),
            Those(e => e.Field == SheetField.Status && e.Mark == Mark.Recused),
            decoding is null ? [] : [decoding.FirstBy, decoding.SecondBy!]);

        List<CommissionMember> Those(Func<ScoreEntry, bool> did)
        {
            var ids = entries.Where(did).Select(e => e.Sheet.JudgeId).ToHashSet();
            return judges.FindAll(j => ids.Contains(j.JudgeId!.Value));
        }
    }
}
