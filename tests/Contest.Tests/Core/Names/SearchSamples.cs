using Contest.Core.Names;

namespace Contest.Tests.Core.Names;

/// <summary>People to search among.</summary>
internal static class SearchSamples
{
    /// <summary>A person whose spellings are those of the systems: three words in Cyrillic, the passport's letters in Latin.</summary>
    public static IndexedName Person(int id, NameForm hangul, params string[] aliases)
    {
        var latin = LatinSuggestion.Person(hangul, LatinSystem.Dprk);
        return new IndexedName(id, new PersonName(hangul, CyrillicSuggestion.Person(hangul, new CyrillicSettings(Split: true)), new NameForm(PassportSpelling.Plain(latin.Surname).ToUpperInvariant(), PassportSpelling.Plain(latin.Given).ToUpperInvariant())), aliases);
    }

    /// <summary>Invented people, always the same.</summary>
    public static IEnumerable<IndexedName> Noise(int count, int firstId, IReadOnlyCollection<string> except)
    {
        var random = new Random(2027);
        for (var id = firstId; id < firstId + count; id++)
        {
            var name = new NameForm(Pick(HangulTexts.Surnames), Pick(HangulTexts.Syllables) + Pick(HangulTexts.Syllables));
            if (!except.Contains(name.Surname + name.Given))
                yield return Person(id, name);
        }

        string Pick(string[] from) => from[random.Next(from.Length)];
    }
}
