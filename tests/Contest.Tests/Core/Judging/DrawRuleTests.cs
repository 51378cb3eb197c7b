using System.Security.Cryptography;
using System.Text;
using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Judging;
using CsCheck;

namespace Contest.Tests.Core.Judging;

/// <summary>From a seed and numbers the same order follows, whoever counts it.</summary>
public sealed class DrawRuleTests
{
    private static readonly DateTime Nine = new(2027, 4, 12, 9, 0, 0);

    private static readonly Gen<DrawnPerson[]> People = Gen.Int[1, 4].Array[1, 40].Select(institutions => institutions.Select((institution, i) => new DrawnPerson($"{i + 1:0000}", institution)).ToArray());

    [Fact]
    public void The_order_does_not_depend_on_the_order_of_the_list() => Gen.Select(Gen.String[1, 12], People, Gen.Int).Sample((seed, people, shuffle) =>
    {
        var numbers = people.Select(p => p.Number).ToList();
        var other = numbers.OrderBy(n => unchecked(n.GetHashCode(StringComparison.Ordinal) ^ shuffle)).ToList();
        return DrawRule.Order(seed, numbers).SequenceEqual(DrawRule.Order(seed, other)) && DrawRule.Order(seed, numbers).Order(StringComparer.Ordinal).SequenceEqual(numbers);
    });

    [Fact]
    public void Who_leaves_changes_the_order_of_nobody_else() => Gen.Select(Gen.String[1, 12], People).Sample((seed, people) =>
    {
        var all = DrawRule.Order(seed, people.Select(p => p.Number));
        return all.Skip(1).SequenceEqual(DrawRule.Order(seed, all.Skip(1)));
    });

    [Fact]
    public void The_order_is_what_a_shell_counts()
    {
        // printf '%s' '2027:0101' | sha256sum, for each number; sorted by the sums.
        string[] numbers = ["0101", "0102", "0103", "0104", "0105"];
        var counted = numbers.OrderBy(n => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("2027:" + n))), StringComparer.Ordinal);

        Assert.Equal(counted, DrawRule.Order("2027", numbers));
        Assert.Equal(["0104", "0105", "0103", "0101", "0102"], DrawRule.Order("2027", numbers));
        Assert.NotEqual(DrawRule.Order("2027", numbers), DrawRule.Order("2028", numbers));
    }

    [Fact]
    public void Everybody_has_one_place_and_every_place_one_person() => Gen.Select(Gen.String[1, 9], People, Gen.Int[1, 4], Gen.Enum<RoundForm>()).Sample((seed, people, rooms, form) =>
    {
        var plan = Plan(rooms, people.Length);
        var places = DrawRule.Place(seed, plan, form, people);
        return places.Select(p => p.Number).Order(StringComparer.Ordinal).SequenceEqual(people.Select(p => p.Number)) && places.Select(p => (p.Room, p.Position)).Distinct().Count() == people.Length
            && places.GroupBy(p => p.Room).All(room => room.Select(p => p.Position).Order().SequenceEqual(Enumerable.Range(1, room.Count())));
    });

    [Fact]
    public void Slots_of_a_room_follow_one_another_and_cross_no_break() => Gen.Select(People, Gen.Int[1, 3], Gen.Int[1, 45], Gen.Int[0, 400], Gen.Int[5, 90]).Sample((people, rooms, minutes, pause, length) =>
    {
        var rest = new Break(Nine.AddMinutes(pause), Nine.AddMinutes(pause + length));
        var plan = Plan(rooms, people.Length) with { Minutes = minutes, Breaks = [rest] };
        return DrawRule.Place("seed", plan, RoundForm.Oral, people).GroupBy(p => p.Room).All(room =>
        {
            var times = room.OrderBy(p => p.Position).Select(p => p.StartsAt!.Value).ToList();
            return times.All(t => t.AddMinutes(minutes) <= rest.From || t >= rest.To) && times.Zip(times.Skip(1)).All(t => t.Second >= t.First.AddMinutes(minutes)) && times[0] >= Nine;
        });
    });

    [Fact]
    public void Neighbours_come_from_different_institutions_wherever_that_can_be() => Gen.Select(Gen.String[1, 9], People).Sample((seed, people) =>
    {
        var places = DrawRule.Place(seed, new DrawPlan([new Room("301", people.Length)], null, 0, []), RoundForm.Written, people).OrderBy(p => p.Position).ToList();
        var of = people.ToDictionary(p => p.Number, p => p.InstitutionId);
        var together = places.Zip(places.Skip(1)).Count(pair => of[pair.First.Number] == of[pair.Second.Number]);
        // The fewest there can be: of the institution with most people one more than the others and one is left over.
        var most = people.GroupBy(p => p.InstitutionId).Max(g => g.Count());
        return together == Math.Max(0, most - (people.Length - most) - 1);
    });

    [Fact]
    public void Who_comes_later_stands_behind_and_moves_nobody() => Gen.Select(Gen.String[1, 9], People, Gen.Int[1, 5], Gen.Enum<RoundForm>()).Sample((seed, people, count, form) =>
    {
        var plan = Plan(2, people.Length + count);
        var first = DrawRule.Place(seed, plan, form, people);
        var late = DrawRule.Append(seed, plan, form, first, [.. Enumerable.Range(0, count).Select(i => new DrawnPerson($"9{i:000}", 1))]);
        return late.Count == count && late.All(l => first.All(f => f.Room != l.Room || f.Position < l.Position));
    });

    [Fact]
    public void The_rooms_of_an_oral_round_take_turns_and_a_full_room_takes_nobody()
    {
        var people = Enumerable.Range(1, 7).Select(i => new DrawnPerson($"{i:00}", i)).ToList();

        var places = DrawRule.Place("s", new DrawPlan([new Room("А", 2), new Room("Б", 9)], Nine, 10, []), RoundForm.Oral, people);

        Assert.Equal([("А", 1), ("А", 2), ("Б", 1), ("Б", 2), ("Б", 3), ("Б", 4), ("Б", 5)], places.Select(p => (p.Room, p.Position)).Order());
        Assert.Equal(Nine.AddMinutes(40), places.Single(p => p is { Room: "Б", Position: 5 }).StartsAt);
        Assert.Equal(DrawRule.Order("s", people.Select(p => p.Number)).Take(2), places.Where(p => p.Position == 1).Select(p => p.Number));
    }

    [Fact]
    public void A_plan_that_does_not_work_is_told_at_once()
    {
        var plan = new DrawPlan([new Room("А", 0), new Room("Б", 3), new Room("Б", 3)], Nine, 0, [new Break(Nine, Nine)]);

        Assert.Equal([("Draw.RoomSeats", "Rooms"), ("Draw.RoomTwice", "Rooms"), ("Draw.Minutes", "Minutes"), ("Draw.Break", "Breaks")], DrawRule.Check(plan, 3).Select(p => (p.Code, p.Where!.Column!)));
        Assert.Equal(["Draw.NoRoom"], DrawRule.Check(new DrawPlan([], null, 0, []), 3).Select(p => p.Code));
        Assert.Equal(["Draw.TooFewSeats"], Assert.Throws<RuleViolationException>(() =>
            DrawRule.Place("s", new DrawPlan([new Room("А", 1)], null, 0, []), RoundForm.Written, [new("1", 1), new("2", 1)])).Problems.Select(p => p.Code));
    }

    private static DrawPlan Plan(int rooms, int people) => new([.. Enumerable.Range(1, rooms).Select(i => new Room($"30{i}", people))], Nine, 10, []);
}
