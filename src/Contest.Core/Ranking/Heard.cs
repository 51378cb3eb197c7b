namespace Contest.Core.Ranking;

/// <summary>A judge who is heard: the value that counts, in units of <see cref="RoundMarks.Unit"/>, and how often.</summary>
/// <param name="Value">The judge's total, or the mark of one criterion.</param>
/// <param name="Judge">The judge's index in the panel.</param>
/// <param name="Weight">How often it counts.</param>
internal readonly record struct Heard(long Value, int Judge, long Weight);
