using System.Globalization;
using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Names;
using Contest.Core.Registration;
using Contest.Data.Editions;
using Contest.Data.Registration;

namespace Contest.Web.Registration;

/// <summary>One line of the list of contestants: only what the list shows, so that nothing else of a person travels to the browser.</summary>
public sealed record ContestantRow(string Number, PersonName Name, string Category, string Institution, string Town, int Year, int Age, ContestantState State, Sex Sex)
{
    /// <summary>The lines of an edition in one category, or in all, that match a query; in the language of now.</summary>
    public static async Task<List<ContestantRow>> FindAsync(Edition edition, EditionService editions, RegistrationService registration, string? category, string? query)
    {
        var names = (await editions.CategoriesAsync(edition.Id)).ToDictionary(c => c.Id, c => c.Regulation.Name.In(Languages.Current));
        return [.. (await registration.ContestantsAsync(edition.Id))
            .Where(e => string.IsNullOrEmpty(category) || e.Contestant.CategoryId == category)
            .Select(e => Of(e, names[e.Contestant.CategoryId], edition.FinalFrom, Languages.Current))
            .Where(r => r.Matches(query))];
    }

    public static ContestantRow Of(Enrolled enrolled, string category, DateOnly ageOn, Language language) => new(
        enrolled.Contestant.Number, enrolled.Contestant.Name, category, enrolled.Institution.Name.In(language), enrolled.Institution.Town.In(language),
        enrolled.Contestant.Year, enrolled.Contestant.AgeOn(ageOn), enrolled.Contestant.State, enrolled.Contestant.Sex);

    /// <summary>Whether every word of a query stands in the number, one of the three names or the institution; ё counts as е.</summary>
    public bool Matches(string? query)
    {
        var text = Fold($"{Number} {Name.Cyrillic.Full} {Name.HangulFull} {Name.Latin.Full} {Institution} {Town}");
        return Fold(query ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => text.Contains(word, StringComparison.Ordinal));
    }

    private static string Fold(string text) => NameForm.Clean(text).ToLower(CultureInfo.InvariantCulture).Replace('ё', 'е');
}
