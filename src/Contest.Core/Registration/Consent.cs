namespace Contest.Core.Registration;

/// <summary>One answer of a contestant, or of a minor's guardian, to one question about personal data. A change of mind is a new answer; the last one of a kind holds (rule P2).</summary>
public sealed record Consent
{
    public int Id { get; init; }
    public required int ContestantId { get; init; }
    public required ConsentKind Kind { get; init; }
    public required ConsentAnswer Answer { get; init; }

    /// <summary>The day on the paper.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Who signed the paper.</summary>
    public required string SignedBy { get; init; }

    /// <summary>Whether who signed is the guardian of a minor.</summary>
    public bool IsGuardian { get; init; }

    /// <summary>Who recorded it.</summary>
    public required string RecordedBy { get; init; }

    /// <summary>When it was recorded, UTC.</summary>
    public required DateTime At { get; init; }
}

/// <summary>What is asked, each on a paper of its own (Federal Law 152-FZ as of 1 September 2025).</summary>
public enum ConsentKind
{
    /// <summary>That the data are processed at all.</summary>
    Processing,

    /// <summary>That photo, name and results are published.</summary>
    Publication,

    /// <summary>That the data go to another country.</summary>
    CrossBorder,

    /// <summary>That facts of health are kept for a trip.</summary>
    Health,
}

public enum ConsentAnswer
{
    Given,
    Refused,
    Withdrawn,
}
