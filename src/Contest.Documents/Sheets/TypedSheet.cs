namespace Contest.Documents.Sheets;

/// <summary>A sheet as somebody typed it: text by row and column.</summary>
/// <param name="Name">The sheet's name; <c>null</c> in CSV, which has none.</param>
/// <param name="Rows">The rows that are not blank, in order.</param>
internal sealed record TypedSheet(string? Name, IReadOnlyList<TypedRow> Rows)
{
    /// <summary>Whether days are counted from 1904, as old workbooks of the Macintosh do.</summary>
    public bool CountsFrom1904 { get; init; }
}

/// <summary>A row.</summary>
/// <param name="Number">Its number in the sheet, or of its first line in CSV, from 1.</param>
/// <param name="Cells">Cell by cell from the first column; blank cells are empty texts.</param>
internal sealed record TypedRow(int Number, IReadOnlyList<string> Cells)
{
    /// <summary>What stands in a column, without the spaces around it; empty beyond the last one.</summary>
    public string this[int column] => column < Cells.Count ? Cells[column].Trim() : "";

    public bool IsBlank => Cells.All(string.IsNullOrWhiteSpace);
}
