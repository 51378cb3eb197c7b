using Contest.Core.Editions;
using Contest.Core.Names;

namespace Contest.Core.Appeals;

/// <summary>An appeal with whose it is and everything that was decided on it.</summary>
/// <param name="Appeal">The appeal.</param>
/// <param name="Number">The registration number of the contestant.</param>
/// <param name="Name">The contestant's name.</param>
/// <param name="Decisions">By number.</param>
/// <param name="Annulments">Those of its decisions that do not hold.</param>
public sealed record AppealCase(Appeal Appeal, string Number, PersonName Name, IReadOnlyList<AppealDecision> Decisions, IReadOnlyList<AppealAnnulment> Annulments)
{
    /// <summary>The decision that holds; <c>null</c>: there is none.</summary>
    public AppealDecision? Standing => Decisions.LastOrDefault(d => AnnulmentOf(d) is null);

    public AppealState State => Appeal.WithdrawnAt is not null ? AppealState.Withdrawn : Standing is null ? AppealState.Open : AppealState.Decided;

    /// <summary>Why a decision does not hold; <c>null</c>: it holds.</summary>
    public AppealAnnulment? AnnulmentOf(AppealDecision decision) => Annulments.FirstOrDefault(a => a.DecisionId == decision.Id);
}

public enum AppealState
{
    /// <summary>It waits for the commission, and the protocol waits for it (rule C4).</summary>
    Open,
    Decided,
    Withdrawn,
}

/// <summary>Everything that the protocol of the commission says.</summary>
public sealed record AppealProtocol
{
    public required Edition Edition { get; init; }
    public required Wording Category { get; init; }
    public required Round Round { get; init; }

    /// <summary>The code of the work in a blind round; <c>null</c>: there is none.</summary>
    public string? Code { get; init; }

    public required AppealCase Case { get; init; }
    public required AppealDecision Decision { get; init; }
}
