using System.CommandLine;
using Contest.Core;
using Contest.Core.Ranking;
using Contest.Documents.Ranking;

namespace Contest.Web.Commands;

/// <summary>Ranks a category from files, without a database: what anybody needs to repeat a result (rule D6).</summary>
public static class RankCommand
{
    public static Command Create()
    {
        var regulation = new Option<string>("--regulation") { Description = Languages.Text("Help.Rank.Regulation"), HelpName = "FILE", Required = true };
        var marks = new Option<string>("--marks") { Description = Languages.Text("Help.Rank.Marks"), HelpName = "FILE", Required = true };
        var contestants = new Option<string?>("--contestants") { Description = Languages.Text("Help.Rank.Contestants"), HelpName = "FILE" };
        var decisions = new Option<string?>("--decisions") { Description = Languages.Text("Help.Rank.Decisions"), HelpName = "FILE" };
        var category = new Option<string?>("--category") { Description = Languages.Text("Help.Rank.Category"), HelpName = "ID" };
        var after = new Option<string?>("--after") { Description = Languages.Text("Help.Rank.After"), HelpName = "ROUND" };
        var format = new Option<string>("--format") { Description = Languages.Text("Help.Rank.Format"), HelpName = "FORMAT", DefaultValueFactory = _ => "csv" };
        format.AcceptOnlyFromAmong("csv", "json");
        var explain = new Option<bool>("--explain") { Description = Languages.Text("Help.Rank.Explain") };
        var command = new Command("rank", Languages.Text("Help.Rank")) { regulation, marks, contestants, decisions, category, after, format, explain };
        command.SetAction(async (parse, cancel) =>
        {
            var files = await ReadAsync(parse.GetValue(regulation)!, parse.GetValue(category), parse.GetValue(marks)!, parse.GetValue(contestants), parse.GetValue(decisions), cancel);
            var result = CategoryResult.Of(GroundRule.Read(files), parse.GetValue(after));
            var codes = result.Ground.Contestants.ToDictionary(c => c.Id, c => c.Code);
            var words = parse.GetValue(explain) ? new ExplanationWords(files.Regulation, Languages.Current, id => codes[id]) : null;
            var output = parse.GetValue(format) == "json" ? System.Text.Encoding.UTF8.GetBytes(ResultFile.Json(result, words)) : ResultFile.Csv(result, words);
            await using var standard = Console.OpenStandardOutput();
            await standard.WriteAsync(output, cancel);
            foreach (var note in ResultNotes.Of(result))
                await Console.Error.WriteLineAsync($"contest: {note}");
            return 0;
        });
        return command;
    }

    private static async Task<GroundFiles> ReadAsync(string regulation, string? category, string marks, string? contestants, string? decisions, CancellationToken cancel)
    {
        var missing = new[] { regulation, marks, contestants, decisions }.Where(path => path is not null && !File.Exists(path)).Select(path => new Problem("File.Missing", path!)).ToList();
        if (missing.Count > 0)
            throw new RuleViolationException(missing);
        var problems = new List<Problem>();
        var rules = await TakeAsync(regulation, (bytes, name) => GroundFile.Regulation(TextOf(bytes), name, category));
        var files = new GroundFiles(
            rules!, await TakeAsync(marks, GroundFile.Marks) ?? [], Path.GetFileName(marks),
            contestants is null ? null : await TakeAsync(contestants, GroundFile.Contestants), Path.GetFileName(contestants ?? marks),
            decisions is null ? null : await TakeAsync(decisions, GroundFile.Decisions), Path.GetFileName(decisions) ?? "");
        return problems.Count == 0 ? files : throw new RuleViolationException(problems);

        // Every file is read before one is refused, so that all problems are told at once.
        async Task<T?> TakeAsync<T>(string path, Func<byte[], string, T> read) where T : class
        {
            var bytes = await File.ReadAllBytesAsync(path, cancel);
            try
            {
                return read(bytes, Path.GetFileName(path));
            }
            catch (RuleViolationException refusal)
            {
                problems.AddRange(refusal.Problems);
                return null;
            }
        }
    }

    private static string TextOf(byte[] bytes)
    {
        using var reader = new StreamReader(new MemoryStream(bytes));
        return reader.ReadToEnd();
    }
}
