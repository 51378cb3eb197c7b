using System.Diagnostics;
using System.Globalization;

namespace Contest.Benchmarks;

/// <summary>The whole demo without serving, from built binaries and into empty folders: wall time and peak memory against what is aimed at.</summary>
public sealed class DemoMeasurement : Measurement
{
    private const double Seconds = 10, Megabytes = 300;

    public override IEnumerable<Line> Run()
    {
        var folder = Directory.CreateTempSubdirectory("contest-demo-").FullName;
        try
        {
            var watch = Stopwatch.StartNew();
            var peak = Demo(folder);
            var seconds = watch.Elapsed.TotalSeconds;
            yield return new Line("the demo, 120 contestants, wall time", Text(seconds, "s"), Text(Seconds, "s"), seconds / Seconds, 1, 0);
            yield return new Line("the demo, 120 contestants, peak memory", Text(peak / 1e6, "MB"), Text(Megabytes, "MB"), peak / 1e6 / Megabytes, 1, peak);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // The peak is asked for while the program runs: afterwards nobody knows it.
    private static long Demo(string folder)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Contest.Web.dll"), "demo", "--no-serve", "--data", Path.Combine(folder, "data"), "--out", Path.Combine(folder, "out")])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEndAsync();
        long peak = 0;
        while (!process.WaitForExit(20))
        {
            process.Refresh();
            try
            {
                peak = Math.Max(peak, process.PeakWorkingSet64);
            }
            catch (InvalidOperationException)
            {
                // It ended between the two questions.
            }
        }
        return process.ExitCode == 0 ? peak : throw new InvalidOperationException($"The demo failed: {said.GetAwaiter().GetResult()}");
    }

    private static string Text(double value, string unit) => $"{value.ToString("0.0", CultureInfo.InvariantCulture)} {unit}";
}
