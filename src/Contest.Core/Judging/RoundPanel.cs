using Contest.Core.Editions;

namespace Contest.Core.Judging;

/// <summary>
/// The panel of one round: who owes which sheet. The one answer for the judge's list, the grid of the desk, the ranking, the papers and the closing of the round (rules J12 to J14, S5).
/// </summary>
public sealed class RoundPanel
{
    private readonly ILookup<int, Assignment> _assignments;
    private readonly Func<int, int, ScoreSheet> _sheets;
    private readonly HashSet<int> _judges;

    /// <summary>The panel of a round.</summary>
    /// <param name="round">The round.</param>
    /// <param name="categoryId">Its category.</param>
    /// <param name="seats">Seats of any round; those of others are passed over.</param>
    /// <param name="assignments">Works given to judges, of any round.</param>
    /// <param name="rooms">The rooms of contestants, by id, where the round has a draw.</param>
    /// <param name="sheets">The sheet of a contestant and a judge.</param>
    public RoundPanel(Round round, string categoryId, IEnumerable<PanelSeat> seats, IEnumerable<Assignment> assignments, IReadOnlyDictionary<int, string> rooms, Func<int, int, ScoreSheet> sheets)
    {
        (Round, Rooms, _sheets) = (round, rooms, sheets);
        Seats = [.. seats.Where(s => s.CategoryId == categoryId && s.RoundId == round.Id)];
        _judges = [.. Seats.Select(s => s.JudgeId)];
        Assignments = [.. assignments.Where(a => a.CategoryId == categoryId && a.RoundId == round.Id && _judges.Contains(a.JudgeId))];
        _assignments = Assignments.ToLookup(a => a.ContestantId);
        IsShared = _assignments.Any(works => works.Any(a => !a.IsThird));
    }

    public Round Round { get; }

    public IReadOnlyList<PanelSeat> Seats { get; }

    /// <summary>The works that are given to judges of the panel.</summary>
    public IReadOnlyList<Assignment> Assignments { get; }

    /// <summary>The rooms of contestants, by id, where the round has a draw.</summary>
    public IReadOnlyDictionary<int, string> Rooms { get; }

    /// <summary>Whether works are given out; otherwise everybody in the panel marks everybody.</summary>
    public bool IsShared { get; }

    /// <summary>The seats whose marks count: all but trainees.</summary>
    public IEnumerable<PanelSeat> Counting => Seats.Where(s => s.Kind != SeatKind.Trainee);

    /// <summary>The seats as lists show them: members, arbiters, trainees, each kind by the judges' roles and codes.</summary>
    public IEnumerable<PanelSeat> InOrder(IReadOnlyDictionary<int, Judge> judges) => Seats
        .OrderBy(s => s.Kind switch { SeatKind.Member => 0, SeatKind.Arbiter => 1, _ => 2 }).ThenBy(s => judges[s.JudgeId].Role).ThenBy(s => judges[s.JudgeId].Code, StringComparer.Ordinal);

    /// <summary>The sheet of a contestant and a judge, blank where nothing is written on it.</summary>
    public ScoreSheet Sheet(int contestant, int judge) => _sheets(contestant, judge);

    /// <summary>Whether a seat owes the sheet of a contestant. A sheet that was begun is owed, whoever was given the work afterwards: no mark goes out of the count unseen.</summary>
    public bool Owes(PanelSeat seat, int contestant) =>
        (Third(contestant) == seat.JudgeId && IsDiscrepant(contestant)) || IsGiven(seat, contestant) || Sheet(contestant, seat.JudgeId).IsBegun;

    /// <summary>Whether a contestant appears in the room of a seat, or either has none.</summary>
    public bool IsOfRoom(PanelSeat seat, int contestant) => seat.Room.Length == 0 || !Rooms.TryGetValue(contestant, out var room) || room == seat.Room;

    /// <summary>The third reader of a contestant's work: who was named, or an arbiter whose marks are here; <c>null</c> while there is none.</summary>
    public int? Third(int contestant) => _assignments[contestant].FirstOrDefault(a => a.IsThird)?.JudgeId
        ?? Seats.FirstOrDefault(s => s.Kind == SeatKind.Arbiter && Sheet(contestant, s.JudgeId).IsBegun)?.JudgeId;

    /// <summary>How far the highest and the lowest total of a contestant lie apart, over the complete sheets that count, without the third reader's; <c>null</c> where there are fewer than two.</summary>
    public Points? Difference(int contestant) => ExactDifference(contestant)?.Points;

    /// <summary>Whether the judges differ as much as the regulation lets not pass (rule S5).</summary>
    public bool IsDiscrepant(int contestant) =>
        Round.Judges.Discrepancy is { } discrepancy && ExactDifference(contestant) is { } difference && difference.Units >= discrepancy.From.Hundredths * difference.Unit / 100;

    private SheetTotal? ExactDifference(int contestant)
    {
        var third = Third(contestant);
        var totals = Counting.Where(s => s.JudgeId != third).Select(s => Sheet(contestant, s.JudgeId)).Where(s => s is { IsComplete: true } && s.Status == Mark.Blank).Select(s => s.ExactTotal.Units).ToList();
        return totals.Count < 2 ? null : new SheetTotal(totals.Max() - totals.Min(), SheetTotal.UnitOf(Round));
    }

    private bool IsGiven(PanelSeat seat, int contestant)
    {
        if (seat.Kind == SeatKind.Arbiter)
            return false;
        if (seat.InPlaceOf is { } absent)
            return Sheet(contestant, absent).Status == Mark.Absent;
        return IsOfRoom(seat, contestant) && (!IsShared || _assignments[contestant].Any(a => a.JudgeId == seat.JudgeId && !a.IsThird));
    }
}
