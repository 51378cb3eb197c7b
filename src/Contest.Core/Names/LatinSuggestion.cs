namespace Contest.Core.Names;

/// <summary>The ways to write Korean in Latin letters.</summary>
public enum LatinSystem
{
    /// <summary>The guideline of the DPRK of 2012: Ri Sŏn Gwŏn, Phyŏngsŏng.</summary>
    Dprk,

    /// <summary>McCune and Reischauer, as libraries use it: Ri Sŏn-gwŏn, P'yŏngsŏng.</summary>
    McCuneReischauer,

    /// <summary>The Revised Romanization of the south: Ri Seongwon, Pyeongseong.</summary>
    Revised,
}

/// <summary>
/// Suggests the Latin spelling of a Korean name (rules N6 to N8). It only suggests: the Latin name of a traveller is that of the passport, letter by letter, and nothing here is written over it (rule N1).
/// </summary>
public static class LatinSuggestion
{
    /// <summary>The spelling of a person's name, with breves and apostrophes; <see cref="PassportSpelling"/> drops them.</summary>
    /// <param name="hangul">The name in Hangul; the given name may be empty.</param>
    /// <param name="system">The way of writing.</param>
    /// <param name="isNative">Whether the given name is a native word, which is never parted into syllables; <c>null</c> where nobody said: then three syllables and more are native.</param>
    /// <exception cref="RuleViolationException">A part is not in Hangul.</exception>
    public static NameForm Person(NameForm hangul, LatinSystem system, bool? isNative = null)
    {
        var surname = HangulSyllable.AllOf(HangulName.Checked(hangul.Surname));
        var given = hangul.Given.Length > 0 ? HangulSyllable.AllOf(HangulName.Checked(hangul.Given)) : [];
        var isOneWord = isNative ?? given.Count > 2;
        return system switch
        {
            // The Revised Romanization shows no change of sound inside a person's name.
            LatinSystem.Revised => new NameForm(Capital(string.Concat(LetterTables.Revised.Apart(surname)), system), Capital(string.Concat(LetterTables.Revised.Apart(given)), system)),
            LatinSystem.McCuneReischauer when !isOneWord => new NameForm(Word(surname, system), Capital(Sounded(string.Join('-', Table(system).Joined(given)), system), system)),
            LatinSystem.Dprk when !isOneWord => new NameForm(Word(surname, system), string.Join(' ', Table(system).Apart(given).Select(syllable => Capital(syllable, system)))),
            _ => new NameForm(Word(surname, system), Word(given, system)),
        };
    }

    /// <summary>The spelling of a place. Words stay apart where the Hangul has a space or a hyphen; 도 of a province is hyphenated.</summary>
    /// <exception cref="RuleViolationException">The text is not in Hangul.</exception>
    public static string Place(string hangul, LatinSystem system) => PlaceWords.Each(HangulName.Checked(hangul), word => PlaceWord(word, system));

    private static string PlaceWord(string word, LatinSystem system)
    {
        var pieces = Table(system).Joined(HangulSyllable.AllOf(word));
        // In the DPRK a river is a river in every name: Amrokgang, where the sound is [kk].
        if (system == LatinSystem.Dprk && word.Length > 2 && word.EndsWith('강'))
            pieces[^1] = "gang";
        if (ProvinceName.Of(word) is not { } province)
            return Capital(Write(pieces, system), system);
        // McCune and Reischauer hyphenate the half with its 도; the others 도 alone, and the DPRK without the change of sound before it.
        var stem = system == LatinSystem.McCuneReischauer ? province.Stem.Length : pieces.Length - 1;
        var suffix = system == LatinSystem.Dprk ? "do" : Write(pieces[stem..], system);
        return $"{Capital(Write(pieces[..stem], system), system)}-{suffix}";
    }

    private static string Word(IReadOnlyList<HangulSyllable> word, LatinSystem system) => Capital(Write(Table(system).Joined(word), system), system);

    // The final ㄴ before ㄱ is told from ㅇ: n'g in McCune and Reischauer, n-g in the DPRK. The south leaves it to the reader.
    private static string Write(string[] pieces, LatinSystem system)
    {
        var joint = system switch { LatinSystem.McCuneReischauer => "'", LatinSystem.Dprk => "-", _ => "" };
        return Sounded(string.Concat(pieces.Select((piece, i) => i > 0 && pieces[i - 1].EndsWith('n') && piece.StartsWith('g') ? joint + piece : piece)), system);
    }

    private static string Sounded(string text, LatinSystem system) => system == LatinSystem.McCuneReischauer ? text.Replace("swi", "shwi", StringComparison.Ordinal) : text;

    private static string Capital(string word, LatinSystem system) => system == LatinSystem.Dprk ? LetterCase.CapitalPair(word) : LetterCase.Capital(word);

    private static LetterSystem Table(LatinSystem system) => system switch
    {
        LatinSystem.McCuneReischauer => LetterTables.McCuneReischauer,
        LatinSystem.Revised => LetterTables.Revised,
        _ => LetterTables.Dprk,
    };
}
