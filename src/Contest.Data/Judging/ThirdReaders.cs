using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Data.Access;
using Microsoft.EntityFrameworkCore;

namespace Contest.Data.Judging;

/// <summary>Names the third reader of works whose two readers differ too much (rule S5). Not a service: whoever calls has asked its actor.</summary>
internal static class ThirdReaders
{
    /// <summary>
    /// Gives every work of a round that wants a third reader the one who has the fewest works to read: an arbiter before a member, never one who read the work already, sits aside or has a reason not to mark it. Returns the works for which there was nobody.
    /// </summary>
    /// <param name="only">Of this contestant alone; <c>null</c>: of all.</param>
    public static async Task<List<int>> AssignAsync(ContestDb db, Actor actor, Category category, Round round, int? only, DateTime now)
    {
        if (round.Judges.Discrepancy is not { Step: not DiscrepancyStep.Settle })
            return [];
        // Under the write lock: of two sheets handed in at once only one names the reader.
        await using var transaction = await db.Database.BeginTransactionAsync();
        var board = await RoundBoards.OfAsync(db, category, round);
        var institutions = await db.Institutions.Where(i => i.EditionId == category.EditionId).ToDictionaryAsync(i => i.Id, i => i.Code);
        var tokens = (await RoundTokens.OfAsync(db, category, round)).ToDictionary(t => t.Contestant.Id, t => t.Contestant);
        var load = board.Judges.ToDictionary(j => j.Judge.Id, j => board.Lines.Count(l => l.Third == j.Judge.Id));
        var without = new List<int>();
        foreach (var line in board.Lines.Where(l => l is { IsDiscrepant: true, Third: null, Settlement: null } && (only is null || only == l.ContestantId) && ReadersAreDone(l)))
        {
            var reader = board.Judges.Zip(line.Cells).Where(c => c.First.Seat.Kind != SeatKind.Trainee && c.Second.State == CellState.NotOwed && c.First.Seat.InPlaceOf is null
                    && RecusalRule.Proposed(c.First.Judge, tokens[line.ContestantId], institutions) is null)
                .OrderBy(c => c.First.Seat.Kind == SeatKind.Arbiter ? 0 : 1).ThenBy(c => load[c.First.Judge.Id]).ThenBy(c => c.First.Judge.Code, StringComparer.Ordinal)
                .Select(c => c.First.Judge).FirstOrDefault();
            if (reader is null)
            {
                without.Add(line.ContestantId);
                continue;
            }
            load[reader.Id]++;
            db.Add(new Assignment(category.EditionId, category.Id, round.Id, line.ContestantId, reader.Id) { IsThird = true });
            db.Record(actor, now, "Third.Assigned", $"{category.Id}/{round.Id} {line.Token}", before: line.Difference.ToString(), after: reader.Code);
        }
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return without;
    }

    // A difference that may still be a slip of the pen calls for nobody: the sheets are handed in first.
    private static bool ReadersAreDone(BoardLine line) => line.Cells.All(c => !c.IsCounting || c.IsThird || c.State == CellState.NotOwed || c.IsDone);
}
