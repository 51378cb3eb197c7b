using System.Text;
using Contest.Core;
using Contest.Core.Names;
using CsCheck;

namespace Contest.Tests.Core.Names;

public sealed class CyrillicSuggestionTests
{
    private static readonly CyrillicSettings Joined = new(), Split = new(Split: true);

    private static readonly string[] Rows = ["가", "각", "간", "갇", "갈", "감", "갑", "강"];

    // Worked by hand from the table of the system: the rows by final, the columns by the initial after it.
    private static readonly string[] Joints =
    [
        "кага кана када кара кама каба каса каджа качха какха катха капха каха",
        "какка канна какта канна канма какпа какса какча какчха каккха кактха какпха какха",
        "канга канна канда калла канма канба канса канджа канчха канкха кантха канпха канха",
        "катка канна катта канна канма катпа касса катча катчха каткха каттха катпха катха",
        "кальга калла кальда калла кальма кальба кальса кальджа кальчха калькха кальтха кальпха карха",
        "камга камна камда камна камма камба камса камджа камчха камкха камтха кампха камха",
        "капка камна капта камна камма каппа капса капча капчха капкха каптха каппха капха",
        "канга канна канда канна канма канба канса канджа канчха канкха кантха канпха канха",
    ];

    [Fact]
    public void Every_cell_of_the_boundary_table_comes_out()
    {
        const string initials = "가나다라마바사자차카타파하";
        for (var row = 0; row < Rows.Length; row++)
            Assert.Equal(Joints[row], string.Join(' ', initials.Select(syllable => CyrillicSuggestion.Place(Rows[row] + syllable, Joined).ToLowerInvariant())));
    }

    [Fact]
    public void At_the_end_all_finals_come_down_to_seven_sounds()
    {
        Assert.All("각갂갃갉갘", c => Assert.Equal("Как", CyrillicSuggestion.Place(c.ToString(), Joined)));
        Assert.All("갈갋갌갍갏", c => Assert.Equal("Каль", CyrillicSuggestion.Place(c.ToString(), Joined)));
        Assert.All("갇갓갔갖갗같갛", c => Assert.Equal("Кат", CyrillicSuggestion.Place(c.ToString(), Joined)));
        Assert.All("갑값갎갚", c => Assert.Equal("Кап", CyrillicSuggestion.Place(c.ToString(), Joined)));
        Assert.All("갅갆간강", c => Assert.Equal("Кан", CyrillicSuggestion.Place(c.ToString(), Joined)));
        Assert.Equal("Кам", CyrillicSuggestion.Place("갊", Joined));
    }

    [Fact]
    public void Every_final_joins_the_vowel_after_it()
    {
        const string finals = "각갂갃간갅갆갇갈갉갊갋갌갍갎갏감갑값갓갔강갖갗갘같갚갛";
        const string spelled = "кага какка какса кана канджа кана када кара кальга кальма кальба кальса кальтха кальпха кара кама каба капса каса касса канъа каджа качха какха катха капха каа";
        Assert.Equal(spelled, string.Join(' ', finals.Select(final => CyrillicSuggestion.Place(final + "아", Joined).ToLowerInvariant())));
    }

    [Theory]
    [InlineData("맏이", "Маджи")]
    [InlineData("같이", "Качхи")]
    [InlineData("갛가", "Какха")]
    [InlineData("갛다", "Катха")]
    [InlineData("갛자", "Качха")]
    [InlineData("갛사", "Касса")]
    [InlineData("갛나", "Канна")]
    [InlineData("많고", "Манкхо")]
    [InlineData("앓다", "Альтха")]
    [InlineData("앓네", "Алле")]
    [InlineData("각까", "Каккка")]
    [InlineData("간따", "Кантта")]
    [InlineData("갈싸", "Кальсса")]
    [InlineData("감쪽", "Камччок")]
    [InlineData("강뼈", "Канппё")]
    public void Breath_and_doubled_initials_follow_the_table(string hangul, string cyrillic) => Assert.Equal(cyrillic, CyrillicSuggestion.Place(hangul, Joined));

    [Theory]
    [InlineData("예성강", "Йесонган")]
    [InlineData("혜산", "Хесан")]
    [InlineData("에산", "Эсан")]
    [InlineData("개에", "Кэе")]
    [InlineData("세포", "Сепхо")]
    [InlineData("의주", "Ыйджу")]
    [InlineData("선의", "Соный")]
    [InlineData("희천", "Хичхон")]
    [InlineData("주의", "Чуи")]
    [InlineData("위원", "Вивон")]
    [InlineData("회령", "Хверён")]
    [InlineData("홰나무", "Хвэнаму")]
    [InlineData("훼손", "Хвесон")]
    [InlineData("얘기", "Йяги")]
    [InlineData("시장", "Сиджан")]
    [InlineData("쑥섬", "Ссуксом")]
    [InlineData("을밀대", "Ыльмильдэ")]
    [InlineData("압록강", "Амноккан")]
    [InlineData("송림", "Сонним")]
    [InlineData("개성", "Кэсон")]
    [InlineData("해주", "Хэджу")]
    [InlineData("함흥", "Хамхын")]
    [InlineData("묘향산", "Мёхянсан")]
    [InlineData("정방 산", "Чонбан Сан")]
    [InlineData("평성-시", "Пхёнсон-Си")]
    public void Places_are_spelled_by_the_system(string hangul, string cyrillic) => Assert.Equal(cyrillic, CyrillicSuggestion.Place(hangul, Joined));

