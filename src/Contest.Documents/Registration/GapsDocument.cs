using System.Globalization;
using Contest.Core;
using Contest.Core.Registration;
using Contest.Documents.Paper;

namespace Contest.Documents.Registration;

/// <summary>Who still misses what, by institution, on A4 landscape: to be sent to institutions and ticked off.</summary>
public sealed class GapsDocument
{
    private const double Left = 20;
    private const double Right = 287;
    private const double FirstTop = 39;
    private const double LaterTop = 28;
    private const double Bottom = 191;

    private static readonly TextStyle Body = new(Face.Sans, 8.5, Ink.Text);
    private static readonly TextStyle Strong = new(Face.SansSemiBold, 8.5, Ink.Text);
    private static readonly TextStyle Figures = new(Face.Sans, 8.5, Ink.Text, Tabular: true);
    private static readonly TextStyle Second = new(Face.Sans, 8, Ink.Grey);
    private static readonly TextStyle Heading = new(Face.SansSemiBold, 7, Ink.Text);
    private static readonly TextStyle Band = new(Face.SansSemiBold, 7.5, Ink.Text);
    private static readonly TextStyle Foot = new(Face.Sans, 7, Ink.Grey);

    private static readonly TableColumn[] Columns = [new(9, Align.Centre), new(20), new(58), new(40), new(140)];

    private readonly GapReport report;
    private readonly Texts texts;
    private readonly PaperDocument paper;

    private GapsDocument(GapReport report, Language language)
    {
        this.report = report;
        texts = Texts.In(language);
        paper = new PaperDocument(texts["Gaps.Title"], report.Edition.Organizer.In(language).Replace('\n', ' '), new DateTimeOffset(report.DrawnUpOn, TimeOnly.MinValue, TimeSpan.Zero), texts.RehearsalMark(report.Edition));
    }

    /// <summary>Prints the report.</summary>
    /// <exception cref="RuleViolationException">A word is too long for its place, or has a letter that no font holds.</exception>
    public static byte[] Render(GapReport report, Language language) => new GapsDocument(report, language).Compose();

    private byte[] Compose()
    {
        var page = ComposeHeader();
        ComposeBody(page);
        ComposeFooters();
        return paper.ToPdf();
    }

    private Page ComposeHeader()
    {
        var page = paper.AddA4Landscape();
        var contest = texts.Format("Paper.Year", report.Edition.Name.In(texts.Language), report.Edition.Year);
        page.Text(Left, 20.5, paper.Type.Shrink(contest, Body with { Ink = Ink.Grey }, 190, 6.5));
        page.Text(Right, 20.5, texts.LongDate(report.DrawnUpOn), Body, Align.Right);
        page.Text(Left, 29, texts["Gaps.Title"], new TextStyle(Face.SerifBold, 14, Ink.Text, 0.03));
        page.Text(Left, 35, texts.Format("Gaps.Lead", report.Lines.Count, report.Everybody), Body);
        return page;
    }

    private void ComposeBody(Page first)
    {
        var table = new Table(paper.Type, Columns, new TableRow(
            TableCell.Of("№", Heading), TableCell.Of(texts["Column.Number"], Heading), TableCell.Of(texts["ContestantList.Name"], Heading),
            TableCell.Of(texts["ContestantList.Hangul"], Heading), TableCell.Of(texts["ContestantList.Gaps"], Heading)))
        {
            GroupStyle = Band, PaddingSide = 1.5, PaddingTop = 1.6, PaddingBottom = 1.4,
        };
        var parts = table.Paginate([.. Rows().Select(table.Measure)], FirstTop, LaterTop, Bottom);
        foreach (var part in parts)
            table.Draw(part == parts[0] ? first : ComposeContinued(), Left, part == parts[0] ? FirstTop : LaterTop, part);
    }

    private IEnumerable<TableRow> Rows()
    {
        var number = 0;
        foreach (var institution in report.Lines.GroupBy(line => line.Institution.Id))
        {
            var of = institution.First().Institution;
            yield return new TableRow { Band = $"{of.Name.In(texts.Language)}, {of.Town.In(texts.Language)} ({institution.Count()})" };
            foreach (var line in institution)
                yield return new TableRow(
                    TableCell.Of((++number).ToString(CultureInfo.InvariantCulture), Figures),
                    TableCell.Of(line.Contestant.Number, Figures),
                    TableCell.Of(NoBreak.InCell(line.Contestant.Name.Cyrillic), Strong),
                    TableCell.Of(NoBreak.Whole(line.Contestant.Name.HangulFull), Second),
                    TableCell.Of(string.Join(", ", line.Gaps.Select(gap => texts[$"Gap.{gap}"])), Body));
        }
    }

    private Page ComposeContinued()
    {
        var page = paper.AddA4Landscape();
        page.Text(Left, 23.5, texts["Gaps.Title"], new TextStyle(Face.Sans, 8, Ink.Grey));
        return page;
    }

    private void ComposeFooters()
    {
        for (var i = 0; i < paper.Pages.Count; i++)
        {
            var each = paper.Pages[i];
            each.Line(Left, 194.4, Right, 194.4, 0.15, Ink.TableRule);
            each.Text(Left, 198.4, texts["Gaps.Footer"], Foot);
            each.Text(Right, 198.4, texts.Format("Paper.Page", i + 1, paper.Pages.Count), Foot, Align.Right);
        }
    }
}
