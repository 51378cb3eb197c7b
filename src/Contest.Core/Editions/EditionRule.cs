namespace Contest.Core.Editions;

/// <summary>Checks an edition by itself. Lists every mistake at once, each with its path: <c>$.name.ru</c>.</summary>
public static class EditionRule
{
    private const int LongestCode = 40;
    private const int MostAppealHours = 240;

    /// <summary>Every mistake; empty when the edition can be saved. Whether its time zone exists only the machine knows, and the service asks it.</summary>
    public static IReadOnlyList<Problem> Check(Edition edition)
    {
        var problems = new List<Problem>();
        void Refuse(bool wrong, string where, string code, params object[] arguments)
        {
            if (wrong)
                problems.Add(new Problem(code, arguments).At(new Place(Column: "$." + where)));
        }

        void Wording(Wording wording, string where)
        {
            foreach (var (text, language) in new[] { (wording.Ru, "ru"), (wording.Ko, "ko"), (wording.En, "en") })
                Refuse(string.IsNullOrWhiteSpace(text), $"{where}.{language}", "Edition.WordingMissing");
        }

        Refuse(!IsCode(edition.Code), "code", "Edition.Code", edition.Code);
        Refuse(edition.Ordinal < 0, "ordinal", "Edition.Ordinal");
        Wording(edition.Name, "name");
        Refuse(string.IsNullOrWhiteSpace(edition.NameGenitive), "nameGenitive", "Edition.WordingMissing");
        Wording(edition.Organizer, "organizer");
        Wording(edition.Town, "town");
        if (edition.Venue is { } venue)
            Wording(venue, "venue");
        Refuse(edition.Year is < 2000 or > 2100, "year", "Edition.Year");
        Refuse(edition.FinalTo < edition.FinalFrom, "finalTo", "Edition.Dates");
        Refuse(edition.AwardedOn < edition.FinalTo, "awardedOn", "Edition.Dates");
        Refuse(!CountsDiplomas(edition.DiplomaNumber), "diplomaNumber", "Edition.DiplomaNumber", edition.DiplomaNumber);
        Refuse(edition.AppealHours is < 1 or > MostAppealHours, "appealHours", "Edition.AppealHours", MostAppealHours);
        for (var i = 0; i < edition.Signatories.Count; i++)
        {
            Wording(edition.Signatories[i].Post, $"signatories[{i}].post");
            Refuse(string.IsNullOrWhiteSpace(edition.Signatories[i].Name), $"signatories[{i}].name", "Edition.WordingMissing");
        }
        return problems;
    }

    /// <summary>Every mistake of the days on which a category takes applications: both are given or none, and they stand in order.</summary>
    public static IReadOnlyList<Problem> CheckApplications(DateOnly? from, DateOnly? to) =>
        from.HasValue == to.HasValue && !(to < from) ? [] : [new Problem("Edition.ApplicationsWindow").At(new Place(Column: "$.applications"))];

    /// <summary>Whether a text can be an edition's code: small Latin letters, digits and hyphens.</summary>
    public static bool IsCode(string code) => code.Length is > 0 and <= LongestCode && code.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-') && code is not ("new" or "create");

    private static bool CountsDiplomas(string pattern)
    {
        var open = pattern.IndexOf("{n:", StringComparison.Ordinal);
        return open >= 0 && pattern.IndexOf('}', open) is var close && close > open + 3 && pattern[(open + 3)..close].All(c => c == '0');
    }
}
