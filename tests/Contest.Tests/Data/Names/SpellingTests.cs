using Contest.Core.Names;
using Contest.Data.Access;

namespace Contest.Tests.Data.Names;

/// <summary>The table of established spellings is the staff's: it begins with what the program knows, and what they write stays.</summary>
public sealed class SpellingTests
{
    private const string Head = "hangul\tstyle\tcyrillic\tlatin\n";

    [Fact]
    public async Task The_table_begins_with_what_the_program_knows()
    {
        await using var world = await ContestWorld.EmptyAsync();

        Assert.Equal("Пхеньян", (await world.Spellings.TableAsync()).CyrillicPlace("평양"));
    }

    [Fact]
    public async Task What_staff_write_takes_its_place_whole_and_stays_over_a_restart()
    {
        await using var world = await ContestWorld.EmptyAsync();
        var registrar = new Actor("Лугова М. А.", Role.Registrar);

        Assert.Equal(2, await world.Spellings.ReplaceAsync(registrar, Head + "원산\tplace\tВонсан\tWonsan\n최선희\tperson\tЦой Сон Хи\t\n"));
        await world.RestartAsync();

        var table = await world.Spellings.TableAsync();
        Assert.Equal("Вонсан", table.CyrillicPlace("원산"));
        Assert.Equal("Цой Сон Хи", table.Find("최선희", EstablishedKind.Person)?.Cyrillic);
        Assert.Null(table.CyrillicPlace("평양"));
        var entry = Assert.Single(await world.AuditAsync(), e => e.What == "Spellings.Saved");
        Assert.Equal("Лугова М. А.", entry.Who);
        Assert.Contains("평양", entry.Before, StringComparison.Ordinal);
        Assert.Contains("원산", entry.After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_with_a_faulty_line_is_refused_whole_and_every_fault_is_named()
    {
        await using var world = await ContestWorld.EmptyAsync();
        var before = (await world.Spellings.TableAsync()).Write();

        var problems = await Refusal.OfAsync(() => world.Spellings.ReplaceAsync(ContestWorld.Organizer, Head + "원산\tplace\tВонсан\tWonsan\n원산\tplace\tBонсан\t\nWonsan\tplace\tВонсан\t\n"));

        Assert.Equal([(3, "Name.NotCyrillic"), (4, "Name.NoHangul")], problems.Select(p => (p.Where!.Row!.Value, p.Code)));
        Assert.Equal(before, (await world.Spellings.TableAsync()).Write());
    }

    [Fact]
    public async Task The_same_table_again_changes_nothing()
    {
        await using var world = await ContestWorld.EmptyAsync();
        var table = (await world.Spellings.TableAsync()).Write();

        await world.Spellings.ReplaceAsync(ContestWorld.Organizer, table);

        Assert.DoesNotContain(await world.AuditAsync(), e => e.What == "Spellings.Saved");
    }

    [Fact]
    public async Task Rows_are_changed_added_and_taken_out_and_the_rest_stays_over_a_restart()
    {
        await using var world = await ContestWorld.EmptyAsync();
        var before = (await world.Spellings.TableAsync()).All;
        var (changed, removed) = (before.Single(s => s.Hangul == "서울"), before.Single(s => s.Hangul == "김치"));

        Assert.Equal(before.Count, await world.Spellings.ChangeAsync(ContestWorld.Organizer,
            [new(changed, changed with { Latin = "Soul" }), new(removed, null), new(null, new("최선희", EstablishedKind.Person, "Цой Сон Хи", ""))]));
        await world.RestartAsync();

        var after = (await world.Spellings.TableAsync()).All;
        Assert.Equal(["Soul"], after.Where(s => s.Hangul == "서울").Select(s => s.Latin));
        Assert.Equal(["Цой Сон Хи"], after.Where(s => s.Hangul == "최선희").Select(s => s.Cyrillic));
        Assert.Equal(before.Except([changed, removed]).ToHashSet(), after.Where(s => s.Hangul is not ("서울" or "최선희")).ToHashSet());
        var entry = Assert.Single(await world.AuditAsync(), e => e.What == "Spellings.Saved");
        Assert.Contains("김치", entry.Before, StringComparison.Ordinal);
        Assert.DoesNotContain("평양", entry.Before + entry.After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_people_who_change_different_rows_lose_nothing_of_each_other()
    {
        await using var world = await ContestWorld.EmptyAsync();
        var seen = (await world.Spellings.TableAsync()).All.ToDictionary(s => s.Hangul);

        await world.Spellings.ChangeAsync(ContestWorld.Organizer, [new(seen["서울"], seen["서울"] with { Latin = "Soul" }), new(seen["신라"], seen["신라"])]);
        await world.Spellings.ChangeAsync(ContestWorld.Organizer, [new(seen["서울"], seen["서울"]), new(seen["신라"], seen["신라"] with { Latin = "Sinra" })]);

        var after = await world.Spellings.TableAsync();
        Assert.Equal(("Soul", "Sinra"), (after.Find("서울", EstablishedKind.Place)!.Latin, after.Find("신라", EstablishedKind.Place)!.Latin));
    }

    [Fact]
    public async Task With_a_wrong_row_no_row_is_changed()
    {
        await using var world = await ContestWorld.EmptyAsync();
        var before = await world.Spellings.TableAsync();
        var seoul = before.Find("서울", EstablishedKind.Place)!;

        var problems = await Refusal.OfAsync(() => world.Spellings.ChangeAsync(ContestWorld.Organizer, [new(seoul, null), new(null, new("원산", EstablishedKind.Place, "Bонсан", ""))]));

        Assert.Equal([(2, "Cyrillic", "Name.NotCyrillic")], problems.Select(p => (p.Where!.Row!.Value, p.Where.Column!, p.Code)));
        Assert.Equal(before.Write(), (await world.Spellings.TableAsync()).Write());
    }
}
