using System.Diagnostics;
using System.Text;

namespace Contest.Acceptance.Harness;

/// <summary>What a run of a program that ended left behind.</summary>
public sealed record ProgramResult(int ExitCode, string Output, string Error);

/// <summary>
/// The web program as people run it: a process of its own, started by <c>dotnet</c>, with an empty home folder
/// and none of the settings that the test host carries in its environment.
/// </summary>
/// <param name="Library">The path of Contest.Web.dll.</param>
/// <param name="WorkingFolder">The folder it is started in.</param>
public sealed record WebProgram(string Library, string WorkingFolder)
{
    /// <summary>What <c>dotnet run --project src/Contest.Web</c> would run: the build output, started in the project's folder.</summary>
    public static WebProgram FromBuild()
    {
        var project = Repository.PathTo("src", "Contest.Web");
        return new(Path.Combine(project, "bin", Repository.Configuration, "net10.0", "Contest.Web.dll"), project);
    }

    /// <summary>What the container runs: a published folder, started in that folder.</summary>
    public static WebProgram FromFolder(string folder) => new(Path.Combine(folder, "Contest.Web.dll"), folder);

    /// <summary>Runs the program to its end and returns what it said.</summary>
    public async Task<ProgramResult> RunAsync(string home, CancellationToken cancel, params string[] arguments)
    {
        using var process = Start(home, arguments);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancel);
            var error = process.StandardError.ReadToEndAsync(cancel);
            await process.WaitForExitAsync(cancel);
            return new(process.ExitCode, await output, await error);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    /// <summary>Starts the program and returns at once; its output and error streams wait to be read.</summary>
    public Process Start(string home, params string[] arguments)
    {
        if (!File.Exists(Library))
            throw new FileNotFoundException($"The web program is not built: {Library}. Build the solution in {Repository.Configuration} first.");

        var start = StartInfo(WorkingFolder, ["exec", Library, .. arguments]);
        start.Environment["HOME"] = home;
        start.Environment["USERPROFILE"] = home;
        return Process.Start(start)!;
    }

    /// <summary>How to start <c>dotnet</c> as a shell would: without what the test host and MSBuild put into the environment.</summary>
    public static ProcessStartInfo StartInfo(string workingFolder, params string[] arguments)
    {
        var dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } path ? path : "dotnet";
        var start = new ProcessStartInfo(dotnet, arguments)
        {
            WorkingDirectory = workingFolder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var name in start.Environment.Keys.Where(IsOfTheTestHost).ToList())
            start.Environment.Remove(name);
        return start;
    }

    private static bool IsOfTheTestHost(string name) =>
        name.StartsWith("ASPNETCORE_", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase)
        || name is "DOTNET_ENVIRONMENT" or "DOTNET_URLS" or "URLS";
}
