using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Registration;
using Contest.Documents.Sheets;

namespace Contest.Documents.Registration;

/// <summary>
/// The workbook of registration: a sheet of contestants and a sheet of institutions, as institutions send it and as the contest gives it out.
/// Sheets and columns are known by their names in any of the three languages; what has another name is left alone, or a person says what it means.
/// </summary>
public static class RegistrationWorkbook
{
    /// <summary>
    /// Reads XLSX, or CSV with the contestants alone. Throws <see cref="RuleViolationException"/> where the file cannot be read, is too large or lacks columns; whether its lines make sense is
    /// <see cref="RegistrationCheck"/>'s question.
    /// </summary>
    /// <param name="stream">The file.</param>
    /// <param name="fileName">Its name without folders, for the problems.</param>
    public static RegistrationSheets Read(Stream stream, string fileName) => Open(stream, fileName).Sheets(new Dictionary<string, RegistrationColumn>());

    /// <summary>Reads a file as far as its tables; which header means which column may then still be said. Throws as <see cref="Read"/> does, but for columns.</summary>
    public static RegistrationFile Open(Stream stream, string fileName, CancellationToken cancel = default)
    {
        var bytes = UploadedFile.Read(stream, fileName);
        var isText = !UploadedFile.IsZip(bytes) && Path.GetExtension(fileName).ToUpperInvariant() is ".CSV" or ".TSV" or ".TXT";
        return isText
            ? new RegistrationFile(fileName, CsvFile.Read(bytes, fileName, WorkbookFile.MaximumRows), null)
            : OpenWorkbook(bytes, fileName, cancel);
    }

    /// <summary>The header of a column in one language, as workbooks have it and as forms call the field.</summary>
    public static string HeaderOf(RegistrationColumn column, Language language) => Texts.In(language)[$"Column.{column}"];

    /// <summary>What to write in a column, in one language.</summary>
    public static string NoteOf(RegistrationColumn column, Language language) => Texts.In(language)[$"Template.{column}"];

    /// <summary>A form to fill in: the institutions and categories to choose from, nobody in it, and a note on every header.</summary>
    public static byte[] Template(Registered registered, Language language, DateTime createdUtc, Edition? edition = null) =>
        RegistrationWorkbookLayout.Compose(registered with { Contestants = [], Passports = new Dictionary<int, Passport>() }, Texts.In(language), createdUtc, withNotes: true, edition);

    /// <summary>A workbook that <see cref="Read"/> reads back: what is registered, with lists to choose from.</summary>
    /// <param name="registered">Everybody, with passports where there are any.</param>
    /// <param name="language">The language of headers and words.</param>
    /// <param name="createdUtc">The time in the file's properties.</param>
    /// <param name="edition">The edition, where it is to say that it is a rehearsal; <c>null</c>: nothing is said.</param>
    public static byte[] Write(Registered registered, Language language, DateTime createdUtc, Edition? edition = null) =>
        RegistrationWorkbookLayout.Compose(registered, Texts.In(language), createdUtc, withNotes: false, edition);

    private static RegistrationFile OpenWorkbook(byte[] bytes, string fileName, CancellationToken cancel)
    {
        var (sheets, names) = WorkbookFile.Read(bytes, fileName, name => SheetNames.Mean(name, "Sheet.Contestants") || SheetNames.Mean(name, "Sheet.Institutions"), cancel);
        // The only sheet there is can mean nothing else, whatever the program called it.
        if (names is [var only] && sheets.Count == 0)
            (sheets, _) = WorkbookFile.Read(bytes, fileName, name => name == only, cancel);
        var contestants = sheets.FirstOrDefault(s => SheetNames.Mean(s.Name!, "Sheet.Contestants") || (names.Count == 1 && !SheetNames.Mean(s.Name!, "Sheet.Institutions")))
            ?? throw new RuleViolationException(new Problem("Registration.SheetMissing", Texts.In(Language.Russian)["Sheet.Contestants"], string.Join(", ", names)).At(new Place(fileName)));
        return new RegistrationFile(fileName, contestants, sheets.FirstOrDefault(s => s != contestants && SheetNames.Mean(s.Name!, "Sheet.Institutions")));
    }
}
