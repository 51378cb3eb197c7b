using Contest.Core.Editions;

namespace Contest.Web.Editions;

/// <summary>A round by its name in the reader's language, with its criteria.</summary>
public sealed record NamedRound(string Id, string Name, IReadOnlyList<(string Id, string Name)> Criteria)
{
    public static NamedRound Of(Round round) => new(round.Id, round.Name.In(Languages.Current), [.. round.Criteria.Select(c => (c.Id, c.Name.In(Languages.Current)))]);
}
