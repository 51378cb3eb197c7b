using Contest.Core.Editions;

namespace Contest.Core.Ranking;

/// <summary>Who goes on after a round (rule R6). Equals are never parted by a cut: they go on together or stay together.</summary>
public static class CutRule
{
    /// <summary>Whether each entrant goes on. Until every mark of the round is in, nobody is left behind; who is out of competition always goes on.</summary>
    /// <param name="cut">The bounds.</param>
    /// <param name="entrants">The entrants; the results stand in the same order.</param>
    /// <param name="results">Their results in the round.</param>
    /// <param name="within">Whether each was in the round at all.</param>
    /// <param name="values">What the bounds compare, the more the better.</param>
    public static bool[] Admitted(Cut cut, IReadOnlyList<Entrant> entrants, IReadOnlyList<RoundResult> results, IReadOnlyList<bool> within, IReadOnlyList<Ratio> values)
    {
        var taking = Enumerable.Range(0, entrants.Count).Where(i => within[i]).ToList();
        if (taking.Any(i => results[i].Status is RoundStatus.Open or RoundStatus.Partial))
            return [.. within];

        var beside = taking.FindAll(i => entrants[i].Standing == Standing.OutOfCompetition);
        var marked = taking.Except(beside).Where(i => results[i].HasMark).ToList();
        var admitted = marked.Where(i => cut.Minimum is not { } least || values[i] >= Ratio.Of(least)).ToHashSet();
        foreach (var group in marked.GroupBy(i => entrants[i].InstitutionId))
            admitted.ExceptWith(Below(group, InstitutionLimit(cut, group.Count()), cut.Ties, values));
        if (cut.Percent is { } share)
            admitted.ExceptWith(Below(admitted.ToList(), (int)(marked.Count * share.Hundredths / 10_000), cut.Ties, values));
        if (cut.AtMost is { } most)
            admitted.ExceptWith(Below(admitted.ToList(), most, cut.Ties, values));
        admitted.UnionWith(beside);
        return [.. Enumerable.Range(0, entrants.Count).Select(admitted.Contains)];
    }

    private static int InstitutionLimit(Cut cut, int members)
    {
        var share = cut.InstitutionPercent is { } percent ? (int)((members * percent.Hundredths + 9_999) / 10_000) : members;
        return Math.Min(share, cut.InstitutionAtMost ?? members);
    }

    private static List<int> Below(IEnumerable<int> members, int limit, TiesAtQuota ties, IReadOnlyList<Ratio> values)
    {
        var ordered = members.OrderByDescending(i => values[i]).ToList();
        if (ordered.Count <= limit || limit == 0)
            return ordered.Count <= limit ? [] : ordered;
        var bound = values[ordered[limit - 1]];
        // Only where the limit falls between equals does it matter which way they go.
        return ties == TiesAtQuota.Exclude && values[ordered[limit]] == bound
            ? ordered.FindAll(i => values[i] <= bound)
            : ordered.FindAll(i => values[i] < bound);
    }
}
