using System.Globalization;
using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Registration;
using Contest.Documents.Sheets;

namespace Contest.Documents.Registration;

/// <summary>
/// The workbook of registration: a sheet of contestants and a sheet of institutions, as institutions send it and as the contest gives it out.
/// Sheets and columns are known by their names in any of the three languages; what has another name is left alone.
/// </summary>
public static class RegistrationWorkbook
{
    private static readonly RegistrationColumn[] Optional =
    [
        RegistrationColumn.SurnameLatin, RegistrationColumn.GivenLatin, RegistrationColumn.Major, RegistrationColumn.Teacher2, RegistrationColumn.Teacher3,
        RegistrationColumn.State, RegistrationColumn.Passport, RegistrationColumn.PassportIssued, RegistrationColumn.PassportExpires,
    ];

    // Half a fact is no fact: who brings one of these columns brings all of its group.
    private static readonly RegistrationColumn[][] Together =
    [
        [RegistrationColumn.SurnameLatin, RegistrationColumn.GivenLatin],
        [RegistrationColumn.Passport, RegistrationColumn.PassportIssued, RegistrationColumn.PassportExpires],
    ];

    private static readonly RegistrationColumn[] Dates = [RegistrationColumn.BirthDate, RegistrationColumn.PassportIssued, RegistrationColumn.PassportExpires];

    // 1 January 1940 and 31 December 2099: what a workbook without styles keeps of a date, and what neither a year alone nor other digits can be.
    private const int FirstSerial = 14_611;
    private const int LastSerial = 73_050;

    /// <summary>
    /// Reads XLSX, or CSV with the contestants alone. Throws <see cref="RuleViolationException"/> where the file cannot be read, is too large or lacks columns; whether its lines make sense is
    /// <see cref="RegistrationCheck"/>'s question.
    /// </summary>
    /// <param name="stream">The file.</param>
    /// <param name="fileName">Its name without folders, for the problems.</param>
    public static RegistrationSheets Read(Stream stream, string fileName)
    {
        var bytes = UploadedFile.Read(stream, fileName);
        var isText = !UploadedFile.IsZip(bytes) && Path.GetExtension(fileName).ToUpperInvariant() is ".CSV" or ".TSV" or ".TXT";
        return isText
            ? Read(fileName, CsvFile.Read(bytes, fileName, WorkbookFile.MaximumRows), null)
            : ReadWorkbook(bytes, fileName);
    }

    /// <summary>A workbook that <see cref="Read"/> reads back: what is registered, with lists to choose from.</summary>
    /// <param name="registered">Everybody, with passports where there are any.</param>
    /// <param name="language">The language of headers and words.</param>
    /// <param name="createdUtc">The time in the file's properties.</param>
    /// <param name="edition">The edition, where it is to say that it is a rehearsal; <c>null</c>: nothing is said.</param>
    public static byte[] Write(Registered registered, Language language, DateTime createdUtc, Edition? edition = null) =>
        RegistrationWorkbookLayout.Compose(registered, Texts.In(language), createdUtc, edition);

    private static RegistrationSheets ReadWorkbook(byte[] bytes, string fileName)
    {
        var (sheets, names) = WorkbookFile.Read(bytes, fileName, name => SheetNames.Mean(name, "Sheet.Contestants") || SheetNames.Mean(name, "Sheet.Institutions"));
        var contestants = sheets.FirstOrDefault(s => SheetNames.Mean(s.Name!, "Sheet.Contestants"))
            ?? throw new RuleViolationException(new Problem("Registration.SheetMissing", Texts.In(Language.Russian)["Sheet.Contestants"], string.Join(", ", names)).At(new Place(fileName)));
        return Read(fileName, contestants, sheets.FirstOrDefault(s => SheetNames.Mean(s.Name!, "Sheet.Institutions")));
    }

    private static RegistrationSheets Read(string fileName, TypedSheet contestantSheet, TypedSheet? institutionSheet)
    {
        var problems = new List<Problem>();
        var contestants = new SheetTable<RegistrationColumn>(contestantSheet, fileName, "Column", problems);
        contestants.Require(Enum.GetValues<RegistrationColumn>().Except(Optional), problems);
        foreach (var group in Together.Where(group => group.Any(contestants.Headers.ContainsKey)))
            contestants.Require(group, problems);
        var institutions = institutionSheet is null ? null : new SheetTable<InstitutionColumn>(institutionSheet, fileName, "InstitutionColumn", problems);
        if (institutionSheet?.Rows.Count > 0)
            institutions!.Require(Enum.GetValues<InstitutionColumn>(), problems);
        if (problems.Count > 0)
            throw new RuleViolationException(problems);

        return new RegistrationSheets(
            fileName,
            institutionSheet?.Name,
            [.. institutions?.Rows.Select(r => new InstitutionRow(r.Number, r.Cells)) ?? []],
            contestantSheet.Name,
            [.. contestants.Rows.Select(r => new RegistrationRow(r.Number, contestantSheet.Name is null ? r.Cells : WithDates(r.Cells)))],
            contestants.Headers,
            institutions?.Headers ?? new Dictionary<InstitutionColumn, string>());
    }

    private static Dictionary<RegistrationColumn, string> WithDates(IReadOnlyDictionary<RegistrationColumn, string> cells) => cells.ToDictionary(
        cell => cell.Key,
        cell => Dates.Contains(cell.Key) && int.TryParse(cell.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var serial) && serial is >= FirstSerial and <= LastSerial
            ? DateTime.FromOADate(serial).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : cell.Value);
}
