using Contest.Core;
using Contest.Core.Judging;
using Contest.Documents.Sheets;

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
        var table = CsvTable.Read(UploadedFile.Read(stream, fileName), fileName, MaximumLines, Columns);
        return [.. table.Rows.Select(row => new MarkLine(
            row.Number, table[row, "category"], table[row, "round"], table[row, "contestant"], table[row, "judge"], table[row, "criterion"], table[row, "points"]))];
    }

    /// <summary>A file that <see cref="Read"/> reads back, parted by commas, with the mark of UTF-8 that spreadsheet programs want.</summary>
    public static byte[] Write(IReadOnlyList<MarkLine> lines) =>
        CsvTable.Write(Columns, lines.Select(l => (string[])[l.Category, l.Round, l.Contestant, l.Judge, l.Criterion, l.Points]), marked: true);
}
