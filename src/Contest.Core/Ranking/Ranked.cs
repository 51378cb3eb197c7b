using System.Runtime.InteropServices;
using Contest.Core.Editions;

namespace Contest.Core.Ranking;

/// <summary>One entrant on the way to a place.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct Ranked
{
    public readonly int ContestantId;
    public readonly Ratio Total;
    public readonly Points Printed;
    public readonly Standing Standing;
    public readonly bool HasPlace;
    public readonly bool IsComplete;

    /// <summary>How many marks are lacking of those that count; where less is better nobody gains by one (rule R5).</summary>
    public readonly int Lacking;

    private readonly bool _onPrinted;

    public Ranked(Regulation regulation, RoundWeights weights, Entrant entrant, ReadOnlySpan<RoundResult> rounds, bool within)
    {
        ContestantId = entrant.ContestantId;
        bool counts = false, appeared = false, open = false, removed = false;
        for (var r = 0; r < rounds.Length; r++)
        {
            ref readonly var result = ref rounds[r];
            appeared |= result.HasMark;
            counts |= result.HasMark && weights.Counts(r);
            open |= result.Status is RoundStatus.Open or RoundStatus.Partial;
            removed |= result.Status == RoundStatus.Disqualified;
        }
        Total = weights.Total(rounds);
        Printed = Total.Round(regulation.Result.Decimals);
        _onPrinted = regulation.Result.RankOn == RankOn.Rounded;
        Lacking = weights.LessIsBetter ? weights.Lacking(rounds) : 0;
        Standing = entrant.Standing != Standing.Competing ? entrant.Standing
            : removed ? Standing.Disqualified
            : !open && !(within ? counts : appeared) ? Standing.NoShow
            : within ? Standing.Competing
            : Standing.NotAdmitted;
        HasPlace = counts && Standing == Standing.Competing;
        IsComplete = !open;
    }

    /// <summary>The total that places compare: exact or printed.</summary>
    public Ratio Compared => _onPrinted ? Ratio.Of(Printed) : Total;

    /// <summary>Whether nothing but a tie key can part the two.</summary>
    public static bool AreEqual(in Ranked a, in Ranked b) => a.Lacking == b.Lacking && a.Compared == b.Compared;

    /// <summary>Who is better comes first.</summary>
    public static int Compare(in Ranked a, in Ranked b, bool lessIsBetter) =>
        a.Lacking != b.Lacking ? a.Lacking.CompareTo(b.Lacking)
        : lessIsBetter ? a.Compared.CompareTo(b.Compared)
        : b.Compared.CompareTo(a.Compared);
}
