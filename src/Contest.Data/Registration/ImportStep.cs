using Contest.Core.Registration;

namespace Contest.Data.Registration;

/// <summary>One import as one step: what it made of whom, so that it can be undone as one (rule G6).</summary>
public sealed record ImportStep
{
    public int Id { get; init; }
    public required int EditionId { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    public required string By { get; init; }

    /// <summary>The file's name.</summary>
    public required string File { get; init; }

    public required IReadOnlyList<ImportChange> Changes { get; init; }

    public DateTime? UndoneAt { get; init; }
    public string? UndoneBy { get; init; }
}

/// <summary>What an import made of one contestant. That a passport came is noted, not which: numbers of passports stand in the tables of passports and nowhere else (rule P1).</summary>
/// <param name="Before">As it was; <c>null</c>: it was not there.</param>
/// <param name="After">As the import left it.</param>
/// <param name="Passport">Whether it brought a passport, too.</param>
public sealed record ImportChange(Contestant? Before, Contestant After, bool Passport = false);
