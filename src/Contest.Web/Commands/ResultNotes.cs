using Contest.Core.Ranking;

namespace Contest.Web.Commands;

/// <summary>What a result computed from files still waits for, a line each: marks that are missing, lots and choices of the jury.</summary>
public static class ResultNotes
{
    // A list of a thousand gaps is read by nobody.
    private const int Most = 20;

    public static IEnumerable<string> Of(CategoryResult result)
    {
        var codes = result.Ground.Contestants.ToDictionary(c => c.Id, c => c.Code);
        var gaps = result.Rows.SelectMany(row => Enumerable.Range(0, result.After + 1).Where(r => row.Rounds[r].Status is RoundStatus.Open or RoundStatus.Partial)
            .Select(r => Languages.Text("Rank.Gap", codes[row.ContestantId], result.Ground.Regulation.Rounds[r].Id, row.Rounds[r].Counted, row.Rounds[r].Expected))).ToList();
        if (gaps.Count > 0)
            yield return Languages.Text("Rank.Provisional", gaps.Count);
        foreach (var gap in gaps.Take(Most))
            yield return gap;
        if (gaps.Count > Most)
            yield return Languages.Text("Rank.MoreGaps", gaps.Count - Most);
        if (!result.IsFinal)
            yield break;
        foreach (var group in result.UndrawnLots())
            yield return Languages.Text("Rank.Undrawn", string.Join(", ", group.Select(r => codes[r.ContestantId])));
        foreach (var option in result.Options().Where(o => o.PartsEquals && o.Choice is null && result.Ground.Regulation.Awards.TiesAtQuota == Core.Editions.TiesAtQuota.Jury))
            yield return option.Degree == 0
                ? Languages.Text("Rank.UnchosenOfAll", option.Strict.Count, option.Generous.Count)
                : Languages.Text("Rank.Unchosen", option.Degree, option.Strict.Count, option.Generous.Count);
    }
}
