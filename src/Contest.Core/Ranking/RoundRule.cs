using Contest.Core.Editions;
using Contest.Core.Judging;

namespace Contest.Core.Ranking;

/// <summary>From the judges' sheets to a contestant's result in one round (rules S2, S4, R5).</summary>
public static class RoundRule
{
    /// <summary>The result of one contestant. Judges' totals are integers in ten-thousandths of a point, so the only division is the last one.</summary>
    /// <param name="marks">The round's marks.</param>
    /// <param name="contestant">The contestant's index in them.</param>
    /// <param name="totals">Scratch for the judges' totals, at least as long as the panel.</param>
    public static RoundResult Result(RoundMarks marks, int contestant, Span<long> totals)
    {
        var round = marks.Round;
        var criteria = round.Criteria;
        int counted = 0, expected = 0, away = 0, removed = 0;
        for (var judge = 0; judge < marks.Judges.Count; judge++)
        {
            var sheet = marks.Sheet(contestant, judge);
            long total = 0;
            var first = new Mark(sheet[0]);
            if (first == Mark.Absent || first == Mark.Recused || first == Mark.NotAssigned)
                continue;
            expected++;
            if (first == Mark.Withdrawn)
                away++;
            else if (first == Mark.Disqualified)
                removed++;
            var complete = true;
            for (var c = 0; c < sheet.Length; c++)
            {
                complete &= sheet[c] >= 0;
                total += sheet[c] * criteria[c].Weight.Hundredths;
            }
            if (complete)
                totals[counted++] = total;
        }

        if (removed > 0)
            return new RoundResult(RoundStatus.Disqualified, default, default, 0, expected);
        if (counted == 0)
            return new RoundResult(away > 0 ? RoundStatus.DidNotAppear : RoundStatus.Open, default, default, 0, expected);
        var status = counted == expected && counted >= round.Judges.Minimum ? RoundStatus.Complete : RoundStatus.Partial;
        var (sum, of) = Aggregate(round.Judges, totals[..counted]);
        return new RoundResult(status, new Ratio(sum, of * 10_000), Contribution(round, sum, of), counted, expected);
    }

    // mark ÷ maximum × weight: sum is in ten-thousandths as MaximumScaled is, the weight in hundredths.
    private static Ratio Contribution(Round round, long sum, int of) => round.Weight.Hundredths * 100 == round.MaximumScaled
        ? new Ratio(sum, of * 10_000)
        : new Ratio((Int128)sum * round.Weight.Hundredths, (Int128)of * round.MaximumScaled * 100);

    private static (long Sum, int Of) Aggregate(JudgeSteps steps, Span<long> totals)
    {
        var drop = steps.Method == JudgeMethod.TrimmedMean && totals.Length - 2 * steps.Drop >= 3 ? steps.Drop : 0;
        if (drop > 0)
            totals.Sort();
        long sum = 0;
        foreach (var total in totals[drop..(totals.Length - drop)])
            sum += total;
        return (sum, totals.Length - 2 * drop);
    }
}
