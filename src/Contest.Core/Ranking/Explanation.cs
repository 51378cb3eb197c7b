using Contest.Core.Editions;
using Contest.Core.Judging;

namespace Contest.Core.Ranking;

/// <summary>How one contestant came to a place: every mark, what became of it, every step, and the neighbours. It is written down by the code that counts, run once more for this contestant.</summary>
/// <param name="Contestant">The contestant.</param>
/// <param name="Row">The row of the ranking.</param>
/// <param name="Degree">The degree as computed.</param>
/// <param name="Ruling">What the jury set otherwise; <c>null</c>: nothing.</param>
/// <param name="Rounds">The rounds that are ranked, in their order.</param>
/// <param name="Above">The row above; <c>null</c>: none, or no place.</param>
/// <param name="Below">The row below.</param>
public sealed record Explanation(GroundContestant Contestant, RankedRow Row, DegreeDecision Degree, Ruling? Ruling, IReadOnlyList<RoundExplanation> Rounds, RankedRow? Above, RankedRow? Below)
{
    /// <summary>Explains the place of a contestant of a result. Throws <see cref="RuleViolationException"/> where there is no such contestant.</summary>
    public static Explanation Of(CategoryResult result, int contestantId)
    {
        var at = result.Rows.Index().FirstOrDefault(r => r.Item.ContestantId == contestantId, (-1, null!)).Index;
        var index = result.Ground.Contestants.Index().FirstOrDefault(c => c.Item.Id == contestantId, (-1, null!)).Index;
        if (at < 0 || index < 0)
            throw new RuleViolationException(new Problem("Contestant.Unknown", contestantId));
        var (contestant, row) = (result.Ground.Contestants[index], result.Rows[at]);
        var weights = result.Ground.Regulation.WeightsAfter(result.After);
        return new Explanation(
            contestant, row, result.Degrees[at], result.RulingFor(contestant.Code),
            [.. Enumerable.Range(0, result.After + 1).Select(r => Round(result, r, index, row.Rounds[r], weights[r]))],
            at > 0 && row.Place > 0 ? result.Rows[at - 1] : null,
            at + 1 < result.Rows.Count && result.Rows[at + 1].Place > 0 ? result.Rows[at + 1] : null);
    }

    private static RoundExplanation Round(CategoryResult result, int r, int contestant, RoundResult counted, Points weight)
    {
        var (marks, code) = (result.Marks[r], result.Ground.Contestants[contestant].Code);
        RoundNotes? notes = null;
        if (counted.HasMark && !marks.Round.Judges.IsByPlaces)
            RoundRule.Result(marks, contestant, notes = new RoundNotes());
        var sheets = Enumerable.Range(0, marks.Judges.Count).Select(j => Sheet(marks, contestant, j, result.Ground.Rounds[r].Judges[j])).ToList();
        return new RoundExplanation(marks.Round, weight, counted, notes, sheets, Places(result, r, contestant),
            [.. result.Ground.Decisions.Appeals.Where(a => a.Round == marks.Round.Id && a.Contestant == code)], marks.IsSettled(contestant));
    }

    private static SheetExplanation Sheet(RoundMarks marks, int contestant, int judge, string name)
    {
        var sheet = marks.Sheet(contestant, judge);
        return new SheetExplanation(judge, name, [.. sheet.ToArray().Select(code => new Mark(code))],
            SheetRule.TryTotal(marks, sheet, out var total) ? new Ratio(total, marks.Unit) : null, marks.Third(contestant) == judge);
    }

    // The places on the judges' lists, where the method looks at them.
    private static Dictionary<int, Ratio> Places(CategoryResult result, int r, int contestant)
    {
        var marks = result.Marks[r];
        if (!marks.Round.Judges.IsByPlaces)
            return [];
        var marked = result.Ground.Contestants.Index().Where(c => result.Rows.Any(row => row.ContestantId == c.Item.Id && row.Rounds[r].HasMark)).Select(c => c.Index).ToList();
        var at = marked.IndexOf(contestant);
        return at < 0 ? [] : PlacesRule.Lists(marks, marked).ToDictionary(l => l.Judge, l => new Ratio(l.Places[at], 2));
    }
}

/// <summary>How a round's result came about.</summary>
/// <param name="Round">The round.</param>
/// <param name="Weight">What it weighs in the total that is explained.</param>
/// <param name="Result">The result.</param>
/// <param name="Notes">What was done with the judges' values; <c>null</c> where there is no mark, or the method looks at places.</param>
/// <param name="Sheets">The judges' sheets.</param>
/// <param name="Places">The contestant's place on the list of each judge who is heard, by the judge's index, where the method looks at places.</param>
/// <param name="Appeals">What appeals put in place of the judges' marks.</param>
/// <param name="IsSettled">Whether the jury talked over a difference.</param>
public sealed record RoundExplanation(
    Round Round, Points Weight, RoundResult Result, RoundNotes? Notes, IReadOnlyList<SheetExplanation> Sheets, IReadOnlyDictionary<int, Ratio> Places, IReadOnlyList<AppealedMark> Appeals, bool IsSettled);

/// <summary>A judge's sheet.</summary>
/// <param name="Judge">The judge's index in the panel.</param>
/// <param name="Name">What the ground calls the judge.</param>
/// <param name="Marks">The marks, criterion by criterion.</param>
/// <param name="Total">The judge's total; <c>null</c>: the sheet has none.</param>
/// <param name="IsThird">Whether the judge is a third reader.</param>
public sealed record SheetExplanation(int Judge, string Name, IReadOnlyList<Mark> Marks, Ratio? Total, bool IsThird);
