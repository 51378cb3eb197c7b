namespace Contest.Core.Judging;

/// <summary>A word between a judge and the desk: the judge calls an organizer, the desk nudges the judge.</summary>
public sealed record DeskMessage
{
    public int Id { get; init; }
    public required int EditionId { get; init; }
    public required int JudgeId { get; init; }
    public required DeskMessageKind Kind { get; init; }

    /// <summary>In words; may be empty where the kind says enough.</summary>
    public string Text { get; init; } = "";

    /// <summary>The round it came from, as «category/round»; empty: none.</summary>
    public string Round { get; init; } = "";

    public required string By { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>Who has dealt with it: the organizer who goes there, the judge who has seen it; <c>null</c>: nobody yet.</summary>
    public string? AnsweredBy { get; init; }

    /// <summary>UTC.</summary>
    public DateTime? AnsweredAt { get; init; }
}

public enum DeskMessageKind
{
    /// <summary>A judge calls: a contestant has not come.</summary>
    CallContestant,

    /// <summary>A judge calls: tablet or connection.</summary>
    CallTablet,

    /// <summary>A judge calls: a question about the rules.</summary>
    CallRules,

    /// <summary>A judge calls about something else, in words.</summary>
    CallOther,

    /// <summary>The desk asks a judge to go on, or something in words.</summary>
    Nudge,
}
