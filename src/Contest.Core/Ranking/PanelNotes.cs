namespace Contest.Core.Ranking;

/// <summary>What became of each value of a panel, written down while it is counted, so that an explanation tells what was really done.</summary>
public sealed class PanelNotes
{
    private readonly Dictionary<int, (ValueFate Fate, Ratio? CountedAs)> _fates = [];

    /// <summary>The mean that margins are counted from; <c>null</c>: there is no margin.</summary>
    public Ratio? Centre { get; private set; }

    /// <summary>What became of a judge's value, and what it counted as where that is another number.</summary>
    public (ValueFate Fate, Ratio? CountedAs) Of(int judge) => _fates.GetValueOrDefault(judge, (ValueFate.NotHeard, null));

    /// <summary>Whether the panel was too small to drop anybody.</summary>
    public bool IsFallback { get; private set; }

    internal void Hear(ReadOnlySpan<Heard> heard)
    {
        foreach (var one in heard)
            _fates[one.Judge] = (ValueFate.Counted, null);
    }

    internal void Say(Heard one, ValueFate fate, Ratio? countedAs = null) => _fates[one.Judge] = (fate, countedAs);

    internal void SayFallback() => IsFallback = true;

    internal void SayCentre(Ratio centre) => Centre = centre;
}

/// <summary>What became of a judge's value.</summary>
public enum ValueFate
{
    /// <summary>The judge has none that counts: a status, an unfinished sheet, a third reader who was not needed.</summary>
    NotHeard,
    Counted,
    DroppedHigh,
    DroppedLow,

    /// <summary>It is not the middle one.</summary>
    BesideMedian,

    /// <summary>It was moved to the margin.</summary>
    Clamped,

    /// <summary>It lies too far from the mean.</summary>
    Outlier,

    /// <summary>Of three readers the other two count, or the third alone.</summary>
    Outread,
}
