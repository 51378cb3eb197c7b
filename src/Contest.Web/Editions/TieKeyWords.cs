using Contest.Core.Editions;
using Microsoft.Extensions.Localization;

namespace Contest.Web.Editions;

/// <summary>What parts equals, in words.</summary>
public static class TieKeyWords
{
    /// <summary>«Говорение: беглость», «Говорение: у скольких судей первое место», «точная сумма, без округления».</summary>
    /// <param name="key">The key.</param>
    /// <param name="rounds">The rounds it may be about; one that is not among them goes by its id.</param>
    /// <param name="texts">The texts.</param>
    public static string Name(TieKey key, IReadOnlyList<NamedRound> rounds, IStringLocalizer<Texts> texts)
    {
        if (key.Kind is TieKeyKind.Exact or TieKeyKind.Skating or TieKeyKind.Lot)
            return Said(key, texts);
        var round = rounds.FirstOrDefault(r => r.Id == key.Round);
        var about = key.Round is null ? texts["TieKey.All"] : round?.Name ?? key.Round;
        return key.Kind switch
        {
            TieKeyKind.Round => about,
            TieKeyKind.Criterion => texts["TieKey.About", about, round?.Criteria.FirstOrDefault(c => c.Id == key.Criterion).Name ?? key.Criterion!],
            _ => texts["TieKey.About", about, Said(key, texts)],
        };
    }

    private static string Said(TieKey key, IStringLocalizer<Texts> texts) => key.Kind switch
    {
        TieKeyKind.Exact => texts["TieKey.Exact"],
        TieKeyKind.Untrimmed => texts["TieKey.Untrimmed"],
        TieKeyKind.Firsts => texts["TieKey.Firsts"],
        TieKeyKind.Marks => texts["TieKey.Marks"],
        TieKeyKind.Givers => texts["TieKey.Givers"],
        TieKeyKind.HeadToHead => texts["TieKey.HeadToHead"],
        TieKeyKind.Best => texts["TieKey.Best", key.Count],
        TieKeyKind.Skating => texts["TieKey.Skating"],
        _ => texts["TieKey.Lot"],
    };
}
