using System.Text.Json;

namespace Contest.Core.Editions;

/// <summary>What of a regulation may change when (rule E5).</summary>
public static class RegulationChangeRule
{
    private static readonly Wording Blank = new("", "", "");

    /// <summary>Whether a change could alter a result: anything but words. Names, stages, levels and descriptors may be mended at any time.</summary>
    public static bool AltersResults(Regulation before, Regulation after) => Text(WithoutWords(before)) != Text(WithoutWords(after));

    /// <summary>Refuses a change that comes too late: once marks exist one that could alter results needs a reason and a blind round stays blind, and once a protocol exists there is none.</summary>
    /// <param name="before">The regulation that holds.</param>
    /// <param name="after">The one that is to hold.</param>
    /// <param name="marks">Every mark that stands, by its round and criterion.</param>
    /// <param name="hasProtocol">Whether the category has a protocol.</param>
    /// <param name="reason">Why it is changed; may be <c>null</c>.</param>
    public static void Demand(Regulation before, Regulation after, IReadOnlyCollection<StandingMark> marks, bool hasProtocol, string? reason)
    {
        if (!AltersResults(before, after))
            return;
        if (hasProtocol)
            throw new RuleViolationException(new Problem("Regulation.ProtocolExists", before.Name));
        if (marks.Count > 0 && string.IsNullOrWhiteSpace(reason))
            throw new RuleViolationException(new Problem("Regulation.MarksExist", before.Name));
        // Whoever could make a blind round an open one would see its marks beside names without the two people who open codes (rule J8).
        var unveiled = before.Rounds.Where(r => r.Blind && marks.Any(m => m.Round == r.Id) && after.Rounds.Any(a => a.Id == r.Id && !a.Blind)).ToList();
        if (unveiled.Count > 0)
            throw new RuleViolationException([.. unveiled.Select(r => new Problem("Regulation.BlindLifted", r.Name))]);
        var lost = marks.Where(m => !Holds(after, m)).Select(m => (m.Round, m.Criterion)).Distinct().ToList();
        if (lost.Count > 0)
            throw new RuleViolationException([.. lost.Select(l => new Problem("Regulation.MarksLost", l.Round, l.Criterion))]);
    }

    private static bool Holds(Regulation regulation, StandingMark mark) =>
        regulation.Rounds.FirstOrDefault(r => r.Id == mark.Round) is { } round
        && (mark.Points is not { } points || round.Criteria.FirstOrDefault(c => c.Id == mark.Criterion)?.Allows(points) == true);

    private static Regulation WithoutWords(Regulation regulation) => regulation with { Name = Blank, Level = "", Rounds = [.. regulation.Rounds.Select(WithoutWords)] };

    private static Round WithoutWords(Round round) => round with
    {
        Name = Blank, Short = Blank, Stage = Blank,
        Criteria = [.. round.Criteria.Select(c => c with { Name = Blank, Bands = [.. c.Bands.Select(b => b with { Text = Blank })] })],
    };

    private static string Text(Regulation regulation) => JsonSerializer.Serialize(regulation, RegulationFile.Json);
}

/// <summary>A mark that stands: the newest of its field.</summary>
/// <param name="Round">The round's id.</param>
/// <param name="Criterion">The criterion's id, or the field of a status.</param>
/// <param name="Points">The points; <c>null</c> for a status.</param>
public sealed record StandingMark(string Round, string Criterion, Points? Points);
