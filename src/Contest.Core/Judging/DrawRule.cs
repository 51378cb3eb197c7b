using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Contest.Core.Editions;

namespace Contest.Core.Judging;

/// <summary>From a seed and registration numbers to an order of appearance or to desks, by arithmetic that anybody repeats (rule G8).</summary>
public static class DrawRule
{
    /// <summary>The most contestants that one draw places: more is a mistake in a number.</summary>
    private const int MostSeats = 10_000;

    /// <summary>
    /// The numbers in the order of the lot: by SHA-256 of «seed:number» in UTF-8, as hexadecimal text. It depends on the seed and each number only, so neither the order of the list nor who else stands in it matters.
    /// </summary>
    public static IReadOnlyList<string> Order(string seed, IEnumerable<string> numbers) =>
        [.. numbers.Order(StringComparer.Ordinal).OrderBy(n => LotOf(seed, n), StringComparer.Ordinal)];

    /// <summary>What a plan lacks: a room without name or seats or named twice, minutes under one, a break that ends before it begins, fewer seats than people. The column of a place names the part of the plan.</summary>
    /// <param name="plan">Rooms and times.</param>
    /// <param name="people">How many are to be placed.</param>
    public static IReadOnlyList<Problem> Check(DrawPlan plan, int people)
    {
        var (rooms, minutes, breaks) = (new Place(Column: nameof(plan.Rooms)), new Place(Column: nameof(plan.Minutes)), new Place(Column: nameof(plan.Breaks)));
        var problems = new List<Problem>();
        if (plan.Rooms.Count == 0)
            problems.Add(new Problem("Draw.NoRoom").At(rooms));
        problems.AddRange(plan.Rooms.Where(r => r.Seats is < 1 or > MostSeats).Select(r => new Problem("Draw.RoomSeats", r.Name).At(rooms)));
        problems.AddRange(plan.Rooms.GroupBy(r => r.Name).Where(g => g.Count() > 1).Select(g => new Problem("Draw.RoomTwice", g.Key).At(rooms)));
        if (plan.StartsAt is not null && plan.Minutes is < 1 or > 24 * 60)
            problems.Add(new Problem("Draw.Minutes").At(minutes));
        problems.AddRange(plan.Breaks.Where(b => b.To <= b.From).Select(b => new Problem("Draw.Break", Clock(b.From), Clock(b.To)).At(breaks)));
        if (problems.Count == 0 && plan.Rooms.Sum(r => (long)r.Seats) is var seats && seats < people)
            problems.Add(new Problem("Draw.TooFewSeats", people, seats).At(rooms));
        return problems;
    }

    /// <summary>
    /// Places people by lot. In an oral round the rooms take turns, each with slots one after another; in a written one a room is filled after another, and neighbours come from different institutions wherever that can be (<see cref="Seating"/>).
    /// Throws <see cref="RuleViolationException"/> with everything that <see cref="Check"/> finds.
    /// </summary>
    public static IReadOnlyList<DrawnPlace> Place(string seed, DrawPlan plan, RoundForm form, IReadOnlyList<DrawnPerson> people) => Append(seed, plan, form, [], people);

    /// <summary>Places who came after the draw behind those who have a place; nobody who has one is moved, and the place of who left stays empty.</summary>
    public static IReadOnlyList<DrawnPlace> Append(string seed, DrawPlan plan, RoundForm form, IReadOnlyList<DrawnPlace> taken, IReadOnlyList<DrawnPerson> late)
    {
        if (Check(plan, taken.Count + late.Count) is { Count: > 0 } problems)
            throw new RuleViolationException(problems);
        var byNumber = late.ToDictionary(p => p.Number);
        var order = Order(seed, byNumber.Keys).Select(n => byNumber[n]).ToList();
        if (form == RoundForm.Written)
            order = Seating.Apart(order);
        var last = plan.Rooms.ToDictionary(r => r.Name, r => taken.Where(t => t.Room == r.Name).Select(t => t.Position).DefaultIfEmpty(0).Max());
        var places = new List<DrawnPlace>();
        foreach (var person in order)
        {
            var free = plan.Rooms.Where(r => last[r.Name] < r.Seats);
            var room = (form == RoundForm.Oral ? free.MinBy(r => last[r.Name]) : free.FirstOrDefault())
                ?? throw new RuleViolationException(new Problem("Draw.TooFewSeats", taken.Count + late.Count, plan.Rooms.Sum(r => r.Seats)).At(new Place(Column: nameof(plan.Rooms))));
            var position = ++last[room.Name];
            places.Add(new DrawnPlace(person.Number, room.Name, position, form == RoundForm.Oral ? TimeOf(plan, position) : plan.StartsAt));
        }
        return places;
    }

    /// <summary>When the slot of a position begins: one after another from the start, and what would touch a break begins after it.</summary>
    private static DateTime? TimeOf(DrawPlan plan, int position)
    {
        if (plan.StartsAt is not { } at)
            return null;
        var breaks = plan.Breaks.OrderBy(b => b.From).ToList();
        var length = new TimeSpan(0, plan.Minutes, 0);
        for (var slot = 1; ; slot++, at += length)
        {
            foreach (var pause in breaks)
                if (at < pause.To && at + length > pause.From)
                    at = pause.To;
            if (slot == position)
                return at;
        }
    }

    private static string Clock(DateTime at) => at.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string LotOf(string seed, string number) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}:{number}")));
}

/// <summary>Who is drawn: the number decides, the institution keeps neighbours apart.</summary>
public sealed record DrawnPerson(string Number, int InstitutionId);

/// <summary>Where and when a number was drawn to; see <see cref="Appearance"/>.</summary>
public sealed record DrawnPlace(string Number, string Room, int Position, DateTime? StartsAt);
