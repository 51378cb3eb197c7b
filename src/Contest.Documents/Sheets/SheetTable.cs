using Contest.Core;

namespace Contest.Documents.Sheets;

/// <summary>The table in a typed sheet: cells by column, the columns found by their headers in any of the three languages.</summary>
internal sealed class SheetTable<TColumn> where TColumn : struct, Enum
{
    public const int MaximumCell = 2_000;
    private const int HeaderWithin = 10;
    private const int FirstValues = 3;

    private readonly Dictionary<TColumn, int> _places = [];
    private readonly string _texts;
    private readonly Place _sheet;

    /// <summary>Reads a sheet.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="file">The file's name, for the problems.</param>
    /// <param name="texts">The beginning of the keys of the headers: <c>Column</c> for <c>Column.Number</c>.</param>
    /// <param name="problems">Gets what is wrong with the table.</param>
    /// <param name="meant">What a person said that headers of other names mean.</param>
    public SheetTable(TypedSheet sheet, string file, string texts, List<Problem> problems, IReadOnlyDictionary<string, TColumn>? meant = null)
    {
        _texts = texts;
        _sheet = new Place(file, sheet.Name);
        var known = Enum.GetValues<TColumn>().SelectMany(c => SheetNames.Of($"{texts}.{c}").Select(name => (Name: SheetNames.Fold(name), Column: c)))
            .DistinctBy(n => n.Name).ToDictionary(n => n.Name, n => n.Column);
        foreach (var (name, column) in meant ?? new Dictionary<string, TColumn>())
            known.TryAdd(SheetNames.Fold(name), column);

        // A title may stand above: the header is the row that names most columns, and where none does the first that fills most cells.
        var header = sheet.Rows.TakeWhile(r => r.Number <= HeaderWithin)
            .MaxBy(r => (r.Cells.Count(c => known.ContainsKey(SheetNames.Fold(c))), r.Cells.Count(c => !string.IsNullOrWhiteSpace(c))));
        if (header is null)
            return;
        for (var i = 0; i < header.Cells.Count; i++)
            if (known.TryGetValue(SheetNames.Fold(header[i]), out var column) && !_places.TryAdd(column, i))
                problems.Add(new Problem("Registration.ColumnTwice", header[i]).At(_sheet with { Row = header.Number, Column = header[i] }));
        Headers = _places.ToDictionary(p => p.Key, p => header[p.Value]);
        Rows = [.. sheet.Rows.Where(r => r.Number > header.Number).Select(r => (r.Number, Cells(r, problems)))];
        Unknown = [.. Enumerable.Range(0, header.Cells.Count)
            .Where(i => header[i].Length > 0 && !known.ContainsKey(SheetNames.Fold(header[i])))
            .Select(i => new UnknownHeader(header[i], [.. sheet.Rows.Where(r => r.Number > header.Number && r[i].Length > 0).Select(r => r[i]).Take(FirstValues)]))];
    }

    /// <summary>The headers that name none of the columns.</summary>
    public IReadOnlyList<UnknownHeader> Unknown { get; } = [];

    /// <summary>The headers as the sheet has them.</summary>
    public IReadOnlyDictionary<TColumn, string> Headers { get; } = new Dictionary<TColumn, string>();

    /// <summary>The rows under the header; a blank cell is not in them.</summary>
    public IReadOnlyList<(int Number, IReadOnlyDictionary<TColumn, string> Cells)> Rows { get; } = [];

    /// <summary>Demands columns; each that is missing is a problem.</summary>
    public void Require(IEnumerable<TColumn> columns, List<Problem> problems) => problems.AddRange(
        columns.Where(c => !_places.ContainsKey(c)).Select(c => new Problem("Registration.ColumnMissing", Texts.In(Language.Russian)[$"{_texts}.{c}"]).At(_sheet)));

    private Dictionary<TColumn, string> Cells(TypedRow row, List<Problem> problems)
    {
        var cells = new Dictionary<TColumn, string>();
        foreach (var (column, place) in _places)
        {
            if (row[place].Length > MaximumCell)
                problems.Add(new Problem("File.CellTooLong", MaximumCell).At(_sheet with { Row = row.Number, Column = Headers[column] }));
            else if (row[place].Length > 0)
                cells[column] = row[place];
        }
        return cells;
    }
}
