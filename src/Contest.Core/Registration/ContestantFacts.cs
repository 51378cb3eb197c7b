namespace Contest.Core.Registration;

/// <summary>What is known of a contestant, piece by piece: what two records are compared by, merged by and told by when one changes.</summary>
public enum ContestantFact
{
    Hangul,
    Cyrillic,
    Latin,
    Cases,
    Sex,
    BirthDate,
    BirthPlace,
    Institution,
    Category,
    Year,
    Major,
    Teachers,
    IsEarlierWinner,
    YearsInRussia,
    EligibilityReason,
    State,
    Contacts,
    Documents,
    Notes,
    Tags,
    WayIn,
}

/// <summary>Reads and takes over single facts.</summary>
public static class ContestantFacts
{
    /// <summary>The facts in which two records of contestants differ, in order.</summary>
    public static IReadOnlyList<ContestantFact> Differences(Contestant a, Contestant b) => [.. Enum.GetValues<ContestantFact>().Where(fact => !IsSame(fact, a, b))];

    /// <summary>Whether two records say the same of a fact.</summary>
    public static bool IsSame(ContestantFact fact, Contestant a, Contestant b) => Parts(fact, a).SequenceEqual(Parts(fact, b));

    /// <summary>A record with one fact taken from another.</summary>
    public static Contestant Take(ContestantFact fact, Contestant into, Contestant from) => fact switch
    {
        ContestantFact.Hangul => into with { Name = into.Name with { Hangul = from.Name.Hangul }, HasNativeName = from.HasNativeName },
        ContestantFact.Cyrillic => into with { Name = into.Name with { Cyrillic = from.Name.Cyrillic }, IsSpellingApproved = from.IsSpellingApproved },
        ContestantFact.Latin => into with { Name = into.Name with { Latin = from.Name.Latin } },
        ContestantFact.Cases => into with { Cases = from.Cases },
        ContestantFact.Sex => into with { Sex = from.Sex },
        ContestantFact.BirthDate => into with { BirthDate = from.BirthDate },
        ContestantFact.BirthPlace => into with { BirthPlace = from.BirthPlace },
        ContestantFact.Institution => into with { InstitutionId = from.InstitutionId },
        ContestantFact.Category => into with { CategoryId = from.CategoryId },
        ContestantFact.Year => into with { Year = from.Year },
        ContestantFact.Major => into with { Major = from.Major, IsRussianMajor = from.IsRussianMajor },
        ContestantFact.Teachers => into with { Teachers = from.Teachers },
        ContestantFact.IsEarlierWinner => into with { IsEarlierWinner = from.IsEarlierWinner },
        ContestantFact.YearsInRussia => into with { YearsInRussia = from.YearsInRussia },
        ContestantFact.EligibilityReason => into with { EligibilityReason = from.EligibilityReason },
        ContestantFact.State => into with { State = from.State, StateReason = from.StateReason },
        ContestantFact.Contacts => into with { Contacts = from.Contacts },
        ContestantFact.Documents => into with { Documents = from.Documents },
        ContestantFact.Notes => into with { Notes = from.Notes },
        ContestantFact.Tags => into with { Tags = from.Tags },
        ContestantFact.WayIn => into with { WayIn = from.WayIn, Acknowledgement = from.Acknowledgement },
        _ => throw new ArgumentOutOfRangeException(nameof(fact)),
    };

    private static IEnumerable<object?> Parts(ContestantFact fact, Contestant c) => fact switch
    {
        ContestantFact.Hangul => [c.Name.Hangul, c.HasNativeName],
        ContestantFact.Cyrillic => [c.Name.Cyrillic, c.IsSpellingApproved],
        ContestantFact.Latin => [c.Name.Latin],
        ContestantFact.Cases => [c.Cases],
        ContestantFact.Sex => [c.Sex],
        ContestantFact.BirthDate => [c.BirthDate],
        ContestantFact.BirthPlace => [c.BirthPlace],
        ContestantFact.Institution => [c.InstitutionId],
        ContestantFact.Category => [c.CategoryId],
        ContestantFact.Year => [c.Year],
        ContestantFact.Major => [c.Major, c.IsRussianMajor],
        ContestantFact.Teachers => c.Teachers,
        ContestantFact.IsEarlierWinner => [c.IsEarlierWinner],
        ContestantFact.YearsInRussia => [c.YearsInRussia],
        ContestantFact.EligibilityReason => [c.EligibilityReason],
        ContestantFact.State => [c.State, c.StateReason],
        ContestantFact.Contacts => [c.Contacts],
        ContestantFact.Documents => c.Documents.Order().Cast<object?>(),
        ContestantFact.Notes => [c.Notes],
        ContestantFact.Tags => c.Tags.Order(StringComparer.Ordinal),
        ContestantFact.WayIn => [c.WayIn, c.Acknowledgement],
        _ => throw new ArgumentOutOfRangeException(nameof(fact)),
    };
}
