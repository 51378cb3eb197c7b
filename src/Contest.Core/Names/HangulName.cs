namespace Contest.Core.Names;

/// <summary>
/// Reads a Hangul name or place that somebody typed. Where surname and given name are known apart, nothing is read by position (rule N5).
/// </summary>
public static class HangulName
{
    /// <summary>The surnames of two syllables that are known without being told.</summary>
    public static IReadOnlySet<string> LongSurnames { get; } = new HashSet<string>(["남궁", "독고", "선우", "황보", "제갈", "사공", "서문", "동방"]);

    /// <summary>
    /// Surname and given name of one string (rule N5): a space in it decides; else a known surname of two syllables with something after it; else the first syllable is the surname.
    /// The given name is empty where there is but a surname.
    /// </summary>
    /// <exception cref="RuleViolationException">The text is not in Hangul.</exception>
    public static NameForm Parse(string text)
    {
        var name = Checked(text);
        var space = name.IndexOf(' ', StringComparison.Ordinal);
        if (space > 0)
            return new NameForm(name[..space], Together(name[space..]));
        var length = name.Length > 2 && LongSurnames.Contains(name[..2]) ? 2 : 1;
        return new NameForm(name[..length], name[length..]);
    }

    /// <summary>What is wrong with a text that should be in Hangul: it has none, or a sign that is no whole syllable (rule N3); <c>null</c> when nothing is.</summary>
    public static Problem? Check(string text)
    {
        var clean = NameForm.Clean(text);
        if (!clean.Any(HangulSyllable.Is))
            return new Problem("Name.NoHangul", clean);
        return ScriptRule.FirstForeignLetter(clean, Script.Hangul) is { } letter ? new Problem("Name.NotHangul", letter.ToString(), clean) : null;
    }

    /// <summary>The text trimmed and composed.</summary>
    /// <exception cref="RuleViolationException">The text is not in Hangul.</exception>
    internal static string Checked(string text) => Check(text) is { } problem ? throw new RuleViolationException(problem) : NameForm.Clean(text);

    /// <summary>Without spaces and hyphens: a given name of Chinese origin is typed with and without them.</summary>
    internal static string Together(string text) => string.Concat(text.Where(HangulSyllable.Is));
}
