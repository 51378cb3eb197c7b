namespace Contest.Core.Judging;

/// <summary>Where and when a contestant appears in a round: a place in the order of an oral one, a desk in a room of a written one.</summary>
public sealed record Appearance
{
    public required int EditionId { get; init; }
    public required string CategoryId { get; init; }
    public required string RoundId { get; init; }
    public required int ContestantId { get; init; }

    /// <summary>The place in the order of the room, or the number of the desk; from 1.</summary>
    public required int Position { get; init; }

    public required string Room { get; init; }

    /// <summary>When it begins, local time of the edition; <c>null</c>: with the round.</summary>
    public DateTime? StartsAt { get; init; }
}

/// <summary>A draw as it was held: from seed and plan the same order follows again, whoever counts it (rule G8).</summary>
public sealed record RoundDraw
{
    public int Id { get; init; }
    public required int EditionId { get; init; }
    public required string CategoryId { get; init; }
    public required string RoundId { get; init; }
    public required string Seed { get; init; }
    public required DrawPlan Plan { get; init; }

    /// <summary>The registration numbers that were drawn among, in order of numbers.</summary>
    public required IReadOnlyList<string> Numbers { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    public required string By { get; init; }
}

/// <summary>Rooms and times to draw into.</summary>
/// <param name="Rooms">The rooms, in order.</param>
/// <param name="StartsAt">When the first appears, local time of the edition; <c>null</c> for a written round without times.</param>
/// <param name="Minutes">How long a slot is.</param>
/// <param name="Breaks">Breaks, which no slot crosses.</param>
public sealed record DrawPlan(IReadOnlyList<Room> Rooms, DateTime? StartsAt, int Minutes, IReadOnlyList<Break> Breaks);

/// <summary>A room with how many it seats at once; for an oral round the number is the most who appear in it.</summary>
public sealed record Room(string Name, int Seats);

/// <summary>A break, local time of the edition.</summary>
public sealed record Break(DateTime From, DateTime To);

/// <summary>The opening of a round's codes by two people, after every mark of it is in (rule J8).</summary>
public sealed record RoundDecoding
{
    public required int EditionId { get; init; }
    public required string CategoryId { get; init; }
    public required string RoundId { get; init; }
    public required string FirstBy { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime FirstAt { get; init; }

    /// <summary>The second person; <c>null</c> while the first waits for one.</summary>
    public string? SecondBy { get; init; }

    public DateTime? SecondAt { get; init; }

    /// <summary>Whether names may stand beside marks.</summary>
    public bool IsOpen => SecondAt is not null;
}
