namespace Contest.Core.Judging;

/// <summary>A round that is closed: its marks change no more until it is opened again (rule J15).</summary>
public sealed record RoundClosing
{
    public required int EditionId { get; init; }
    public required string CategoryId { get; init; }
    public required string RoundId { get; init; }
    public required string By { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>The gaps that were left by decision.</summary>
    public required IReadOnlyList<GapDecision> Decisions { get; init; }
}

/// <summary>A gap that stays by decision.</summary>
/// <param name="Gap">The gap's key (<see cref="RoundGap.Key"/>).</param>
/// <param name="Reason">Why it may stay.</param>
public sealed record GapDecision(string Gap, string Reason);

/// <summary>One thing that keeps a round from being closed (rule J15).</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Token">What judges call the contestant: the number, or the code of a blind round; empty where it is about a judge alone.</param>
/// <param name="JudgeId">The judge; <c>null</c> where it is about the contestant alone.</param>
/// <param name="Count">How many, where it counts something.</param>
public sealed record RoundGap(RoundGapKind Kind, string Token, int? JudgeId, int Count = 0)
{
    /// <summary>Names the gap in a decision: the same as long as the gap is the same.</summary>
    public string Key => $"{Kind}|{Token}|{JudgeId}|{Count}";
}

public enum RoundGapKind
{
    /// <summary>A sheet that is owed and is not handed in.</summary>
    Missing,

    /// <summary>A contestant whom nobody marks.</summary>
    NobodyMarks,

    /// <summary>A contestant of whom fewer judges' marks are left than a result needs.</summary>
    TooFew,

    /// <summary>Judges differ much, and nothing is decided.</summary>
    Discrepancy,

    /// <summary>Judges differ much, and no third reader is named.</summary>
    NoThirdReader,

    /// <summary>A tablet of a judge of the round holds entries that the server does not have.</summary>
    Unsent,

    /// <summary>A judge has to choose between two values.</summary>
    Conflict,

    /// <summary>A sheet keyed from paper that nobody has keyed a second time.</summary>
    KeyedOnce,

    /// <summary>A sheet keyed from paper twice, in different ways.</summary>
    KeyedDifferently,
}
