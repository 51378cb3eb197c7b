using System.Globalization;
using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Core.Ranking;

namespace Contest.Benchmarks;

/// <summary>
/// Ranking with diplomas against a bare pass over the same numbers that adds up Int64 totals, without and with the sorting of the totals: 250,000 marks of a trimmed panel, and a million.
/// Besides: how the cost grows from ten thousand marks to a million, what the explanation of one contestant costs, and a board of 300 that is ranked again after each score.
/// </summary>
public sealed class RankingMeasurement : Measurement
{
    private const double AimOfPass = 20, AimOfSort = 5, Gigabyte = 1e9;
    private static readonly TimeSpan AimOfBoard = TimeSpan.FromMilliseconds(10), AimOfExplanation = TimeSpan.FromMilliseconds(1);

    public override IEnumerable<Line> Run()
    {
        var trimmed = new MarkedContest(10_000, judges: 5, criteria: 5, new JudgeSteps(JudgeMethod.TrimmedMean, 1, 3));
        var ranking = BestOf(30, 30, () => trimmed.Rank());
        yield return Against("ranking 10,000 x 5 x 5, by a bare pass", ranking, BestOf(30, 30, () => trimmed.BareTotals()), AimOfPass);
        yield return Against("ranking 10,000 x 5 x 5, by a bare pass that sorts", ranking, BestOf(30, 30, trimmed.BareOrder), AimOfSort);

        var small = new MarkedContest(500, judges: 4, criteria: 5, new JudgeSteps(JudgeMethod.Mean, 0, 3));
        var million = new MarkedContest(50_000, judges: 4, criteria: 5, new JudgeSteps(JudgeMethod.Mean, 0, 3));
        ranking = BestOf(40, 40, () => million.Rank());
        yield return Against("ranking 50,000 x 4 x 5, by a bare pass that sorts", ranking, BestOf(40, 40, million.BareOrder), AimOfSort);
        yield return new Line("memory of ranking 50,000 x 4 x 5", Megabytes(ranking.Bytes), Megabytes((long)Gigabyte), ranking.Bytes / Gigabyte, 1, ranking.Bytes);
        // n log n of 50,000 contestants is so many times that of 500.
        var growth = 100 * Math.Log(50_000) / Math.Log(500);
        var ten = BestOf(200, 200, () => small.Rank());
        yield return new Line("growth from 10,000 marks to 1,000,000, by n log n", Times(ranking.Time / ten.Time), Times(growth), ranking.Time / ten.Time / growth, 1, ranking.Bytes);
        yield return Within("explaining one contestant of 50,000", BestOf(200, 200, () => RoundRule.Result(million.Marks, 31_415, new RoundNotes())), AimOfExplanation);

        var board = new MarkedContest(300, judges: 5, criteria: 5, new JudgeSteps(JudgeMethod.TrimmedMean, 1, 3));
        var score = 0;
        yield return Within("ranking a board of 300 again after a score", BestOf(200, 200, () =>
        {
            board.Marks[score % 300, score % 5, score % 5] = new Mark(score++ % 17 * 50);
            board.Rank();
        }), AimOfBoard);
    }

    private static Line Against(string goal, Cost cost, Cost bare, double aim) => new(goal, Milliseconds(cost.Time), Milliseconds(bare.Time), cost.Time / bare.Time, aim, cost.Bytes);

    private static Line Within(string goal, Cost cost, TimeSpan aim) => new(goal, Milliseconds(cost.Time), Milliseconds(aim), cost.Time / aim, 1, cost.Bytes);

    private static string Milliseconds(TimeSpan time) => time.TotalMilliseconds.ToString("0.00# ms", CultureInfo.InvariantCulture);

    private static string Megabytes(long bytes) => (bytes / 1e6).ToString("0 MB", CultureInfo.InvariantCulture);

    private static string Times(double ratio) => ratio.ToString("0 times", CultureInfo.InvariantCulture);
}
