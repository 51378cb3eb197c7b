using System.Text;
using Contest.Core;
using Contest.Core.Names;

namespace Contest.Tests.Core.Names;

public sealed class EstablishedSpellingsTests
{
    [Theory]
    [InlineData("평양", "Пхеньян")]
    [InlineData("평성", "Пхенсон")]
    [InlineData("서울", "Сеул")]
    [InlineData("평안북도", "Пхёнан-Пукто")]
    [InlineData("량강도", "Янгандо")]
    [InlineData("강원도", "Канвондо")]
    [InlineData("로동 신문", "Нодон синмун")]
    [InlineData("원산", null)]
    [InlineData("함경남도", null)]
    public void Places_have_the_spelling_of_the_table_or_none(string hangul, string? cyrillic) => Assert.Equal(cyrillic, EstablishedSpellings.Defaults.CyrillicPlace(hangul));

    [Fact]
    public void A_place_and_a_person_are_told_apart()
    {
        Assert.Equal("Ким Ир Сен", EstablishedSpellings.Defaults.Find("김일성", EstablishedKind.Person)!.Cyrillic);
        Assert.Null(EstablishedSpellings.Defaults.Find("김일성", EstablishedKind.Place));
        Assert.Equal("Пхеньян", EstablishedSpellings.Defaults.Find("평양".Normalize(NormalizationForm.FormD), EstablishedKind.Place)!.Cyrillic);
    }

    [Fact]
    public void A_table_written_and_read_again_is_the_same()
    {
        var defaults = EstablishedSpellings.Defaults;
        Assert.Equal(defaults.All, EstablishedSpellings.Read(defaults.Write()).All);
        Assert.Equal(defaults.All, EstablishedSpellings.Read("\uFEFF" + defaults.Write().Replace("\n", "\r\n", StringComparison.Ordinal)).All);
    }

    [Fact]
    public void A_table_of_ones_own_takes_the_place_of_the_defaults()
    {
        var table = EstablishedSpellings.Read("평양\tplace\tПхёньян\n\n원산\tplace\tВонсан\tWonsan\n평양\tplace\tПхеньян");
        Assert.Equal(["Пхеньян", "Вонсан"], table.All.Select(s => s.Cyrillic));
        Assert.Null(table.Find("서울", EstablishedKind.Place));
    }

    [Fact]
    public void Every_bad_line_is_told_with_its_number()
    {
        var refusal = Assert.Throws<RuleViolationException>(() => EstablishedSpellings.Read("hangul\tstyle\tcyrillic\n평양\tcity\tПхеньян\nPyongyang\tplace\tПхеньян\n원산\tplace\tBонсан\n서울\tplace\tСеул\tСeoul\n서울\tplace", "table.tsv"));
        Assert.Equal(
            [(2, "Name.EstablishedLine"), (3, "Name.NoHangul"), (4, "Name.NotCyrillic"), (5, "Name.NotLatin"), (6, "Name.EstablishedLine")],
            refusal.Problems.Select(p => (p.Where!.Row!.Value, p.Code)));
        Assert.All(refusal.Problems, p => Assert.Equal("table.tsv", p.Where!.File));
    }

    [Fact]
    public void Every_fault_of_a_line_is_told() =>
        Assert.Equal(
            [(1, "Name.NoHangul"), (1, "Name.NotCyrillic"), (1, "Name.NotLatin")],
            Assert.Throws<RuleViolationException>(() => EstablishedSpellings.Read("Wonsan\tplace\tBонсан\tWоnsan")).Problems.Select(p => (p.Where!.Row!.Value, p.Code)));

    [Fact]
    public void A_row_is_changed_alone_and_the_others_stay()
    {
        var after = Table.With([new(Wonsan, Wonsan with { Cyrillic = "Уонсан" })]);

        Assert.Equal(["Пхеньян", "Уонсан"], after.All.Select(s => s.Cyrillic).Order());
    }

