using System.Globalization;
using Contest.Core.Names;

namespace Contest.Core.Registration;

/// <summary>Reads the cells of one line of the sheet of contestants and gathers what is wrong with them.</summary>
internal sealed class RegistrationLine(RegistrationRow row, RegistrationSheets sheets)
{
    // Anybody may send the public form: no fact of a person is longer, notes of the staff may be.
    private const int LongestFact = 300;

    /// <summary>Everything that is wrong so far.</summary>
    public List<Problem> Problems { get; } = [];

    /// <summary>Notes a problem at a cell of this line.</summary>
    public void Refuse(RegistrationColumn column, string code, params object[] arguments) => Note(column, new Problem(code, arguments));

    /// <summary>Notes a problem that is known already at a cell of this line.</summary>
    public void Note(RegistrationColumn column, Problem problem) =>
        Problems.Add(problem.At(new Place(sheets.File, sheets.ContestantSheet, row.Row, sheets.Headers.GetValueOrDefault(column, column.ToString()))));

    /// <summary>What was typed in a column, cleaned of stray spaces and composed; empty when nothing was.</summary>
    public string Text(RegistrationColumn column) => NameForm.Clean(row[column]);

    /// <summary>The contestant as the line alone describes it.</summary>
    public Contestant Read(Registered registered, int institutionId)
    {
        var category = Required(RegistrationColumn.Category);
        if (category.Length > 0 && !registered.Categories.Contains(category))
            Refuse(RegistrationColumn.Category, "Registration.CategoryUnknown", category, string.Join(", ", registered.Categories));
        Required(RegistrationColumn.Institution);
        // It goes into addresses and badges.
        if (Text(RegistrationColumn.Number).Any(c => !char.IsLetterOrDigit(c) && c != '-'))
            Refuse(RegistrationColumn.Number, "Contestant.NumberSigns");
        foreach (var (column, typed) in row.Cells)
            if (typed.Length > LongestFact && column != RegistrationColumn.Notes)
                Refuse(column, "Registration.TooLong", LongestFact);
        return new Contestant
        {
            EditionId = registered.EditionId,
            Number = Text(RegistrationColumn.Number),
            CategoryId = category,
            Name = new PersonName(
                Name(RegistrationColumn.SurnameHangul, RegistrationColumn.GivenHangul, Script.Hangul, required: true),
                Name(RegistrationColumn.SurnameCyrillic, RegistrationColumn.GivenCyrillic, Script.Cyrillic, required: true),
                Name(RegistrationColumn.SurnameLatin, RegistrationColumn.GivenLatin, Script.Latin, required: false)),
            Sex = Word(RegistrationColumn.Sex, RegistrationWords.Sexes, required: true) ?? default,
            BirthDate = Date(RegistrationColumn.BirthDate) ?? default,
            BirthPlace = Text(RegistrationColumn.BirthPlace),
            InstitutionId = institutionId,
            Year = Year(),
            Major = Text(RegistrationColumn.Major),
            Teachers = [.. TeacherColumns.Select(Text).Where(t => t.Length > 0)],
            State = Word(RegistrationColumn.State, RegistrationWords.States, required: false) ?? ContestantState.Admitted,
            // Staff typed it: a suggestion of the system is never in a file.
            IsSpellingApproved = true,
            HasNativeName = YesNo(RegistrationColumn.NativeName) ?? false,
            IsRussianMajor = YesNo(RegistrationColumn.RussianMajor) ?? false,
            IsEarlierWinner = YesNo(RegistrationColumn.EarlierWinner) ?? false,
            YearsInRussia = YearsInRussia() ?? 0,
            Contacts = Contacts.None with { Phone = Text(RegistrationColumn.Phone), Email = Email(), Guardian = Text(RegistrationColumn.Guardian) },
            Tags = ContestantCells.Tags(Text(RegistrationColumn.Tags)),
            Notes = Text(RegistrationColumn.Notes),
        };
    }

    /// <summary>
    /// The contestant as saved by the line. A coordinator's people come in as applied and with a spelling that nobody approved; states, notes and tags are the organizers' own.
    /// </summary>
    public Contestant After(Contestant? before, Contestant typed, ImportLimits? limits)
    {
        var after = before is null ? typed : Change(before, typed);
        if (limits is null)
            return after;
        return after with
        {
            State = before?.State ?? ContestantState.Applied,
            Notes = before?.Notes ?? "",
            Tags = before?.Tags ?? [],
            WayIn = before?.WayIn ?? WayIn.Coordinator,
            IsSpellingApproved = before is not null && before.IsSpellingApproved && before.Name.Cyrillic == after.Name.Cyrillic,
        };
    }

