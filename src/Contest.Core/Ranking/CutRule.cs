using Contest.Core.Editions;

namespace Contest.Core.Ranking;

/// <summary>Who goes on after a round (rule R6). Equals are never parted by a cut: they go on together or stay together.</summary>
public static class CutRule
{
    /// <summary>Whether each entrant goes on. Until every mark of the round is in, nobody is left behind.</summary>
    /// <param name="cut">The bounds.</param>
    /// <param name="entrants">The entrants; the results stand in the same order.</param>
    /// <param name="results">Their results in the round.</param>
    /// <param name="within">Whether each was in the round at all.</param>
    public static bool[] Admitted(Cut cut, IReadOnlyList<Entrant> entrants, IReadOnlyList<RoundResult> results, IReadOnlyList<bool> within)
    {
        var taking = Enumerable.Range(0, entrants.Count).Where(i => within[i]).ToList();
        if (taking.Any(i => results[i].Status is RoundStatus.Open or RoundStatus.Partial))
            return [.. within];

        var marked = taking.Where(i => results[i].HasMark).ToList();
        var admitted = marked.Where(i => cut.Minimum is not { } least || results[i].Mark >= Ratio.Of(least)).ToHashSet();
        foreach (var group in marked.GroupBy(i => entrants[i].InstitutionId))
            admitted.ExceptWith(Below(group, InstitutionLimit(cut, group.Count()), cut.Ties, results));
        if (cut.AtMost is { } most)
            admitted.ExceptWith(Below(admitted.ToList(), most, cut.Ties, results));
        return [.. Enumerable.Range(0, entrants.Count).Select(admitted.Contains)];
    }

    private static int InstitutionLimit(Cut cut, int members)
    {
        var share = cut.InstitutionPercent is { } percent ? (int)((members * percent.Hundredths + 9_999) / 10_000) : members;
        return Math.Min(share, cut.InstitutionAtMost ?? members);
    }

    private static List<int> Below(IEnumerable<int> members, int limit, TiesAtQuota ties, IReadOnlyList<RoundResult> results)
    {
        var ordered = members.OrderByDescending(i => results[i].Mark).ToList();
        if (ordered.Count <= limit || limit == 0)
            return ordered.Count <= limit ? [] : ordered;
        var bound = results[ordered[limit - 1]].Mark;
        // Only where the limit falls between equals does it matter which way they go.
        return ties == TiesAtQuota.Exclude && results[ordered[limit]].Mark == bound
            ? ordered.FindAll(i => results[i].Mark <= bound)
            : ordered.FindAll(i => results[i].Mark < bound);
    }
}
