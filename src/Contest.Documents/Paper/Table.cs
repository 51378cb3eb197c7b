namespace Contest.Documents.Paper;

/// <summary>
/// A table whose header repeats on every page and whose rows never split. Measure the rows, part them by <see cref="Paginate"/>,
/// then draw each part: by then the number of pages is known.
/// </summary>
/// <param name="type">Measures text.</param>
/// <param name="columns">The columns, left to right.</param>
/// <param name="header">The header row.</param>
public sealed class Table(Typesetter type, IReadOnlyList<TableColumn> columns, TableRow header)
{
    private const double LineFactor = 1.28;
    private const double CapHeight = 0.72;
    private const double Descent = 0.5;
    private const double GroupHeight = 4.6;
    private const double BandHeight = 5.4;
    private const double SmallestCell = 6.5;
    private const double SmallestHeader = 4.5;

    private MeasuredRow? _measuredHeader;

    public double PaddingSide { get; init; } = 0.9;

    public double PaddingTop { get; init; } = 1.3;

    public double PaddingBottom { get; init; } = 1.2;

    /// <summary>Headings over neighbouring columns of the header; may be empty.</summary>
    public IReadOnlyList<TableGroup> Groups { get; init; } = [];

    public required TextStyle GroupStyle { get; init; }

    public double HeaderHeight => Header.Height + GroupsHeight;

    private double GroupsHeight => Groups.Count > 0 ? GroupHeight : 0;

    private double Width => columns.Sum(column => column.Width);

    private MeasuredRow Header => _measuredHeader ??= Measure(header, SmallestHeader, PaddingBottom - 0.1);

    /// <summary>Breaks the texts of a row into lines. A word wider than its column makes the text smaller by half points.</summary>
    /// <exception cref="Contest.Core.RuleViolationException">A word does not fit at the smallest size.</exception>
    public MeasuredRow Measure(TableRow row) => row.Band is null
        ? Measure(row, SmallestCell, PaddingBottom)
        : new MeasuredRow(row, [], 0, BandHeight);

    /// <summary>Parts rows into pages. A band never stands last on a page.</summary>
    /// <param name="rows">The rows in order.</param>
    /// <param name="firstTop">Where the table begins on the first page.</param>
    /// <param name="laterTop">Where it begins on later pages.</param>
    /// <param name="bottom">The lowest place a row may end.</param>
    /// <param name="after">How much height what follows the table needs. Where the last page has it not, what follows takes a new one, and two rows go with it; a band goes with the rows it heads.</param>
    public List<List<MeasuredRow>> Paginate(IReadOnlyList<MeasuredRow> rows, double firstTop, double laterTop, double bottom, double after = 0)
    {
        var pages = new List<List<MeasuredRow>> { new() };
        var y = firstTop + HeaderHeight;
        for (var i = 0; i < rows.Count; i++)
        {
            var needed = rows[i].Height + (rows[i].Row.Band is not null && i + 1 < rows.Count ? rows[i + 1].Height : 0);
            if (y + needed > bottom && pages[^1].Count > 0)
            {
                pages.Add([]);
                y = laterTop + HeaderHeight;
            }
            pages[^1].Add(rows[i]);
            y += rows[i].Height;
        }
        var last = pages[^1];
        if (after > 0 && y > bottom - after && last.Count > 2)
        {
            var stay = last.Count - 2;
            while (stay > 1 && last[stay - 1].Row.Band is not null)
                stay--;
            pages.Add(last[stay..]);
            last.RemoveRange(stay, last.Count - stay);
        }
        return pages;
    }

