using System.Globalization;
using Contest.Core;
using Contest.Core.Judging;
using Contest.Documents.Paper;

namespace Contest.Documents.Judging;

/// <summary>The list of a room, one room after another: desk, number, name and a place to sign. In a blind round the names are left out: the lists lie where the works do.</summary>
public static class RoomListDocument
{
    private const double Air = 1.6;

    /// <summary>Prints the lists of all rooms of a round. A4 portrait.</summary>
    /// <exception cref="RuleViolationException">A word is too long for its place, or has a letter that no font holds.</exception>
    public static byte[] Render(RoundPlaces places, Language language)
    {
        var texts = Texts.In(language);
        var paper = new ListPaper(places.Edition, texts, texts["Rooms.Name"], places.Draw.At, landscape: false);
        foreach (var room in places.Lines.GroupBy(l => l.Room))
        {
            var lines = room.ToList();
            paper.Begin(texts.Format("Rooms.ListTitle", room.Key), places.Category.In(language), places.Round.Name.In(language), DrawWords.Starts(lines, texts), texts.Format("Desk.Total", lines.Count));
            var (table, rows) = places.Round.Blind ? Blind(paper.Type, lines, texts) : Open(paper.Type, lines, texts);
            paper.List(table, rows, texts.Format("Rooms.ListTitle", room.Key), after: 26);
            paper.Sign((texts["Rooms.Invigilator"], ""));
        }
        return paper.Finish(DrawWords.Footer(places, texts));
    }

    private static (Table, List<TableRow>) Open(Typesetter type, List<PlaceLine> lines, Texts texts) => (
        ListStyle.Table(type, [new(14, Align.Centre), new(20), new(46), new(52), new(38)], texts["Rooms.Desk"], texts["Desk.Number"], texts["Desk.Name"], texts["Desk.Institution"], texts["Desk.Signature"]),
        lines.ConvertAll(l => new TableRow(Place(l), Number(l), ListStyle.Name(l.Name, texts.Language), ListStyle.Institution(l.Institution, texts.Language), TableCell.Empty)));

    // One line of figures would leave too little height to sign in.
    private static (Table, List<TableRow>) Blind(Typesetter type, List<PlaceLine> lines, Texts texts) => (
        ListStyle.Table(type, [new(20, Align.Centre), new(30), new(60), new(60)], ListStyle.Header(texts["Rooms.Desk"], texts["Desk.Number"], texts["Rooms.HandedIn"], texts["Desk.Signature"]), Air),
        lines.ConvertAll(l => new TableRow(Place(l), Number(l), TableCell.Empty, TableCell.Empty)));

    private static TableCell Place(PlaceLine line) => TableCell.Of(line.Position.ToString(CultureInfo.InvariantCulture), ListStyle.StrongFigures);

    private static TableCell Number(PlaceLine line) => TableCell.Of(line.Number, ListStyle.StrongFigures);
}
