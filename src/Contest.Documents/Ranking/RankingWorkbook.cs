using System.Globalization;
using ClosedXML.Excel;
using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Ranking;
using Contest.Documents.Sheets;

namespace Contest.Documents.Ranking;

/// <summary>The ranking as a workbook to go on working with: a sheet for each category, numbers as numbers.</summary>
public static class RankingWorkbook
{
    private const int TitleRows = 4;
    private const int HeaderRow = TitleRows + 3;

    // Place, number, name in Cyrillic, in Hangul, institution, town, year, teachers.
    private static readonly double[] PersonWidths = [8, 8, 22, 12, 32, 12, 7, 18];
    private static readonly string[] PersonTexts = ["Place", "Number", "Name", "NameKo", "Institution", "Town", "Year", "Teachers"];
    private static readonly double[] EndWidths = [10, 9, 28];
    private static readonly string[] EndTexts = ["Total", "Degree", "Remark"];

    private static readonly XLColor Gold = XLColor.FromHtml("#a9833c");

    /// <summary>The file. The same tables give the same bytes.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="tables">The categories, each a sheet, in their order.</param>
    /// <param name="language">The language of headers, names of institutions and remarks.</param>
    /// <param name="createdUtc">When the ranking was taken; printed in the edition's time zone.</param>
    public static byte[] Render(Edition edition, IReadOnlyList<ResultTable> tables, Language language, DateTime createdUtc)
    {
        var texts = Texts.In(language);
        using var workbook = WorkbookPage.New($"{texts["RankingSheet.Title"]}. {edition.Name.In(language)}, {edition.Year}", edition.Organizer.In(language), createdUtc, texts.RehearsalMark(edition));
        foreach (var table in tables.Select(Counting))
        {
            var sheet = workbook.AddWorksheet(WorkbookPage.SheetName(workbook, table.Category.In(language)));
            ComposeTitle(sheet, edition, table, texts, createdUtc);
            ComposeHeader(sheet, table, texts);
            ComposeLines(sheet, table, texts);
            var last = Math.Max(HeaderRow + 1, HeaderRow + table.Lines.Count);
            WorkbookPage.Finish(sheet, sheet.Range(TitleRows + 1, 1, last, Remark(table)), HeaderRow, fixedColumns: 3, texts);
        }
        if (tables.Count == 0)
            workbook.AddWorksheet(texts["RankingSheet.Title"]).Cell(1, 1).Title(texts["RankingSheet.NoCategories"]);
        return WorkbookPage.Save(workbook);
    }

    // A round that only admits brings nothing into the total: its column would hold nothing but zeros.
    private static ResultTable Counting(ResultTable table)
    {
        var counting = Enumerable.Range(0, table.Rounds.Count).Where(i => table.Rounds[i].Weight.Hundredths > 0).ToList();
        return table with
        {
            Rounds = counting.ConvertAll(i => table.Rounds[i]),
            Lines = [.. table.Lines.Select(line => line with { Rounds = counting.ConvertAll(i => line.Rounds[i]) })],
        };
    }

    private static int FirstRound => PersonWidths.Length + 1;
    private static int Total(ResultTable table) => FirstRound + table.Rounds.Count;
    private static int Remark(ResultTable table) => Total(table) + 2;

    // Place, number, year, degree: short and of one length.
    private static int[] Centred(ResultTable table) => [1, 2, 7, Total(table) + 1];

    private static void ComposeTitle(IXLWorksheet sheet, Edition edition, ResultTable table, Texts texts, DateTime createdUtc)
    {
        var local = Texts.Local(edition, createdUtc);
        var facts = new List<string> { texts.Format("RankingSheet.Maximum", texts.Shortest(table.Maximum)) };
        if (table.Threshold is { } threshold)
            facts.Add(texts.Format("RankingSheet.Threshold", texts.Shortest(threshold)));
        facts.Add(texts.Format("RankingSheet.TookPart", table.TookPart));
        if (table.Sealed.ToList() is { Count: > 0 } closed)
            facts.Add(texts.Format("Coding.Sealed", string.Join(", ", closed.Select(r => r.Name.In(texts.Language)))));
        sheet.Cell(1, 1).Title(texts.Contest(edition));
        sheet.Cell(2, 1).Title(texts.Format("RankingSheet.Category", table.Category.In(texts.Language), table.Level), isMain: true);
        sheet.Cell(3, 1).Title(string.Join(" · ", facts));
        sheet.Cell(4, 1).Title(texts.Format(table.IsComplete ? "RankingSheet.Taken" : "RankingSheet.TakenProvisional",
            Texts.Date(DateOnly.FromDateTime(local)), Texts.Time(local), edition.Town.In(texts.Language)));
    }

