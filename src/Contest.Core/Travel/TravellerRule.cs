using Contest.Core.Registration;

namespace Contest.Core.Travel;

/// <summary>Who travels and what stands in the way (rules T1, T2, T5).</summary>
public static class TravellerRule
{
    /// <summary>
    /// Chooses from a ranked list with diplomas: the first so many go, the next wait in reserve, best first (rule T1). A group of equals at a bound is not parted: it waits whole and people decide.
    /// </summary>
    /// <param name="places">The places of the candidates, best first; who may not travel is not among them.</param>
    /// <param name="quota">How many go and how many wait.</param>
    /// <returns>How many of the candidates go, and how many after them wait.</returns>
    public static (int Going, int Waiting) Choose(IReadOnlyList<int> places, TripQuota quota)
    {
        var going = Math.Min(quota.Places, places.Count);
        while (going > 0 && going < places.Count && places[going - 1] == places[going])
            going--;
        var bound = Math.Min(quota.Places + quota.Reserve, places.Count);
        while (bound > going && bound < places.Count && places[bound - 1] == places[bound])
            bound++;
        return (going, bound - going);
    }

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
        return age < 18 ? age : null;
    }
}
