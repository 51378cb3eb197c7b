namespace Contest.Core.Editions;

/// <summary>How the marks of a sheet become the judge's total, or, where judges are heard criterion by criterion, how the criteria become the mark of the round (rule S6).</summary>
/// <param name="Method">Their weighted sum or weighted mean.</param>
/// <param name="EachDecimals">Decimals of each criterion after its weight, 0 to 2; <c>null</c>: exact (rule S3).</param>
/// <param name="Decimals">Decimals of the total, 0 to 2; <c>null</c>: exact (rule S3).</param>
public sealed record TotalSteps(TotalMethod Method = TotalMethod.Sum, int? EachDecimals = null, int? Decimals = null);

public enum TotalMethod
{
    Sum,
    Mean,
}

/// <summary>How the judges' totals become the round's mark (rules S2, S7 to S10).</summary>
/// <param name="Method">The method.</param>
/// <param name="Drop">For the trimmed mean: how many of the highest and as many of the lowest are dropped.</param>
/// <param name="Minimum">The least number of judges' totals a result needs.</param>
/// <param name="Decimals">Decimals of what the judges give together, 0 to 2, rounded half away from zero (rule S3); <c>null</c>: it stays exact.</param>
/// <param name="Discrepancy">What is done where judges differ much (rule S5); <c>null</c>: nothing.</param>
public sealed record JudgeSteps(JudgeMethod Method, int Drop, int Minimum, int? Decimals = null, Discrepancy? Discrepancy = null)
{
    /// <summary>Whether judges are heard by their totals, or criterion by criterion (rule S6).</summary>
    public HeardBy By { get; init; } = HeardBy.Total;

    /// <summary>What the trimmed mean does where fewer than three would be left.</summary>
    public TrimFallback Fallback { get; init; } = TrimFallback.Mean;

    /// <summary>What the median of an even number is.</summary>
    public EvenMedian Even { get; init; } = EvenMedian.Mean;

    /// <summary>For the clamp and for outliers: how far from the mean a total may lie, in points.</summary>
    public Points? Margin { get; init; }

    /// <summary>Decimals of the mean that the margin is counted from, 0 to 2; <c>null</c>: exact.</summary>
    public int? MarginDecimals { get; init; }

    /// <summary>For a sum: how many judges there are when all are.</summary>
    public int? Panel { get; init; }

    /// <summary>What a sum does where judges are absent or recused.</summary>
    public ShortPanel Short { get; init; } = ShortPanel.Scale;

    /// <summary>For points by places: what the first, the second, the third place of a judge brings; later ones bring nothing.</summary>
    public IReadOnlyList<Points> PlacePoints { get; init; } = [];

    /// <summary>For a mean or a sum: how often a judge counts, by the judge's code; who is not named counts once.</summary>
    public IReadOnlyList<JudgeWeight> Weights { get; init; } = [];

    /// <summary>Whether the method looks at the order of contestants on each judge's list: then all judges must have marked the same people (rule S8).</summary>
    public bool IsByPlaces => Method is JudgeMethod.RankSum or JudgeMethod.PlacePoints or JudgeMethod.Skating or JudgeMethod.MajorityJudgment;
}

/// <summary>How often a judge counts.</summary>
/// <param name="Judge">The judge's code.</param>
/// <param name="Weight">1 is once.</param>
public sealed record JudgeWeight(string Judge, Points Weight);

public enum JudgeMethod
{
    /// <summary>The mean of all, by the judges' weights.</summary>
    Mean,

    /// <summary>The mean after the highest and the lowest are dropped.</summary>
    TrimmedMean,

    /// <summary>The sum.</summary>
    Sum,

    /// <summary>The middle one.</summary>
    Median,

    /// <summary>The mean after what lies farther than the margin from the mean of all is moved to the margin, once.</summary>
    Clamp,

    /// <summary>The mean after what lies the margin or farther from the mean of all is left out, once.</summary>
    WithoutOutliers,

    /// <summary>The sum of the judges' places, equals sharing their mean; less is better.</summary>
    RankSum,

    /// <summary>The sum of points for the judges' places.</summary>
    PlacePoints,

    /// <summary>The place by majorities of the judges' places; less is better.</summary>
    Skating,

    /// <summary>The place by median grades; less is better.</summary>
    MajorityJudgment,
}

public enum HeardBy
{
    Total,
    Criterion,
}

public enum TrimFallback
{
    /// <summary>Nobody is dropped.</summary>
    Mean,

    /// <summary>The middle one counts.</summary>
    Median,

    /// <summary>There is no mark before the panel is full again: the jury decides.</summary>
    None,
}

public enum EvenMedian
{
    Mean,
    Lower,
    Upper,
}

public enum ShortPanel
{
    /// <summary>The sum is brought to the full number of judges, exactly.</summary>
    Scale,

    /// <summary>The sum of those who marked.</summary>
    Plain,
}

/// <summary>What is done where the highest and the lowest total of the judges of one contestant lie far apart (rule S5).</summary>
/// <param name="From">The least difference that counts as one, in points.</param>
/// <param name="Step">What is done.</param>
public sealed record Discrepancy(Points From, DiscrepancyStep Step);

public enum DiscrepancyStep
{
    /// <summary>The jury talks it over and records what it decided.</summary>
    Settle,

    /// <summary>A third reader marks the work; the mean of the two totals that lie nearest counts, and of two pairs as near the higher.</summary>
    NearestOfThree,

    /// <summary>A third reader marks the work, and that total alone counts.</summary>
    Third,
}
