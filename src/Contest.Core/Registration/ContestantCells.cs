namespace Contest.Core.Registration;

/// <summary>A contestant as the cells of a registration workbook: what is written into one, and how two states of a person are compared field by field.</summary>
public static class ContestantCells
{
    private static readonly char[] TagEnds = [';', ','];

    /// <summary>Every column with its text; empty where the contestant has nothing there. Passports are not among them (rule P1). Dates stand as yyyy-MM-dd.</summary>
    /// <param name="contestant">Who.</param>
    /// <param name="institution">The code of the institution.</param>
    /// <param name="language">The language of the words.</param>
    public static IReadOnlyDictionary<RegistrationColumn, string> Of(Contestant contestant, string institution, Language language) => new Dictionary<RegistrationColumn, string>
    {
        [RegistrationColumn.Number] = contestant.Number,
        [RegistrationColumn.Category] = contestant.CategoryId,
        [RegistrationColumn.SurnameHangul] = contestant.Name.Hangul.Surname,
        [RegistrationColumn.GivenHangul] = contestant.Name.Hangul.Given,
        [RegistrationColumn.SurnameCyrillic] = contestant.Name.Cyrillic.Surname,
        [RegistrationColumn.GivenCyrillic] = contestant.Name.Cyrillic.Given,
        [RegistrationColumn.SurnameLatin] = contestant.Name.Latin.Surname,
        [RegistrationColumn.GivenLatin] = contestant.Name.Latin.Given,
        [RegistrationColumn.Sex] = RegistrationWords.Sexes.Write(contestant.Sex, language),
        [RegistrationColumn.BirthDate] = contestant.BirthDate.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        [RegistrationColumn.BirthPlace] = contestant.BirthPlace,
        [RegistrationColumn.Institution] = institution,
        [RegistrationColumn.Year] = contestant.Year.ToString(System.Globalization.CultureInfo.InvariantCulture),
        [RegistrationColumn.Major] = contestant.Major,
        [RegistrationColumn.Teacher1] = contestant.Teachers.ElementAtOrDefault(0) ?? "",
        [RegistrationColumn.Teacher2] = contestant.Teachers.ElementAtOrDefault(1) ?? "",
        [RegistrationColumn.Teacher3] = contestant.Teachers.ElementAtOrDefault(2) ?? "",
        [RegistrationColumn.State] = RegistrationWords.States.Write(contestant.State, language),
        [RegistrationColumn.RussianMajor] = YesNo(contestant.IsRussianMajor, language),
        [RegistrationColumn.EarlierWinner] = YesNo(contestant.IsEarlierWinner, language),
        [RegistrationColumn.YearsInRussia] = contestant.YearsInRussia.ToString(System.Globalization.CultureInfo.InvariantCulture),
        [RegistrationColumn.Phone] = contestant.Contacts.Phone,
        [RegistrationColumn.Email] = contestant.Contacts.Email,
        [RegistrationColumn.Guardian] = contestant.Contacts.Guardian,
        [RegistrationColumn.NativeName] = YesNo(contestant.HasNativeName, language),
        [RegistrationColumn.Tags] = string.Join("; ", contestant.Tags),
        [RegistrationColumn.Notes] = contestant.Notes,
    };

    /// <summary>What differs between two states of a person, column by column.</summary>
    public static IReadOnlyList<FieldChange> Changes(Contestant before, string institutionBefore, Contestant after, string institutionAfter, Language language)
    {
        var (was, becomes) = (Of(before, institutionBefore, language), Of(after, institutionAfter, language));
        return [.. was.Where(cell => becomes[cell.Key] != cell.Value).Select(cell => new FieldChange(cell.Key, cell.Value, becomes[cell.Key]))];
    }

    /// <summary>Whether two states of a person are the same: records compare their lists by reference, here by what stands in them.</summary>
    public static bool AreSame(Contestant a, Contestant b) =>
        a.Teachers.SequenceEqual(b.Teachers) && a.Tags.SequenceEqual(b.Tags) && a.Documents.SequenceEqual(b.Documents)
        && a with { Teachers = b.Teachers, Tags = b.Tags, Documents = b.Documents } == b;

    /// <summary>The tags of a cell, parted by semicolons or commas.</summary>
    public static IReadOnlyList<string> Tags(string cell) => [.. cell.Split(TagEnds, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct()];

    private static string YesNo(bool value, Language language) => RegistrationWords.YesNo.Write(value ? Registration.YesNo.Yes : Registration.YesNo.No, language);
}

/// <summary>One field that an import would change.</summary>
public sealed record FieldChange(RegistrationColumn Column, string Before, string After);
