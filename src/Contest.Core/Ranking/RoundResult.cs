using System.Runtime.InteropServices;

namespace Contest.Core.Ranking;

/// <summary>What one round brought one contestant.</summary>
/// <param name="Status">How far the round is for this contestant.</param>
/// <param name="Mark">The judges' aggregate on the round's own scale, exact; 0 where there is none, to be read only with <see cref="HasMark"/>.</param>
/// <param name="Contribution">What goes into the total: mark ÷ maximum × weight, exact (rule S4).</param>
/// <param name="Counted">How many judges' totals the mark rests on.</param>
/// <param name="Expected">How many the panel owes: its judges without the absent and the recused.</param>
[StructLayout(LayoutKind.Auto)] // There is one of every contestant and round: the fractions stand where nothing is lost between the fields.
public readonly record struct RoundResult(RoundStatus Status, Ratio Mark, Ratio Contribution, int Counted, int Expected)
{
    /// <summary>Whether there is a mark, be it provisional.</summary>
    public bool HasMark => Counted > 0;
}

public enum RoundStatus
{
    /// <summary>No judge has finished a sheet yet.</summary>
    Open,

    /// <summary>Some judges' sheets are missing, or fewer than the panel's minimum can ever come.</summary>
    Partial,

    /// <summary>Every sheet that is owed is here.</summary>
    Complete,

    /// <summary>An earlier round did not admit the contestant to this one.</summary>
    NotAdmitted,

    /// <summary>Every judge who marks this contestant says that the contestant did not appear: no points, and never a zero (rule R5).</summary>
    DidNotAppear,

    /// <summary>The contestant was removed, whatever the other sheets say, and takes no part in later rounds.</summary>
    Disqualified,
}
