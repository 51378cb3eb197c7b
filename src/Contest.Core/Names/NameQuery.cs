namespace Contest.Core.Names;

/// <summary>A query taken apart: the orders its words may have been meant in, and what each of them sounds like with and without a known surname at its head.</summary>
internal sealed class NameQuery
{
    private const int FewWords = 3;

    public NameQuery(string text)
    {
        var orders = Orders(Read(text)).ToList();
        Folded = [.. orders.Select(order => SearchText.Fold(string.Concat(order))).Distinct()];
        Patterns = [.. orders.SelectMany(Readings).Select(sounds => new PhoneticPattern(sounds)).Where(p => p.Length > 0).DistinctBy(p => p.Identity)];
        Script = ScriptRule.Of(text);
    }

    /// <summary>The whole query letter by letter, in each order of its words; first as it was typed.</summary>
    public IReadOnlyList<string> Folded { get; }

    /// <summary>What the query may sound like.</summary>
    public IReadOnlyList<PhoneticPattern> Patterns { get; }

    /// <summary>The script of its first letter.</summary>
    public Script? Script { get; }

    // The surname apart in a Hangul name that is written together.
    private static string[] Read(string text)
    {
        var words = SearchText.Words(text);
        return words is [{ Length: > 1 } only] && only.All(HangulSyllable.Is) && HangulName.Parse(only) is { Given.Length: > 0 } name ? [name.Surname, name.Given] : words;
    }

    // Every order of three words; of more, each word as the surname before the others. First as it was typed.
    private static IEnumerable<string[]> Orders(string[] words) =>
        words.Length <= FewWords ? Permutations(words) : words.Select((word, first) => (string[])[word, .. words.Where((_, i) => i != first)]);

    private static IEnumerable<string[]> Permutations(string[] words) => words.Length <= 1
        ? [words]
        : words.SelectMany((word, first) => Permutations([.. words.Where((_, i) => i != first)]), (word, rest) => (string[])[word, .. rest]);

    private static IEnumerable<List<(int First, int All)>> Readings(string[] words)
    {
        if (words.Length == 0)
            return [];
        var rest = Sounds(words[1..]);
        var asSurname = SurnameSpellings.KeysOf(words[0]).Select(key => PhoneticKey.Join(PhoneticKey.Sounds(key), rest));
        return [.. asSurname, Sounds(words), .. words.Length == 1 ? Glued(words[0]) : []];
    }

    // All in one word: KIMCHOLSU, «Цойсонхи».
    private static IEnumerable<List<(int First, int All)>> Glued(string word) =>
        Enumerable.Range(1, Math.Max(Math.Min(SurnameSpellings.Longest, word.Length - 2), 0)).SelectMany(length =>
            SurnameSpellings.KeysOf(word[..length]).Select(key => PhoneticKey.Join(PhoneticKey.Sounds(key), PhoneticKey.Read(word[length..]))));

    private static List<(int First, int All)> Sounds(string[] words) => words.Aggregate(new List<(int First, int All)>(), (sounds, word) => PhoneticKey.Join(sounds, PhoneticKey.Read(word)));
}
