using Contest.Core.Editions;

namespace Contest.Core.Judging;

/// <summary>What a judge gives on one sheet, exact, as the ranking hears it (rule S6): penalties are subtracted and never lead below zero, a difficulty is no part of it, and a place stands for itself.</summary>
/// <param name="Units">So many units.</param>
/// <param name="Unit">How many units make a point.</param>
public readonly record struct SheetTotal(long Units, long Unit)
{
    /// <summary>In points, rounded half away from zero where it is finer than a hundredth; the ranking takes the exact one.</summary>
    public Points Points => new(Divided(Units * 100, Unit));

    /// <summary>The total of the marks that stand so far.</summary>
    /// <param name="round">The round.</param>
    /// <param name="mark">The mark of each criterion.</param>
    public static SheetTotal Of(Round round, Func<Criterion, Mark> mark)
    {
        var (steps, unit, over) = (round.Total, UnitOf(round), OverOf(round));
        long sum = 0;
        foreach (var criterion in round.Criteria)
            if (mark(criterion) is { IsScored: true } given)
                sum += Rounded(given.Code * WeightOf(criterion), steps.EachDecimals, 100);
        sum = Math.Max(0, sum);
        return new(steps.Decimals is null ? sum : Rounded(sum, steps.Decimals, over) / over, unit);
    }

    /// <summary>How a mark weighs in the total, in hundredths: a penalty less than nothing, a difficulty nothing.</summary>
    public static long WeightOf(Criterion criterion) => criterion.Counts switch
    {
        CriterionCounts.Penalty => -criterion.Weight.Hundredths,
        CriterionCounts.Factor => 0,
        _ => criterion.Weight.Hundredths,
    };

    /// <summary>How many units make a point: marks by weights are ten-thousandths, a mean has the sum of its weights below the line, and a rounded total is hundredths.</summary>
    public static long UnitOf(Round round) => round.Total.Decimals is not null ? 100 : 100 * OverOf(round);

    /// <summary>By how much the sum of marks by weights is divided to make hundredths of a point.</summary>
    public static long OverOf(Round round) =>
        round.Total.Method == TotalMethod.Mean ? round.Criteria.Where(c => c.Counts == CriterionCounts.Points).Sum(c => c.Weight.Hundredths) : 100;

    // Half away from zero (rule S3), to so many decimals of a number of which one hundredth is so many parts.
    private static long Rounded(long value, int? decimals, long hundredth)
    {
        if (decimals is not { } places)
            return value;
        var step = hundredth * places switch { 0 => 100, 1 => 10, _ => 1 };
        return Divided(value, step) * step;
    }

    private static long Divided(long value, long by) => Math.Sign(value) * ((2 * Math.Abs(value) + by) / (2 * by));
}
