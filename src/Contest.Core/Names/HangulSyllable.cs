namespace Contest.Core.Names;

/// <summary>One Hangul syllable taken apart. The numbers are those of Unicode's table of syllables: 19 initials, 21 vowels, 28 finals of which 0 is none.</summary>
/// <param name="Initial">The initial consonant; <see cref="Silent"/> where the syllable begins with its vowel.</param>
/// <param name="Vowel">The vowel.</param>
/// <param name="Final">The final consonant or cluster; 0 for none.</param>
internal readonly record struct HangulSyllable(int Initial, int Vowel, int Final)
{
    /// <summary>The initials, vowels and finals in the order of their numbers.</summary>
    public const string Initials = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ", Vowels = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ", Finals = "-ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";

    /// <summary>The initial ㅇ, which has no sound.</summary>
    public const int Silent = 11;

    private const char First = '가', Last = '힣';

    /// <summary>Whether a letter is a whole syllable.</summary>
    public static bool Is(char letter) => letter is >= First and <= Last;

    /// <summary>Takes a whole syllable apart.</summary>
    public static HangulSyllable Of(char letter) => new((letter - First) / 588, (letter - First) % 588 / 28, (letter - First) % 28);

    /// <summary>The syllables of a text; spaces, hyphens and whatever else stands between them are passed over.</summary>
    public static List<HangulSyllable> AllOf(string text) => [.. text.Where(Is).Select(Of)];
}
