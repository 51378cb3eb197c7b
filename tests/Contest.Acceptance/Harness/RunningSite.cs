using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Contest.Acceptance.Harness;

/// <summary>
/// The real web program serving on a port of its own, with its data in a temporary folder. It can be stopped or killed
/// and started again on the same port and data, as a power cut would do it.
/// </summary>
public sealed class RunningSite : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly WebProgram _program;
    private readonly string _folder = Directory.CreateTempSubdirectory("contest-site-").FullName;
    private readonly StringBuilder _said = new();
    private Process? _process;

    private RunningSite(WebProgram program)
    {
        _program = program;
        Home = Directory.CreateDirectory(Path.Combine(_folder, "home")).FullName;
        DataFolder = Path.Combine(_folder, "data");
        Address = new($"http://127.0.0.1:{FreePort().ToString(CultureInfo.InvariantCulture)}/");
    }

    public Uri Address { get; }

    public string DataFolder { get; }

    /// <summary>The home folder the program sees: empty when it starts for the first time.</summary>
    public string Home { get; }

    /// <summary>Everything the program has written to its output and error streams, over all its starts.</summary>
    public string Said
    {
        get { lock (_said) return _said.ToString(); }
    }

    private string LastWords => string.Join('\n', Said.Split('\n').TakeLast(40));

    /// <summary>Starts the site and returns when it answers.</summary>
    /// <param name="program">Which program; the build output unless told otherwise.</param>
    /// <param name="prepare">Fills the data folder before the first start, for example by the program's <c>demo --no-serve</c>.</param>
    /// <param name="cancel">Gives up the wait.</param>
    public static async Task<RunningSite> StartAsync(
        WebProgram? program = null, Func<RunningSite, Task>? prepare = null, CancellationToken cancel = default)
    {
        var site = new RunningSite(program ?? WebProgram.FromBuild());
        try
        {
            if (prepare is not null)
                await prepare(site);
            await site.StartAgainAsync(cancel);
            return site;
        }
        catch
        {
            await site.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs another verb of the same program on the same data, to its end.</summary>
    public Task<ProgramResult> RunAsync(CancellationToken cancel, params string[] arguments) =>
        _program.RunAsync(Home, cancel, [.. arguments, "--data", DataFolder]);

    /// <summary>Starts the program after <see cref="KillAsync"/> or <see cref="StopAsync"/>: same address, same data.</summary>
    public async Task StartAgainAsync(CancellationToken cancel = default)
    {
        _process = _program.Start(Home, "--data", DataFolder, "--urls", Address.ToString().TrimEnd('/'));
        _process.OutputDataReceived += Hear;
        _process.ErrorDataReceived += Hear;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();

        using var client = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(5) };
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < Patience; await Task.Delay(50, cancel))
        {
            if (_process.HasExited)
                throw new InvalidOperationException($"The site ended with {_process.ExitCode} before it answered:\n{LastWords}");
            if (await AnswersAsync(client, cancel))
                return;
        }

        throw new TimeoutException($"The site did not answer at {Address}health within {Patience.TotalSeconds} s:\n{LastWords}");
    }

    /// <summary>Ends the process at once, without a chance to finish anything.</summary>
    public async Task KillAsync()
    {
        if (_process is null)
            return;
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    /// <summary>Asks the process to end, as a service manager does, and returns its exit code.</summary>
    public async Task<int> StopAsync(CancellationToken cancel = default)
    {
        var process = _process ?? throw new InvalidOperationException("The site is not running.");
        using (var signal = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]))
            await signal.WaitForExitAsync(cancel);
        await process.WaitForExitAsync(cancel);
        var code = process.ExitCode;
        process.Dispose();
        _process = null;
        return code;
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<bool> AnswersAsync(HttpClient client, CancellationToken cancel)
    {
        try
        {
            using var answer = await client.GetAsync("health", cancel);
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (Exception e) when (e is HttpRequestException || (e is TaskCanceledException && !cancel.IsCancellationRequested))
        {
            return false; // Not listening yet: ask again.
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Hear(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is null)
            return;
        lock (_said)
            _said.AppendLine(line.Data);
    }
}
