using System.CommandLine;
using Contest.Data;

namespace Contest.Web.Commands;

/// <summary>Runs a whole contest from the seed data through the services of the pages, writes its papers and serves the site with it.</summary>
public static class DemoCommand
{
    public static Command Create(Option<string> data, Option<string?> urls)
    {
        var output = new Option<string>("--out") { Description = Languages.Text("Help.Demo.Out"), HelpName = "DIR", DefaultValueFactory = _ => "out" };
        var seed = new Option<string?>("--seed") { Description = Languages.Text("Help.Demo.Seed"), HelpName = "DIR" };
        var noServe = new Option<bool>("--no-serve") { Description = Languages.Text("Help.Demo.NoServe") };
        var command = new Command("demo", Languages.Text("Help.Demo")) { output, seed, noServe };
        command.SetAction(async (parse, cancel) =>
        {
            var folder = parse.GetValue(data)!;
            var site = Site.Build(folder, parse.GetValue(urls));
            await site.Services.MigrateContestDataAsync();
            var demo = ActivatorUtilities.CreateInstance<ContestDay>(site.Services, SeedFolder(parse.GetValue(seed)), parse.GetValue(output)!, new ConsoleProgress());
            await demo.RunAsync(cancel);
            if (!parse.GetValue(noServe))
                await ServeCommand.RunAsync(site, folder, cancel);
            await site.DisposeAsync();
            return 0;
        });
        return command;
    }

    private static string SeedFolder(string? asked)
    {
        if (asked is not null)
            return asked;
        var starts = new[] { Directory.GetCurrentDirectory(), AppContext.BaseDirectory };
        return starts.SelectMany(Above).Select(folder => Path.Combine(folder, "seed-data")).FirstOrDefault(Directory.Exists) ?? "seed-data";
    }

    private static IEnumerable<string> Above(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
            yield return at.FullName;
    }
}
