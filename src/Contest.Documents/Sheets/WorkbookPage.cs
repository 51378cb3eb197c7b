using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using ClosedXML.Excel;
using Contest.Core.Editions;

namespace Contest.Documents.Sheets;

/// <summary>What all workbooks of the contest have in common: the look of a table, the setting of the page, and bytes that are the same for the same content.</summary>
internal static partial class WorkbookPage
{
    public const string DateFormat = "dd.mm.yyyy";
    public const string TextFormat = "@";
    private const double LineHeight = 13.5;

    private static readonly XLColor Burgundy = XLColor.FromHtml("#8a2432");
    private static readonly XLColor Ink = XLColor.FromHtml("#1b2a41");
    private static readonly XLColor Grey = XLColor.FromHtml("#5b6472");
    private static readonly XLColor Rule = XLColor.FromHtml("#b9b3a6");
    private static readonly XLColor Hairline = XLColor.FromHtml("#d5d0c5");
    private static readonly XLColor Band = XLColor.FromHtml("#f3f1ea");

    /// <summary>A workbook with its properties.</summary>
    /// <param name="title">What it is.</param>
    /// <param name="author">Who issues it.</param>
    /// <param name="createdUtc">The time in its properties.</param>
    /// <param name="mark">What a rehearsal says of itself (rule E9); <c>null</c>: nothing. <see cref="Finish"/> puts it over every printed page.</param>
    public static XLWorkbook New(string title, string author, DateTime createdUtc, string? mark = null)
    {
        var workbook = new XLWorkbook();
        workbook.Properties.Title = mark is null ? title : $"{mark}. {title}";
        workbook.Properties.Category = mark;
        workbook.Properties.Author = author.ReplaceLineEndings(" ");
        workbook.Properties.Created = workbook.Properties.Modified = createdUtc;
        return workbook;
    }

    /// <summary>Puts a text into a cell. It stays a text whatever it begins with, also after somebody has edited the cell.</summary>
    public static IXLCell Text(this IXLCell cell, string text)
    {
        cell.SetValue(text);
        if (text.Length > 0 && text[0] is '=' or '+' or '-' or '@')
            cell.Style.IncludeQuotePrefix = true;
        return cell;
    }

    /// <summary>Puts a date into a cell, as a date.</summary>
    public static IXLCell Date(this IXLCell cell, DateOnly date)
    {
        cell.SetValue(date.ToDateTime(TimeOnly.MinValue));
        cell.Style.NumberFormat.Format = DateFormat;
        cell.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Left;
        return cell;
    }

    /// <summary>A title above a table.</summary>
    public static IXLCell Title(this IXLCell cell, string text, bool isMain = false)
    {
        cell.Text(text);
        cell.Style.Font.FontSize = isMain ? 14 : 10;
        cell.Style.Font.Bold = isMain;
        cell.Style.Font.FontColor = isMain ? Ink : Grey;
        cell.Style.Alignment.WrapText = false; // a line break in the text would switch it on
        if (isMain)
            cell.WorksheetRow().Height = 21;
        return cell;
    }

    /// <summary>What a list of an edition says above its columns: what it is, whose and of which day.</summary>
    public static void Head(IXLWorksheet sheet, string title, Edition edition, DateOnly day, Texts texts)
    {
        sheet.Cell(1, 1).Title(title, isMain: true);
        sheet.Cell(2, 1).Title($"{texts.Contest(edition)} · {texts.LongDate(day)}");
    }

    /// <summary>Writes the headings of a table and makes its columns as wide as they are to be.</summary>
    public static void Columns(IXLWorksheet sheet, int headerRow, IEnumerable<(string Heading, double Width)> columns)
    {
        var at = 0;
        foreach (var (heading, width) in columns)
        {
            sheet.Cell(headerRow, ++at).Text(heading);
            sheet.Column(at).Width = width;
        }
    }

    /// <summary>Gives a table whose header is one row its look, and its sheet the setting of the page.</summary>
    public static void Table(IXLWorksheet sheet, int headerRow, int lastRow, int columns, int fixedColumns, Texts texts)
    {
        Header(sheet.Range(headerRow, 1, headerRow, columns));
        if (lastRow > headerRow)
            Body(sheet.Range(headerRow + 1, 1, lastRow, columns));
        Finish(sheet, sheet.Range(headerRow, 1, lastRow, columns), headerRow, fixedColumns, texts);
    }

    /// <summary>Gives a header its look.</summary>
    public static void Header(IXLRange range)
    {
        range.Style.Font.FontSize = 10;
        range.Style.Font.FontColor = Ink;
        range.Style.Font.Bold = true;
        range.Style.Fill.BackgroundColor = Band;
        range.Style.Alignment.WrapText = true;
        range.Style.Alignment.Vertical = XLAlignmentVerticalValues.Center;
        range.Style.Border.TopBorder = XLBorderStyleValues.Medium;
        range.Style.Border.TopBorderColor = Ink;
        range.LastRow().Style.Border.BottomBorder = XLBorderStyleValues.Thin;
        range.LastRow().Style.Border.BottomBorderColor = Ink;
    }

