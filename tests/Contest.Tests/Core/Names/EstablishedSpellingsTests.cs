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
}
