namespace Contest.Core.Editions;

/// <summary>What is awarded.</summary>
/// <param name="MinimumPercent">No diploma under this share of the maximum; <c>null</c>: no threshold (rule A2).</param>
/// <param name="RoundMinimumPercent">No diploma where a round of <paramref name="RoundMinimumIn"/> lies under this share of its maximum (rule A2).</param>
/// <param name="RoundMinimumIn">Ids of the rounds the minimum holds for.</param>
/// <param name="QuotaPercent">Diplomas go to at most this share, rounded down (rule A3); <c>null</c>: no quota.</param>
/// <param name="TiesAtQuota">What happens to a group of equals that a quota would split (rules A3 and A5).</param>
/// <param name="Degrees">The degrees, first degree first.</param>
/// <param name="QuotaOf">Of whom quotas are shares.</param>
public sealed record AwardSteps(
    Points? MinimumPercent,
    Points? RoundMinimumPercent,
    IReadOnlyList<string> RoundMinimumIn,
    Share? QuotaPercent,
    TiesAtQuota TiesAtQuota,
    IReadOnlyList<DegreeStep> Degrees,
    QuotaPeople QuotaOf = QuotaPeople.TookPart);

public enum TiesAtQuota
{
    /// <summary>The whole group gets the diploma: the quota is exceeded.</summary>
    Include,

    /// <summary>The whole group goes without.</summary>
    Exclude,

    /// <summary>The jury chooses, and its choice is recorded; until then the group goes without (rule A5).</summary>
    Jury,
}

public enum QuotaPeople
{
    /// <summary>Those with a place.</summary>
    TookPart,

    /// <summary>Everybody of the category, whoever withdrew or did not appear among them.</summary>
    Entered,

    /// <summary>Those with a mark in every round that counts.</summary>
    Finished,
}

/// <summary>One degree of diploma (rules A1 and A4). All bounds that are given hold together; who misses one falls to the next degree.</summary>
/// <param name="Degree">1, 2, 3 and on.</param>
/// <param name="ToPlace">Goes to those whose place is at most this one; <c>null</c>: to any place.</param>
/// <param name="MoreThanPercent">Only above this share of the maximum, itself not included.</param>
/// <param name="FromPercent">Only from this share of the maximum on, itself included.</param>
/// <param name="FromPoints">Only from this total on, itself included.</param>
/// <param name="QuotaPercent">This degree and those above it go to at most this share, rounded down.</param>
/// <param name="Name">What it is called where it is not a diploma of its degree: «Лауреат».</param>
public sealed record DegreeStep(
    int Degree, int? ToPlace = null, Points? MoreThanPercent = null, Points? FromPercent = null, Points? FromPoints = null, Share? QuotaPercent = null, Wording? Name = null);
