using System.Globalization;
using Contest.Acceptance;
using Contest.Data;
using Contest.Web;
using Microsoft.AspNetCore.Builder;

namespace Contest.Benchmarks;

/// <summary>What five hundred judges cost the site who have signed in and opened their list and a sheet: the growth of its heap, and of its working set, which the tablets share.</summary>
public sealed class JudgesInMemoryMeasurement : Measurement
{
    private const int Judges = 500, WarmUps = 20;
    private const double Megabytes = 50;

    public override IEnumerable<Line> Run()
    {
        var (heap, workingSet) = MeasureAsync().GetAwaiter().GetResult();
        yield return new Line($"500 judges signed in, heap (working set {Text(workingSet)})", Text(heap), $"{Megabytes} MB", heap / 1e6 / Megabytes, 1, heap);
    }

    private static async Task<(long Heap, long WorkingSet)> MeasureAsync()
    {
        var folder = Directory.CreateTempSubdirectory("contest-judges-").FullName;
        try
        {
            await using var site = Site.Build(folder, "http://127.0.0.1:0");
            await site.Services.MigrateContestDataAsync();
            var links = await JudgedContest.FillAsync(site.Services, contestants: 20, Judges + WarmUps);
            await site.StartAsync();
            var address = new Uri(site.Urls.First() + "/");
            await OpenAsync(address, links.Take(WarmUps));
            var (heap, workingSet) = (Heap(), Environment.WorkingSet);
            await OpenAsync(address, links.Skip(WarmUps));
            return (Heap() - heap, Environment.WorkingSet - workingSet);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task OpenAsync(Uri site, IEnumerable<PersonalLink> links)
    {
        foreach (var link in links)
        {
            // The tablet is gone afterwards: what is left is the site's.
            using var tablet = new SilentTablet(site);
            await tablet.SignInAsync(link, default);
            await tablet.OpenAsync($"judge/{SmallContest.Category}/{SmallContest.Round}/{SmallContest.Number(0)}", default);
        }
    }

    private static long Heap()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private static string Text(long bytes) => $"{(bytes / 1e6).ToString("0.0", CultureInfo.InvariantCulture)} MB";
}
