using ClosedXML.Excel;
using Contest.Core;
using Contest.Core.Registration;
using Contest.Documents.Sheets;

namespace Contest.Documents.Registration;

/// <summary>Contestants as they were looked at, as a workbook: the same people in the same order, each cell of the kind of what stands in it. Nothing of passports and contacts.</summary>
public static class ContestantListWorkbook
{
    private const int HeaderRow = 4;

    private static readonly (string Key, double Width)[] Columns =
    [
        ("Column.Number", 9), ("ContestantList.Cyrillic", 24), ("ContestantList.Hangul", 14), ("ContestantList.Latin", 22), ("Column.Sex", 6), ("Column.BirthDate", 12), ("ContestantList.Age", 8),
        ("ContestantList.Institution", 36), ("ContestantList.Town", 14), ("Column.Category", 20), ("Column.Year", 8), ("Column.Major", 24), ("ContestantList.Teachers", 24), ("Column.State", 14),
        ("ContestantList.Gaps", 36), ("ContestantList.Tags", 18),
    ];

    /// <summary>The file.</summary>
    public static byte[] Render(ContestantList list, Language language)
    {
        var texts = Texts.In(language);
        using var workbook = WorkbookPage.New(texts["Sheet.Contestants"], list.Edition.Organizer.In(language), list.DrawnUpOn.ToDateTime(TimeOnly.MinValue), texts.RehearsalMark(list.Edition));
        var sheet = workbook.AddWorksheet(texts["Sheet.Contestants"]);
        WorkbookPage.Head(sheet, texts["Sheet.Contestants"], list.Edition, list.DrawnUpOn, texts);
        WorkbookPage.Columns(sheet, HeaderRow, Columns.Select(c => (texts[c.Key], c.Width)));
        var row = HeaderRow;
        foreach (var line in list.Lines)
            Fill(sheet, ++row, line, list, texts);
        WorkbookPage.Table(sheet, HeaderRow, row, Columns.Length, fixedColumns: 2, texts);
        return WorkbookPage.Save(workbook);
    }

    private static void Fill(IXLWorksheet sheet, int row, ListedContestant line, ContestantList list, Texts texts)
    {
        var (c, at) = (line.Contestant, 0);
        IXLCell Next() => sheet.Cell(row, ++at);
        Next().Text(c.Number);
        Next().Text(c.Name.Cyrillic.Full);
        Next().Text(c.Name.HangulFull);
        Next().Text(c.Name.Latin.Full.Trim());
        Next().Text(RegistrationWords.Sexes.Write(c.Sex, texts.Language));
        Next().Date(c.BirthDate);
        Next().SetValue(c.AgeOn(list.Edition.FinalFrom));
        Next().Text(line.Institution.Name.In(texts.Language));
        Next().Text(line.Institution.Town.In(texts.Language));
        Next().Text(line.Category.In(texts.Language));
        Next().SetValue(c.Year);
        Next().Text(c.Major);
        Next().Text(string.Join(", ", c.Teachers));
        Next().Text(RegistrationWords.States.Write(c.State, texts.Language));
        Next().Text(string.Join(", ", line.Gaps.Select(gap => texts[$"Gap.{gap}"])));
        Next().Text(string.Join(", ", c.Tags));
    }
}
