namespace Contest.SeedData;

/// <summary>
/// Spells Hangul names as DPRK papers do: every syllable a word, the first one voiceless, later ones voiced after a vowel, ㄴ, ㄹ, ㅁ and ㅇ; Latin as in passports, without breves.
/// </summary>
internal static class Spelling
{
    private static readonly string[] CyrillicInitials = ["к", "кк", "н", "т", "тт", "р", "м", "п", "пп", "с", "сс", "", "ч", "чч", "чх", "кх", "тх", "пх", "х"];
    private static readonly string[] CyrillicVowels = ["а", "э", "я", "йя", "о", "е", "ё", "е", "о", "ва", "вэ", "ве", "ё", "у", "во", "ве", "ви", "ю", "ы", "и", "и"];
    private static readonly string[] CyrillicFinals = ["", "к", "н", "т", "ль", "м", "п", "н"];
    private static readonly string[] LatinInitials = ["k", "kk", "n", "t", "tt", "r", "m", "p", "pp", "s", "ss", "", "j", "jj", "ch", "kh", "th", "ph", "h"];
    private static readonly string[] LatinVowels = ["a", "ae", "ya", "yae", "o", "e", "yo", "ye", "o", "wa", "wae", "oi", "yo", "u", "wo", "we", "wi", "yu", "u", "ui", "i"];
    private static readonly string[] LatinFinals = ["", "k", "n", "t", "l", "m", "p", "ng"];

    // The 28 finals fall together into seven sounds: none, k, n, t, l, m, p, ng.
    private static readonly int[] FinalSound = [0, 1, 1, 1, 2, 2, 2, 3, 4, 1, 5, 4, 4, 4, 6, 4, 5, 6, 6, 3, 3, 7, 3, 3, 1, 3, 6, 3];

    private const int SilentInitial = 11;

    public static string Cyrillic(string hangul) => Words(hangul, CyrillicSyllable);

    public static string Latin(string hangul) => Words(hangul, LatinSyllable).ToUpperInvariant();

    // The setting of the edition writes the surname 리 as «Ли»; inside given names it stays «Ри».
    public static string CyrillicSurname(string hangul) => hangul switch
    {
        "리" => "Ли",
        "남궁" => "Намгун",
        "황보" => "Хванбо",
        "선우" => "Сону",
        _ => Cyrillic(hangul),
    };

    public static string LatinSurname(string hangul) => hangul.Length > 1 ? Latin(hangul).Replace(" ", "", StringComparison.Ordinal) : Latin(hangul);

    private static string Words(string hangul, Func<Syllable, bool, string> spell)
    {
        var words = new List<string>();
        Syllable? before = null;
        foreach (var letter in hangul)
        {
            var syllable = Syllable.Of(letter);
            var word = spell(syllable, before is { FinalSound: 0 or 2 or 4 or 5 or 7 });
            words.Add(char.ToUpperInvariant(word[0]) + word[1..]);
            before = syllable;
        }
        return string.Join(' ', words);
    }

    private static string CyrillicSyllable(Syllable s, bool voiced)
    {
        var initial = voiced ? s.Initial switch { 0 => "г", 3 => "д", 7 => "б", 12 => "дж", _ => CyrillicInitials[s.Initial] } : CyrillicInitials[s.Initial];
        var vowel = s.Initial != SilentInitial ? CyrillicVowels[s.Vowel] : s.Vowel switch { 5 => "э", 7 => "йе", 19 => "ый", _ => CyrillicVowels[s.Vowel] };
        return initial + vowel + CyrillicFinals[s.FinalSound];
    }

    private static string LatinSyllable(Syllable s, bool voiced)
    {
        var initial = voiced ? s.Initial switch { 0 => "g", 3 => "d", 7 => "b", _ => LatinInitials[s.Initial] } : LatinInitials[s.Initial];
        return initial + LatinVowels[s.Vowel] + LatinFinals[s.FinalSound];
    }

    private readonly record struct Syllable(int Initial, int Vowel, int FinalSound)
    {
        public static Syllable Of(char letter)
        {
            var index = letter - '가';
            return new Syllable(index / 588, index % 588 / 28, Spelling.FinalSound[index % 28]);
        }
    }
}
