namespace Contest.Core.Awards;

/// <summary>A prize beside the places: «Лучшее произношение» (rule A6).</summary>
public sealed record Nomination
{
    public int Id { get; init; }
    public required int EditionId { get; init; }

    /// <summary>The category it is for; empty: for all.</summary>
    public string CategoryId { get; init; } = "";

    public required Wording Name { get; init; }

    public NominationState State { get; init; } = NominationState.Open;

    /// <summary>Ids of who has it: one contestant, or the members of a team.</summary>
    public IReadOnlyList<int> Contestants { get; init; } = [];

    /// <summary>What the team is called; empty: it went to a person.</summary>
    public string Team { get; init; } = "";

    /// <summary>Why it was given, or not.</summary>
    public string Reason { get; init; } = "";
}

public enum NominationState
{
    /// <summary>Nothing decided yet.</summary>
    Open,
    Awarded,

    /// <summary>«Не присуждена».</summary>
    NotAwarded,
}
