namespace Contest.Data;

/// <summary>Tells who listens that something stirred between the judges of an edition and the desk: a call, a nudge, a tablet with entries that wait.</summary>
public sealed class DeskChanges
{
    /// <summary>Raised with the edition on the announcer's thread; a listener only takes note of it.</summary>
    public event Action<int>? Changed;

    /// <summary>Tells everybody, after the commit.</summary>
    public void Announce(int editionId) => Changed?.Invoke(editionId);
}
