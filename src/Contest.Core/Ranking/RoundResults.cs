namespace Contest.Core.Ranking;

/// <summary>What every round brought every entrant, in one array, so that a great contest is not a great number of small ones.</summary>
internal sealed class RoundResults(int entrants, int rounds)
{
    private readonly RoundResult[] _cells = new RoundResult[entrants * rounds];

    public ref RoundResult this[int entrant, int round] => ref _cells[entrant * rounds + round];

    public ReadOnlySpan<RoundResult> Of(int entrant) => _cells.AsSpan(entrant * rounds, rounds);

    /// <summary>The same as a list that a row can keep.</summary>
    public IReadOnlyList<RoundResult> ListOf(int entrant) => new ArraySegment<RoundResult>(_cells, entrant * rounds, rounds);

    /// <summary>What one round brought everybody.</summary>
    public RoundResult[] In(int round) => [.. Enumerable.Range(0, entrants).Select(i => this[i, round])];
}
