namespace Contest.Core.Editions;

/// <summary>How the rounds become a place.</summary>
/// <param name="Decimals">Decimals of the printed total, 0 to 2; rounded once, at the end, half away from zero (rule S3).</param>
/// <param name="RankOn">Whether places compare exact or printed totals (rule R2).</param>
/// <param name="Places">How places are counted around a tie (rule R3).</param>
/// <param name="TieKeys">What parts equal totals, first the most important (rule R4): the id of a round, or another key that <see cref="TieKey"/> reads. Empty: places are shared at once.</param>
/// <param name="RoundDecimals">Decimals of what each round brings, 0 to 2; <c>null</c>: exact (rule S3).</param>
/// <param name="Best">Of some rounds only the best count (rule S12); <c>null</c>: all of them.</param>
public sealed record ResultSteps(int Decimals, RankOn RankOn, PlaceCount Places, IReadOnlyList<string> TieKeys, int? RoundDecimals = null, BestRounds? Best = null);

/// <summary>Of some rounds only the best count (rule S12).</summary>
/// <param name="Of">Ids of the rounds; they have one weight.</param>
/// <param name="Count">How many of them count.</param>
public sealed record BestRounds(IReadOnlyList<string> Of, int Count);

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

    /// <summary>1, 3, 3, 4: equals get the last of the places they share.</summary>
    Modified,
}
