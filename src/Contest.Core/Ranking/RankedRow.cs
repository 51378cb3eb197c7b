using Contest.Core.Editions;

namespace Contest.Core.Ranking;

/// <summary>Who is to be ranked.</summary>
/// <param name="ContestantId">The contestant.</param>
/// <param name="InstitutionId">For cuts by institution.</param>
/// <param name="Standing">Whether the contestant competes.</param>
/// <param name="Lot">The lot that was drawn before witnesses, the lowest first (rule R8); <c>null</c>: none.</param>
public sealed record Entrant(int ContestantId, int InstitutionId, Standing Standing, int? Lot = null);

public enum Standing
{
    /// <summary>In the competition.</summary>
    Competing,

    /// <summary>A cut ended the contest for this contestant.</summary>
    NotAdmitted,

    /// <summary>Never appeared in a round that counts.</summary>
    NoShow,

    /// <summary>Left the contest.</summary>
    Withdrawn,

    /// <summary>Removed from the contest.</summary>
    Disqualified,

    /// <summary>Marked, but out of competition: without a place, and in no quota.</summary>
    OutOfCompetition,
}

/// <summary>One contestant's result.</summary>
/// <param name="ContestantId">The contestant.</param>
/// <param name="Standing">Who does not compete has no place.</param>
/// <param name="Place">The place, from 1; 0: none (not competing, or nothing marked yet).</param>
/// <param name="PlaceTo">The last place of the tie: 2 and 3 print «2–3»; equals <paramref name="Place"/> where nothing is shared.</param>
/// <param name="Total">The exact total.</param>
/// <param name="Printed">The total rounded as the regulation says.</param>
/// <param name="Rounds">Round by round, in the regulation's order.</param>
/// <param name="IsComplete">Whether no mark is missing any more.</param>
/// <param name="Separation">What parts this contestant from the one above.</param>
public sealed record RankedRow(
    int ContestantId,
    Standing Standing,
    int Place,
    int PlaceTo,
    Ratio Total,
    Points Printed,
    IReadOnlyList<RoundResult> Rounds,
    bool IsComplete,
    Separation Separation);

/// <summary>What parts a row from the row above.</summary>
/// <param name="By">The kind of difference.</param>
/// <param name="RoundId">The round that decided, for <see cref="SeparatedBy.TieKey"/>; <c>null</c>: all that count.</param>
/// <param name="Key">The text of the <see cref="TieKey"/> that decided.</param>
/// <param name="Above">What the one above has, exact; empty where it has nothing.</param>
/// <param name="Below">What this one has.</param>
public sealed record Separation(SeparatedBy By, string? RoundId = null, string? Key = null, string? Above = null, string? Below = null)
{
    /// <summary>Of the first row, and of those without a place.</summary>
    public static readonly Separation Nothing = new(SeparatedBy.Nothing);

    /// <summary>Of whoever shares the place of the row above.</summary>
    public static readonly Separation Shared = new(SeparatedBy.Shared);
}

public enum SeparatedBy
{
    /// <summary>Nothing above, or no place.</summary>
    Nothing,
    Total,
    TieKey,

    /// <summary>All keys are equal: the place is shared.</summary>
    Shared,
}
