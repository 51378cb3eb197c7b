using Contest.Core;
using Contest.Core.Editions;

namespace Contest.Documents.Editions;

/// <summary>What parts equals, in words (rule R4).</summary>
public static class TieKeyWords
{
    /// <summary>«Говорение: беглость», «Говорение: у скольких судей первое место», «точная сумма, без округления».</summary>
    /// <param name="key">The key.</param>
    /// <param name="rounds">The rounds it may be about; one that is not among them goes by its id.</param>
    /// <param name="language">The language.</param>
    public static string Name(TieKey key, IReadOnlyList<NamedRound> rounds, Language language)
    {
        var texts = Texts.In(language);
        var said = key.Kind == TieKeyKind.Best ? texts.Format("TieKey.Best", key.Count) : key.Kind is TieKeyKind.Round or TieKeyKind.Criterion ? "" : texts[$"TieKey.{key.Kind}"];
        if (key.Kind is TieKeyKind.Exact or TieKeyKind.Skating or TieKeyKind.Lot)
            return said;
        var round = rounds.FirstOrDefault(r => r.Id == key.Round);
        var about = key.Round is null ? texts["TieKey.All"] : round?.Name ?? key.Round;
        return key.Kind switch
        {
            TieKeyKind.Round => about,
            TieKeyKind.Criterion => $"{about}: {round?.Criteria.FirstOrDefault(c => c.Id == key.Criterion).Name ?? key.Criterion}",
            _ => $"{about}: {said}",
        };
    }
}
