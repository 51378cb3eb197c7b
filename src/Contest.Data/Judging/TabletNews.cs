using Contest.Core.Judging;

namespace Contest.Data.Judging;

/// <summary>What a judge's tablet tells of itself every few seconds.</summary>
/// <param name="Waiting">Entries that wait on it for the server.</param>
/// <param name="Conflicts">Of them, those between whose two values the judge has to choose.</param>
/// <param name="Sheets">The sheets of those, as «category/round/contestant».</param>
/// <param name="Keeps">Whether what is typed outlives a reload there.</param>
/// <param name="Battery">Percent; <c>null</c> where the browser does not tell.</param>
/// <param name="Charging">Whether it is charging.</param>
/// <param name="Round">The round that is open on it, as «category/round»; empty: none.</param>
public sealed record TabletNews(int Waiting, int Conflicts, IReadOnlyList<string>? Sheets, bool Keeps, int? Battery, bool Charging, string? Round);

/// <summary>A judge as the desk sees him or her.</summary>
/// <param name="Judge">Who.</param>
/// <param name="Tablets">The judge's tablets, the one in use first; empty: never came in.</param>
/// <param name="Nudge">The newest word from the desk; <c>null</c>: none yet.</param>
public sealed record JudgeAtDesk(Judge Judge, IReadOnlyList<JudgeTablet> Tablets, DeskMessage? Nudge);

/// <summary>A judge's call that nobody has answered.</summary>
public sealed record OpenCall(DeskMessage Message, Judge Judge);
