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
        var data = new Option<string>("--data") { Description = "The folder that holds the database and the keys; it is made.", HelpName = "DIR", Recursive = true, DefaultValueFactory = _ => "data" };
        var language = new Option<string>("--language") { Description = "The language of messages: ru, ko or en.", HelpName = "CODE", Recursive = true, DefaultValueFactory = _ => "ru" };
        language.AcceptOnlyFromAmong("ru", "ko", "en");
        var urls = new Option<string?>("--urls") { Description = $"Addresses to listen on, parted by semicolons. Default: {Site.DefaultUrl}", HelpName = "URLS", Recursive = true };

        var root = new RootCommand("Contest: runs a national Russian language contest, from registration to diplomas and travel. Without a command it serves the site.") { data, language, urls };
        root.SetAction((parse, cancel) => ServeCommand.RunAsync(parse.GetValue(data)!, parse.GetValue(urls), cancel));
        root.Add(DemoCommand.Create(data, urls));
        root.Add(NamesCommand.Create(data));

        var parsed = root.Parse(args);
        foreach (var error in parsed.Errors)
            await Console.Error.WriteLineAsync($"contest: {string.Join(' ', error.Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}");
        if (parsed.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync("contest: see --help");
            return Refused;
        }
        Languages.Use(parsed.GetValue(language) ?? "ru");
        return await RefusingAsync(() => parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }));
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
