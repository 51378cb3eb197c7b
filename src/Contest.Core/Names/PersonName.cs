namespace Contest.Core.Names;

/// <summary>
/// A person's name in three scripts. The three are independent facts: the passport, the application and the diploma may differ, and none is ever generated over an approved one (rule N1).
/// Equal names are never the same person by that alone (rule N2).
/// </summary>
/// <param name="Hangul">As the person writes it, DPRK orthography, NFC.</param>
/// <param name="Cyrillic">The approved Russian spelling, printed on diplomas.</param>
/// <param name="Latin">As in the passport, letter by letter; empty parts while there is no passport.</param>
public sealed record PersonName(NameForm Hangul, NameForm Cyrillic, NameForm Latin)
{
    /// <summary>The Hangul name as Koreans print it: without a space, but with one around a surname or name of several words.</summary>
    public string HangulFull => Hangul.Surname.Length > 1 || Hangul.Given.Contains(' ') ? Hangul.Full : Hangul.Surname + Hangul.Given;

    /// <summary>The name in the script of a language: Hangul for Korean, Latin for English where there is one, else Cyrillic.</summary>
    public string In(Language language) => language switch
    {
        Language.Korean => HangulFull,
        Language.English when Latin.Surname.Length > 0 => Latin.Full,
        _ => Cyrillic.Full,
    };
}
