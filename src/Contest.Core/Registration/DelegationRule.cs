using Contest.Core.Editions;

namespace Contest.Core.Registration;

/// <summary>What a coordinator may still do, and what a registration still lacks (rule G14).</summary>
public static class DelegationRule
{
    /// <summary>Whether a coordinator may add people: while the edition registers.</summary>
    public static bool MayAdd(Edition edition) => edition.State == EditionState.Registration;

    /// <summary>Whether a coordinator may change a person: while nobody has decided on the application.</summary>
    public static bool MayChange(Edition edition, Contestant contestant) => MayAdd(edition) && contestant.State == ContestantState.Applied;

    /// <summary>What a registration still lacks, in the order of the form.</summary>
    public static IReadOnlyList<MissingFact> Missing(Contestant contestant, Edition edition, IEnumerable<Consent> consents)
    {
        var missing = new List<MissingFact>();
        if (contestant.Name.Latin.Surname.Length == 0)
            missing.Add(MissingFact.LatinName);
        if (contestant.Teachers.Count == 0)
            missing.Add(MissingFact.Teacher);
        if (contestant.Contacts is { Phone: "", Email: "" })
            missing.Add(MissingFact.Contact);
        if (ConsentRule.NeedsGuardian(contestant, edition) && contestant.Contacts.Guardian.Length == 0)
            missing.Add(MissingFact.Guardian);
        if (!ConsentRule.Holds(consents, ConsentKind.Processing))
            missing.Add(MissingFact.Consent);
        return missing;
    }
}

/// <summary>A fact that a registration still lacks.</summary>
public enum MissingFact
{
    LatinName,
    Teacher,
    Contact,
    Guardian,

    /// <summary>Nobody has recorded the consent to the processing of data.</summary>
    Consent,
}
