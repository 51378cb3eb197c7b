using Contest.Core.Editions;

namespace Contest.Core.Registration;

/// <summary>Contestants as somebody looked at them: filtered and ordered, for a file of the same.</summary>
/// <param name="Edition">Of which contest.</param>
/// <param name="DrawnUpOn">The day of the file.</param>
/// <param name="Lines">The contestants in their order.</param>
public sealed record ContestantList(Edition Edition, DateOnly DrawnUpOn, IReadOnlyList<ListedContestant> Lines);

/// <summary>One line of a list of contestants.</summary>
public sealed record ListedContestant(Contestant Contestant, Institution Institution, Wording Category, IReadOnlyList<Gap> Gaps);
