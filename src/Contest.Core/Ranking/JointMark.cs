using Contest.Core.Editions;

namespace Contest.Core.Ranking;

/// <summary>What the judges of one contestant gave in one criterion.</summary>
/// <param name="Together">The mean of those on whom the result rests, by the judges' weights; <c>null</c>: there are none.</param>
/// <param name="Counting">The indexes of these judges in the panel.</param>
public sealed record JointMark(Ratio? Together, IReadOnlyList<int> Counting)
{
    /// <summary>Criterion by criterion of the round.</summary>
    /// <param name="marks">The round's marks.</param>
    /// <param name="contestant">The contestant's index in them.</param>
    public static IReadOnlyList<JointMark> Of(RoundMarks marks, int contestant)
    {
        var notes = new RoundNotes();
        if (!marks.Round.Judges.IsByPlaces)
            RoundRule.Result(marks, contestant, notes);
        return [.. Enumerable.Range(0, marks.Round.Criteria.Count).Select(c => Of(marks, contestant, c, notes.Panels.FirstOrDefault(p => p.Criterion == c || p.Criterion < 0)?.Notes))];
    }

    private static JointMark Of(RoundMarks marks, int contestant, int criterion, PanelNotes? fates)
    {
        var counting = Enumerable.Range(0, marks.Judges.Count).Where(j => marks[contestant, j, criterion].IsScored && Counts(marks, contestant, j, fates)).ToList();
        if (counting.Count == 0)
            return new JointMark(null, []);
        var byCriterion = marks.Round.Judges.By == HeardBy.Criterion;
        Ratio sum = default;
        long weights = 0;
        foreach (var judge in counting)
        {
            var value = (byCriterion ? fates?.Of(judge).CountedAs : null) ?? new Ratio(marks[contestant, judge, criterion].Code, 100);
            sum += value * new Ratio(marks.JudgeWeight(judge), 1);
            weights += marks.JudgeWeight(judge);
        }
        return new JointMark(sum * new Ratio(1, weights), counting);
    }

    private static bool Counts(RoundMarks marks, int contestant, int judge, PanelNotes? fates) => fates is null
        ? SheetRule.TryTotal(marks, marks.Sheet(contestant, judge), out _)
        : fates.Of(judge).Fate is ValueFate.Counted or ValueFate.Clamped;
}