    /// <summary>Draws a part with its header and returns where it ends.</summary>
    public double Draw(Page page, double x, double top, IReadOnlyList<MeasuredRow> rows)
    {
        var y = top + GroupsHeight;
        foreach (var group in Groups)
        {
            var left = x + WidthOf(0, group.First);
            var width = WidthOf(group.First, group.Count);
            page.Text(left + width / 2, top + 3.3, group.Text, GroupStyle, Align.Centre);
            page.Line(left, y, left + width, y, 0.15, Ink.TableRule);
        }
        DrawCells(page, x, y, Header);
        y += Header.Height;
        DrawVerticals(page, x, top, y, inHeader: true);

        var rules = new List<(double Y, double Stroke, Ink Ink)> { (top, 0.45, Ink.Text), (y, 0.3, Ink.Text) };
        var part = y;
        foreach (var row in rows)
        {
            if (row.Row.Band is { } band)
            {
                DrawVerticals(page, x, part, y);
                page.Fill(Outline.Rectangle(x, y, Width, BandHeight), Ink.Band);
                page.Text(x + PaddingSide, y + 3.7, band, GroupStyle);
                part = y + BandHeight;
            }
            else
                DrawCells(page, x, y, row);
            y += row.Height;
            rules.Add(row.Row.EndsPart ? (y, 0.25, Ink.Text) : (y, 0.15, Ink.TableRule));
        }
        DrawVerticals(page, x, part, y);
        rules[^1] = (y, 0.45, Ink.Text);
        foreach (var (at, stroke, ink) in rules)
            page.Line(x, at, x + Width, at, stroke, ink);
        page.Line(x, top, x, y, 0.15, Ink.TableRule);
        page.Line(x + Width, top, x + Width, y, 0.15, Ink.TableRule);
        return y;
    }

    private MeasuredRow Measure(TableRow row, double smallest, double paddingBottom)
    {
        var lines = row.Cells.Select((cell, i) => Lines(cell, columns[i].Width - 2 * PaddingSide, smallest)).ToList();
        var first = PaddingTop + CapHeight * lines.Max(cell => cell.Count > 0 ? cell[0].Style.Em : 0);
        var deepest = lines.Max(cell => cell.Skip(1).Sum(line => LineFactor * line.Style.Em));
        return new MeasuredRow(row, lines, first, first + deepest + Descent + paddingBottom);
    }

    private List<TextLine> Lines(TableCell cell, double width, double smallest)
    {
        var lines = new List<TextLine>();
        foreach (var (text, style) in cell.Texts)
            lines.AddRange(Lines(text, style, width, smallest));
        return lines;
    }

    private IReadOnlyList<TextLine> Lines(string text, TextStyle style, double width, double smallest)
    {
        for (var size = style.Size; ; size -= 0.5)
        {
            var lines = type.Wrap(text, style with { Size = size }, width);
            if (lines.All(line => line.Width <= width))
                return lines;
            if (size - 0.5 < smallest)
                throw PaperProblem.TooLong(text);
        }
    }

    private void DrawCells(Page page, double x, double y, MeasuredRow row)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            var (width, align) = columns[i];
            var place = align switch
            {
                Align.Left => x + PaddingSide,
                Align.Centre => x + width / 2,
                _ => x + width - PaddingSide,
            };
            var baseline = y + row.FirstBaseline;
            for (var n = 0; n < row.Lines[i].Count; n++)
            {
                baseline += n == 0 ? 0 : LineFactor * row.Lines[i][n].Style.Em;
                page.Text(place, baseline, row.Lines[i][n], align);
            }
            x += width;
        }
    }

    // Between columns of one group the line begins under the group's heading.
    private void DrawVerticals(Page page, double x, double top, double bottom, bool inHeader = false)
    {
        if (bottom <= top)
            return;
        for (var i = 1; i < columns.Count; i++)
        {
            var inside = inHeader && Groups.Any(group => i > group.First && i < group.First + group.Count);
            var at = x + WidthOf(0, i);
            page.Line(at, inside ? top + GroupHeight : top, at, bottom, 0.15, Ink.Hairline);
        }
    }

    private double WidthOf(int first, int count) => columns.Skip(first).Take(count).Sum(column => column.Width);
}
