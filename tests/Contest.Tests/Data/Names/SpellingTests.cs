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
}
