using System.Text.Json.Nodes;
using Contest.Acceptance.Harness;

namespace Contest.Acceptance;

/// <summary>The program as a shell sees it: what it says, its exit code, and what it leaves on the disk.</summary>
public sealed class CommandLineTests : IDisposable
{
    private static readonly string[] Papers = ["diplomas.pdf", "protocol.pdf", "ranking.xlsx", "results.zip", "travel-list.pdf", "travel-list.xlsx"];
    private readonly string _folder = Directory.CreateTempSubdirectory("contest-command-").FullName;

    private string Data => Path.Combine(_folder, "data");
    private string Seed => Path.Combine(_folder, "seed");
    private string Out => Path.Combine(_folder, "out");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(new[] { "--help" }, new[] { "--data", "--language", "--urls", "demo", "names", "rank", "verify" })]
    [InlineData(new[] { "rank", "--help" }, new[] { "--regulation", "--marks", "--contestants", "--decisions", "--category", "--after", "--format", "--explain" })]
    [InlineData(new[] { "verify", "--help" }, new[] { "PACKAGE" })]
    [InlineData(new[] { "demo", "--help" }, new[] { "--data", "--language", "--urls", "--out", "--seed", "--no-serve" })]
    public async Task Help_names_every_command_and_option_and_does_nothing(string[] arguments, string[] named)
    {
        var result = await RunAsync(arguments);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.All(named, name => Assert.Contains(name, result.Output, StringComparison.Ordinal));
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Theory]
    [InlineData("ru", "Использование:", "Папка с базой данных")]
    [InlineData("ko", "사용법:", "자료기지")]
    [InlineData("en", "Usage:", "The folder that holds the database")]
    public async Task Help_speaks_one_language_throughout(string language, string heading, string sentence)
    {
        foreach (string[] verb in new[] { Array.Empty<string>(), ["demo"], ["names"], ["rank"], ["verify"] })
        {
            var help = (await RunAsync([.. verb, "--help", "--language", language])).Output;

            Assert.Contains(heading, help, StringComparison.Ordinal);
            Assert.Contains(sentence, help, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("--nonsense")]
    [InlineData("demo", "--nonsense")]
    [InlineData("serv")]
    [InlineData("--language", "fr")]
    public async Task A_wrong_argument_is_named_and_nothing_is_begun(params string[] arguments)
    {
        var result = await RunAsync([.. arguments, "--data", Data]);

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains(arguments[^1], result.Error, StringComparison.Ordinal);
        Assert.All(LinesOf(result.Error), line => Assert.StartsWith("contest: ", line, StringComparison.Ordinal));
        Assert.False(Directory.Exists(Data));
    }

    [Fact]
    public async Task A_missing_seed_folder_is_named_in_one_line()
    {
        var line = Assert.Single(await RefusedAsync());

        Assert.Contains(Seed, line, StringComparison.Ordinal);
        await AssertNothingSavedAsync();
    }

    [Fact]
    public async Task A_truncated_workbook_is_named_and_nobody_is_registered()
    {
        CopySeed();
        var file = Path.Combine(Seed, "contestants.xlsx");
        await File.WriteAllBytesAsync(file, (await File.ReadAllBytesAsync(file, Cancel))[..4000], Cancel);

        var line = Assert.Single(await RefusedAsync());

        Assert.Contains("contestants.xlsx", line, StringComparison.Ordinal);
        await AssertNothingSavedAsync();
    }

    [Fact]
    public async Task A_regulation_whose_weights_do_not_add_up_is_named_with_its_place_and_no_edition_is_made()
    {
        CopySeed();
        var file = Path.Combine(Seed, "regulations", "univ-major.json");
        var regulation = JsonNode.Parse(await File.ReadAllTextAsync(file, Cancel))!;
        regulation["categories"]![0]!["maximum"] = 90;
        await File.WriteAllTextAsync(file, regulation.ToJsonString(), Cancel);

        var line = Assert.Single(await RefusedAsync());

        Assert.Contains("univ-major.json, $.categories[0].maximum:", line, StringComparison.Ordinal);
        Assert.Contains("90", line, StringComparison.Ordinal);
        await AssertNothingSavedAsync();
    }

    [Fact]
    public async Task Each_mark_off_its_scale_is_named_with_its_row_and_no_mark_is_taken()
    {
        CopySeed();
        var file = Path.Combine(Seed, "marks.csv");
        var lines = await File.ReadAllLinesAsync(file, Cancel);
        foreach (var row in new[] { 2, 5 })
            lines[row - 1] = lines[row - 1][..lines[row - 1].LastIndexOf(',')] + ",6100";
        await File.WriteAllLinesAsync(file, lines, Cancel);

        var problems = await RefusedAsync();

        Assert.Collection(problems,
            line => Assert.StartsWith("contest: marks.csv, строка 2: Оценки «6100»", line, StringComparison.Ordinal),
            line => Assert.StartsWith("contest: marks.csv, строка 5: Оценки «6100»", line, StringComparison.Ordinal));
        await AssertNothingSavedAsync();
    }

    [Fact]
    public async Task A_panel_with_a_judge_who_is_nobody_is_named_and_nothing_is_saved()
    {
        CopySeed();
        var file = Path.Combine(Seed, "jury.json");
        var jury = JsonNode.Parse(await File.ReadAllTextAsync(file, Cancel))!;
        jury["panels"]![0]!["judges"]![0] = "nobody";
        await File.WriteAllTextAsync(file, jury.ToJsonString(), Cancel);

        var line = Assert.Single(await RefusedAsync());

        Assert.Contains("nobody", line, StringComparison.Ordinal);
        await AssertNothingSavedAsync();
    }

    [Fact]
    public async Task The_demo_keeps_out_of_a_folder_that_holds_another_contest()
    {
        Assert.Equal(0, (await DemoAsync()).ExitCode);
        var counts = await CountsAsync();
        CopySeed();
        var file = Path.Combine(Seed, "edition.json");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file, Cancel)).Replace("\"code\": \"2027\"", "\"code\": \"2031\"", StringComparison.Ordinal), Cancel);

        var refused = await DemoAsync("--seed", Seed);

        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("2027", Assert.Single(LinesOf(refused.Error)), StringComparison.Ordinal);
        Assert.Equal(counts, await CountsAsync());
    }

    [Fact]
    public async Task The_demo_run_twice_doubles_nothing_and_writes_its_papers_in_plain_lines()
    {
        var first = await DemoAsync();
        var counts = await CountsAsync();
        var papers = await PapersAsync();
        var second = await DemoAsync();

        Assert.All(new[] { first, second }, run =>
        {
            Assert.Equal((0, ""), (run.ExitCode, run.Error));
            Assert.DoesNotContain('\u001b', run.Output);
            Assert.DoesNotContain('\r', run.Output);
            Assert.All(Papers, paper => Assert.Contains(Path.Combine(Out, paper), run.Output, StringComparison.Ordinal));
        });
        Assert.All(counts, count => Assert.True(count.Value > 0, $"{count.Key} is empty: the demo did nothing."));
        Assert.Equal(counts, await CountsAsync());
        Assert.Equal(Papers, papers.Keys);
        Assert.Equal(papers, await PapersAsync());
        await AssertConfirmedAsync(Path.Combine(Out, "results.zip"));
    }

    private static async Task<ProgramResult> RunAsync(params string[] arguments) => await WebProgram.FromBuild().RunAsync(Path.GetTempPath(), Cancel, arguments);

    private Task<ProgramResult> DemoAsync(params string[] more) => RunAsync(["demo", "--no-serve", "--data", Data, "--out", Out, .. more]);

    private async Task<IReadOnlyList<string>> RefusedAsync()
    {
        var result = await DemoAsync("--seed", Seed);
        Assert.True(result.ExitCode == 2, $"exit code {result.ExitCode}\n{result.Output}\n{result.Error}");
        Assert.False(Directory.Exists(Out), "Papers were begun.");
        var lines = LinesOf(result.Error);
        Assert.All(lines, line => Assert.StartsWith("contest: ", line, StringComparison.Ordinal));
        return lines;
    }

    // One protocol of each category, and whoever spoils a sign is told.
    private async Task AssertConfirmedAsync(string package)
    {
        var verified = await RunAsync("verify", package, "--language", "en");
        Assert.Equal((0, ""), (verified.ExitCode, verified.Error));
        Assert.Equal(await Database.CountAsync(Data, "Protocols") + 1, LinesOf(verified.Output).Length);
        Assert.EndsWith("The package is confirmed.\n", verified.Output, StringComparison.Ordinal);

        var bytes = await File.ReadAllBytesAsync(package, Cancel);
        await File.WriteAllBytesAsync(package, bytes[..(bytes.Length / 2)], Cancel);
        var spoilt = await RunAsync("verify", package, "--language", "en");
        Assert.Equal((2, "", "contest: results.zip: This is no results package. Take the ZIP that the page of protocols gives.\n"), (spoilt.ExitCode, spoilt.Output, spoilt.Error));
    }

    private static string[] LinesOf(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    // Every file is read before the first is saved: a fault in the last leaves nothing of the first.
    private async Task AssertNothingSavedAsync()
    {
        foreach (var table in new[] { "Editions", "Categories", "Institutions", "Contestants", "Judges", "Seats", "ScoreEntries", "Trips", "Audit" })
            Assert.Equal((table, 0L), (table, await Database.CountAsync(Data, table)));
    }

    private async Task<Dictionary<string, long>> CountsAsync()
    {
        var counts = new Dictionary<string, long>();
        foreach (var table in new[] { "Institutions", "Contestants", "Passports", "Judges", "Seats", "ScoreEntries", "Admissions", "Protocols", "Signatures", "Diplomas", "Trips", "Travellers" })
            counts[table] = await Database.CountAsync(Data, table);
        return counts;
    }

    // What a paper holds, told by its size: the second run wrote the same.
    private async Task<Dictionary<string, long>> PapersAsync() =>
        await Task.Run(() => Directory.GetFiles(Out).Order(StringComparer.Ordinal).ToDictionary(path => Path.GetFileName(path), path => new FileInfo(path).Length), Cancel);

    private void CopySeed()
    {
        var source = Repository.PathTo("seed-data");
        foreach (var file in new[] { "edition.json", "jury.json", "trip.json", "contestants.xlsx", "marks.csv" }.Concat(Directory.GetFiles(Path.Combine(source, "regulations")).Select(f => Path.GetRelativePath(source, f))))
        {
            var target = Path.Combine(Seed, file);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Path.Combine(source, file), target);
        }
    }
}
