namespace Contest.Core.Names;

/// <summary>
/// The tables of one way to write Korean in other letters. What stands between two vowels follows from the final of the one syllable and the initial of the next (rule N6);
/// a table cell gives both, parted by a hyphen, so that a name can be written with or without a joint between its syllables.
/// </summary>
internal sealed class LetterSystem
{
    /// <summary>The initials of the columns of <see cref="Joints"/>.</summary>
    private const string Columns = "ㄱㄴㄷㄹㅁㅂㅅㅈㅊㅋㅌㅍㅎ";

    /// <summary>The seven sounds that finals come down to at the end of a word and before consonants; «-» is no final. They are the rows of <see cref="Joints"/>.</summary>
    private const string Rows = "-ㄱㄴㄷㄹㅁㅂㅇ";

    /// <summary>The sound of each of the 28 finals.</summary>
    private const string Sounds = "-ㄱㄱㄱㄴㄴㄴㄷㄹㄱㅁㄹㄹㄹㅂㄹㅁㅂㅂㄷㄷㅇㄷㄷㄱㄷㅂㄷ";

    /// <summary>At the head of a word, 19 initials.</summary>
    public required string[] Initials { get; init; }

    /// <summary>21 vowels as they stand at the head of a word.</summary>
    public required string[] VowelsAtHead { get; init; }

    /// <summary>21 vowels as they begin a syllable after a final consonant.</summary>
    public required string[] VowelsAfterFinal { get; init; }

    /// <summary>21 vowels everywhere else: after an initial consonant and after a vowel.</summary>
    public required string[] Vowels { get; init; }

    /// <summary>At the end of a word: a cell for each sound of <see cref="Rows"/> but the first.</summary>
    public required string[] Ends { get; init; }

    /// <summary>Final and initial together: 8 rows of 13 cells.</summary>
    public required (string Coda, string Onset)[][] Joints { get; init; }

    /// <summary>Before a vowel, 27 finals. What is before ㅣ another letter is in <see cref="BeforeI"/>.</summary>
    public required string[] Liaison { get; init; }

    /// <summary>The finals ㄷ and ㅌ before ㅣ.</summary>
    public required (string D, string Th) BeforeI { get; init; }

    /// <summary>The pieces of a word, one for each syllable, with the changes of sound between them.</summary>
    public string[] Joined(IReadOnlyList<HangulSyllable> word)
    {
        var pieces = new string[word.Count];
        var onset = word.Count > 0 ? Initials[word[0].Initial] : "";
        for (var i = 0; i < word.Count; i++)
        {
            var (coda, next) = i + 1 < word.Count ? Joint(word[i].Final, word[i + 1]) : (End(word[i].Final), "");
            pieces[i] = onset + Vowel(word, i) + coda;
            onset = next;
        }
        return pieces;
    }

    /// <summary>Every syllable as a word of its own. Later initials are voiced after a vowel and after ㄴ ㄹ ㅁ ㅇ, the first never is (rule N7).</summary>
    public string[] Apart(IReadOnlyList<HangulSyllable> word) =>
        [.. word.Select((syllable, i) => (i > 0 && IsVoiced(word[i - 1].Final) ? Voiced(syllable.Initial) : Initials[syllable.Initial]) + Vowel([syllable], 0) + End(syllable.Final))];

    private static bool IsVoiced(int final) => Sounds[final] is '-' or 'ㄴ' or 'ㄹ' or 'ㅁ' or 'ㅇ';

    private string Voiced(int initial) => Column(initial) is var column and >= 0 ? Joints[0][column].Onset : Initials[initial];

    private string End(int final) => final == 0 ? "" : Ends[Rows.IndexOf(Sounds[final], StringComparison.Ordinal) - 1];

    private string Vowel(IReadOnlyList<HangulSyllable> word, int at)
    {
        var table = word[at].Initial != HangulSyllable.Silent ? Vowels : at == 0 ? VowelsAtHead : word[at - 1].Final != 0 ? VowelsAfterFinal : Vowels;
        return table[word[at].Vowel];
    }

    private (string Coda, string Onset) Joint(int final, HangulSyllable next)
    {
        var initial = next.Initial;
        if (initial == HangulSyllable.Silent)
            return final == 0 ? ("", "") : (BeforeVowel(final, next.Vowel), "");
        (final, initial) = Breathed(final, initial);
        var column = Column(initial);
        return column < 0 ? (End(final), Initials[initial]) : Joints[Rows.IndexOf(Sounds[final], StringComparison.Ordinal)][column];
    }

    private string BeforeVowel(int final, int vowel) => (HangulSyllable.Finals[final], HangulSyllable.Vowels[vowel]) switch
    {
        ('ㄷ', 'ㅣ') => BeforeI.D,
        ('ㅌ', 'ㅣ') => BeforeI.Th,
        _ => Liaison[final - 1],
    };

    // A final ㅎ, alone or in ㄶ and ㅀ, breathes on the initial after it and is gone: ㅎ and ㄱ are ㅋ, ㅎ and ㅅ are ㅆ.
    private static (int Final, int Initial) Breathed(int final, int initial)
    {
        var rest = HangulSyllable.Finals[final] switch { 'ㅎ' => '-', 'ㄶ' => 'ㄴ', 'ㅀ' => 'ㄹ', _ => '?' };
        var breathed = HangulSyllable.Initials[initial] switch { 'ㄱ' => 'ㅋ', 'ㄷ' => 'ㅌ', 'ㅂ' => 'ㅍ', 'ㅈ' => 'ㅊ', 'ㅅ' => 'ㅆ', _ => '?' };
        return rest == '?' || breathed == '?' ? (final, initial)
            : (HangulSyllable.Finals.IndexOf(rest, StringComparison.Ordinal), HangulSyllable.Initials.IndexOf(breathed, StringComparison.Ordinal));
    }

    private static int Column(int initial) => Columns.IndexOf(HangulSyllable.Initials[initial], StringComparison.Ordinal);
}
