namespace Contest.Documents.Paper;

/// <summary>A sheet of A4 in equal parts that are cut from one another, each with one thing in it.</summary>
internal sealed record LabelGrid(int Across, int Down)
{
    public double Width => 210.0 / Across;

    public double Height => 297.0 / Down;

    /// <summary>Prints one part for each thing, in order, and the lines to cut along.</summary>
    /// <param name="paper">Gets as many pages as are needed.</param>
    /// <param name="things">What stands in the parts.</param>
    /// <param name="compose">Draws one into a part whose upper left corner it is told.</param>
    public void Print<T>(PaperDocument paper, IEnumerable<T> things, Action<Page, T, double, double> compose)
    {
        foreach (var sheet in things.Chunk(Across * Down))
        {
            var page = paper.AddA4Portrait();
            for (var i = 1; i < Across; i++)
                page.Line(Width * i, 0, Width * i, page.Height, 0.15, Ink.Hairline);
            for (var i = 1; i < Down; i++)
                page.Line(0, Height * i, page.Width, Height * i, 0.15, Ink.Hairline);
            for (var i = 0; i < sheet.Length; i++)
                compose(page, sheet[i], i % Across * Width, i / Across * Height);
        }
    }
}
