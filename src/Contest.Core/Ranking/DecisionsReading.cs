using System.Globalization;
using Contest.Core.Editions;

namespace Contest.Core.Ranking;

/// <summary>Reads the lines of a file of decisions.</summary>
internal sealed class DecisionsReading(GroundFiles files, List<GroundContestant> contestants, List<Problem> problems)
{
    /// <summary>The kinds of decisions, as files call them.</summary>
    public const string Lot = "lot", PlaceSet = "place", Award = "award", Settled = "settled", Appeal = "appeal";

    private readonly HashSet<string> _codes = [.. contestants.Select(c => c.Code)];
    private readonly HashSet<(string, string, string, string, string)> _seen = [];
    private readonly Dictionary<string, int> _lots = [];
    private readonly List<BoundaryChoice> _boundaries = [];
    private readonly List<Ruling> _rulings = [];
    private readonly List<(string, string)> _settled = [];
    private readonly List<AppealedMark> _appeals = [];

    public JuryDecisions Read()
    {
        foreach (var line in files.Decisions ?? [])
        {
            if (line.Decision != DecisionRule.Boundary && !_codes.Contains(line.Contestant))
                Refuse(line, new Problem("Rank.ContestantUnknown", line.Contestant, files.ContestantsName));
            else if (!_seen.Add(Subject(line)) || !Take(line))
                Refuse(line, new Problem("Rank.Decision", line.Decision));
        }
        return new JuryDecisions { Lots = _lots, Boundaries = _boundaries, Rulings = _rulings, Settled = _settled, Appeals = _appeals };
    }

    // Of two decisions about one thing the order of lines would choose.
    private static (string, string, string, string, string) Subject(DecisionLine line) => line.Decision switch
    {
        DecisionRule.Boundary => (line.Decision, "", "", "", line.Degree),
        Settled => (line.Decision, line.Contestant, line.Round, "", ""),
        Appeal => (line.Decision, line.Contestant, line.Round, line.Criterion, ""),
        _ => (line.Decision, line.Contestant, "", "", ""),
    };

    private bool Take(DecisionLine line)
    {
        switch (line.Decision)
        {
            case Lot when Number(line.Value) is { } lot:
                return _lots.TryAdd(line.Contestant, lot);
            case DecisionRule.Boundary when Number(line.Degree) is { } degree && degree <= files.Regulation.Awards.Degrees.Count && BoundaryOf(degree, line.Value) is { } choice:
                _boundaries.Add(choice with { Reason = line.Reason });
                return true;
            case PlaceSet when line.Reason.Length > 0 && Number(line.Value) is > 0 and var place:
                Rule(line, r => r with { Place = place, Reason = Reasons(line.Reason, r.Reason) });
                return true;
            case Award when line.Reason.Length > 0 && Number(line.Degree) is { } degree && degree <= files.Regulation.Awards.Degrees.Count:
                Rule(line, r => r with { Degree = degree, Reason = Reasons(r.Reason, line.Reason) });
                return true;
            case Settled when files.Regulation.Rounds.Any(r => r.Id == line.Round):
                _settled.Add((line.Contestant, line.Round));
                return true;
            case Appeal when files.Regulation.Rounds.FirstOrDefault(r => r.Id == line.Round)?.Criteria.FirstOrDefault(c => c.Id == line.Criterion) is { } criterion
                && Points.TryParse(line.Value, out var points) && criterion.Allows(points):
                _appeals.Add(new AppealedMark(line.Contestant, line.Round, line.Criterion, points));
                return true;
            default:
                return false;
        }
    }

    // A place and a degree of one contestant are one ruling; where their reasons differ, that of the place stands first, whichever line does.
    private void Rule(DecisionLine line, Func<Ruling, Ruling> set)
    {
        var i = _rulings.FindIndex(r => r.Contestant == line.Contestant);
        if (i < 0)
            _rulings.Add(set(new Ruling(line.Contestant, null, null, line.Reason)));
        else
            _rulings[i] = set(_rulings[i]);
    }

    private static string Reasons(string first, string second) => first == second ? first : $"{first}; {second}";

    private static BoundaryChoice? BoundaryOf(int degree, string value) => value switch
    {
        DecisionRule.Strict => new BoundaryChoice(degree, TiesAtQuota.Exclude),
        DecisionRule.Generous => new BoundaryChoice(degree, TiesAtQuota.Include),
        _ => Number(value) is { } place ? new BoundaryChoice(degree, TiesAtQuota.Exclude, place) : null,
    };

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private void Refuse(DecisionLine line, Problem problem) => problems.Add(problem.At(new Place(files.DecisionsName, Row: line.Row)));
}
