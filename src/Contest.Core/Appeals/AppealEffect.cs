using Contest.Core.Editions;
using Contest.Core.Names;
using Contest.Core.Ranking;

namespace Contest.Core.Appeals;

/// <summary>One contestant whom a decision touches (rules C4, D4).</summary>
public sealed record AppealEffect
{
    public required int ContestantId { get; init; }

    /// <summary>The registration number.</summary>
    public required string Number { get; init; }

    public required PersonName Name { get; init; }
    public required EffectSide Before { get; init; }
    public required EffectSide After { get; init; }

    /// <summary>The number of a diploma that stands in the register already; <c>null</c>: there is none.</summary>
    public string? Diploma { get; init; }

    /// <summary>What a protocol recommended.</summary>
    public TravelAdvice Travel { get; init; }

    /// <summary>Everybody whose line differs between two rankings, in the order of the second.</summary>
    /// <param name="before">The ranking without the decision.</param>
    /// <param name="after">The ranking with it.</param>
    /// <param name="diplomas">Numbers of diplomas in the register, by contestant.</param>
    /// <param name="travel">What the last protocol recommended, by contestant.</param>
    public static IReadOnlyList<AppealEffect> Between(ResultTable before, ResultTable after, IReadOnlyDictionary<int, string> diplomas, IReadOnlyDictionary<int, TravelAdvice> travel)
    {
        var old = before.Lines.ToDictionary(l => l.ContestantId, EffectSide.Of);
        return
        [
            .. after.Lines.Where(l => old[l.ContestantId] != EffectSide.Of(l)).Select(l => new AppealEffect
            {
                ContestantId = l.ContestantId,
                Number = l.Number,
                Name = l.Name,
                Before = old[l.ContestantId],
                After = EffectSide.Of(l),
                Diploma = diplomas.GetValueOrDefault(l.ContestantId),
                Travel = travel.GetValueOrDefault(l.ContestantId),
            }),
        ];
    }
}

/// <summary>A line of a ranking as far as a decision can touch it.</summary>
/// <param name="Total">The printed total; <c>null</c>: none.</param>
/// <param name="Place">«4», «2–3»; empty: none.</param>
/// <param name="Degree">0: no diploma.</param>
/// <param name="Standing">Whether the contestant competes.</param>
public sealed record EffectSide(Points? Total, string Place, int Degree, Standing Standing)
{
    public static EffectSide Of(ResultLine line) => new(line.Total, line.PlaceText, line.Degree, line.Standing);
}

public enum TravelAdvice
{
    None,
    Going,
    Reserve,
}
