using Contest.Core.Names;
using Contest.Core.Registration;
using Contest.Data.Registration;

namespace Contest.Web.Registration;

/// <summary>One line of the list of contestants, in the language of now.</summary>
public sealed record ContestantRow(Contestant Contestant, Institution Institution, string Category, string InstitutionName, string Town, int Age, IReadOnlyList<Gap> Gaps)
{
    public string Number => Contestant.Number;
    public PersonName Name => Contestant.Name;

    /// <summary>Every line of an edition.</summary>
    public static List<ContestantRow> Of(Roster roster)
    {
        var language = Languages.Current;
        var names = roster.Categories.ToDictionary(c => c.Id, c => c.Regulation.Name.In(language));
        return [.. roster.Lines.Select(l => new ContestantRow(
            l.Contestant, l.Institution, names[l.Contestant.CategoryId], l.Institution.Name.In(language), l.Institution.Town.In(language), l.Contestant.AgeOn(roster.Edition.FinalFrom), l.Gaps))];
    }
}