    [Theory]
    [InlineData("함경북도", "Хамгён-Пукто")]
    [InlineData("황해남도", "Хванхэ-Намдо")]
    [InlineData("자강도", "Чагандо")]
    [InlineData("초도", "Чходо")]
    public void The_halves_of_provinces_are_hyphenated(string hangul, string cyrillic) => Assert.Equal(cyrillic, CyrillicSuggestion.Place(hangul, Joined));

    [Theory]
    [InlineData("최", "철호", "Чхве Чхорхо", "Чхве Чхоль Хо")]
    [InlineData("한", "석민", "Хан Сонмин", "Хан Сок Мин")]
    [InlineData("한", "성민", "Хан Сонмин", "Хан Сон Мин")]
    [InlineData("오", "은", "О Ын", "О Ын")]
    [InlineData("우", "광일", "У Кванъиль", "У Кван Иль")]
    [InlineData("김", "태준", "Ким Тхэджун", "Ким Тхэ Джун")]
    [InlineData("강", "덕훈", "Кан Токхун", "Кан Ток Хун")]
    [InlineData("오", "영길", "О Ёнгиль", "О Ён Гиль")]
    [InlineData("황보", "인", "Хванбо Ин", "Хванбо Ин")]
    [InlineData("제갈", "근", "Чегаль Кын", "Чегаль Кын")]
    [InlineData("사공", "혜옥", "Сагон Хеок", "Сагон Хе Ок")]
    [InlineData("방", "옥별", "Пан Окпёль", "Пан Ок Пёль")]
    [InlineData("류", "예림", "Рю Йерим", "Рю Йе Рим")]
    [InlineData("리", "의범", "Ри Ыйбом", "Ри Ый Бом")]
    [InlineData("김", "", "Ким", "Ким")]
    public void People_are_spelled_in_two_words_or_in_three(string surname, string given, string joined, string split)
    {
        var hangul = new NameForm(surname, given);
        Assert.Equal((joined, split), (CyrillicSuggestion.Person(hangul, Joined).Full.TrimEnd(), CyrillicSuggestion.Person(hangul, Split).Full.TrimEnd()));
    }

    [Fact]
    public void A_native_name_stays_one_word()
    {
        Assert.Equal("Пинна", CyrillicSuggestion.Person(new NameForm("홍", "빛나"), Split, isNative: true).Given);
        Assert.Equal("Пит На", CyrillicSuggestion.Person(new NameForm("홍", "빛나"), Split).Given);
        Assert.Equal("Ккотпуни", CyrillicSuggestion.Person(new NameForm("김", "꽃분이"), Split).Given);
        Assert.Equal("Ккот Пун И", CyrillicSuggestion.Person(new NameForm("김", "꽃분이"), Split, isNative: false).Given);
    }

    [Theory]
    [InlineData("리", "설주", "Ли Соль Чжу")]
    [InlineData("림", "정은", "Рим Чон Ын")]
    [InlineData("조", "현진", "Чо Хён Чжин")]
    public void The_habits_of_papers_are_settings(string surname, string given, string cyrillic) =>
        Assert.Equal(cyrillic, CyrillicSuggestion.Person(new NameForm(surname, given), new CyrillicSettings(Split: true, RiAsLi: true, VoicedAsChzh: true)).Full);

    [Theory]
    [InlineData("Kim", "Name.NoHangul")]
    [InlineData("", "Name.NoHangul")]
    [InlineData("김2", "Name.NotHangul")]
    [InlineData("김ㅋ", "Name.NotHangul")]
    [InlineData("ㅋㅋ", "Name.NoHangul")]
    public void What_is_not_hangul_is_refused(string text, string code) =>
        Assert.Equal(code, Assert.Single(Assert.Throws<RuleViolationException>(() => CyrillicSuggestion.Place(text, Joined)).Problems).Code);

    [Fact]
    public void Whatever_is_written_in_hangul_comes_out_whole_in_cyrillic() =>
        Gen.Select(HangulTexts.Word, HangulTexts.Word, Gen.Bool, Gen.Bool, Gen.Bool).Sample((surname, given, split, li, chzh) =>
        {
            var settings = new CyrillicSettings(split, li, chzh);
            var name = CyrillicSuggestion.Person(new NameForm(surname, given), settings);
            var pieces = new NameForm(surname.Normalize(NormalizationForm.FormD), given.Normalize(NormalizationForm.FormD));

            Assert.Equal(name, CyrillicSuggestion.Person(pieces, settings));
            Assert.All(new[] { name.Surname, name.Given, CyrillicSuggestion.Place(given, settings) }, text =>
            {
                Assert.NotEmpty(text);
                Assert.Null(ScriptRule.FirstForeignLetter(text, Script.Cyrillic));
                Assert.True(char.IsUpper(text[0]), text);
            });
        });
}
