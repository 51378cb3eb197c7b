using ClosedXML.Excel;
using Contest.Core;
using Contest.Core.Registration;
using Contest.Core.Travel;
using Contest.Documents.Sheets;

namespace Contest.Documents.Travel;

/// <summary>The list of a group as a workbook: the columns of the paper, each fact in a column of its own, for those who fill in forms from it.</summary>
public static class TravelListWorkbook
{
    private const int HeaderRow = 9;

    private static readonly XLColor Burgundy = XLColor.FromHtml("#8a2432");

    private static readonly (string Key, double Width)[] Columns =
    [
        ("Number", 5), ("SurnameCyrillic", 11), ("GivenCyrillic", 16), ("Hangul", 14), ("SurnameLatin", 12), ("GivenLatin", 18), ("BirthDate", 11), ("BirthPlace", 18), ("Sex", 6),
        ("Citizenship", 12), ("Passport", 12), ("PassportKind", 6), ("PassportIssued", 11), ("PassportExpires", 13), ("Workplace", 30), ("Post", 16), ("Role", 16), ("Remark", 22),
    ];

    /// <summary>The file. The same list gives the same bytes.</summary>
    /// <param name="list">The group.</param>
    /// <param name="language">The language of headers, towns and institutions; names stand in all three scripts.</param>
    /// <param name="createdUtc">The time in the file's properties.</param>
    public static byte[] Render(GroupList list, Language language, DateTime createdUtc)
    {
        var texts = Texts.In(language);
        var title = $"{texts["TravelList.Name"]}: {list.Trip.Group.In(language)}";
        using var workbook = WorkbookPage.New(title, list.Edition.Organizer.In(language), createdUtc, texts.RehearsalMark(list.Edition));
        var sheet = workbook.AddWorksheet(WorkbookPage.SheetName(workbook, list.Trip.Group.In(language)));
        ComposeTitle(sheet, list, texts);
        WorkbookPage.Columns(sheet, HeaderRow, Columns.Select(c => (texts[$"TravelSheet.Column.{c.Key}"], c.Width)));
        sheet.Row(HeaderRow).Height = 30;
        for (var i = 0; i < list.Lines.Count; i++)
            ComposeLine(sheet.Row(HeaderRow + 1 + i), i + 1, list.Lines[i], texts);
        WorkbookPage.Table(sheet, HeaderRow, HeaderRow + list.Lines.Count, Columns.Length, fixedColumns: 3, texts);
        if (list.Lines.Count > 0)
            sheet.Range(HeaderRow + 1, Columns.Length, HeaderRow + list.Lines.Count, Columns.Length).Style.Font.FontColor = Burgundy;
        return WorkbookPage.Save(workbook);
    }

    private static void ComposeTitle(IXLWorksheet sheet, GroupList list, Texts texts)
    {
        var language = texts.Language;
        var trip = list.Trip;
        var men = list.Lines.Count(l => l.Sex == Sex.Male);
        IEnumerable<Wording> towns = trip.Legs.Count == 0 ? [] : [trip.Legs[0].From, .. trip.Legs.Select(leg => leg.To)];
        sheet.Cell(1, 1).Title($"{texts.Contest(list.Edition)} · {trip.Group.In(language)}");
        sheet.Cell(2, 1).Title(texts["TravelList.Title"], isMain: true);
        sheet.Cell(3, 1).Title(texts["TravelList.Footer"]);
        ComposePair(sheet, 4, 1, texts["TravelList.Route"], string.Join(" — ", towns.Select(town => town.In(language))));
        ComposePair(sheet, 5, 1, texts["TravelList.Days"], $"{Texts.Date(trip.EntryOn)} — {Texts.Date(trip.ExitOn)}");
        ComposePair(sheet, 6, 1, texts["TravelList.Checkpoint"], trip.Checkpoint.In(language));
        ComposePair(sheet, 4, 8, texts["TravelList.Purpose"], trip.Purpose.In(language));
        ComposePair(sheet, 5, 8, texts["TravelList.Host"], trip.Host.In(language));
        ComposePair(sheet, 6, 8, texts["TravelList.Total"], texts.Format("TravelList.TotalValue", list.Lines.Count, men, list.Lines.Count - men));
        sheet.Cell(7, 1).Title(texts.Format("TravelList.Version", trip.Version, texts.LongDate(list.DrawnUpOn)));
    }

    private static void ComposePair(IXLWorksheet sheet, int row, int column, string label, string value)
    {
        sheet.Cell(row, column).Title(label);
        var cell = sheet.Cell(row, column == 1 ? 3 : column + 1).Text(value);
        cell.Style.Font.FontSize = 10;
        cell.Style.Alignment.WrapText = false;
    }

    private static void ComposeLine(IXLRow row, int number, GroupLine line, Texts texts)
    {
        var column = 0;
        IXLCell Next() => row.Cell(++column);
        Next().SetValue(number).Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
        Next().Text(line.Name.Cyrillic.Surname);
        Next().Text(line.Name.Cyrillic.Given);
        Next().Text(line.Name.HangulFull);
        Next().Text(line.Name.Latin.Surname);
        Next().Text(line.Name.Latin.Given);
        Next().Date(line.BirthDate);
        Next().Text(line.BirthPlace);
        Next().Text(texts[$"TravelList.Sex.{line.Sex}"]);
        Next().Text(texts[$"Country.{line.Citizenship}"]);
        Next().Text(line.Passport?.Number ?? "").Style.NumberFormat.Format = WorkbookPage.TextFormat;
        Next().Text(line.Passport is null ? "" : "P");
        ComposeDate(Next(), line.Passport?.IssuedOn);
        ComposeDate(Next(), line.Passport?.ExpiresOn);
        Next().Text(line.Workplace.In(texts.Language));
        Next().Text(line.Role == TravellerRole.Contestant
            ? texts.Agree($"TravelList.Student.{line.InstitutionKind}", line.Sex, line.Year)
            : line.Post?.In(texts.Language) ?? "");
        Next().Text(line.Role == TravellerRole.Contestant ? texts.Agree("TravelSheet.Role.Contestant", line.Sex) : texts.Agree($"TravelList.Role.{line.Role}", line.Sex));
        Next().Text(RemarkOn(line, texts));
    }

    private static void ComposeDate(IXLCell cell, DateOnly? date)
    {
        if (date is { } known)
            cell.Date(known);
    }

    private static string RemarkOn(GroupLine line, Texts texts)
    {
        var remarks = line.Problems.Select(p => texts.Format($"TravelSheet.{p.Code}", [.. p.Arguments.Select(a => a is DateOnly date ? Texts.Date(date) : a)])).ToList();
        if (line.Passport is null && line.Problems.All(p => p.Code != "Travel.NoPassport"))
            remarks.Insert(0, texts["TravelList.NoPassport"]);
        if (line.MinorAge is { } age)
            remarks.Add(texts.Count("TravelList.Minor", age));
        return string.Join("; ", remarks);
    }
}
