namespace Contest.Core.Judging;

/// <summary>How judges hang together by the works they both read.</summary>
internal static class PanelLinks
{
    /// <summary>Judges 0 to count − 1 in groups that hang together, the largest first.</summary>
    /// <param name="count">How many judges there are.</param>
    /// <param name="areLinked">Whether two read a work in common.</param>
    /// <param name="without">A judge who is left out; −1: nobody.</param>
    public static List<List<int>> Groups(int count, Func<int, int, bool> areLinked, int without)
    {
        var left = Enumerable.Range(0, count).Where(i => i != without).ToList();
        var groups = new List<List<int>>();
        while (left.Count > 0)
        {
            var group = new List<int> { left[0] };
            left.RemoveAt(0);
            for (var i = 0; i < group.Count; i++)
            {
                var linked = left.FindAll(j => areLinked(group[i], j));
                group.AddRange(linked);
                left.RemoveAll(linked.Contains);
            }
            groups.Add(group);
        }
        return [.. groups.OrderByDescending(g => g.Count)];
    }
}