    /// <summary>Rules off the rows of a table and gives each the height its longest text needs: not every program does that by itself.</summary>
    public static void Body(IXLRange range)
    {
        foreach (var row in range.Rows())
            row.WorksheetRow().Height = LineHeight * row.Cells().Max(cell => Lines(cell.GetString(), cell.WorksheetColumn().Width)) + 2;
        range.Style.Font.FontSize = 10;
        range.Style.Font.FontColor = Ink;
        range.Style.Alignment.Vertical = XLAlignmentVerticalValues.Top;
        range.Style.Alignment.WrapText = true;
        range.Style.Border.InsideBorder = XLBorderStyleValues.Thin;
        range.Style.Border.InsideBorderColor = Hairline;
        range.Style.Border.BottomBorder = XLBorderStyleValues.Thin;
        range.Style.Border.BottomBorderColor = Rule;
    }

    // Words are wrapped whole; Hangul is about twice as wide as the letters that widths are counted in.
    private static int Lines(string text, double width)
    {
        var lines = 1;
        var used = 0.0;
        foreach (var word in text.Split(' '))
        {
            var length = word.Sum(c => c >= '\u1100' ? 1.9 : 1.05);
            if (used > 0 && used + 1 + length > width)
            {
                lines++;
                used = 0;
            }
            used += (used > 0 ? 1 : 0) + length;
            for (; used > width; used -= width) // a word wider than its column is broken
                lines++;
        }
        return lines;
    }

    /// <summary>Sets a sheet up for the screen and for A4 landscape: fixed header and first columns, filter, one page wide, the header on every page.</summary>
    public static void Finish(IXLWorksheet sheet, IXLRange table, int headerRow, int fixedColumns, Texts texts)
    {
        sheet.Range(headerRow, table.FirstColumn().ColumnNumber(), Math.Max(headerRow + 1, table.LastRow().RowNumber()), table.LastColumn().ColumnNumber()).SetAutoFilter();
        sheet.SheetView.Freeze(headerRow, fixedColumns);
        sheet.PageSetup.PaperSize = XLPaperSize.A4Paper;
        sheet.PageSetup.PageOrientation = XLPageOrientation.Landscape;
        sheet.PageSetup.FitToPages(1, 0);
        sheet.PageSetup.SetRowsToRepeatAtTop(table.FirstRow().RowNumber(), headerRow);
        sheet.PageSetup.Margins.SetLeft(0.6).SetRight(0.4).SetTop(0.6).SetBottom(0.6).SetFooter(0.3);
        sheet.PageSetup.Footer.Left.AddText(XLHFPredefinedText.SheetName);
        var page = texts.Format("Paper.Page", "&P", "&N");
        sheet.PageSetup.Footer.Right.AddText(page);
        if (sheet.Workbook.Properties.Category is { Length: > 0 } mark)
        {
            sheet.PageSetup.Header.Center.AddText(mark).SetBold().SetFontSize(14);
            sheet.TabColor = Burgundy;
        }
    }

    /// <summary>A name that a sheet may bear and that is not taken yet: at most 31 letters and none of : \ / ? * [ ].</summary>
    public static string SheetName(XLWorkbook workbook, string wish)
    {
        var name = string.Concat(wish.Select(c => c is ':' or '\\' or '/' or '?' or '*' or '[' or ']' || char.IsControl(c) ? ' ' : c)).Trim().Trim('\'');
        name = name.Length == 0 ? "1" : name;
        for (var number = 1; ; number++)
        {
            var suffix = number == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({number})");
            var candidate = name[..Math.Min(name.Length, 31 - suffix.Length)].TrimEnd(' ', '\'') + suffix;
            if (!workbook.Worksheets.Any(w => string.Equals(w.Name, candidate, StringComparison.OrdinalIgnoreCase)))
                return candidate;
        }
    }

    /// <summary>The bytes of a workbook: the same for the same content. The library puts chance names and the time of day into the package; they are replaced here.</summary>
    public static byte[] Save(XLWorkbook workbook)
    {
        using var saved = new MemoryStream();
        workbook.SaveAs(saved);
        saved.Position = 0;
        using var result = new MemoryStream();
        using (var from = new ZipArchive(saved))
        using (var to = new ZipArchive(result, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var part in from.Entries)
            {
                var entry = to.CreateEntry(PropertiesName().Replace(part.FullName, "package/services/metadata/core-properties/core.psmdcp"));
                entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using var source = part.Open();
                using var target = entry.Open();
                if (part.FullName is "_rels/.rels" or "[Content_Types].xml")
                    target.Write(Encoding.UTF8.GetBytes(WithoutChance(new StreamReader(source).ReadToEnd())));
                else
                    source.CopyTo(target);
            }
        return result.ToArray();
    }

    private static string WithoutChance(string part)
    {
        var number = 0;
        return ChanceId().Replace(PropertiesName().Replace(part, "package/services/metadata/core-properties/core.psmdcp"), _ => string.Create(CultureInfo.InvariantCulture, $"Id=\"rIdP{++number}\""));
    }

    [GeneratedRegex("package/services/metadata/core-properties/[0-9a-f]{32}\\.psmdcp")]
    private static partial Regex PropertiesName();

    [GeneratedRegex("Id=\"R[0-9a-f]{16}\"")]
    private static partial Regex ChanceId();
}
