namespace Contest.Core.Names;

/// <summary>
/// The oblique cases of a Russian name, each filled or approved by people or <c>null</c>. Papers are worded for the nominative, which needs none of them; a paper that asks for a case that is <c>null</c> is refused, never guessed (rule N12).
/// </summary>
/// <param name="Genitive">Whose? «Ким Ир Сена».</param>
/// <param name="Dative">To whom?</param>
/// <param name="Accusative">Whom?</param>
public sealed record NameCases(string? Genitive = null, string? Dative = null, string? Accusative = null)
{
    /// <summary>None is known.</summary>
    public static readonly NameCases None = new();

    private const string Vowels = "аеёиоуыэюя";

    /// <summary>
    /// Suggests the cases of a Korean name for people to approve (rule N12): of a name of three words and more only the last takes an ending, and only a man's that ends in a consonant or ь; a woman's name does not change.
    /// For a man's name of two words nothing is suggested: usage is not settled.
    /// </summary>
    /// <param name="cyrillic">The approved Cyrillic spelling of a Korean name.</param>
    /// <param name="isMan">Whether the person is a man.</param>
    public static NameCases Suggest(NameForm cyrillic, bool isMan)
    {
        var name = cyrillic.Full.TrimEnd();
        if (!isMan)
            return new NameCases(name, name, name);
        if (name.Split([' ', '\u00A0'], StringSplitOptions.RemoveEmptyEntries).Length < 3)
            return None;
        var last = char.ToLowerInvariant(name[^1]);
        if (Vowels.Contains(last, StringComparison.Ordinal) || name.EndsWith("ый", StringComparison.OrdinalIgnoreCase))
            return new NameCases(name, name, name);
        var (stem, genitive, dative) = last is 'ь' or 'й' ? (name[..^1], "я", "ю") : (name, "а", "у");
        return new NameCases(stem + genitive, stem + dative, stem + genitive);
    }
}
