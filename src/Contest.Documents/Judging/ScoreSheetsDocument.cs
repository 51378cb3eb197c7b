using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Documents.Paper;

namespace Contest.Documents.Judging;

/// <summary>Score sheets of a round, one judge after another: a table to write in with a pen, or what the journal holds. In a blind round contestants go by codes alone.</summary>
public static class ScoreSheetsDocument
{
    private const double TokenWidth = 22;
    private const double NameWidth = 50;
    private const double TimeWidth = 16;
    private const double TotalWidth = 17;
    private const double LeastNote = 42;
    private const double WidestCriterion = 26;
    private const int LongestNote = 200;

    // So much air that a pen has 9 mm.
    private const double OneLineAir = 1.8;
    private const double TwoLinesAir = 0.4;

    /// <summary>Prints the sheets of these judges. A4 landscape. Each judge's first page bears a code that opens the keying page.</summary>
    /// <param name="judges">Sheets of one round, judge by judge.</param>
    /// <param name="site">The address of the site, with a slash at its end.</param>
    /// <param name="language">The language.</param>
    /// <exception cref="RuleViolationException">A word is too long for its place, or has a letter that no font holds.</exception>
    public static byte[] Render(IReadOnlyList<PaperSheets> judges, string site, Language language)
    {
        var texts = Texts.In(language);
        var paper = new ListPaper(judges[0].Edition, texts, texts["ScoreSheets.Name"], judges[0].At, landscape: true);
        foreach (var sheets in judges)
        {
            ComposeSheets(paper, sheets, site, texts);
            ComposeDescriptors(paper, sheets, texts);
        }
        var at = Texts.Local(judges[0].Edition, judges[0].At);
        return paper.Finish(judges[0].IsFilled ? texts.Format("ScoreSheets.Printed", Texts.Date(DateOnly.FromDateTime(at)), Texts.Time(at)) : texts["ScoreSheets.Blank"]);
    }

    private static void ComposeSheets(ListPaper paper, PaperSheets sheets, string site, Texts texts)
    {
        var language = texts.Language;
        paper.Code = $"{site}paper/{sheets.CategoryId}/{sheets.Round.Id}?judge={sheets.Judge.Code}";
        var day = sheets.Lines.Min(l => l.Place?.StartsAt) is { } at ? texts.LongDate(DateOnly.FromDateTime(at)) : texts["ScoreSheets.Date"];
        paper.Begin(texts["ScoreSheets.Title"], sheets.Round.Name.In(language), sheets.Category.In(language), texts.Format("ScoreSheets.Judge", sheets.Judge.Name.In(language)),
            sheets.Room, day, texts.Format("Desk.Total", sheets.Lines.Count));
        var timed = sheets.Lines.Any(l => l.Place?.StartsAt is not null);
        var fixedWidth = TokenWidth + (sheets.Round.Blind ? 0 : NameWidth) + (timed ? TimeWidth : 0) + (sheets.Round.GivesPlaces ? 0 : TotalWidth);
        var criterion = Math.Min(WidestCriterion, (paper.Width - fixedWidth - LeastNote) / sheets.Round.Criteria.Count);
        var columns = new List<TableColumn> { new(TokenWidth) };
        var header = new List<TableCell> { Heading(texts[sheets.Round.Blind ? "ScoreSheets.Code" : "Desk.Number"]) };
        if (!sheets.Round.Blind)
        {
            columns.Add(new(NameWidth));
            header.Add(Heading(texts["ScoreSheets.Contestant"]));
        }
        if (timed)
        {
            columns.Add(new(TimeWidth));
            header.Add(Heading(texts["Draw.Time"]));
        }
        foreach (var each in sheets.Round.Criteria)
        {
            columns.Add(new(criterion, Align.Centre));
            header.Add(new TableCell(new TableText(each.Name.In(language), ListStyle.Heading), new TableText(Scale(each, texts), ListStyle.HeadingNote)));
        }
        if (!sheets.Round.GivesPlaces)
        {
            columns.Add(new(TotalWidth, Align.Centre));
            header.Add(new TableCell(new TableText(texts["ScoreSheets.Total"], ListStyle.Heading), new TableText(texts.Shortest(sheets.Round.SheetMaximum), ListStyle.HeadingNote)));
        }
        columns.Add(new(paper.Width - fixedWidth - criterion * sheets.Round.Criteria.Count));
        header.Add(Heading(texts["ScoreSheets.Note"]));
        var table = ListStyle.Table(paper.Type, columns, new TableRow([.. header]), sheets.Round.Blind ? OneLineAir : TwoLinesAir);
        paper.List(table, [.. sheets.Lines.Select(l => Row(sheets, l, timed, texts))], $"{texts["ScoreSheets.Name"]}: {sheets.Judge.Name.In(language)}", after: 30);
        paper.Say(texts["ScoreSheets.Statuses"]);
        paper.Sign((texts.Format("ScoreSheets.Judge", "").TrimEnd(' ', ':'), sheets.Judge.Name.In(language)));
    }

