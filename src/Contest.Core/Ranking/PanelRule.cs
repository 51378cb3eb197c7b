using Contest.Core.Editions;

namespace Contest.Core.Ranking;

/// <summary>From what the judges gave one contestant to one number (rules S2 and S7). The only division is the last one.</summary>
internal static class PanelRule
{
    /// <summary>The number, exact; <c>null</c> where the regulation leaves a panel that is too small to the jury.</summary>
    /// <param name="steps">The method.</param>
    /// <param name="heard">Who is heard, at least one; put into another order.</param>
    /// <param name="full">How many would be heard if nobody were absent or recused.</param>
    /// <param name="unit">How many units of a value make a point.</param>
    /// <param name="notes">Told what became of each value; may be <c>null</c>.</param>
    public static Ratio? Mark(JudgeSteps steps, Span<Heard> heard, int full, long unit, PanelNotes? notes) => steps.Method switch
    {
        JudgeMethod.TrimmedMean => Trimmed(steps, heard, unit, notes),
        JudgeMethod.Sum => Sum(heard, steps.Short == ShortPanel.Scale ? full : heard.Length, unit),
        JudgeMethod.Median => Median(steps.Even, heard, unit, notes),
        JudgeMethod.Clamp or JudgeMethod.WithoutOutliers => NearTheMean(steps, heard, unit, notes),
        _ => Mean(heard, unit),
    };

    /// <summary>The mean, each by its weight.</summary>
    public static Ratio Mean(ReadOnlySpan<Heard> heard, long unit)
    {
        long sum = 0, of = 0;
        foreach (var one in heard)
        {
            sum = checked(sum + one.Value * one.Weight);
            of += one.Weight;
        }
        return new Ratio(sum, of * unit);
    }

    private static Ratio Sum(ReadOnlySpan<Heard> heard, int full, long unit)
    {
        long sum = 0;
        foreach (var one in heard)
            sum = checked(sum + one.Value);
        return new Ratio((Int128)sum * full, (Int128)heard.Length * unit);
    }

    private static Ratio? Trimmed(JudgeSteps steps, Span<Heard> heard, long unit, PanelNotes? notes)
    {
        if (heard.Length - 2 * steps.Drop < 3)
        {
            notes?.SayFallback();
            return steps.Fallback switch
            {
                TrimFallback.Median => Median(steps.Even, heard, unit, notes),
                TrimFallback.None => null,
                _ => Mean(heard, unit),
            };
        }
        for (var dropped = 0; dropped < steps.Drop; dropped++)
        {
            heard = WithoutExtremes(heard, out var lowest, out var highest);
            notes?.Say(lowest, ValueFate.DroppedLow);
            notes?.Say(highest, ValueFate.DroppedHigh);
        }
        return Mean(heard, unit);
    }

    // Drops one highest and one lowest: they change places with the last and the first.
    private static Span<Heard> WithoutExtremes(Span<Heard> heard, out Heard lowest, out Heard highest)
    {
        for (var i = 1; i < heard.Length; i++)
            if (heard[i].Value < heard[0].Value)
                (heard[0], heard[i]) = (heard[i], heard[0]);
        for (var i = 1; i < heard.Length - 1; i++)
            if (heard[i].Value > heard[^1].Value)
                (heard[^1], heard[i]) = (heard[i], heard[^1]);
        (lowest, highest) = (heard[0], heard[^1]);
        return heard[1..^1];
    }

    private static Ratio Median(EvenMedian even, Span<Heard> heard, long unit, PanelNotes? notes)
    {
        heard.Sort((a, b) => a.Value != b.Value ? a.Value.CompareTo(b.Value) : a.Judge.CompareTo(b.Judge));
        var upper = heard.Length / 2;
        var lower = (heard.Length - 1) / 2;
        var (from, to) = even switch { EvenMedian.Lower => (lower, lower), EvenMedian.Upper => (upper, upper), _ => (lower, upper) };
        for (var i = 0; i < heard.Length; i++)
            if (i < from || i > to)
                notes?.Say(heard[i], ValueFate.BesideMedian);
        return Mean(heard[from..(to + 1)], unit);
    }

    // Compared by multiples of the number of judges, so that an unrounded mean needs no division.
    private static Ratio NearTheMean(JudgeSteps steps, Span<Heard> heard, long unit, PanelNotes? notes)
    {
        var mean = Mean(heard, unit);
        Int128 of = 1;
        foreach (var one in heard)
            of += one.Weight;
        of -= 1;
        var centre = steps.MarginDecimals is { } decimals ? mean.Round(decimals).Hundredths * unit / 100 * of : mean.Numerator;
        notes?.SayCentre(new Ratio(centre, of * unit));
        var margin = steps.Margin.GetValueOrDefault().Hundredths * unit / 100 * of;
        Int128 sum = 0, weight = 0;
        foreach (var one in heard)
        {
            var value = one.Value * of;
            if (steps.Method == JudgeMethod.WithoutOutliers && Int128.Abs(value - centre) >= margin)
            {
                notes?.Say(one, ValueFate.Outlier);
                continue;
            }
            var near = steps.Method == JudgeMethod.Clamp ? Int128.Clamp(value, centre - margin, centre + margin) : value;
            if (near != value)
                notes?.Say(one, ValueFate.Clamped, new Ratio(near, of * unit));
            sum += near * one.Weight;
            weight += one.Weight;
        }
        return weight == 0 ? mean : new Ratio(sum, weight * of * unit);
    }
}
