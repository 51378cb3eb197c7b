namespace Contest.Core.Editions;

/// <summary>
/// The rules of one category as data: rounds, criteria, how marks become a total, how ties are parted and what is awarded. Checked by <see cref="RegulationRule"/>; its file form is <see cref="RegulationFile"/>.
/// </summary>
public sealed record Regulation
{
    /// <summary>Lower-case letters, digits and hyphens: <c>univ-major</c>.</summary>
    public required string Category { get; init; }

    public required Wording Name { get; init; }

    /// <summary>The level as people write it: «B2–C1».</summary>
    public required string Level { get; init; }

    /// <summary>The greatest total; equals the sum of the weights of the rounds (rule E4).</summary>
    public required Points Maximum { get; init; }

    public required IReadOnlyList<Round> Rounds { get; init; }

    /// <summary>Who may take part.</summary>
    public Eligibility Eligibility { get; init; } = new();

    public required ResultSteps Result { get; init; }

    public required AwardSteps Awards { get; init; }

    /// <summary>The round with an id; throws <see cref="RuleViolationException"/> where there is none.</summary>
    public Round Round(string id) => Rounds.FirstOrDefault(r => r.Id == id) ?? throw new RuleViolationException(new Problem("Round.Unknown", id, Category));
}

/// <summary>How the rounds become a place.</summary>
/// <param name="Decimals">Decimals of the printed total, 0 to 2; rounded once, at the end, half away from zero (rule S3).</param>
/// <param name="RankOn">Whether places compare exact or printed totals (rule R2).</param>
/// <param name="Places">How places are counted around a tie (rule R3).</param>
/// <param name="TieKeys">Ids of the rounds that part equal totals, first the most important (rule R4). Empty: places are shared at once.</param>
public sealed record ResultSteps(int Decimals, RankOn RankOn, PlaceCount Places, IReadOnlyList<string> TieKeys);

public enum RankOn
{
    Exact,
    Rounded,
}

public enum PlaceCount
{
    /// <summary>1, 2, 2, 4; printed «2–3».</summary>
    Competition,

    /// <summary>1, 2, 2, 3.</summary>
    Dense,
}

/// <summary>What is awarded.</summary>
/// <param name="MinimumPercent">No diploma under this share of the maximum; <c>null</c>: no threshold (rule A2).</param>
/// <param name="RoundMinimumPercent">No diploma where a round of <paramref name="RoundMinimumIn"/> lies under this share of its maximum (rule A2).</param>
/// <param name="RoundMinimumIn">Ids of the rounds the minimum holds for.</param>
/// <param name="QuotaPercent">Diplomas go to at most this share of those who took part, rounded down (rule A3); <c>null</c>: no quota.</param>
/// <param name="TiesAtQuota">What happens to a group of equals that the quota would split (rule A3).</param>
/// <param name="Degrees">The degrees, first degree first.</param>
public sealed record AwardSteps(
    Points? MinimumPercent,
    Points? RoundMinimumPercent,
    IReadOnlyList<string> RoundMinimumIn,
    Points? QuotaPercent,
    TiesAtQuota TiesAtQuota,
    IReadOnlyList<DegreeStep> Degrees);

public enum TiesAtQuota
{
    /// <summary>The whole group gets the diploma: the quota is exceeded.</summary>
    Include,

    /// <summary>The whole group goes without.</summary>
    Exclude,
}

/// <summary>One degree of diploma (rule A1).</summary>
/// <param name="Degree">1, 2 or 3.</param>
/// <param name="ToPlace">Goes to those whose place is at most this one.</param>
/// <param name="MoreThanPercent">Only above this share of the maximum, itself not included; who misses it falls to the next degree. <c>null</c>: no such bound.</param>
public sealed record DegreeStep(int Degree, int ToPlace, Points? MoreThanPercent = null);
