using Contest.Core.Awards;
using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Core.Ranking;
using Contest.Core.Registration;
using Contest.Data.Judging;
using Contest.Data.Registration;
using Microsoft.EntityFrameworkCore;

namespace Contest.Data.Ranking;

/// <summary>Reads the ground of a category's result from the journal and what was decided around it. Not a service: whoever calls has asked its actor.</summary>
internal static class ResultGrounds
{
    /// <summary>The ground; the marks of rounds whose codes are closed are blank in it (rule J8). Points of an appeals commission that are only tried stand behind those it has decided.</summary>
    public static async Task<ResultGround> OfAsync(ContestDb db, Category category, KeptEntries entries, IReadOnlyList<Enrolled> enrolled, IReadOnlySet<string> closed, IReadOnlyList<DecidedMark>? tried = null)
    {
        var (edition, id) = (category.EditionId, category.Id);
        var numbers = enrolled.ToDictionary(e => e.Contestant.Id, e => e.Contestant.Number);
        var codes = await db.Judges.Where(j => j.EditionId == edition).ToDictionaryAsync(j => j.Id, j => j.Code);
        var panels = await RoundPanels.OfAsync(db, category, category.Regulation.Rounds, await entries.OfAsync(db, category));
        var settlements = await db.Settlements.Where(s => s.EditionId == edition && s.CategoryId == id).OrderBy(s => s.Id).ToListAsync();
        var decided = JuryDecision.Standing(await db.JuryDecisions.Where(d => d.EditionId == edition && d.CategoryId == id).ToListAsync());
        return new ResultGround(
            category.Regulation,
            [.. enrolled.Select(e => new GroundContestant(e.Contestant.Id, e.Contestant.Number, e.Institution.Code, StandingOf(e.Contestant.State), e.Contestant.Team))],
            [.. panels.Select(panel => Round(panel, enrolled, codes, closed.Contains(panel.Round.Id)))],
            new JuryDecisions
            {
                Settled = [.. panels.SelectMany(panel => Settled(panel, settlements, numbers))],
                Appeals = [.. (await DecidedMarks.OfAsync(db, edition, id)).Concat(tried ?? []).SelectMany(d => Appealed(d, category.Regulation, enrolled))],
                Lots = decided.Where(d => d.Kind == JuryDecisionKind.Lot && numbers.ContainsKey(d.ContestantId!.Value)).ToDictionary(d => numbers[d.ContestantId!.Value], d => d.Lot!.Value),
                Boundaries = [.. decided.Where(d => d.Kind == JuryDecisionKind.Boundary).Select(d => new BoundaryChoice(d.Degree!.Value, d.Ties!.Value, d.Place, d.Reason))],
                Rulings = [.. decided.Where(d => d.Kind == JuryDecisionKind.Ruling && numbers.ContainsKey(d.ContestantId!.Value)).Select(d => new Ruling(numbers[d.ContestantId!.Value], d.Place, d.Degree, d.Reason))],
            });
    }

    // What is decided about a team is decided about each of its members (rule S14).
    private static IEnumerable<AppealedMark> Appealed(DecidedMark decided, Regulation regulation, IReadOnlyList<Enrolled> enrolled)
    {
        var of = enrolled.Select(e => e.Contestant).FirstOrDefault(c => c.Id == decided.ContestantId);
        var isOfTeam = of?.Team.Length > 0 && regulation.Rounds.Any(r => r.Id == decided.RoundId && r.Unit == RoundUnit.Team);
        return enrolled.Select(e => e.Contestant).Where(c => c == of || (isOfTeam && c.Team == of!.Team)).Select(c => new AppealedMark(c.Number, decided.RoundId, decided.Criterion, decided.Points));
    }

    // A difference is settled as long as it does not grow beyond the one that was talked over (rule S5).
    private static IEnumerable<(string Contestant, string Round)> Settled(RoundPanel panel, List<Settlement> settlements, Dictionary<int, string> numbers) => settlements
        .Where(s => s.RoundId == panel.Round.Id && numbers.ContainsKey(s.ContestantId)).GroupBy(s => s.ContestantId)
        .Where(g => g.Last().Difference >= panel.Difference(g.Key)).Select(g => (numbers[g.Key], panel.Round.Id));

    private static GroundRound Round(RoundPanel panel, IReadOnlyList<Enrolled> enrolled, Dictionary<int, string> codes, bool isSealed)
    {
        var seats = panel.Counting.ToList();
        var judges = seats.ConvertAll(s => codes[s.JudgeId]);
        var marks = new RoundMarks(panel.Round, [.. seats.Select(s => s.JudgeId)], enrolled.Count);
        marks.SetJudgeWeights(panel.Round, judges);
        for (var contestant = 0; contestant < enrolled.Count; contestant++)
            for (var judge = 0; judge < seats.Count; judge++)
                Fill(marks, panel, contestant, Marked(panel, enrolled, enrolled[contestant].Contestant, seats[judge]), judge, seats[judge], isSealed);
        return new GroundRound(marks, judges);
    }

    // In a round of teams a judge's sheet of any member is the sheet of all (rule S14).
    private static int Marked(RoundPanel panel, IReadOnlyList<Enrolled> enrolled, Contestant contestant, PanelSeat seat) => panel.Round.Unit == RoundUnit.Contestant || contestant.Team.Length == 0
        ? contestant.Id
        : enrolled.Select(e => e.Contestant).Where(c => c.Team == contestant.Team).OrderBy(c => !panel.Sheet(c.Id, seat.JudgeId).IsBegun).ThenBy(c => c.Number, StringComparer.Ordinal).First().Id;

    private static void Fill(RoundMarks marks, RoundPanel panel, int contestant, int contestantId, int judge, PanelSeat seat, bool isSealed)
    {
        if (panel.Third(contestantId) == seat.JudgeId)
            marks.SetThird(contestant, judge);
        else if (!panel.Owes(seat, contestantId))
            marks.SetStatus(contestant, judge, Mark.NotAssigned);
        var sheet = panel.Sheet(contestantId, seat.JudgeId);
        for (var c = 0; !isSealed && sheet.IsBegun && c < panel.Round.Criteria.Count; c++)
            marks[contestant, judge, c] = sheet[panel.Round.Criteria[c].Id];
    }

    private static Standing StandingOf(ContestantState state) => state switch
    {
        ContestantState.Withdrawn => Standing.Withdrawn,
        ContestantState.NoShow => Standing.NoShow,
        ContestantState.Disqualified => Standing.Disqualified,
        _ => Standing.Competing,
    };
}
