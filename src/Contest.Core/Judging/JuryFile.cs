using System.Text.Json.Serialization;
using Contest.Core.Editions;

namespace Contest.Core.Judging;

/// <summary>The file form of a jury: who judges, and in which rounds.</summary>
public sealed record JuryFile(string Format, IReadOnlyList<Judge> Judges, IReadOnlyList<Panel> Panels) : IFormatted
{
    public const string CurrentFormat = "contest-jury/1";

    /// <summary>Every panel of a category, a round or a judge that is not there.</summary>
    /// <param name="regulations">The regulations of the edition, by category.</param>
    /// <param name="judges">Codes of the judges of the edition, those of this file among them.</param>
    public IReadOnlyList<Problem> Check(IReadOnlyDictionary<string, Regulation> regulations, IReadOnlySet<string> judges)
    {
        var problems = new List<Problem>();
        foreach (var panel in Panels)
        {
            if (!regulations.TryGetValue(panel.Category, out var regulation))
                problems.Add(new Problem("Category.Unknown", panel.Category));
            else if (regulation.Rounds.All(r => r.Id != panel.Round))
                problems.Add(new Problem("Round.Unknown", panel.Round, panel.Category));
            problems.AddRange(panel.Seats.Where(s => !judges.Contains(s.Code)).Select(s => new Problem("Judge.Unknown", s.Code)));
            problems.AddRange(panel.Seats.GroupBy(s => s.Code).Where(g => g.Count() > 1).Select(g => new Problem("Judge.SeatedTwice", g.Key, panel.Round)));
        }
        return problems;
    }
}

/// <summary>The panel of one round.</summary>
/// <param name="Category">The category's id.</param>
/// <param name="Round">The round's id.</param>
/// <param name="Judges">Codes of the judges who mark everybody.</param>
/// <param name="Trainees">Codes of those who mark along to learn (rule J14).</param>
/// <param name="Arbiters">Codes of those who are third readers only (rule S5).</param>
public sealed record Panel(string Category, string Round, IReadOnlyList<string> Judges, IReadOnlyList<string>? Trainees = null, IReadOnlyList<string>? Arbiters = null)
{
    /// <summary>Every seat, with the judge's code.</summary>
    [JsonIgnore]
    public IEnumerable<(string Code, SeatKind Kind)> Seats =>
        [.. Judges.Select(c => (c, SeatKind.Member)), .. (Trainees ?? []).Select(c => (c, SeatKind.Trainee)), .. (Arbiters ?? []).Select(c => (c, SeatKind.Arbiter))];

    /// <summary>The panel that these seats make.</summary>
    public static Panel Of(string category, string round, IReadOnlyCollection<(string Code, SeatKind Kind)> seats)
    {
        return new(category, round, Codes(SeatKind.Member), Codes(SeatKind.Trainee), Codes(SeatKind.Arbiter));

        List<string> Codes(SeatKind kind) => [.. seats.Where(s => s.Kind == kind).Select(s => s.Code)];
    }
}
