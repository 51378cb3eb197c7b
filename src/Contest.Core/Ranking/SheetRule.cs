using Contest.Core.Editions;
using Contest.Core.Judging;

namespace Contest.Core.Ranking;

/// <summary>What the sheets of a contestant say: totals, statuses, and who of the panel is heard (rules J1, S2, S6).</summary>
internal static class SheetRule
{
    /// <summary>Who of a panel is heard for a contestant, and how many are owed.</summary>
    /// <param name="marks">The round's marks.</param>
    /// <param name="contestant">The contestant's index.</param>
    /// <param name="scratch">Filled with the judges who are heard, by their totals; as long as the panel.</param>
    public static PanelCount Count(RoundMarks marks, int contestant, Heard[] scratch)
    {
        var byCriterion = marks.Round.Judges.By == HeardBy.Criterion;
        int heard = 0, expected = 0, fallenOut = 0, away = 0, removed = 0;
        var judges = marks.Judges.Count;
        var third = marks.Third(contestant);
        for (var judge = 0; judge < judges; judge++)
        {
            // The third reader is heard only where the two before differ.
            if (judge == third)
                continue;
            var sheet = marks.Sheet(contestant, judge);
            if (TryTotal(marks, sheet, out var total) || (byCriterion && IsDone(sheet, marks.Weights)))
            {
                scratch[heard++] = new Heard(total, judge, marks.JudgeWeight(judge));
                expected++;
                continue;
            }
            var status = StatusOf(sheet, marks.Weights);
            if (status == Mark.Absent || status == Mark.Recused)
                fallenOut++;
            if (status == Mark.Absent || status == Mark.Recused || status == Mark.NotAssigned)
                continue;
            expected++;
            away += status == Mark.Withdrawn ? 1 : 0;
            removed += status == Mark.Disqualified ? 1 : 0;
        }
        RoundStatus? without = removed > 0 ? RoundStatus.Disqualified : heard > 0 ? null : away > 0 && away == expected ? RoundStatus.DidNotAppear : RoundStatus.Open;
        return new PanelCount(heard, expected, heard + fallenOut, without);
    }

    /// <summary>The total of a sheet in units, if every criterion that counts in it has points (rule S6).</summary>
    public static bool TryTotal(RoundMarks marks, ReadOnlySpan<int> sheet, out long total)
    {
        var weights = marks.Weights[..sheet.Length];
        total = 0;
        for (var c = 0; c < weights.Length; c++)
        {
            if (sheet[c] >= 0)
                total += sheet[c] * weights[c];
            else if (weights[c] != 0)
                return false;
        }
        if (total < 0)
            total = 0;
        if (marks.RoundsTotals)
            total = Stepped(marks, sheet, marks.Round.Total);
        return true;
    }

    // A total that is rounded on its way: each criterion after its weight, then the whole.
    private static long Stepped(RoundMarks marks, ReadOnlySpan<int> sheet, TotalSteps steps)
    {
        Ratio sum = default;
        for (var c = 0; c < sheet.Length; c++)
            if (marks.Weights[c] != 0)
                sum += Rounded(new Ratio((Int128)sheet[c] * marks.Weights[c], 10_000), steps.EachDecimals);
        if (steps.Method == TotalMethod.Mean)
            sum *= new Ratio(100, PointWeights(marks));
        var total = Rounded(sum < default(Ratio) ? default : sum, steps.Decimals) * new Ratio(marks.Unit, 1);
        return checked((long)(total.Numerator / total.Denominator));
    }

    /// <summary>The sum of the weights of the criteria that are added, in hundredths.</summary>
    public static long PointWeights(RoundMarks marks)
    {
        long sum = 0;
        foreach (var weight in marks.Weights)
            sum += Math.Max(0, weight);
        return sum;
    }

    /// <summary>The value after a step that rounds, half away from zero (rule S3).</summary>
    public static Ratio Rounded(Ratio value, int? decimals) => decimals is { } places ? Ratio.Of(value.Round(places)) : value;

    // Heard criterion by criterion, a judge may have marked some and be absent or recused in the others.
    public static bool IsDone(ReadOnlySpan<int> sheet, ReadOnlySpan<long> weights)
    {
        var scored = false;
        for (var c = 0; c < sheet.Length; c++)
        {
            if (weights[c] == 0)
                continue;
            if (sheet[c] >= 0)
                scored = true;
            else if (sheet[c] != Mark.Absent.Code && sheet[c] != Mark.Recused.Code && sheet[c] != Mark.NotAssigned.Code)
                return false;
        }
        return scored;
    }

    // A status is the sheet's when every criterion bears it; one that stands in some criteria only leaves the sheet unfinished.
    private static Mark StatusOf(ReadOnlySpan<int> sheet, ReadOnlySpan<long> weights)
    {
        int? status = null;
        for (var c = 0; c < sheet.Length; c++)
        {
            if (weights[c] == 0)
                continue;
            if (sheet[c] >= 0 || (status ??= sheet[c]) != sheet[c])
                return Mark.Blank;
        }
        return new Mark(status ?? Mark.Blank.Code);
    }
}

/// <summary>Who of a panel is heard.</summary>
/// <param name="Heard">How many have a total that counts.</param>
/// <param name="Expected">How many are owed: the panel without the absent, the recused and who is not assigned.</param>
/// <param name="Full">How many would be heard with the absent and the recused.</param>
/// <param name="Without">Why there is no mark; <c>null</c>: there is one.</param>
internal readonly record struct PanelCount(int Heard, int Expected, int Full, RoundStatus? Without);
