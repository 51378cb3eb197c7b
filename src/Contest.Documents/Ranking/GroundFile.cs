using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Ranking;
using Contest.Documents.Sheets;

namespace Contest.Documents.Ranking;

/// <summary>The files that a result is computed from without a database; docs/regulation.md describes their columns.</summary>
public static class GroundFile
{
    // A million contestants of four judges and five criteria are twenty million lines.
    private const int MaximumLines = 25_000_000;

    private static readonly string[] MarkColumns = ["round", "contestant", "judge", "criterion", "points"];
    private static readonly string[] ContestantColumns = ["contestant", "category", "status"];
    private static readonly string[] DecisionColumns = ["decision", "contestant", "round", "criterion", "degree", "value", "reason"];

    /// <summary>Reads a file of marks: round, contestant, judge, criterion, points, and optionally reader.</summary>
    public static IReadOnlyList<GroundMarkLine> Marks(byte[] bytes, string name)
    {
        var table = CsvTable.Read(bytes, name, MaximumLines, MarkColumns, "reader");
        // One text for every occurrence of an id: a million lines hold some hundred of them.
        var ids = new Dictionary<string, string>();
        string Id(string text) => ids.TryGetValue(text, out var known) ? known : ids[text] = text;
        return [.. table.Rows.Select(row => new GroundMarkLine(
            row.Number, Id(table[row, "round"]), Id(table[row, "contestant"]), Id(table[row, "judge"]), Id(table[row, "criterion"]), Id(table[row, "points"]), Id(table[row, "reader"])))];
    }

    /// <summary>Reads a file of contestants: contestant, category, status, and optionally institution and team.</summary>
    public static IReadOnlyList<ContestantLine> Contestants(byte[] bytes, string name)
    {
        var table = CsvTable.Read(bytes, name, MaximumLines, ContestantColumns, "institution", "team");
        return [.. table.Rows.Select(row => new ContestantLine(row.Number, table[row, "contestant"], table[row, "category"], table[row, "status"], table[row, "institution"], table[row, "team"]))];
    }

    /// <summary>Reads a file of decisions: decision, contestant, round, criterion, degree, value, reason.</summary>
    public static IReadOnlyList<DecisionLine> Decisions(byte[] bytes, string name)
    {
        var table = CsvTable.Read(bytes, name, MaximumLines, DecisionColumns);
        return [.. table.Rows.Select(row => new DecisionLine(
            row.Number, table[row, "decision"], table[row, "contestant"], table[row, "round"], table[row, "criterion"], table[row, "degree"], table[row, "value"], table[row, "reason"]))];
    }

    /// <summary>The regulation of a category in a file that holds one or several. Throws <see cref="RuleViolationException"/> where the category is not there, or several are and none is named.</summary>
    public static Regulation Regulation(string text, string name, string? category)
    {
        var regulations = Core.Editions.RegulationFile.Read(text, name);
        var known = string.Join(", ", regulations.Select(r => r.Category));
        if (category is null && regulations.Count != 1)
            throw new RuleViolationException(new Problem("Rank.WhichCategory", known).At(new Place(name)));
        return category is null ? regulations[0]
            : regulations.FirstOrDefault(r => r.Category == category) ?? throw new RuleViolationException(new Problem("Rank.CategoryUnknown", category, known).At(new Place(name)));
    }

    /// <summary>A file of marks that <see cref="Marks"/> reads back: every cell that is not blank, by rounds, contestants, judges and criteria. A blank is written only where the file would not know of a judge or of a third reader without it.</summary>
    public static byte[] WriteMarks(ResultGround ground) => CsvTable.Write([.. MarkColumns, "reader"], MarkLines(ground), marked: false);

    /// <summary>A file of contestants that <see cref="Contestants"/> reads back.</summary>
    public static byte[] WriteContestants(ResultGround ground) => CsvTable.Write(
        [.. ContestantColumns, "institution", "team"],
        ground.Contestants.OrderBy(c => c.Code, StringComparer.Ordinal).Select(c => (string[])[c.Code, ground.Regulation.Category, GroundRule.Word(c.Standing), c.Institution, c.Team]), marked: false);

    /// <summary>A file of decisions that <see cref="Decisions"/> reads back.</summary>
    public static byte[] WriteDecisions(JuryDecisions decisions) => CsvTable.Write(DecisionColumns, DecisionRule.Lines(decisions).Select(l => (string[])[l.Decision, l.Contestant, l.Round, l.Criterion, l.Degree, l.Value, l.Reason]), marked: false);

    private static IEnumerable<string[]> MarkLines(ResultGround ground)
    {
        var order = Enumerable.Range(0, ground.Contestants.Count).OrderBy(i => ground.Contestants[i].Code, StringComparer.Ordinal).ToList();
        foreach (var (marks, judges) in ground.Rounds)
        {
            var silent = Enumerable.Range(0, judges.Count).ToDictionary(j => j, j => Silent(marks, order, j));
            foreach (var i in order)
                foreach (var j in Enumerable.Range(0, judges.Count).OrderBy(j => judges[j], StringComparer.Ordinal))
                    for (var c = 0; c < marks.Round.Criteria.Count; c++)
                        if (marks[i, j, c] is var mark && (mark != Core.Judging.Mark.Blank || marks.Third(i) == j || silent[j] == i))
                            yield return [marks.Round.Id, ground.Contestants[i].Code, judges[j], marks.Round.Criteria[c].Id, mark.ToString(), marks.Third(i) == j ? "third" : ""];
        }
    }

    // The first of those whom a judge owes a sheet, where there is nothing yet from this judge for any of them; −1: there is something.
    private static int Silent(RoundMarks marks, List<int> order, int judge)
    {
        var owed = order.FindAll(i => marks.Third(i) != judge);
        return owed.Count > 0 && owed.TrueForAll(i => marks.Sheet(i, judge).IndexOfAnyExcept(Core.Judging.Mark.Blank.Code) < 0) ? owed[0] : -1;
    }
}
