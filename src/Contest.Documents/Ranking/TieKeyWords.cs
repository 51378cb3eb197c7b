using Contest.Core;
using Contest.Core.Editions;

namespace Contest.Documents.Ranking;

/// <summary>What a key that parts equals is called (rule R4).</summary>
public static class TieKeyWords
{
    /// <summary>«Говорение», «Говорение: беглость», «Говорение: первые места у судей».</summary>
    public static string Name(Regulation regulation, TieKey key, Language language)
    {
        var texts = Texts.In(language);
        var round = regulation.Rounds.FirstOrDefault(r => r.Id == key.Round);
        var of = round?.Name.In(language) ?? key.Round ?? "";
        return key.Kind switch
        {
            TieKeyKind.Round => of,
            TieKeyKind.Criterion => $"{of}: {round?.Criteria.FirstOrDefault(c => c.Id == key.Criterion)?.Name.In(language) ?? key.Criterion}",
            TieKeyKind.Best => $"{of}: {texts.Format("TieKey.Best", key.Count)}",
            _ when key.Round is null => texts[$"TieKey.{key.Kind}"],
            _ => $"{of}: {texts[$"TieKey.{key.Kind}"]}",
        };
    }
}
