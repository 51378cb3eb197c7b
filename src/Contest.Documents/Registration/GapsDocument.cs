using System.Globalization;
using Contest.Core;
using Contest.Core.Registration;
using Contest.Documents.Paper;

namespace Contest.Documents.Registration;

/// <summary>Who still misses what, by institution, on A4 landscape: to be sent to institutions and ticked off.</summary>
public static class GapsDocument
{
    /// <summary>Prints the report.</summary>
    /// <exception cref="RuleViolationException">A word is too long for its place, or has a letter that no font holds.</exception>
    public static byte[] Render(GapReport report, Language language)
    {
        var texts = Texts.In(language);
        var paper = new ListPaper(report.Edition, texts, texts["Gaps.Title"], report.DrawnUpOn.ToDateTime(TimeOnly.MinValue), landscape: true);
        paper.Begin(texts["Gaps.Title"], texts.LongDate(report.DrawnUpOn), texts.Format("Gaps.Lead", report.Lines.Count, report.Everybody));
        var table = ListStyle.Table(paper.Type, [new(9, Align.Centre), new(20), new(58), new(40), new(140)],
            "№", texts["Column.Number"], texts["ContestantList.Name"], texts["ContestantList.Hangul"], texts["ContestantList.Gaps"]);
        paper.List(table, [.. ComposeRows(report, texts)], texts["Gaps.Title"], after: 0);
        return paper.Finish(texts["Gaps.Footer"]);
    }

    private static IEnumerable<TableRow> ComposeRows(GapReport report, Texts texts)
    {
        var number = 0;
        foreach (var institution in report.Lines.GroupBy(line => line.Institution.Id))
        {
            var of = institution.First().Institution;
            yield return new TableRow { Band = $"{of.Name.In(texts.Language)}, {of.Town.In(texts.Language)} ({institution.Count()})" };
            foreach (var line in institution)
                yield return new TableRow(
                    TableCell.Of((++number).ToString(CultureInfo.InvariantCulture), ListStyle.Figures),
                    TableCell.Of(line.Contestant.Number, ListStyle.Figures),
                    TableCell.Of(NoBreak.InCell(line.Contestant.Name.Cyrillic), ListStyle.Strong),
                    TableCell.Of(NoBreak.Whole(line.Contestant.Name.HangulFull), ListStyle.Second),
                    TableCell.Of(string.Join(", ", line.Gaps.Select(gap => texts[$"Gap.{gap}"])), ListStyle.Plain));
        }
    }
}
