namespace Contest.Core.Judging;

/// <summary>A tablet on which a judge signed in. What it last told of itself stays known when the program is restarted: entries that wait on it are not forgotten.</summary>
public sealed record JudgeTablet
{
    public required Guid Id { get; init; }
    public required int JudgeId { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime EnteredAt { get; init; }

    /// <summary>When the judge last chose to work on this one, UTC: of the judge's tablets the one with the newest.</summary>
    public required DateTime ActiveAt { get; init; }

    /// <summary>Its last contact, UTC.</summary>
    public required DateTime SeenAt { get; init; }

    /// <summary>Entries that wait on it for the server.</summary>
    public int Waiting { get; init; }

    /// <summary>Of them, those between whose two values the judge has to choose.</summary>
    public int Conflicts { get; init; }

    /// <summary>The sheets on which they lie, one a line as «category/round/contestant», the contestant as the round calls it.</summary>
    public string ConflictsAt { get; init; } = "";

    /// <summary>Percent; <c>null</c> where the browser does not tell.</summary>
    public int? Battery { get; init; }

    public bool IsCharging { get; init; }

    /// <summary>Whether what is typed outlives a reload there.</summary>
    public bool KeepsJournal { get; init; } = true;

    /// <summary>The round that is open on it, as «category/round»; empty: none.</summary>
    public string Round { get; init; } = "";

    /// <summary>Whether the judge has to choose between two values on a sheet.</summary>
    public bool IsInConflict(string category, string round, string token) => Conflicts > 0 && ConflictsAt.Split('\n').Contains($"{category}/{round}/{token}");
}
