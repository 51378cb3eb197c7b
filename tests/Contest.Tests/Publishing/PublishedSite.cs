using Contest.Acceptance.Harness;

namespace Contest.Tests.Publishing;

/// <summary>The site published into an empty folder, as the Dockerfile does it, and started from there.</summary>
public sealed class PublishedSite : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("contest-published-").FullName;
    private RunningSite? _site;

    /// <summary>The running site; tests may stop it and must start it again.</summary>
    public RunningSite Site => _site ?? throw new InvalidOperationException("The site has not been started.");

    /// <summary>The Dockerfile, its continued lines joined.</summary>
    public static IReadOnlyList<string> Dockerfile { get; } =
        File.ReadAllText(Repository.PathTo("Dockerfile")).Replace("\\\n", "", StringComparison.Ordinal).Split('\n');

    public async ValueTask InitializeAsync()
    {
        await PublishAsync(_folder);
        _site = await RunningSite.StartAsync(WebProgram.FromFolder(_folder));
    }

    public async ValueTask DisposeAsync()
    {
        if (_site is not null)
            await _site.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>The Dockerfile's own publish command, with this folder in place of the image's.</summary>
    private static async Task PublishAsync(string folder)
    {
        var command = Dockerfile.Single(line => line.StartsWith("RUN dotnet publish", StringComparison.Ordinal))["RUN dotnet ".Length..];
        var arguments = command.Split(' ').Select(word => word == "/app" ? folder : word);
        var start = WebProgram.StartInfo(Repository.Root, [.. arguments, "--tl:off", "-nodeReuse:false", "-p:UseSharedCompilation=false"]);
        using var publish = System.Diagnostics.Process.Start(start)!;
        var output = publish.StandardOutput.ReadToEndAsync();
        var error = publish.StandardError.ReadToEndAsync();
        await publish.WaitForExitAsync();
        if (publish.ExitCode != 0)
            throw new InvalidOperationException($"dotnet {command} ended with {publish.ExitCode}:\n{await output}{await error}");
    }
}
