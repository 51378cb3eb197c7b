using System.IO.Compression;
using System.Xml.Linq;
using ClosedXML.Excel;
using Contest.Core.Editions;
using Contest.Core.Registration;

namespace Contest.SeedData;

/// <summary>The registration workbook in the form an office would fill in: Russian headers, dates as dates, numbers of passports as text.</summary>
internal static class RegistrationBook
{
    private static readonly string[] InstitutionHeaders =
    [
        "Код", "Название", "Название (род. п.)", "Название (кор.)", "Название (англ.)", "Город", "Город (кор.)", "Город (англ.)", "Вид",
    ];

    private static readonly string[] ContestantHeaders =
    [
        "№", "Категория", "Фамилия (кор.)", "Имя (кор.)", "Фамилия (рус.)", "Имя (рус.)", "Фамилия (лат.)", "Имя (лат.)",
        "Пол", "Дата рождения", "Место рождения", "Учебное заведение", "Курс или класс", "Специальность", "Преподаватель 1", "Преподаватель 2", "Преподаватель 3",
        "Состояние", "Паспорт", "Паспорт выдан", "Паспорт действителен до",
    ];

    public static void Write(string path, IReadOnlyList<Applicant> applicants)
    {
        using var book = new XLWorkbook();
        Fill(book.AddWorksheet("Участники"), ContestantHeaders, applicants.Select(Row), [9, 14, 11, 17, 13, 38, 13, 36, 6, 14, 32, 18, 7, 40, 18, 18, 18, 12, 12, 14, 16]);
        Fill(book.AddWorksheet("Учебные заведения"), InstitutionHeaders, Schools.All.Select(s => Row(s.Institution)), [16, 60, 60, 36, 60, 13, 13, 13, 11]);
        book.SaveAs(path);
        LeaveOutTheMoment(path);
    }

    // The same people make the same bytes: no time of writing in the archive, and not the part with it, which has a new name every time.
    private static void LeaveOutTheMoment(string path)
    {
        using var archive = ZipFile.Open(path, ZipArchiveMode.Update);
        foreach (var entry in archive.Entries.ToList())
            if (entry.FullName.StartsWith("package/", StringComparison.Ordinal))
                entry.Delete();
            else
                entry.LastWriteTime = new DateTimeOffset(2027, 3, 1, 0, 0, 0, TimeSpan.Zero);

        using var stream = archive.GetEntry("_rels/.rels")!.Open();
        var relationships = XDocument.Load(stream);
        relationships.Root!.Elements().Where(r => r.Attribute("Target")!.Value.Contains("core-properties", StringComparison.Ordinal)).Remove();
        foreach (var (relationship, number) in relationships.Root.Elements().Select((r, i) => (r, i + 1)))
            relationship.SetAttributeValue("Id", $"rId{number}");
        stream.SetLength(0);
        relationships.Save(stream);
    }

    private static object?[] Row(Applicant a) =>
    [
        a.Number, a.Category, a.Name.Hangul.Surname, a.Name.Hangul.Given, a.Name.Cyrillic.Surname, a.Name.Cyrillic.Given, a.Name.Latin.Surname, a.Name.Latin.Given,
        a.Sex == Sex.Male ? "м" : "ж", a.BirthDate, a.BirthPlace, a.School.Institution.Code, a.Year, a.School.Major,
        a.Teachers.ElementAtOrDefault(0), a.Teachers.ElementAtOrDefault(1), a.Teachers.ElementAtOrDefault(2),
        a.Withdrawn ? "снялся" : "допущен", a.Passport?.Number, a.Passport?.IssuedOn, a.Passport?.ExpiresOn,
    ];

    private static object?[] Row(Institution i) =>
    [
        i.Code, i.Name.Ru, i.NameGenitive, i.Name.Ko, i.Name.En, i.Town.Ru, i.Town.Ko, i.Town.En,
        i.Kind switch { InstitutionKind.School => "школа", InstitutionKind.LanguageSchool => "училище", _ => "вуз" },
    ];

    private static void Fill(IXLWorksheet sheet, string[] headers, IEnumerable<object?[]> rows, int[] widths)
    {
        for (var column = 0; column < headers.Length; column++)
        {
            sheet.Cell(1, column + 1).SetValue(headers[column]);
            sheet.Column(column + 1).Width = widths[column];
        }
        var number = 1;
        foreach (var row in rows)
        {
            number++;
            for (var column = 0; column < row.Length; column++)
                Set(sheet.Cell(number, column + 1), row[column]);
        }
        sheet.Row(1).Style.Font.SetBold().Alignment.SetWrapText();
        sheet.SheetView.FreezeRows(1);
        sheet.Range(1, 1, number, headers.Length).SetAutoFilter();
    }

    private static void Set(IXLCell cell, object? value)
    {
        switch (value)
        {
            case DateOnly date:
                cell.SetValue(date.ToDateTime(TimeOnly.MinValue)).Style.DateFormat.Format = "dd.mm.yyyy";
                break;
            case int whole:
                cell.SetValue(whole);
                break;
            case string { Length: > 0 } text:
                cell.SetDataType(XLDataType.Text).SetValue(text).Style.NumberFormat.Format = "@";
                break;
        }
    }
}
