using Contest.Core.Editions;

namespace Contest.Core.Ranking;

/// <summary>Places of one category (rules R1 to R8, S12, S13). The order of entrants, judges and entries changes no place.</summary>
public static class RankingRule
{
    /// <summary>Ranks. The rows come place by place, equals by contestant id, and after them those without a place.</summary>
    /// <param name="regulation">The category's rules.</param>
    /// <param name="entrants">Everybody of the category.</param>
    /// <param name="marks">The marks of every round, in the regulation's order; contestants by their index in <paramref name="entrants"/>.</param>
    /// <param name="after">The index of the round whose standing is asked for; <c>null</c>: the last, which is the result.</param>
    public static IReadOnlyList<RankedRow> Rank(Regulation regulation, IReadOnlyList<Entrant> entrants, IReadOnlyList<RoundMarks> marks, int? after = null)
    {
        var last = after ?? regulation.Rounds.Count - 1;
        var weights = new RoundWeights(regulation, last);
        var results = Results(regulation, entrants, marks, last, weights, out var within);
        var everybody = new Ranked[entrants.Count];
        for (var i = 0; i < everybody.Length; i++)
            everybody[i] = new Ranked(regulation, weights, entrants[i], results.Of(i), within[i]);

        var order = Sorted(everybody, weights.LessIsBetter);
        var rows = new List<RankedRow>(everybody.Length);
        var ties = new TieRule(regulation, marks, weights, entrants, results);
        var ids = new int[order.Length];
        var dense = 0;
        string? total = null;
        for (int start = 0, end; start < order.Length; start = end)
        {
            end = EndOfEquals(everybody, order, start);
            var equals = order.AsSpan(start, end - start);
            var above = total;
            total = everybody[order[start]].Compared.ToString();
            var separation = above is null ? Separation.Nothing : new Separation(SeparatedBy.Total, Above: above, Below: total);
            if (ties.Part(equals, start + 1) is not { } parted)
                AddGroup(equals, separation);
            else
                foreach (var (group, by) in parted)
                    AddGroup(group, by.By == SeparatedBy.TieKey ? by : separation);
        }
        foreach (var i in Enumerable.Range(0, everybody.Length).Where(i => !everybody[i].HasPlace).OrderBy(i => everybody[i].ContestantId))
            rows.Add(Row(i, 0, 0, Separation.Nothing));
        return rows;

        void AddGroup(Span<int> group, Separation separation)
        {
            dense++;
            var (first, last) = (rows.Count + 1, rows.Count + group.Length);
            var (place, to) = regulation.Result.Places switch { PlaceCount.Dense => (dense, dense), PlaceCount.Modified => (last, last), _ => (first, last) };
            for (var i = 0; i < group.Length; i++)
                ids[i] = everybody[group[i]].ContestantId;
            ids.AsSpan(0, group.Length).Sort(group);
            foreach (var i in group)
            {
                rows.Add(Row(i, place, to, separation));
                separation = Separation.Shared;
            }
        }

        RankedRow Row(int i, int place, int to, Separation separation)
        {
            ref readonly var one = ref everybody[i];
            return new RankedRow(one.ContestantId, one.Standing, place, to, one.Total, one.Printed, results.ListOf(i), one.IsComplete, separation);
        }
    }

    // Those who have a place, by their index, the best first. Sorted by plain integers, which part nearly everybody; only those whom they do not part are compared exactly.
    private static int[] Sorted(Ranked[] everybody, bool lessIsBetter)
    {
        var (order, keys) = (new int[everybody.Length], new long[everybody.Length]);
        var (count, lacking) = (0, 0);
        for (var i = 0; i < everybody.Length; i++)
        {
            if (!everybody[i].HasPlace)
                continue;
            var millionths = everybody[i].Compared.Millionths;
            (order[count], keys[count++]) = (i, lessIsBetter ? millionths : -millionths);
            lacking += everybody[i].Lacking;
        }
        Array.Resize(ref order, count);
        if (lacking > 0)
            Array.Clear(keys);
        Array.Sort(keys, order, 0, count);
        for (int start = 0, end; start < order.Length; start = end)
        {
            end = start + 1;
            while (end < order.Length && keys[end] == keys[start])
                end++;
            if (end > start + 1 && EndOfEquals(everybody, order, start) < end)
                order.AsSpan(start, end - start).Sort((a, b) => Ranked.Compare(everybody[a], everybody[b], lessIsBetter));
        }
        return order;
    }

    private static int EndOfEquals(Ranked[] everybody, int[] order, int start)
    {
        var end = start + 1;
        while (end < order.Length && Ranked.AreEqual(everybody[order[end]], everybody[order[start]]))
            end++;
        return end;
    }

