using Contest.Core.Names;

namespace Contest.Core.Registration;

/// <summary>A person who takes part in one edition, in one category.</summary>
public sealed record Contestant
{
    public int Id { get; init; }
    public required int EditionId { get; init; }

    /// <summary>The registration number, unique in the edition: «0108». Text: the zeros belong to it.</summary>
    public required string Number { get; init; }

    public required string CategoryId { get; init; }
    public required PersonName Name { get; init; }
    public required Sex Sex { get; init; }
    public required DateOnly BirthDate { get; init; }

    /// <summary>The town or province of birth, in Russian.</summary>
    public required string BirthPlace { get; init; }

    public required int InstitutionId { get; init; }

    /// <summary>Year of study or class, from 1.</summary>
    public required int Year { get; init; }

    /// <summary>What the person studies, in Russian; empty for schools.</summary>
    public required string Major { get; init; }

    /// <summary>One to three teachers, in Cyrillic, in the order typed.</summary>
    public required IReadOnlyList<string> Teachers { get; init; }

    public required ContestantState State { get; init; }

    /// <summary>Age in full years on a day. Who is born on 29 February has the birthday on 1 March of common years (rule E2).</summary>
    public int AgeOn(DateOnly day) => AgeRule.FullYears(BirthDate, day);
}

public enum Sex
{
    Male,
    Female,
}

public enum ContestantState
{
    Applied,
    Admitted,
    Present,
    Withdrawn,
    NoShow,
    Disqualified,
}

/// <summary>Ages.</summary>
public static class AgeRule
{
    /// <summary>Full years from a birth date to a day (rule E2).</summary>
    public static int FullYears(DateOnly birth, DateOnly day)
    {
        var years = day.Year - birth.Year;
        return (day.Month, day.Day).CompareTo((birth.Month, birth.Day)) < 0 ? years - 1 : years;
    }
}

/// <summary>A passport as its data page says it. Personal data: kept apart from the contestant and shown to travel staff and organizers only (rule P1).</summary>
/// <param name="Number">Text: leading zeros belong to it.</param>
/// <param name="IssuedOn">Date of issue.</param>
/// <param name="ExpiresOn">Last day it is valid.</param>
public sealed record Passport(string Number, DateOnly IssuedOn, DateOnly ExpiresOn);
