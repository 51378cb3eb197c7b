using Contest.Core.Ranking;
using Microsoft.Extensions.Localization;

namespace Contest.Web.Ranking;

/// <summary>What a ranking says in words.</summary>
public static class RankingWords
{
    /// <summary>Neighbours of one name as one heading.</summary>
    public static IEnumerable<(string Name, int Count)> Runs(IEnumerable<string> names)
    {
        var runs = new List<(string Name, int Count)>();
        foreach (var name in names)
            if (runs.Count > 0 && runs[^1].Name == name)
                runs[^1] = (name, runs[^1].Count + 1);
            else
                runs.Add((name, 1));
        return runs;
    }

    /// <summary>The sentence below a line where it is not plain why it stands there: a shared place, a tie that a round parted, a diploma that a low round denied.</summary>
    public static string? Sentence(ResultTable table, int i, IStringLocalizer<Texts> texts)
    {
        var line = table.Lines[i];
        var name = line.Name.In(Languages.Current);
        if (line is { DegreeReason: DegreeReason.RoundBelowMinimum, DegreeRoundId: { } low })
            return texts["Why.RoundBelowMinimum", line.PlaceText, RoundName(table, low)];
        var last = i == table.Lines.Count - 1 || table.Lines[i + 1].Separation.By != SeparatedBy.Shared;
        if (line.Separation.By == SeparatedBy.Shared && last)
            return texts["Why.Shared", line.PlaceText];
        return line.Separation is { By: SeparatedBy.TieKey, RoundId: { } round }
            ? texts["Why.TieKey", table.Lines[i - 1].Name.In(Languages.Current), name, RoundName(table, round)].Value
            : null;
    }

    private static string RoundName(ResultTable table, string id) => table.Rounds.Single(r => r.Id == id).Name.In(Languages.Current);
}
