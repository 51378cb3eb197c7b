using System.Globalization;
using Contest.Core.Editions;
using Contest.Core.Registration;

namespace Contest.Web.Registration;

/// <summary>Facts of a contestant in words, in the language of now.</summary>
public sealed class ContestantWords(IEnumerable<Institution> institutions, IEnumerable<Category> categories, Edition edition)
{
    private const string Nothing = "—";

    private readonly Dictionary<int, string> _institutions = institutions.ToDictionary(i => i.Id, i => i.Name.In(Languages.Current));
    private readonly Dictionary<string, string> _categories = categories.ToDictionary(c => c.Id, c => c.Regulation.Name.In(Languages.Current));

    /// <summary>A fact in words; a dash where nothing is known.</summary>
    public string Of(ContestantFact fact, Contestant c) => Text(fact, c) is { Length: > 0 } text ? text : Nothing;

    private string Text(ContestantFact fact, Contestant c) => fact switch
    {
        ContestantFact.Hangul => c.Name.HangulFull,
        ContestantFact.Cyrillic => c.Name.Cyrillic.Full,
        ContestantFact.Latin => c.Name.Latin.Full.Trim(),
        ContestantFact.Cases => Joined(c.Cases.Genitive ?? "", c.Cases.Dative ?? "", c.Cases.Accusative ?? ""),
        ContestantFact.Sex => Languages.Text("Contestant.Sex." + c.Sex),
        ContestantFact.BirthDate => Languages.Text("Contestant.BornAndAge", c.BirthDate.ToString("d", CultureInfo.CurrentCulture), c.AgeOn(edition.FinalFrom), edition.FinalFrom.ToString("d", CultureInfo.CurrentCulture)),
        ContestantFact.BirthPlace => c.BirthPlace,
        ContestantFact.Institution => _institutions.GetValueOrDefault(c.InstitutionId, Nothing),
        ContestantFact.Category => _categories.GetValueOrDefault(c.CategoryId, c.CategoryId),
        ContestantFact.Year => c.Year.ToString(CultureInfo.CurrentCulture),
        ContestantFact.Major => Joined(c.Major, c.IsRussianMajor ? Languages.Text("Contestant.IsRussianMajor") : ""),
        ContestantFact.Teachers => Joined([.. c.Teachers]),
        ContestantFact.IsEarlierWinner => c.IsEarlierWinner ? Languages.Text("Contestant.Yes") : Languages.Text("Contestant.No"),
        ContestantFact.YearsInRussia => c.YearsInRussia.ToString(CultureInfo.CurrentCulture),
        ContestantFact.EligibilityReason => c.EligibilityReason,
        ContestantFact.State => Joined(Languages.Text("State." + c.State), c.StateReason),
        ContestantFact.Contacts => Joined(c.Contacts.Phone, c.Contacts.Email, c.Contacts.Address, c.Contacts.Guardian),
        ContestantFact.Documents => Joined([.. c.Documents.Select(d => Languages.Text("Contestant.Document." + d))]),
        ContestantFact.Notes => c.Notes,
        ContestantFact.Tags => Joined([.. c.Tags]),
        ContestantFact.WayIn => Joined(Languages.Text("Contestant.WayIn." + c.WayIn), c.Acknowledgement ?? ""),
        _ => throw new ArgumentOutOfRangeException(nameof(fact)),
    };

    private static string Joined(params string[] parts) => string.Join(" · ", parts.Where(p => p.Length > 0));
}
