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
        var keys = regulation.Result.TieKeys.Select(k => IndexOf(regulation, k)).ToArray();
        var rows = new Standings[entrants.Count];
        for (var i = 0; i < rows.Length; i++)
            rows[i] = new Standings(regulation, entrants[i], results, i, within[i]);

        var order = new Order(regulation.Result.RankOn, keys);
        Array.Sort(rows, order);
        return Places(regulation, rows, order);
    }

    private static int IndexOf(Regulation regulation, string round)
    {
        for (var i = 0; i < regulation.Rounds.Count; i++)
            if (regulation.Rounds[i].Id == round)
                return i;
        throw new RuleViolationException(new Problem("Round.Unknown", round, regulation.Category));
    }

    // results[round][entrant]; a round after a missed cut is NotAdmitted.
    private static RoundResult[][] Results(Regulation regulation, IReadOnlyList<Entrant> entrants, IReadOnlyList<RoundMarks> marks, out bool[] within)
    {
        within = [.. entrants.Select(e => e.Standing == Standing.Competing)];
        var results = new RoundResult[regulation.Rounds.Count][];
        var totals = new long[marks.Max(m => m.Judges.Count)];
        for (var r = 0; r < results.Length; r++)
        {
            var of = new RoundResult[entrants.Count];
            for (var i = 0; i < of.Length; i++)
                of[i] = within[i] ? RoundRule.Result(marks[r], i, totals) : new RoundResult(RoundStatus.NotAdmitted, default, default, 0, 0);
            results[r] = of;
            if (regulation.Rounds[r].Cut is { } cut)
                within = CutRule.Admitted(cut, entrants, of, within);
        }
        return results;
    }

    private static List<RankedRow> Places(Regulation regulation, Standings[] rows, Order order)
    {
        var ranked = new List<RankedRow>(rows.Length);
        int place = 0, dense = 0;
        for (var start = 0; start < rows.Length;)
        {
            var end = start + 1;
            while (end < rows.Length && rows[start].HasPlace && rows[end].HasPlace && order.SameRank(rows[start], rows[end]))
                end++;
            dense++;
            place = regulation.Result.Places == PlaceCount.Dense ? dense : start + 1;
            var last = regulation.Result.Places == PlaceCount.Dense ? dense : end;
            for (var i = start; i < end; i++)
            {
                var separation = i == 0 || !rows[i].HasPlace ? default
                    : i > start ? new Separation(SeparatedBy.Shared)
                    : order.Separation(rows[i - 1], rows[i], regulation);
                ranked.Add(rows[i].Row(rows[i].HasPlace ? place : 0, rows[i].HasPlace ? last : 0, separation));
            }
            start = end;
        }
        return ranked;
    }

    /// <summary>One entrant on the way to a place.</summary>
    private sealed class Standings
    {
        public readonly Entrant Entrant;
        public readonly RoundResult[] Rounds;
        public readonly Ratio Total;
        public readonly Points Printed;
        public readonly bool HasPlace;
        private readonly Standing _standing;
        private readonly bool _complete;

        public Standings(Regulation regulation, Entrant entrant, RoundResult[][] results, int index, bool within)
        {
            Entrant = entrant;
            Rounds = new RoundResult[results.Length];
            bool any = false, appeared = false, open = false;
            for (var r = 0; r < Rounds.Length; r++)
            {
                var result = Rounds[r] = results[r][index];
                appeared |= result.HasMark;
                open |= result.Status is RoundStatus.Open or RoundStatus.Partial;
                if (regulation.Rounds[r].Weight.Hundredths == 0 || !result.HasMark)
                    continue;
                Total += result.Contribution;
                any = true;
            }
            Printed = Total.Round(regulation.Result.Decimals);
            var removed = Array.Exists(Rounds, r => r.Status == RoundStatus.Disqualified);
            _standing = entrant.Standing != Standing.Competing ? entrant.Standing
                : removed ? Standing.Disqualified
                : !open && !(within ? any : appeared) ? Standing.NoShow
                : within ? Standing.Competing
                : Standing.NotAdmitted;
            HasPlace = any && _standing == Standing.Competing;
            _complete = !open;
        }

        public RankedRow Row(int place, int placeTo, Separation separation) =>
            new(Entrant.ContestantId, _standing, place, placeTo, Total, Printed, Rounds, _complete, separation);
    }

    /// <summary>The order of places: total, then the tie keys; those without a place come last.</summary>
    private sealed class Order(RankOn rankOn, int[] keys) : IComparer<Standings>
    {
        public int Compare(Standings? a, Standings? b)
        {
            var difference = b!.HasPlace.CompareTo(a!.HasPlace);
            if (difference == 0 && a.HasPlace)
                difference = CompareTotals(b, a);
            for (var k = 0; difference == 0 && a.HasPlace && k < keys.Length; k++)
                difference = CompareKey(b, a, keys[k]);
            return difference != 0 ? difference : a.Entrant.ContestantId.CompareTo(b.Entrant.ContestantId);
        }

        public bool SameRank(Standings a, Standings b) => CompareTotals(a, b) == 0 && keys.All(k => CompareKey(a, b, k) == 0);

        public Separation Separation(Standings above, Standings below, Regulation regulation)
        {
            if (CompareTotals(above, below) != 0)
                return new Separation(SeparatedBy.Total);
            var key = Array.Find(keys, k => CompareKey(above, below, k) != 0);
            return new Separation(SeparatedBy.TieKey, regulation.Rounds[key].Id);
        }

        private int CompareTotals(Standings a, Standings b) =>
            rankOn == RankOn.Rounded ? a.Printed.CompareTo(b.Printed) : a.Total.CompareTo(b.Total);

        private static int CompareKey(Standings a, Standings b, int round) => a.Rounds[round].Mark.CompareTo(b.Rounds[round].Mark);
    }
}
