using Contest.Core;
using Contest.Core.Registration;
using Contest.Documents.Sheets;

namespace Contest.Documents.Registration;

/// <summary>Who still misses what, as a workbook: a row for each contestant, a column for each thing that may be missing.</summary>
public static class GapsWorkbook
{
    private const int HeaderRow = 4;

    private static readonly (string Key, double Width)[] Person = [("ContestantList.Institution", 36), ("Column.Number", 9), ("ContestantList.Name", 24), ("ContestantList.Hangul", 14)];

    /// <summary>The file.</summary>
    public static byte[] Render(GapReport report, Language language)
    {
        var texts = Texts.In(language);
        var gaps = Enum.GetValues<Gap>();
        using var workbook = WorkbookPage.New(texts["Gaps.Title"], report.Edition.Organizer.In(language), report.DrawnUpOn.ToDateTime(TimeOnly.MinValue), texts.RehearsalMark(report.Edition));
        var sheet = workbook.AddWorksheet(texts["ContestantList.Gaps"]);
        WorkbookPage.Head(sheet, texts["Gaps.Title"], report.Edition, report.DrawnUpOn, texts);
        WorkbookPage.Columns(sheet, HeaderRow, [.. Person.Select(p => (texts[p.Key], p.Width)), .. gaps.Select(gap => (texts[$"Gap.{gap}"], 14.0))]);
        var row = HeaderRow;
        foreach (var line in report.Lines)
        {
            row++;
            sheet.Cell(row, 1).Text(line.Institution.Name.In(language));
            sheet.Cell(row, 2).Text(line.Contestant.Number);
            sheet.Cell(row, 3).Text(language == Language.Korean ? line.Contestant.Name.Cyrillic.Full : line.Contestant.Name.In(language));
            sheet.Cell(row, 4).Text(line.Contestant.Name.HangulFull);
            foreach (var gap in line.Gaps)
                sheet.Cell(row, Person.Length + 1 + (int)gap).Text(texts["Gaps.Missing"]);
        }
        WorkbookPage.Table(sheet, HeaderRow, row, Person.Length + gaps.Length, fixedColumns: 3, texts);
        return WorkbookPage.Save(workbook);
    }
}
