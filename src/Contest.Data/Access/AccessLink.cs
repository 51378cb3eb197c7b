namespace Contest.Data.Access;

/// <summary>A personal link. Only the hash of its code is stored: who reads the database cannot use it.</summary>
public sealed record AccessLink
{
    public int Id { get; init; }

    /// <summary>SHA-256 of the code, hexadecimal.</summary>
    public required string Hash { get; init; }

    public required Role Role { get; init; }

    /// <summary>The judge it signs in; <c>null</c> for an invitation of staff.</summary>
    public int? JudgeId { get; init; }

    /// <summary>The institution whose contestants a coordinator looks after; <c>null</c> for everybody else.</summary>
    public int? InstitutionId { get; init; }

    /// <summary>The hash of the PIN that is asked for beside a judge's link; <c>null</c> for every other link.</summary>
    public string? PinHash { get; init; }

    /// <summary>How often a wrong PIN was typed since the last right one.</summary>
    public int WrongPins { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime ExpiresAt { get; init; }

    /// <summary>When an invitation was used or a judge's link was replaced, UTC.</summary>
    public DateTime? EndedAt { get; init; }
}
