using Contest.Core.Editions;

namespace Contest.Core.Judging;

/// <summary>What the jury decided where its marks of a contestant lie far apart (rule S5). The newest holds, as long as the difference does not grow beyond the one it was about.</summary>
public sealed record Settlement
{
    public int Id { get; init; }
    public required int EditionId { get; init; }
    public required string CategoryId { get; init; }
    public required string RoundId { get; init; }
    public required int ContestantId { get; init; }

    /// <summary>The difference that was talked over.</summary>
    public required Points Difference { get; init; }

    /// <summary>What was decided, in words: «оценки остаются: разный взгляд на произношение».</summary>
    public required string Words { get; init; }

    public required string By { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }
}
