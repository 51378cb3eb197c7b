using Contest.Core;
using Contest.Core.Judging;
using Contest.Documents.Paper;

namespace Contest.Documents.Judging;

/// <summary>Labels with the codes of a blind round and nothing that names anybody: 24 on A4, three across.</summary>
public static class CodeLabelDocument
{
    private static readonly LabelGrid Grid = new(Across: 3, Down: 8);

    /// <summary>Prints a label for each work, by code.</summary>
    /// <exception cref="RuleViolationException">A text is too long for its place, or has a letter that no font holds.</exception>
    public static byte[] Render(RoundKey key, Language language)
    {
        var texts = Texts.In(language);
        var paper = PaperDocument.Of(key.Edition, texts, texts["Coding.LabelName"], key.Edition.FinalFrom);
        var round = paper.Type.Shrink(texts.Marked(key.Edition, $"{key.Round.Name.In(language)} · {key.Edition.Year}"), new TextStyle(Face.Sans, 7.5, Ink.Grey), Grid.Width - 10, 4);
        Grid.Print(paper, key.Lines, (page, line, left, top) =>
        {
            page.Text(left + Grid.Width / 2, top + 21.5, line.Code, new TextStyle(Face.SansSemiBold, 26, Ink.Text, 0.04), Align.Centre);
            page.Text(left + Grid.Width / 2, top + 29, round, Align.Centre);
        });
        return paper.ToPdf();
    }
}
