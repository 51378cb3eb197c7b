using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Core.Ranking;

namespace Contest.SeedData;

/// <summary>
/// Judges one category: a mark is the contestant's ability, the day's form, the judge's severity and a little noise, laid on the criterion's scale.
/// What <see cref="ContestDay"/> tells of happens on top of it.
/// </summary>
internal sealed class MarkMaker(Regulation regulation, JuryFile jury, IReadOnlyList<Applicant> applicants)
{
    /// <summary>The lines of the file: category, round, contestant, judge, criterion, points.</summary>
    public IEnumerable<string> Lines()
    {
        IReadOnlyList<Applicant> taking = applicants;
        foreach (var round in regulation.Rounds)
        {
            var seats = jury.Panels.Single(p => p.Category == regulation.Category && p.Round == round.Id);
            var (panel, thirds) = (seats.Judges, seats.Arbiters ?? []);
            var marks = new RoundMarks(round, [.. Enumerable.Range(0, panel.Count)], taking.Count);
            for (var contestant = 0; contestant < taking.Count; contestant++)
                for (var judge = 0; judge < panel.Count; judge++)
                    Mark(marks, contestant, judge, taking, panel[judge]);

            for (var contestant = 0; contestant < taking.Count; contestant++)
                for (var judge = 0; judge < panel.Count; judge++)
                    foreach (var line in Sheet(marks, contestant, judge))
                        yield return $"{regulation.Category},{round.Id},{taking[contestant].Number},{panel[judge]},{line}";
            foreach (var line in ThirdReadings(marks, thirds, taking))
                yield return $"{regulation.Category},{round.Id},{line}";
            if (round.Cut is { } cut)
                taking = Admitted(cut, marks, taking);
        }
    }

    // What two readers see too differently a third one reads.
    private IEnumerable<string> ThirdReadings(RoundMarks marks, IReadOnlyList<string> thirds, IReadOnlyList<Applicant> taking)
    {
        if (thirds.Count == 0 || marks.Round.Judges.Discrepancy is not { } discrepancy)
            yield break;
        var third = new RoundMarks(marks.Round, [0], taking.Count);
        for (var contestant = 0; contestant < taking.Count; contestant++)
        {
            var totals = Enumerable.Range(0, marks.Judges.Count).Where(judge => marks[contestant, judge, 0].IsScored).Select(judge => Total(marks, contestant, judge)).ToList();
            if (totals.Count < 2 || totals.Max() - totals.Min() < discrepancy.From.Hundredths)
                continue;
            Mark(third, contestant, 0, taking, thirds[0]);
            foreach (var line in Sheet(third, contestant, 0))
                yield return $"{taking[contestant].Number},{thirds[0]},{line}";
        }
    }

    private static long Total(RoundMarks marks, int contestant, int judge) => marks.Round.Criteria.Select((criterion, c) => marks[contestant, judge, c].Code * criterion.Weight.Hundredths).Sum() / 100;

    private void Mark(RoundMarks marks, int contestant, int judge, IReadOnlyList<Applicant> taking, string code)
    {
        var round = marks.Round;
        var applicant = taking[contestant];
        var status = ContestDay.Status(round.Id, applicant, jury.Judges.Single(j => j.Code == code), contestant >= taking.Count - ContestDay.SecondSession);
        if (status is { } given)
        {
            marks.SetStatus(contestant, judge, given);
            return;
        }
        for (var c = 0; c < round.Criteria.Count; c++)
        {
            var criterion = round.Criteria[c];
            var steps = (int)(criterion.Maximum.Hundredths / criterion.Step.Hundredths);
            var step = (int)Math.Floor(Share(round, criterion, applicant, code) * steps + 0.5) + ContestDay.Change(round.Id, applicant, code, criterion.Id);
            marks[contestant, judge, c] = Core.Judging.Mark.Of(new Points(Math.Clamp(step, 0, steps) * criterion.Step.Hundredths));
        }
    }

    // The share of the maximum that this judge gives, from 0 to 1.
    private double Share(Round round, Criterion criterion, Applicant applicant, string judge)
    {
        // On the stage an institution's contestants perform together: everybody gets the mark of all.
        var together = round.Id == "stage";
        var who = together ? applicant.School.Institution.Code : applicant.Number;
        var ability = together ? applicants.Where(a => a.School == applicant.School).Average(a => a.Ability) + 0.9 : applicant.Ability;
        var form = Dice.For(regulation.Category, round.Id, who).Normal();
        var severity = round.Judges.Minimum == 1 ? 0 : Dice.For("severity", judge).Normal();
        var noise = Dice.For(regulation.Category, round.Id, who, judge, criterion.Id).Normal();
        var average = round.Weight.Hundredths == 0 ? 0.74 : 0.66;
        return Math.Clamp(average + 0.115 * ability + 0.03 * form - 0.02 * severity + 0.045 * noise + ContestDay.Form(round.Id, applicant), 0, 1);
    }

    private static IEnumerable<string> Sheet(RoundMarks marks, int contestant, int judge)
    {
        var first = marks[contestant, judge, 0];
        return first.IsScored
            ? marks.Round.Criteria.Select((criterion, c) => $"{criterion.Id},{marks[contestant, judge, c]}")
            : [$",{first}"];
    }

    private static List<Applicant> Admitted(Cut cut, RoundMarks marks, IReadOnlyList<Applicant> taking)
    {
        var entrants = taking.Select((a, i) => new Entrant(i, Schools.All.ToList().IndexOf(a.School), a.Withdrawn ? Standing.Withdrawn : Standing.Competing)).ToList();
        var results = entrants.ConvertAll(e => RoundRule.Result(marks, e.ContestantId));
        var admitted = CutRule.Admitted(cut, entrants, results, [.. entrants.Select(e => e.Standing == Standing.Competing)], results.ConvertAll(r => r.Mark));
        return [.. taking.Where((_, i) => admitted[i])];
    }
}
