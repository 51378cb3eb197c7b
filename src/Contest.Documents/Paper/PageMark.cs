namespace Contest.Documents.Paper;

/// <summary>A word over a whole page that no copy and no cut loses: across it in pale letters, and once more in its foot.</summary>
internal static class PageMark
{
    private const double ShareOfDiagonal = 0.72;
    private const double FootAbove = 4.5;

    public static void Draw(Page page, Typesetter type, string mark)
    {
        var diagonal = Math.Sqrt(page.Width * page.Width + page.Height * page.Height);
        var style = new TextStyle(Face.SansSemiBold, 100, Ink.Burgundy, 0.05);
        page.Across(type.Line(mark, style with { Size = 100 * ShareOfDiagonal * diagonal / type.Width(mark, style) }));
        page.Text(page.Width / 2, page.Height - FootAbove, mark, new TextStyle(Face.SansSemiBold, 8, Ink.Burgundy, 0.05), Align.Centre);
    }
}
