namespace Contest.Core.Judging;

/// <summary>
/// The codes of works in blind rounds (rule J6): «РЯ-7K4MP», four signs drawn at random and a fifth that checks them.
/// </summary>
/// <remarks>
/// A sign counts by its place among <see cref="Signs"/>, from 0 to 12. One times the first sign, two times the second and so on to five times the check sign add up to a multiple of 13.
/// As 13 is prime and no weight repeats, a code with one wrong sign, or with any two signs changed about, never adds up to one.
/// </remarks>
public static class CodeRule
{
    /// <summary>
    /// The thirteen signs. None looks like another, in print or by hand; the letters have one shape in Cyrillic and in Latin, so that a code is typed on either keyboard.
    /// </summary>
    public const string Signs = "2457ACEHKMPTX";

    /// <summary>How many signs are drawn.</summary>
    public const int Drawn = 4;

    private const string Prefix = "РЯ-";
    private const string CyrillicLetters = "АСЕНКМРТХ";

    /// <summary>The code of four drawn signs.</summary>
    public static string Of(ReadOnlySpan<char> drawn)
    {
        if (drawn.Length != Drawn)
            throw new ArgumentException("Four signs are drawn.", nameof(drawn));
        foreach (var sign in Signs)
            if (Sum([.. drawn, sign]) == 0)
                return $"{Prefix}{drawn}{sign}";
        throw new InvalidOperationException("Every sum has its check sign.");
    }

    /// <summary>
    /// The code that somebody typed: in any case, on either keyboard, with or without «РЯ-». Throws <see cref="RuleViolationException"/> where the check sign says that it was typed wrong.
    /// </summary>
    public static string Read(string typed)
    {
        var signs = string.Concat(typed.ToUpperInvariant().Where(char.IsLetterOrDigit).Select(InLatin));
        if (signs.StartsWith("PЯ", StringComparison.Ordinal))
            signs = signs[2..];
        return signs.Length == Drawn + 1 && signs.All(Signs.Contains) && Sum(signs) == 0
            ? Prefix + signs
            : throw new RuleViolationException(new Problem("Coding.NotACode", typed.Trim()));
    }

    private static char InLatin(char sign) => CyrillicLetters.IndexOf(sign, StringComparison.Ordinal) is >= 0 and var place ? "ACEHKMPTX"[place] : sign;

    private static int Sum(ReadOnlySpan<char> signs)
    {
        var sum = 0;
        for (var i = 0; i < signs.Length; i++)
            sum += (i + 1) * Signs.IndexOf(signs[i], StringComparison.Ordinal);
        return sum % Signs.Length;
    }
}
