using Contest.Core.Editions;

namespace Contest.Core.Registration;

/// <summary>Public applications: when a category takes them, and what one must hold besides the facts of the person (rule G13).</summary>
public static class ApplicationRule
{
    /// <summary>Whether a category takes applications on a day of the edition's own clock.</summary>
    public static ApplicationWindow WindowOf(Edition edition, Category category, DateOnly today) => (category.ApplicationsFrom, category.ApplicationsTo) switch
    {
        (null, _) or (_, null) => ApplicationWindow.Never,
        (_, { } last) when today > last || edition.State > EditionState.Registration => ApplicationWindow.Closed,
        ({ } first, _) when today < first || edition.State < EditionState.Registration => ApplicationWindow.NotYet,
        _ => ApplicationWindow.Open,
    };

    /// <summary>What an application lacks besides the facts of the person; the column of a problem's place names the field.</summary>
    public static IReadOnlyList<Problem> Check(Contestant applicant, Edition edition, IReadOnlyCollection<ConsentKind> given)
    {
        var problems = new List<Problem>();
        if (applicant.BirthPlace.Length == 0)
            problems.Add(new Problem("Registration.Missing").At(new Place(Column: nameof(RegistrationColumn.BirthPlace))));
        if (applicant.Contacts is { Phone: "", Email: "" })
            problems.Add(new Problem("Apply.ContactMissing").At(new Place(Column: nameof(RegistrationColumn.Phone))));
        if (ConsentRule.NeedsGuardian(applicant, edition) && applicant.Contacts.Guardian.Length == 0)
            problems.Add(new Problem("Apply.GuardianMissing", edition.FinalFrom).At(new Place(Column: nameof(RegistrationColumn.Guardian))));
        if (!given.Contains(ConsentKind.Processing))
            problems.Add(new Problem("Apply.ConsentNeeded").At(new Place(Column: nameof(ConsentKind.Processing))));
        return problems;
    }
}

/// <summary>Whether a category takes applications.</summary>
public enum ApplicationWindow
{
    Open,
    NotYet,
    Closed,

    /// <summary>It takes none by the public form.</summary>
    Never,
}
