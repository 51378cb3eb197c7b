using Contest.Core.Judging;

namespace Contest.Documents.Judging;

/// <summary>What the papers of a draw say of it.</summary>
internal static class DrawWords
{
    /// <summary>Day and hour of the first in a room.</summary>
    public static string Starts(IReadOnlyList<PlaceLine> lines, Texts texts) => lines.Min(l => l.StartsAt) is { } at
        ? texts.Format("Draw.Starts", texts.LongDate(DateOnly.FromDateTime(at)), Texts.Time(at)) : "";

    /// <summary>Who drew, and when by the edition's clock.</summary>
    public static string Footer(RoundPlaces places, Texts texts)
    {
        var at = Texts.Local(places.Edition, places.Draw.At);
        return texts.Format("Draw.Footer", Texts.Date(DateOnly.FromDateTime(at)), Texts.Time(at), places.Draw.By);
    }
}
