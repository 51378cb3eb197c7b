using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Registration;

namespace Contest.Data.Registration;

/// <summary>Everything that is kept of one contestant, but for the passport itself (rule P1).</summary>
/// <param name="Contestant">The record.</param>
/// <param name="Institution">Where the person studies.</param>
/// <param name="Category">What the person takes part in.</param>
/// <param name="Holdings">What is kept beside the record.</param>
/// <param name="ShutOut">The bounds of the category that shut the person out (rule E7).</param>
/// <param name="Gaps">What is missing.</param>
/// <param name="History">What happened to the record, newest first.</param>
/// <param name="CanUndo">Whether the last change of state can be taken back.</param>
/// <param name="Stamp">Changes with the record: a form that was opened before is known by it.</param>
public sealed record ContestantRecord(
    Contestant Contestant,
    Institution Institution,
    Category Category,
    Holdings Holdings,
    IReadOnlyList<Problem> ShutOut,
    IReadOnlyList<Gap> Gaps,
    IReadOnlyList<ContestantEvent> History,
    bool CanUndo,
    string Stamp);

/// <summary>One line of the history of a contestant.</summary>
/// <param name="At">UTC.</param>
/// <param name="Who">Who acted.</param>
/// <param name="What">The audit's word for it.</param>
/// <param name="Reason">Why, where a reason was given.</param>
/// <param name="Before">The record before; <c>null</c> where the record itself did not change, or was not there.</param>
/// <param name="After">The record after; <c>null</c> where the record itself did not change.</param>
/// <param name="Changed">The facts that changed.</param>
public sealed record ContestantEvent(DateTime At, string Who, string What, string? Reason, Contestant? Before, Contestant? After, IReadOnlyList<ContestantFact> Changed);
