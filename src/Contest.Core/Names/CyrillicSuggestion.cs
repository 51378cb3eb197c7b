namespace Contest.Core.Names;

/// <summary>How a suggested Cyrillic name is written. The values by default are the pure system.</summary>
/// <param name="Split">Every syllable of the given name is a word of its own, «Ким Иль Сон»; else one word, «Ким Ильсон».</param>
/// <param name="RiAsLi">The surname 리 is «Ли», as Russian papers have it, not «Ри».</param>
/// <param name="VoicedAsChzh">The voiced ㅈ is «чж», as the press has it, not «дж».</param>
public sealed record CyrillicSettings(bool Split = false, bool RiAsLi = false, bool VoicedAsChzh = false)
{
    /// <summary>The form of Russian state papers: three words, and «Ли».</summary>
    public static readonly CyrillicSettings OfPapers = new(Split: true, RiAsLi: true);
}

/// <summary>
/// Suggests the Russian spelling of a Korean name by the system of Kontsevich (rules N6 to N8). It only suggests: the approved spelling is a fact of its own, and nothing here is written over one (rule N1).
/// </summary>
public static class CyrillicSuggestion
{
    /// <summary>The spelling of a person's name. Surname and given name are taken as they are given, never by position.</summary>
    /// <param name="hangul">The name in Hangul; the given name may be empty.</param>
    /// <param name="settings">How it is written.</param>
    /// <param name="isNative">Whether the given name is a native word, which stays one word in every style; <c>null</c> where nobody said: then three syllables and more are native.</param>
    /// <exception cref="RuleViolationException">A part is not in Hangul.</exception>
    public static NameForm Person(NameForm hangul, CyrillicSettings settings, bool? isNative = null)
    {
        var surname = HangulName.Together(HangulName.Checked(hangul.Surname));
        var given = hangul.Given.Length > 0 ? HangulSyllable.AllOf(HangulName.Checked(hangul.Given)) : [];
        var asWords = settings.Split && !(isNative ?? given.Count > 2);
        return new NameForm(
            settings.RiAsLi && surname == "리" ? "Ли" : Voiced(Word(surname), settings),
            Voiced(asWords ? string.Join(' ', LetterTables.Kontsevich.Apart(given).Select(LetterCase.Capital)) : Word(given), settings));
    }

    /// <summary>The spelling of a place. Words stay apart where the Hangul has a space or a hyphen; the halves of provinces are «Хамгён-Пукто» and «Хамгён-Намдо».</summary>
    /// <exception cref="RuleViolationException">The text is not in Hangul.</exception>
    public static string Place(string hangul, CyrillicSettings settings) => Voiced(PlaceWords.Each(HangulName.Checked(hangul), PlaceWord), settings);

    private static string PlaceWord(string word) =>
        ProvinceName.Of(word) is { IsHalf: true } province ? $"{Word(province.Stem)}-{Word(province.Suffix)}" : Word(word);

    private static string Word(string hangul) => Word(HangulSyllable.AllOf(hangul));

    private static string Word(IReadOnlyList<HangulSyllable> word) => LetterCase.Capital(string.Concat(LetterTables.Kontsevich.Joined(word)));

    // Nothing but ㅈ is written with these two letters together.
    private static string Voiced(string text, CyrillicSettings settings) =>
        settings.VoicedAsChzh ? text.Replace("дж", "чж", StringComparison.Ordinal).Replace("Дж", "Чж", StringComparison.Ordinal) : text;
}
