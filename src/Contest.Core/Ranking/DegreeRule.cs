using Contest.Core.Editions;

namespace Contest.Core.Ranking;

/// <summary>
/// Who gets a diploma of which degree (rules A1 to A5). It stands with the ranking because the live table shows it; a diploma itself is made from a signed protocol only.
/// </summary>
public static class DegreeRule
{
    /// <summary>The decision for every row of a ranking, in its order. A row that a bound denies a diploma keeps its place, and the diploma of the quota passes on.</summary>
    /// <param name="regulation">The category's rules.</param>
    /// <param name="rows">The ranking.</param>
    /// <param name="choices">What the jury chose at bounds of quotas; may be <c>null</c>.</param>
    public static IReadOnlyList<DegreeDecision> Decide(Regulation regulation, IReadOnlyList<RankedRow> rows, IReadOnlyList<BoundaryChoice>? choices = null)
    {
        var awards = regulation.Awards;
        var people = QuotaOf(awards.QuotaOf, regulation, rows);
        var whole = new Quota(0, awards.QuotaPercent, people, awards.TiesAtQuota, choices);
        var quotas = awards.Degrees.Select(d => new Quota(d.Degree, d.QuotaPercent, people, awards.TiesAtQuota, choices)).ToList();
        var bounds = new Bounds(regulation);
        var decisions = new List<DegreeDecision>(rows.Count);
        var refusals = new List<(DegreeReason Reason, string? RoundId)>();
        var (given, verdict) = (0, DegreeReason.NoPlace);
        for (int start = 0, end; start < rows.Count; start = end)
        {
            refusals.Clear();
            var entitled = 0;
            for (end = start; end < rows.Count && rows[end].Place == rows[start].Place; end++)
            {
                // Nearly always whoever shares a place has the same total.
                if (end == start || rows[end].Total != rows[end - 1].Total)
                    verdict = bounds.Of(rows[end].Place, bounds.Compared(rows[end]));
                refusals.Add(bounds.Refusal(rows[end], verdict));
                entitled += refusals[^1].Reason == DegreeReason.Awarded ? 1 : 0;
            }
            var degree = 0;
            if (entitled > 0 && whole.Takes(rows[start].Place, given, entitled))
                for (var step = 0; degree == 0 && step < quotas.Count; step++)
                    if (bounds.Reaches(rows[start].Place, bounds.Compared(rows[start]), step) && quotas[step].Takes(rows[start].Place, given, entitled))
                        degree = step + 1;
            for (var i = start; i < end; i++)
                decisions.Add(refusals[i - start] is { Reason: not DegreeReason.Awarded } refusal
                    ? new DegreeDecision(rows[i].ContestantId, 0, refusal.Reason, refusal.RoundId)
                    : new DegreeDecision(rows[i].ContestantId, degree, degree > 0 ? DegreeReason.Awarded : DegreeReason.Quota));
            given += degree > 0 ? entitled : 0;
        }
        return decisions;
    }

    /// <summary>What the jury may choose from at every bound of a quota: to leave out the group of equals that the quota would part, or to take it in whole (rule A5).</summary>
    public static IReadOnlyList<BoundaryOptions> Options(Regulation regulation, IReadOnlyList<RankedRow> rows, IReadOnlyList<BoundaryChoice>? choices = null)
    {
        var awards = regulation.Awards;
        var people = QuotaOf(awards.QuotaOf, regulation, rows);
        var bounds = awards.Degrees.Select(d => (d.Degree, Share: d.QuotaPercent)).Append((0, awards.QuotaPercent)).Where(b => b.Item2 is not null);
        return [.. bounds.Select(b => new BoundaryOptions(b.Item1, b.Item2!.Value.Of(people), Side(b.Item1, TiesAtQuota.Exclude), Side(b.Item1, TiesAtQuota.Include), choices?.LastOrDefault(c => c.Degree == b.Item1)))];

        BoundarySide Side(int degree, TiesAtQuota ties)
        {
            var others = (choices ?? []).Where(c => c.Degree != degree).Append(new BoundaryChoice(degree, ties));
            var taken = Decide(regulation, rows, [.. others]).Zip(rows).Where(d => d.First.Degree > 0 && (degree == 0 || d.First.Degree <= degree)).Select(d => d.Second).ToList();
            return new BoundarySide(taken.Count, taken.LastOrDefault()?.PlaceTo ?? 0, taken.LastOrDefault()?.Printed);
        }
    }

    private static int QuotaOf(QuotaPeople of, Regulation regulation, IReadOnlyList<RankedRow> rows) => of switch
    {
        QuotaPeople.Entered => rows.Count(r => r.Standing != Standing.OutOfCompetition),
        QuotaPeople.Finished => rows.Count(r => r.Place > 0 && regulation.Rounds.Index().All(round => round.Item.Weight.Hundredths == 0 || r.Rounds[round.Index].HasMark)),
        _ => rows.Count(r => r.Place > 0),
    };

    /// <summary>A quota that closes with the first group it does not hold.</summary>
    private sealed class Quota(int degree, Share? share, int people, TiesAtQuota ties, IReadOnlyList<BoundaryChoice>? choices)
    {
        private readonly int? _most = share?.Of(people);
        private readonly BoundaryChoice? _choice = choices?.LastOrDefault(c => c.Degree == degree);
        private bool _closed;

        public bool Takes(int place, int given, int entitled)
        {
            if (_choice?.ToPlace is { } last)
                return place <= last;
            if (_most is not { } most)
                return true;
            _closed |= given >= most || (given + entitled > most && (_choice?.Ties ?? ties) != TiesAtQuota.Include);
            return !_closed;
        }
    }

