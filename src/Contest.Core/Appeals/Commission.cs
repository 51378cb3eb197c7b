namespace Contest.Core.Appeals;

/// <summary>The appeals commission of an edition.</summary>
public sealed record Commission
{
    public required int EditionId { get; init; }

    /// <summary>The chair first.</summary>
    public required IReadOnlyList<CommissionMember> Members { get; init; }
}

/// <summary>A member of the commission.</summary>
/// <param name="Name">The name.</param>
/// <param name="JudgeId">The judge of the edition that the member is; <c>null</c>: somebody else.</param>
/// <param name="IsChair">Whether the member leads it.</param>
public sealed record CommissionMember(Wording Name, int? JudgeId, bool IsChair);
