using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using Contest.Core;
using ExcelDataReader;

namespace Contest.Documents.Sheets;

/// <summary>Reads the sheets of an XLSX file that came from outside. Formulas give the value that was saved with them.</summary>
internal static class WorkbookFile
{
    public const int MaximumRows = 20_000;

    /// <summary>Columns beyond this one are not looked at.</summary>
    public const int MaximumColumns = 200;

    private const int LastRow = 1_048_576;
    private const int LastColumn = 16_384;

    // The reader asks for code page 1252 before it has seen the file, whatever its kind.
    static WorkbookFile() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The sheets whose names are wanted, and the names of all. Throws <see cref="RuleViolationException"/> where the file cannot be read.</summary>
    public static (IReadOnlyList<TypedSheet> Sheets, IReadOnlyList<string> Names) Read(byte[] bytes, string fileName, Predicate<string> isWanted, CancellationToken cancel = default)
    {
        try
        {
            if (!UploadedFile.IsZip(bytes)) // an encrypted workbook is no zip either
                throw UploadedFile.Unreadable(fileName);
            UploadedFile.CheckInflated(bytes, fileName);
            var from1904 = CountsFrom1904(bytes);
            using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(bytes));
            var sheets = new List<TypedSheet>();
            var names = new List<string>();
            do
            {
                var name = reader.Name.Normalize();
                // What a person does not see in the workbook is not taken in.
                if (reader.VisibleState != "visible")
                    continue;
                names.Add(name);
                if (isWanted(name))
                    sheets.Add(new TypedSheet(name, Rows(reader, fileName, cancel)) { CountsFrom1904 = from1904 });
            }
            while (reader.NextResult());
            return (sheets, names);
        }
        catch (Exception broken) when (broken is not (RuleViolationException or OperationCanceledException))
        {
            // Whatever a reader stumbles over in somebody else's file is the file's fault.
            throw UploadedFile.Unreadable(fileName);
        }
    }

    private static bool CountsFrom1904(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        if (zip.GetEntry("xl/workbook.xml") is not { } part)
            return false;
        using var reader = XmlReader.Create(part.Open(), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        while (reader.Read())
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "workbookPr" })
                return reader.GetAttribute("date1904") is "1" or "true";
        return false;
    }

    private static List<TypedRow> Rows(IExcelDataReader reader, string fileName, CancellationToken cancel)
    {
        if (reader.RowCount > LastRow || reader.FieldCount > LastColumn)
            throw UploadedFile.Unreadable(fileName);
        // A few blank rows far down are common and quickly passed over, unless each is as wide as the sheet can be.
        if (reader.RowCount > MaximumRows && reader.FieldCount > MaximumColumns)
            throw UploadedFile.TooManyRows(fileName, reader.Name, MaximumRows);
        var rows = new List<TypedRow>();
        var width = Math.Min(reader.FieldCount, MaximumColumns);
        for (var number = 1; reader.Read(); number++)
        {
            cancel.ThrowIfCancellationRequested();
            var cells = new string[width];
            for (var column = 0; column < width; column++)
                cells[column] = Text(reader.GetValue(column));
            var row = new TypedRow(number, cells);
            if (row.IsBlank)
                continue;
            if (number > MaximumRows)
                throw UploadedFile.TooManyRows(fileName, reader.Name, MaximumRows);
            rows.Add(row);
        }
        return rows;
    }

    // "3", not "3.0"; dates as the rows of Core want them; Hangul composed, as not every system saves it.
    private static string Text(object? value) => value switch
    {
        null => "",
        string text => text.Normalize(),
        DateTime date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        double number when Math.Abs(number) < 1e15 && Math.Truncate(number) == number => ((long)number).ToString(CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
