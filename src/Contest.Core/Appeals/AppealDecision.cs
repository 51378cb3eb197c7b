using Contest.Core.Ranking;
using Contest.Core.Editions;
using Contest.Core.Judging;

namespace Contest.Core.Appeals;

/// <summary>What the commission decided on an appeal (rule C3). Never changed: a wrong one is annulled by an <see cref="AppealAnnulment"/>, and the appeal is decided anew.</summary>
public sealed record AppealDecision
{
    public int Id { get; init; }
    public required int EditionId { get; init; }
    public required int AppealId { get; init; }

    /// <summary>The number of its protocol: counts in the edition, from 1, without gaps.</summary>
    public required int Number { get; init; }

    public required AppealOutcome Outcome { get; init; }

    /// <summary>The criteria that were looked at.</summary>
    public required IReadOnlyList<CriterionDecision> Criteria { get; init; }

    /// <summary>Who decided, the chair of the commission first.</summary>
    public required IReadOnlyList<CommissionMember> Members { get; init; }

    public required CommissionVote Vote { get; init; }

    /// <summary>Whether the contestant was there.</summary>
    public required bool ApplicantPresent { get; init; }

    /// <summary>Whether the hearing was recorded on video or sound.</summary>
    public required bool IsRecorded { get; init; }

    /// <summary>Why, in words.</summary>
    public required string Words { get; init; }

    /// <summary>When the commission decided, UTC.</summary>
    public required DateTime DecidedAt { get; init; }

    /// <summary>Who recorded it.</summary>
    public required string By { get; init; }

    /// <summary>What it changed in the ranking (rule C4).</summary>
    public required IReadOnlyList<ResultChange> Effects { get; init; }
}

/// <summary>The three ways in which a decision ends an appeal.</summary>
public enum AppealOutcome
{
    /// <summary>The points stay.</summary>
    Kept,
    Raised,
    Lowered,
}

/// <summary>One criterion in a decision.</summary>
/// <param name="Criterion">Its id.</param>
/// <param name="Marks">What each judge gave.</param>
/// <param name="Before">What the judges gave together, rounded to hundredths; <c>null</c>: nobody marked it.</param>
/// <param name="After">What the commission gives; <c>null</c>: the marks of the judges stay.</param>
public sealed record CriterionDecision(string Criterion, IReadOnlyList<JudgeMark> Marks, Points? Before, Points? After);

/// <summary>What one judge gave in a criterion.</summary>
/// <param name="Judge">The name.</param>
/// <param name="Mark">The mark; a status has no points.</param>
/// <param name="Counts">Whether the result rests on it.</param>
public sealed record JudgeMark(Wording Judge, Mark Mark, bool Counts);

/// <summary>The votes of a commission.</summary>
public sealed record CommissionVote(int For, int Against, int Abstained);

/// <summary>A decision that does not hold. Append-only.</summary>
public sealed record AppealAnnulment
{
    public int Id { get; init; }
    public required int EditionId { get; init; }
    public required int DecisionId { get; init; }
    public required string Reason { get; init; }
    public required string By { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }
}
