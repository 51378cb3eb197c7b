using System.Text.Json;
using Contest.Core.Editions;

namespace Contest.Data.Access;

/// <summary>One line of the audit: who did what and when. Lines are only ever added; the database refuses to change or delete one.</summary>
public sealed record AuditEntry
{
    public int Id { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>Who acted.</summary>
    public required string Who { get; init; }

    /// <summary>What was done: the name of the service's command.</summary>
    public required string What { get; init; }

    /// <summary>To what: «0108», «протокол № 2».</summary>
    public required string Subject { get; init; }

    public string? Before { get; init; }
    public string? After { get; init; }
    public string? Reason { get; init; }

    /// <summary>A record as <see cref="Before"/> and <see cref="After"/> hold it.</summary>
    internal static string Text<T>(T record) => JsonSerializer.Serialize(record, RegulationFile.Json);
}
