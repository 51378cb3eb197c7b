using Contest.Core.Registration;

namespace Contest.Core.Travel;

/// <summary>What stands in a traveller's way (rules T2 and T5).</summary>
public static class TravellerRule
{
    /// <summary>What is wrong with a traveller's papers for a trip; empty: nothing known.</summary>
    public static IReadOnlyList<Problem> Check(Passport? passport, Core.Names.NameForm latin, Trip trip)
    {
        if (passport is null)
            return [new Problem("Travel.NoPassport")];
        var problems = new List<Problem>();
        var needed = trip.ExitOn.AddMonths(6);
        if (passport.ExpiresOn < needed)
            problems.Add(new Problem("Travel.PassportTooShort", passport.ExpiresOn, needed));
        if (latin.Surname.Length == 0)
            problems.Add(new Problem("Travel.NoLatinName"));
        return problems;
    }

    /// <summary>The age on the day of entry where the person is under 18 on any day of the trip, which is then; else <c>null</c>.</summary>
    public static int? MinorAge(DateOnly birth, Trip trip)
    {
        var age = AgeRule.FullYears(birth, trip.EntryOn);
        return age < AgeRule.FullAge ? age : null;
    }
}
