using Contest.Core.Editions;
using Contest.Core.Judging;

namespace Contest.Core.Ranking;

/// <summary>Puts what the appeals commission decided in place of the marks of the judges, for the ranking alone: the journal stays as it is (rule C3).</summary>
public static class DecidedMarkRule
{
    /// <summary>The commission's points count in place of the mark of every judge who is heard in the criterion; a status stays a status.</summary>
    /// <param name="marks">The round's marks, as the judges gave them.</param>
    /// <param name="contestant">The contestant's index in them.</param>
    /// <param name="decided">What was decided for the contestant in the round, by the ids of criteria; of a criterion the last holds.</param>
    public static void Apply(RoundMarks marks, int contestant, IEnumerable<(string Criterion, Points Points)> decided)
    {
        // A criterion that the regulation has no more is nobody's.
        var points = decided.Select(d => (Criterion: marks.Round.Criteria.Index().FirstOrDefault(c => c.Item.Id == d.Criterion, (-1, null!)).Index, d.Points)).Where(d => d.Criterion >= 0).ToList();
        if (points.Count == 0)
            return;
        HoldPanel(marks, contestant);
        foreach (var (criterion, value) in points)
            for (var judge = 0; judge < marks.Judges.Count; judge++)
                if (marks[contestant, judge, criterion].IsScored)
                    marks[contestant, judge, criterion] = Mark.Of(value);
    }

    // Whether a third reader is called, and which two of three count, the judges' own marks have decided: new points call nobody and send nobody away.
    private static void HoldPanel(RoundMarks marks, int contestant)
    {
        if (marks.Round.Judges is { By: HeardBy.Criterion } or { Discrepancy: null or { Step: DiscrepancyStep.Settle } })
            return;
        var notes = new RoundNotes();
        var result = RoundRule.Result(marks, contestant, notes);
        if (notes.CalledThird)
        {
            if (result.Status != RoundStatus.Complete || notes.Panels is not [{ Notes: var fates }])
                return;
            var third = marks.Third(contestant);
            if (fates.Of(third).Fate != ValueFate.Outread)
                marks.SetThird(contestant, -1);
            for (var judge = 0; judge < marks.Judges.Count; judge++)
                if (judge != third && fates.Of(judge).Fate == ValueFate.Outread)
                    marks.SetStatus(contestant, judge, Mark.NotAssigned);
            marks.SetHeld(contestant);
        }
        marks.SetSettled(contestant);
    }
}

/// <summary>Points that the appeals commission gave.</summary>
/// <param name="RoundId">The round.</param>
/// <param name="ContestantId">The contestant.</param>
/// <param name="Criterion">The criterion's id.</param>
/// <param name="Points">On the criterion's scale.</param>
public sealed record DecidedMark(string RoundId, int ContestantId, string Criterion, Points Points);
