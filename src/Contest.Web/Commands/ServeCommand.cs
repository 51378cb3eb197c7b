using Contest.Data;
using Contest.Data.Access;

namespace Contest.Web.Commands;

/// <summary>Serves the site until it is stopped.</summary>
public static class ServeCommand
{
    public static async Task<int> RunAsync(string dataFolder, string? urls, CancellationToken cancel)
    {
        var site = Site.Build(dataFolder, urls);
        await site.Services.MigrateContestDataAsync();
        await RunAsync(site, dataFolder, cancel);
        return 0;
    }

    /// <summary>Starts a built site, says where it is and how the first organizer comes in, and waits for its end.</summary>
    public static async Task RunAsync(WebApplication site, string dataFolder, CancellationToken cancel)
    {
        await site.StartAsync(cancel);
        var address = site.Urls.First();
        Console.WriteLine($"{Languages.Text("Serve.Data")} {Path.GetFullPath(dataFolder)}");
        Console.WriteLine($"{Languages.Text("Serve.At")} {address}");
        var access = site.Services.GetRequiredService<AccessService>();
        if (await access.HasNoStaffAsync())
            Console.WriteLine($"{Languages.Text("Serve.FirstOrganizer")} {address}/setup?code={await access.InviteAsync(Actor.CommandLine, Role.Organizer)}");
        await site.WaitForShutdownAsync(cancel);
    }
}
