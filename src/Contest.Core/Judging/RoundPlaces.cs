using Contest.Core.Editions;
using Contest.Core.Names;

namespace Contest.Core.Judging;

/// <summary>Who appears where and when in a round, as lists and labels print it.</summary>
public sealed record RoundPlaces
{
    public required Edition Edition { get; init; }
    public required Wording Category { get; init; }
    public required Round Round { get; init; }

    /// <summary>The draw that decided.</summary>
    public required RoundDraw Draw { get; init; }

    /// <summary>By rooms in the order of the plan, then by positions; without those who left.</summary>
    public required IReadOnlyList<PlaceLine> Lines { get; init; }
}

/// <summary>One place.</summary>
/// <param name="StartsAt">Local time of the edition; <c>null</c>: with the round.</param>
public sealed record PlaceLine(string Room, int Position, DateTime? StartsAt, string Number, PersonName Name, Wording Institution);
