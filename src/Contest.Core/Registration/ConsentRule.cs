using Contest.Core.Editions;

namespace Contest.Core.Registration;

/// <summary>Answers about personal data (rule P2).</summary>
public static class ConsentRule
{
    /// <summary>The answer that holds: the last one of a kind, as recorded; <c>null</c>: nobody has answered.</summary>
    public static Consent? Last(IEnumerable<Consent> consents, ConsentKind kind) => consents.Where(c => c.Kind == kind).MaxBy(c => (c.At, c.Id));

    /// <summary>Whether a consent of a kind holds.</summary>
    public static bool Holds(IEnumerable<Consent> consents, ConsentKind kind) => Last(consents, kind)?.Answer == ConsentAnswer.Given;

    /// <summary>Whether a guardian must sign: the person is under 18 on the first day of the final.</summary>
    public static bool NeedsGuardian(Contestant contestant, Edition edition) => contestant.AgeOn(edition.FinalFrom) < AgeRule.FullAge;

    /// <summary>Whether consent was given but not by the guardian of a minor.</summary>
    public static bool LacksGuardian(Contestant contestant, IReadOnlyList<Consent> consents, Edition edition) => NeedsGuardian(contestant, edition)
        && Enum.GetValues<ConsentKind>().Any(kind => Last(consents, kind) is { Answer: ConsentAnswer.Given, IsGuardian: false });

    /// <summary>Everything that is wrong with a new answer; the column of a place names the field.</summary>
    /// <param name="consent">The answer.</param>
    /// <param name="contestant">Whose.</param>
    /// <param name="edition">Of which contest.</param>
    /// <param name="before">The answers recorded so far.</param>
    /// <param name="today">The day of now where the contest is held.</param>
    public static IReadOnlyList<Problem> Check(Consent consent, Contestant contestant, Edition edition, IReadOnlyList<Consent> before, DateOnly today)
    {
        var problems = new List<Problem>();
        if (consent.SignedBy.Length == 0)
            problems.Add(new Problem("Consent.NobodySigned").At(new Place(Column: nameof(Consent.SignedBy))));
        if (consent.On > today)
            problems.Add(new Problem("Consent.NotYet", consent.On).At(new Place(Column: nameof(Consent.On))));
        if (consent.On < contestant.BirthDate)
            problems.Add(new Problem("Consent.DayMissing").At(new Place(Column: nameof(Consent.On))));
        if (consent.Answer == ConsentAnswer.Given && !consent.IsGuardian && NeedsGuardian(contestant, edition))
            problems.Add(new Problem("Consent.GuardianNeeded", edition.FinalFrom).At(new Place(Column: nameof(Consent.IsGuardian))));
        if (consent.Answer == ConsentAnswer.Withdrawn && !Holds(before, consent.Kind))
            problems.Add(new Problem("Consent.NothingToWithdraw").At(new Place(Column: nameof(Consent.Answer))));
        return problems;
    }
}
