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

    /// <summary>The team in rounds of teams (rule S14); empty: none.</summary>
    public string Team { get; init; } = "";

    public required ContestantState State { get; init; }

    /// <summary>Why the state is what it is: of who withdrew, did not appear or was removed.</summary>
    public string StateReason { get; init; } = "";

    /// <summary>Whether people approved the Cyrillic spelling; a suggested one is not approved by that (rule N1).</summary>
    public bool IsSpellingApproved { get; init; }

    /// <summary>Whether the given name is a native one, written as one word («Ккотпуни»).</summary>
    public bool HasNativeName { get; init; }

    /// <summary>Cases of the Russian name that people approved; the nominative is the name itself (rule N1).</summary>
    public NameCases Cases { get; init; } = NameCases.None;

    /// <summary>Whether Russian is what the person studies.</summary>
    public bool IsRussianMajor { get; init; }

    /// <summary>Whether the person won an earlier edition.</summary>
    public bool IsEarlierWinner { get; init; }

    /// <summary>Full years lived in Russia.</summary>
    public int YearsInRussia { get; init; }

    /// <summary>Why the person takes part although the category is not for them; empty: no such decision (rule E7).</summary>
    public string EligibilityReason { get; init; } = "";

    public Contacts Contacts { get; init; } = Contacts.None;

    /// <summary>Papers that the person asked for.</summary>
    public IReadOnlyList<WantedDocument> Documents { get; init; } = [];

    /// <summary>Notes of the staff; never printed.</summary>
    public string Notes { get; init; } = "";

    /// <summary>Words by which staff gather people.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>How the person came in.</summary>
    public WayIn WayIn { get; init; }

    /// <summary>What an applicant is given to ask about the application by: «7K4-M3P-XE7»; <c>null</c> for who came in otherwise.</summary>
    public string? Acknowledgement { get; init; }

    /// <summary>Whether the person stands in lists of who competes.</summary>
    public bool Competes => State is ContestantState.Admitted or ContestantState.Present;

    /// <summary>Age in full years on a day. Who is born on 29 February has the birthday on 1 March of common years (rule E2).</summary>
    public int AgeOn(DateOnly day) => AgeRule.FullYears(BirthDate, day);
}

/// <summary>How to reach a person. Any part may be empty.</summary>
/// <param name="Phone">As dialled.</param>
/// <param name="Email">An address for letters.</param>
/// <param name="Address">By post.</param>
/// <param name="Guardian">Who answers for a minor, with a telephone.</param>
public sealed record Contacts(string Phone, string Email, string Address, string Guardian)
{
    /// <summary>Nothing known.</summary>
    public static readonly Contacts None = new("", "", "", "");
}

/// <summary>A paper that a contestant may ask for.</summary>
public enum WantedDocument
{
    /// <summary>A certificate of having taken part.</summary>
    Certificate,

    /// <summary>A written invitation for the institution.</summary>
    Invitation,

    /// <summary>A letter to the institution about the days away.</summary>
    LeaveLetter,
}

/// <summary>How somebody came to be registered.</summary>
public enum WayIn
{
    /// <summary>The organizers' form or a file.</summary>
    Staff,

    /// <summary>The public form.</summary>
    Application,

    /// <summary>The coordinator of the institution.</summary>
    Coordinator,
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
    /// <summary>Years of age from which people sign for themselves.</summary>
    public const int FullAge = 18;

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
