using Contest.Core.Editions;

namespace Contest.Core.Ranking;

/// <summary>What the rounds bring into a total: at the end, or in the standing after a round (rules S4, S12, S13).</summary>
internal sealed class RoundWeights
{
    // mark × Above ÷ Below is what a round brings; both reduced, nothing for a round that does not count.
    private readonly (long Above, long Below)[] _shares;
    private readonly int? _decimals;
    private readonly int[] _best;
    private readonly int _bestCount;

    public RoundWeights(Regulation regulation, int after)
    {
        var weights = regulation.WeightsAfter(after);
        _shares = [.. regulation.Rounds.Select((r, i) => Share(r, weights[i]))];
        LessIsBetter = regulation.Rounds.Where((_, i) => Counts(i)).Any(r => r.LessIsBetter);
        _decimals = regulation.Result.RoundDecimals;
        var best = after == regulation.Rounds.Count - 1 ? regulation.Result.Best : null;
        _best = best is null ? [] : [.. best.Of.Select(id => regulation.Rounds.Index().First(r => r.Item.Id == id).Index)];
        _bestCount = best?.Count ?? 0;
    }

    /// <summary>Whether a lower total is the better one.</summary>
    public bool LessIsBetter { get; }

    /// <summary>Whether a round counts.</summary>
    public bool Counts(int round) => _shares[round].Above != 0;

    /// <summary>What a mark of a round brings into the total.</summary>
    public Ratio Contribution(int round, Ratio mark)
    {
        var (above, below) = _shares[round];
        var brought = above == below ? mark : above == 0 ? default : new Ratio(checked(mark.Numerator * above), checked(mark.Denominator * below));
        return _decimals is { } decimals ? Ratio.Of(brought.Round(decimals)) : brought;
    }

    /// <summary>The total: what the rounds bring, of those of which only the best count the best alone.</summary>
    public Ratio Total(ReadOnlySpan<RoundResult> rounds)
    {
        Ratio total = default;
        for (var r = 0; r < rounds.Length; r++)
            if (rounds[r].HasMark && Counts(r) && (_best.Length == 0 || Array.IndexOf(_best, r) < 0))
                total += rounds[r].Contribution;
        if (_best.Length == 0)
            return total;
        var brought = new List<Ratio>();
        foreach (var r in _best)
            if (rounds[r].HasMark)
                brought.Add(rounds[r].Contribution);
        brought.Sort((a, b) => LessIsBetter ? a.CompareTo(b) : b.CompareTo(a));
        foreach (var one in brought.Take(_bestCount))
            total += one;
        return total;
    }

    /// <summary>How many marks are lacking: of the rounds that count, and of those of which only the best count as many as would.</summary>
    public int Lacking(ReadOnlySpan<RoundResult> rounds)
    {
        int lacking = 0, best = 0;
        for (var r = 0; r < rounds.Length; r++)
        {
            if (Counts(r) && !rounds[r].HasMark && Array.IndexOf(_best, r) < 0)
                lacking++;
            else if (rounds[r].HasMark && Array.IndexOf(_best, r) >= 0)
                best++;
        }
        return lacking + Math.Max(0, _bestCount - best);
    }

    private static (long, long) Share(Round round, Points weight)
    {
        var (above, below) = round.LessIsBetter ? (weight.Hundredths, 100L) : (weight.Hundredths * 100, round.MaximumScaled);
        if (above == 0 || below == 0)
            return (0, 1);
        var shared = (long)System.Numerics.BigInteger.GreatestCommonDivisor(above, below);
        return (above / shared, below / shared);
    }
}
