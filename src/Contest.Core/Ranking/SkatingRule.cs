namespace Contest.Core.Ranking;

/// <summary>The skating system (rule S9): places by majorities of the judges' places.</summary>
internal static class SkatingRule
{
    /// <summary>Rules 5 to 8, for one dance: twice the place of each contestant; those whom nothing parts share the mean of their places.</summary>
    public static long[] DoubledPlaces(IReadOnlyList<JudgeList> lists, int contestants)
    {
        var places = new long[contestants];
        var next = 1;
        var left = Enumerable.Range(0, contestants).ToList();
        var columns = (int)Math.Max(contestants, lists.SelectMany(l => l.Places).DefaultIfEmpty(0).Max() / 2);
        for (var column = 1; left.Count > 0 && lists.Count > 0; column++)
        {
            var (seen, last) = (column, column >= columns);
            // With an even panel, or equals on lists, some may never come to a majority: then the last column decides among them.
            var majority = left.FindAll(k => last || AtOrBetter(lists, k, seen) * 2 > lists.Count);
            foreach (var group in InOrder(lists, majority, column, columns))
            {
                foreach (var contestant in group)
                    places[contestant] = 2 * next + group.Count - 1;
                next += group.Count;
            }
            left.RemoveAll(majority.Contains);
        }
        return places;
    }

    /// <summary>
    /// Rules 10 and 11, for those whose sums of places over several dances are equal: groups in the order of their places; a group of several shares.
    /// </summary>
    /// <param name="tied">The contestants.</param>
    /// <param name="position">The place they are tied for.</param>
    /// <param name="dances">Twice the place of each of them in each dance.</param>
    /// <param name="lists">The judges' lists of all dances, with the tied contestants only.</param>
    public static IReadOnlyList<List<int>> Tied(IReadOnlyList<int> tied, int position, IReadOnlyList<long[]> dances, IReadOnlyList<JudgeList> lists)
    {
        var groups = new List<List<int>>();
        var left = tied.ToList();
        while (left.Count > 0)
        {
            var best = Best(left, k => dances.Count(d => d[k] <= 2 * position), k => dances.Where(d => d[k] <= 2 * position).Sum(d => d[k]));
            if (best.Count > 1)
                best = ByAllMarks(best, position, lists);
            groups.Add(best);
            left.RemoveAll(best.Contains);
            position += best.Count;
        }
        return groups;
    }

    // Rule 11: all marks of all dances as one dance, from the place they are tied for on.
    private static List<int> ByAllMarks(List<int> tied, int position, IReadOnlyList<JudgeList> lists)
    {
        var worst = lists.SelectMany(l => tied.Select(k => l.Places[k])).DefaultIfEmpty(0).Max();
        for (var column = position; tied.Count > 1 && 2 * column <= worst + 1; column++)
        {
            var seen = column;
            var majority = tied.FindAll(k => AtOrBetter(lists, k, seen) * 2 > lists.Count);
            if (majority.Count > 0)
                tied = Best(majority, k => AtOrBetter(lists, k, seen), k => SumAtOrBetter(lists, k, seen));
        }
        return tied;
    }

    // Rules 6 and 7: the larger majority, then the lower sum of its places, then the next column among those alone.
    private static List<List<int>> InOrder(IReadOnlyList<JudgeList> lists, List<int> group, int column, int columns)
    {
        if (group.Count <= 1 || column > columns)
            return group.Count > 0 ? [group] : [];
        var ordered = new List<List<int>>();
        var left = group.ToList();
        while (left.Count > 0)
        {
            var best = Best(left, k => AtOrBetter(lists, k, column), k => SumAtOrBetter(lists, k, column));
            left.RemoveAll(best.Contains);
            ordered.AddRange(InOrder(lists, best, column + 1, columns));
        }
        return ordered;
    }

    private static List<int> Best(List<int> group, Func<int, long> most, Func<int, long> least)
    {
        var greatest = group.Max(most);
        var first = group.FindAll(k => most(k) == greatest);
        var lowest = first.Min(least);
        return first.FindAll(k => least(k) == lowest);
    }

    private static int AtOrBetter(IReadOnlyList<JudgeList> lists, int contestant, int column) => lists.Count(l => l.Places[contestant] <= 2 * column);

    private static long SumAtOrBetter(IReadOnlyList<JudgeList> lists, int contestant, int column) =>
        lists.Where(l => l.Places[contestant] <= 2 * column).Sum(l => l.Places[contestant]);
}