    /// <summary>The registered contestant as the line changes it: a column that the file does not have and a blank state change nothing (rule G5).</summary>
    public Contestant Change(Contestant before, Contestant typed) => before with
    {
        CategoryId = typed.CategoryId,
        Name = Has(RegistrationColumn.SurnameLatin) ? typed.Name : typed.Name with { Latin = before.Name.Latin },
        Sex = typed.Sex,
        BirthDate = typed.BirthDate,
        BirthPlace = typed.BirthPlace,
        InstitutionId = typed.InstitutionId,
        Year = typed.Year,
        Major = Has(RegistrationColumn.Major) ? typed.Major : before.Major,
        Teachers = [.. TeacherColumns.Select((column, i) => Has(column) ? Text(column) : before.Teachers.ElementAtOrDefault(i) ?? "").Where(t => t.Length > 0)],
        State = Text(RegistrationColumn.State).Length > 0 ? typed.State : before.State,
        // A spelling that the file only repeats is not approved by that; one that the staff typed otherwise is (rule N1).
        IsSpellingApproved = before.IsSpellingApproved || typed.Name.Cyrillic != before.Name.Cyrillic,
        // Cases that people approved belong to the spelling that they were approved for (rule N12).
        Cases = typed.Name.Cyrillic == before.Name.Cyrillic ? before.Cases : NameCases.None,
        HasNativeName = IsTyped(RegistrationColumn.NativeName) ? typed.HasNativeName : before.HasNativeName,
        IsRussianMajor = IsTyped(RegistrationColumn.RussianMajor) ? typed.IsRussianMajor : before.IsRussianMajor,
        IsEarlierWinner = IsTyped(RegistrationColumn.EarlierWinner) ? typed.IsEarlierWinner : before.IsEarlierWinner,
        YearsInRussia = IsTyped(RegistrationColumn.YearsInRussia) ? typed.YearsInRussia : before.YearsInRussia,
        Contacts = before.Contacts with
        {
            Phone = Has(RegistrationColumn.Phone) ? typed.Contacts.Phone : before.Contacts.Phone,
            Email = Has(RegistrationColumn.Email) ? typed.Contacts.Email : before.Contacts.Email,
            Guardian = Has(RegistrationColumn.Guardian) ? typed.Contacts.Guardian : before.Contacts.Guardian,
        },
        Tags = Has(RegistrationColumn.Tags) ? typed.Tags : before.Tags,
        Notes = Has(RegistrationColumn.Notes) ? typed.Notes : before.Notes,
    };

    /// <summary>All three passport columns or none of them (rule G3).</summary>
    public Passport? Passport()
    {
        var number = Text(RegistrationColumn.Passport);
        if (number.Length == 0 && Text(RegistrationColumn.PassportIssued).Length == 0 && Text(RegistrationColumn.PassportExpires).Length == 0)
            return null;
        if (number.Length == 0 || number.Any(c => c is not ((>= '0' and <= '9') or (>= 'A' and <= 'Z'))))
            Refuse(RegistrationColumn.Passport, "Registration.PassportNumber", number);
        var issued = Date(RegistrationColumn.PassportIssued);
        var expires = Date(RegistrationColumn.PassportExpires);
        if (expires <= issued)
            Refuse(RegistrationColumn.PassportExpires, "Registration.PassportDates");
        return issued is { } from && expires is { } to ? new Passport(number, from, to) : null;
    }

    private static readonly RegistrationColumn[] TeacherColumns = [RegistrationColumn.Teacher1, RegistrationColumn.Teacher2, RegistrationColumn.Teacher3];

    private bool Has(RegistrationColumn column) => sheets.Headers.ContainsKey(column) || row.Cells.ContainsKey(column);

    private bool IsTyped(RegistrationColumn column) => Text(column).Length > 0;

    private bool? YesNo(RegistrationColumn column) => Word(column, RegistrationWords.YesNo, required: false) is { } word ? word == Registration.YesNo.Yes : null;

    private int? YearsInRussia()
    {
        var text = Text(RegistrationColumn.YearsInRussia);
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var years) && years <= 99)
            return years;
        if (text.Length > 0)
            Refuse(RegistrationColumn.YearsInRussia, "Import.YearsInRussia", text);
        return null;
    }

    private string Email()
    {
        var text = Text(RegistrationColumn.Email);
        if (text.Length > 0 && (text.Contains(' ', StringComparison.Ordinal) || text.Split('@') is not [{ Length: > 0 }, { Length: > 2 }]))
            Refuse(RegistrationColumn.Email, "Import.Email", text);
        return text;
    }

    private string Required(RegistrationColumn column)
    {
        var text = Text(column);
        if (text.Length == 0)
            Refuse(column, "Registration.Missing");
        return text;
    }

    private NameForm Name(RegistrationColumn surname, RegistrationColumn given, Script script, bool required)
    {
        string Part(RegistrationColumn column)
        {
            var text = required ? Required(column) : Text(column);
            if (ScriptRule.FirstForeignLetter(text, script) is { } letter)
                Refuse(column, $"Name.Not{script}", letter.ToString(), text);
            return text;
        }
        return new NameForm(Part(surname), Part(given));
    }

    private DateOnly? Date(RegistrationColumn column)
    {
        var text = Required(column);
        if (text.Length == 0)
            return null;
        if (DateOnly.TryParseExact(text, ["yyyy-MM-dd", "d.M.yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is >= 1900 and <= 2100)
            return date;
        Refuse(column, "Registration.Date", text);
        return null;
    }

    private int Year()
    {
        var text = Required(RegistrationColumn.Year);
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1 and <= 12)
            return year;
        if (text.Length > 0)
            Refuse(RegistrationColumn.Year, "Registration.Year", text);
        return 0;
    }

    private T? Word<T>(RegistrationColumn column, Vocabulary<T> vocabulary, bool required) where T : struct, Enum
    {
        var text = required ? Required(column) : Text(column);
        if (vocabulary.TryRead(text, out var value))
            return value;
        if (text.Length > 0)
            Refuse(column, "Registration.Word", text, string.Join(", ", vocabulary.Words));
        return null;
    }
}
