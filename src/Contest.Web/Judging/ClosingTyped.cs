using Contest.Core.Judging;

namespace Contest.Web.Judging;

/// <summary>The closing of a round as it is typed: each gap with its reason.</summary>
public sealed class ClosingTyped
{
    /// <summary>The keys of the gaps that were shown.</summary>
    public string[] Gaps { get; set; } = [];

    /// <summary>Why each may stay, in the same order.</summary>
    public string?[] Reasons { get; set; } = [];

    /// <summary>Why every gap that has no reason of its own may stay.</summary>
    public string? Reason { get; set; }

    public string? ReasonOf(string gap) => Array.IndexOf(Gaps, gap) is >= 0 and var i ? Reasons.ElementAtOrDefault(i) : null;

    public IReadOnlyList<GapDecision> Decisions() => [.. Gaps.Select(g => new GapDecision(g, ReasonOf(g) is { Length: > 0 } own ? own : Reason ?? ""))];
}
