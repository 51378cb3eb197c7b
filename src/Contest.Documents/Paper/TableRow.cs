namespace Contest.Documents.Paper;

/// <summary>One column: its width in millimetres and where its texts stand.</summary>
public readonly record struct TableColumn(double Width, Align Align = Align.Left);

/// <summary>One text of a cell; it begins on a new line.</summary>
public readonly record struct TableText(string Text, TextStyle Style);

/// <summary>The texts of one cell, one under another.</summary>
public sealed class TableCell(params IReadOnlyList<TableText> texts)
{
    public IReadOnlyList<TableText> Texts { get; } = texts;

    public static readonly TableCell Empty = new();

    public static TableCell Of(string text, TextStyle style) => new(new TableText(text, style));
}

/// <summary>One row: a cell for each column, or a band across all of them.</summary>
public sealed record TableRow(params IReadOnlyList<TableCell> Cells)
{
    /// <summary>The text of a band, which heads the rows after it; null for an ordinary row.</summary>
    public string? Band { get; init; }

    /// <summary>Whether a stronger rule closes this row: a part of the table ends with it.</summary>
    public bool EndsPart { get; init; }
}

/// <summary>A heading over several columns of the header.</summary>
public readonly record struct TableGroup(int First, int Count, string Text);

/// <summary>A row with its lines and height measured.</summary>
public sealed record MeasuredRow(TableRow Row, IReadOnlyList<IReadOnlyList<TextLine>> Lines, double FirstBaseline, double Height);
