using Contest.Core.Editions;
using Contest.Core.Names;
using Contest.Core.Ranking;
using Contest.Data.Registration;

namespace Contest.Data.Ranking;

/// <summary>A result as it is shown and printed: with people, and with what the jury set on top of what was computed (rule R9).</summary>
internal static class ResultTables
{
    /// <summary>The table.</summary>
    public static ResultTable Of(CategoryResult result, IReadOnlyList<Enrolled> enrolled, IReadOnlySet<string> closed)
    {
        var (regulation, weights) = (result.Ground.Regulation, result.Ground.Regulation.WeightsAfter(result.After));
        var people = enrolled.ToDictionary(e => e.Contestant.Id);
        var computed = result.Rows.Zip(result.Degrees, (row, degree) => Line(result, weights, people[row.ContestantId], row, degree)).ToList();
        return new ResultTable
        {
            Category = regulation.Name,
            Level = regulation.Level,
            Maximum = new Points(weights.Sum(w => w.Hundredths)) is var sum && regulation.Result.Best is null ? sum : regulation.Maximum,
            Threshold = regulation.Awards.MinimumPercent is { } percent ? new Ratio((Int128)percent.Hundredths * regulation.Maximum.Hundredths, 1_000_000).Round(2) : null,
            LessIsBetter = regulation.Rounds.Where((_, r) => weights[r].Hundredths > 0).Any(r => r.LessIsBetter),
            DegreeNames = [.. regulation.Awards.Degrees.Select(d => d.Name)],
            Rounds = [.. regulation.Rounds.Take(result.After + 1).Select((r, i) => new ResultColumn(r.Id, r.Name, r.Short, r.Stage, weights[i], r.Maximum, closed.Contains(r.Id)))],
            Lines =
            [
                .. computed.OrderBy(l => l.Place == 0).ThenBy(l => l.Place).ThenBy(l => l.Place == 0 ? (int)l.Standing : 0).ThenBy(l => l.Name.Cyrillic.Full, RussianOrder.Instance).ThenBy(l => l.Number, StringComparer.Ordinal)
                    // What parts a line from the one above belongs to its position: those who share a place stand by the alphabet here.
                    .Select((line, i) => line with { Separation = result.Rows[i].Separation }),
            ],
        };
    }

    private static ResultLine Line(CategoryResult result, IReadOnlyList<Points> weights, Enrolled person, RankedRow row, DegreeDecision degree)
    {
        var regulation = result.Ground.Regulation;
        var ruling = result.IsFinal ? result.RulingFor(person.Contestant.Number) : null;
        return new ResultLine
        {
            ContestantId = row.ContestantId,
            Number = person.Contestant.Number,
            Name = person.Contestant.Name,
            Sex = person.Contestant.Sex,
            Institution = person.Institution.Name,
            InstitutionGenitive = person.Institution.NameGenitive,
            InstitutionKind = person.Institution.Kind,
            Town = person.Institution.Town,
            Year = person.Contestant.Year,
            Teachers = person.Contestant.Teachers,
            // A round that brings nothing into the total shows its own mark: it decided who goes on.
            Rounds = [.. row.Rounds.Take(result.After + 1).Select((r, i) => new ResultCell(r.Status, !r.HasMark ? null : (weights[i].Hundredths == 0 || regulation.Rounds[i].LessIsBetter ? r.Mark : r.Contribution).Round(2), r.Counted, r.Expected))],
            Total = row.Place > 0 ? row.Printed : null,
            Exact = row.Place > 0 ? row.Total.ToString() : "",
            Place = ruling?.Place ?? row.Place,
            PlaceTo = ruling?.Place ?? row.PlaceTo,
            Standing = row.Standing,
            IsComplete = row.IsComplete,
            Degree = result.IsFinal ? ruling?.Degree ?? degree.Degree : 0,
            DegreeReason = degree.Reason,
            DegreeRoundId = degree.RoundId,
            Ruling = ruling is null ? null : new LineRuling(row.Place, row.PlaceTo, degree.Degree, ruling.Reason),
            Separation = row.Separation,
        };
    }
}
