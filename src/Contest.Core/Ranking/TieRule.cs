using Contest.Core.Editions;

namespace Contest.Core.Ranking;

/// <summary>Parts equal totals by the keys of the regulation, one after another, each only among those whom the keys before left equal (rules R4, R7, R8).</summary>
internal sealed class TieRule
{
    private readonly IReadOnlyList<RoundMarks> _marks;
    private readonly RoundWeights _weights;
    private readonly Ranked[] _everybody;
    private readonly (int[] At, List<JudgeList> Lists)?[] _lists;
    private readonly List<(TieKey Key, int[] Rounds)> _keys = [];

    public TieRule(Regulation regulation, IReadOnlyList<RoundMarks> marks, RoundWeights weights, Ranked[] everybody)
    {
        (_marks, _weights, _everybody, _lists) = (marks, weights, everybody, new (int[], List<JudgeList>)?[marks.Count]);
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

    /// <summary>The groups of those whom nothing parts, in the order of their places, each with what parts it from the group before.</summary>
    /// <param name="tied">Those with equal totals.</param>
    /// <param name="position">The first of the places they are equal for.</param>
    public IReadOnlyList<(List<Ranked> Group, Separation FromAbove)> Part(List<Ranked> tied, int position)
    {
        var parted = new List<(List<Ranked>, Separation)>();
        Part(tied, position, 0, default, parted);
        return parted;
    }

    private void Part(List<Ranked> tied, int position, int from, Separation fromAbove, List<(List<Ranked>, Separation)> parted)
    {
        for (var k = from; k < _keys.Count && tied.Count > 1; k++)
        {
            var groups = Groups(tied, position, _keys[k].Key, _keys[k].Rounds);
            if (groups.Count == 1)
                continue;
            foreach (var (i, (group, value)) in groups.Index())
            {
                var separation = i == 0 ? fromAbove : Parted(_keys[k].Key, groups[i - 1].Value, value);
                Part(group, position, k + 1, separation, parted);
                position += group.Count;
            }
            return;
        }
        parted.Add((tied, fromAbove));
    }

    private List<(List<Ranked> Group, Ratio[] Value)> Groups(List<Ranked> tied, int position, TieKey key, int[] rounds) => key.Kind switch
    {
        TieKeyKind.HeadToHead => HeadToHead(tied, rounds),
        TieKeyKind.Skating => Skating(tied, position, rounds),
        TieKeyKind.Firsts => ByValue(tied, Firsts(tied, rounds)),
        _ => ByValue(tied, tied.ToDictionary(t => t, t => Value(t, key, rounds))),
    };

    private static List<(List<Ranked>, Ratio[])> ByValue(List<Ranked> tied, Dictionary<Ranked, Ratio[]> values) =>
        [.. tied.GroupBy(t => values[t], Lexicographic.Instance).OrderByDescending(g => g.Key, Lexicographic.Instance).Select(g => (g.ToList(), g.Key))];

    // More is always better here; what is better the less of it there is counts negative. Nothing is less than anything (rule R5).
    private Ratio[] Value(Ranked one, TieKey key, int[] rounds) => key.Kind switch
    {
        TieKeyKind.Round => one.Rounds[rounds[0]] is { HasMark: true } result ? [Signed(result.Mark, _marks[rounds[0]].Round.LessIsBetter)] : [],
        TieKeyKind.Exact => [Signed(one.Total, _weights.LessIsBetter)],
        TieKeyKind.Lot => one.Entrant.Lot is { } lot ? [new Ratio(-lot, 1)] : [],
        TieKeyKind.Criterion => OfCriterion(one, key.Criterion!, rounds[0]),
        TieKeyKind.Untrimmed => Untrimmed(one, key, rounds),
        TieKeyKind.Marks => [.. Totals(one, rounds)],
        TieKeyKind.Givers => [new Ratio(Totals(one, rounds).Count(t => t != default), 1)],
        _ => [Totals(one, rounds).Take(key.Count).Aggregate(default(Ratio), (sum, t) => sum + t)],
    };

    private static Ratio Signed(Ratio value, bool lessIsBetter) => lessIsBetter ? new Ratio(-value.Numerator, value.Denominator) : value;

    // The judges' totals, the best first: the highest, or the lowest place.
    private List<Ratio> Totals(Ranked one, int[] rounds)
    {
        var totals = new List<Ratio>();
        foreach (var r in rounds.Where(r => one.Rounds[r].HasMark))
            for (var judge = 0; judge < _marks[r].Judges.Count; judge++)
                if (_marks[r].Third(one.Index) != judge && SheetRule.TryTotal(_marks[r], _marks[r].Sheet(one.Index, judge), out var total))
                    totals.Add(Signed(new Ratio(total, _marks[r].Unit), _marks[r].Round.Criteria[0].Counts == CriterionCounts.Place));
        totals.Sort((a, b) => b.CompareTo(a));
        return totals;
    }

    private Ratio[] OfCriterion(Ranked one, string criterion, int r)
    {
        var (marks, c) = (_marks[r], _marks[r].Round.IndexOf(criterion));
        if (!one.Rounds[r].HasMark)
            return [];
        if (marks.Round.Judges.By == HeardBy.Criterion)
        {
            var notes = new RoundNotes();
            RoundRule.Result(marks, one.Index, notes);
            return [.. notes.Panels.Where(p => p.Criterion == c).Select(p => Signed(p.Mark, marks.Weights[c] < 0))];
        }
        long sum = 0, of = 0;
        for (var judge = 0; judge < marks.Judges.Count; judge++)
            if (marks.Third(one.Index) != judge && SheetRule.TryTotal(marks, marks.Sheet(one.Index, judge), out _) && marks[one.Index, judge, c] is { IsScored: true } mark)
                (sum, of) = (sum + mark.Code * marks.JudgeWeight(judge), of + marks.JudgeWeight(judge));
        return of == 0 ? [] : [Signed(new Ratio(sum, of * 100), marks.Weights[c] < 0 || marks.Round.Criteria[c].Counts == CriterionCounts.Place)];
    }

    private Ratio[] Untrimmed(Ranked one, TieKey key, int[] rounds)
    {
        Ratio sum = default;
        foreach (var r in rounds.Where(r => one.Rounds[r].HasMark))
        {
            var mark = _marks[r].Round.LessIsBetter ? one.Rounds[r].Mark : RoundRule.PlainMean(_marks[r], one.Index) ?? default;
            sum += key.Round is null ? _weights.Contribution(r, mark) : mark;
        }
        return [Signed(sum, key.Round is null ? _weights.LessIsBetter : _marks[rounds[0]].Round.LessIsBetter)];
    }

    // How many judges have each first, second, third … among all whom they marked together.
    private Dictionary<Ranked, Ratio[]> Firsts(List<Ranked> tied, int[] rounds)
    {
        var counts = tied.ToDictionary(t => t, _ => new Dictionary<long, int>());
        foreach (var (at, lists) in rounds.Select(Listed))
            foreach (var one in tied.Where(t => at[t.Index] >= 0))
                foreach (var place in lists.Select(l => l.Places[at[one.Index]]))
                    counts[one][place] = counts[one].GetValueOrDefault(place) + 1;
        var columns = counts.Values.SelectMany(c => c.Keys).Distinct().Order().ToList();
        return counts.ToDictionary(c => c.Key, c => columns.Select(place => new Ratio(c.Value.GetValueOrDefault(place), 1)).ToArray());
    }

    // The judges' lists of a round, and where each entrant stands in them. Who is out of competition or left stands in none: nobody's order is theirs to change.
    private (int[] At, List<JudgeList> Lists) Listed(int r)
    {
        if (_lists[r] is { } known)
            return known;
        var marked = _everybody.Where(e => e.Entrant.Standing == Standing.Competing && e.Rounds[r].HasMark).Select(e => e.Index).ToList();
        var at = new int[_everybody.Length];
        Array.Fill(at, -1);
        foreach (var (position, index) in marked.Index())
            at[index] = position;
        _lists[r] = (at, PlacesRule.Lists(_marks[r], marked));
        return _lists[r]!.Value;
    }

    // Only where the judges' preferences order all of the tied strictly; a circle or an even vote orders nobody.
    private List<(List<Ranked>, Ratio[])> HeadToHead(List<Ranked> tied, int[] rounds)
    {
        var lists = rounds.SelectMany(r => PlacesRule.Lists(_marks[r], [.. tied.Select(t => t.Index)])).ToList();
        int Prefer(int a, int b) => lists.Count(l => l.Places[a] < l.Places[b]);
        var wins = tied.Select((_, a) => tied.Where((_, b) => b != a && Prefer(a, b) > Prefer(b, a)).Count()).ToList();
        if (wins.Distinct().Count() < tied.Count)
            return [(tied, [])];
        var order = Enumerable.Range(0, tied.Count).OrderByDescending(i => wins[i]).ToList();
        // What is told of two neighbours is the vote between them: with the one before, and with the one after.
        return [.. order.Select((a, i) => (new List<Ranked> { tied[a] }, new[] { Vote(i, i - 1), Vote(i, i + 1) }))];

        Ratio Vote(int i, int other) => other < 0 || other == order.Count ? default : new Ratio(Prefer(order[i], order[other]), 1);
    }

    private List<(List<Ranked>, Ratio[])> Skating(List<Ranked> tied, int position, int[] rounds)
    {
        var dances = rounds.Select(r => tied.Select(t => DoubledPlace(t.Rounds[r])).ToArray()).ToList();
        var lists = rounds.SelectMany(r => OfTied(r, tied)).ToList();
        var groups = SkatingRule.Tied([.. Enumerable.Range(0, tied.Count)], position, dances, lists);
        return [.. groups.Select(g => (g.ConvertAll(k => tied[k]), new[] { new Ratio(position, 1) }))];
    }

    private static long DoubledPlace(RoundResult result) => result.HasMark ? (long)(result.Mark.Numerator * 2 / result.Mark.Denominator) : int.MaxValue;

    // The judges' places of a dance as they stand among everybody who danced it, reduced to the tied.
    private IEnumerable<JudgeList> OfTied(int r, List<Ranked> tied)
    {
        var (at, lists) = Listed(r);
        return tied.TrueForAll(t => at[t.Index] >= 0) ? lists.Select(l => new JudgeList(l.Judge, [], [.. tied.Select(t => l.Places[at[t.Index]])])) : [];
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

    private sealed class Lexicographic : IComparer<Ratio[]>, IEqualityComparer<Ratio[]>
    {
        public static readonly Lexicographic Instance = new();

        public int Compare(Ratio[]? x, Ratio[]? y) => x.AsSpan().SequenceCompareTo(y);
        public bool Equals(Ratio[]? x, Ratio[]? y) => x.AsSpan().SequenceEqual(y);
        public int GetHashCode(Ratio[] values) => values.Aggregate(0, HashCode.Combine);
    }
}
