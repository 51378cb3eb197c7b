using Contest.Core.Editions;

namespace Contest.Core.Ranking;

/// <summary>One entrant on the way to a place.</summary>
internal sealed class Ranked
{
    /// <summary>The index in the list that is ranked.</summary>
    public readonly int Index;

    public readonly Entrant Entrant;
    public readonly RoundResult[] Rounds;
    public readonly bool HasPlace;
    public readonly Ratio Total;

    /// <summary>The total that places compare: exact or printed.</summary>
    public readonly Ratio Compared;

    /// <summary>How many marks are lacking of those that count; where less is better nobody gains by one (rule R5).</summary>
    public readonly int Lacking;

    private readonly Points _printed;
    private readonly Standing _standing;
    private readonly bool _complete;

    public Ranked(Regulation regulation, RoundWeights weights, int index, Entrant entrant, RoundResult[] rounds, bool within)
    {
        (Index, Entrant, Rounds) = (index, entrant, rounds);
        bool counts = false, appeared = false, open = false, removed = false;
        for (var r = 0; r < rounds.Length; r++)
        {
            ref readonly var result = ref rounds[r];
            appeared |= result.HasMark;
            open |= result.Status is RoundStatus.Open or RoundStatus.Partial;
            removed |= result.Status == RoundStatus.Disqualified;
            if (!weights.Counts(r))
                continue;
            counts |= result.HasMark;
        }
        Total = weights.Total(rounds);
        _printed = Total.Round(regulation.Result.Decimals);
        Compared = regulation.Result.RankOn == RankOn.Rounded ? Ratio.Of(_printed) : Total;
        Lacking = weights.LessIsBetter ? weights.Lacking(rounds) : 0;
        _standing = entrant.Standing != Standing.Competing ? entrant.Standing
            : removed ? Standing.Disqualified
            : !open && !(within ? counts : appeared) ? Standing.NoShow
            : within ? Standing.Competing
            : Standing.NotAdmitted;
        HasPlace = counts && _standing == Standing.Competing;
        _complete = !open;
    }

    public RankedRow Row(int place, int placeTo, Separation separation) =>
        new(Entrant.ContestantId, _standing, place, placeTo, Total, _printed, Rounds, _complete, separation);
}
