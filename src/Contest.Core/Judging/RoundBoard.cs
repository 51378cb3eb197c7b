using Contest.Core.Editions;
using Contest.Core.Names;

namespace Contest.Core.Judging;

/// <summary>How far the judging of one round is: contestants by judges, as the desk and the chief judge see it.</summary>
public sealed record RoundBoard
{
    public required string CategoryId { get; init; }
    public required Wording Category { get; init; }
    public required Round Round { get; init; }

    /// <summary>The columns: members first, then arbiters and trainees.</summary>
    public required IReadOnlyList<BoardJudge> Judges { get; init; }

    /// <summary>In order of appearance; a blind round in the order of codes.</summary>
    public required IReadOnlyList<BoardLine> Lines { get; init; }

    /// <summary>The tablets of its judges.</summary>
    public IReadOnlyList<JudgeTablet> Tablets { get; init; } = [];

    /// <summary>The closing; <c>null</c> while the round is open.</summary>
    public RoundClosing? Closing { get; init; }

    /// <summary>Whether a protocol has frozen the category.</summary>
    public bool HasProtocol { get; init; }

    /// <summary>Sheets that are owed and count.</summary>
    public int Owed => Lines.Sum(l => l.Cells.Count(c => c is { IsCounting: true, State: not CellState.NotOwed }));

    /// <summary>Of them, handed in or with a status.</summary>
    public int Done => Lines.Sum(l => l.Cells.Count(c => c is { IsCounting: true, IsDone: true }));
}

/// <summary>A column.</summary>
public sealed record BoardJudge(Judge Judge, PanelSeat Seat);

/// <summary>A line.</summary>
public sealed record BoardLine
{
    public required int ContestantId { get; init; }

    /// <summary>What judges call the contestant: the number, or the code of a blind round.</summary>
    public required string Token { get; init; }

    /// <summary>The name; <c>null</c> in a blind round.</summary>
    public PersonName? Name { get; init; }

    /// <summary>When and where; <c>null</c> without a draw and in a blind round.</summary>
    public Appearance? Place { get; init; }

    /// <summary>One for each judge of the board.</summary>
    public required IReadOnlyList<BoardCell> Cells { get; init; }

    /// <summary>How far the highest and the lowest total lie apart; <c>null</c> under two totals.</summary>
    public Points? Difference { get; init; }

    /// <summary>Whether that is as much as the regulation lets not pass (rule S5).</summary>
    public bool IsDiscrepant { get; init; }

    /// <summary>What was decided about it; <c>null</c>: nothing, or not about a difference as great.</summary>
    public Settlement? Settlement { get; init; }

    /// <summary>The third reader; <c>null</c> while there is none.</summary>
    public int? Third { get; init; }

    /// <summary>Whether something is still to be done about the difference.</summary>
    public bool IsOpen(Round round) => IsDiscrepant && Settlement is null && (round.Judges.Discrepancy!.Step == DiscrepancyStep.Settle || Third is null);
}

/// <summary>One judge's sheet of one contestant.</summary>
/// <param name="State">How far it is.</param>
/// <param name="Sheet">What stands on it.</param>
/// <param name="IsCounting">Whether it counts: not a trainee's.</param>
/// <param name="IsThird">Whether it is the third reader's.</param>
/// <param name="IsInConflict">Whether the judge has to choose on a tablet between two values of it.</param>
public sealed record BoardCell(CellState State, ScoreSheet Sheet, bool IsCounting, bool IsThird, bool IsInConflict = false)
{
    /// <summary>Whether nothing more is expected of the judge here.</summary>
    public bool IsDone => RoundBoardRule.IsDone(State);
}

public enum CellState
{
    /// <summary>The judge does not mark this contestant.</summary>
    NotOwed,

    /// <summary>Nothing is written yet.</summary>
    Missing,

    /// <summary>Begun.</summary>
    Draft,

    /// <summary>Complete and not handed in.</summary>
    Ready,

    HandedIn,
    Absent,
    Recused,
    Withdrawn,
    Disqualified,
}
