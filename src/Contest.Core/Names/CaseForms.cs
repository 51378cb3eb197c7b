namespace Contest.Core.Names;

/// <summary>
/// A Russian name in the cases that wordings ask for (rule N12). The nominative is the approved spelling; the other forms are filled in or approved by people and <c>null</c> until then.
/// </summary>
/// <param name="Nominative">«награждается Ким Чхоль».</param>
/// <param name="Genitive">«диплом Ким Чхоля».</param>
/// <param name="Dative">«вручается Ким Чхолю».</param>
/// <param name="Accusative">«благодарим Ким Чхоля».</param>
public sealed record CaseForms(string Nominative, string? Genitive = null, string? Dative = null, string? Accusative = null)
{
    private const string Vowels = "аеёиоуыэюя";

    /// <summary>
    /// Suggests the forms of a Korean name for people to approve (rule N12): of a name of three words and more only the last takes an ending, and only a man's that ends in a consonant or ь; a woman's name does not change.
    /// For a man's name of two words nothing is suggested: usage is not settled.
    /// </summary>
    /// <param name="cyrillic">The approved Cyrillic spelling of a Korean name.</param>
    /// <param name="isMan">Whether the person is a man.</param>
    public static CaseForms Suggest(NameForm cyrillic, bool isMan)
    {
        var name = cyrillic.Full.TrimEnd();
        if (!isMan)
            return new CaseForms(name, name, name, name);
        if (name.Split([' ', '\u00A0'], StringSplitOptions.RemoveEmptyEntries).Length < 3)
            return new CaseForms(name);
        var last = char.ToLowerInvariant(name[^1]);
        if (Vowels.Contains(last, StringComparison.Ordinal) || name.EndsWith("ый", StringComparison.OrdinalIgnoreCase))
            return new CaseForms(name, name, name, name);
        var (stem, genitive, dative) = last is 'ь' or 'й' ? (name[..^1], "я", "ю") : (name, "а", "у");
        return new CaseForms(name, stem + genitive, stem + dative, stem + genitive);
    }
}
