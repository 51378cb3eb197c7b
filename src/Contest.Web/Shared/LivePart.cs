using Microsoft.AspNetCore.Components;

namespace Contest.Web.Shared;

/// <summary>
/// A small live part of a page: it loads anew whenever what it listens to is announced. Announcements that come while it loads are answered by one more load, so a burst of scores costs two.
/// </summary>
public abstract class LivePart : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource _gone = new();
    private int _announced, _loaded;
    private bool _loading;

    /// <summary>The clock of the site.</summary>
    [Inject] protected TimeProvider Time { get; set; } = null!;

    /// <summary>Loads anew this often even where nothing is announced, since something changes by the clock; <c>null</c>: never.</summary>
    protected virtual TimeSpan? Between => null;

    /// <summary>Begins to hear announcements; each ends in <see cref="Refresh"/>.</summary>
    protected abstract void Listen();

    /// <summary>Hears no more.</summary>
    protected abstract void StopListening();

    /// <summary>Reads what is shown.</summary>
    protected abstract Task LoadAsync();

    protected override async Task OnInitializedAsync()
    {
        await LoadAsync();
        if (!RendererInfo.IsInteractive)
            return;
        Listen();
        if (Between is { } between)
            _ = WatchTheClockAsync(between);
    }

    private async Task WatchTheClockAsync(TimeSpan between)
    {
        using var timer = new PeriodicTimer(between, Time);
        try
        {
            while (await timer.WaitForNextTickAsync(_gone.Token))
                await InvokeAsync(RefreshAsync);
        }
        catch (OperationCanceledException)
        {
            // The page was left.
        }
    }

    /// <summary>Loads anew, from any thread.</summary>
    protected void Refresh() => _ = InvokeAsync(RefreshAsync);

    private async Task RefreshAsync()
    {
        _announced++;
        if (_loading)
            return;
        _loading = true;
        try
        {
            while (_loaded != _announced)
            {
                _loaded = _announced;
                await LoadAsync();
                StateHasChanged();
            }
        }
        finally
        {
            _loading = false;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        StopListening();
        _gone.Cancel();
        _gone.Dispose();
        GC.SuppressFinalize(this);
    }
}
