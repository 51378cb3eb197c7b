using Contest.Core.Editions;

namespace Contest.Core.Ranking;

/// <summary>Parts equal totals by the keys of the regulation, one after another, each only among those whom the keys before left equal (rules R4, R7, R8).</summary>
internal sealed class TieRule
{
    private readonly IReadOnlyList<RoundMarks> _marks;
    private readonly RoundWeights _weights;
    private readonly IReadOnlyList<Entrant> _entrants;
    private readonly RoundResults _results;
    private readonly (int[] At, List<JudgeList> Lists)?[] _lists;
    private readonly List<(TieKey Key, int[] Rounds)> _keys = [];

    public TieRule(Regulation regulation, IReadOnlyList<RoundMarks> marks, RoundWeights weights, IReadOnlyList<Entrant> entrants, RoundResults results)
    {
        (_marks, _weights, _entrants, _results, _lists) = (marks, weights, entrants, results, new (int[], List<JudgeList>)?[marks.Count]);
        var counting = Enumerable.Range(0, regulation.Rounds.Count).Where(weights.Counts).ToArray();
        foreach (var text in regulation.Result.TieKeys)
        {
            if (!TieKey.TryParse(text, out var key))
                throw new RuleViolationException(new Problem("Regulation.TieKey", text, TieKey.KnownWords));
            var index = key.Round is null ? -1 : regulation.Rounds.ToList().FindIndex(r => r.Id == key.Round);
            if (key.Round is not null && index < 0)
                throw new RuleViolationException(new Problem("Round.Unknown", key.Round, regulation.Category));
            _keys.Add((key, key.Round is null ? counting : [index]));
        }
    }

    /// <summary>The groups of those whom nothing parts, in the order of their places, each with what parts it from the group before; <c>null</c> where no key parts anybody.</summary>
    /// <param name="tied">Those with equal totals, by their index.</param>
    /// <param name="position">The first of the places they are equal for.</param>
    public IReadOnlyList<(int[] Group, Separation FromAbove)>? Part(ReadOnlySpan<int> tied, int position)
    {
        var first = 0;
        while (first < _keys.Count && tied.Length > 1 && _keys[first].Key.Kind == TieKeyKind.Round && HaveOneMark(tied, _keys[first].Rounds[0]))
            first++;
        if (first == _keys.Count || tied.Length == 1)
            return null;
        var parted = new List<(int[], Separation)>();
        Part(tied.ToArray(), position, first, Separation.Nothing, parted);
        return parted;
    }

    private void Part(int[] tied, int position, int from, Separation fromAbove, List<(int[], Separation)> parted)
    {
        for (var k = from; k < _keys.Count && tied.Length > 1; k++)
        {
            var groups = Groups(tied, position, _keys[k].Key, _keys[k].Rounds);
            if (groups.Count == 1)
                continue;
            foreach (var (i, (group, value)) in groups.Index())
            {
                var separation = i == 0 ? fromAbove : Parted(_keys[k].Key, groups[i - 1].Value, value);
                Part(group, position, k + 1, separation, parted);
                position += group.Length;
            }
            return;
        }
        parted.Add((tied, fromAbove));
    }

    private List<(int[] Group, Ratio[] Value)> Groups(int[] tied, int position, TieKey key, int[] rounds) => key.Kind switch
    {
        TieKeyKind.HeadToHead => HeadToHead(tied, rounds),
        TieKeyKind.Skating => Skating(tied, position, rounds),
        TieKeyKind.Firsts => ByValue(tied, Firsts(tied, rounds)),
        _ => ByValue(tied, Array.ConvertAll(tied, t => Value(t, key, rounds))),
    };

    private bool HaveOneMark(ReadOnlySpan<int> tied, int r)
    {
        foreach (var one in tied)
            if (!_results[one, r].HasMark || _results[one, r].Mark != _results[tied[0], r].Mark)
                return false;
        return true;
    }

    private static List<(int[], Ratio[])> ByValue(int[] tied, Ratio[][] values)
    {
        if (Array.TrueForAll(values, v => Compare(v, values[0]) == 0))
            return [(tied, values[0])];
        var (ordered, order) = (values.ToArray(), tied.ToArray());
        Array.Sort(ordered, order, Comparer<Ratio[]>.Create((a, b) => Compare(b, a)));
        var groups = new List<(int[], Ratio[])>();
        for (int start = 0, end; start < order.Length; start = end)
        {
            end = start + 1;
            while (end < order.Length && Compare(ordered[end], ordered[start]) == 0)
                end++;
            groups.Add((order[start..end], ordered[start]));
        }
        return groups;
    }

