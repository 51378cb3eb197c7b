using Contest.Core;
using Contest.Core.Registration;
using Contest.Documents.Sheets;

namespace Contest.Documents.Registration;

/// <summary>Who still misses what, as a workbook: a row for each contestant, a column for each thing that may be missing.</summary>
public static class GapsWorkbook
{
    private const int HeaderRow = 4;
    private const int Fixed = 4;

    /// <summary>The file.</summary>
    public static byte[] Render(GapReport report, Language language)
    {
        var texts = Texts.In(language);
        var gaps = Enum.GetValues<Gap>();
        using var workbook = WorkbookPage.New(texts["Gaps.Title"], report.Edition.Organizer.In(language), report.DrawnUpOn.ToDateTime(TimeOnly.MinValue), texts.RehearsalMark(report.Edition));
        var sheet = workbook.AddWorksheet(texts["Gaps.Sheet"]);
        sheet.Cell(1, 1).Title(texts["Gaps.Title"], isMain: true);
        sheet.Cell(2, 1).Title($"{texts.Format("Paper.Year", report.Edition.Name.In(language), report.Edition.Year)} · {texts.LongDate(report.DrawnUpOn)}");
        foreach (var (key, width, i) in new[] { ("ContestantList.Institution", 36.0, 1), ("Column.Number", 9.0, 2), ("ContestantList.Name", 24.0, 3), ("ContestantList.Hangul", 14.0, 4) })
        {
            sheet.Cell(HeaderRow, i).Text(texts[key]);
            sheet.Column(i).Width = width;
        }
        foreach (var gap in gaps)
        {
            sheet.Cell(HeaderRow, Fixed + 1 + (int)gap).Text(texts[$"Gap.{gap}"]);
            sheet.Column(Fixed + 1 + (int)gap).Width = 14;
        }
        var row = HeaderRow;
        foreach (var line in report.Lines)
        {
            row++;
            sheet.Cell(row, 1).Text(line.Institution.Name.In(language));
            sheet.Cell(row, 2).Text(line.Contestant.Number);
            sheet.Cell(row, 3).Text(language == Language.Korean ? line.Contestant.Name.Cyrillic.Full : line.Contestant.Name.In(language));
            sheet.Cell(row, 4).Text(line.Contestant.Name.HangulFull);
            foreach (var gap in line.Gaps)
                sheet.Cell(row, Fixed + 1 + (int)gap).Text(texts["Gaps.Missing"]);
        }
        WorkbookPage.Header(sheet.Range(HeaderRow, 1, HeaderRow, Fixed + gaps.Length));
        if (row > HeaderRow)
            WorkbookPage.Body(sheet.Range(HeaderRow + 1, 1, row, Fixed + gaps.Length));
        WorkbookPage.Finish(sheet, sheet.Range(HeaderRow, 1, row, Fixed + gaps.Length), HeaderRow, 3, texts);
        return WorkbookPage.Save(workbook);
    }
}
