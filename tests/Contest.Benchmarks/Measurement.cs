using System.Diagnostics;

namespace Contest.Benchmarks;

/// <summary>One thing the project measures itself by. It ends in lines of the table, one for each aim.</summary>
public abstract class Measurement
{
    public abstract IEnumerable<Line> Run();

    /// <summary>The best of several runs after a warm-up: what the work costs when nothing else wants the machine.</summary>
    protected static Cost BestOf(int runs, int warmUps, Action work)
    {
        for (var i = 0; i < warmUps; i++)
            work();
        var best = new Cost(TimeSpan.MaxValue, 0);
        for (var i = 0; i < runs; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            var before = GC.GetAllocatedBytesForCurrentThread();
            var watch = Stopwatch.StartNew();
            work();
            watch.Stop();
            var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
            if (watch.Elapsed < best.Time)
                best = new Cost(watch.Elapsed, bytes);
        }
        return best;
    }
}

/// <summary>What one run took.</summary>
/// <param name="Time">By the clock.</param>
/// <param name="Bytes">Allocated on the way.</param>
public readonly record struct Cost(TimeSpan Time, long Bytes);

/// <summary>One line of the table.</summary>
/// <param name="Goal">What is measured.</param>
/// <param name="Measured">What it came to, with its unit.</param>
/// <param name="Against">What it is divided by, with its unit.</param>
/// <param name="Ratio">The one by the other.</param>
/// <param name="Aim">The ratio aimed at, at most.</param>
/// <param name="Bytes">Memory the measured work allocated.</param>
public sealed record Line(string Goal, string Measured, string Against, double Ratio, double Aim, long Bytes)
{
    public bool IsMet => Ratio <= Aim;
}
