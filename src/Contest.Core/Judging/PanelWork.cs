using Contest.Core.Registration;

namespace Contest.Core.Judging;

/// <summary>A work of a round that is to be given to readers (rule J17).</summary>
public sealed record PanelWork(int ContestantId)
{
    /// <summary>Judges with a reason not to read it; they do only where nobody else is left.</summary>
    public IReadOnlySet<int> Against { get; init; } = new HashSet<int>();

    /// <summary>Judges who cannot read it: recused, the third reader, a judge of another room.</summary>
    public IReadOnlySet<int> Barred { get; init; } = new HashSet<int>();

    /// <summary>Readers who have begun it: they keep it.</summary>
    public IReadOnlySet<int> Kept { get; init; } = new HashSet<int>();
}

/// <summary>What a proposal is made from: the works of a round, and the members of its panel who can be given any.</summary>
/// <param name="Works">The works.</param>
/// <param name="Readers">The judges; who is absent, or sits in the place of who is, is not among them.</param>
public sealed record PanelTask(IReadOnlyList<PanelWork> Works, IReadOnlyList<int> Readers)
{
    /// <summary>The works and readers of a round as its panel stands.</summary>
    /// <param name="panel">The panel.</param>
    /// <param name="contestants">Who takes part in the round.</param>
    /// <param name="judges">The jury, by id.</param>
    /// <param name="institutions">Codes of the institutions, by id.</param>
    public static PanelTask Of(RoundPanel panel, IReadOnlyList<Contestant> contestants, IReadOnlyDictionary<int, Judge> judges, IReadOnlyDictionary<int, string> institutions)
    {
        var members = panel.Seats.Where(s => s.Kind == SeatKind.Member).ToList();
        return new PanelTask(
            [.. contestants.Select(Work)],
            [.. members.Where(s => s.InPlaceOf is null && contestants.All(c => panel.Sheet(c.Id, s.JudgeId).Status != Mark.Absent)).Select(s => s.JudgeId)]);

        PanelWork Work(Contestant contestant) => new(contestant.Id)
        {
            Against = Where(s => RecusalRule.Proposed(judges[s.JudgeId], contestant, institutions) is not null),
            Barred = Where(s => !panel.IsOfRoom(s, contestant.Id) || panel.Third(contestant.Id) == s.JudgeId || panel.Sheet(contestant.Id, s.JudgeId).Status == Mark.Recused),
            Kept = Where(s => IsKept(panel, s, contestant.Id)),
        };

        HashSet<int> Where(Func<PanelSeat, bool> rule) => [.. members.Where(rule).Select(s => s.JudgeId)];
    }

    // Nobody is kept for a sheet that brings no mark, and whoever sits in an absent judge's place is one reader with that judge.
    private static bool IsKept(RoundPanel panel, PanelSeat seat, int contestant) =>
        panel.Third(contestant) != seat.JudgeId && (panel.Sheet(contestant, seat.JudgeId) is { IsBegun: true } sheet
            ? sheet.Status != Mark.Absent && sheet.Status != Mark.Recused
            : seat.InPlaceOf is { } absent && panel.Sheet(contestant, absent).Status == Mark.Absent);
}