    private static int Compare(Ratio[] a, Ratio[] b) => a.AsSpan().SequenceCompareTo(b);

    // More is always better here; what is better the less of it there is counts negative. Nothing is less than anything (rule R5).
    private Ratio[] Value(int one, TieKey key, int[] rounds) => key.Kind switch
    {
        TieKeyKind.Round => _results[one, rounds[0]] is { HasMark: true } result ? [Signed(result.Mark, _marks[rounds[0]].Round.LessIsBetter)] : [],
        TieKeyKind.Exact => [Signed(_weights.Total(_results.Of(one)), _weights.LessIsBetter)],
        TieKeyKind.Lot => _entrants[one].Lot is { } lot ? [new Ratio(-lot, 1)] : [],
        TieKeyKind.Criterion => OfCriterion(one, key.Criterion!, rounds[0]),
        TieKeyKind.Untrimmed => Untrimmed(one, key, rounds),
        TieKeyKind.Marks => [.. Totals(one, rounds)],
        TieKeyKind.Givers => [new Ratio(Totals(one, rounds).Count(t => t != default), 1)],
        _ => [Totals(one, rounds).Take(key.Count).Aggregate(default(Ratio), (sum, t) => sum + t)],
    };

    private static Ratio Signed(Ratio value, bool lessIsBetter) => lessIsBetter ? new Ratio(-value.Numerator, value.Denominator) : value;

    // The judges' totals, the best first: the highest, or the lowest place.
    private List<Ratio> Totals(int one, int[] rounds)
    {
        var totals = new List<Ratio>();
        foreach (var r in rounds.Where(r => _results[one, r].HasMark))
            for (var judge = 0; judge < _marks[r].Judges.Count; judge++)
                if (_marks[r].Third(one) != judge && SheetRule.TryTotal(_marks[r], _marks[r].Sheet(one, judge), out var total))
                    totals.Add(Signed(new Ratio(total, _marks[r].Unit), _marks[r].Round.Criteria[0].Counts == CriterionCounts.Place));
        totals.Sort((a, b) => b.CompareTo(a));
        return totals;
    }

    private Ratio[] OfCriterion(int one, string criterion, int r)
    {
        var (marks, c) = (_marks[r], _marks[r].Round.IndexOf(criterion));
        if (!_results[one, r].HasMark)
            return [];
        if (marks.Round.Judges.By == HeardBy.Criterion)
        {
            var notes = new RoundNotes();
            RoundRule.Result(marks, one, notes);
            return [.. notes.Panels.Where(p => p.Criterion == c).Select(p => Signed(p.Mark, marks.Weights[c] < 0))];
        }
        long sum = 0, of = 0;
        for (var judge = 0; judge < marks.Judges.Count; judge++)
            if (marks.Third(one) != judge && SheetRule.TryTotal(marks, marks.Sheet(one, judge), out _) && marks[one, judge, c] is { IsScored: true } mark)
                (sum, of) = (sum + mark.Code * marks.JudgeWeight(judge), of + marks.JudgeWeight(judge));
        return of == 0 ? [] : [Signed(new Ratio(sum, of * 100), marks.Weights[c] < 0 || marks.Round.Criteria[c].Counts == CriterionCounts.Place)];
    }

    private Ratio[] Untrimmed(int one, TieKey key, int[] rounds)
    {
        Ratio sum = default;
        foreach (var r in rounds.Where(r => _results[one, r].HasMark))
        {
            var mark = _marks[r].Round.LessIsBetter ? _results[one, r].Mark : RoundRule.PlainMean(_marks[r], one) ?? default;
            sum += key.Round is null ? _weights.Contribution(r, mark) : mark;
        }
        return [Signed(sum, key.Round is null ? _weights.LessIsBetter : _marks[rounds[0]].Round.LessIsBetter)];
    }

