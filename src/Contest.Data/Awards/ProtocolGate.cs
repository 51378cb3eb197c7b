using Contest.Core;
using Contest.Core.Awards;
using Contest.Core.Editions;
using Contest.Core.Ranking;
using Contest.Data.Judging;
using Contest.Data.Ranking;

namespace Contest.Data.Awards;

/// <summary>What keeps a category from its protocol: everything at once. Not a service: whoever calls has asked its actor.</summary>
internal static class ProtocolGate
{
    /// <summary>Marks, rounds, codes, lots and choices of the jury that are missing, and appeals that are open.</summary>
    public static async Task<IReadOnlyList<Problem>> MissingAsync(ContestDb db, CategoryRanking ranked)
    {
        var table = ranked.Table with { Lines = [.. ranked.Table.Lines.Where(l => l.Standing != Standing.NotAdmitted)] };
        var shut = await RoundClosings.ClosedAsync(db, ranked.Category.EditionId, ranked.Category.Id);
        var missing = Marks(table).ToList();
        // Of a round that lacks more that is told instead.
        missing.AddRange(table.Rounds.Where((r, i) => !shut.Contains(r.Id) && !r.IsSealed && !table.Lines.Any(l => l.Rounds[i].Status is RoundStatus.Open or RoundStatus.Partial)).Select(r => new Problem("Round.NotClosed", r.Name)));
        var numbers = table.Lines.ToDictionary(l => l.ContestantId, l => l.Number);
        missing.AddRange(ranked.Result.UndrawnLots().Select(group => new Problem("Protocol.LotNotDrawn", string.Join(", ", group.Select(r => numbers[r.ContestantId])))));
        missing.AddRange(Choices(ranked));
        missing.AddRange(await OpenAppeals.OfAsync(db, ranked.Category.EditionId, ranked.Category.Id));
        return missing;
    }

    private static IEnumerable<Problem> Marks(ResultTable table)
    {
        foreach (var round in table.Sealed)
            yield return new Problem("Coding.NotDecoded", round.Name);
        if (table.TookPart == 0)
            yield return new Problem("Protocol.NobodyRanked");
        foreach (var line in table.Lines)
            for (var r = 0; r < line.Rounds.Count; r++)
                if (!table.Rounds[r].IsSealed && line.Rounds[r].Status is RoundStatus.Open or RoundStatus.Partial)
                    yield return new Problem("Protocol.MissingMarks", line.Number, line.Name.Cyrillic.Full, table.Rounds[r].Name, line.Rounds[r].Counted, line.Rounds[r].Expected);
    }

    // A choice was made between two numbers; where they are others now, it was a choice of something else (rule A5).
    private static IEnumerable<Problem> Choices(CategoryRanking ranked)
    {
        var chosen = JuryDecision.Standing(ranked.Decisions).Where(d => d.Kind == JuryDecisionKind.Boundary).ToDictionary(d => d.Degree!.Value);
        var asksJury = ranked.Category.Regulation.Awards.TiesAtQuota == TiesAtQuota.Jury;
        foreach (var option in ranked.Result.Options())
            if (chosen.TryGetValue(option.Degree, out var choice) ? (choice.Strict, choice.Generous) != (option.Strict.Count, option.Generous.Count) : asksJury && option.PartsEquals)
                yield return new Problem("Protocol.BoundaryNotChosen", option.Degree, option.Strict.Count, option.Generous.Count);
    }
}
