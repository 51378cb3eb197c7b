using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Contest.Core;
using Contest.Core.Awards;
using Contest.Core.Editions;
using Contest.Core.Ranking;
using Contest.Documents.Ranking;

namespace Contest.Documents.Awards;

/// <summary>
/// A results package (rule D6): of each protocol the regulation, the contestants by number, the marks, the decisions of the jury and the results, with a checksum of every file, as a ZIP. The same protocols give the same bytes.
/// It holds no names: whoever recounts needs none.
/// </summary>
public static class ResultPackage
{
    private const string Sums = "SHA256SUMS", Readme = "README.md", RegulationName = "regulation.json", MarksName = "marks.csv", ContestantsName = "contestants.csv", DecisionsName = "decisions.csv", ResultsName = "results.csv";
    private const long MaximumBytes = 512L << 20;

    // A ZIP knows no earlier day; a day of its own would make other bytes of the same protocols.
    private static readonly DateTimeOffset NoDay = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The package. Throws <see cref="RuleViolationException"/> for a protocol that keeps no marks.</summary>
    /// <param name="protocols">The protocols, each a folder named by its number.</param>
    public static byte[] Write(IReadOnlyList<Protocol> protocols)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal) { [Readme] = Text("PackageReadme") };
        foreach (var protocol in protocols)
            foreach (var (name, bytes) in Files(protocol.Content))
                files[$"protocol-{protocol.Number}/{name}"] = bytes;
        files[Sums] = Encoding.UTF8.GetBytes(string.Concat(files.Select(f => $"{Checksum(f.Value)}  {f.Key}\n")));
        return Zip(files);
    }

    /// <summary>Recomputes a package and tells what is the same and where it differs, folder by folder. Throws <see cref="RuleViolationException"/> for a file that is no package.</summary>
    /// <param name="bytes">The package.</param>
    /// <param name="name">Its name, for the problems.</param>
    public static IReadOnlyList<PackageFinding> Verify(byte[] bytes, string name)
    {
        var files = Unzip(bytes, name);
        if (!files.TryGetValue(Sums, out var sums) || !files.ContainsKey(Readme))
            throw new RuleViolationException(new Problem("Package.NotAPackage").At(new Place(name)));
        var findings = new List<PackageFinding>();
        var told = new Dictionary<string, string>();
        foreach (var line in Encoding.UTF8.GetString(sums).Split('\n', StringSplitOptions.RemoveEmptyEntries))
            if (line.Split("  ", 2) is not [var sum, var file] || !told.TryAdd(file, sum))
                throw new RuleViolationException(new Problem("Package.NotAPackage").At(new Place(name)));
        foreach (var file in files.Keys.Union(told.Keys).Where(f => f != Sums).Order(StringComparer.Ordinal))
            if (!files.TryGetValue(file, out var content))
                findings.Add(new PackageFinding(file, PackageFindingKind.Missing));
            else if (!told.TryGetValue(file, out var sum))
                findings.Add(new PackageFinding(file, PackageFindingKind.Unlisted));
            else if (Checksum(content) != sum)
                findings.Add(new PackageFinding(file, PackageFindingKind.Altered));
        foreach (var folder in files.Keys.Where(f => f.EndsWith("/" + RegulationName, StringComparison.Ordinal)).Select(f => f[..^RegulationName.Length]).Order(StringComparer.Ordinal))
            findings.AddRange(Recount(files, folder));
        return [.. findings.Distinct()];
    }

    private static Dictionary<string, byte[]> Files(ProtocolContent content)
    {
        if (content.Ground is not { } ground)
            throw new RuleViolationException(new Problem("Package.NoMarks", content.Number));
        var result = CategoryResult.Of(ground.Thaw(content.Regulation));
        return new Dictionary<string, byte[]>
        {
            [RegulationName] = Encoding.UTF8.GetBytes(Core.Editions.RegulationFile.Write([content.Regulation]) + "\n"),
            [ContestantsName] = GroundFile.WriteContestants(result.Ground),
            [MarksName] = GroundFile.WriteMarks(result.Ground),
            [DecisionsName] = GroundFile.WriteDecisions(result.Ground.Decisions),
            [ResultsName] = ResultFile.Csv(result),
        };
    }

    private static List<PackageFinding> Recount(Dictionary<string, byte[]> files, string folder)
    {
        var missing = new[] { ContestantsName, MarksName, DecisionsName, ResultsName }.Where(f => !files.ContainsKey(folder + f)).Select(f => new PackageFinding(folder + f, PackageFindingKind.Missing)).ToList();
        if (missing.Count > 0)
            return missing;
        try
        {
            var regulation = GroundFile.Regulation(Encoding.UTF8.GetString(files[folder + RegulationName]), folder + RegulationName, null);
            var ground = GroundRule.Read(new GroundFiles(
                regulation, GroundFile.Marks(files[folder + MarksName], folder + MarksName), folder + MarksName, GroundFile.Contestants(files[folder + ContestantsName], folder + ContestantsName), folder + ContestantsName,
                GroundFile.Decisions(files[folder + DecisionsName], folder + DecisionsName), folder + DecisionsName));
            var again = Lines(ResultFile.Csv(CategoryResult.Of(ground)));
            var told = Lines(files[folder + ResultsName]);
            var differing = Enumerable.Range(0, Math.Max(again.Length, told.Length)).Where(i => again.ElementAtOrDefault(i) != told.ElementAtOrDefault(i))
                .Select(i => new PackageFinding(folder + ResultsName, PackageFindingKind.Differs, i + 1, told.ElementAtOrDefault(i) ?? "", again.ElementAtOrDefault(i) ?? "")).ToList();
            return differing.Count > 0 ? differing : [new PackageFinding(folder + ResultsName, PackageFindingKind.Same, again.Length - 2)];
        }
        catch (RuleViolationException refusal)
        {
            return [.. refusal.Problems.Select(p => new PackageFinding(folder, PackageFindingKind.Refused) { Problem = p })];
        }

        // The last one is what follows the last line feed: nothing.
        static string[] Lines(byte[] csv) => Encoding.UTF8.GetString(csv).Split('\n');
    }

    private static byte[] Zip(SortedDictionary<string, byte[]> files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in files)
            {
                var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
                entry.LastWriteTime = NoDay;
                using var stream = entry.Open();
                stream.Write(content);
            }
        return bytes.ToArray();
    }

    private static Dictionary<string, byte[]> Unzip(byte[] bytes, string name)
    {
        var files = new Dictionary<string, byte[]>();
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes));
            long total = 0;
            foreach (var entry in zip.Entries.Where(e => !e.FullName.EndsWith('/')))
            {
                using var stream = entry.Open();
                using var content = new MemoryStream();
                var buffer = new byte[81_920];
                for (int count; (count = stream.Read(buffer)) > 0;)
                {
                    // What a ZIP says of its sizes is what its maker says.
                    if ((total += count) > MaximumBytes)
                        throw new RuleViolationException(new Problem("File.TooLarge", MaximumBytes >> 20).At(new Place(name)));
                    content.Write(buffer, 0, count);
                }
                if (!files.TryAdd(entry.FullName, content.ToArray()))
                    throw new RuleViolationException(new Problem("Package.NotAPackage").At(new Place(name)));
            }
        }
        catch (InvalidDataException)
        {
            throw new RuleViolationException(new Problem("Package.NotAPackage").At(new Place(name)));
        }
        return files;
    }

    private static string Checksum(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    // The description of the format goes with every package; it is one text, in English with a summary in Russian.
    private static byte[] Text(string name)
    {
        using var stream = typeof(ResultPackage).Assembly.GetManifestResourceStream($"Contest.Documents.Awards.{name}.md")!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}

/// <summary>What was found in a package.</summary>
/// <param name="File">The file or folder.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Line">The line that differs; of the same results, how many lines there are.</param>
/// <param name="Told">What the package says.</param>
/// <param name="Counted">What was counted.</param>
public sealed record PackageFinding(string File, PackageFindingKind Kind, int Line = 0, string Told = "", string Counted = "")
{
    /// <summary>Why a folder could not be counted.</summary>
    public Problem? Problem { get; init; }

    /// <summary>Whether everything is as the package says.</summary>
    public bool IsGood => Kind == PackageFindingKind.Same;
}

public enum PackageFindingKind
{
    /// <summary>The results were counted again and are the same, byte for byte.</summary>
    Same,

    /// <summary>A line of the results is another one.</summary>
    Differs,

    /// <summary>A file is not what its checksum says.</summary>
    Altered,

    /// <summary>A file is not there.</summary>
    Missing,

    /// <summary>A file has no checksum.</summary>
    Unlisted,

    /// <summary>The folder's files cannot be counted.</summary>
    Refused,
}
