namespace Contest.Core.Registration;

/// <summary>
/// The number that an applicant is given: eight signs drawn by chance and a check sign, in groups of three. No two signs look alike, and any one mistyped sign and any two neighbours that were swapped are noticed.
/// </summary>
public static class Acknowledgement
{
    /// <summary>How many signs are drawn.</summary>
    public const int Signs = 8;

    /// <summary>The signs; their count is prime, which is what makes the check sign notice every swap.</summary>
    public const string Alphabet = "ACDEFHJKLMNPRTUVWXY3479";

    // Signs that a Russian keyboard gives in their place.
    private const string Cyrillic = "АСЕНКМРТУХЗ", Meant = "ACEHKMPTYX3";

    /// <summary>The number of these signs, each an index into the alphabet.</summary>
    public static string Compose(IReadOnlyList<int> drawn)
    {
        if (drawn.Count != Signs)
            throw new ArgumentException($"{Signs} signs are needed.", nameof(drawn));
        return Grouped(string.Concat(drawn.Select(i => Alphabet[i])) + Check(drawn));
    }

    /// <summary>The number that somebody typed, in whatever case and grouping; <c>null</c> where it cannot be one.</summary>
    public static string? Read(string typed)
    {
        var signs = string.Concat(typed.ToUpperInvariant().Where(char.IsLetterOrDigit).Select(c => Cyrillic.IndexOf(c, StringComparison.Ordinal) is >= 0 and var i ? Meant[i] : c));
        if (signs.Length != Signs + 1 || signs.Any(c => !Alphabet.Contains(c, StringComparison.Ordinal)))
            return null;
        int[] drawn = [.. signs.Take(Signs).Select(c => Alphabet.IndexOf(c, StringComparison.Ordinal))];
        return signs[^1] == Check(drawn) ? Grouped(signs) : null;
    }

    private static char Check(IReadOnlyList<int> drawn) => Alphabet[drawn.Select((sign, i) => sign * (i + 1)).Sum() % Alphabet.Length];

    private static string Grouped(string signs) => string.Join('-', signs.Chunk(3).Select(group => new string(group)));
}
