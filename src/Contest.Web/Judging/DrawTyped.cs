using System.Globalization;
using System.Text.RegularExpressions;
using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Data.Judging;

namespace Contest.Web.Judging;

/// <summary>A draw as it is typed: rooms and breaks line by line.</summary>
public sealed partial class DrawTyped
{
    /// <summary>The button that shows what the draw would give.</summary>
    public const string Look = "look";

    /// <summary>The button that holds it.</summary>
    public const string Hold = "hold";

    private static readonly TimeOnly Morning = new(9, 0);

    public string? Rooms { get; set; }
    public string? Breaks { get; set; }
    public string? StartsAt { get; set; }
    public string? Minutes { get; set; }
    public string? Seed { get; set; }
    public string? Reason { get; set; }
    public string? Do { get; set; }

    /// <summary>What stands in the form at first: the plan of the last draw, else the first morning of the final for an oral round, and a seed that nobody chose.</summary>
    public static DrawTyped Of(DrawnRound state, DateOnly finalFrom) => new()
    {
        Seed = DrawService.NewSeed(),
        Minutes = (state.Draw?.Plan.Minutes ?? state.Round.Minutes ?? 10).ToString(CultureInfo.InvariantCulture),
        StartsAt = (state.Draw is { } draw ? draw.Plan.StartsAt : state.Round.Form == RoundForm.Oral ? finalFrom.ToDateTime(Morning) : null)?.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture),
        Rooms = string.Join('\n', (state.Draw?.Plan.Rooms ?? []).Select(r => $"{r.Name}; {r.Seats}")),
        Breaks = string.Join('\n', (state.Draw?.Plan.Breaks ?? []).Select(b => string.Create(CultureInfo.InvariantCulture, $"{b.From:HH:mm}–{b.To:HH:mm}"))),
    };

    /// <summary>The plan. Throws <see cref="RuleViolationException"/> with everything that cannot be read; the column of a place names the field.</summary>
    public DrawPlan Plan()
    {
        var problems = new List<Problem>();
        DateTime? start = null;
        if (!string.IsNullOrWhiteSpace(StartsAt))
        {
            if (DateTime.TryParse(StartsAt, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) && read.Year is > 2000 and < 2200)
                start = read;
            else
                problems.Add(new Problem("Draw.NotATime", StartsAt).At(new Place(Column: nameof(StartsAt))));
        }
        var rooms = Lines(Rooms).Select(line =>
        {
            if (RoomLine().Match(line) is { Success: true } room && int.TryParse(room.Groups["seats"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var seats))
                return new Room(room.Groups["name"].Value.Trim(), seats);
            problems.Add(new Problem("Draw.RoomLine", line).At(new Place(Column: nameof(Rooms))));
            return null;
        }).ToList();
        var breaks = Lines(Breaks).Select(line =>
        {
            if (BreakLine().Match(line) is { Success: true } pause && TimeOnly.TryParse(pause.Groups["from"].Value, CultureInfo.InvariantCulture, out var from) && TimeOnly.TryParse(pause.Groups["to"].Value, CultureInfo.InvariantCulture, out var to))
                return new Break((start ?? default).Date + from.ToTimeSpan(), (start ?? default).Date + to.ToTimeSpan());
            problems.Add(new Problem("Draw.BreakLine", line).At(new Place(Column: nameof(Breaks))));
            return null;
        }).ToList();
        // Left empty where there are no times; where there are, the rule asks for it.
        var minutes = 0;
        if (!string.IsNullOrWhiteSpace(Minutes) && !int.TryParse(Minutes, NumberStyles.Integer, CultureInfo.InvariantCulture, out minutes))
            problems.Add(new Problem("Draw.Minutes").At(new Place(Column: nameof(Minutes))));
        return problems.Count > 0 ? throw new RuleViolationException(problems) : new DrawPlan([.. rooms.OfType<Room>()], start, minutes, [.. breaks.OfType<Break>()]);
    }

    private static string[] Lines(string? text) => (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"^(?<name>.*\S)\s*[;=:—–-]\s*(?<seats>\d{1,6})$")]
    private static partial Regex RoomLine();

    [GeneratedRegex(@"^(?<from>\d{1,2}:\d{2})\s*[–—-]\s*(?<to>\d{1,2}:\d{2})$")]
    private static partial Regex BreakLine();
}
