namespace Contest.Core.Names;

/// <summary>A query taken apart: the orders its words may have been meant in, and what each of them sounds like with and without a known surname at its head.</summary>
internal sealed class NameQuery
{
    private const int FewWords = 3;

    public NameQuery(string text)
    {
        Words = Read(text);
        var orders = Orders(Words).ToList();
        Folded = [.. orders.Select(order => SearchText.Fold(string.Concat(order))).Distinct()];
        Patterns = [.. orders.SelectMany(Readings).Select(sounds => new PhoneticPattern(sounds)).Where(p => p.Length > 0).DistinctBy(p => p.Identity)];
        Script = ScriptRule.Of(text);
    }

    /// <summary>The words, the surname apart in a Hangul name that is written together.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>The whole query letter by letter, in each order of its words; first as it was typed.</summary>
    public IReadOnlyList<string> Folded { get; }

    /// <summary>What the query may sound like.</summary>
    public IReadOnlyList<PhoneticPattern> Patterns { get; }

    /// <summary>The script of its first letter.</summary>
    public Script? Script { get; }

    private static string[] Read(string text)
    {
        var words = SearchText.Words(text);
        return words is [{ Length: > 1 } only] && only.All(HangulSyllable.Is) && HangulName.Parse(only) is { Given.Length: > 0 } name ? [name.Surname, name.Given] : words;
    }

    // Every order of three words; of more, each word as the surname before the others.
    private static IEnumerable<IReadOnlyList<string>> Orders(IReadOnlyList<string> words)
    {
        yield return words;
        if (words.Count is > 1 and <= FewWords)
            foreach (var order in Permutations([.. words]))
                yield return order;
        else
            for (var first = 1; first < words.Count; first++)
                yield return [words[first], .. words.Where((_, i) => i != first)];
    }

    private static IEnumerable<string[]> Permutations(string[] words) => words.Length <= 1
        ? [words]
        : words.SelectMany((word, first) => Permutations([.. words.Where((_, i) => i != first)]), (word, rest) => (string[])[word, .. rest]);

    private static IEnumerable<List<(int First, int All)>> Readings(IReadOnlyList<string> words)
    {
        if (words.Count == 0)
            yield break;
        var rest = Sounds(words.Skip(1));
        foreach (var key in SurnameSpellings.KeysOf(words[0]))
            yield return PhoneticKey.Join(PhoneticKey.Sounds(key), rest);
        yield return Sounds(words);
        if (words.Count > 1)
            yield break;
        // All in one word: KIMCHOLSU, «Цойсонхи».
        for (var length = Math.Min(SurnameSpellings.Longest, words[0].Length - 2); length > 0; length--)
            foreach (var key in SurnameSpellings.KeysOf(words[0][..length]))
                yield return PhoneticKey.Join(PhoneticKey.Sounds(key), PhoneticKey.Read(words[0][length..]));
    }

    private static List<(int First, int All)> Sounds(IEnumerable<string> words) => words.Aggregate(new List<(int First, int All)>(), (sounds, word) => PhoneticKey.Join(sounds, PhoneticKey.Read(word)));
}
