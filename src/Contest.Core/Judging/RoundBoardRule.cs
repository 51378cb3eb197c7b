using Contest.Core.Editions;

namespace Contest.Core.Judging;

/// <summary>What the board of a round says of its sheets, and what keeps the round from being closed (rule J15).</summary>
public static class RoundBoardRule
{
    // So long after the end of a slot a sheet is waited for without a word.
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(10);

    /// <summary>How far a sheet is.</summary>
    /// <param name="owes">Whether the judge owes it.</param>
    /// <param name="sheet">What stands on it.</param>
    public static CellState StateOf(bool owes, ScoreSheet sheet) =>
        !owes ? CellState.NotOwed
        : sheet.Status == Mark.Absent ? CellState.Absent
        : sheet.Status == Mark.Recused ? CellState.Recused
        : sheet.Status == Mark.Withdrawn ? CellState.Withdrawn
        : sheet.Status == Mark.Disqualified ? CellState.Disqualified
        : sheet.IsSubmitted ? CellState.HandedIn
        : sheet.IsComplete ? CellState.Ready
        : sheet.IsBegun ? CellState.Draft
        : CellState.Missing;

    /// <summary>Whether nothing more is expected of the judge on a sheet: it is handed in, or has a status.</summary>
    public static bool IsDone(CellState state) => state is CellState.HandedIn or CellState.Absent or CellState.Recused or CellState.Withdrawn or CellState.Disqualified;

    /// <summary>Whether a sheet is late: the contestant's slot is over by ten minutes, or everybody else who owes a sheet of the contestant, at least two, has handed it in.</summary>
    /// <param name="board">The board.</param>
    /// <param name="line">The contestant.</param>
    /// <param name="column">The judge's column.</param>
    /// <param name="now">Local time of the edition.</param>
    public static bool IsLate(RoundBoard board, BoardLine line, int column, DateTime now)
    {
        var cell = line.Cells[column];
        if (board.Closing is not null || !cell.IsCounting || cell.IsDone || cell.State == CellState.NotOwed)
            return false;
        var others = line.Cells.Where((c, i) => i != column && c is { IsCounting: true, State: not CellState.NotOwed }).ToList();
        return (others.Count >= 2 && others.TrueForAll(c => c.IsDone))
            || (line.Place?.StartsAt is { } start && start + TimeSpan.FromMinutes(board.Round.Minutes ?? 0) + Grace <= now);
    }

    /// <summary>Everything that keeps a round from being closed; empty: it may be.</summary>
    /// <param name="board">The board.</param>
    /// <param name="keyed">Sheets keyed from paper that are not settled.</param>
    public static IReadOnlyList<RoundGap> Gaps(RoundBoard board, IReadOnlyList<Transcript> keyed)
    {
        var gaps = new List<RoundGap>();
        foreach (var line in board.Lines)
        {
            var owed = board.Judges.Zip(line.Cells).Where(c => c.Second is { IsCounting: true, State: not CellState.NotOwed }).ToList();
            if (owed.Count == 0)
                gaps.Add(new RoundGap(RoundGapKind.NobodyMarks, line.Token, null));
            gaps.AddRange(owed.Where(c => !c.Second.IsDone).Select(c => new RoundGap(RoundGapKind.Missing, line.Token, c.First.Judge.Id)));
            if (owed.Count > 0 && owed.TrueForAll(c => c.Second.IsDone) && IsTooFew(board, owed.ConvertAll(c => c.Second)))
                gaps.Add(new RoundGap(RoundGapKind.TooFew, line.Token, null, board.Round.Judges.Minimum));
            if (line.IsOpen(board.Round))
                gaps.Add(new RoundGap(board.Round.Judges.Discrepancy!.Step == DiscrepancyStep.Settle ? RoundGapKind.Discrepancy : RoundGapKind.NoThirdReader, line.Token, null));
        }
        var tokens = board.Lines.ToDictionary(l => l.ContestantId, l => l.Token);
        foreach (var tablet in board.Tablets.GroupBy(t => t.JudgeId))
        {
            var (waiting, conflicts) = (tablet.Sum(t => t.Waiting), tablet.Sum(t => t.Conflicts));
            if (waiting > conflicts)
                gaps.Add(new RoundGap(RoundGapKind.Unsent, "", tablet.Key, waiting - conflicts));
            if (conflicts > 0)
                gaps.Add(new RoundGap(RoundGapKind.Conflict, "", tablet.Key, conflicts));
        }
        gaps.AddRange(keyed.Select(k => new RoundGap(k.SecondAt is null ? RoundGapKind.KeyedOnce : RoundGapKind.KeyedDifferently, tokens.GetValueOrDefault(k.Sheet.ContestantId, ""), k.Sheet.JudgeId)));
        return gaps;
    }

    /// <summary>A gap in words.</summary>
    public static Problem Told(RoundBoard board, RoundGap gap) =>
        new Problem($"RoundGap.{gap.Kind}", gap.Token, board.Judges.FirstOrDefault(j => j.Judge.Id == gap.JudgeId)?.Judge.Name ?? (object)"", gap.Count);

    /// <summary>Whether a gap may stay by decision. Where nobody marks, or too few do, there is no result: it has to be mended.</summary>
    public static bool MayStay(RoundGapKind kind) => kind is not (RoundGapKind.NobodyMarks or RoundGapKind.TooFew);

    private static bool IsTooFew(RoundBoard board, List<BoardCell> owed)
    {
        var marking = owed.FindAll(c => c.State is not (CellState.Absent or CellState.Recused));
        // Who did not appear, or was removed, has a result without marks (rule R5).
        if (marking.Exists(c => c.State == CellState.Disqualified) || (marking.Count > 0 && marking.TrueForAll(c => c.State == CellState.Withdrawn)))
            return false;
        return marking.Count(c => c.State == CellState.HandedIn) < board.Round.Judges.Minimum;
    }
}
