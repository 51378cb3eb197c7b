namespace Contest.Core.Judging;

/// <summary>A judge's seat in the panel of one round. What it owes is decided by <see cref="RoundPanel"/>.</summary>
public sealed record PanelSeat(int EditionId, string CategoryId, string RoundId, int JudgeId)
{
    public SeatKind Kind { get; init; }

    /// <summary>The room whose contestants are marked; empty: those of every room.</summary>
    public string Room { get; init; } = "";

    /// <summary>The judge in whose place this one sits: whoever that one did not mark is this one's (rule J13); <c>null</c>: nobody's place.</summary>
    public int? InPlaceOf { get; init; }
}

public enum SeatKind
{
    Member,

    /// <summary>Marks along to learn: these marks count nowhere (rule J14).</summary>
    Trainee,

    /// <summary>Marks only the works that are given to this judge as the third reader (rule S5).</summary>
    Arbiter,
}

/// <summary>A work given to a judge to read. A round with any of these is marked by whom they name, and no longer by everybody in the panel.</summary>
public sealed record Assignment(int EditionId, string CategoryId, string RoundId, int ContestantId, int JudgeId)
{
    /// <summary>Whether the judge is the third reader, after the two before differed too much (rule S5).</summary>
    public bool IsThird { get; init; }
}
