using System.Diagnostics;
using System.Globalization;
using System.Net;
using Contest.Acceptance;
using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Data;
using Contest.Data.Access;
using Contest.Data.Editions;
using Contest.Data.Judging;
using Contest.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Contest.Benchmarks;

/// <summary>
/// Sixty-four tablets that send one entry after another to the real site, with cookies and a database on the disk, against the bare writer with as many callers, and against as many saves by EF, a context each. All three write
/// the same entries into databases on the same disk, one after the other and several times; the tablets run on the same cores as the site. While they send, somebody at the desk saves one thing after another, as he did before.
/// </summary>
public sealed class TabletsMeasurement : Measurement
{
    private const int Tablets = 64, Judges = 16, Contestants = 40, Rounds = 3, DeskRounds = 4;
    private const double AimOfWriter = 2, AimOfEf = 0.1, Milliseconds = 50, DeskWaits = 250;

    private static readonly string[] Fields = ["speech", "feeling"];

    public override IEnumerable<Line> Run() => RunAsync().GetAwaiter().GetResult();

    private static async Task<List<Line>> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("contest-tablets-").FullName;
        try
        {
            await using var site = Site.Build(Path.Combine(folder, "site"), "http://127.0.0.1:0");
            await site.Services.MigrateContestDataAsync();
            var links = await JudgedContest.FillAsync(site.Services, Contestants, Judges);
            await site.StartAsync();
            var tablets = new List<SilentTablet>();
            for (var i = 0; i < Tablets; i++)
            {
                tablets.Add(new SilentTablet(new Uri(site.Urls.First() + "/")));
                await tablets[i].SignInAsync(links[i % Judges], default);
            }
            await using var bare = await ServicesAsync(Path.Combine(folder, "bare"));
            await using var plain = await ServicesAsync(Path.Combine(folder, "plain"));
            var (writer, databases) = (bare.GetRequiredService<ScoreWriter>(), plain.GetRequiredService<IDbContextFactory<ContestDb>>());

            var next = 0;
            var access = site.Services.GetRequiredService<AccessService>();
            var alone = await DeskAsync(access, Task.Delay(TimeSpan.FromSeconds(1)));
            var beside = new List<double>();
            Spent overHttp = default, byWriter = default, byEf = default, empty = default;
            // The first goes to the compiler.
            for (var i = 0; i <= Rounds; i++)
            {
                var (http, raw, saves, nothing) = (
                    await SpendAsync(24, next, (tablet, entry) => PostAsync(tablets[tablet], entry)),
                    await SpendAsync(24, next, (_, entry) => writer.WriteAsync(entry)),
                    await SpendAsync(6, next, (_, entry) => SaveAsync(databases, entry)),
                    await SpendAsync(24, next, (tablet, _) => tablets[tablet].OpenAsync("health", default)));
                next += 24;
                if (i > 0)
                    (overHttp, byWriter, byEf, empty) = (http.Better(overHttp), raw.Better(byWriter), saves.Better(byEf), nothing.Better(empty));
            }
            for (var i = 0; i < Rounds; i++, next += 24 * DeskRounds)
                beside.AddRange(await DeskAsync(access, SpendAsync(24 * DeskRounds, next, (tablet, entry) => PostAsync(tablets[tablet], entry))));
            tablets.ForEach(t => t.Dispose());
            await site.StopAsync();
            // What these tablets and the web server cost by themselves, on the cores that they share, comes before anything that the site does.
            var disk = $"an empty answer over HTTP takes {Text(empty)}, the disk appends and syncs {Syncs(folder)} times a second";
            return
            [
                new($"an entry of 64 tablets over HTTP, by the bare writer ({disk})", Text(overHttp), Text(byWriter), overHttp.Seconds / byWriter.Seconds, AimOfWriter, overHttp.Bytes),
                new("an entry of 64 tablets over HTTP, by a save with EF", Text(overHttp), Text(byEf), overHttp.Seconds / byEf.Seconds, AimOfEf, overHttp.Bytes),
                new("the slowest one in a hundred of 64 tablets", $"{Number(overHttp.P99)} ms", $"{Milliseconds} ms", overHttp.P99 / Milliseconds, 1, 0),
                new($"the slowest save of the desk while 64 tablets send ({beside.Count} saves; alone {Number(alone.Max())} ms)", $"{Number(beside.Max())} ms", $"{DeskWaits} ms", beside.Max() / DeskWaits, 1, 0),
            ];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // What every save of a page is: a context of its own, a transaction, a line in the audit. The milliseconds of each, until the work beside it is done.
    private static async Task<List<double>> DeskAsync(AccessService access, Task work)
    {
        var waits = new List<double>();
        while (!work.IsCompleted || waits.Count == 0)
        {
            var began = Stopwatch.GetTimestamp();
            await access.RecordAsync("стол", "Benchmark", "1");
            waits.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            // Twenty a second: a full desk, and the tablets that tell how they are.
            await Task.Delay(50);
        }
        await work;
        return waits;
    }

    private static async Task<ServiceProvider> ServicesAsync(string folder)
    {
        var services = new ServiceCollection().AddLogging().AddContestData(folder).BuildServiceProvider();
        await services.MigrateContestDataAsync();
        await JudgedContest.FillAsync(services, Contestants, Judges);
        return services;
    }

    private static async Task<object> PostAsync(SilentTablet tablet, ScoreEntry entry)
    {
        var status = await tablet.PostAsync(entry.Id, new SheetEntry(entry.Field, entry.Mark.Code, "", entry.BasedOn), SmallContest.Number(entry.Sheet.ContestantId - 1), default);
        return status == HttpStatusCode.OK ? status : throw new InvalidOperationException($"{status} for {entry}");
    }

    private static async Task<ScoreEntry> SaveAsync(IDbContextFactory<ContestDb> databases, ScoreEntry entry)
    {
        await using var db = await databases.CreateDbContextAsync();
        db.Add(entry);
        await db.SaveChangesAsync();
        return entry;
    }

    // Every tablet writes so many entries, each as soon as the one before is answered.
    private static async Task<Spent> SpendAsync<T>(int entries, int from, Func<int, ScoreEntry, Task<T>> write)
    {
        var waits = new double[Tablets * entries];
        var bytes = GC.GetTotalAllocatedBytes();
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Tablets).Select(tablet => Task.Run(async () =>
        {
            for (var i = 0; i < entries; i++)
            {
                var began = Stopwatch.GetTimestamp();
                await write(tablet, Entry(tablet, from + i));
                waits[tablet * entries + i] = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            }
        })));
        var seconds = watch.Elapsed.TotalSeconds / waits.Length;
        Array.Sort(waits);
        return new Spent(seconds, waits[(int)(waits.Length * 0.99)], GC.GetTotalAllocatedBytes() - bytes);
    }

    // Tablets of one judge take other contestants; the n-th entry of a tablet goes round its sheets and their fields.
    private static ScoreEntry Entry(int tablet, int n)
    {
        const int ofATablet = Contestants * Judges / Tablets;
        var contestant = tablet / Judges * ofATablet + n / Fields.Length % ofATablet + 1;
        return new ScoreEntry
        {
            Id = Guid.NewGuid(),
            Sheet = new SheetKey(1, SmallContest.Category, SmallContest.Round, contestant, tablet % Judges + 1),
            Field = Fields[n % Fields.Length],
            Mark = new Mark(n % 11 * 100),
            BasedOn = n / (Fields.Length * ofATablet),
            EnteredBy = JudgedContest.JudgeName(tablet % Judges),
            At = DateTime.UnixEpoch,
        };
    }

    private static int Syncs(string folder)
    {
        using var file = File.Create(Path.Combine(folder, "appended"), 1);
        var (line, count, watch) = (new byte[512], 0, Stopwatch.StartNew());
        for (; watch.ElapsedMilliseconds < 500; count++)
        {
            file.Write(line);
            file.Flush(flushToDisk: true);
        }
        return (int)(count / watch.Elapsed.TotalSeconds);
    }

    private static string Text(Spent spent) => $"{Number(spent.Seconds * 1e6)} µs";

    private static string Number(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);

    private readonly record struct Spent(double Seconds, double P99, long Bytes)
    {
        public Spent Better(Spent other) => other.Seconds == 0 || Seconds < other.Seconds ? this : other;
    }
}
