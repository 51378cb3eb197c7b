using Contest.Data;
using Microsoft.AspNetCore.Components;

namespace Contest.Web.Shared;

/// <summary>
/// A small live part of a page: it loads anew whenever results of its edition are announced. Announcements that come while it loads are answered by one more load, so a burst of scores costs two.
/// </summary>
public abstract class LiveCategory : ComponentBase, IDisposable
{
    private int _announced, _loaded;
    private bool _loading;

    [Inject] private RoundChanges Changes { get; set; } = null!;

    /// <summary>The category to listen to; <c>null</c>: all of them.</summary>
    [Parameter] public string? CategoryId { get; set; }

    /// <summary>Reads what is shown.</summary>
    protected abstract Task LoadAsync();

    protected override async Task OnInitializedAsync()
    {
        await LoadAsync();
        if (RendererInfo.IsInteractive)
            Changes.Changed += Hear;
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
        GC.SuppressFinalize(this);
    }
}
