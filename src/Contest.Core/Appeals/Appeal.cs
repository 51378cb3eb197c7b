namespace Contest.Core.Appeals;

/// <summary>An application to look at a result again (rule C1). It stays as it was filed; how it ends stands beside it.</summary>
public sealed record Appeal
{
    public int Id { get; init; }
    public required int EditionId { get; init; }

    /// <summary>Counts the appeals of the edition, from 1.</summary>
    public required int Number { get; init; }

    public required AppealKind Kind { get; init; }
    public required string CategoryId { get; init; }
    public required string RoundId { get; init; }
    public required int ContestantId { get; init; }

    /// <summary>What of the procedure was broken; empty for an appeal on the points.</summary>
    public required string Words { get; init; }

    /// <summary>The criteria that are disputed; empty for an appeal on the procedure.</summary>
    public required IReadOnlyList<AppealedCriterion> Criteria { get; init; }

    /// <summary>When the contestant handed it in, UTC.</summary>
    public required DateTime FiledAt { get; init; }

    /// <summary>Who took it from the contestant.</summary>
    public required string FiledBy { get; init; }

    /// <summary>Why the chair of the jury lets a late one be taken; <c>null</c>: it came in time.</summary>
    public string? LateReason { get; init; }

    /// <summary>When the contestant took it back, UTC; <c>null</c>: never.</summary>
    public DateTime? WithdrawnAt { get; init; }

    /// <summary>Who recorded that.</summary>
    public string? WithdrawnBy { get; init; }
}

public enum AppealKind
{
    /// <summary>On how the round was held: filed before leaving the room.</summary>
    Procedure,

    /// <summary>On the points: filed once preliminary results are announced.</summary>
    Points,
}

/// <summary>One criterion of an appeal on the points.</summary>
/// <param name="Criterion">Its id.</param>
/// <param name="Reason">Why the contestant does not agree.</param>
public sealed record AppealedCriterion(string Criterion, string Reason);

/// <summary>The time in which appeals on the points of a category are taken.</summary>
public sealed record AppealWindow
{
    public required int EditionId { get; init; }
    public required string CategoryId { get; init; }

    /// <summary>When the preliminary results were announced, UTC.</summary>
    public required DateTime OpensAt { get; init; }

    /// <summary>The last moment, UTC.</summary>
    public required DateTime ClosesAt { get; init; }

    /// <summary>Who said so.</summary>
    public required string By { get; init; }
}
