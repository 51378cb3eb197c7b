using Contest.Core.Editions;
using Contest.Core.Judging;

namespace Contest.Core.Ranking;

/// <summary>Reads the ground of a result from the lines of its files, without a database. Nothing is guessed: whatever does not fit is told, all of it at once, each with its line.</summary>
public static class GroundRule
{
    private static readonly (string Word, Standing Standing)[] Statuses =
    [
        ("", Standing.Competing), ("competing", Standing.Competing), ("withdrawn", Standing.Withdrawn), ("no-show", Standing.NoShow),
        ("disqualified", Standing.Disqualified), ("out-of-competition", Standing.OutOfCompetition),
    ];

    /// <summary>The word that files have for a standing.</summary>
    public static string Word(Standing standing) => standing == Standing.NotAdmitted ? "not-admitted" : Array.FindLast(Statuses, s => s.Standing == standing).Word;

    /// <summary>Reads. A judge owes a sheet to everybody whom the round's lines do not say otherwise of; what is not there is blank, and the result provisional.</summary>
    public static ResultGround Read(GroundFiles files)
    {
        var problems = new List<Problem>();
        var contestants = Contestants(files, problems);
        var marks = new MarksReading(files, contestants, problems);
        var rounds = marks.Rounds();
        var decisions = new DecisionsReading(files, contestants, problems).Read();
        return problems.Count == 0 ? new ResultGround(files.Regulation, contestants, rounds, decisions) : throw new RuleViolationException(problems);
    }

    // In the order of their codes, so that the order of lines changes nothing.
    private static List<GroundContestant> Contestants(GroundFiles files, List<Problem> problems)
    {
        if (files.Contestants is not { } lines)
            return [.. files.Marks.Select(m => m.Contestant).Where(c => c.Length > 0).Distinct().Order(StringComparer.Ordinal).Select((code, i) => new GroundContestant(i + 1, code, "", Standing.Competing))];
        var found = new List<GroundContestant>();
        var seen = new Dictionary<string, int>();
        foreach (var line in lines)
        {
            var at = new Place(files.ContestantsName, Row: line.Row);
            if (line.Contestant.Length == 0)
                problems.Add(new Problem("Rank.NoContestant").At(at));
            else if (!seen.TryAdd(line.Contestant, line.Row))
                problems.Add(new Problem("Rank.ContestantTwice", line.Contestant, seen[line.Contestant]).At(at));
            var status = Array.FindIndex(Statuses, s => string.Equals(s.Word, line.Status, StringComparison.OrdinalIgnoreCase));
            if (status < 0)
                problems.Add(new Problem("Rank.Status", line.Status, string.Join(", ", Statuses.Skip(1).Select(s => s.Word))).At(at));
            else if (line.Category.Length == 0 || line.Category == files.Regulation.Category)
                found.Add(new GroundContestant(0, line.Contestant, line.Institution, Statuses[status].Standing, line.Team));
        }
        return [.. found.DistinctBy(c => c.Code).OrderBy(c => c.Code, StringComparer.Ordinal).Select((c, i) => c with { Id = i + 1 })];
    }
}
