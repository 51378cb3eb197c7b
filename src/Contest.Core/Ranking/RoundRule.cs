using Contest.Core.Editions;
using Contest.Core.Judging;

namespace Contest.Core.Ranking;

/// <summary>From the judges' sheets to a contestant's result in one round (rules S2, S3, S4, S5, R5).</summary>
public static class RoundRule
{
    /// <summary>The result of one contestant. Judges' totals are integers in ten-thousandths of a point, so the only division is the last one.</summary>
    /// <param name="marks">The round's marks.</param>
    /// <param name="contestant">The contestant's index in them.</param>
    /// <param name="totals">Scratch for the judges' totals, at least as long as the panel.</param>
    public static RoundResult Result(RoundMarks marks, int contestant, Span<long> totals)
    {
        var round = marks.Round;
        var weights = marks.Weights;
        int counted = 0, expected = 0, away = 0, removed = 0;
        var judges = marks.Judges.Count;
        var third = marks.Third(contestant);
        for (var judge = 0; judge < judges; judge++)
        {
            // The third reader is heard only where the two before differ.
            if (judge == third)
                continue;
            var sheet = marks.Sheet(contestant, judge);
            if (TryTotal(sheet, weights, out var total))
            {
                totals[counted++] = total;
                expected++;
                continue;
            }
            var status = StatusOf(sheet);
            if (status == Mark.Absent || status == Mark.Recused || status == Mark.NotAssigned)
                continue;
            expected++;
            away += status == Mark.Withdrawn ? 1 : 0;
            removed += status == Mark.Disqualified ? 1 : 0;
        }

        if (removed > 0)
            return new RoundResult(RoundStatus.Disqualified, default, default, 0, expected);
        if (counted == 0)
            return new RoundResult(away > 0 && away == expected ? RoundStatus.DidNotAppear : RoundStatus.Open, default, default, 0, expected);
        var done = counted == expected && counted >= round.Judges.Minimum ? RoundStatus.Complete : RoundStatus.Partial;
        var heard = totals[..counted];
        if (round.Judges.Discrepancy is { Step: not DiscrepancyStep.Settle } discrepancy && !marks.IsSettled(contestant) && Spread(heard) >= discrepancy.From.Hundredths * 100)
        {
            expected++;
            if (third >= 0 && TryTotal(marks.Sheet(contestant, third), weights, out var total))
            {
                totals[counted++] = total;
                heard = OfThree(totals[..counted], discrepancy.Step);
            }
            else
                done = RoundStatus.Partial;
        }
        var (sum, of) = Aggregate(round.Judges, heard);
        var mark = new Ratio(sum, of * 10_000L);
        if (round.Judges.Decimals is { } decimals)
            return new RoundResult(done, Ratio.Of(mark.Round(decimals)), OfRounded(mark.Round(decimals), round, marks.MaximumScaled), counted, expected);
        // mark ÷ maximum × weight: the sum is in ten-thousandths as the maximum is, the weight in hundredths.
        var contribution = round.Weight.Hundredths * 100 == marks.MaximumScaled
            ? mark
            : new Ratio((Int128)sum * round.Weight.Hundredths, (Int128)of * marks.MaximumScaled * 100);
        return new RoundResult(done, mark, contribution, counted, expected);
    }

    private static long Spread(ReadOnlySpan<long> totals)
    {
        if (totals.Length < 2)
            return -1;
        long least = totals[0], greatest = totals[0];
        foreach (var total in totals)
            (least, greatest) = (Math.Min(least, total), Math.Max(greatest, total));
        return greatest - least;
    }

    // The last total is the third reader's. Of two pairs as near the higher counts (rule S5).
    private static Span<long> OfThree(Span<long> totals, DiscrepancyStep step)
    {
        if (step == DiscrepancyStep.Third)
            return totals[^1..];
        totals.Sort();
        var first = totals.Length - 2;
        for (var i = first - 1; i >= 0; i--)
            if (totals[i + 1] - totals[i] < totals[first + 1] - totals[first])
                first = i;
        return totals.Slice(first, 2);
    }

    // A mark that is rounded is what goes on into the total (rule S3); mark and weight in hundredths, the maximum in ten-thousandths.
    private static Ratio OfRounded(Points mark, Round round, long maximumScaled) =>
        round.Weight.Hundredths * 100 == maximumScaled ? Ratio.Of(mark) : new Ratio((Int128)mark.Hundredths * round.Weight.Hundredths, maximumScaled);

    // A status is the sheet's when every criterion bears it; one that stands in some criteria only leaves the sheet unfinished.
    private static Mark StatusOf(ReadOnlySpan<int> sheet) =>
        sheet[0] < 0 && !sheet.ContainsAnyExcept(sheet[0]) ? new Mark(sheet[0]) : Mark.Blank;

    private static bool TryTotal(ReadOnlySpan<int> sheet, ReadOnlySpan<long> weights, out long total)
    {
        total = 0;
        for (var c = 0; c < sheet.Length; c++)
        {
            if (sheet[c] < 0)
                return false;
            total += sheet[c] * weights[c];
        }
        return true;
    }

    private static (long Sum, int Of) Aggregate(JudgeSteps steps, Span<long> totals)
    {
        var drop = steps.Method == JudgeMethod.TrimmedMean && totals.Length - 2 * steps.Drop >= 3 ? steps.Drop : 0;
        for (var dropped = 0; dropped < drop; dropped++)
            totals = WithoutExtremes(totals);
        long sum = 0;
        foreach (var total in totals)
            sum += total;
        return (sum, totals.Length);
    }

    // Drops one highest and one lowest: they change places with the last and the first.
    private static Span<long> WithoutExtremes(Span<long> totals)
    {
        for (var i = 1; i < totals.Length; i++)
            if (totals[i] < totals[0])
                (totals[0], totals[i]) = (totals[i], totals[0]);
        for (var i = 1; i < totals.Length - 1; i++)
            if (totals[i] > totals[^1])
                (totals[^1], totals[i]) = (totals[i], totals[^1]);
        return totals[1..^1];
    }
}
