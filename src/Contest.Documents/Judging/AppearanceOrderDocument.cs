using System.Globalization;
using Contest.Core;
using Contest.Core.Judging;
using Contest.Documents.Paper;

namespace Contest.Documents.Judging;

/// <summary>The order of appearance, room by room, to hang at the door. It says by which seed it was drawn, so that anybody counts it again (rule G8).</summary>
public static class AppearanceOrderDocument
{
    /// <summary>Prints the order of a round. A4 portrait.</summary>
    /// <exception cref="RuleViolationException">A word is too long for its place, or has a letter that no font holds.</exception>
    public static byte[] Render(RoundPlaces places, Language language)
    {
        var texts = Texts.In(language);
        var paper = new ListPaper(places.Edition, texts, texts["Draw.Name"], places.Draw.At, landscape: false);
        foreach (var room in places.Lines.GroupBy(l => l.Room))
        {
            var lines = room.ToList();
            paper.Begin(texts["Draw.Title"], room.Key, places.Category.In(language), places.Round.Name.In(language), DrawWords.Starts(lines, texts), texts.Format("Desk.Total", lines.Count));
            var table = ListStyle.Table(paper.Type, [new(14, Align.Centre), new(22), new(22), new(50), new(62)], texts["Draw.Place"], texts["Draw.Time"], texts["Desk.Number"], texts["Desk.Name"], texts["Desk.Institution"]);
            paper.List(table, lines.ConvertAll(l => Row(l, places.Round.Blind, language)), texts["Draw.Name"], after: 20);
            paper.Say(texts.Format("Draw.Seed", places.Draw.Seed));
        }
        return paper.Finish(DrawWords.Footer(places, texts));
    }

    private static TableRow Row(PlaceLine line, bool blind, Language language) => new(
        TableCell.Of(line.Position.ToString(CultureInfo.InvariantCulture), ListStyle.Figures),
        TableCell.Of(line.StartsAt is { } at ? Texts.Time(at) : "—", ListStyle.StrongFigures),
        TableCell.Of(line.Number, ListStyle.StrongFigures),
        blind ? TableCell.Of("—", ListStyle.Plain) : ListStyle.Name(line.Name, language),
        blind ? TableCell.Of("—", ListStyle.Plain) : ListStyle.Institution(line.Institution, language));
}
