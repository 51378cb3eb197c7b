namespace Contest.Data;

/// <summary>
/// Tells who listens that results of a category may have moved. Announced by the services after the commit, so that an import, a correction and a withdrawal move the screens as a score does.
/// </summary>
public sealed class RoundChanges
{
    /// <summary>Raised on the announcer's thread; a listener only takes note of it.</summary>
    public event Action<RoundChange>? Changed;

    /// <summary>Tells everybody that these categories of an edition moved, of each once.</summary>
    public void Announce(int editionId, params IEnumerable<string> categories)
    {
        foreach (var category in categories.Distinct())
            Changed?.Invoke(new RoundChange(editionId, category));
    }
}

/// <summary>What moved.</summary>
public sealed record RoundChange(int EditionId, string CategoryId);
