namespace Contest.Core.Registration;

/// <summary>Somebody came in at the door. Undone, it stays on record as undone (rule G7).</summary>
public sealed record CheckIn
{
    public int Id { get; init; }
    public required int ContestantId { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>Who sat at the desk.</summary>
    public required string By { get; init; }

    /// <summary>The state before, to which an undoing returns.</summary>
    public required ContestantState Before { get; init; }

    public DateTime? UndoneAt { get; init; }
    public string? UndoneBy { get; init; }
}
