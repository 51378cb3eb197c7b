using Contest.Core.Editions;

namespace Contest.Core.Registration;

/// <summary>What a contestant still misses, in the order in which it is told (rule G10).</summary>
public enum Gap
{
    /// <summary>A bound of the category shuts the person out, and nobody has decided.</summary>
    Eligibility,
    Processing,
    Guardian,
    Spelling,
    LatinName,
    Passport,
    Photo,
    Teacher,
    Contacts,
    InstitutionGenitive,
}

/// <summary>What is kept of a contestant beside the record itself.</summary>
/// <param name="HasPassport">Whether a passport is entered; <c>null</c>: who asks may not know (rule P1).</param>
/// <param name="HasPhoto">Whether there is a photo.</param>
/// <param name="Consents">Every answer recorded.</param>
public sealed record Holdings(bool? HasPassport, bool HasPhoto, IReadOnlyList<Consent> Consents);

/// <summary>Who still misses what (rule G10).</summary>
public static class GapRule
{
    /// <summary>What is missing; of who is out of the contest nothing is.</summary>
    public static IReadOnlyList<Gap> Of(Contestant contestant, Institution institution, Holdings holdings, Regulation regulation, Edition edition) =>
        ContestantStateRule.IsOut(contestant.State) ? [] : [.. Enum.GetValues<Gap>().Where(gap => gap switch
        {
            Gap.Eligibility => EligibilityRule.IsUndecided(contestant, institution, regulation, edition),
            Gap.Processing => !ConsentRule.Holds(holdings.Consents, ConsentKind.Processing),
            Gap.Guardian => ConsentRule.LacksGuardian(contestant, holdings.Consents, edition),
            Gap.Spelling => !contestant.IsSpellingApproved,
            Gap.LatinName => contestant.Name.Latin.Surname.Length == 0,
            Gap.Passport => holdings.HasPassport == false,
            Gap.Photo => !holdings.HasPhoto,
            Gap.Teacher => contestant.Teachers.Count == 0,
            Gap.Contacts => contestant.Contacts == Contacts.None,
            Gap.InstitutionGenitive => institution.NameGenitive.Length == 0,
            _ => throw new ArgumentOutOfRangeException(nameof(contestant)),
        })];
}
