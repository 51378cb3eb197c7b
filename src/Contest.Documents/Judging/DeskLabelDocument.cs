using System.Globalization;
using Contest.Core;
using Contest.Core.Judging;
using Contest.Documents.Paper;

namespace Contest.Documents.Judging;

/// <summary>Labels for desks, eight on A4: the registration number large, the desk above, the name below; in a blind round without the name.</summary>
public static class DeskLabelDocument
{
    private static readonly LabelGrid Grid = new(Across: 2, Down: 4);
    private static readonly TextStyle Note = new(Face.Sans, 10, Ink.Grey);

    /// <summary>Prints the labels of all rooms, room by room.</summary>
    /// <exception cref="RuleViolationException">A text is too long for its place, or has a letter that no font holds.</exception>
    public static byte[] Render(RoundPlaces places, Language language)
    {
        var texts = Texts.In(language);
        var paper = PaperDocument.Of(places.Edition, texts, texts["Desk.LabelName"], places.Draw.At);
        Grid.Print(paper, places.Lines, (page, line, left, top) => Compose(paper.Type, page, left, top, places, line, texts));
        return paper.ToPdf();
    }

    private static void Compose(Typesetter type, Page page, double left, double top, RoundPlaces places, PlaceLine line, Texts texts)
    {
        var middle = left + Grid.Width / 2;
        var desk = page.Text(left + Grid.Width - 8, top + 12, texts.Format("Desk.Desk", line.Position.ToString(CultureInfo.InvariantCulture)), Note with { Face = Face.SansSemiBold, Ink = Ink.Text }, Align.Right);
        page.Text(left + 8, top + 12, type.Shrink(line.Room, Note, Grid.Width - 20 - desk.Width, 6));
        page.Text(middle, top + 41, type.Shrink(line.Number, new TextStyle(Face.SansSemiBold, 60, Ink.Text), Grid.Width - 16, 20), Align.Centre);
        if (!places.Round.Blind)
        {
            page.Text(middle, top + 53, type.Shrink(NoBreak.Whole(line.Name.Cyrillic.Full), new TextStyle(Face.SansSemiBold, 14, Ink.Text), Grid.Width - 16, 7), Align.Centre);
            page.Text(middle, top + 59.5, type.Shrink(line.Name.HangulFull, new TextStyle(Face.Sans, 12, Ink.Text), Grid.Width - 16, 7), Align.Centre);
        }
        var head = texts.Marked(places.Edition, $"{places.Category.In(texts.Language)} · {places.Round.Name.In(texts.Language)}");
        page.Text(middle, top + 67.5, type.Shrink(head, Note with { Size = 8 }, Grid.Width - 16, 5), Align.Centre);
    }
}
