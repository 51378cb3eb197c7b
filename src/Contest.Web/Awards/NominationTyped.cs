using Contest.Core;
using Contest.Core.Awards;

namespace Contest.Web.Awards;

/// <summary>A nomination as it is typed.</summary>
public sealed class NominationTyped
{
    public string? Ru { get; set; }
    public string? Ko { get; set; }
    public string? En { get; set; }
    public string? CategoryId { get; set; }

    public Wording Name => new(Ru?.Trim() ?? "", Ko?.Trim() ?? "", En?.Trim() ?? "");
}

/// <summary>Who has a nomination, as it is typed.</summary>
public sealed class NominationAwardTyped
{
    public NominationState State { get; set; } = NominationState.Awarded;
    public int[] Contestants { get; set => field = value ?? []; } = []; // a form without a tick sends nothing
    public string? Team { get; set; }
    public string? Reason { get; set; }
}