    private static TableRow Row(PaperSheets sheets, PaperLine line, bool timed, Texts texts)
    {
        var cells = new List<TableCell> { TableCell.Of(line.Token, ListStyle.StrongFigures) };
        if (!sheets.Round.Blind)
            cells.Add(line.Name is { } name ? ListStyle.Name(name, texts.Language) : TableCell.Empty);
        if (timed)
            cells.Add(line.Place?.StartsAt is { } at ? TableCell.Of(Texts.Time(at), ListStyle.Figures) : TableCell.Empty);
        var marks = sheets.IsFilled && line.Sheet.IsBegun;
        cells.AddRange(sheets.Round.Criteria.Select(c => !marks ? TableCell.Empty : TableCell.Of(line.Sheet[c.Id] is { IsScored: true } mark ? texts.Shortest(mark.Points) : "—", ListStyle.StrongFigures)));
        if (!sheets.Round.GivesPlaces)
            cells.Add(marks && line.Sheet is { Status: var status } && status == Mark.Blank ? TableCell.Of(texts.Shortest(line.Sheet.Total), ListStyle.StrongFigures) : TableCell.Empty);
        cells.Add(marks ? Note(line.Sheet, texts) : TableCell.Empty);
        return new TableRow([.. cells]);
    }

    private static TableCell Note(ScoreSheet sheet, Texts texts)
    {
        var state = texts[sheet.IsSubmitted ? "ScoreSheets.Submitted" : "ScoreSheets.Draft"];
        var said = new List<TableText> { new(sheet.Status == Mark.Blank ? state : $"{state} · {Status(sheet, texts)}", ListStyle.Note) };
        // A row never parts over two pages: a long comment is read on the screen.
        if (sheet.Comment.Length > 0)
            said.Add(new(sheet.Comment.Length <= LongestNote ? sheet.Comment : sheet.Comment[..LongestNote] + "…", ListStyle.Note));
        return new TableCell([.. said]);
    }

    private static string Status(ScoreSheet sheet, Texts texts)
    {
        if (sheet.Status != Mark.Recused)
            return texts[sheet.Status == Mark.Absent ? "ScoreSheets.Absent" : sheet.Status == Mark.Withdrawn ? "ScoreSheets.Withdrawn" : sheet.Status == Mark.NotAssigned ? "ScoreSheets.NotAssigned" : "ScoreSheets.Disqualified"];
        return sheet.Recusal is not { } recusal ? texts["ScoreSheets.Recused"]
            : string.Join(", ", new[] { texts["ScoreSheets.Recused"], recusal.Ground == RecusalGround.Other ? "" : texts[$"ScoreSheets.Ground{recusal.Ground}"], recusal.Words }.Where(t => t.Length > 0));
    }

    private static void ComposeDescriptors(ListPaper paper, PaperSheets sheets, Texts texts)
    {
        if (sheets.Round.Criteria.All(c => c.Bands.Count == 0))
            return;
        paper.Code = null;
        paper.Begin(texts["ScoreSheets.Descriptors"], sheets.Round.Name.In(texts.Language), sheets.Category.In(texts.Language));
        var table = ListStyle.Table(paper.Type, [new(20, Align.Centre), new(paper.Width - 20)], texts["ScoreSheets.From"], texts["ScoreSheets.Band"]);
        paper.List(table, [.. sheets.Round.Criteria.Where(c => c.Bands.Count > 0).SelectMany(c => c.Bands.Select(Band).Prepend(Named(c)))], texts["ScoreSheets.Descriptors"], after: 0);

        TableRow Band(Band band) => new(TableCell.Of(texts.Shortest(band.From), ListStyle.StrongFigures), TableCell.Of(band.Text.In(texts.Language), ListStyle.Plain));

        TableRow Named(Criterion criterion) => new() { Band = string.Join(" · ", new[] { criterion.Name.In(texts.Language), Does(criterion, texts), criterion.Weight == Points.Of(1) ? "" : texts.Format("ScoreSheets.Weight", texts.Shortest(criterion.Weight)) }.Where(t => t.Length > 0)) };
    }

    // A judge must know what is not added: «штраф · 0–5 / 1».
    private static string Scale(Criterion criterion, Texts texts)
    {
        var scale = texts.Format("ScoreSheets.Scale", texts.Shortest(criterion.Maximum), texts.Shortest(criterion.Step));
        return Does(criterion, texts) is { Length: > 0 } does ? $"{does} {scale}" : scale;
    }

    private static string Does(Criterion criterion, Texts texts) => criterion.Counts switch
    {
        CriterionCounts.Penalty => texts["ScoreSheets.Penalty"],
        CriterionCounts.Factor => texts["ScoreSheets.Factor"],
        CriterionCounts.Place => texts["ScoreSheets.Place"],
        _ => "",
    };

    private static TableCell Heading(string text) => TableCell.Of(text, ListStyle.Heading);
}
