using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Contest.Acceptance.Harness;

/// <summary>
/// One person with a browser: an organizer at a desk, a judge with a tablet, a visitor who is nobody.
/// It remembers what a person would not see: requests to other hosts, errors in the page and its console, answers of 500 and above.
/// </summary>
public sealed class Visitor : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _troubles = new();

    private Visitor(IBrowserContext context, IPage page)
    {
        Context = context;
        Page = page;
    }

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    /// <summary>Requests to other hosts, script errors and failed answers, in the order they happened.</summary>
    public IReadOnlyCollection<string> Troubles => _troubles;

    internal static async Task<Visitor> OpenAsync(IBrowserContext context, Uri? site)
    {
        var visitor = new Visitor(context, await context.NewPageAsync());
        context.Request += (_, request) => visitor.HearRequest(site, request.Url);
        context.Response += (_, response) => visitor.HearAnswer(response.Status, response.Url);
        context.WebError += (_, error) => visitor._troubles.Enqueue($"script error: {error.Error}");
        context.Console += (_, message) => visitor.HearConsole(message);
        return visitor;
    }

    /// <summary>Goes to an address of the site and returns the status of the answer.</summary>
    public async Task<int> GoAsync(string address)
    {
        var answer = await Page.GotoAsync(address);
        return answer?.Status ?? 0;
    }

    /// <summary>Fails where the page shuts somebody out or is wider than its window.</summary>
    public async Task CheckAsync()
    {
        await CheckAccessibilityAsync();
        await CheckWidthAsync();
    }

    /// <summary>Fails with every violation axe finds on the page as it now stands.</summary>
    public async Task CheckAccessibilityAsync()
    {
        // Before its style sheets are there a page shows what it hides.
        await Page.WaitForLoadStateAsync();
        Assert.False(await Page.Locator("#blazor-error-ui").IsVisibleAsync(), $"{Page.Url} tells of a failure. {string.Join("\n", _troubles)}");
        var violations = await Accessibility.ViolationsAsync(Page);
        Assert.True(violations.Count == 0, $"{Page.Url}: {string.Join("\n", violations)}");
    }

    /// <summary>Fails when the page is wider than the window: something is cut or sticks out.</summary>
    public async Task CheckWidthAsync()
    {
        var (content, window) = (
            await Page.EvaluateAsync<int>("document.documentElement.scrollWidth"),
            await Page.EvaluateAsync<int>("document.documentElement.clientWidth"));
        Assert.True(content <= window, $"{Page.Url}: the page is {content} px wide in a window of {window} px.");
    }

    /// <summary>Fails when anything went wrong behind the page since this visitor came.</summary>
    public void CheckNoTroubles() => Assert.True(_troubles.IsEmpty, string.Join("\n", _troubles));

    public ValueTask DisposeAsync() => Context.DisposeAsync();

    private void HearRequest(Uri? site, string url)
    {
        var uri = new Uri(url);
        if (uri.Scheme is "http" or "https" or "ws" or "wss" && uri.Authority != site?.Authority)
            _troubles.Enqueue($"request to another host: {url}");
    }

    // What could not be loaded is told by its answer already.
    private void HearConsole(IConsoleMessage message)
    {
        if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            _troubles.Enqueue($"console: {message.Text}");
    }

    private void HearAnswer(int status, string url)
    {
        if (status >= 500)
            _troubles.Enqueue($"answer {status}: {url}");
    }
}
