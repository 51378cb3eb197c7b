using Contest.Data;
using Microsoft.AspNetCore.Components;

namespace Contest.Web.Shared;

/// <summary>A live part that shows results: it listens to <see cref="RoundChanges"/>.</summary>
public abstract class LiveCategory : LivePart
{
    [Inject] private RoundChanges Changes { get; set; } = null!;

    /// <summary>The category to listen to; <c>null</c>: all of them.</summary>
    [Parameter] public string? CategoryId { get; set; }

    /// <inheritdoc/>
    protected override void Listen() => Changes.Changed += Hear;

    /// <inheritdoc/>
    protected override void StopListening() => Changes.Changed -= Hear;

    private void Hear(RoundChange change)
    {
        if (CategoryId is null || change.CategoryId == CategoryId)
            Refresh();
    }
}
