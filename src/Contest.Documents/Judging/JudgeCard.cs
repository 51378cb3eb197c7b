using Contest.Core.Judging;

namespace Contest.Documents.Judging;

/// <summary>What lets one judge in.</summary>
/// <param name="Judge">Who.</param>
/// <param name="Address">The personal link.</param>
/// <param name="Pin">The digits that are asked for beside it.</param>
public sealed record JudgeCard(Judge Judge, string Address, string Pin);
