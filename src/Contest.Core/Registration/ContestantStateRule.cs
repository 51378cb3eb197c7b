namespace Contest.Core.Registration;

/// <summary>How a contestant goes from one state to the next (rule G9).</summary>
public static class ContestantStateRule
{
    private static readonly Dictionary<ContestantState, ContestantState[]> Steps = new()
    {
        [ContestantState.Applied] = [ContestantState.Admitted, ContestantState.Withdrawn, ContestantState.Disqualified],
        [ContestantState.Admitted] = [ContestantState.Present, ContestantState.Withdrawn, ContestantState.NoShow, ContestantState.Disqualified],
        [ContestantState.Present] = [ContestantState.Withdrawn, ContestantState.Disqualified],
        [ContestantState.Withdrawn] = [ContestantState.Admitted],
        [ContestantState.NoShow] = [ContestantState.Present],
        [ContestantState.Disqualified] = [ContestantState.Admitted],
    };

    /// <summary>The states that may follow one, in the order in which they are offered.</summary>
    public static IReadOnlyList<ContestantState> From(ContestantState state) => Steps[state];

    /// <summary>Whether a step needs a reason: who leaves the contest, and who comes back into it.</summary>
    public static bool NeedsReason(ContestantState from, ContestantState to) => IsOut(from) || IsOut(to);

    /// <summary>What forbids a step, or <c>null</c>.</summary>
    public static Problem? Check(string number, ContestantState from, ContestantState to, string reason) =>
        !Steps[from].Contains(to) ? new Problem("Contestant.NoSuchStep", number, from, to)
        : NeedsReason(from, to) && reason.Length == 0 ? new Problem("Contestant.ReasonMissing", number, to)
        : null;

    /// <summary>Whether a state is that of somebody who is out of the contest.</summary>
    public static bool IsOut(ContestantState state) => state is ContestantState.Withdrawn or ContestantState.NoShow or ContestantState.Disqualified;
}
