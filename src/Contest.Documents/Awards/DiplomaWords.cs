using Contest.Core;
using Contest.Core.Awards;
using Contest.Core.Editions;
using Contest.Core.Names;
using Contest.Documents.Paper;

namespace Contest.Documents.Awards;

/// <summary>The sentences of one diploma in one language, made from its facts.</summary>
internal sealed class DiplomaWords(DiplomaSheet sheet, Language language)
{
    private readonly Texts _texts = Texts.In(language);

    public Language Language => language;

    public IReadOnlyList<string> Organizer => Lines(sheet.Edition.Organizer);

    public string Contest => sheet.Edition.Name.In(language);

    public string ContestCapitals => Contest.ToUpperInvariant();

    public string Title => _texts["Diploma.Title"];

    public string Degree => _texts.Choice("Diploma.Degree", sheet.Degree - 1);

    /// <summary>The degree where this language stands second.</summary>
    public string DegreeSecond => _texts.Choice("Diploma.DegreeSecond", sheet.Degree - 1);

    /// <summary>The line above the name; null where the language has none, which a dash in its texts says.</summary>
    public string? Awarded => _texts["Diploma.Awarded"] is var line && line == "—" ? null : line;

    public NameForm Name => language switch
    {
        Language.Korean => sheet.Name.Hangul,
        Language.English when sheet.Name.Latin.Surname.Length > 0 => sheet.Name.Latin,
        _ => sheet.Name.Cyrillic,
    };

    public string NameOnOneLine => NoBreak.Whole(sheet.Name.In(language));

    public string Reason
    {
        get
        {
            // A Korean diploma names the place only where the degree is that place and nobody shares it.
            var key = sheet.Place == sheet.Degree && sheet.PlaceTo == sheet.Place ? "Diploma.Reason" : "Diploma.ReasonDegree";
            var student = _texts.Agree($"Diploma.Student.{sheet.InstitutionKind}", sheet.Sex, _texts.Choice("Diploma.Ordinals", sheet.Year - 1));
            return NoBreak.Bind(_texts.Agree(
                key,
                sheet.Sex,
                student,
                language == Language.Russian ? sheet.InstitutionGenitive : sheet.Institution.In(language),
                _texts.Choice("Diploma.Winner", sheet.Degree - 1),
                language == Language.Russian ? sheet.Edition.NameGenitive : Contest,
                sheet.Category.In(language),
                _texts.CountPoints("Points.Count", sheet.Total),
                _texts.Shortest(sheet.Maximum),
                sheet.Place,
                sheet.Degree));
        }
    }

    public string Seal => _texts["Paper.Seal"];

    public string Number => _texts.Format("Diploma.Number", sheet.Number);

    public string TownAndDate => $"{sheet.Edition.Town.In(language)}, {_texts.LongDate(sheet.Edition.AwardedOn)}";

    public IReadOnlyList<string> Post(Signatory signatory) => Lines(signatory.Post);

    private string[] Lines(Wording wording) => [.. wording.In(language).Split('\n').Select(NoBreak.Bind)];
}
