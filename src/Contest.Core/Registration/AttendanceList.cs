using Contest.Core.Editions;
using Contest.Core.Names;

namespace Contest.Core.Registration;

/// <summary>The registration sheet: who is expected, with a place to sign on arrival.</summary>
/// <param name="Title">What was chosen: a category or an institution; <c>null</c>: everybody.</param>
/// <param name="Lines">In the order of printing.</param>
public sealed record AttendanceList(Edition Edition, Wording? Title, IReadOnlyList<AttendanceLine> Lines);

/// <summary>One line of a registration sheet.</summary>
public sealed record AttendanceLine(string Number, PersonName Name, Wording Institution, Wording Category);
