namespace Contest.Core.Registration;

/// <summary>The words that stand for values in registration workbooks: read in any of the three languages, in any case of letters, and written in one.</summary>
/// <param name="words">The words of each value, the one that is written first; a value may stand here again with other words that are read too.</param>
public sealed class Vocabulary<T>(params (T Value, Wording Word)[] words) where T : struct, Enum
{
    private readonly Dictionary<string, T> _values = words
        .SelectMany(w => new[] { w.Word.Ru, w.Word.Ko, w.Word.En }, (w, text) => (Text: text, w.Value))
        .DistinctBy(w => w.Text.ToUpperInvariant())
        .ToDictionary(w => w.Text, w => w.Value, StringComparer.OrdinalIgnoreCase);

    /// <summary>Every word that is read, for the problem that names them.</summary>
    public IEnumerable<string> Words => _values.Keys;

    /// <summary>The words of one language as they are written, one for each value.</summary>
    public IEnumerable<string> In(Language language) => Enum.GetValues<T>().Select(value => Write(value, language));

    /// <summary>The value of a word that somebody typed.</summary>
    public bool TryRead(string word, out T value) => _values.TryGetValue(word, out value);

    /// <summary>The word of a value in one language.</summary>
    public string Write(T value, Language language) => Array.Find(words, w => w.Value.Equals(value)).Word.In(language);
}
