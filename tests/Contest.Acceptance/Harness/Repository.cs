using System.Reflection;

namespace Contest.Acceptance.Harness;

/// <summary>The source tree that the tests were built from.</summary>
public static class Repository
{
    private static readonly string[] NotSource = ["bin", "obj", "out", "data", "TestResults", "node_modules"];

    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>Debug or Release: the configuration that the tests themselves were built in.</summary>
    public static string Configuration { get; } =
        typeof(Repository).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    public static string PathTo(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>Every file of the source tree, relative to the root with forward slashes; no build output.</summary>
    public static IEnumerable<string> Files() => FilesBelow(Root).Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'));

    private static IEnumerable<string> FilesBelow(string folder) =>
        Directory.EnumerateFiles(folder).Where(IsSourceFile)
            .Concat(Directory.EnumerateDirectories(folder).Where(IsSourceFolder).SelectMany(FilesBelow))
            .Order(StringComparer.Ordinal);

    private static bool IsSourceFile(string path) =>
        Path.GetFileName(path) != ".git" && Path.GetExtension(path) is not (".db" or ".db-shm" or ".db-wal" or ".user");

    private static bool IsSourceFolder(string path) =>
        Path.GetFileName(path) is var name && !NotSource.Contains(name) && (!name.StartsWith('.') || name == ".ci");

    private static string FindRoot(string from)
    {
        for (var folder = new DirectoryInfo(from); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Contest.sln")))
                return folder.FullName;

        throw new DirectoryNotFoundException($"No Contest.sln above {from}: the tests run from inside the source tree.");
    }
}
