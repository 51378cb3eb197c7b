using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Contest.Core.Editions;
using Contest.Core.Registration;
using Contest.Data.Access;
using Microsoft.EntityFrameworkCore;

namespace Contest.Data.Registration;

/// <summary>The audit of single contestants: how it is written, and how it is read as the history of one.</summary>
internal static class ContestantHistory
{
    /// <summary>What stands in the audit where something beside the record changed: which edition it is of, since numbers stand once in each.</summary>
    public static string Note(Contestant contestant, object? more = null) => AuditEntry.Text(new AuditNote(contestant.EditionId, more));

    /// <summary>A short word that changes with the record.</summary>
    public static string Stamp(Contestant contestant) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(AuditEntry.Text(contestant))))[..16];

    /// <summary>The history of a contestant, newest first.</summary>
    public static async Task<IReadOnlyList<ContestantEvent>> ReadAsync(ContestDb db, Contestant contestant)
    {
        var entries = await db.Audit.Where(e => e.Subject == contestant.Number).OrderByDescending(e => e.Id).ToListAsync();
        // A number becomes free when its holder is taken out: what is older is another person's.
        return [.. entries.Where(e => EditionOf(e) == contestant.EditionId).TakeWhile(e => e.What is not ("Registration.TakenOut" or "Contestant.MergedAway")).Select(e =>
        {
            var (before, after) = (RecordOf(e.Before), RecordOf(e.After));
            return new ContestantEvent(e.At, e.Who, e.What, e.Reason, before, after, before is null || after is null ? [] : ContestantFacts.Differences(before, after));
        })];
    }

    /// <summary>The change of state that can be taken back; <c>null</c>: there is none, or the state has moved on by other ways.</summary>
    public static ContestantEvent? LastStep(IReadOnlyList<ContestantEvent> history, Contestant contestant) =>
        history.FirstOrDefault(e => e.What is "Contestant.StateChanged" or "Contestant.StateUndone") is { What: "Contestant.StateChanged", Before: not null, After: { } after } last
            && (after.State, after.StateReason) == (contestant.State, contestant.StateReason) ? last : null;

    /// <summary>The edition that a line of the audit is about; <c>null</c> where it does not say.</summary>
    public static int? EditionOf(AuditEntry entry)
    {
        if ((entry.After ?? entry.Before) is not { } text || !text.StartsWith('{'))
            return null;
        using var json = JsonDocument.Parse(text);
        return json.RootElement.TryGetProperty("editionId", out var edition) ? edition.GetInt32() : null;
    }

    // Notes of what changed beside the record have no number.
    private static Contestant? RecordOf(string? text) =>
        text is not null && text.Contains("\"number\"", StringComparison.Ordinal) ? JsonSerializer.Deserialize<Contestant>(text, RegulationFile.Json) : null;
}

/// <summary>A line of the audit about a contestant that is not the record itself.</summary>
internal sealed record AuditNote(int EditionId, object? More);

/// <summary>A record that went in a merging, kept whole with what lay beside it.</summary>
internal sealed record MergedRecord(int EditionId, Contestant Contestant, IReadOnlyList<Consent> Consents, IReadOnlyList<CheckIn> CheckIns);
