using Contest.Core.Editions;

namespace Contest.Core.Registration;

/// <summary>Who still misses what, by institution, as it is shown and printed.</summary>
/// <param name="Edition">Of which contest.</param>
/// <param name="DrawnUpOn">The day it tells of.</param>
/// <param name="Lines">Who misses something, by institution and name.</param>
/// <param name="Everybody">How many are in the contest, with gaps or without.</param>
public sealed record GapReport(Edition Edition, DateOnly DrawnUpOn, IReadOnlyList<GapLine> Lines, int Everybody);

/// <summary>One contestant who misses something.</summary>
public sealed record GapLine(Contestant Contestant, Institution Institution, IReadOnlyList<Gap> Gaps);
