namespace Contest.Core.Awards;

/// <summary>That a protocol is being corrected: from here on its category changes again, until a new protocol names the old one (rule D4). Append-only.</summary>
public sealed record ProtocolCorrection
{
    public int Id { get; init; }
    public required int EditionId { get; init; }

    /// <summary>The protocol that is corrected.</summary>
    public required int ProtocolId { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    public required string By { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }
}
