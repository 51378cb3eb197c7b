using System.Globalization;
using Contest.Core.Editions;

namespace Contest.Core.Ranking;

/// <summary>Decisions of the jury as the lines of their file, in an order of their own that the order of decisions does not change.</summary>
public static class DecisionRule
{
    /// <summary>The kind of a choice at the bound of a quota.</summary>
    public const string Boundary = "boundary";

    /// <summary>The words of such a choice; a number is the last place.</summary>
    public const string Strict = "strict", Generous = "generous";

    /// <summary>The lines; what <see cref="GroundRule"/> reads back as the same decisions. Of several about one thing the last holds, and it alone is written: lines have no order.</summary>
    public static IReadOnlyList<DecisionLine> Lines(JuryDecisions decisions)
    {
        var lines = new List<DecisionLine>();
        lines.AddRange(decisions.Settled.Distinct().Select(s => Line(DecisionsReading.Settled, s.Contestant, s.Round)));
        lines.AddRange(decisions.Appeals.GroupBy(a => (a.Contestant, a.Round, a.Criterion)).Select(g => g.Last()).Select(a => Line(DecisionsReading.Appeal, a.Contestant, a.Round, a.Criterion, value: a.Points.ToString())));
        lines.AddRange(decisions.Lots.Select(l => Line(DecisionsReading.Lot, l.Key, value: Text(l.Value))));
        lines.AddRange(decisions.Boundaries.GroupBy(b => b.Degree).Select(g => g.Last()).Select(b => Line(Boundary, "", degree: Text(b.Degree), value: b.ToPlace is { } place ? Text(place) : b.Ties == TiesAtQuota.Include ? Generous : Strict, reason: b.Reason)));
        foreach (var ruling in decisions.Rulings.GroupBy(r => r.Contestant).Select(g => g.Last()))
        {
            if (ruling.Place is { } place)
                lines.Add(Line(DecisionsReading.PlaceSet, ruling.Contestant, value: Text(place), reason: ruling.Reason));
            if (ruling.Degree is { } degree)
                lines.Add(Line(DecisionsReading.Award, ruling.Contestant, degree: Text(degree), reason: ruling.Reason));
        }
        return [.. lines.OrderBy(l => l.Decision, StringComparer.Ordinal).ThenBy(l => l.Contestant, StringComparer.Ordinal).ThenBy(l => l.Round, StringComparer.Ordinal).ThenBy(l => l.Criterion, StringComparer.Ordinal).ThenBy(l => l.Degree, StringComparer.Ordinal)
            .Select((l, i) => l with { Row = i + 2 })];
    }

    private static DecisionLine Line(string decision, string contestant, string round = "", string criterion = "", string degree = "", string value = "", string reason = "") =>
        new(0, decision, contestant, round, criterion, degree, value, reason);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
