using Contest.Core.Ranking;

namespace Contest.Core.Awards;

/// <summary>Whom a protocol recommends to travel (rule T1).</summary>
public static class RecommendationRule
{
    /// <summary>
    /// Of those with a diploma the first so many go and the next wait in reserve, best first. Equals are not parted at a bound: the whole group waits, and people decide.
    /// </summary>
    /// <param name="lines">The lines of a ranking, in its order.</param>
    /// <param name="places">How many go.</param>
    /// <param name="reserve">How many wait.</param>
    /// <returns>Indexes of the lines that go, and of those that wait, in order.</returns>
    public static (IReadOnlyList<int> Going, IReadOnlyList<int> Waiting) Choose(IReadOnlyList<ResultLine> lines, int places, int reserve)
    {
        var candidates = Enumerable.Range(0, lines.Count).Where(i => lines[i].Degree > 0).ToList();
        var going = Math.Min(places, candidates.Count);
        while (going > 0 && going < candidates.Count && lines[candidates[going - 1]].Place == lines[candidates[going]].Place)
            going--;
        var bound = Math.Min(places + reserve, candidates.Count);
        while (bound > going && bound < candidates.Count && lines[candidates[bound - 1]].Place == lines[candidates[bound]].Place)
            bound++;
        return (candidates[..going], candidates[going..bound]);
    }
}
