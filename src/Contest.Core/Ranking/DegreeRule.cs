using Contest.Core.Editions;

namespace Contest.Core.Ranking;

/// <summary>
/// Who gets a diploma of which degree (rules A1 to A3). It stands with the ranking because the live table shows it; a diploma itself is made from a signed protocol only.
/// </summary>
public static class DegreeRule
{
    /// <summary>The decision for every row of a ranking, in its order. A row that a bound denies a diploma keeps its place, and the diploma of the quota passes on.</summary>
    public static IReadOnlyList<DegreeDecision> Decide(Regulation regulation, IReadOnlyList<RankedRow> rows)
    {
        var awards = regulation.Awards;
        var tookPart = rows.Count(r => r.Place > 0);
        var quota = awards.QuotaPercent is { } percent ? (int)(tookPart * percent.Hundredths / 10_000) : tookPart;
        var bounds = new Bounds(regulation);
        var decisions = new List<DegreeDecision>(rows.Count);
        var given = 0;
        var closed = false;
        for (int start = 0, end; start < rows.Count; start = end)
        {
            var entitled = 0;
            for (end = start; end < rows.Count && rows[end].Place == rows[start].Place; end++)
            {
                decisions.Add(bounds.Judge(rows[end]));
                entitled += decisions[end].Degree > 0 ? 1 : 0;
            }
            closed |= given >= quota || (given + entitled > quota && awards.TiesAtQuota == TiesAtQuota.Exclude);
            given += entitled;
            for (var i = start; closed && i < end; i++)
                if (decisions[i].Degree > 0)
                    decisions[i] = new DegreeDecision(rows[i].ContestantId, 0, DegreeReason.Quota);
        }
        return decisions;
    }

    /// <summary>The bounds of a regulation as numbers. Totals are compared with them as places compare totals: exact or printed.</summary>
    private sealed class Bounds(Regulation regulation)
    {
        private readonly Ratio? _least = Share(regulation.Awards.MinimumPercent, regulation.Maximum);
        private readonly (DegreeStep Step, Ratio? MoreThan)[] _steps = [.. regulation.Awards.Degrees.Select(d => (d, Share(d.MoreThanPercent, regulation.Maximum)))];

        // A round's mark is compared on the round's own scale, so that a round of no weight has a minimum too.
        private readonly (int Round, Ratio? Least)[] _rounds =
        [
            .. regulation.Rounds.Index().Where(r => regulation.Awards.RoundMinimumIn.Contains(r.Item.Id))
                .Select(r => (r.Index, Share(regulation.Awards.RoundMinimumPercent, r.Item.Maximum))),
        ];

        public DegreeDecision Judge(RankedRow row)
        {
            if (row.Place == 0)
                return new DegreeDecision(row.ContestantId, 0, DegreeReason.NoPlace);
            var total = regulation.Result.RankOn == RankOn.Rounded ? Ratio.Of(row.Printed) : row.Total;
            if (total < _least)
                return new DegreeDecision(row.ContestantId, 0, DegreeReason.BelowThreshold);
            foreach (var (round, least) in _rounds)
                if (row.Rounds[round].Mark < least)
                    return new DegreeDecision(row.ContestantId, 0, DegreeReason.RoundBelowMinimum, regulation.Rounds[round].Id);
            foreach (var (step, moreThan) in _steps)
                if (row.Place <= step.ToPlace && !(total <= moreThan))
                    return new DegreeDecision(row.ContestantId, step.Degree, DegreeReason.Awarded);
            return new DegreeDecision(row.ContestantId, 0, DegreeReason.BeyondPlaces);
        }

        private static Ratio? Share(Points? percent, Points of) => percent is { } p ? new Ratio((Int128)p.Hundredths * of.Hundredths, 1_000_000) : null;
    }
}

/// <summary>Whether a contestant gets a diploma, and why or why not.</summary>
/// <param name="ContestantId">The contestant.</param>
/// <param name="Degree">1, 2, 3; 0: none.</param>
/// <param name="Reason">Why.</param>
/// <param name="RoundId">The round that lies under its minimum.</param>
public sealed record DegreeDecision(int ContestantId, int Degree, DegreeReason Reason, string? RoundId = null);

public enum DegreeReason
{
    Awarded,
    NoPlace,
    BelowThreshold,
    RoundBelowMinimum,
    BeyondPlaces,
    Quota,
}
