using System.Text;
using Contest.Core;
using Contest.Core.Judging;
using Contest.Documents.Sheets;
using CsvHelper;

namespace Contest.Documents.Judging;

/// <summary>A file of marks that were kept on paper or in another program: CSV with the columns category, round, contestant, judge, criterion and points, in any order.</summary>
public static class MarksFile
{
    /// <summary>So many lines hold ten thousand contestants of five judges and five criteria twice over.</summary>
    public const int MaximumLines = 500_000;

    private static readonly string[] Columns = ["category", "round", "contestant", "judge", "criterion", "points"];

    /// <summary>Reads a file. Throws <see cref="RuleViolationException"/> with every line that has too few or too many cells; whether the marks make sense is the import's question.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="fileName">Its name without folders, for the problems.</param>
    public static IReadOnlyList<MarkLine> Read(Stream stream, string fileName)
    {
        var rows = CsvFile.Read(UploadedFile.Read(stream, fileName), fileName, MaximumLines).Rows;
        var header = rows.Count == 0 ? [] : rows[0].Cells.Select(SheetNames.Fold).ToList();
        var at = new Place(fileName, Row: rows.Count == 0 ? 1 : rows[0].Number);
        var problems = Columns.Where(c => !header.Contains(c)).Select(c => new Problem("Marks.ColumnMissing", c).At(at)).ToList();
        problems.AddRange(Columns.Where(c => header.Count(h => h == c) > 1).Select(c => new Problem("Marks.ColumnTwice", c).At(at)));
        if (problems.Count > 0)
            throw new RuleViolationException(problems);

        var places = Columns.Select(c => header.IndexOf(c)).ToArray();
        var lines = new List<MarkLine>(rows.Count);
        foreach (var row in rows.Skip(1))
        {
            // A decimal comma in a file parted by commas makes a cell too many: 7,5 must not be read as 7.
            if (row.Cells.Skip(header.Count).Any(c => !string.IsNullOrWhiteSpace(c)))
                problems.Add(new Problem("Marks.LineLong", row.Cells.Count, header.Count).At(at with { Row = row.Number }));
            else if (row.Cells.Count <= places.Max())
                problems.Add(new Problem("Marks.LineShort", row.Cells.Count, header.Count).At(at with { Row = row.Number }));
            else
                lines.Add(new MarkLine(row.Number, row[places[0]], row[places[1]], row[places[2]], row[places[3]], row[places[4]], row[places[5]]));
        }
        return problems.Count == 0 ? lines : throw new RuleViolationException(problems);
    }

    /// <summary>A file that <see cref="Read"/> reads back, parted by commas, with the mark of UTF-8 that spreadsheet programs want.</summary>
    public static byte[] Write(IReadOnlyList<MarkLine> lines)
    {
        using var bytes = new MemoryStream();
        bytes.Write(Encoding.UTF8.Preamble);
        using (var writer = CsvWriter.Create(bytes, new CsvWriterOptions { Separator = ',', NewLine = "\n" }, leaveOpen: true))
        {
            writer.WriteRecord(Columns);
            foreach (var line in lines)
                writer.WriteRecord([line.Category, line.Round, line.Contestant, line.Judge, line.Criterion, line.Points]);
        }
        return bytes.ToArray();
    }
}
