using System.CommandLine;
using System.Text;
using Contest.Core;
using Contest.Core.Names;
using Contest.Data;
using Contest.Data.Names;

namespace Contest.Web.Commands;

/// <summary>Suggests Cyrillic and Latin spellings of Hangul names, one a line. It writes over nothing.</summary>
public static class NamesCommand
{
    public static Command Create(Option<string> data)
    {
        var file = new Argument<string?>("FILE") { Description = Languages.Text("Help.Names.File"), Arity = ArgumentArity.ZeroOrOne };
        var style = new Option<string>("--style") { Description = Languages.Text("Help.Names.Style"), HelpName = "STYLE", DefaultValueFactory = _ => "person-split" };
        style.AcceptOnlyFromAmong("person-split", "person-joined", "place");
        var script = new Option<string>("--script") { Description = Languages.Text("Help.Names.Script"), HelpName = "SCRIPT", DefaultValueFactory = _ => "cyrillic" };
        script.AcceptOnlyFromAmong("cyrillic", "latin-dprk", "latin-mr", "latin-rr");
        var conventional = new Option<bool>("--conventional") { Description = Languages.Text("Help.Names.Conventional") };
        var li = new Option<bool>("--li") { Description = Languages.Text("Help.Names.Li") };
        var chzh = new Option<bool>("--chzh") { Description = Languages.Text("Help.Names.Chzh") };
        var native = new Option<bool>("--native") { Description = Languages.Text("Help.Names.Native") };
        var command = new Command("names", Languages.Text("Help.Names")) { file, style, script, conventional, li, chzh, native };
        command.SetAction(async (parse, cancel) =>
        {
            var lines = await LinesAsync(parse.GetValue(file), cancel);
            var settings = new CyrillicSettings(parse.GetValue(style) == "person-split", parse.GetValue(li), parse.GetValue(chzh));
            var table = parse.GetValue(conventional) ? await TableAsync(parse.GetValue(data)!) : null;
            var isPlace = parse.GetValue(style) == "place";
            Func<string, string> spell = Systems.TryGetValue(parse.GetValue(script)!, out var system)
                ? name => Latin(name, isPlace, system, parse.GetValue(native), table)
                : name => Cyrillic(name, isPlace, settings, parse.GetValue(native), table);
            var spelled = lines.Select(line => line.Length == 0 ? "" : spell(line)).ToList();
            await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { NewLine = "\n" };
            foreach (var line in spelled)
                await output.WriteLineAsync(line.AsMemory(), cancel);
            return 0;
        });
        return command;
    }

    private static readonly Dictionary<string, LatinSystem> Systems = new()
    {
        ["latin-dprk"] = LatinSystem.Dprk,
        ["latin-mr"] = LatinSystem.McCuneReischauer,
        ["latin-rr"] = LatinSystem.Revised,
    };

    private static string Cyrillic(string hangul, bool isPlace, CyrillicSettings settings, bool native, EstablishedSpellings? table)
    {
        if (isPlace)
            return table?.CyrillicPlace(hangul) ?? CyrillicSuggestion.Place(hangul, settings);
        return table?.Find(hangul, EstablishedKind.Person)?.Cyrillic ?? CyrillicSuggestion.Person(HangulName.Parse(hangul), settings, native).Full.TrimEnd();
    }

    // Established Latin spellings are those of the DPRK; the other two systems are systems throughout. A native name is told by its length where the option does not tell it.
    private static string Latin(string hangul, bool isPlace, LatinSystem system, bool native, EstablishedSpellings? table)
    {
        var established = system == LatinSystem.Dprk ? table?.Find(hangul, isPlace ? EstablishedKind.Place : EstablishedKind.Person)?.Latin : null;
        if (established is { Length: > 0 })
            return established;
        return isPlace ? LatinSuggestion.Place(hangul, system) : LatinSuggestion.Person(HangulName.Parse(hangul), system, native ? true : null).Full.TrimEnd();
    }

    // Every line is checked before one is printed, so that nobody takes half of a list for the whole.
    private static async Task<IReadOnlyList<string>> LinesAsync(string? path, CancellationToken cancel)
    {
        var name = path is null ? null : Path.GetFileName(path);
        if (path is not null && !File.Exists(path))
            throw new RuleViolationException(new Problem("File.Missing", path));
        await using var stream = path is null ? Console.OpenStandardInput() : File.OpenRead(path);
        var lines = (await TextAsync(stream, name ?? "-", cancel)).ReplaceLineEndings("\n").Split('\n').Select(NameForm.Clean).ToList();
        if (lines[^1].Length == 0)
            lines.RemoveAt(lines.Count - 1);
        var problems = lines.Select((line, i) => line.Length == 0 ? null : HangulName.Check(line)?.At(new Place(name, Row: i + 1))).OfType<Problem>().ToList();
        return problems.Count == 0 ? lines : throw new RuleViolationException(problems);
    }

    // A folder without a database is left without one: who asks for a spelling does not set up a contest.
    private static async Task<EstablishedSpellings> TableAsync(string folder)
    {
        if (!File.Exists(Path.Combine(folder, DataSetup.FileName)))
            return EstablishedSpellings.Defaults;
        await using var services = new ServiceCollection().AddLogging().AddContestData(folder).BuildServiceProvider();
        await services.MigrateContestDataAsync();
        return await services.GetRequiredService<SpellingService>().TableAsync();
    }

    private static async Task<string> TextAsync(Stream stream, string name, CancellationToken cancel)
    {
        try
        {
            using var reader = new StreamReader(stream, new UTF8Encoding(false, throwOnInvalidBytes: true));
            return await reader.ReadToEndAsync(cancel);
        }
        catch (DecoderFallbackException)
        {
            throw new RuleViolationException(new Problem("Name.NotUtf8", name));
        }
    }
}
