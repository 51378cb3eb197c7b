namespace Contest.Core.Editions;

/// <summary>A level of the Test of Russian as a Foreign Language (ТРКИ) with its subtests: facts that staff keep up to date, for the levels of categories and the maxima of tests.</summary>
public sealed record TorflLevel
{
    /// <summary>«ТРКИ-1».</summary>
    public required string Code { get; init; }

    /// <summary>Its place in the list, from 1.</summary>
    public required int Position { get; init; }

    public required Wording Name { get; init; }

    /// <summary>The level of the Common European Framework: B1.</summary>
    public required string Cefr { get; init; }

    /// <summary>How many words it asks for; 0 where that is not known.</summary>
    public required int Words { get; init; }

    public required IReadOnlyList<TorflSubtest> Subtests { get; init; }
}

/// <summary>A subtest of a level.</summary>
/// <param name="Name">«Чтение».</param>
/// <param name="Minutes">How long it lasts.</param>
/// <param name="Maximum">The greatest number of points.</param>
public sealed record TorflSubtest(Wording Name, int Minutes, int Maximum);
