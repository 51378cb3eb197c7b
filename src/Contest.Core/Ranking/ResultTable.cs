using Contest.Core.Editions;
using Contest.Core.Names;
using Contest.Core.Registration;

namespace Contest.Core.Ranking;

/// <summary>The ranking of one category as it is shown and printed: on the page, in the workbook, in the protocol.</summary>
public sealed record ResultTable
{
    public required Wording Category { get; init; }
    public required string Level { get; init; }
    public required Points Maximum { get; init; }

    /// <summary>The least total of a diploma; <c>null</c>: no threshold.</summary>
    public Points? Threshold { get; init; }

    public required IReadOnlyList<ResultColumn> Rounds { get; init; }

    /// <summary>Whether a lower total is the better one: places are added up, and there is no share of a maximum (rule S12).</summary>
    public bool LessIsBetter { get; init; }

    /// <summary>What degrees are called that have names of their own, from the first on; <c>null</c>: a diploma of its degree.</summary>
    public IReadOnlyList<Wording?> DegreeNames { get; init; } = [];

    /// <summary>Place by place; equals in the order of the Russian alphabet (rule R3); then those without a place.</summary>
    public required IReadOnlyList<ResultLine> Lines { get; init; }

    /// <summary>How many took part: those with a place.</summary>
    public int TookPart => Lines.Count(l => l.Place > 0);

    /// <summary>Blind rounds whose codes are not opened: names and marks of them do not meet (rule J8).</summary>
    public IEnumerable<ResultColumn> Sealed => Rounds.Where(r => r.IsSealed);

    /// <summary>Whether no mark is missing.</summary>
    public bool IsComplete => Lines.All(l => l.IsComplete);
}

/// <summary>A round's column.</summary>
/// <param name="Weight">The most it can bring; zero: it only admitted to the next round.</param>
/// <param name="IsSealed">Whether its codes are not opened yet: its marks are not in the table (rule J8).</param>
public sealed record ResultColumn(string Id, Wording Name, Wording Short, Wording Stage, Points Weight, Points Maximum, bool IsSealed = false);

/// <summary>One contestant's printed line.</summary>
public sealed record ResultLine
{
    public required int ContestantId { get; init; }

    /// <summary>The registration number.</summary>
    public required string Number { get; init; }

    public required PersonName Name { get; init; }
    public required Sex Sex { get; init; }
    public required Wording Institution { get; init; }
    public required string InstitutionGenitive { get; init; }
    public required InstitutionKind InstitutionKind { get; init; }
    public required Wording Town { get; init; }
    public required int Year { get; init; }
    public required IReadOnlyList<string> Teachers { get; init; }

    /// <summary>One cell for each column.</summary>
    public required IReadOnlyList<ResultCell> Rounds { get; init; }

    /// <summary>The printed total; <c>null</c> where nothing is marked.</summary>
    public Points? Total { get; init; }

    /// <summary>The exact total as a reduced fraction: "535/3".</summary>
    public string Exact { get; init; } = "";

    /// <summary>The official place; 0: none.</summary>
    public required int Place { get; init; }

    /// <summary>The last place of the tie.</summary>
    public required int PlaceTo { get; init; }

    public required Standing Standing { get; init; }
    public required bool IsComplete { get; init; }

    /// <summary>The official degree, 1, 2, 3 and on; 0: no diploma.</summary>
    public required int Degree { get; init; }

    public required DegreeReason DegreeReason { get; init; }

    /// <summary>The round that denied the diploma, for <see cref="DegreeReason.RoundBelowMinimum"/>.</summary>
    public string? DegreeRoundId { get; init; }

    /// <summary>What the jury set otherwise than computed; <c>null</c>: place and degree are the computed ones (rule R9).</summary>
    public LineRuling? Ruling { get; init; }

    /// <summary>What parts this line from the one above.</summary>
    public Separation Separation { get; init; } = Separation.Nothing;

    /// <summary>«4», «2–3»; empty without a place.</summary>
    public string PlaceText => Place == 0 ? "" : Place == PlaceTo ? $"{Place}" : $"{Place}–{PlaceTo}";
}

/// <summary>What was computed, where the jury set something else.</summary>
/// <param name="Place">The computed place.</param>
/// <param name="PlaceTo">The last place of the computed tie.</param>
/// <param name="Degree">The computed degree.</param>
/// <param name="Reason">Why the jury set otherwise.</param>
public sealed record LineRuling(int Place, int PlaceTo, int Degree, string Reason);

/// <summary>A round in a line.</summary>
/// <param name="Status">How far it is.</param>
/// <param name="Points">What it brought into the total, or the mark itself where the round brings nothing in, rounded to two decimals for print; <c>null</c> where there is no mark.</param>
/// <param name="Counted">How many judges' totals it rests on.</param>
/// <param name="Expected">How many are owed.</param>
public sealed record ResultCell(RoundStatus Status, Points? Points, int Counted, int Expected);
