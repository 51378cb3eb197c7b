namespace Contest.Core.Names;

/// <summary>Alphabetical order of Latin lists: letters without regard to case, marks over letters and apostrophes; names that differ in these alone stand by them (rule N11).</summary>
public sealed class LatinOrder : IComparer<string>
{
    /// <summary>The one instance.</summary>
    public static readonly LatinOrder Instance = new();

    private LatinOrder() { }

    /// <inheritdoc/>
    public int Compare(string? x, string? y)
    {
        var byLetters = string.CompareOrdinal(Letters(x), Letters(y));
        return byLetters != 0 ? byLetters : string.CompareOrdinal(x ?? "", y ?? "");
    }

    private static string Letters(string? text) => PassportSpelling.Plain(text ?? "").ToUpperInvariant();
}
