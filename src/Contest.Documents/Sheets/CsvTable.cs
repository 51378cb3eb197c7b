using System.Text;
using Contest.Core;
using CsvHelper;

namespace Contest.Documents.Sheets;

/// <summary>A CSV file whose first line names its columns, in any order; a file of data, not of people: the names are English words.</summary>
internal sealed class CsvTable
{
    private readonly Dictionary<string, int> _places;

    private CsvTable(Dictionary<string, int> places, IReadOnlyList<TypedRow> rows) => (_places, Rows) = (places, rows);

    /// <summary>The lines under the header.</summary>
    public IReadOnlyList<TypedRow> Rows { get; }

    /// <summary>What stands in a column of a row, without the spaces around it; empty where the file has no such column.</summary>
    public string this[TypedRow row, string column] => _places.TryGetValue(column, out var place) ? row[place] : "";

    /// <summary>Reads a file. Throws <see cref="RuleViolationException"/> with every column that is missing or given twice, and every line that has too few or too many cells.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="fileName">Its name without folders, for the problems.</param>
    /// <param name="maximumRows">The most lines.</param>
    /// <param name="columns">The columns it must have.</param>
    /// <param name="others">Those it may have; further ones are passed over.</param>
    public static CsvTable Read(byte[] bytes, string fileName, int maximumRows, string[] columns, params string[] others)
    {
        var rows = CsvFile.Read(bytes, fileName, maximumRows).Rows;
        var header = rows.Count == 0 ? [] : rows[0].Cells.Select(SheetNames.Fold).ToList();
        var at = new Place(fileName, Row: rows.Count == 0 ? 1 : rows[0].Number);
        var problems = columns.Where(c => !header.Contains(c)).Select(c => new Problem("Marks.ColumnMissing", c).At(at)).ToList();
        problems.AddRange(columns.Concat(others).Where(c => header.Count(h => h == c) > 1).Select(c => new Problem("Marks.ColumnTwice", c).At(at)));
        if (problems.Count > 0)
            throw new RuleViolationException(problems);

        var places = columns.Concat(others).Where(header.Contains).ToDictionary(c => c, header.IndexOf);
        var last = columns.Max(c => places[c]);
        var lines = new List<TypedRow>(rows.Count);
        foreach (var row in rows.Skip(1))
        {
            // A decimal comma in a file parted by commas makes a cell too many: 7,5 must not be read as 7.
            if (row.Cells.Skip(header.Count).Any(c => !string.IsNullOrWhiteSpace(c)))
                problems.Add(new Problem("Marks.LineLong", row.Cells.Count, header.Count).At(at with { Row = row.Number }));
            else if (row.Cells.Count <= last)
                problems.Add(new Problem("Marks.LineShort", row.Cells.Count, header.Count).At(at with { Row = row.Number }));
            else
                lines.Add(row);
        }
        return problems.Count == 0 ? new CsvTable(places, lines) : throw new RuleViolationException(problems);
    }

    /// <summary>A file that is read back, parted by commas, lines ended by a line feed.</summary>
    /// <param name="columns">The header.</param>
    /// <param name="lines">The lines.</param>
    /// <param name="marked">Whether it begins with the mark of UTF-8 that spreadsheet programs want.</param>
    public static byte[] Write(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> lines, bool marked)
    {
        using var bytes = new MemoryStream();
        if (marked)
            bytes.Write(Encoding.UTF8.Preamble);
        using (var writer = CsvWriter.Create(bytes, new CsvWriterOptions { Separator = ',', NewLine = "\n" }, leaveOpen: true))
        {
            writer.WriteRecord([.. columns]);
            foreach (var line in lines)
                writer.WriteRecord([.. line]);
        }
        return bytes.ToArray();
    }
}
