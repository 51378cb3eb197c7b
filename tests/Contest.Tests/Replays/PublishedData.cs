using System.Globalization;
using System.IO.Compression;
using Contest.Acceptance.Harness;
using Contest.Core.Editions;

namespace Contest.Tests.Replays;

/// <summary>The published results that are shared beside the source tree; a test that needs them is skipped where they are absent. And the regulations of these contests, which are always here.</summary>
internal static class PublishedData
{
    private static readonly string? Folder = Above(Repository.Root).Select(folder => Path.Combine(folder, "shared", "data", "replay")).FirstOrDefault(Directory.Exists);

    /// <summary>The rows of a table, each by the names of its columns. No value in them holds a comma.</summary>
    public static List<Dictionary<string, string>> Table(string file)
    {
        var lines = Text(file).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.TrimEnd('\r').Split(',')).ToList();
        var rows = lines.Skip(1).Select(cells => lines[0].Zip(cells).ToDictionary(c => c.First, c => c.Second)).ToList();
        Assert.NotEmpty(rows);
        return rows;
    }

    public static string Text(string file)
    {
        Assert.SkipWhen(Folder is null, "There is no ../shared/data/replay beside this source tree.");
        using var stream = File.OpenRead(Path.Combine(Folder!, file));
        using var reader = new StreamReader(file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream);
        return reader.ReadToEnd();
    }

    public static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>The regulations in a file of this folder.</summary>
    public static IReadOnlyList<Regulation> Regulations(string file) =>
        RegulationFile.Read(File.ReadAllText(Repository.PathTo("tests", "Contest.Tests", "Replays", file)), file);

    // A worktree may lie a folder deeper than the clone.
    private static IEnumerable<string> Above(string root)
    {
        for (var folder = Directory.GetParent(root); folder is not null; folder = folder.Parent)
            yield return folder.FullName;
    }
}
