using Contest.Core;
using Contest.Core.Judging;

namespace Contest.Web.Judging;

/// <summary>The seats of a round as they are typed: each judge with kind and room.</summary>
public sealed class SeatsTyped
{
    public int[] Judges { get; set; } = [];
    public string[] Kinds { get; set; } = [];
    public string?[] Rooms { get; set; } = [];

    public IReadOnlyList<(int JudgeId, SeatKind Kind, string Room)> Seats() =>
        [.. Judges.Select((j, i) => (j, Enum.TryParse<SeatKind>(Kinds.ElementAtOrDefault(i), out var kind) && Enum.IsDefined(kind) ? kind : SeatKind.Member, Rooms.ElementAtOrDefault(i) ?? ""))];
}

/// <summary>A proposal as it is asked for, and as it is taken.</summary>
public sealed class ReadersTyped
{
    /// <summary>The button that takes what is shown.</summary>
    public const string Take = "take";

    public string? Readers { get; set; }
    public string? Seed { get; set; }
    public string? Stamp { get; set; }
    public string? Do { get; set; }

    /// <summary>How many read each work; what is no number is none.</summary>
    public int Count => int.TryParse(Readers, out var count) ? count : 0;
}

/// <summary>What is done about one judge: an absence, its end, a substitute.</summary>
public sealed class AbsenceTyped
{
    public int Judge { get; set; }
    public int Substitute { get; set; }
    public string? Reason { get; set; }
    public string? Do { get; set; }
}
