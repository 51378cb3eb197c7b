using Contest.Core.Editions;

namespace Contest.Core.Ranking;

/// <summary>A line of a file of contestants as somebody typed it.</summary>
/// <param name="Row">The line's number in the file, from 1.</param>
/// <param name="Contestant">What the marks call the contestant.</param>
/// <param name="Category">The category's id; empty: the one that is ranked.</param>
/// <param name="Status">Empty or competing, withdrawn, no-show, disqualified, out-of-competition.</param>
/// <param name="Institution">For cuts by institution; may be empty.</param>
/// <param name="Team">The team; may be empty.</param>
public sealed record ContestantLine(int Row, string Contestant, string Category, string Status, string Institution, string Team);

/// <summary>A line of a file of decisions as somebody typed it: which of its cells mean something depends on the kind of decision.</summary>
/// <param name="Row">The line's number in the file, from 1.</param>
/// <param name="Decision">lot, boundary, place, award, settled or appeal.</param>
public sealed record DecisionLine(int Row, string Decision, string Contestant, string Round, string Criterion, string Degree, string Value, string Reason);

/// <summary>A line of a file of marks as somebody typed it.</summary>
/// <param name="Row">The line's number in the file, from 1.</param>
/// <param name="Criterion">Empty: a status of the whole sheet.</param>
/// <param name="Points">A number or the word of a status.</param>
/// <param name="Reader">"third" for a third reader (rule S5); else empty.</param>
public sealed record GroundMarkLine(int Row, string Round, string Contestant, string Judge, string Criterion, string Points, string Reader = "");

/// <summary>The files that a ground is read from.</summary>
/// <param name="Regulation">The category's rules.</param>
/// <param name="Marks">The marks.</param>
/// <param name="MarksName">What the file of marks is called, for the problems.</param>
/// <param name="Contestants">Everybody of all categories; <c>null</c>: everybody who has a mark.</param>
/// <param name="ContestantsName">What that file is called.</param>
/// <param name="Decisions">What the jury decided.</param>
/// <param name="DecisionsName">What that file is called.</param>
public sealed record GroundFiles(
    Regulation Regulation, IReadOnlyList<GroundMarkLine> Marks, string MarksName,
    IReadOnlyList<ContestantLine>? Contestants = null, string ContestantsName = "", IReadOnlyList<DecisionLine>? Decisions = null, string DecisionsName = "");
