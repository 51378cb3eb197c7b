using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Core.Ranking;

namespace Contest.Benchmarks;

/// <summary>A contest of one round with every mark given, half points from 0 to 8; and the same numbers as a bare array, for a pass to compare with.</summary>
internal sealed class MarkedContest
{
    private readonly int _contestants;
    private readonly int _marksOfOne;
    private readonly long[] _flat;

    public MarkedContest(int contestants, int judges, int criteria, JudgeSteps steps)
    {
        (_contestants, _marksOfOne, _flat) = (contestants, judges * criteria, new long[contestants * judges * criteria]);
        Regulation = OfOneRound(criteria, steps, contestants);
        Entrants = [.. Enumerable.Range(1, contestants).Select(id => new Entrant(id, id % 14, Standing.Competing))];
        Marks = new RoundMarks(Regulation.Rounds[0], [.. Enumerable.Range(1, judges)], contestants);
        var random = new Random(2027);
        for (int contestant = 0, cell = 0; contestant < contestants; contestant++)
        {
            var ability = random.NextDouble();
            for (var judge = 0; judge < judges; judge++)
                for (var criterion = 0; criterion < criteria; criterion++)
                {
                    var halves = (int)Math.Clamp(16 * ability + 3 * (random.NextDouble() - 0.5), 0, 16);
                    Marks[contestant, judge, criterion] = new Mark(halves * 50);
                    _flat[cell++] = halves * 50;
                }
        }
    }

    public Regulation Regulation { get; }
    public Entrant[] Entrants { get; }
    public RoundMarks Marks { get; }

    /// <summary>The ranking with its diplomas.</summary>
    public IReadOnlyList<DegreeDecision> Rank() => DegreeRule.Decide(Regulation, RankingRule.Rank(Regulation, Entrants, [Marks]));

    /// <summary>Each contestant's total as Int64.</summary>
    public long[] BareTotals()
    {
        var totals = new long[_contestants];
        for (int contestant = 0, cell = 0; contestant < _contestants; contestant++)
        {
            long total = 0;
            for (var end = cell + _marksOfOne; cell < end; cell++)
                total += _flat[cell];
            totals[contestant] = total;
        }
        return totals;
    }

    /// <summary>The totals in their order, with whose they are.</summary>
    public void BareOrder() => Array.Sort(BareTotals(), [.. Enumerable.Range(0, _contestants)]);

    private static Regulation OfOneRound(int criteria, JudgeSteps steps, int contestants)
    {
        var name = new Wording("Монолог", "독연", "Monologue");
        return new Regulation
        {
            Category = "univ-major",
            Name = name,
            Level = "B2–C1",
            Maximum = Points.Of(40),
            Rounds =
            [
                new Round
                {
                    Id = "speak",
                    Name = name,
                    Short = name,
                    Stage = name,
                    Form = RoundForm.Oral,
                    Weight = Points.Of(40),
                    Criteria = [.. Enumerable.Range(1, criteria).Select(c => new Criterion { Id = $"c{c}", Name = name, Maximum = Points.Of(8), Step = new Points(50) })],
                    Judges = steps,
                },
            ],
            Result = new ResultSteps(2, RankOn.Exact, PlaceCount.Competition, ["speak"]),
            Awards = new AwardSteps(Points.Of(60), Points.Of(50), ["speak"], Share.Percent(30), TiesAtQuota.Include, [new(1, 1, Points.Of(50)), new(2, 3), new(3, contestants)]),
        };
    }
}
