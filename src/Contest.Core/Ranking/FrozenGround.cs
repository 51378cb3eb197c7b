using Contest.Core.Editions;
using Contest.Core.Judging;

namespace Contest.Core.Ranking;

/// <summary>The ground of a result as a protocol keeps it: small, readable, and turned back into the same ground (rules D2, D6).</summary>
/// <param name="Contestants">Everybody of the category, by code.</param>
/// <param name="Rounds">The marks.</param>
/// <param name="Decisions">What the jury decided, as the lines of a file of decisions.</param>
public sealed record FrozenGround(IReadOnlyList<FrozenContestant> Contestants, IReadOnlyList<FrozenRound> Rounds, IReadOnlyList<DecisionLine> Decisions)
{
    /// <summary>Freezes a ground.</summary>
    public static FrozenGround Of(ResultGround ground)
    {
        var order = Enumerable.Range(0, ground.Contestants.Count).OrderBy(i => ground.Contestants[i].Code, StringComparer.Ordinal).ToList();
        return new FrozenGround(
            [.. order.Select(i => ground.Contestants[i]).Select(c => new FrozenContestant(c.Id, c.Code, c.Institution, c.Standing, c.Team))],
            [.. ground.Rounds.Select(r => new FrozenRound(r.Marks.Round.Id, r.Judges, [.. order.Select(i => Sheets(r.Marks, i))], Thirds(r, order)))],
            DecisionRule.Lines(ground.Decisions));
    }

    /// <summary>The ground again, under the regulation it was frozen with.</summary>
    public ResultGround Thaw(Regulation regulation)
    {
        var contestants = Contestants.Select(c => new GroundContestant(c.Id, c.Code, c.Institution, c.Standing, c.Team)).ToList();
        var rounds = regulation.Rounds.Select(round => Thaw(round, Rounds.Single(r => r.Round == round.Id))).ToList();
        var files = new GroundFiles(regulation, [], "", Decisions: Decisions);
        var problems = new List<Problem>();
        var decisions = new DecisionsReading(files, contestants, problems).Read();
        return problems.Count == 0 ? new ResultGround(regulation, contestants, rounds, decisions) : throw new RuleViolationException(problems);
    }

    private static GroundRound Thaw(Round round, FrozenRound frozen)
    {
        var marks = new RoundMarks(round, [.. Enumerable.Range(1, frozen.Judges.Count)], frozen.Sheets.Count);
        marks.SetJudgeWeights(round, frozen.Judges);
        foreach (var (i, line) in frozen.Sheets.Index())
            foreach (var (j, sheet) in line.Split(' ').Index())
                foreach (var (c, mark) in sheet.Split('/').Index())
                    if (Mark.TryParse(mark, out var read))
                        marks[i, j, c] = read;
        foreach (var (contestant, judge) in frozen.Thirds)
            marks.SetThird(contestant, judge);
        return new GroundRound(marks, frozen.Judges);
    }

    // A word for each judge, its criteria parted by slashes, a hyphen for a blank: "7/5 8/6 absent/absent -/-".
    private static string Sheets(RoundMarks marks, int contestant) => string.Join(' ', Enumerable.Range(0, marks.Judges.Count)
        .Select(j => string.Join('/', Enumerable.Range(0, marks.Round.Criteria.Count).Select(c => marks[contestant, j, c] is var mark && mark == Mark.Blank ? "-" : marks[contestant, j, c].ToString()))));

    private static List<ThirdReader> Thirds(GroundRound round, List<int> order) =>
        [.. order.Index().Where(o => round.Marks.Third(o.Item) >= 0).Select(o => new ThirdReader(o.Index, round.Marks.Third(o.Item)))];
}

/// <summary>A contestant of a frozen ground: the members of <see cref="GroundContestant"/>.</summary>
public sealed record FrozenContestant(int Id, string Code, string Institution, Standing Standing, string Team);

/// <summary>The marks of a round.</summary>
/// <param name="Round">The round's id.</param>
/// <param name="Judges">The judges' codes.</param>
/// <param name="Sheets">A line for each contestant, in their order: a word for each judge, its criteria parted by slashes.</param>
/// <param name="Thirds">Who was read a third time, and by whom.</param>
public sealed record FrozenRound(string Round, IReadOnlyList<string> Judges, IReadOnlyList<string> Sheets, IReadOnlyList<ThirdReader> Thirds);

/// <summary>A third reading (rule S5); both by their index.</summary>
public sealed record ThirdReader(int Contestant, int Judge);
