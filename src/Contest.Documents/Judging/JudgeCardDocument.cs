using Contest.Core;
using Contest.Core.Editions;
using Contest.Documents.Paper;

namespace Contest.Documents.Judging;

/// <summary>The personal links of judges, four on A4: the card with the link on the left, the strip with the PIN on the right. They are cut apart and handed out apart: who finds one of them does not come in.</summary>
public static class JudgeCardDocument
{
    private const double CardWidth = 148;
    private const double QrSide = 42;

    private static readonly LabelGrid Grid = new(Across: 1, Down: 4);
    private static readonly TextStyle Name = new(Face.SansSemiBold, 15, Ink.Text);
    private static readonly TextStyle Note = new(Face.Sans, 9.5, Ink.Grey);

    /// <summary>Prints a card for each judge, in order.</summary>
    /// <exception cref="RuleViolationException">A text is too long for its place, or has a letter that no font holds.</exception>
    public static byte[] Render(Edition edition, IReadOnlyList<JudgeCard> cards, Language language)
    {
        var texts = Texts.In(language);
        var paper = PaperDocument.Of(edition, texts, texts["Cards.Name"], edition.FinalFrom);
        Grid.Print(paper, cards, (page, card, left, top) =>
        {
            page.Line(left + CardWidth, top, left + CardWidth, top + Grid.Height, 0.15, Ink.Hairline);
            ComposeCard(paper.Type, page, left + 10, top, card, edition, texts);
            ComposePin(paper.Type, page, left + CardWidth, top, card, edition, texts);
        });
        return paper.ToPdf();
    }

    private static void ComposeCard(Typesetter type, Page page, double left, double top, JudgeCard card, Edition edition, Texts texts)
    {
        page.Qr(card.Address, left, top + 16, QrSide, Ink.Text);
        var (x, width) = (left + QrSide + 9, CardWidth - QrSide - 25);
        page.Text(x, top + 20, type.Shrink(NoBreak.Whole(card.Judge.Name.In(texts.Language)), Name, width, 8));
        page.Text(x, top + 26.5, type.Wrap(card.Judge.Post.In(texts.Language), Note, width), 4.5);
        page.Text(x, top + 44, type.Wrap(texts["Cards.How"], Note, width), 4.5);
        page.Text(left, top + 65, type.Shrink(card.Address, Note with { Size = 8 }, CardWidth - 20, 4));
        page.Text(left, top + 9, type.Shrink(texts.Contest(edition), Note with { Size = 8 }, CardWidth - 20, 5));
    }

    private static void ComposePin(Typesetter type, Page page, double left, double top, JudgeCard card, Edition edition, Texts texts)
    {
        var (width, middle) = (Grid.Width - CardWidth, left + (Grid.Width - CardWidth) / 2);
        page.Text(middle, top + 20, type.Shrink(NoBreak.Whole(card.Judge.Name.In(texts.Language)), Note with { Ink = Ink.Text }, width - 12, 5), Align.Centre);
        page.Text(middle, top + 31, texts["Cards.Pin"], Note, Align.Centre);
        page.Text(middle, top + 45, card.Pin, new TextStyle(Face.SansSemiBold, 30, Ink.Text, 0.12), Align.Centre);
        page.Text(middle, top + 57, type.Wrap(texts["Cards.Keep"], Note with { Size = 8 }, width - 12), 4, Align.Centre);
        if (texts.RehearsalMark(edition) is { } mark)
            page.Text(middle, top + 9, type.Shrink(mark, Note with { Size = 8 }, width - 12, 5), Align.Centre);
    }
}