    // A round after a missed cut or a removal, and after the last one that is asked for, is NotAdmitted.
    private static RoundResults Results(Regulation regulation, IReadOnlyList<Entrant> entrants, IReadOnlyList<RoundMarks> marks, int last, RoundWeights weights, out bool[] within)
    {
        within = [.. entrants.Select(e => e.Standing is Standing.Competing or Standing.OutOfCompetition)];
        var results = new RoundResults(entrants.Count, regulation.Rounds.Count);
        var scratch = new Heard[marks.Max(m => m.Judges.Count)];
        for (var r = 0; r < regulation.Rounds.Count; r++)
        {
            var taking = r <= last ? within : new bool[entrants.Count];
            var (isByPlaces, bringsPlace) = (regulation.Rounds[r].Judges.IsByPlaces, regulation.Rounds[r].Brings == RoundBrings.Place);
            // Who is out of competition takes nobody's place.
            bool[] competing = isByPlaces || bringsPlace ? [.. taking.Select((t, i) => t && entrants[i].Standing == Standing.Competing)] : [];
            var byPlaces = isByPlaces ? PlacesRule.Results(marks[r], competing) : null;
            for (var i = 0; i < entrants.Count; i++)
            {
                ref var result = ref results[i, r];
                if (byPlaces is not null)
                    result = byPlaces[i];
                else if (taking[i])
                    result = RoundRule.Result(marks[r], i, scratch, null);
                else
                    result = new RoundResult(RoundStatus.NotAdmitted, default, default, 0, 0);
            }
            if (bringsPlace)
                MarksToPlaces(results, taking, competing, r, isByPlaces && regulation.Rounds[r].Judges.Method != JudgeMethod.PlacePoints);
            for (var i = 0; r <= last && i < entrants.Count; i++)
            {
                ref var result = ref results[i, r];
                if (result.HasMark)
                    result = result with { Contribution = weights.Contribution(r, result.Mark) };
                within[i] &= result.Status != RoundStatus.Disqualified;
            }
            if (r < last && regulation.Rounds[r].Cut is { } cut)
                within = CutRule.Admitted(cut, entrants, results.In(r), within, CutValues(regulation, results, entrants.Count, r, cut.On));
        }
        return results;
    }

    // What the bounds of a cut compare, the more the better: the round's mark, or the standing after it as places compare it.
    private static Ratio[] CutValues(Regulation regulation, RoundResults results, int entrants, int round, CutOn on)
    {
        if (on == CutOn.Round)
            return Array.ConvertAll(results.In(round), of => Better(of.Mark, regulation.Rounds[round].LessIsBetter));
        var weights = new RoundWeights(regulation, round);
        return [.. Enumerable.Range(0, entrants).Select(entrant =>
        {
            var total = weights.Total([.. results.ListOf(entrant).Select((r, i) => r with { Contribution = weights.Contribution(i, r.Mark) })]);
            return Better(regulation.Result.RankOn == RankOn.Rounded ? Ratio.Of(total.Round(regulation.Result.Decimals)) : total, weights.LessIsBetter);
        })];

        static Ratio Better(Ratio value, bool lessIsBetter) => lessIsBetter ? new Ratio(-value.Numerator, value.Denominator) : value;
    }

    // Equals get the mean of the places they share (rule S12). Who is out of competition gets the place that the mark would have, and takes nobody's.
    private static void MarksToPlaces(RoundResults results, bool[] taking, bool[] competing, int round, bool lessIsBetter)
    {
        var marked = Enumerable.Range(0, taking.Length).Where(i => competing[i] && results[i, round].HasMark).ToArray();
        Array.Sort(marked, Compare);
        var places = new Ratio[marked.Length];
        for (int start = 0, end; start < marked.Length; start = end)
        {
            end = start + 1;
            while (end < marked.Length && Compare(marked[end], marked[start]) == 0)
                end++;
            Array.Fill(places, new Ratio(start + 1 + end, 2), start, end - start);
        }
        var beside = Enumerable.Range(0, taking.Length).Where(i => taking[i] && !competing[i] && results[i, round].HasMark).Select(i => (Index: i, Place: Would(i))).ToList();
        foreach (var (index, place) in beside.Concat(marked.Zip(places)))
            results[index, round] = results[index, round] with { Mark = place };

        int Compare(int a, int b) => results[b, round].Mark.CompareTo(results[a, round].Mark) * (lessIsBetter ? -1 : 1);
        Ratio Would(int i) => new(2 * marked.Count(k => Compare(k, i) < 0) + marked.Count(k => Compare(k, i) == 0) + 2, 2);
    }
}
