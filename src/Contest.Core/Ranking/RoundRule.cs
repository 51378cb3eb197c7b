using Contest.Core.Editions;

namespace Contest.Core.Ranking;

/// <summary>From the judges' sheets to a contestant's mark in one round (rules S2 to S7, R5), for the methods that look at one contestant alone; the others are <see cref="PlacesRule"/>'s.</summary>
public static class RoundRule
{
    /// <summary>The result of one contestant; what it brings into the total is not counted here.</summary>
    /// <param name="marks">The round's marks.</param>
    /// <param name="contestant">The contestant's index in them.</param>
    /// <param name="notes">Told how the result comes about; may be <c>null</c>.</param>
    public static RoundResult Result(RoundMarks marks, int contestant, RoundNotes? notes = null) => Result(marks, contestant, new Heard[marks.Judges.Count], notes);

    internal static RoundResult Result(RoundMarks marks, int contestant, Heard[] scratch, RoundNotes? notes)
    {
        var steps = marks.Round.Judges;
        var panel = SheetRule.Count(marks, contestant, scratch);
        if (panel.Without is { } without)
            return new RoundResult(without, default, default, 0, panel.Expected);
        var done = panel.Heard == panel.Expected && (panel.Heard >= steps.Minimum || marks.IsHeld(contestant)) ? RoundStatus.Complete : RoundStatus.Partial;
        var (counted, expected) = (panel.Heard, panel.Expected);
        Ratio? mark;
        if (steps.By == HeardBy.Criterion)
            mark = OfCriteria(marks, steps, marks.Round.Total, contestant, scratch, panel.Full, notes);
        else
        {
            var heard = scratch.AsSpan(0, counted);
            if (steps.Discrepancy is { Step: not DiscrepancyStep.Settle } discrepancy && !marks.IsSettled(contestant) && Spread(heard) >= discrepancy.From.Hundredths * marks.Unit / 100)
            {
                expected++;
                var third = marks.Third(contestant);
                if (notes is not null)
                    notes.CalledThird = true;
                if (third >= 0 && SheetRule.TryTotal(marks, marks.Sheet(contestant, third), out var total))
                {
                    scratch[counted++] = new Heard(total, third, marks.JudgeWeight(third));
                    heard = OfThree(scratch.AsSpan(0, counted), discrepancy.Step);
                }
                else
                    done = RoundStatus.Partial;
            }
            var panelNotes = notes is null ? null : new PanelNotes();
            panelNotes?.Hear(scratch.AsSpan(0, counted));
            if (panelNotes is not null && heard.Length < counted)
                foreach (var one in scratch.AsSpan(0, counted))
                    if (!heard.Contains(one))
                        panelNotes.Say(one, ValueFate.Outread);
            var exact = PanelRule.Mark(steps, heard, panel.Full, marks.Unit, panelNotes);
            mark = exact is { } value ? SheetRule.Rounded(value, steps.Decimals) : null;
            if (mark is { } found)
                notes?.Add(new PanelStep(-1, panelNotes!, exact!.Value, found, found));
        }
        mark = WithFactors(marks, contestant, mark, notes);
        if (notes is not null)
            notes.Exact = mark;
        return mark is { } whole
            ? new RoundResult(done, SheetRule.Rounded(whole, marks.Round.Decimals), default, counted, expected)
            : new RoundResult(RoundStatus.Partial, default, default, 0, expected);
    }

    /// <summary>The mark as the plain mean of everybody's totals makes it, whoever is dropped, moved or left out; what tie keys compare. <c>null</c>: nobody has a total.</summary>
    internal static Ratio? PlainMean(RoundMarks marks, int contestant)
    {
        var scratch = new Heard[marks.Judges.Count];
        var panel = SheetRule.Count(marks, contestant, scratch);
        if (panel.Heard == 0)
            return null;
        var mean = marks.Round.Judges.By == HeardBy.Criterion
            ? OfCriteria(marks, new JudgeSteps(JudgeMethod.Mean, 0, 1), new TotalSteps(marks.Round.Total.Method), contestant, scratch, panel.Full, null)
            : PanelRule.Mean(scratch.AsSpan(0, panel.Heard), marks.Unit);
        return WithFactors(marks, contestant, mean, null);
    }

    private static Ratio? OfCriteria(RoundMarks marks, JudgeSteps steps, TotalSteps total, int contestant, Heard[] scratch, int full, RoundNotes? notes)
    {
        Ratio sum = default;
        for (var c = 0; c < marks.Weights.Length; c++)
        {
            if (marks.Weights[c] == 0)
                continue;
            var heard = 0;
            for (var judge = 0; judge < marks.Judges.Count; judge++)
                if (marks.Sheet(contestant, judge) is var sheet && SheetRule.IsDone(sheet, marks.Weights) && sheet[c] >= 0)
                    scratch[heard++] = new Heard(sheet[c], judge, marks.JudgeWeight(judge));
            if (heard == 0)
                return null;
            var panelNotes = notes is null ? null : new PanelNotes();
            panelNotes?.Hear(scratch.AsSpan(0, heard));
            if (PanelRule.Mark(steps, scratch.AsSpan(0, heard), Math.Max(full, heard), 100, panelNotes) is not { } exact)
                return null;
            var mark = SheetRule.Rounded(exact, steps.Decimals);
            var weighted = SheetRule.Rounded(mark * new Ratio(marks.Weights[c], 100), total.EachDecimals);
            notes?.Add(new PanelStep(c, panelNotes!, exact, mark, weighted));
            sum += weighted;
        }
        if (sum < default(Ratio))
            sum = default;
        if (total.Method == TotalMethod.Mean)
            sum *= new Ratio(100, SheetRule.PointWeights(marks));
        sum = SheetRule.Rounded(sum, total.Decimals);
        if (notes is not null)
            notes.OfCriteria = sum;
        return sum;
    }

    // A difficulty is one fact of the performance, whoever wrote it down: the mean of those who did.
    private static Ratio? WithFactors(RoundMarks marks, int contestant, Ratio? mark, RoundNotes? notes)
    {
        foreach (var criterion in marks.Factors)
        {
            long sum = 0, of = 0;
            for (var judge = 0; judge < marks.Judges.Count; judge++)
                if (marks.Sheet(contestant, judge)[criterion] is >= 0 and var given)
                    (sum, of) = (sum + given, of + 1);
            if (of == 0)
                return null;
            var factor = new Ratio(sum, of * 100);
            mark *= factor;
            if (notes is not null)
                notes.Factor = notes.Factor is { } before ? before * factor : factor;
        }
        return mark;
    }

    private static long Spread(ReadOnlySpan<Heard> heard)
    {
        if (heard.Length < 2)
            return -1;
        long least = heard[0].Value, greatest = least;
        foreach (var one in heard)
            (least, greatest) = (Math.Min(least, one.Value), Math.Max(greatest, one.Value));
        return greatest - least;
    }

    // The last total is the third reader's. Of two pairs as near the higher counts (rule S5).
    private static Span<Heard> OfThree(Span<Heard> heard, DiscrepancyStep step)
    {
        if (step == DiscrepancyStep.Third)
            return heard[^1..];
        heard.Sort((a, b) => a.Value != b.Value ? a.Value.CompareTo(b.Value) : a.Judge.CompareTo(b.Judge));
        var first = heard.Length - 2;
        for (var i = first - 1; i >= 0; i--)
            if (heard[i + 1].Value - heard[i].Value < heard[first + 1].Value - heard[first].Value)
                first = i;
        return heard.Slice(first, 2);
    }
}
