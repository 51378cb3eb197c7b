using Contest.Core.Editions;

namespace Contest.Core.Ranking;

/// <summary>
/// Marks of a round whose method looks at the order of contestants on each judge's list (rules S8 to S10). Orders compare only where all judges marked the same people,
/// so a judge who did not mark one of those who are ranked is not heard in the round at all.
/// </summary>
internal static class PlacesRule
{
    /// <summary>The results, contestant by contestant.</summary>
    /// <param name="marks">The round's marks.</param>
    /// <param name="within">Who takes part in the round.</param>
    public static RoundResult[] Results(RoundMarks marks, IReadOnlyList<bool> within)
    {
        var scratch = new Heard[marks.Judges.Count];
        var counts = Enumerable.Range(0, marks.Contestants).Select(i => within[i] ? SheetRule.Count(marks, i, scratch) : new PanelCount(0, 0, 0, RoundStatus.NotAdmitted)).ToArray();
        var ranked = Enumerable.Range(0, marks.Contestants).Where(i => counts[i].Without is null).ToList();
        var lists = Lists(marks, ranked);
        var values = Values(marks.Round, lists, ranked.Count);
        var results = Array.ConvertAll(counts, c => new RoundResult(c.Without ?? RoundStatus.Partial, default, default, 0, c.Expected));
        for (var k = 0; k < ranked.Count && lists.Count > 0; k++)
        {
            var panel = counts[ranked[k]];
            var done = panel.Heard == panel.Expected && lists.Count >= marks.Round.Judges.Minimum ? RoundStatus.Complete : RoundStatus.Partial;
            results[ranked[k]] = new RoundResult(done, values[k], default, lists.Count, panel.Expected);
        }
        return results;
    }

    /// <summary>The lists of the judges who marked every one of some contestants, each with all of them in the same order.</summary>
    public static List<JudgeList> Lists(RoundMarks marks, IReadOnlyList<int> contestants)
    {
        var givesPlaces = marks.Round.Criteria[0].Counts == CriterionCounts.Place;
        var lists = new List<JudgeList>();
        for (var judge = 0; judge < marks.Judges.Count; judge++)
        {
            var totals = new long[contestants.Count];
            var all = true;
            for (var k = 0; all && k < totals.Length; k++)
                all = marks.Third(contestants[k]) != judge && SheetRule.TryTotal(marks, marks.Sheet(contestants[k], judge), out totals[k]);
            if (all)
                lists.Add(new JudgeList(judge, totals, DoubledPlaces(givesPlaces ? Array.ConvertAll(totals, t => -t) : totals)));
        }
        return lists;
    }

    // Places in the order of a list, doubled, so that the mean of the places that equals share is whole.
    private static long[] DoubledPlaces(long[] totals)
    {
        var order = Enumerable.Range(0, totals.Length).OrderByDescending(k => totals[k]).ToArray();
        var places = new long[totals.Length];
        for (int start = 0, end; start < order.Length; start = end)
        {
            end = start + 1;
            while (end < order.Length && totals[order[end]] == totals[order[start]])
                end++;
            for (var i = start; i < end; i++)
                places[order[i]] = start + end + 1;
        }
        return places;
    }

    private static Ratio[] Values(Round round, List<JudgeList> lists, int contestants) => round.Judges.Method switch
    {
        JudgeMethod.Skating => Array.ConvertAll(SkatingRule.DoubledPlaces(lists, contestants), p => new Ratio(p, 2)),
        JudgeMethod.MajorityJudgment => Array.ConvertAll(MajorityJudgmentRule.DoubledPlaces(lists, contestants), p => new Ratio(p, 2)),
        JudgeMethod.PlacePoints => SumsOfPoints(round, lists, contestants),
        _ => [.. Enumerable.Range(0, contestants).Select(k => Rounded(new Ratio(lists.Sum(list => list.Places[k]), 2), round))],
    };

    private static Ratio[] SumsOfPoints(Round round, List<JudgeList> lists, int contestants)
    {
        var sums = new Ratio[contestants];
        foreach (var list in lists)
        {
            var points = list.Places.CountBy(p => p).ToDictionary(p => p.Key, p => PointsOf(round.Judges.PlacePoints, p.Key, p.Value));
            for (var k = 0; k < contestants; k++)
                sums[k] += points[list.Places[k]];
        }
        return Array.ConvertAll(sums, s => Rounded(s, round));
    }

    // Equals share the points of the places they take.
    private static Ratio PointsOf(IReadOnlyList<Points> points, long doubledPlace, int equals)
    {
        var first = (int)(doubledPlace - equals + 1) / 2;
        return new Ratio(Enumerable.Range(first - 1, equals).Sum(place => place < points.Count ? points[place].Hundredths : 0), 100L * equals);
    }

    private static Ratio Rounded(Ratio value, Round round) => round.Judges.Decimals is { } decimals ? Ratio.Of(value.Round(decimals)) : value;
}

/// <summary>A judge's list of the contestants who are compared.</summary>
/// <param name="Judge">The judge's index.</param>
/// <param name="Totals">The judge's totals in units, contestant by contestant.</param>
/// <param name="Places">Twice the places the judge gives them: equals share the mean of their places.</param>
internal sealed record JudgeList(int Judge, long[] Totals, long[] Places);
