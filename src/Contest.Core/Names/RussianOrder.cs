namespace Contest.Core.Names;

/// <summary>Alphabetical order of Russian lists: letters without regard to case, Ё right after Е (rule N4). Hyphens and spaces come before letters.</summary>
public sealed class RussianOrder : IComparer<string>
{
    /// <summary>The one instance.</summary>
    public static readonly RussianOrder Instance = new();

    private RussianOrder() { }

    /// <inheritdoc/>
    public int Compare(string? x, string? y)
    {
        x ??= "";
        y ??= "";
        var shared = Math.Min(x.Length, y.Length);
        for (var i = 0; i < shared; i++)
        {
            var difference = Weight(x[i]) - Weight(y[i]);
            if (difference != 0)
                return difference;
        }
        return x.Length != y.Length ? x.Length - y.Length : string.CompareOrdinal(x, y);
    }

    private static int Weight(char letter) => char.ToLowerInvariant(letter) switch
    {
        'ё' => 'е' * 2 + 1,
        var other => other * 2,
    };
}
