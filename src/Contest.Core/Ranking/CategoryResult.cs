using Contest.Core.Editions;

namespace Contest.Core.Ranking;

/// <summary>The result of a category, computed from its ground.</summary>
/// <param name="Ground">What it follows from.</param>
/// <param name="Marks">The marks that counted, round by round: the judges' own, and what appeals put in their place.</param>
/// <param name="Rows">The ranking as computed, in its order.</param>
/// <param name="Degrees">The degrees as computed, in the order of the rows.</param>
/// <param name="After">The index of the round whose standing it is; the last: the result.</param>
public sealed record CategoryResult(ResultGround Ground, IReadOnlyList<RoundMarks> Marks, IReadOnlyList<RankedRow> Rows, IReadOnlyList<DegreeDecision> Degrees, int After)
{
    /// <summary>Whether no mark is missing in what is ranked.</summary>
    public bool IsComplete => Rows.All(r => r.IsComplete);

    /// <summary>Whether it is the result and not a standing on the way.</summary>
    public bool IsFinal => After == Ground.Regulation.Rounds.Count - 1;

    /// <summary>What the jury set for a contestant; <c>null</c>: nothing (rule R9).</summary>
    public Ruling? RulingFor(string contestant) => Ground.Decisions.Rulings.LastOrDefault(r => r.Contestant == contestant);

    /// <summary>Computes. Throws <see cref="RuleViolationException"/> where the regulation names a round it does not have.</summary>
    /// <param name="ground">What it follows from.</param>
    /// <param name="after">The id of the round whose standing is asked for; <c>null</c>: the result.</param>
    public static CategoryResult Of(ResultGround ground, string? after = null)
    {
        var regulation = ground.Regulation;
        var last = after is null ? regulation.Rounds.Count - 1 : regulation.Rounds.Index().First(r => r.Item == regulation.Round(after)).Index;
        var institutions = ground.Contestants.Select(c => c.Institution).Distinct().Index().ToDictionary(i => i.Item, i => i.Index);
        var entrants = ground.Contestants.Select(c => new Entrant(c.Id, institutions[c.Institution], c.Standing, ground.Decisions.Lots.TryGetValue(c.Code, out var lot) ? lot : null)).ToList();
        var marks = ground.Decided();
        var rows = RankingRule.Rank(regulation, entrants, marks, last);
        return new CategoryResult(ground, marks, rows, DegreeRule.Decide(regulation, rows, ground.Decisions.Boundaries), last);
    }

    /// <summary>What the jury may choose from at bounds of quotas (rule A5).</summary>
    public IReadOnlyList<BoundaryOptions> Options() => DegreeRule.Options(Ground.Regulation, Rows, Ground.Decisions.Boundaries);

    /// <summary>Groups of equals whose lot the regulation asks for and nobody has drawn yet (rule R8).</summary>
    public IEnumerable<IReadOnlyList<RankedRow>> UndrawnLots()
    {
        var codes = Ground.Contestants.ToDictionary(c => c.Id, c => c.Code);
        return Ground.Regulation.Result.TieKeys.Contains(":lot")
            ? Rows.Where(r => r.Place > 0).GroupBy(r => r.Place).Where(g => g.Count() > 1 && g.Any(r => !Ground.Decisions.Lots.ContainsKey(codes[r.ContestantId]))).Select(g => g.ToList())
            : [];
    }
}
