using Contest.Core.Editions;
using Contest.Core.Registration;

namespace Contest.Data.Registration;

/// <summary>Everybody of an edition as the list, the gaps and the first page need them: read in a few questions, however many there are.</summary>
public sealed record Roster(Edition Edition, IReadOnlyList<Category> Categories, IReadOnlyList<RosterLine> Lines);

/// <summary>A contestant with the institution and what is still missing.</summary>
public sealed record RosterLine(Contestant Contestant, Institution Institution, IReadOnlyList<Gap> Gaps);
