using Contest.Core.Editions;
using Contest.Core.Names;
using Contest.Core.Ranking;

namespace Contest.Core.Awards;

/// <summary>What became of one contestant's result between two states of a ranking (rules C4, D4).</summary>
/// <param name="ContestantId">The contestant.</param>
/// <param name="Number">The registration number.</param>
/// <param name="Name">The name.</param>
/// <param name="Before">What was; <c>null</c>: not in the ranking.</param>
/// <param name="After">What is.</param>
public sealed record LineChange(int ContestantId, string Number, PersonName Name, LineState? Before, LineState? After)
{
    /// <summary>Whether the degree is another one, so that a diploma is touched.</summary>
    public bool TouchesDiploma => (Before?.Degree ?? 0) != (After?.Degree ?? 0);

    /// <summary>Everybody whose total, place or degree is another one, in the order of the later state.</summary>
    public static IReadOnlyList<LineChange> Between(ResultTable before, ResultTable after)
    {
        var old = before.Lines.ToDictionary(l => l.ContestantId);
        var known = after.Lines.Select(l => l.ContestantId).ToHashSet();
        return [.. after.Lines.Select(l => new LineChange(l.ContestantId, l.Number, l.Name, old.TryGetValue(l.ContestantId, out var was) ? LineState.Of(was) : null, LineState.Of(l)))
            .Concat(before.Lines.Where(l => !known.Contains(l.ContestantId)).Select(l => new LineChange(l.ContestantId, l.Number, l.Name, LineState.Of(l), null)))
            .Where(c => c.Before != c.After)];
    }
}

/// <summary>A result in a few words.</summary>
/// <param name="Total">The printed total; <c>null</c>: none.</param>
/// <param name="Place">«4», «2–3»; empty without a place.</param>
/// <param name="Degree">The degree; 0: none.</param>
public sealed record LineState(Points? Total, string Place, int Degree)
{
    /// <summary>The state of a line.</summary>
    public static LineState Of(ResultLine line) => new(line.Total, line.PlaceText, line.Degree);
}
