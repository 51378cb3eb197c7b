using System.Text;
using Contest.Acceptance.Harness;

namespace Contest.Acceptance;

/// <summary>The verbs <c>rank</c> and <c>verify</c> as a shell sees them, by the examples of docs/regulation.md.</summary>
public sealed class RankCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("contest-rank-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Every command of the section, with what the document says it prints.</summary>
    [Fact]
    public async Task Every_example_of_the_document_does_what_the_document_says()
    {
        var examples = await ExamplesAsync();

        Assert.True(examples.Count >= 4, $"{examples.Count} examples");
        foreach (var (arguments, printed) in examples)
        {
            var result = await RunAsync([.. arguments.Split(' '), "--language", "en"]);

            Assert.Equal((arguments, printed), (arguments, result.Output + result.Error));
            Assert.Equal(0, result.ExitCode);
        }
    }

    [Fact]
    public async Task The_result_is_printed_as_json_too()
    {
        await ExamplesAsync();

        var result = await RunAsync("rank --regulation reading.json --marks marks.csv --contestants contestants.csv --format json".Split(' '));

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("\"exact\": \"17/2\"", result.Output, StringComparison.Ordinal);
        Assert.Equal('\n', result.Output[^1]);
    }

    [Theory]
    [InlineData("ru", "contest: marks.csv, строка 2: Участника «0109» нет в списке участников contestants.csv.", "contest: marks.csv, строка 3: «семь» не оценка.", "contest: decisions.csv, строка 2: Решение «toss» непонятно или неполно.")]
    [InlineData("ko", "contest: marks.csv, 2행: 참가자 《0109》", "contest: marks.csv, 3행: 《семь》 점수가 아닙니다.", "contest: decisions.csv, 2행: 결정 《toss》")]
    [InlineData("en", "contest: marks.csv, line 2: The contestant “0109” is not in the list contestants.csv.", "contest: marks.csv, line 3: “семь” is not a mark.", "contest: decisions.csv, line 2: The decision “toss” is unknown or incomplete.")]
    public async Task Every_problem_is_told_at_once_in_the_language_asked_for_and_nothing_is_printed(string language, params string[] told)
    {
        await ExamplesAsync();
        await WriteAsync("marks.csv", "round,contestant,judge,criterion,points\ntext,0109,orlova,voice,7\ntext,0101,orlova,voice,семь\n");
        await WriteAsync("decisions.csv", "decision,contestant,round,criterion,degree,value,reason\ntoss,0101,,,,,\n");

        var result = await RunAsync([.. "rank --regulation reading.json --marks marks.csv --contestants contestants.csv --decisions decisions.csv --language".Split(' '), language]);

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Equal(told.Length, result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.All(told, line => Assert.Contains(line, result.Error, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--marks marks.csv", "--regulation")]
    [InlineData("--regulation reading.json --marks no-such.csv", "no-such.csv")]
    [InlineData("--regulation no-such.json --marks marks.csv", "no-such.json")]
    [InlineData("--regulation reading.json --marks marks.csv --category writing", "writing")]
    [InlineData("--regulation reading.json --marks marks.csv --after writing", "writing")]
    [InlineData("--regulation reading.json --marks marks.csv --format xml", "xml")]
    [InlineData("--regulation marks.csv --marks marks.csv", "marks.csv")]
    [InlineData("--regulation reading.json --marks contestants.csv", "points")]
    public async Task A_wrong_argument_or_file_is_named(string arguments, string named)
    {
        await ExamplesAsync();

        var result = await RunAsync(["rank", .. arguments.Split(' ')]);

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains(named, result.Error, StringComparison.Ordinal);
        Assert.All(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.StartsWith("contest: ", line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("verify no-such.zip")]
    [InlineData("verify marks.csv")]
    public async Task What_is_no_package_is_not_confirmed(string arguments)
    {
        await ExamplesAsync();

        var result = await RunAsync(arguments.Split(' '));

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains(arguments.Split(' ')[1], result.Error, StringComparison.Ordinal);
    }

    // The files that the document shows are written as it shows them; a command and what follows it up to the end of the block is an example.
    private async Task<IReadOnlyList<(string Arguments, string Printed)>> ExamplesAsync()
    {
        var blocks = (await File.ReadAllTextAsync(Repository.PathTo("docs/regulation.md"), Cancel)).ReplaceLineEndings("\n").Split("```");
        var examples = new List<(string, string)>();
        for (var i = 1; i < blocks.Length; i += 2)
        {
            var text = blocks[i][(blocks[i].IndexOf('\n', StringComparison.Ordinal) + 1)..];
            if (text.Contains("\"contest-regulation/1\"", StringComparison.Ordinal))
                await WriteAsync("reading.json", text);
            else if (blocks[i - 1].TrimEnd().Split('`') is [.., var file, ":"] && file.EndsWith(".csv", StringComparison.Ordinal))
                await WriteAsync(file, text);
            else if (text.StartsWith("contest ", StringComparison.Ordinal))
                examples.Add((text.Split('\n')[0]["contest ".Length..], text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..]));
        }
        return examples;
    }

    private Task WriteAsync(string name, string text) => File.WriteAllTextAsync(Path.Combine(_folder, name), text, Encoding.UTF8, Cancel);

    private Task<ProgramResult> RunAsync(params string[] arguments) => (WebProgram.FromBuild() with { WorkingFolder = _folder }).RunAsync(_folder, Cancel, arguments);
}
