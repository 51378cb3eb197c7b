using Contest.Core.Editions;

namespace Contest.Core.Ranking;

/// <summary>Places of one category (rules R1 to R6). The order of entrants, judges and entries changes no place.</summary>
public static class RankingRule
{
    /// <summary>Ranks. The rows come place by place, equals by contestant id, and after them those without a place.</summary>
    /// <param name="regulation">The category's rules.</param>
    /// <param name="entrants">Everybody of the category.</param>
    /// <param name="marks">The marks of every round, in the regulation's order; contestants by their index in <paramref name="entrants"/>.</param>
    public static IReadOnlyList<RankedRow> Rank(Regulation regulation, IReadOnlyList<Entrant> entrants, IReadOnlyList<RoundMarks> marks)
    {
        var results = Results(regulation, entrants, marks, out var within);
        var everybody = new Standings[entrants.Count];
        for (var i = 0; i < everybody.Length; i++)
            everybody[i] = new Standings(regulation, entrants[i], results[i], within[i]);

        var placed = Array.FindAll(everybody, s => s.HasPlace);
        var order = new Order(regulation.Result.TieKeys.Select(k => IndexOf(regulation, k)).ToArray());
        Sort(placed, order);
        var rows = Places(regulation, placed, order, everybody.Length);
        rows.AddRange(everybody.Where(s => !s.HasPlace).OrderBy(s => s.ContestantId).Select(s => s.Row(0, 0, default)));
        return rows;
    }

    // Sorted by plain integers first, which parts nearly everybody; only those whom they do not part are compared exactly.
    private static void Sort(Standings[] placed, Order order)
    {
        var keys = Array.ConvertAll(placed, s => -s.Compared.Millionths);
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

    private static int IndexOf(Regulation regulation, string round)
    {
        for (var i = 0; i < regulation.Rounds.Count; i++)
            if (regulation.Rounds[i].Id == round)
                return i;
        throw new RuleViolationException(new Problem("Round.Unknown", round, regulation.Category));
    }

    // results[entrant][round]; a round after a missed cut or a removal is NotAdmitted.
    private static RoundResult[][] Results(Regulation regulation, IReadOnlyList<Entrant> entrants, IReadOnlyList<RoundMarks> marks, out bool[] within)
    {
        within = [.. entrants.Select(e => e.Standing == Standing.Competing)];
        var results = new RoundResult[entrants.Count][];
        for (var i = 0; i < results.Length; i++)
            results[i] = new RoundResult[regulation.Rounds.Count];
        var totals = new long[marks.Max(m => m.Judges.Count)];
        for (var r = 0; r < regulation.Rounds.Count; r++)
        {
            for (var i = 0; i < results.Length; i++)
            {
                results[i][r] = within[i] ? RoundRule.Result(marks[r], i, totals) : new RoundResult(RoundStatus.NotAdmitted, default, default, 0, 0);
                within[i] &= results[i][r].Status != RoundStatus.Disqualified;
            }
            if (regulation.Rounds[r].Cut is { } cut)
                within = CutRule.Admitted(cut, entrants, Array.ConvertAll(results, of => of[r]), within);
        }
        return results;
    }

    private static List<RankedRow> Places(Regulation regulation, Standings[] placed, Order order, int capacity)
    {
        var rows = new List<RankedRow>(capacity);
        var dense = 0;
        for (int start = 0, end; start < placed.Length; start = end)
        {
            end = start + 1;
            while (end < placed.Length && order.CompareRanks(placed[start], placed[end]) == 0)
                end++;
            dense++;
            var (place, last) = regulation.Result.Places == PlaceCount.Dense ? (dense, dense) : (start + 1, end);
            rows.Add(placed[start].Row(place, last, start == 0 ? default : order.Separation(placed[start - 1], placed[start], regulation)));
            for (var i = start + 1; i < end; i++)
                rows.Add(placed[i].Row(place, last, new Separation(SeparatedBy.Shared)));
        }
        return rows;
    }

    /// <summary>One entrant on the way to a place.</summary>
    private sealed class Standings
    {
        public readonly int ContestantId;
        public readonly RoundResult[] Rounds;
        public readonly bool HasPlace;

        /// <summary>The total that places compare: exact or printed.</summary>
        public readonly Ratio Compared;

        private readonly Ratio _total;
        private readonly Points _printed;
        private readonly Standing _standing;
        private readonly bool _complete;

        public Standings(Regulation regulation, Entrant entrant, RoundResult[] rounds, bool within)
        {
            ContestantId = entrant.ContestantId;
            Rounds = rounds;
            bool counts = false, appeared = false, open = false, removed = false;
            for (var r = 0; r < rounds.Length; r++)
            {
                ref readonly var result = ref rounds[r];
                appeared |= result.HasMark;
                open |= result.Status is RoundStatus.Open or RoundStatus.Partial;
                removed |= result.Status == RoundStatus.Disqualified;
                if (regulation.Rounds[r].Weight.Hundredths == 0 || !result.HasMark)
                    continue;
                _total += result.Contribution;
                counts = true;
            }
            _printed = _total.Round(regulation.Result.Decimals);
            Compared = regulation.Result.RankOn == RankOn.Rounded ? Ratio.Of(_printed) : _total;
            _standing = entrant.Standing != Standing.Competing ? entrant.Standing
                : removed ? Standing.Disqualified
                : !open && !(within ? counts : appeared) ? Standing.NoShow
                : within ? Standing.Competing
                : Standing.NotAdmitted;
            HasPlace = counts && _standing == Standing.Competing;
            _complete = !open;
        }

        public RankedRow Row(int place, int placeTo, Separation separation) =>
            new(ContestantId, _standing, place, placeTo, _total, _printed, Rounds, _complete, separation);
    }

    /// <summary>The order of places: the total, then the tie keys; equals by id.</summary>
    private sealed class Order(int[] keys) : IComparer<Standings>
    {
        public int Compare(Standings? a, Standings? b)
        {
            var difference = CompareRanks(b!, a!);
            return difference != 0 ? difference : a!.ContestantId.CompareTo(b!.ContestantId);
        }

        public int CompareRanks(Standings a, Standings b)
        {
            var difference = a.Compared.CompareTo(b.Compared);
            for (var k = 0; difference == 0 && k < keys.Length; k++)
                difference = CompareKey(a, b, keys[k]);
            return difference;
        }

        public Separation Separation(Standings above, Standings below, Regulation regulation)
        {
            if (above.Compared != below.Compared)
                return new Separation(SeparatedBy.Total);
            var key = Array.Find(keys, k => CompareKey(above, below, k) != 0);
            return new Separation(SeparatedBy.TieKey, regulation.Rounds[key].Id);
        }

        // No mark is less than any mark, a zero included (rule R5).
        private static int CompareKey(Standings a, Standings b, int round)
        {
            ref readonly var x = ref a.Rounds[round];
            ref readonly var y = ref b.Rounds[round];
            return x.HasMark == y.HasMark ? x.Mark.CompareTo(y.Mark) : x.HasMark.CompareTo(y.HasMark);
        }
    }
}
