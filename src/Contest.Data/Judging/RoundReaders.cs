using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Core.Names;

namespace Contest.Data.Judging;

/// <summary>The panel of a round as it is set up: seats with their loads, and who reads which work.</summary>
public sealed record RoundReaders
{
    public required string CategoryId { get; init; }
    public required Wording Category { get; init; }
    public required Round Round { get; init; }

    /// <summary>Members first, then arbiters and trainees.</summary>
    public required IReadOnlyList<SeatLine> Seats { get; init; }

    /// <summary>Who takes part; more than there are works below where codes of a blind round are not drawn yet.</summary>
    public required int People { get; init; }

    /// <summary>In order of appearance; a blind round in the order of codes.</summary>
    public required IReadOnlyList<WorkLine> Works { get; init; }

    /// <summary>The rooms contestants appear in.</summary>
    public required IReadOnlyList<string> Rooms { get; init; }

    /// <summary>Whether works are given out; otherwise everybody in the panel marks everybody.</summary>
    public required bool IsShared { get; init; }

    /// <summary>Whether the round is closed, or a protocol has frozen it.</summary>
    public required bool IsClosed { get; init; }
}

/// <summary>A seat with what it has to do.</summary>
/// <param name="Judge">The judge.</param>
/// <param name="Seat">The seat.</param>
/// <param name="Owed">Sheets that are owed, absences and recusals among them.</param>
/// <param name="Open">Of them, neither handed in nor with a status.</param>
/// <param name="Begun">Of those, with marks on them.</param>
/// <param name="Absent">Sheets on which the judge is absent.</param>
public sealed record SeatLine(Judge Judge, PanelSeat Seat, int Owed, int Open, int Begun, int Absent);

/// <summary>A work with its readers.</summary>
/// <param name="Token">The registration number, or the code of a blind round.</param>
/// <param name="Name">The name; <c>null</c> in a blind round.</param>
/// <param name="Readers">Judges whose marks count and who owe it.</param>
/// <param name="Begun">Judges who have begun it: they keep it.</param>
/// <param name="Against">Judges with a conflict of interest; empty in a blind round, where it would tell whose work it is.</param>
public sealed record WorkLine(string Token, PersonName? Name, IReadOnlyList<int> Readers, IReadOnlyList<int> Begun, IReadOnlyList<int> Against);

/// <summary>A proposal as it is shown before it is taken.</summary>
/// <param name="Proposal">What is proposed. Of a blind round it names works by nothing that is shown.</param>
/// <param name="Readers">How many read each work.</param>
/// <param name="Seed">From which seed.</param>
/// <param name="Stamp">What it was made from: it is taken only while that is so.</param>
/// <param name="Unavoidable">Conflicts that nobody can avoid: the judge, and the work, which in a blind round is not named.</param>
public sealed record ProposedReaders(PanelProposal Proposal, int Readers, string Seed, string Stamp, IReadOnlyList<(int JudgeId, string? Token)> Unavoidable);

/// <summary>Rooms proposed to judges.</summary>
/// <param name="Rooms">The room of every judge who is to be spread.</param>
/// <param name="Conflicts">Judges who still have somebody of their own in the room, with how many.</param>
public sealed record ProposedRooms(IReadOnlyDictionary<int, string> Rooms, IReadOnlyList<(int JudgeId, int Count)> Conflicts);

/// <summary>What became of an absence.</summary>
/// <param name="Sheets">Sheets that were changed.</param>
/// <param name="Marked">Of them, with marks on them; when it is taken back, sheets that stay absent because a substitute has begun them.</param>
public sealed record AbsenceOutcome(int Sheets, int Marked);
