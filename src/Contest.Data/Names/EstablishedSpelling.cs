namespace Contest.Data.Names;

/// <summary>A spelling that usage has settled on against the system: Пхеньян. Staff edit the table.</summary>
public sealed record EstablishedSpelling
{
    public int Id { get; init; }
    public required string Hangul { get; init; }

    /// <summary>Whether it is a place; else a person.</summary>
    public required bool IsPlace { get; init; }

    public required string Cyrillic { get; init; }

    /// <summary>Empty where usage has settled on none.</summary>
    public required string Latin { get; init; }
}
