using System.CommandLine;

namespace Contest.Web.Commands;

/// <summary>The program's verbs. Without a verb it serves the site.</summary>
public static class CommandLine
{
    /// <summary>The exit code of wrong arguments, missing files and refused input.</summary>
    public const int Refused = 2;

    /// <summary>Runs the program and returns its exit code: 0, or <see cref="Refused"/>.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        // The help is written before anything is parsed, so its language is looked for by hand.
        Languages.Use(LanguageOf(args));
        var data = new Option<string>("--data") { Description = Languages.Text("Help.Data"), HelpName = "DIR", Recursive = true, DefaultValueFactory = _ => "data" };
        var language = new Option<string>("--language") { Description = Languages.Text("Help.Language"), HelpName = "CODE", Recursive = true, DefaultValueFactory = _ => "ru" };
        language.AcceptOnlyFromAmong("ru", "ko", "en");
        var urls = new Option<string?>("--urls") { Description = Languages.Text("Help.Urls", Site.DefaultUrl), HelpName = "URLS", Recursive = true };

        var root = new RootCommand(Languages.Text("Help.Root")) { data, language, urls };
        root.SetAction((parse, cancel) => ServeCommand.RunAsync(parse.GetValue(data)!, parse.GetValue(urls), cancel));
        root.Add(DemoCommand.Create(data, urls));
        root.Add(NamesCommand.Create(data));
        root.Add(RankCommand.Create());
        root.Add(VerifyCommand.Create());

        var parsed = root.Parse(args);
        foreach (var error in parsed.Errors)
            await Console.Error.WriteLineAsync($"contest: {string.Join(' ', error.Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}");
        if (parsed.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync("contest: see --help");
            return Refused;
        }
        return await RefusingAsync(() => parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }));
    }

    private static string LanguageOf(string[] args)
    {
        var asked = args.Select((arg, i) => arg == "--language" ? args.ElementAtOrDefault(i + 1) : arg.StartsWith("--language=", StringComparison.Ordinal) ? arg["--language=".Length..] : null).LastOrDefault(code => code is not null);
        return Languages.Codes.Contains(asked) ? asked! : Languages.Codes[0];
    }

    // What a rule or the disk refuses is said in a line each and ends with exit code 2; anything else is a bug and shows itself.
    private static async Task<int> RefusingAsync(Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (Core.RuleViolationException refusal)
        {
            foreach (var problem in refusal.Problems)
                await Console.Error.WriteLineAsync($"contest: {Shared.ProblemText.Of(problem)}");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"contest: {failure.Message}");
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("contest: cancelled");
        }
        return Refused;
    }
}
