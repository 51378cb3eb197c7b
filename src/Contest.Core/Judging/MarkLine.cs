namespace Contest.Core.Judging;

/// <summary>A line of a file of marks: round, contestant, judge, criterion and points as somebody typed them.</summary>
/// <param name="Row">The line's number in the file, from 1.</param>
/// <param name="Criterion">Empty for a status of the whole sheet.</param>
/// <param name="Points">A number, or a status word of <see cref="Mark.TryParse"/>.</param>
public sealed record MarkLine(int Row, string Category, string Round, string Contestant, string Judge, string Criterion, string Points);
