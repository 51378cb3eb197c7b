using System.CommandLine;

namespace Contest.Web.Commands;

/// <summary>Asks a running site whether it is well: the health check of the container, which has no other program to ask with.</summary>
public static class HealthCommand
{
    public static Command Create(Option<string?> urls)
    {
        var command = new Command("health", "Asks the running site whether it is well; exit code 0 when it is.");
        command.SetAction(async (parse, cancel) =>
        {
            var address = (parse.GetValue(urls) ?? Environment.GetEnvironmentVariable("ASPNETCORE_URLS") ?? Site.DefaultUrl).Split(';')[0]
                .Replace("0.0.0.0", "localhost", StringComparison.Ordinal).Replace("//+", "//localhost", StringComparison.Ordinal).Replace("//*", "//localhost", StringComparison.Ordinal);
            using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
            try
            {
                return (await client.GetAsync(new Uri(address + "/health"), cancel)).IsSuccessStatusCode ? 0 : 1;
            }
            catch (HttpRequestException unreachable)
            {
                await Console.Error.WriteLineAsync($"contest: {address}: {unreachable.Message}");
                return 1;
            }
        });
        return command;
    }
}
