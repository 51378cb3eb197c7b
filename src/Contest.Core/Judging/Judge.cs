namespace Contest.Core.Judging;

/// <summary>A member of the jury of one edition.</summary>
public sealed record Judge
{
    public int Id { get; init; }
    public int EditionId { get; init; }

    /// <summary>A short key that files refer to, unique in the edition: <c>orlova</c>.</summary>
    public required string Code { get; init; }

    /// <summary>As papers print it: «Е. Н. Орлова», «Чон Сун Ён». Korean names are never cut to initials.</summary>
    public required Wording Name { get; init; }

    /// <summary>Post and place of work.</summary>
    public required Wording Post { get; init; }

    /// <summary>Two letters, ISO 3166: RU, KP.</summary>
    public required string Country { get; init; }

    public required JuryRole Role { get; init; }

    /// <summary>Code of the institution the judge teaches at; empty when none takes part.</summary>
    public string InstitutionCode { get; init; } = "";
}

public enum JuryRole
{
    Chair,
    Member,
    Secretary,
}
