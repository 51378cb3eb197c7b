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
            everybody[i] = new Ranked(regulation, weights, i, entrants[i], results[i], within[i]);

        var placed = Array.FindAll(everybody, s => s.HasPlace);
        Sort(placed, weights.LessIsBetter);
        var rows = Places(regulation, placed, new TieRule(regulation, marks, weights, everybody), everybody.Length);
        rows.AddRange(everybody.Where(s => !s.HasPlace).OrderBy(s => s.Entrant.ContestantId).Select(s => s.Row(0, 0, default)));
        return rows;
    }

    // Sorted by plain integers first, which parts nearly everybody; only those whom they do not part are compared exactly.
    private static void Sort(Ranked[] placed, bool lessIsBetter)
    {
        var order = Comparer<Ranked>.Create((a, b) => Compare(a, b, lessIsBetter) is var by && by != 0 ? by : a.Entrant.ContestantId.CompareTo(b.Entrant.ContestantId));
        var keys = Array.ConvertAll(placed, s => lessIsBetter ? s.Compared.Millionths : -s.Compared.Millionths);
        if (lessIsBetter && Array.Exists(placed, s => s.Lacking > 0))
            Array.Clear(keys);
        Array.Sort(keys, placed);
        for (int start = 0, end; start < placed.Length; start = end)
        {
            end = start + 1;
            while (end < placed.Length && keys[end] == keys[start])
                end++;
            if (end - start > 1)
                Array.Sort(placed, start, end - start, order);
        }
    }

    // Who is better comes first.
    private static int Compare(Ranked a, Ranked b, bool lessIsBetter) =>
        a.Lacking != b.Lacking ? a.Lacking.CompareTo(b.Lacking)
        : lessIsBetter ? a.Compared.CompareTo(b.Compared)
        : b.Compared.CompareTo(a.Compared);

    // results[entrant][round]; a round after a missed cut or a removal, and after the last one that is asked for, is NotAdmitted.
    private static RoundResult[][] Results(Regulation regulation, IReadOnlyList<Entrant> entrants, IReadOnlyList<RoundMarks> marks, int last, RoundWeights weights, out bool[] within)
    {
        within = [.. entrants.Select(e => e.Standing is Standing.Competing or Standing.OutOfCompetition)];
        var results = new RoundResult[entrants.Count][];
        for (var i = 0; i < results.Length; i++)
            results[i] = new RoundResult[regulation.Rounds.Count];
        var scratch = new Heard[marks.Max(m => m.Judges.Count)];
        for (var r = 0; r < regulation.Rounds.Count; r++)
        {
            var taking = r <= last ? within : new bool[entrants.Count];
            // Who is out of competition takes nobody's place.
            bool[] competing = [.. taking.Select((t, i) => t && entrants[i].Standing == Standing.Competing)];
            var byPlaces = regulation.Rounds[r].Judges.IsByPlaces ? PlacesRule.Results(marks[r], competing) : null;
            for (var i = 0; i < results.Length; i++)
                results[i][r] = byPlaces?[i] ?? (taking[i] ? RoundRule.Result(marks[r], i, scratch, null) : new RoundResult(RoundStatus.NotAdmitted, default, default, 0, 0));
            if (regulation.Rounds[r].Brings == RoundBrings.Place)
                MarksToPlaces(results, taking, competing, r, regulation.Rounds[r].Judges.IsByPlaces && regulation.Rounds[r].Judges.Method != JudgeMethod.PlacePoints);
            for (var i = 0; r <= last && i < results.Length; i++)
            {
                results[i][r] = results[i][r] with { Contribution = weights.Contribution(r, results[i][r].Mark) };
                within[i] &= results[i][r].Status != RoundStatus.Disqualified;
            }
            if (r < last && regulation.Rounds[r].Cut is { } cut)
                within = CutRule.Admitted(cut, entrants, Array.ConvertAll(results, of => of[r]), within, CutValues(regulation, results, r, cut.On));
        }
        return results;
    }

    // What the bounds of a cut compare, the more the better: the round's mark, or the standing after it as places compare it.
    private static Ratio[] CutValues(Regulation regulation, RoundResult[][] results, int round, CutOn on)
    {
        if (on == CutOn.Round)
            return Array.ConvertAll(results, of => Better(of[round].Mark, regulation.Rounds[round].LessIsBetter));
        var weights = new RoundWeights(regulation, round);
        return Array.ConvertAll(results, of =>
        {
            var total = weights.Total([.. of.Select((r, i) => r with { Contribution = weights.Contribution(i, r.Mark) })]);
            return Better(regulation.Result.RankOn == RankOn.Rounded ? Ratio.Of(total.Round(regulation.Result.Decimals)) : total, weights.LessIsBetter);
        });

        static Ratio Better(Ratio value, bool lessIsBetter) => lessIsBetter ? new Ratio(-value.Numerator, value.Denominator) : value;
    }

    // Equals get the mean of the places they share (rule S12). Who is out of competition gets the place that the mark would have, and takes nobody's.
    private static void MarksToPlaces(RoundResult[][] results, bool[] taking, bool[] competing, int round, bool lessIsBetter)
    {
        var marked = Enumerable.Range(0, results.Length).Where(i => competing[i] && results[i][round].HasMark).ToArray();
        Array.Sort(marked, (a, b) => results[b][round].Mark.CompareTo(results[a][round].Mark) * (lessIsBetter ? -1 : 1));
        var places = new Ratio[marked.Length];
        for (int start = 0, end; start < marked.Length; start = end)
        {
            end = start + 1;
            while (end < marked.Length && results[marked[end]][round].Mark == results[marked[start]][round].Mark)
                end++;
            Array.Fill(places, new Ratio(start + 1 + end, 2), start, end - start);
        }
        var beside = Enumerable.Range(0, results.Length).Where(i => taking[i] && !competing[i] && results[i][round].HasMark)
            .Select(i => (Index: i, Place: Would(Array.ConvertAll(marked, k => results[i][round].Mark.CompareTo(results[k][round].Mark) * (lessIsBetter ? -1 : 1))))).ToList();
        foreach (var (index, place) in beside.Concat(marked.Zip(places)))
            results[index][round] = results[index][round] with { Mark = place };

        static Ratio Would(int[] better) => new(2 * better.Count(b => b < 0) + better.Count(b => b == 0) + 2, 2);
    }

    private static List<RankedRow> Places(Regulation regulation, Ranked[] placed, TieRule ties, int capacity)
    {
        var rows = new List<RankedRow>(capacity);
        var dense = 0;
        for (int start = 0, end; start < placed.Length; start = end)
        {
            end = start + 1;
            while (end < placed.Length && placed[end].Compared == placed[start].Compared && placed[end].Lacking == placed[start].Lacking)
                end++;
            var above = start == 0 ? default : new Separation(SeparatedBy.Total, Above: placed[start - 1].Compared.ToString(), Below: placed[start].Compared.ToString());
            if (end == start + 1)
                AddGroup([placed[start]], above);
            else
                foreach (var (group, parted) in ties.Part([.. placed[start..end]], start + 1))
                    AddGroup(group, parted.By == SeparatedBy.TieKey ? parted : above);
        }
        return rows;

        void AddGroup(List<Ranked> group, Separation above)
        {
            dense++;
            var (first, last) = (rows.Count + 1, rows.Count + group.Count);
            var (place, to) = regulation.Result.Places switch { PlaceCount.Dense => (dense, dense), PlaceCount.Modified => (last, last), _ => (first, last) };
            foreach (var (i, one) in group.OrderBy(g => g.Entrant.ContestantId).Index())
                rows.Add(one.Row(place, to, i == 0 ? above : new Separation(SeparatedBy.Shared)));
        }
    }
}
