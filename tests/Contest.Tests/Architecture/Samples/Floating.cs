// Deliberately bad: the architecture tests must find these.
namespace Contest.Tests.Architecture.Samples.Floating;

public sealed class Floating
{
    public double Property { get; init; }

    public static bool Parameter(float value) => value > 0;

    public static int Local(int value)
    {
        var half = Math.Sqrt(value);
        return (int)half;
    }

    public static int Literal(int value) => (int)(value * 0.5);

    public static int InsideAList(List<double> values) => values.Count;

    public static Func<int, int> InsideAClosure(int by) => value => (int)((double)value * by);
}
