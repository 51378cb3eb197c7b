using Contest.Data;
using Microsoft.AspNetCore.Components;

namespace Contest.Web.Shared;

/// <summary>
/// A small live part of a page: it loads anew whenever results of its edition are announced. Announcements that come while it loads are answered by one more load, so a burst of scores costs two.
/// </summary>
public abstract class LiveCategory : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource _gone = new();
    private int _announced, _loaded;
    private bool _loading;

    [Inject] private RoundChanges Changes { get; set; } = null!;

    /// <summary>The clock of the site.</summary>
    [Inject] protected TimeProvider Time { get; set; } = null!;

    /// <summary>The category to listen to; <c>null</c>: all of them.</summary>
    [Parameter] public string? CategoryId { get; set; }

    /// <summary>Loads anew this often even where nothing is announced, since something changes by the clock; <c>null</c>: never.</summary>
    protected virtual TimeSpan? Between => null;

    /// <summary>Reads what is shown.</summary>
    protected abstract Task LoadAsync();

    protected override async Task OnInitializedAsync()
    {
        await LoadAsync();
        if (!RendererInfo.IsInteractive)
            return;
        Changes.Changed += Hear;
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

    private void Hear(RoundChange change)
    {
        if (CategoryId is null || change.CategoryId == CategoryId)
            _ = InvokeAsync(RefreshAsync);
    }

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
        Changes.Changed -= Hear;
        _gone.Cancel();
        _gone.Dispose();
        GC.SuppressFinalize(this);
    }
}