    /// <summary>The bounds of a regulation as numbers. Totals are compared with them as places compare totals: exact or printed.</summary>
    private sealed class Bounds(Regulation regulation)
    {
        private readonly Ratio? _least = Part(regulation.Awards.MinimumPercent, regulation.Maximum);
        private readonly (int? ToPlace, Ratio? MoreThan, Ratio? From)[] _steps =
        [
            .. regulation.Awards.Degrees.Select(d => (d.ToPlace, Part(d.MoreThanPercent, regulation.Maximum), Greater(Part(d.FromPercent, regulation.Maximum), d.FromPoints is { } points ? Ratio.Of(points) : null))),
        ];

        // A round's mark is compared on the round's own scale, so that a round of no weight has a minimum too.
        private readonly (int Round, Ratio? Least)[] _rounds =
        [
            .. regulation.Rounds.Index().Where(r => regulation.Awards.RoundMinimumIn.Contains(r.Item.Id))
                .Select(r => (r.Index, Part(regulation.Awards.RoundMinimumPercent, r.Item.Maximum))),
        ];

        /// <summary>Why the row has no diploma, and the round that denies it; <see cref="DegreeReason.Awarded"/>: it may have one, of a degree that is not decided here.</summary>
        /// <param name="row">The row.</param>
        /// <param name="verdict">What <see cref="Of"/> says of its place and total.</param>
        public (DegreeReason Reason, string? RoundId) Refusal(RankedRow row, DegreeReason verdict)
        {
            if (verdict is not (DegreeReason.NoPlace or DegreeReason.BelowThreshold))
                foreach (var (round, least) in _rounds)
                    if (row.Rounds[round].Mark < least)
                        return (DegreeReason.RoundBelowMinimum, regulation.Rounds[round].Id);
            return (verdict, null);
        }

        /// <summary>What a place and a total say by themselves.</summary>
        public DegreeReason Of(int place, Ratio total)
        {
            if (place == 0)
                return DegreeReason.NoPlace;
            if (total < _least)
                return DegreeReason.BelowThreshold;
            var beyond = true;
            for (var step = 0; step < _steps.Length; step++)
            {
                if (Reaches(place, total, step))
                    return DegreeReason.Awarded;
                beyond &= place > _steps[step].ToPlace;
            }
            return beyond ? DegreeReason.BeyondPlaces : DegreeReason.BelowDegrees;
        }

        /// <summary>Whether a place and a total keep the bounds of a degree, by its index.</summary>
        public bool Reaches(int place, Ratio total, int step)
        {
            var (toPlace, moreThan, from) = _steps[step];
            return !(place > toPlace) && !(total <= moreThan) && !(total < from);
        }

        /// <summary>The total that places compare.</summary>
        public Ratio Compared(RankedRow row) => regulation.Result.RankOn == RankOn.Rounded ? Ratio.Of(row.Printed) : row.Total;

        private static Ratio? Part(Points? percent, Points of) => percent is { } p ? new Ratio((Int128)p.Hundredths * of.Hundredths, 1_000_000) : null;

        private static Ratio? Greater(Ratio? a, Ratio? b) => a is null || b > a ? b : a;
    }
}

/// <summary>What the jury chose at the bound of a quota (rule A5).</summary>
/// <param name="Degree">The degree whose quota it is; 0: the quota of all diplomas.</param>
/// <param name="Ties">Whether the group that the quota would part is left out or taken in.</param>
/// <param name="ToPlace">The last place that gets it, where the jury chose neither of the two; <c>null</c>: one of them.</param>
/// <param name="Reason">Why; may be empty.</param>
public sealed record BoundaryChoice(int Degree, TiesAtQuota Ties, int? ToPlace = null, string Reason = "");

/// <summary>The two sides of the bound of a quota.</summary>
/// <param name="Degree">The degree whose quota it is; 0: the quota of all diplomas.</param>
/// <param name="Quota">How many it allows.</param>
/// <param name="Strict">The largest whole group within it.</param>
/// <param name="Generous">The smallest whole group that fills it.</param>
/// <param name="Choice">What the jury chose; <c>null</c>: nothing yet.</param>
public sealed record BoundaryOptions(int Degree, int Quota, BoundarySide Strict, BoundarySide Generous, BoundaryChoice? Choice)
{
    /// <summary>Whether the quota would part equals, so that there is something to choose.</summary>
    public bool PartsEquals => Strict.Count != Generous.Count;
}

/// <summary>One side of a bound.</summary>
/// <param name="Count">How many get this degree or a higher one.</param>
/// <param name="ToPlace">The last place among them; 0: nobody.</param>
/// <param name="Least">The least total among them.</param>
public sealed record BoundarySide(int Count, int ToPlace, Points? Least);

/// <summary>Whether a contestant gets a diploma, and why or why not.</summary>
/// <param name="ContestantId">The contestant.</param>
/// <param name="Degree">1, 2, 3 and on; 0: none.</param>
/// <param name="Reason">Why.</param>
/// <param name="RoundId">The round that lies under its minimum.</param>
public readonly record struct DegreeDecision(int ContestantId, int Degree, DegreeReason Reason, string? RoundId = null);

public enum DegreeReason
{
    Awarded,
    NoPlace,
    BelowThreshold,
    RoundBelowMinimum,
    BeyondPlaces,
    Quota,

    /// <summary>The total reaches no degree.</summary>
    BelowDegrees,
}
