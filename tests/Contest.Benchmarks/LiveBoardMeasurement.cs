using System.Globalization;
using Contest.Acceptance;
using Contest.Core.Judging;
using Contest.Data;
using Contest.Data.Judging;
using Contest.Data.Ranking;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Contest.Benchmarks;

/// <summary>A live board of 300 contestants and five judges: after each score the whole table is read from the database on the disk and ranked again. Ten milliseconds are aimed at.</summary>
public sealed class LiveBoardMeasurement : Measurement
{
    private const int Contestants = 300, Judges = 5;

    private static readonly TimeSpan Aim = TimeSpan.FromMilliseconds(10);
    private static readonly string[] Fields = ["speech", "feeling"];

    public override IEnumerable<Line> Run() => [RunAsync().GetAwaiter().GetResult()];

    private static async Task<Line> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("contest-board-").FullName;
        try
        {
            await using var services = new ServiceCollection().AddLogging().AddContestData(folder).BuildServiceProvider();
            await services.MigrateContestDataAsync();
            await JudgedContest.FillAsync(services, Contestants, Judges);
            await using (var db = await services.GetRequiredService<IDbContextFactory<ContestDb>>().CreateDbContextAsync())
            {
                db.AddRange(Enumerable.Range(0, Contestants * Judges * Fields.Length).Select(n => Entry(n, 0)));
                await db.SaveChangesAsync();
            }
            var (writer, rankings) = (services.GetRequiredService<ScoreWriter>(), services.GetRequiredService<RankingService>());
            var next = 0;
            TimeSpan best = TimeSpan.MaxValue;
            for (var i = 0; i < 60; i++)
            {
                await writer.WriteAsync(Entry(next++, 1));
                var cost = BestOf(1, 0, () => rankings.TableAsync(1, SmallContest.Category).GetAwaiter().GetResult());
                best = cost.Time < best ? cost.Time : best;
            }
            return new Line("a board of 300 read from the disk and ranked after a score", Milliseconds(best), Milliseconds(Aim), best / Aim, 1, 0);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // The n-th cell of the table, and how many entries stand in it before.
    private static ScoreEntry Entry(int n, int before) => new()
    {
        Id = Guid.NewGuid(),
        Sheet = new SheetKey(1, SmallContest.Category, SmallContest.Round, n / (Judges * Fields.Length) + 1, n / Fields.Length % Judges + 1),
        Field = Fields[n % Fields.Length],
        Mark = new Mark((n + before) % 11 * 100),
        BasedOn = before,
        EnteredBy = JudgedContest.JudgeName(n / Fields.Length % Judges),
        At = DateTime.UnixEpoch,
    };

    private static string Milliseconds(TimeSpan time) => time.TotalMilliseconds.ToString("0.00 ms", CultureInfo.InvariantCulture);
}
