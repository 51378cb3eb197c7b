using Contest.Core.Editions;

namespace Contest.Core.Ranking;

/// <summary>
/// Who gets a diploma of which degree (rules A1 to A3). It stands with the ranking because the live table shows it; a diploma itself is made from a signed protocol only.
/// </summary>
public static class DegreeRule
{
    /// <summary>The decision for every row of a ranking, in its order.</summary>
    public static IReadOnlyList<DegreeDecision> Decide(Regulation regulation, IReadOnlyList<RankedRow> rows)
    {
        var awards = regulation.Awards;
        var tookPart = rows.Count(r => r.Place > 0);
        var quota = awards.QuotaPercent is { } percent ? (int)(tookPart * percent.Hundredths / 10_000) : tookPart;
        var decisions = new List<DegreeDecision>(rows.Count);
        int given = 0, degree = 0;
        var closed = false;
        foreach (var group in rows.GroupBy(r => r.Place))
        {
            var members = group.Select(row => Judge(regulation, row)).ToList();
            var entitled = members.Count(m => m.Degree > 0);
            if (group.Key > 0 && entitled > 0)
            {
                closed |= given >= quota || (given + entitled > quota && awards.TiesAtQuota == TiesAtQuota.Exclude);
                if (closed)
                    members = members.ConvertAll(m => m.Degree > 0 ? m with { Degree = 0, Reason = DegreeReason.Quota } : m);
                else
                    given += entitled;
            }
            // A better place never gets a lesser degree than a worse one: who misses the bound of the first degree pulls the next ones down.
            degree = Math.Max(degree, members.Max(m => m.Degree));
            decisions.AddRange(members.Select(m => m.Degree > 0 ? m with { Degree = Math.Max(m.Degree, degree) } : m));
        }
        return decisions;
    }

    private static DegreeDecision Judge(Regulation regulation, RankedRow row)
    {
        var awards = regulation.Awards;
        if (row.Place == 0)
            return new DegreeDecision(row.ContestantId, 0, DegreeReason.NoPlace);
        if (awards.MinimumPercent is { } least && !Reaches(Value(regulation, row), least, regulation.Maximum))
            return new DegreeDecision(row.ContestantId, 0, DegreeReason.BelowThreshold);
        if (awards.RoundMinimumPercent is { } minimum)
            for (var r = 0; r < row.Rounds.Count; r++)
                if (awards.RoundMinimumIn.Contains(regulation.Rounds[r].Id) && !Reaches(row.Rounds[r].Contribution, minimum, regulation.Rounds[r].Weight))
                    return new DegreeDecision(row.ContestantId, 0, DegreeReason.RoundBelowMinimum, regulation.Rounds[r].Id);
        var step = awards.Degrees.FirstOrDefault(d => row.Place <= d.ToPlace
            && (d.MoreThanPercent is not { } more || Value(regulation, row) > Share(more, regulation.Maximum)));
        return step is null
            ? new DegreeDecision(row.ContestantId, 0, DegreeReason.BeyondPlaces)
            : new DegreeDecision(row.ContestantId, step.Degree, DegreeReason.Awarded);
    }

    // Thresholds are compared with the value that places are compared by.
    private static Ratio Value(Regulation regulation, RankedRow row) => regulation.Result.RankOn == RankOn.Rounded ? Ratio.Of(row.Printed) : row.Total;

    private static bool Reaches(Ratio value, Points percent, Points of) => value >= Share(percent, of);

    private static Ratio Share(Points percent, Points of) => new((Int128)percent.Hundredths * of.Hundredths, 1_000_000);
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
