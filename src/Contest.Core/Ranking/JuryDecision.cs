using Contest.Core.Editions;

namespace Contest.Core.Ranking;

/// <summary>What the jury decided about a result besides its marks (rules A5, R8, R9). Append-only: of its kind and subject the newest holds, and it is taken back by another one.</summary>
public sealed record JuryDecision
{
    public int Id { get; init; }
    public required int EditionId { get; init; }
    public required string CategoryId { get; init; }
    public required JuryDecisionKind Kind { get; init; }

    /// <summary>Of whom a ruling or a lot is; <c>null</c> for a bound.</summary>
    public int? ContestantId { get; init; }

    /// <summary>Of a bound: the degree whose quota it is, 0 for all diplomas. Of a ruling: the degree that the jury gives, 0 for none; <c>null</c>: as computed.</summary>
    public int? Degree { get; init; }

    /// <summary>Of a ruling: the place; <c>null</c>: as computed. Of a bound: the last place, where the jury chose neither side.</summary>
    public int? Place { get; init; }

    /// <summary>Of a bound: which side was chosen.</summary>
    public TiesAtQuota? Ties { get; init; }

    /// <summary>Of a bound: how many were on the strict and on the generous side when it was chosen. Where they are others now, the jury has to choose again.</summary>
    public int? Strict { get; init; }

    /// <inheritdoc cref="Strict"/>
    public int? Generous { get; init; }

    /// <summary>The lot, the lowest first.</summary>
    public int? Lot { get; init; }

    /// <summary>Whether it takes back what was decided before.</summary>
    public bool IsTakenBack { get; init; }

    /// <summary>Why; of a lot, before which witnesses it was drawn.</summary>
    public required string Reason { get; init; }

    /// <summary>Who of the jury has signed for it.</summary>
    public required string SignedBy { get; init; }

    /// <summary>Who recorded it.</summary>
    public required string By { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>Those of some decisions that hold, oldest first.</summary>
    public static IReadOnlyList<JuryDecision> Standing(IEnumerable<JuryDecision> decisions) =>
        [.. decisions.GroupBy(d => (d.Kind, d.ContestantId, Subject: d.Kind == JuryDecisionKind.Boundary ? d.Degree : null)).Select(g => g.MaxBy(d => d.Id)!).Where(d => !d.IsTakenBack).OrderBy(d => d.Id)];
}

public enum JuryDecisionKind
{
    /// <summary>A place or a degree otherwise than computed (rule R9).</summary>
    Ruling,

    /// <summary>Which way equals go at the bound of a quota (rule A5).</summary>
    Boundary,

    /// <summary>A lot drawn before witnesses (rule R8).</summary>
    Lot,
}
