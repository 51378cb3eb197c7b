namespace Contest.SeedData;

/// <summary>Numbers that look random and are the same in every run on every machine (SplitMix64).</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A stream of its own for every text, so that one more contestant does not change the others.</summary>
    public static Dice For(params string[] names)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in string.Join('/', names))
            hash = unchecked((hash ^ letter) * 1099511628211UL);
        return new Dice(hash);
    }

    public int Below(int bound) => (int)(Next() % (ulong)bound);

    public T Of<T>(IReadOnlyList<T> list) => list[Below(list.Count)];

    /// <summary>From a bell curve round 0 with a deviation of 1, by twelve throws: no logarithm, whose last bit differs between machines.</summary>
    public double Normal()
    {
        var sum = -6.0;
        for (var i = 0; i < 12; i++)
            sum += (Next() >> 11) / (double)(1UL << 53);
        return sum;
    }

    private ulong Next() => unchecked(Mix(_state += 0x9E3779B97F4A7C15UL));

    private static ulong Mix(ulong z)
    {
        unchecked
        {
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