    // Three rows: stages above rounds above maxima. All other columns take the height of the three.
    private static void ComposeHeader(IXLWorksheet sheet, ResultTable table, Texts texts)
    {
        WorkbookPage.Header(sheet.Range(TitleRows + 1, 1, HeaderRow, Remark(table)));
        for (var i = 0; i < PersonTexts.Length; i++)
            Tall(sheet, i + 1, texts[$"RankingSheet.Column.{PersonTexts[i]}"], PersonWidths[i]);
        for (var i = 0; i < EndTexts.Length; i++)
            Tall(sheet, Total(table) + i, texts[$"RankingSheet.Column.{EndTexts[i]}"], EndWidths[i]);
        for (int start = 0, end; start < table.Rounds.Count; start = end)
        {
            var stage = table.Rounds[start].Stage;
            for (end = start; end < table.Rounds.Count && table.Rounds[end].Stage == stage; end++)
                ComposeRound(sheet, FirstRound + end, table.Rounds[end], texts);
            var above = sheet.Range(TitleRows + 1, FirstRound + start, TitleRows + 1, FirstRound + end - 1);
            above.FirstCell().Text(stage.In(texts.Language));
            above.Merge().Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
            above.Style.Border.BottomBorder = XLBorderStyleValues.Hair;
        }
        sheet.Row(TitleRows + 2).Height = 30;
        foreach (var column in Centred(table).Append(Total(table)))
            sheet.Range(TitleRows + 1, column, HeaderRow, column).Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
    }

    private static void ComposeRound(IXLWorksheet sheet, int column, ResultColumn round, Texts texts)
    {
        sheet.Cell(TitleRows + 2, column).Text(round.Short.In(texts.Language)).Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
        var maximum = sheet.Cell(HeaderRow, column);
        Number(maximum, round.Weight, texts);
        maximum.Style.Font.Bold = false;
        sheet.Column(column).Width = 9;
    }

    private static void Tall(IXLWorksheet sheet, int column, string text, double width)
    {
        sheet.Cell(TitleRows + 1, column).Text(text);
        sheet.Range(TitleRows + 1, column, HeaderRow, column).Merge();
        sheet.Column(column).Width = width;
    }

    private static void ComposeLines(IXLWorksheet sheet, ResultTable table, Texts texts)
    {
        if (table.Lines.Count == 0)
            return;
        var row = HeaderRow;
        foreach (var line in table.Lines)
        {
            row++;
            sheet.Cell(row, 1).Text(line.PlaceText);
            sheet.Cell(row, 2).Text(line.Number);
            sheet.Cell(row, 3).Text(line.Name.Cyrillic.Full);
            sheet.Cell(row, 4).Text(line.Name.HangulFull);
            sheet.Cell(row, 5).Text(line.Institution.In(texts.Language));
            sheet.Cell(row, 6).Text(line.Town.In(texts.Language));
            sheet.Cell(row, 7).SetValue(line.Year);
            sheet.Cell(row, 8).Text(string.Join(", ", line.Teachers));
            for (var i = 0; i < line.Rounds.Count; i++)
                ComposeCell(sheet.Cell(row, FirstRound + i), line.Rounds[i], texts);
            if (line.Total is { } total)
                Number(sheet.Cell(row, Total(table)), total, texts);
            sheet.Cell(row, Total(table) + 1).Text(line.Degree == 0 ? "" : texts.Choice("RankingSheet.Degrees", line.Degree - 1));
            sheet.Cell(row, Remark(table)).Text(RankingRemarks.Of(line, table, texts));
        }
        WorkbookPage.Body(sheet.Range(HeaderRow + 1, 1, row, Remark(table)));
        foreach (var column in Centred(table))
            sheet.Range(HeaderRow + 1, column, row, column).Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
        ComposeAwarded(sheet, table);
    }

    private static void ComposeAwarded(IXLWorksheet sheet, ResultTable table)
    {
        for (var i = 0; i < table.Lines.Count; i++)
            if (table.Lines[i].Degree > 0)
            {
                var row = sheet.Range(HeaderRow + 1 + i, 1, HeaderRow + 1 + i, Remark(table));
                row.Style.Font.Bold = true;
                row.FirstCell().Style.Border.LeftBorder = XLBorderStyleValues.Thin;
                row.FirstCell().Style.Border.LeftBorderColor = Gold;
            }
    }

    private static void ComposeCell(IXLCell cell, ResultCell result, Texts texts)
    {
        if (result.Points is { } points)
            Number(cell, points, texts);
        else
            cell.Text(RankingRemarks.Of(result.Status, texts)).Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Right;
        cell.Style.Font.Italic = result.Status == RoundStatus.Partial;
    }

    // The locale makes Russian sheets show a decimal comma wherever the program lets a format say so.
    private static void Number(IXLCell cell, Points points, Texts texts)
    {
        cell.SetValue(points.Hundredths / 100m);
        cell.Style.NumberFormat.Format = texts.Language == Language.Russian ? "[$-419]0.00" : "0.00";
        cell.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Right;
    }
}
