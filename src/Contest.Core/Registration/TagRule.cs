using Contest.Core.Names;

namespace Contest.Core.Registration;

/// <summary>The words by which staff gather people.</summary>
public static class TagRule
{
    private const int Longest = 40;

    /// <summary>The words of a line parted by commas, each once, in the order typed; a word longer than 40 signs is cut.</summary>
    public static IReadOnlyList<string> Read(string typed) => [.. typed.Split([',', ';', '\n'])
        .Select(NameForm.Clean).Where(tag => tag.Length > 0).Select(tag => tag.Length > Longest ? tag[..Longest] : tag)
        .DistinctBy(tag => tag.ToUpperInvariant())];
}
