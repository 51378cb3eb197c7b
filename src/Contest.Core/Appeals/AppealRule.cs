using Contest.Core.Editions;

namespace Contest.Core.Appeals;

/// <summary>Whether an appeal is taken (rule C1).</summary>
public static class AppealRule
{
    private const int LongestText = 2000;

    /// <summary>Everything that is wrong with an application, each with the field it stands in.</summary>
    /// <param name="filing">What was handed in.</param>
    /// <param name="round">The round.</param>
    /// <param name="window">When appeals on points of the category are taken; <c>null</c>: preliminary results are not announced.</param>
    /// <param name="known">The appeals of the contestant in the round that were not taken back.</param>
    /// <param name="now">UTC.</param>
    public static IReadOnlyList<Problem> Check(AppealFiling filing, Round round, AppealWindow? window, IReadOnlyList<AppealCase> known, DateTime now)
    {
        var problems = new List<Problem>();
        if (filing.FiledAt > now)
            problems.Add(new Problem("Appeal.FiledLater").At(new Place(Column: nameof(AppealFiling.FiledAt))));
        if (known.Any(a => a.State == AppealState.Open && a.Appeal.Kind == filing.Kind))
            problems.Add(new Problem("Appeal.OpenAlready", known.First(a => a.State == AppealState.Open && a.Appeal.Kind == filing.Kind).Appeal.Number));
        problems.AddRange(filing.Kind == AppealKind.Procedure ? OnProcedure(filing, known) : OnPoints(filing, round, window, known));
        if (filing.LateReason?.Length > LongestText)
            problems.Add(new Problem("Appeal.TooLong", LongestText).At(new Place(Column: nameof(AppealFiling.LateReason))));
        return problems;
    }

    /// <summary>Whether an application comes too late to be taken without a reason of the chair of the jury.</summary>
    public static bool IsLate(AppealFiling filing, AppealWindow? window) =>
        filing.Kind == AppealKind.Procedure ? !filing.BeforeLeaving : window is not null && filing.FiledAt > window.ClosesAt;

    private static List<Problem> OnProcedure(AppealFiling filing, IReadOnlyList<AppealCase> known)
    {
        var problems = new List<Problem>();
        if (string.IsNullOrWhiteSpace(filing.Words))
            problems.Add(new Problem("Appeal.NoWords").At(new Place(Column: nameof(AppealFiling.Words))));
        else if (filing.Words.Length > LongestText)
            problems.Add(new Problem("Appeal.TooLong", LongestText).At(new Place(Column: nameof(AppealFiling.Words))));
        if (known.FirstOrDefault(a => a.State == AppealState.Decided && a.Appeal.Kind == AppealKind.Procedure) is { } decided)
            problems.Add(new Problem("Appeal.DecidedAlready", decided.Appeal.Number, decided.Standing!.Number));
        if (IsLate(filing, null) && string.IsNullOrWhiteSpace(filing.LateReason))
            problems.Add(new Problem("Appeal.AfterLeaving").At(new Place(Column: nameof(AppealFiling.LateReason))));
        return problems;
    }

    private static List<Problem> OnPoints(AppealFiling filing, Round round, AppealWindow? window, IReadOnlyList<AppealCase> known)
    {
        var problems = new List<Problem>();
        if (window is null)
            problems.Add(new Problem("Appeal.NotAnnounced"));
        else if (filing.FiledAt < window.OpensAt)
            problems.Add(new Problem("Appeal.BeforeResults").At(new Place(Column: nameof(AppealFiling.FiledAt))));
        else if (IsLate(filing, window) && string.IsNullOrWhiteSpace(filing.LateReason))
            problems.Add(new Problem("Appeal.Late").At(new Place(Column: nameof(AppealFiling.LateReason))));
        if (filing.Criteria.Count == 0)
            problems.Add(new Problem("Appeal.NoCriterion"));
        foreach (var (criterion, reason) in filing.Criteria)
        {
            if (round.Criteria.All(c => c.Id != criterion))
                problems.Add(new Problem("Criterion.Unknown", criterion, round.Id));
            else if (reason.Length > LongestText)
                problems.Add(new Problem("Appeal.TooLong", LongestText).At(new Place(Column: criterion)));
            else if (known.FirstOrDefault(a => a.Standing is { } d && d.Criteria.Any(c => c.Criterion == criterion)) is { } decided)
                problems.Add(new Problem("Appeal.DecidedAlready", decided.Appeal.Number, decided.Standing!.Number).At(new Place(Column: criterion)));
        }
        return problems;
    }
}

/// <summary>What a contestant hands in.</summary>
/// <param name="Number">The registration number of the contestant.</param>
/// <param name="RoundId">The round.</param>
/// <param name="Kind">What it is on.</param>
/// <param name="Words">What of the procedure was broken.</param>
/// <param name="Criteria">The disputed criteria, each with its reason.</param>
/// <param name="FiledAt">When, UTC.</param>
/// <param name="BeforeLeaving">Whether the desk says that it came before the contestant left the room.</param>
/// <param name="LateReason">Why the chair of the jury lets a late one be taken.</param>
public sealed record AppealFiling(
    string Number, string RoundId, AppealKind Kind, string Words, IReadOnlyList<AppealedCriterion> Criteria, DateTime FiledAt, bool BeforeLeaving = false, string? LateReason = null);
