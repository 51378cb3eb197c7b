using Contest.Core.Appeals;
using Contest.Core.Editions;

namespace Contest.Web.Appeals;

/// <summary>An application as it is typed: kept as text, so that what is refused is shown again.</summary>
/// <param name="Texts">What stands in a field of the form; empty: nothing.</param>
public sealed record FilingTyped(Func<string, string> Texts)
{
    public static FilingTyped Of(IFormCollection form) => new(field => form[field].ToString());

    /// <summary>What it says. Throws <see cref="Core.RuleViolationException"/> where the time cannot be read.</summary>
    public AppealFiling ToFiling(string number, Round round, AppealKind kind, TimeZoneInfo zone, DateTime now) => new(
        number, round.Id, kind, Texts(nameof(AppealFiling.Words)),
        kind == AppealKind.Procedure ? [] : [.. round.Criteria.Where(c => !string.IsNullOrWhiteSpace(Texts(c.Id))).Select(c => new AppealedCriterion(c.Id, Texts(c.Id)))],
        TypedMoment.Read(Texts(nameof(AppealFiling.FiledAt)), nameof(AppealFiling.FiledAt), zone, now),
        Texts(nameof(AppealFiling.BeforeLeaving)) == "true",
        Texts(nameof(AppealFiling.LateReason)));
}
