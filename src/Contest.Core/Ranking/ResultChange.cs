using Contest.Core.Editions;
using Contest.Core.Names;

namespace Contest.Core.Ranking;

/// <summary>One contestant whose result is another one than before, and what rests on it already (rules C4, D4).</summary>
public sealed record ResultChange
{
    public required int ContestantId { get; init; }

    /// <summary>The registration number.</summary>
    public required string Number { get; init; }

    public required PersonName Name { get; init; }
    public required ResultState Before { get; init; }
    public required ResultState After { get; init; }

    /// <summary>The number of a diploma that stands in the register already; <c>null</c>: there is none.</summary>
    public string? Diploma { get; init; }

    /// <summary>What a protocol recommended.</summary>
    public TravelAdvice Travel { get; init; }

    /// <summary>Everybody whose line differs between two rankings, in the order of the second. Whoever is in one of them alone is out of competition in the other.</summary>
    /// <param name="before">The ranking as it was.</param>
    /// <param name="after">The ranking as it is.</param>
    /// <param name="diplomas">Numbers of diplomas in the register, by contestant.</param>
    /// <param name="travel">What the last protocol recommended, by contestant.</param>
    public static IReadOnlyList<ResultChange> Between(ResultTable before, ResultTable after, IReadOnlyDictionary<int, string> diplomas, IReadOnlyDictionary<int, TravelAdvice> travel)
    {
        var (old, now) = (before.Lines.ToDictionary(l => l.ContestantId, ResultState.Of), after.Lines.ToDictionary(l => l.ContestantId, ResultState.Of));
        return
        [
            .. after.Lines.Concat(before.Lines.Where(l => !now.ContainsKey(l.ContestantId))).Where(l => old.GetValueOrDefault(l.ContestantId) != now.GetValueOrDefault(l.ContestantId)).Select(l => new ResultChange
            {
                ContestantId = l.ContestantId,
                Number = l.Number,
                Name = l.Name,
                Before = old.GetValueOrDefault(l.ContestantId, ResultState.None),
                After = now.GetValueOrDefault(l.ContestantId, ResultState.None),
                Diploma = diplomas.GetValueOrDefault(l.ContestantId),
                Travel = travel.GetValueOrDefault(l.ContestantId),
            }),
        ];
    }
}

/// <summary>A line of a ranking as far as a change can touch it.</summary>
/// <param name="Total">The printed total; <c>null</c>: none.</param>
/// <param name="Place">«4», «2–3»; empty: none.</param>
/// <param name="Degree">0: no diploma.</param>
/// <param name="Standing">Whether the contestant competes.</param>
public sealed record ResultState(Points? Total, string Place, int Degree, Standing Standing)
{
    /// <summary>Who has no line.</summary>
    public static readonly ResultState None = new(null, "", 0, Standing.NotAdmitted);

    public static ResultState Of(ResultLine line) => new(line.Total, line.PlaceText, line.Degree, line.Standing);
}

public enum TravelAdvice
{
    None,
    Going,
    Reserve,
}
