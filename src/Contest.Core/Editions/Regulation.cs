namespace Contest.Core.Editions;

/// <summary>
/// The rules of one category as data: rounds, criteria, how marks become a total, how ties are parted and what is awarded. Checked by <see cref="RegulationRule"/>; its file form is <see cref="RegulationFile"/>.
/// </summary>
public sealed record Regulation
{
    /// <summary>Lower-case letters, digits and hyphens: <c>univ-major</c>.</summary>
    public required string Category { get; init; }

    public required Wording Name { get; init; }

    /// <summary>The level as people write it: «B2–C1».</summary>
    public required string Level { get; init; }

    /// <summary>The greatest total; equals the sum of the weights of the rounds (rule E4).</summary>
    public required Points Maximum { get; init; }

    public required IReadOnlyList<Round> Rounds { get; init; }

    /// <summary>Who may take part.</summary>
    public Eligibility Eligibility { get; init; } = new();

    public required ResultSteps Result { get; init; }

    public required AwardSteps Awards { get; init; }

    /// <summary>Whether a lower total is the better one: the rounds that count bring places (rule S12).</summary>
    public bool LessIsBetter => Rounds.Any(r => r.Weight.Hundredths > 0 && r.LessIsBetter);

    /// <summary>What each round counts in the standing after one of them (rule S13).</summary>
    /// <param name="round">The index of the round after which it is asked.</param>
    public IReadOnlyList<Points> WeightsAfter(int round)
    {
        if (round == Rounds.Count - 1)
            return [.. Rounds.Select(r => r.Weight)];
        if (Rounds[round].Standing is { Count: > 0 } parts)
            return [.. Rounds.Select(r => parts.FirstOrDefault(p => p.Round == r.Id)?.Weight ?? default)];
        var weights = Rounds.Select((r, i) => i <= round ? r.Weight : default).ToList();
        // Where nothing up to here counts in the end, the round stands for itself.
        if (weights.TrueForAll(w => w.Hundredths == 0))
            weights[round] = Rounds[round].LessIsBetter ? Points.Of(1) : Rounds[round].Maximum;
        return weights;
    }

    /// <summary>The round with an id; throws <see cref="RuleViolationException"/> where there is none.</summary>
    public Round Round(string id) => Rounds.FirstOrDefault(r => r.Id == id) ?? throw new RuleViolationException(new Problem("Round.Unknown", id, Category));
}
