using System.Globalization;
using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Core.Ranking;

namespace Contest.Benchmarks;

/// <summary>
/// Ranking 10,000 contestants with 5 judges and 5 criteria each, diplomas included, against a bare pass over the same 250,000 numbers: each contestant's total as Int64, without and with the sorting of the totals.
/// </summary>
public sealed class RankingMeasurement : Measurement
{
    private const int Contestants = 10_000, Judges = 5, Criteria = 5;
    private const double Aim = 20;

    private readonly Regulation _regulation = OfOneRound();
    private readonly Entrant[] _entrants = [.. Enumerable.Range(1, Contestants).Select(id => new Entrant(id, id % 14, Standing.Competing))];
    private readonly RoundMarks _marks;
    private readonly long[] _flat = new long[Contestants * Judges * Criteria];

    public RankingMeasurement()
    {
        _marks = new RoundMarks(_regulation.Rounds[0], [.. Enumerable.Range(1, Judges)], Contestants);
        var random = new Random(2027);
        for (int contestant = 0, cell = 0; contestant < Contestants; contestant++)
        {
            var ability = random.NextDouble();
            for (var judge = 0; judge < Judges; judge++)
                for (var criterion = 0; criterion < Criteria; criterion++)
                {
                    var halves = (int)Math.Clamp(16 * ability + 3 * (random.NextDouble() - 0.5), 0, 16);
                    _marks[contestant, judge, criterion] = new Mark(halves * 50);
                    _flat[cell++] = halves * 50;
                }
        }
    }

    public override IEnumerable<Line> Run()
    {
        var ranking = BestOf(30, 30, () => DegreeRule.Decide(_regulation, RankingRule.Rank(_regulation, _entrants, [_marks])));
        var bare = BestOf(30, 30, () => Totals());
        var sorted = BestOf(30, 30, () =>
        {
            var totals = Totals();
            Array.Sort(totals, new int[Contestants]);
        });
        yield return Against("ranking 10,000 x 5 x 5, by a bare pass", ranking, bare);
        yield return Against("ranking 10,000 x 5 x 5, by a bare pass that sorts", ranking, sorted);
    }

    private long[] Totals()
    {
        var totals = new long[Contestants];
        for (int contestant = 0, cell = 0; contestant < Contestants; contestant++)
        {
            long total = 0;
            for (var end = cell + Judges * Criteria; cell < end; cell++)
                total += _flat[cell];
            totals[contestant] = total;
        }
        return totals;
    }

    private static Line Against(string goal, Cost cost, Cost bare) =>
        new(goal, Milliseconds(cost), Milliseconds(bare), cost.Time / bare.Time, Aim, cost.Bytes);

    private static string Milliseconds(Cost cost) => cost.Time.TotalMilliseconds.ToString("0.00 ms", CultureInfo.InvariantCulture);

    private static Regulation OfOneRound()
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
                    Criteria = [.. Enumerable.Range(1, Criteria).Select(c => new Criterion { Id = $"c{c}", Name = name, Maximum = Points.Of(8), Step = new Points(50) })],
                    Judges = new JudgeSteps(JudgeMethod.TrimmedMean, 1, 3),
                },
            ],
            Result = new ResultSteps(2, RankOn.Exact, PlaceCount.Competition, ["speak"]),
            Awards = new AwardSteps(Points.Of(60), Points.Of(50), ["speak"], Share.Percent(30), TiesAtQuota.Include, [new(1, 1, Points.Of(50)), new(2, 3), new(3, Contestants)]),
        };
    }
}
