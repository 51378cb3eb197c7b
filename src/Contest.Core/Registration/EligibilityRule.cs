using Contest.Core.Editions;

namespace Contest.Core.Registration;

/// <summary>Whom a category is for, and what shuts a person out (rule E7).</summary>
public static class EligibilityRule
{
    /// <summary>
    /// Every bound of the category that shuts a contestant out, each named by the field it lies in; empty: the category is for the person.
    /// People may let somebody in all the same, with a reason: <see cref="IsUndecided"/>.
    /// </summary>
    public static IReadOnlyList<Problem> Check(Contestant contestant, Institution institution, Regulation regulation, Edition edition)
    {
        var bounds = regulation.Eligibility;
        var day = bounds.AgeOn ?? edition.FinalFrom;
        var age = contestant.AgeOn(day);
        var problems = new List<Problem>();
        if (age < bounds.AgeFrom)
            problems.Add(new Problem("Eligibility.TooYoung", age, bounds.AgeFrom.Value, day).At(At(ContestantField.BirthDate)));
        if (age > bounds.AgeTo)
            problems.Add(new Problem("Eligibility.TooOld", age, bounds.AgeTo.Value, day).At(At(ContestantField.BirthDate)));
        if (bounds.Institutions.Count > 0 && !bounds.Institutions.Contains(institution.Kind))
            problems.Add(new Problem("Eligibility.InstitutionKind", institution.Name).At(At(ContestantField.Institution)));
        if (contestant.Year < bounds.YearFrom)
            problems.Add(new Problem("Eligibility.YearTooLow", contestant.Year, bounds.YearFrom.Value).At(At(ContestantField.Year)));
        if (contestant.Year > bounds.YearTo)
            problems.Add(new Problem("Eligibility.YearTooHigh", contestant.Year, bounds.YearTo.Value).At(At(ContestantField.Year)));
        if (bounds.Major == MajorNeed.Major && !contestant.IsRussianMajor)
            problems.Add(new Problem("Eligibility.MajorNeeded").At(At(ContestantField.IsRussianMajor)));
        if (bounds.Major == MajorNeed.NonMajor && contestant.IsRussianMajor)
            problems.Add(new Problem("Eligibility.NonMajorNeeded").At(At(ContestantField.IsRussianMajor)));
        if (!bounds.EarlierWinners && contestant.IsEarlierWinner)
            problems.Add(new Problem("Eligibility.EarlierWinner").At(At(ContestantField.IsEarlierWinner)));
        if (contestant.YearsInRussia > bounds.YearsInRussiaAtMost)
            problems.Add(new Problem("Eligibility.YearsInRussia", contestant.YearsInRussia, bounds.YearsInRussiaAtMost.Value).At(At(ContestantField.YearsInRussia)));
        return problems;
    }

    /// <summary>Whether a bound shuts the person out and nobody has decided with a reason to let them in. Who is undecided is not admitted.</summary>
    public static bool IsUndecided(Contestant contestant, Institution institution, Regulation regulation, Edition edition) =>
        contestant.EligibilityReason.Length == 0 && Check(contestant, institution, regulation, edition).Count > 0;

    private static Place At(ContestantField field) => new(Column: field.ToString());
}
