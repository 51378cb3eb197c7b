using Contest.Data;
using Microsoft.AspNetCore.Components;

namespace Contest.Web.Shared;

/// <summary>A live part that shows judges to the desk: it listens to <see cref="DeskChanges"/>.</summary>
public abstract class LiveDesk : LivePart
{
    [Inject] private DeskChanges Changes { get; set; } = null!;

    /// <inheritdoc/>
    protected override void Listen() => Changes.Changed += Hear;

    /// <inheritdoc/>
    protected override void StopListening() => Changes.Changed -= Hear;

    private void Hear(int editionId) => Refresh();
}
