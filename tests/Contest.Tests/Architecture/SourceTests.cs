using System.Text.RegularExpressions;
using Contest.Acceptance.Harness;

namespace Contest.Tests.Architecture;

/// <summary>What the files of the source tree promise: pages one can take in at a glance, files one can read, nothing of one machine.</summary>
public sealed partial class SourceTests
{
    private const int LongestPage = 120;
    private const int LongestCode = 50;
    private const int LongestFile = 250;

    /// <summary>Files that may be longer, each with the reason. An entry that is no longer needed fails the test.</summary>
    private static readonly Dictionary<string, string> LongFiles = [];

    // Style sheets are not among them: the theme is one file by intent.
    private static readonly string[] Readable = [".cs", ".razor", ".js", ".sh"];
    private static readonly string[] Text = [.. Readable, ".css", ".html", ".csproj", ".props", ".sln", ".json", ".resx", ".md", ".txt", ".csv", ".yml", ".xml", ".svg", ""];

    [Fact]
    public void A_page_is_taken_in_at_a_glance()
    {
        var pages = Repository.Files().Where(file => file.EndsWith(".razor", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(pages);
        Assert.Empty(pages.Where(file => IsTooLongAPage(Lines(file))).Select(file => $"{file}: {Lines(file).Length} lines"));
    }

    [Fact]
    public void A_page_too_long_and_a_page_with_too_much_code_are_found()
    {
        string[] code = ["@code {", .. Enumerable.Repeat("    // …", LongestCode), "}"];

        Assert.False(IsTooLongAPage([.. Enumerable.Repeat("<p></p>", LongestPage - 20), .. code.Take(10), "}"]));
        Assert.True(IsTooLongAPage([.. Enumerable.Repeat("<p></p>", LongestPage + 1)]));
        Assert.True(IsTooLongAPage(code));
    }

    [Fact]
    public void A_file_is_read_in_one_sitting()
    {
        var files = Repository.Files().Where(IsOurCode).ToList();

        Assert.NotEmpty(files);
        Assert.Equal(LongFiles.Keys.Order(), files.Where(file => Lines(file).Length > LongestFile));
    }

    [Fact]
    public void No_file_names_a_machine_or_a_registry()
    {
        var files = Repository.Files().Where(IsText).ToList();

        Assert.NotEmpty(files);
        Assert.Empty(files.SelectMany(file => Lines(file).Select((line, i) => $"{file}:{i + 1}: {line.Trim()}").Where(line => OfOneMachine().IsMatch(line))));
    }

    [Theory]
    [InlineData("see {0}work/main/docs", "/")]
    [InlineData("\"{0}home/somebody/contest\"", "/")]
    [InlineData("HintPath>{0}root/.nuget/packages", "/")]
    [InlineData("C:{0}Users{0}somebody", "\\")]
    [InlineData("https:{0}{0}nexus.example.org/repository", "/")]
    [InlineData("<add value=\"https:{0}{0}api.nuget.org/v3/index.json\"", "/")]
    [InlineData("\"resolved\": \"https:{0}{0}registry.npmjs.org/x\"", "/")]
    public void A_machine_or_a_registry_is_found(string line, string slash) => // written so that this file does not find itself
        Assert.Matches(OfOneMachine(), string.Format(System.Globalization.CultureInfo.InvariantCulture, line, slash));

    [Theory]
    [InlineData("docs/home/plan.md")]
    [InlineData("GET /judge/home/2")]
    [InlineData("FROM mcr.microsoft.com/dotnet/sdk:10.0")]
    [InlineData("http://localhost:5080/home")]
    public void An_ordinary_path_is_not_taken_for_a_machine(string line) => Assert.DoesNotMatch(OfOneMachine(), line);

    [GeneratedRegex("""(?<![\w.\-/:])/(work|home|root|Users)/[\w.]|[A-Z]:\\Users\\|https?://[^/\s"']*(registry|nuget\.org|nexus|artifact|mirror|proxy)""")]
    private static partial Regex OfOneMachine();

    private static bool IsTooLongAPage(string[] lines)
    {
        var code = Array.FindIndex(lines, line => line.StartsWith("@code", StringComparison.Ordinal));
        return lines.Length > LongestPage || (code >= 0 && lines.Length - code > LongestCode);
    }

    private static bool IsOurCode(string file) =>
        Readable.Contains(Path.GetExtension(file)) && !IsVendored(file) && !file.StartsWith("src/Contest.Data/Migrations/", StringComparison.Ordinal);

    private static bool IsText(string file) => Text.Contains(Path.GetExtension(file)) && !IsVendored(file);

    private static bool IsVendored(string file) =>
        file.Contains("/wwwroot/lib/", StringComparison.Ordinal) || file.Contains(".min.", StringComparison.Ordinal);

    private static string[] Lines(string file) => File.ReadAllLines(Repository.PathTo(file));
}
