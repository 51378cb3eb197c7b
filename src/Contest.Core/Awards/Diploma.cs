using Contest.Core.Editions;
using Contest.Core.Names;
using Contest.Core.Registration;

namespace Contest.Core.Awards;

/// <summary>A line of the register of diplomas: numbers have no gaps and are never used twice (rule D3).</summary>
public sealed record Diploma
{
    public int Id { get; init; }
    public required int EditionId { get; init; }

    /// <summary>The signed protocol it rests on.</summary>
    public required int ProtocolId { get; init; }

    public required int ContestantId { get; init; }

    /// <summary>1, 2 or 3.</summary>
    public required int Degree { get; init; }

    /// <summary>Its count in the edition, from 1.</summary>
    public required int Count { get; init; }

    /// <summary>As printed: «НКРЯ-2027/ДI-003».</summary>
    public required string Number { get; init; }
}

/// <summary>Numbers of diplomas.</summary>
public static class DiplomaNumberRule
{
    private static readonly string[] Numerals = ["", "I", "II", "III"];

    /// <summary>Fills an edition's pattern: {degree} becomes I, II, III and {n:000} the count, with as many digits as zeros (rule D3).</summary>
    public static string Number(string pattern, int degree, int count)
    {
        var text = pattern.Replace("{degree}", Numerals[degree], StringComparison.Ordinal);
        var open = text.IndexOf("{n:", StringComparison.Ordinal);
        var close = open < 0 ? -1 : text.IndexOf('}', open);
        if (close < 0)
            throw new RuleViolationException(new Problem("Edition.DiplomaNumber", pattern));
        var digits = text[(open + 3)..close].Length;
        return string.Concat(text.AsSpan(0, open), count.ToString(System.Globalization.CultureInfo.InvariantCulture).PadLeft(digits, '0'), text.AsSpan(close + 1));
    }
}

/// <summary>The facts of one diploma; its sentences are the paper's.</summary>
public sealed record DiplomaSheet
{
    public required Edition Edition { get; init; }
    public required Wording Category { get; init; }
    public required int Degree { get; init; }
    public required string Number { get; init; }
    public required PersonName Name { get; init; }
    public required Sex Sex { get; init; }
    public required int Year { get; init; }
    public required InstitutionKind InstitutionKind { get; init; }
    public required Wording Institution { get; init; }

    /// <summary>«Пхеньянского университета иностранных языков».</summary>
    public required string InstitutionGenitive { get; init; }

    public required int Place { get; init; }
    public required int PlaceTo { get; init; }
    public required Points Total { get; init; }
    public required Points Maximum { get; init; }

    /// <summary>What the square code on the paper holds.</summary>
    public required string CheckText { get; init; }
}
