using Contest.Core.Editions;
using Contest.Core.Names;

namespace Contest.Core.Judging;

/// <summary>One judge's sheets of a round as they go on paper: blank to be written on, or filled with what the journal holds.</summary>
public sealed record PaperSheets
{
    public required Edition Edition { get; init; }
    public required string CategoryId { get; init; }
    public required Wording Category { get; init; }
    public required Round Round { get; init; }
    public required Judge Judge { get; init; }

    /// <summary>The judge's room; empty: every room.</summary>
    public required string Room { get; init; }

    /// <summary>Whether the marks stand on it.</summary>
    public required bool IsFilled { get; init; }

    /// <summary>When it was printed; UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>In order of appearance; in a blind round by codes.</summary>
    public required IReadOnlyList<PaperLine> Lines { get; init; }
}

/// <summary>One sheet on paper.</summary>
/// <param name="Token">The registration number, or the code of a blind round.</param>
/// <param name="Name">The name; <c>null</c> in a blind round.</param>
/// <param name="Place">When and where the contestant appears; <c>null</c> without a draw, and in a blind round.</param>
/// <param name="Sheet">What the journal holds.</param>
public sealed record PaperLine(string Token, PersonName? Name, Appearance? Place, ScoreSheet Sheet);
