using System.Text;
using Contest.Core.Names;
using CsCheck;

namespace Contest.Tests.Core.Names;

public sealed class LatinSuggestionTests
{
    [Theory]
    [InlineData("최", "철호", "Choi Chŏl Ho", "Ch'oe Ch'ŏr-ho", "Choe Cheolho")]
    [InlineData("한", "석민", "Han Sŏk Min", "Han Sŏng-min", "Han Seokmin")]
    [InlineData("김", "정은", "Kim Jŏng Ŭn", "Kim Chŏng-ŭn", "Gim Jeongeun")]
    [InlineData("리", "선권", "Ri Sŏn Gwŏn", "Ri Sŏn-gwŏn", "Ri Seongwon")]
    [InlineData("황보", "근", "Hwangbo Kŭn", "Hwangbo Kŭn", "Hwangbo Geun")]
    [InlineData("제갈", "빈", "Jegal Pin", "Chegal Pin", "Jegal Bin")]
    [InlineData("김", "꽃분이", "Kim KKotpuni", "Kim Kkotpuni", "Gim Kkotbuni")]
    [InlineData("쌍", "쉬리", "SSang Swi Ri", "Ssang Shwi-ri", "Ssang Swiri")]
    [InlineData("오", "", "O", "O", "O")]
    public void People_are_spelled_by_three_systems(string surname, string given, string dprk, string mccune, string revised)
    {
        var hangul = new NameForm(surname, given);
        Assert.Equal([dprk, mccune, revised], Enum.GetValues<LatinSystem>().Select(system => LatinSuggestion.Person(hangul, system).Full.TrimEnd()));
    }

    [Theory]
    [InlineData("평성", "Phyŏngsŏng", "P'yŏngsŏng", "Pyeongseong")]
    [InlineData("백마산", "Paengmasan", "Paengmasan", "Baengmasan")]
    [InlineData("압록강", "Amrokgang", "Amnokkang", "Amnokgang")]
    [InlineData("송림", "Songrim", "Songnim", "Songnim")]
    [InlineData("찔레골", "JJilregol", "Tchillegol", "Jjillegol")]
    [InlineData("꽃마을", "KKonmaŭl", "Kkonmaŭl", "Kkonmaeul")]
    [InlineData("한강", "Han-gang", "Han'gang", "Hangang")]
    [InlineData("평양", "Phyŏngyang", "P'yŏngyang", "Pyeongyang")]
    [InlineData("평안남도", "Phyŏngannam-do", "P'yŏngan-namdo", "Pyeongannam-do")]
    [InlineData("함경북도", "Hamgyŏngbuk-do", "Hamgyŏng-bukto", "Hamgyeongbuk-do")]
    [InlineData("자강도", "Jagang-do", "Chagang-do", "Jagang-do")]
    [InlineData("초도", "Chodo", "Ch'odo", "Chodo")]
    [InlineData("같이", "Kachi", "Kach'i", "Gachi")]
    public void Places_are_spelled_by_three_systems(string hangul, string dprk, string mccune, string revised) =>
        Assert.Equal([dprk, mccune, revised], Enum.GetValues<LatinSystem>().Select(system => LatinSuggestion.Place(hangul, system)));

    [Fact]
    public void A_native_name_is_not_parted()
    {
        var name = new NameForm("홍", "빛나");
        Assert.Equal(["Pinna", "Pinna", "Bitna"], Enum.GetValues<LatinSystem>().Select(system => LatinSuggestion.Person(name, system, isNative: true).Given));
        Assert.Equal(["Pit Na", "Pin-na", "Bitna"], Enum.GetValues<LatinSystem>().Select(system => LatinSuggestion.Person(name, system).Given));
    }

    [Fact]
    public void Passports_drop_breves_and_apostrophes()
    {
        Assert.Equal("Choe Son-hui", PassportSpelling.Plain("Ch'oe Sŏn-hŭi"));
        Assert.Equal("Choe Chor-ho", PassportSpelling.Plain("Ch’oe Ch’o\u0306r-ho"));
        Assert.Equal("KIM<<CHOL<SU", PassportSpelling.MachineReadable(new NameForm("Kim", "Chŏl Su")));
        Assert.Equal("CHOE<<CHOR<HO", PassportSpelling.MachineReadable(new NameForm("Ch'oe", "Ch'ŏr-ho")));
        Assert.Equal("O", PassportSpelling.MachineReadable(new NameForm("O", "")));
    }

    [Fact]
    public void Whatever_is_written_in_hangul_comes_out_whole_in_latin() =>
        Gen.Select(HangulTexts.Word, HangulTexts.Word, Gen.Enum<LatinSystem>()).Sample((surname, given, system) =>
        {
            var name = LatinSuggestion.Person(new NameForm(surname, given), system);

            Assert.Equal(name, LatinSuggestion.Person(new NameForm(surname.Normalize(NormalizationForm.FormD), given.Normalize(NormalizationForm.FormD)), system));
            Assert.All(new[] { name.Surname, name.Given, LatinSuggestion.Place(given, system) }, text =>
            {
                Assert.NotEmpty(text);
                Assert.Null(ScriptRule.FirstForeignLetter(text, Script.Latin));
            });
            Assert.Matches("^[A-Z<]+$", PassportSpelling.MachineReadable(name));
        });
}
