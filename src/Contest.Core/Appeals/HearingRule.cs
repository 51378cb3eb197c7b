using Contest.Core.Editions;
using Contest.Core.Ranking;

namespace Contest.Core.Appeals;

/// <summary>Whether a commission may decide so (rules C2, C3).</summary>
public static class HearingRule
{
    private const int LongestText = 2000;

    /// <summary>The criteria that a decision may touch: those that are disputed, and of a broken procedure every one of the round; what another appeal has decided is final.</summary>
    /// <param name="appeal">The appeal.</param>
    /// <param name="round">Its round.</param>
    /// <param name="others">The other appeals of the contestant in the round.</param>
    public static IReadOnlyList<Criterion> Disputed(Appeal appeal, Round round, IEnumerable<AppealCase> others)
    {
        var decided = others.SelectMany(o => o.Standing?.Criteria ?? []).Where(c => c.After is not null).Select(c => c.Criterion).ToHashSet();
        return [.. round.Criteria.Where(c => !decided.Contains(c.Id) && (appeal.Kind == AppealKind.Procedure || appeal.Criteria.Any(a => a.Criterion == c.Id)))];
    }

    /// <summary>Everything that is wrong with a decision, each with the field it stands in.</summary>
    /// <param name="typed">What the commission decided.</param>
    /// <param name="appeal">On what.</param>
    /// <param name="round">The round.</param>
    /// <param name="disputed">What of it may be decided (<see cref="Disputed"/>).</param>
    /// <param name="given">What the judges gave, criterion by criterion of the round.</param>
    /// <param name="present">The members of the commission who were there.</param>
    /// <param name="now">UTC.</param>
    public static IReadOnlyList<Problem> Check(DecisionTyped typed, Appeal appeal, Round round, IReadOnlyList<Criterion> disputed, IReadOnlyList<JointMark> given, IReadOnlyList<CommissionMember> present, DateTime now)
    {
        var problems = new List<Problem>();
        if (typed.DecidedAt > now || typed.DecidedAt < appeal.FiledAt)
            problems.Add(new Problem("Hearing.Time").At(new Place(Column: nameof(DecisionTyped.DecidedAt))));
        if (string.IsNullOrWhiteSpace(typed.Words))
            problems.Add(new Problem("Hearing.NoWords").At(new Place(Column: nameof(DecisionTyped.Words))));
        else if (typed.Words.Length > LongestText)
            problems.Add(new Problem("Appeal.TooLong", LongestText).At(new Place(Column: nameof(DecisionTyped.Words))));
        if (present.Count(m => m.IsChair) != 1)
            problems.Add(new Problem("Hearing.NoChair").At(new Place(Column: nameof(DecisionTyped.Present))));
        problems.AddRange(CheckVote(typed.Vote, present.Count));
        problems.AddRange(CheckPoints(typed, disputed, round, given));
        return problems;
    }

    private static List<Problem> CheckVote(CommissionVote vote, int present)
    {
        var problems = new List<Problem>();
        if (vote.For < 0 || vote.Against < 0 || vote.Abstained < 0 || vote.For + vote.Against + vote.Abstained != present)
            problems.Add(new Problem("Hearing.Vote", present).At(new Place(Column: nameof(CommissionVote.For))));
        else if (vote.For == 0 || vote.For < vote.Against)
            problems.Add(new Problem("Hearing.VotedDown").At(new Place(Column: nameof(CommissionVote.For))));
        return problems;
    }

    private static List<Problem> CheckPoints(DecisionTyped typed, IReadOnlyList<Criterion> disputed, Round round, IReadOnlyList<JointMark> given)
    {
        var problems = new List<Problem>();
        if (typed.Points.Keys.FirstOrDefault(id => disputed.All(c => c.Id != id)) is { } stranger)
            problems.Add(new Problem("Hearing.NotDisputed", stranger));
        var moved = default(Ratio);
        var sound = true;
        foreach (var criterion in disputed.Where(c => typed.Points.ContainsKey(c.Id)))
        {
            var after = typed.Points[criterion.Id];
            if (given[round.IndexOf(criterion.Id)].Together is not { } before)
                problems.Add(new Problem("Hearing.NotMarked", criterion.Name).At(new Place(Column: criterion.Id)));
            else if (!criterion.Allows(after))
                problems.Add(new Problem("Score.OffTheScale", after.ToString(), criterion.Name, criterion.Maximum.ToString(), criterion.Step.ToString()).At(new Place(Column: criterion.Id)));
            else
            {
                moved += Moved(criterion, before, after);
                continue;
            }
            sound = false;
        }
        if (sound && !Fits(typed.Outcome, typed.Points.Count > 0, moved))
            problems.Add(Misnamed(typed.Outcome).At(new Place(Column: nameof(DecisionTyped.Outcome))));
        return problems;
    }

    // By how much the contestant gains; a lower penalty and a lower place are gains.
    private static Ratio Moved(Criterion criterion, Ratio before, Points after)
    {
        var gain = criterion.Counts is CriterionCounts.Penalty or CriterionCounts.Place ? -1 : 1;
        return (Ratio.Of(after) + new Ratio(-before.Numerator, before.Denominator)) * new Ratio(gain * criterion.Weight.Hundredths, 100);
    }

    private static Problem Misnamed(AppealOutcome outcome) => outcome switch
    {
        AppealOutcome.Raised => new Problem("Hearing.NotRaised"),
        AppealOutcome.Lowered => new Problem("Hearing.NotLowered"),
        _ => new Problem("Hearing.KeptWithPoints"),
    };

    private static bool Fits(AppealOutcome outcome, bool hasPoints, Ratio moved) => outcome switch
    {
        AppealOutcome.Raised => moved > default(Ratio),
        AppealOutcome.Lowered => moved < default(Ratio),
        _ => !hasPoints,
    };
}

/// <summary>What a commission decided, as it is recorded.</summary>
/// <param name="Outcome">How the appeal ends.</param>
/// <param name="Points">What the commission gives, by criterion; a criterion that is not here keeps the marks of the judges.</param>
/// <param name="Present">The members who were there, by their place in the commission.</param>
/// <param name="Vote">How they voted.</param>
/// <param name="ApplicantPresent">Whether the contestant was there.</param>
/// <param name="IsRecorded">Whether the hearing was recorded.</param>
/// <param name="Words">Why.</param>
/// <param name="DecidedAt">When, UTC.</param>
public sealed record DecisionTyped(
    AppealOutcome Outcome, IReadOnlyDictionary<string, Points> Points, IReadOnlyList<int> Present, CommissionVote Vote, bool ApplicantPresent, bool IsRecorded, string Words, DateTime DecidedAt);
