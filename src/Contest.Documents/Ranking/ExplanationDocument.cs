using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Ranking;
using Contest.Documents.Paper;

namespace Contest.Documents.Ranking;

/// <summary>How contestants came to their places, on A4 portrait, each on pages of their own: every mark, every step, and what parts each from the neighbours.</summary>
public static class ExplanationDocument
{
    /// <summary>Prints explanations.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="result">The result that is explained.</param>
    /// <param name="table">The same with people.</param>
    /// <param name="lines">Whose explanations.</param>
    /// <param name="judges">Judges' names by their codes.</param>
    /// <param name="language">The language.</param>
    /// <exception cref="RuleViolationException">A word is too long for its place, or has a letter that no font holds.</exception>
    public static byte[] Render(Edition edition, CategoryResult result, ResultTable table, IReadOnlyList<ResultLine> lines, IReadOnlyDictionary<string, string> judges, Language language)
    {
        var texts = Texts.In(language);
        var names = table.Lines.ToDictionary(l => l.ContestantId, l => l.Name.In(language));
        var words = new ExplanationWords(result.Ground.Regulation, language, id => names.GetValueOrDefault(id, ""));
        var paper = new ListPaper(edition, texts, texts["Explain.Title"], edition.AwardedOn.ToDateTime(TimeOnly.MinValue), landscape: false);
        foreach (var line in lines)
        {
            paper.Begin(line.Name.In(language), texts.Format("Explain.Number", line.Number), table.Category.In(language), line.Institution.In(language), line.IsComplete ? "" : texts["Explain.Provisional"]);
            var grid = ListStyle.Table(paper.Type, [new(46), new(124)], texts["Explain.Who"], texts["Explain.What"]);
            paper.List(grid, [.. Rows(Explanation.Of(result, line.ContestantId), table, words, judges, texts)], line.Name.In(language), after: 0);
        }
        return paper.Finish(texts["Explain.Footer"]);
    }

    private static IEnumerable<TableRow> Rows(Explanation explanation, ResultTable table, ExplanationWords words, IReadOnlyDictionary<string, string> judges, Texts texts)
    {
        yield return new TableRow { Band = texts["Explain.Outcome"] };
        yield return Row("", words.Total(explanation));
        foreach (var sentence in words.Place(explanation))
            yield return Row("", sentence);
        foreach (var round in explanation.Rounds)
        {
            var isSealed = table.Rounds.Any(r => r.Id == round.Round.Id && r.IsSealed);
            yield return new TableRow { Band = isSealed ? texts.Format("Coding.Sealed", round.Round.Name.In(texts.Language)) : words.Head(round) };
            if (isSealed)
                continue;
            foreach (var (sheet, line) in round.Sheets.Zip(words.Sheets(round)))
                yield return Row(judges.GetValueOrDefault(sheet.Name, sheet.Name), line[(line.IndexOf(": ", StringComparison.Ordinal) + 2)..]);
            foreach (var step in words.Steps(round))
                yield return Row("", step);
        }
    }

    private static TableRow Row(string who, string what) => new(TableCell.Of(NoBreak.Bind(who), ListStyle.Plain), TableCell.Of(NoBreak.Bind(what), ListStyle.Plain));
}
