using Contest.Core;
using Contest.Core.Judging;
using Contest.Documents.Paper;

namespace Contest.Documents.Judging;

/// <summary>Labels with the codes of a blind round and nothing that names anybody: 24 on A4, three across.</summary>
public static class CodeLabelDocument
{
    private const int Across = 3;
    private const int Down = 8;
    private const double Width = 70;
    private const double Height = 297.0 / Down;

    /// <summary>Prints a label for each work, by code.</summary>
    /// <exception cref="RuleViolationException">A text is too long for its place, or has a letter that no font holds.</exception>
    public static byte[] Render(RoundKey key, Language language)
    {
        var texts = Texts.In(language);
        var paper = new PaperDocument(texts["Coding.LabelName"], key.Edition.Organizer.In(language).Replace('\n', ' '), new DateTimeOffset(key.Edition.FinalFrom, TimeOnly.MinValue, TimeSpan.Zero), texts.RehearsalMark(key.Edition));
        foreach (var sheet in key.Lines.Chunk(Across * Down))
        {
            var page = paper.AddA4Portrait();
            LabelGrid.Draw(page, Across, Down);
            for (var i = 0; i < sheet.Length; i++)
            {
                var (x, y) = (i % Across * Width + Width / 2, i / Across * Height);
                page.Text(x, y + 21.5, sheet[i].Code, new TextStyle(Face.SansSemiBold, 26, Ink.Text, 0.04), Align.Centre);
                page.Text(x, y + 29, paper.Type.Shrink($"{(key.Edition.IsRehearsal ? texts["Badge.Rehearsal"] + " · " : "")}{key.Round.Name.In(language)} · {key.Edition.Year}", new TextStyle(Face.Sans, 7.5, Ink.Grey), Width - 10, 4), Align.Centre);
            }
        }
        return paper.ToPdf();
    }
}

/// <summary>The lines along which a sheet of labels is cut.</summary>
internal static class LabelGrid
{
    public static void Draw(Page page, int across, int down)
    {
        for (var i = 1; i < across; i++)
            page.Line(page.Width * i / across, 0, page.Width * i / across, page.Height, 0.15, Ink.Hairline);
        for (var i = 1; i < down; i++)
            page.Line(0, page.Height * i / down, page.Width, page.Height * i / down, 0.15, Ink.Hairline);
    }
}
