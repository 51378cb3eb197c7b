namespace Contest.Core.Names;

/// <summary>Capital letters at the head of suggested words.</summary>
internal static class LetterCase
{
    /// <summary>The word with its first letter as a capital.</summary>
    public static string Capital(string word) => Capitals(word, 1);

    /// <summary>As the DPRK writes Latin: a doubled consonant at the head is a capital as a whole, «KKotpuni».</summary>
    public static string CapitalPair(string word) => Capitals(word, word.Length > 1 && word[0] == word[1] ? 2 : 1);

    private static string Capitals(string word, int count) => word.Length < count ? word : word[..count].ToUpperInvariant() + word[count..];
}
