namespace Contest.Core.Editions;

/// <summary>A round by its name in one language, with its criteria: of a regulation, or of one that is still being written.</summary>
public sealed record NamedRound(string Id, string Name, IReadOnlyList<(string Id, string Name)> Criteria)
{
    /// <summary>The rounds of a regulation.</summary>
    public static IReadOnlyList<NamedRound> Of(Regulation regulation, Language language) =>
        [.. regulation.Rounds.Select(r => new NamedRound(r.Id, r.Name.In(language), [.. r.Criteria.Select(c => (c.Id, c.Name.In(language)))]))];
}