    [Fact]
    public void A_row_that_names_what_stands_in_another_is_refused_and_one_that_says_the_same_again_is_not()
    {
        Assert.Equal([(2, "Hangul", "Name.EstablishedTwice")], Refused(Table, new(Wonsan, Wonsan), new(null, Wonsan with { Cyrillic = "Уонсан" })));
        Assert.Equal([(1, "Hangul", "Name.EstablishedTwice")], Refused(Table, new EstablishedChange(Wonsan, Wonsan with { Hangul = "평 양" })));
        Assert.Equal([(2, "Hangul", "Name.EstablishedTwice")], Refused(Table, new(null, New), new(null, New with { Latin = "" })));
        Assert.Equal(Table.All, Table.With([new(null, Wonsan)]).All);
    }

    [Fact]
    public void Two_rows_may_change_places_and_a_place_may_turn_into_a_person()
    {
        var swapped = Table.With([new(Pyongyang, Pyongyang with { Hangul = Wonsan.Hangul }), new(Wonsan, Wonsan with { Hangul = Pyongyang.Hangul, Kind = EstablishedKind.Place })]);
        Assert.Equal(("Вонсан", "Пхеньян"), (swapped.CyrillicPlace("평양"), swapped.CyrillicPlace("원산")));

        var person = Table.With([new(Wonsan, Wonsan with { Kind = EstablishedKind.Person })]);
        Assert.Equal((null, "Вонсан"), (person.Find("원산", EstablishedKind.Place)?.Cyrillic, person.Find("원산", EstablishedKind.Person)?.Cyrillic));
    }

    [Fact]
    public void What_somebody_else_changed_meanwhile_is_not_written_over_and_what_is_done_already_is_done()
    {
        var moved = Table.With([new(Wonsan, Wonsan with { Latin = "" })]);

        Assert.Equal([(2, "Hangul", "Name.EstablishedChanged")], Refused(moved, new(Pyongyang, Pyongyang), new(Wonsan, Wonsan with { Cyrillic = "Уонсан" })));
        Assert.Equal([(1, "Hangul", "Name.EstablishedChanged")], Refused(moved, new EstablishedChange(Wonsan, null)));
        Assert.Equal(moved.All, moved.With([new(Wonsan, Wonsan with { Latin = "" })]).All);
        var without = Table.With([new(Wonsan, null)]);
        Assert.Equal([Pyongyang], without.With([new(Wonsan, null)]).All);
        Assert.Equal([Pyongyang], without.With([new(Wonsan, Wonsan)]).All);
    }

    [Fact]
    public void Every_bad_row_is_told_at_its_fields() =>
        Assert.Equal(
            [(2, "Hangul", "Name.NoHangul"), (2, "Cyrillic", "Name.NotCyrillic"), (2, "Latin", "Name.NotLatin"), (3, "Hangul", "Contestant.FieldMissing"), (3, "Cyrillic", "Contestant.FieldMissing")],
            Refused(Table, new(Pyongyang, Pyongyang), new(Wonsan, new("Wonsan", EstablishedKind.Place, "Bонсан", "Wоnsan")), new(null, new("", EstablishedKind.Person, "", "Kaesong"))));

    private static readonly EstablishedSpelling Pyongyang = new("평양", EstablishedKind.Place, "Пхеньян", "Pyongyang");
    private static readonly EstablishedSpelling Wonsan = new("원산", EstablishedKind.Place, "Вонсан", "Wonsan");
    private static readonly EstablishedSpelling New = new("개성", EstablishedKind.Place, "Кэсон", "Kaesong");
    private static readonly EstablishedSpellings Table = new([Pyongyang, Wonsan]);

    private static IEnumerable<(int, string, string)> Refused(EstablishedSpellings table, params EstablishedChange[] rows) =>
        Assert.Throws<RuleViolationException>(() => table.With(rows)).Problems.Select(p => (p.Where!.Row!.Value, p.Where.Column!, p.Code));
}
