// Deliberately bad: the architecture tests must find these.
using System.Globalization;

namespace Contest.Tests.Architecture.Samples;

public static class Impure
{
    public static void Write() => Console.WriteLine(File.Exists("/"));

#pragma warning disable RS0030 // The banned clock is what this sample is for.
    public static string Ask() => DateTime.UtcNow.ToString(CultureInfo.CurrentCulture);
#pragma warning restore RS0030
}
