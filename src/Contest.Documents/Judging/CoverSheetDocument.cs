using Contest.Core;
using Contest.Core.Judging;
using Contest.Documents.Paper;

namespace Contest.Documents.Judging;

/// <summary>Cover sheets of a blind round, two on A4: the upper half of each bears name and code and is cut off and kept; the lower half with the code alone stays with the work.</summary>
public static class CoverSheetDocument
{
    private const double Cut = 76;
    private const double Left = 20;
    private const double Right = 190;

    private static readonly LabelGrid Grid = new(Across: 1, Down: 2);
    private static readonly TextStyle Label = new(Face.Sans, 7.5, Ink.Grey);
    private static readonly TextStyle Code = new(Face.SansSemiBold, 26, Ink.Text, 0.04);

    /// <summary>Prints the cover sheets of a round, by code: the order of the pile tells nothing.</summary>
    /// <exception cref="RuleViolationException">A text is too long for its place, or has a letter that no font holds.</exception>
    public static byte[] Render(RoundKey key, Language language)
    {
        var texts = Texts.In(language);
        var paper = PaperDocument.Of(key.Edition, texts, texts["Coding.CoverName"], key.Edition.FinalFrom);
        Grid.Print(paper, key.Lines, (page, line, _, top) =>
        {
            ComposeStub(paper.Type, page, top, key, line, texts);
            ComposeWork(paper.Type, page, top, key, line, texts);
        });
        return paper.ToPdf();
    }

    private static void ComposeStub(Typesetter type, Page page, double top, RoundKey key, KeyLine line, Texts texts)
    {
        ComposeRound(type, page, top + 14, key, texts);
        page.Text(Left, top + 28, texts["Coding.CoverTitle"], new TextStyle(Face.SerifBold, 14, Ink.Text, 0.03));
        page.Text(Right, top + 30, line.Code, Code, Align.Right);
        page.Text(Left, top + 38, texts["Desk.Name"], Label);
        var (first, second) = texts.Language == Language.Korean ? (line.Name.HangulFull, line.Name.Cyrillic.Full) : (line.Name.Cyrillic.Full, line.Name.HangulFull);
        page.Text(Left, top + 45, type.Shrink(first, new TextStyle(Face.SansSemiBold, 15, Ink.Text), 120, 8));
        page.Text(Left, top + 51.5, type.Shrink(second, new TextStyle(Face.Sans, 12, Ink.Text), 120, 8));
        page.Text(Right, top + 38, texts["Desk.Number"], Label, Align.Right);
        page.Text(Right, top + 45, line.Number, new TextStyle(Face.SansSemiBold, 15, Ink.Text, Tabular: true), Align.Right);
        var institution = FittedText.Fit(type, NoBreak.Bind(line.Institution.In(texts.Language)), new TextStyle(Face.Sans, 9.5, Ink.Text), Right - Left, [new(9.5, 4.4, 2), new(8.5, 4, 3)]) ?? throw PaperProblem.TooLong(line.Institution.In(texts.Language));
        page.Text(Left, top + 59, institution.Lines, institution.Leading);
        for (var x = 0.0; x < 210; x += 4)
            page.Line(x, top + Cut, x + 2, top + Cut, 0.2, Ink.Grey);
        page.Text(Left, top + Cut - 1.5, texts["Coding.CutHere"], Label);
    }

    // Whatever stays with the work names nobody.
    private static void ComposeWork(Typesetter type, Page page, double top, RoundKey key, KeyLine line, Texts texts)
    {
        ComposeRound(type, page, top + Cut + 14, key, texts);
        page.Text(Left, top + Cut + 30, texts["Coding.WorkTitle"], new TextStyle(Face.SerifBold, 14, Ink.Text, 0.03));
        page.Text(105, top + Cut + 48, line.Code, Code with { Size = 40 }, Align.Centre);
        page.Text(105, top + Cut + 57, type.Shrink(texts["Coding.WorkHint"], Label, Right - Left, 6), Align.Centre);
    }

    private static void ComposeRound(Typesetter type, Page page, double baseline, RoundKey key, Texts texts)
    {
        page.Text(Left, baseline, type.Shrink(texts.Contest(key.Edition), new TextStyle(Face.Sans, 8.5, Ink.Grey), Right - Left, 6));
        page.Text(Left, baseline + 4.5, type.Shrink($"{key.Category.In(texts.Language)} · {key.Round.Name.In(texts.Language)}", new TextStyle(Face.SansSemiBold, 8.5, Ink.Text), Right - Left, 6));
    }
}
