namespace Contest.Core.Ranking;

/// <summary>Majority Judgment (rule S10): who has the better median grade is first; while medians are equal, one median grade after another is taken away from both.</summary>
internal static class MajorityJudgmentRule
{
    /// <summary>Twice the place of each contestant; those whose grades are the same share the mean of their places.</summary>
    public static long[] DoubledPlaces(IReadOnlyList<JudgeList> lists, int contestants)
    {
        var values = Enumerable.Range(0, contestants).Select(k => MedianAfterMedian([.. lists.Select(l => l.Totals[k]).Order()])).ToList();
        var order = Enumerable.Range(0, contestants).OrderByDescending(k => values[k], Comparer<long[]>.Create(Compare)).ToList();
        var places = new long[contestants];
        for (int start = 0, end; start < order.Count; start = end)
        {
            end = start + 1;
            while (end < order.Count && Compare(values[order[end]], values[order[start]]) == 0)
                end++;
            for (var i = start; i < end; i++)
                places[order[i]] = start + end + 1;
        }
        return places;
    }

    // The lower of two middle grades, as the method says.
    private static long[] MedianAfterMedian(List<long> sorted)
    {
        var values = new long[sorted.Count];
        for (var i = 0; i < values.Length; i++)
        {
            var middle = (sorted.Count - 1) / 2;
            values[i] = sorted[middle];
            sorted.RemoveAt(middle);
        }
        return values;
    }

    private static int Compare(long[]? a, long[]? b) => a.AsSpan().SequenceCompareTo(b);
}
