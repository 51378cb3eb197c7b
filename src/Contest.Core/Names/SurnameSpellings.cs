namespace Contest.Core.Names;

/// <summary>
/// The ways in which surnames are met in Russian and Latin papers (rule N13). Search takes all spellings of a row for one surname: 최 is «Чхве», «Цой» and Choi, and 리 of the DPRK is 이 of the south.
/// </summary>
internal static class SurnameSpellings
{
    // Only spellings that their sound alone does not bring together need to stand here; the others are here for completeness of the row.
    private const string Table = """
        리 이: Ли Ри И Лий | Ri Li Lee Rhee Rhie Yi I Ree
        림 임: Лим Рим Им | Rim Lim Im Yim Rhim
        류 유: Рю Лю Ю | Ryu Ryoo Yu Yoo Lyu You
        량 양: Рян Лян Ян | Ryang Yang Lyang
        렴 염: Рём Лём Ём Ем | Ryom Ryeom Yom Yeom Yum
        로 노: Ро Но Ло | Ro No Roh Noh Rho
        라 나: Ра На Ла | Ra Na Rha
        려 여: Рё Лё Ё Е | Ryo Ryeo Yo Yeo
        련 연: Рён Лён Ён Ен | Ryon Ryeon Yon Yeon
        룡 용: Рён Ён | Ryong Yong
        최: Чхве Цой Чвэ Чхвэ Чхой Чой Цхой | Choe Choi Chwe Choy Tsoi
        정: Чон Чжон Джон Тен Тён | Jong Jung Jeong Chong Chung
        전: Чон Чжон Дён Тен Ден | Jon Jun Jeon Chon Chun
        조: Чо Чжо Джо Тё Те | Jo Cho Joe
        장: Чан Чжан Джан Тян Дян | Jang Chang
        주: Чу Чжу Джу Тю | Ju Chu Joo
        지: Чи Чжи Джи Ти | Ji Chi Jee
        진: Чин Чжин Джин Тин | Jin Chin
        차: Чха Ча Ця | Cha
        채: Чхэ Цхай Цай Чхай | Chae Chai
        천: Чхон Чён Цен Чен | Chon Cheon Chun
        허: Хо Хе Хегай Хо | Ho Heo Huh Hur Hegai
        신: Син Шин | Sin Shin
        심: Сим Шим | Sim Shim
        박: Пак Бак Пяк | Pak Park Bak
        백: Пэк Пек Бэк | Paek Baek Paik Baik
        배: Пэ Пе Бэ Пай | Pae Bae Pai
        방: Пан Бан | Pang Bang
        변: Пён Пен Бён Пян | Pyon Byun Byeon Pyun
        김: Ким Гим | Kim Gim
        강: Кан Ган | Kang Gang
        고: Ко Го Когай | Ko Go Koh
        권: Квон Гвон Куон | Kwon Gwon Kweon
        계: Ке Ге Кэ Гэ Кье | Kye Gye Kae
        곽: Квак Гвак | Kwak Gwak
        구: Ку Гу | Ku Gu Koo Goo
        국: Кук Гук | Kuk Gook Kook
        길: Киль Гиль Кир | Kil Gil
        남: Нам | Nam
        문: Мун | Mun Moon
        민: Мин | Min
        서: Со Шо Се | So Seo Suh
        석: Сок Шок | Sok Seok Suk
        성: Сон Шон | Song Seong Sung
        송: Сон | Song
        손: Сон | Son Sohn
        안: Ан Анн | An Ahn
        엄: Ом Эм Ём | Om Eom Um
        오: О Огай | O Oh
        우: У Угай | U Woo Wu
        원: Вон Уон | Won
        윤: Юн | Yun Yoon Youn
        탁: Тхак Так | Thak Tak
        태: Тхэ Тэ Тхай | Thae Tae
        표: Пхё Пхе Пё | Phyo Pyo
        함: Хам | Ham
        현: Хён Хен Хён | Hyon Hyun Hyeon
        홍: Хон | Hong
        황: Хван Хуан | Hwang Whang
        한: Хан | Han
        남궁: Намгун Намкун | Namgung Namkung
        독고: Токко Докко Докго | Tokko Dokgo Dokko
        선우: Сону | Sonu Seonu Sunwoo Sonwoo
        황보: Хванбо | Hwangbo
        제갈: Чегаль Чжегаль Чегал | Jegal Chegal
        사공: Сагон | Sagong
        서문: Сомун | Somun Seomun
        동방: Тонбан Донбан | Tongbang Dongbang
        """;

    private static readonly ILookup<string, string> Keys = Table.ReplaceLineEndings("\n").Split('\n')
        .SelectMany(row => row.Split([' ', ':', '|'], StringSplitOptions.RemoveEmptyEntries), (row, spelling) => (Folded: SearchText.Fold(spelling), Key: PhoneticKey.Of(row[..row.IndexOfAny([' ', ':'])])))
        .Distinct().ToLookup(s => s.Folded, s => s.Key);

    /// <summary>The longest spelling, in letters.</summary>
    public static int Longest { get; } = Keys.Max(s => s.Key.Length);

    /// <summary>The keys of the surnames that are spelled so; none when the spelling is not known.</summary>
    public static IEnumerable<string> KeysOf(string spelling) => Keys[SearchText.Fold(spelling)];

    /// <summary>The key of a person's surname: of the first surname that is spelled so, else of its sound.</summary>
    public static string KeyOf(string surname) => KeysOf(surname).FirstOrDefault() ?? PhoneticKey.Of(surname);
}
