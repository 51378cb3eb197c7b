using System.Globalization;
using Contest.Core;
using Contest.Core.Appeals;
using Contest.Core.Editions;

namespace Contest.Web.Appeals;

/// <summary>A decision as it is typed: kept as text, so that what is refused is shown again.</summary>
/// <param name="Texts">What stands in a field of the form; empty: nothing.</param>
/// <param name="Present">The members who are ticked, by their place in the commission.</param>
public sealed record DecisionFields(Func<string, string> Texts, IReadOnlyList<int> Present)
{
    /// <summary>What the form shows first: everybody who may decide is there.</summary>
    public static DecisionFields Empty(IEnumerable<int> present) => new(_ => "", [.. present]);

    public static DecisionFields Of(IFormCollection form) => new(
        field => form[field].ToString(),
        [.. form[nameof(DecisionTyped.Present)].Select(i => int.TryParse(i, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : -1)]);

    /// <summary>What it says. Throws <see cref="RuleViolationException"/> with everything that cannot be read.</summary>
    public DecisionTyped ToDecision(IReadOnlyList<Criterion> disputed, TimeZoneInfo zone, DateTime now)
    {
        var problems = new List<Problem>();
        var points = new Dictionary<string, Points>();
        foreach (var criterion in disputed.Where(c => !string.IsNullOrWhiteSpace(Texts(c.Id))))
            if (Points.TryParse(Texts(criterion.Id), out var after))
                points[criterion.Id] = after;
            else
                problems.Add(new Problem("Marks.NotAMark", Texts(criterion.Id)).At(new Place(Column: criterion.Id)));
        if (!Enum.TryParse<AppealOutcome>(Texts(nameof(DecisionTyped.Outcome)), out var outcome))
            problems.Add(new Problem("Hearing.NoOutcome").At(new Place(Column: nameof(DecisionTyped.Outcome))));
        var vote = new CommissionVote(Votes(nameof(CommissionVote.For)), Votes(nameof(CommissionVote.Against)), Votes(nameof(CommissionVote.Abstained)));
        if (problems.Count > 0)
            throw new RuleViolationException(problems);
        return new DecisionTyped(outcome, points, Present, vote, Texts(nameof(DecisionTyped.ApplicantPresent)) == "true", Texts(nameof(DecisionTyped.IsRecorded)) == "true",
            Texts(nameof(DecisionTyped.Words)), TypedMoment.Read(Texts(nameof(DecisionTyped.DecidedAt)), nameof(DecisionTyped.DecidedAt), zone, now));
    }

    /// <summary>What of a decision changes results, in one text: the same text, the same changes.</summary>
    public static string Key(DecisionTyped decision) => string.Join(';', decision.Points.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Key}={p.Value}").Prepend(decision.Outcome.ToString()));

    private int Votes(string field) => string.IsNullOrWhiteSpace(Texts(field)) ? 0 : int.TryParse(Texts(field), NumberStyles.None, CultureInfo.InvariantCulture, out var votes) ? votes : -1;
}
