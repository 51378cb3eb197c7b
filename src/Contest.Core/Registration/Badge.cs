using Contest.Core.Editions;

namespace Contest.Core.Registration;

/// <summary>What a badge tells of whoever wears it.</summary>
public sealed record Badge
{
    public required BadgeKind Kind { get; init; }

    /// <summary>The name in large letters: a surname with a given name, or the whole name where it is not kept in parts.</summary>
    public required string Surname { get; init; }

    public string Given { get; init; } = "";

    /// <summary>The name in Hangul; empty where there is none.</summary>
    public string Hangul { get; init; } = "";

    /// <summary>The name in Latin letters; empty where there is none.</summary>
    public string Latin { get; init; } = "";

    /// <summary>Institution, post or place of work.</summary>
    public Wording? Institution { get; init; }

    /// <summary>The registration number; empty: none, and then no code for the scanner either.</summary>
    public string Number { get; init; } = "";

    /// <summary>The category; <c>null</c> for who does not compete.</summary>
    public Wording? Category { get; init; }

    /// <summary>The badge of a contestant.</summary>
    public static Badge Of(Contestant contestant, Institution institution, Wording category) => new()
    {
        Kind = BadgeKind.Contestant,
        Surname = contestant.Name.Cyrillic.Surname,
        Given = contestant.Name.Cyrillic.Given,
        Hangul = contestant.Name.HangulFull,
        Latin = contestant.Name.Latin.Surname.Length > 0 ? contestant.Name.Latin.Full : "",
        Institution = institution.Name,
        Number = contestant.Number,
        Category = category,
    };
}

/// <summary>Whose badge it is; each has its word and its colour.</summary>
public enum BadgeKind
{
    Contestant,
    Jury,
    Staff,
    Accompanying,
    Guest,
}

/// <summary>Badges of one edition.</summary>
public sealed record BadgeSheet(Edition Edition, IReadOnlyList<Badge> Badges);

/// <summary>What the code on a badge says to the scanner at the door: «CONTEST:2027:0101».</summary>
public static class BadgeCode
{
    private const string Head = "CONTEST:";

    /// <summary>The text of the code.</summary>
    public static string Of(string edition, string number) => $"{Head}{edition}:{number}";

    /// <summary>The number in what was scanned or typed, and the edition where the code names one.</summary>
    public static (string? Edition, string Number) Read(string typed)
    {
        var text = typed.Trim();
        if (!text.StartsWith(Head, StringComparison.OrdinalIgnoreCase))
            return (null, text);
        var parts = text[Head.Length..].Split(':');
        return parts.Length == 2 ? (parts[0], parts[1]) : (null, text);
    }
}
