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
            paper.Begin(texts["Draw.Title"], texts.Format("Rooms.Title", room.Key), places.Category.In(language), places.Round.Name.In(language), Draws.Starts(lines, texts), texts.Format("Desk.Total", lines.Count));
            var table = ListStyle.Table(paper.Type, [new(14, Align.Centre), new(22), new(22), new(50), new(62)], texts["Draw.Place"], texts["Draw.Time"], texts["Desk.Number"], texts["Desk.Name"], texts["Desk.Institution"]);
            paper.List(table, lines.ConvertAll(l => Row(l, places.Round.Blind, language)), texts["Draw.Name"], after: 20);
            paper.Say(texts.Format("Draw.Seed", places.Draw.Seed));
        }
        return paper.Finish(Draws.Footer(places, texts));
    }

    private static TableRow Row(PlaceLine line, bool blind, Language language) => new(
        TableCell.Of(line.Position.ToString(CultureInfo.InvariantCulture), ListStyle.Figures),
        TableCell.Of(line.StartsAt?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? "—", ListStyle.StrongFigures),
        TableCell.Of(line.Number, ListStyle.StrongFigures),
        blind ? TableCell.Of("—", ListStyle.Plain) : ListStyle.Name(line.Name, language),
        blind ? TableCell.Of("—", ListStyle.Plain) : ListStyle.Institution(line.Institution, language));
}

/// <summary>What the papers of a draw say of it.</summary>
internal static class Draws
{
    /// <summary>Day and hour of the first in a room.</summary>
    public static string Starts(IReadOnlyList<PlaceLine> lines, Texts texts) => lines.Min(l => l.StartsAt) is { } at
        ? texts.Format("Draw.Starts", texts.LongDate(DateOnly.FromDateTime(at)), at.ToString("HH:mm", CultureInfo.InvariantCulture)) : "";

    /// <summary>Who drew, and when by the edition's clock.</summary>
    public static string Footer(RoundPlaces places, Texts texts)
    {
        var at = Clock.Local(places.Edition, places.Draw.At);
        return texts.Format("Draw.Footer", Texts.Date(DateOnly.FromDateTime(at)), at.ToString("HH:mm", CultureInfo.InvariantCulture), places.Draw.By);
    }
}

/// <summary>Times of the database by an edition's clock.</summary>
internal static class Clock
{
    public static DateTime Local(Core.Editions.Edition edition, DateTime utc) =>
        TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), TimeZoneInfo.FindSystemTimeZoneById(edition.TimeZone));
}
