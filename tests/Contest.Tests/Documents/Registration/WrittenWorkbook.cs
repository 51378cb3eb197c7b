using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using ExcelDataReader;

namespace Contest.Tests.Documents.Registration;

/// <summary>A workbook that was written, read back cell by cell with another library, and its parts as XML.</summary>
internal sealed class WrittenWorkbook
{
    public static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private readonly byte[] _bytes;

    public WrittenWorkbook(byte[] bytes)
    {
        _bytes = bytes;
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(bytes));
        do
        {
            var rows = new List<object?[]>();
            while (reader.Read())
                rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
            Sheets.Add((reader.Name, rows));
        }
        while (reader.NextResult());
    }

    public List<(string Name, List<object?[]> Rows)> Sheets { get; } = [];

    /// <summary>What stands in a cell, by the number of its sheet and its address: a string, a double, a DateTime or nothing.</summary>
    public object? this[int sheet, string address]
    {
        get
        {
            var column = address.TakeWhile(char.IsLetter).Aggregate(0, (sum, letter) => sum * 26 + letter - 'A' + 1);
            var row = int.Parse(string.Concat(address.SkipWhile(char.IsLetter)), CultureInfo.InvariantCulture);
            return Sheets[sheet - 1].Rows[row - 1].ElementAtOrDefault(column - 1);
        }
    }

    /// <summary>The texts and numbers of a row.</summary>
    public IEnumerable<object?> Row(int sheet, int row) => Sheets[sheet - 1].Rows[row - 1];

    public XDocument Part(string name)
    {
        using var zip = new ZipArchive(new MemoryStream(_bytes));
        using var part = zip.GetEntry(name)!.Open();
        return XDocument.Load(part);
    }

    public XDocument Sheet(int number)
    {
        var names = PartNames().Where(n => n.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        return Part(names[number - 1]);
    }

    public IReadOnlyList<string> PartNames()
    {
        using var zip = new ZipArchive(new MemoryStream(_bytes));
        return [.. zip.Entries.Select(e => e.FullName)];
    }

    /// <summary>The style of a cell.</summary>
    public XElement StyleOf(int sheet, string address) =>
        StyleAt((int)Sheet(sheet).Descendants(Main + "c").Single(c => c.Attribute("r")!.Value == address).Attribute("s")!);

    /// <summary>The format code of a cell.</summary>
    public string FormatOf(int sheet, string address) => FormatOf(StyleOf(sheet, address));

    /// <summary>The format code of a style by its number, as columns name theirs.</summary>
    public string FormatOf(int style) => FormatOf(StyleAt(style));

    private string FormatOf(XElement style) =>
        Part("xl/styles.xml").Descendants(Main + "numFmt").Single(f => f.Attribute("numFmtId")!.Value == style.Attribute("numFmtId")!.Value).Attribute("formatCode")!.Value;

    private XElement StyleAt(int number) => Part("xl/styles.xml").Descendants(Main + "cellXfs").Single().Elements().ElementAt(number);
}
