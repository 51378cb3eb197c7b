namespace Contest.Core.Ranking;

/// <summary>How one contestant's result in a round came about, written down while it was counted.</summary>
public sealed class RoundNotes
{
    private readonly List<PanelStep> _panels = [];

    /// <summary>What the judges gave together: one step, or one for each criterion where they are heard criterion by criterion.</summary>
    public IReadOnlyList<PanelStep> Panels => _panels;

    /// <summary>The sum or mean of the criteria, where judges are heard criterion by criterion.</summary>
    public Ratio? OfCriteria { get; internal set; }

    /// <summary>The difficulty that multiplied the mark.</summary>
    public Ratio? Factor { get; internal set; }

    /// <summary>The mark before it was rounded as the mark of the round.</summary>
    public Ratio? Exact { get; internal set; }

    /// <summary>Whether the readers differed so much that a third one is heard.</summary>
    public bool CalledThird { get; internal set; }

    internal void Add(PanelStep step) => _panels.Add(step);
}

/// <summary>What the judges gave together.</summary>
/// <param name="Criterion">The index of the criterion; −1: their totals.</param>
/// <param name="Notes">What became of each value.</param>
/// <param name="Exact">What the method makes of them.</param>
/// <param name="Mark">The same, rounded as the regulation says.</param>
/// <param name="Weighted">The criterion after its weight, rounded as the regulation says; a penalty is negative.</param>
public sealed record PanelStep(int Criterion, PanelNotes Notes, Ratio Exact, Ratio Mark, Ratio Weighted);
