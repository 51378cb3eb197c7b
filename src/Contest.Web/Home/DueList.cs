using Contest.Core.Awards;
using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Core.Registration;
using Contest.Data.Access;
using Contest.Data.Awards;
using Contest.Data.Registration;

namespace Contest.Web.Home;

/// <summary>Something that waits to be done, with where to do it.</summary>
/// <param name="Kind">What; the text is of this name.</param>
/// <param name="Count">How many wait.</param>
/// <param name="Address">Where to click.</param>
/// <param name="Needs">Who is told.</param>
/// <param name="IsUrgent">Whether the contest cannot go on without it.</param>
public sealed record Due(DueKind Kind, int Count, string Address, Act Needs, bool IsUrgent = false);

/// <summary>What may wait, the most urgent first.</summary>
public enum DueKind
{
    Eligibility,
    Applications,
    NobodyAdmitted,
    JudgesMissing,
    Duplicates,
    Gaps,
    Appeals,
    Corrections,
    ProtocolsToSign,
    DiplomasToIssue,
}

/// <summary>What is due next, from what is there: nothing is asked here, so it costs no query.</summary>
public static class DueList
{
    /// <summary>Everything that waits, in order.</summary>
    public static IReadOnlyList<Due> Of(Roster roster, int duplicates, IReadOnlyList<PanelSeat> seats, IReadOnlyList<SignedProtocol> protocols, int diplomas, int appeals = 0)
    {
        var undecided = roster.Lines.Count(l => l.Gaps.Contains(Gap.Eligibility));
        var empty = roster.Categories.Where(c => !roster.Lines.Any(l => l.Contestant.CategoryId == c.Id && l.Contestant.Competes)).ToList();
        var unsigned = protocols.Count(p => p.Protocol.SignedAt is null && p.Correction is null);
        // A correction goes on until a protocol of its category follows it.
        var correcting = protocols.GroupBy(p => p.Protocol.CategoryId).Count(g => g.MaxBy(p => p.Protocol.Number) is { Correction: not null });
        var due = new List<Due>
        {
            new(DueKind.Eligibility, undecided, $"/contestants?gap={Gap.Eligibility}", Act.ViewContestants, IsUrgent: true),
            new(DueKind.Applications, roster.Lines.Count(l => l.Contestant.State == ContestantState.Applied), $"/contestants?state={ContestantState.Applied}", Act.ViewContestants),
            new(DueKind.NobodyAdmitted, empty.Count, empty.Count == 1 ? $"/contestants?category={empty[0].Id}" : "/contestants", Act.ViewContestants, IsUrgent: true),
            new(DueKind.JudgesMissing, roster.Categories.Sum(c => c.Regulation.Rounds.Count(r => IsShortOfJudges(c, r, seats))), "/jury", Act.ViewJury, IsUrgent: true),
            new(DueKind.Duplicates, duplicates, "/contestants/duplicates", Act.EditContestants),
            new(DueKind.Gaps, roster.Lines.Count(l => l.Gaps.Count > 0), "/contestants/gaps", Act.ViewContestants),
            new(DueKind.Appeals, appeals, "/appeals", Act.FileAppeals, IsUrgent: true),
            new(DueKind.Corrections, correcting, "/protocols", Act.ViewProtocols),
            new(DueKind.ProtocolsToSign, unsigned, "/protocols", Act.ViewProtocols),
            new(DueKind.DiplomasToIssue, diplomas == 0 && unsigned == 0 ? protocols.Count : 0, "/diplomas", Act.ViewDiplomas),
        };
        return [.. due.Where(d => d.Count > 0)];
    }

    private static bool IsShortOfJudges(Category category, Round round, IReadOnlyList<PanelSeat> seats) =>
        seats.Count(s => s.CategoryId == category.Id && s.RoundId == round.Id && s.Kind == SeatKind.Member) < Math.Max(1, round.Judges.Minimum);
}
