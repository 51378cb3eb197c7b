using Contest.Core.Ranking;
using Contest.Data.Ranking;
using Contest.Documents.Ranking;
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

    /// <summary>The words of a category's explanations, with people called by their names.</summary>
    public static ExplanationWords Of(CategoryRanking ranked)
    {
        var names = ranked.Table.Lines.ToDictionary(l => l.ContestantId, l => l.Name.In(Languages.Current));
        return new ExplanationWords(ranked.Category.Regulation, Languages.Current, id => names.GetValueOrDefault(id, $"{id}"));
    }

    /// <summary>The sentence below a line where it is not plain why it stands there: a shared place, a tie that a key parted, a diploma that a low round denied, a place that the jury set.</summary>
    public static string? Sentence(CategoryRanking ranked, ExplanationWords words, int i, IStringLocalizer<Texts> texts)
    {
        var (table, line) = (ranked.Table, ranked.Table.Lines[i]);
        if (line.Ruling is { } ruling)
            return texts["Why.Ruling", ruling.Place == ruling.PlaceTo ? $"{ruling.Place}" : $"{ruling.Place}–{ruling.PlaceTo}", ruling.Reason];
        if (line is { DegreeReason: DegreeReason.RoundBelowMinimum, DegreeRoundId: { } low })
            return texts["Why.RoundBelowMinimum", line.PlaceText, table.Rounds.Single(r => r.Id == low).Name.In(Languages.Current)];
        var last = i == table.Lines.Count - 1 || table.Lines[i + 1].Separation.By != SeparatedBy.Shared;
        if (line.Separation.By == SeparatedBy.Shared && last)
            return texts["Why.Shared", line.PlaceText];
        return line.Separation.By == SeparatedBy.TieKey
            ? words.Between(table.Lines[i - 1].Name.In(Languages.Current), line.Name.In(Languages.Current), line.Separation, table.Lines[i - 1].Total.GetValueOrDefault())
            : null;
    }
}
