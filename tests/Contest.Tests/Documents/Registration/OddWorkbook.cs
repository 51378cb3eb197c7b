using System.IO.Compression;
using System.Security;
using System.Text;

namespace Contest.Tests.Documents.Registration;

/// <summary>Makes workbooks part by part, so that they can be as odd as those that come from outside. There is no styles part and no part of shared strings.</summary>
internal sealed class OddWorkbook
{
    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";

    private readonly List<(string Name, string Xml)> _sheets = [];
    private readonly List<(string Name, byte[] Bytes)> _more = [];

    /// <summary>What stands before the root of every sheet.</summary>
    public string Doctype { get; init; } = "";

    /// <summary>The element of the workbook's properties.</summary>
    public string Properties { get; init; } = "";

    /// <summary>The name of a sheet that is hidden.</summary>
    public string Hidden { get; init; } = "";

    /// <summary>Adds a sheet of texts; a cell that begins with &lt; is taken as the inside of a cell as it is.</summary>
    public OddWorkbook Sheet(string name, params string[][] rows) =>
        Raw(name, string.Concat(rows.Select((cells, r) => $"<row r=\"{r + 1}\">{string.Concat(cells.Select((text, c) => Cell(c, r + 1, text)))}</row>")));

    /// <summary>Adds a sheet by its rows in XML.</summary>
    public OddWorkbook Raw(string name, string rows)
    {
        _sheets.Add((name, rows));
        return this;
    }

    /// <summary>Adds a part that belongs to nothing.</summary>
    public OddWorkbook Part(string name, byte[] bytes)
    {
        _more.Add((name, bytes));
        return this;
    }

    public static string Column(int index) => index < 26 ? $"{(char)('A' + index)}" : $"{(char)('A' + index / 26 - 1)}{(char)('A' + index % 26)}";

    public static string Cell(int column, int row, string text) => text switch
    {
        "" => "",
        ['<', ..] => $"<c r=\"{Column(column)}{row}\">{text}</c>",
        _ => $"<c r=\"{Column(column)}{row}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(text)}</t></is></c>",
    };

    public byte[] Bytes()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            void Add(string name, string text) => Write(zip, name, Encoding.UTF8.GetBytes(Head + text));
            Add("[Content_Types].xml", $"<Types xmlns=\"{Package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>");
            Add("_rels/.rels", $"<Relationships xmlns=\"{Package}/relationships\"><Relationship Id=\"rId1\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Add("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Package}/relationships\">{Each((_, i) => $"<Relationship Id=\"rId{i}\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet{i}.xml\"/>")}</Relationships>");
            Add("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\">{Properties}<sheets>{Each((s, i) => $"<sheet name=\"{s.Name}\" sheetId=\"{i}\"{(s.Name == Hidden ? " state=\"hidden\"" : "")} r:id=\"rId{i}\"/>")}</sheets></workbook>");
            for (var i = 0; i < _sheets.Count; i++)
                Add($"xl/worksheets/sheet{i + 1}.xml", $"{Doctype}<worksheet xmlns=\"{Main}\"><sheetData>{_sheets[i].Xml}</sheetData></worksheet>");
            foreach (var (name, content) in _more)
                Write(zip, name, content);
        }
        return bytes.ToArray();
    }

    private string Each(Func<(string Name, string Xml), int, string> text) => string.Concat(_sheets.Select((s, i) => text(s, i + 1)));

    private static void Write(ZipArchive zip, string name, byte[] bytes)
    {
        using var part = zip.CreateEntry(name).Open();
        part.Write(bytes);
    }
}