    // How many judges have each first, second, third … among all whom they marked together.
    private Ratio[][] Firsts(int[] tied, int[] rounds)
    {
        var counts = Array.ConvertAll(tied, _ => new Dictionary<long, int>());
        foreach (var (at, lists) in rounds.Select(Listed))
            for (var k = 0; k < tied.Length; k++)
                foreach (var list in lists.Where(_ => at[tied[k]] >= 0))
                    counts[k][list.Places[at[tied[k]]]] = counts[k].GetValueOrDefault(list.Places[at[tied[k]]]) + 1;
        var columns = counts.SelectMany(c => c.Keys).Distinct().Order().ToList();
        return Array.ConvertAll(counts, c => columns.Select(place => new Ratio(c.GetValueOrDefault(place), 1)).ToArray());
    }

    // The judges' lists of a round, and where each entrant stands in them. Who is out of competition or left stands in none: nobody's order is theirs to change.
    private (int[] At, List<JudgeList> Lists) Listed(int r)
    {
        if (_lists[r] is { } known)
            return known;
        var marked = Enumerable.Range(0, _entrants.Count).Where(i => _entrants[i].Standing == Standing.Competing && _results[i, r].HasMark).ToList();
        var at = new int[_entrants.Count];
        Array.Fill(at, -1);
        foreach (var (position, index) in marked.Index())
            at[index] = position;
        _lists[r] = (at, PlacesRule.Lists(_marks[r], marked));
        return _lists[r]!.Value;
    }

    // Only where the judges' preferences order all of the tied strictly; a circle or an even vote orders nobody.
    private List<(int[], Ratio[])> HeadToHead(int[] tied, int[] rounds)
    {
        var lists = rounds.SelectMany(r => PlacesRule.Lists(_marks[r], tied)).ToList();
        int Prefer(int a, int b) => lists.Count(l => l.Places[a] < l.Places[b]);
        var wins = tied.Select((_, a) => tied.Where((_, b) => b != a && Prefer(a, b) > Prefer(b, a)).Count()).ToList();
        if (wins.Distinct().Count() < tied.Length)
            return [(tied, [])];
        var order = Enumerable.Range(0, tied.Length).OrderByDescending(i => wins[i]).ToList();
        // What is told of two neighbours is the vote between them: with the one before, and with the one after.
        return [.. order.Select((a, i) => (new[] { tied[a] }, new[] { Vote(i, i - 1), Vote(i, i + 1) }))];

        Ratio Vote(int i, int other) => other < 0 || other == order.Count ? default : new Ratio(Prefer(order[i], order[other]), 1);
    }

    private List<(int[], Ratio[])> Skating(int[] tied, int position, int[] rounds)
    {
        var dances = rounds.Select(r => Array.ConvertAll(tied, t => DoubledPlace(_results[t, r]))).ToList();
        var lists = rounds.SelectMany(r => OfTied(r, tied)).ToList();
        var groups = SkatingRule.Tied([.. Enumerable.Range(0, tied.Length)], position, dances, lists);
        return [.. groups.Select(g => (g.ConvertAll(k => tied[k]).ToArray(), new[] { new Ratio(position, 1) }))];
    }

    private static long DoubledPlace(RoundResult result) => result.HasMark ? (long)(result.Mark.Numerator * 2 / result.Mark.Denominator) : int.MaxValue;

    // The judges' places of a dance as they stand among everybody who danced it, reduced to the tied.
    private IEnumerable<JudgeList> OfTied(int r, int[] tied)
    {
        var (at, lists) = Listed(r);
        return Array.TrueForAll(tied, t => at[t] >= 0) ? lists.Select(l => new JudgeList(l.Judge, [], [.. tied.Select(t => l.Places[at[t]])])) : [];
    }

    // What is told of two neighbours: what they first differ in; of a head to head the vote between them.
    private static Separation Parted(TieKey key, Ratio[] above, Ratio[] below)
    {
        var differ = 0;
        while (differ < above.Length && differ < below.Length && above[differ] == below[differ])
            differ++;
        var (x, y) = key.Kind == TieKeyKind.HeadToHead ? (1, 0) : (differ, differ);
        return new Separation(SeparatedBy.TieKey, key.Round, key.ToString(), Text(above, x), Text(below, y));

        static string Text(Ratio[] values, int i) => i >= values.Length ? "" : Signed(values[i], values[i] < default(Ratio)).ToString();
    }
}
