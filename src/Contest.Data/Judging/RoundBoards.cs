using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Core.Registration;
using Microsoft.EntityFrameworkCore;

namespace Contest.Data.Judging;

/// <summary>Reads the board of a round and what keeps it from being closed. Not a service: whoever calls has asked its actor.</summary>
internal static class RoundBoards
{
    public static async Task<RoundBoard> OfAsync(ContestDb db, Category category, Round round)
    {
        var panel = await RoundPanels.OfAsync(db, category, round);
        var seated = panel.Seats.Select(s => s.JudgeId).ToList();
        var judges = await db.Judges.Where(j => seated.Contains(j.Id)).ToDictionaryAsync(j => j.Id);
        var tablets = await db.Tablets.Where(t => seated.Contains(t.JudgeId)).ToListAsync();
        var columns = panel.InOrder(judges).Select(s => new BoardJudge(judges[s.JudgeId], s)).ToList();
        var settlements = (await db.Settlements.Where(s => s.EditionId == category.EditionId && s.CategoryId == category.Id && s.RoundId == round.Id).OrderBy(s => s.Id).ToListAsync()).ToLookup(s => s.ContestantId);
        var lines = (await RoundTokens.OfAsync(db, category, round)).ConvertAll(token => LineOf(panel, category.Id, columns, tablets, token, settlements[token.Contestant.Id].LastOrDefault()));
        return new RoundBoard
        {
            CategoryId = category.Id,
            Category = category.Regulation.Name,
            Round = round,
            Judges = columns,
            Lines = lines,
            Tablets = tablets,
            Closing = await db.Closings.SingleOrDefaultAsync(c => c.EditionId == category.EditionId && c.CategoryId == category.Id && c.RoundId == round.Id),
            HasProtocol = await db.StandingProtocols(category.EditionId).AnyAsync(p => p.CategoryId == category.Id),
        };
    }

    /// <summary>What keeps the round of a board from being closed.</summary>
    public static async Task<IReadOnlyList<RoundGap>> GapsAsync(ContestDb db, Category category, RoundBoard board) =>
        RoundBoardRule.Gaps(board, await PaperService.OpenAsync(db, category.EditionId, category.Id, board.Round.Id));

    private static BoardLine LineOf(RoundPanel panel, string category, List<BoardJudge> columns, List<JudgeTablet> tablets, RoundToken token, Settlement? settlement)
    {
        var (contestant, difference) = (token.Contestant.Id, panel.Difference(token.Contestant.Id));
        return new BoardLine
        {
            ContestantId = contestant,
            Token = token.Token,
            Name = panel.Round.Blind ? null : token.Contestant.Name,
            Place = token.Place,
            Difference = difference,
            IsDiscrepant = panel.IsDiscrepant(contestant),
            Settlement = settlement?.Difference >= difference ? settlement : null,
            Third = panel.Third(contestant),
            Cells = columns.ConvertAll(j => new BoardCell(
                RoundBoardRule.StateOf(panel.Owes(j.Seat, contestant), panel.Sheet(contestant, j.Judge.Id)), panel.Sheet(contestant, j.Judge.Id), j.Seat.Kind != SeatKind.Trainee, panel.Third(contestant) == j.Judge.Id,
                tablets.Exists(t => t.JudgeId == j.Judge.Id && t.IsInConflict(category, panel.Round.Id, token.Token)))),
        };
    }
}
