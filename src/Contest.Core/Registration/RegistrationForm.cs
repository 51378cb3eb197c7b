namespace Contest.Core.Registration;

/// <summary>One person typed into a form, as a workbook of one line: forms and files are read by the same rules, and a problem's column names the field.</summary>
public static class RegistrationForm
{
    /// <summary>What forms ask for. States, tags and notes are the staff's, and a passport is shown to people.</summary>
    public static readonly IReadOnlyList<RegistrationColumn> Fields =
    [
        RegistrationColumn.Category, RegistrationColumn.SurnameHangul, RegistrationColumn.GivenHangul, RegistrationColumn.SurnameCyrillic, RegistrationColumn.GivenCyrillic,
        RegistrationColumn.SurnameLatin, RegistrationColumn.GivenLatin, RegistrationColumn.Sex, RegistrationColumn.BirthDate, RegistrationColumn.BirthPlace, RegistrationColumn.Institution,
        RegistrationColumn.Year, RegistrationColumn.Major, RegistrationColumn.RussianMajor, RegistrationColumn.EarlierWinner, RegistrationColumn.YearsInRussia,
        RegistrationColumn.Teacher1, RegistrationColumn.Teacher2, RegistrationColumn.Teacher3, RegistrationColumn.Phone, RegistrationColumn.Email, RegistrationColumn.Guardian,
    ];

    /// <summary>The line; a field that is not a form's is left out of it.</summary>
    public static RegistrationSheets Sheets(IReadOnlyDictionary<RegistrationColumn, string> cells) => new(
        "", null, [], null,
        [new RegistrationRow(1, cells.Where(c => c.Key == RegistrationColumn.Number || Fields.Contains(c.Key)).ToDictionary())],
        Fields.ToDictionary(f => f, f => f.ToString()), new Dictionary<InstitutionColumn, string>());
}
