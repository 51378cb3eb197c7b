using Contest.Core.Editions;

namespace Contest.Core.Registration;

/// <summary>A school or university of one edition.</summary>
public sealed record Institution
{
    public int Id { get; init; }
    public required int EditionId { get; init; }

    /// <summary>A short key that spreadsheets refer to: <c>ПУИЯ</c>. Unique in the edition.</summary>
    public required string Code { get; init; }

    public required Wording Name { get; init; }

    /// <summary>The Russian name in the genitive, as diplomas need it: «Пхеньянского университета иностранных языков».</summary>
    public required string NameGenitive { get; init; }

    public required Wording Town { get; init; }
    public required InstitutionKind Kind { get; init; }
}
