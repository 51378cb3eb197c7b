using System.Globalization;
using Contest.Core.Editions;
using Contest.Core.Names;

namespace Contest.Core.Registration;

/// <summary>Reads the form of a contestant (rules G1, N1, N3). What a problem lies in is the column of its place: a <see cref="ContestantField"/>.</summary>
public static class ContestantFormRule
{
    /// <summary>The record that a form describes, and everything that is wrong with it, told at once. With problems the record is not to be saved.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="before">The record as it is; <c>null</c>: somebody new. A number that was given stays.</param>
    /// <param name="registered">The edition's categories, institutions and contestants.</param>
    /// <param name="today">The day of now where the contest is held.</param>
    public static (Contestant Contestant, IReadOnlyList<Problem> Problems) Read(TypedContestant typed, Contestant? before, Registered registered, DateOnly today)
    {
        var form = new Reading();
        var number = before?.Number ?? form.Required(ContestantField.Number, typed.Number);
        if (number.Any(c => !char.IsLetterOrDigit(c) && c != '-'))
            form.Refuse(ContestantField.Number, new Problem("Contestant.NumberSigns"));
        if (registered.Contestants.Any(c => c.Id != before?.Id && c.Number == number))
            form.Refuse(ContestantField.Number, new Problem("Contestant.NumberTaken", number));
        var category = form.Required(ContestantField.Category, typed.Category);
        if (category.Length > 0 && !registered.Categories.Contains(category))
            form.Refuse(ContestantField.Category, new Problem("Category.Unknown", category));
        var institution = form.Number(ContestantField.Institution, typed.Institution, 1, int.MaxValue, text => new Problem("Contestant.InstitutionUnknown", text));
        if (institution > 0 && registered.Institutions.All(i => i.Id != institution))
            form.Refuse(ContestantField.Institution, new Problem("Contestant.InstitutionUnknown", typed.Institution));
        var cyrillic = form.Name(ContestantField.SurnameCyrillic, typed.SurnameCyrillic, ContestantField.GivenCyrillic, typed.GivenCyrillic, Script.Cyrillic, isRequired: true);

        var contestant = new Contestant
        {
            Id = before?.Id ?? 0,
            EditionId = registered.EditionId,
            Number = number,
            CategoryId = category,
            Name = new PersonName(
                form.Name(ContestantField.SurnameHangul, typed.SurnameHangul, ContestantField.GivenHangul, typed.GivenHangul, Script.Hangul, isRequired: true),
                cyrillic,
                form.Name(ContestantField.SurnameLatin, typed.SurnameLatin, ContestantField.GivenLatin, typed.GivenLatin, Script.Latin, isRequired: typed.SurnameLatin.Length + typed.GivenLatin.Length > 0)),
            HasNativeName = typed.HasNativeName,
            IsSpellingApproved = typed.IsSpellingApproved,
            Cases = new NameCases(
                form.Case(ContestantField.Genitive, typed.Genitive), form.Case(ContestantField.Dative, typed.Dative), form.Case(ContestantField.Accusative, typed.Accusative)),
            Sex = Enum.TryParse<Sex>(form.Required(ContestantField.Sex, typed.Sex), out var sex) ? sex : default,
            BirthDate = form.BirthDate(typed.BirthDate, today),
            BirthPlace = NameForm.Clean(typed.BirthPlace),
            InstitutionId = institution,
            Year = form.Number(ContestantField.Year, typed.Year, 1, 12, text => new Problem("Registration.Year", text)),
            Major = NameForm.Clean(typed.Major),
            IsRussianMajor = typed.IsRussianMajor,
            Teachers = [.. new[] { (ContestantField.Teacher1, typed.Teacher1), (ContestantField.Teacher2, typed.Teacher2), (ContestantField.Teacher3, typed.Teacher3) }
                .Select(t => form.Part(t.Item1, t.Item2, Script.Cyrillic, '.')).Where(t => t.Length > 0)],
            State = before?.State ?? (typed.State == ContestantState.Admitted ? ContestantState.Admitted : ContestantState.Applied),
            StateReason = before?.StateReason ?? "",
            IsEarlierWinner = typed.IsEarlierWinner,
            YearsInRussia = typed.YearsInRussia.Trim().Length == 0 ? 0 : form.Number(ContestantField.YearsInRussia, typed.YearsInRussia, 0, 120, text => new Problem("Contestant.YearsInRussia", text)),
            EligibilityReason = NameForm.Clean(typed.EligibilityReason),
            Contacts = new Contacts(NameForm.Clean(typed.Phone), form.Email(typed.Email), NameForm.Clean(typed.Address), NameForm.Clean(typed.Guardian)),
            Documents = [.. new[] { (typed.WantsCertificate, WantedDocument.Certificate), (typed.WantsInvitation, WantedDocument.Invitation), (typed.WantsLeaveLetter, WantedDocument.LeaveLetter) }
                .Where(w => w.Item1).Select(w => w.Item2)],
            Notes = typed.Notes.ReplaceLineEndings("\n").Trim(),
            Tags = TagRule.Read(typed.Tags),
            WayIn = before?.WayIn ?? WayIn.Staff,
            Acknowledgement = before?.Acknowledgement,
        };
        return (contestant, form.Problems);
    }

    /// <summary>What the form shows of a record.</summary>
    public static TypedContestant Show(Contestant c) => new()
    {
        Number = c.Number,
        Category = c.CategoryId,
        State = c.State,
        SurnameHangul = c.Name.Hangul.Surname,
        GivenHangul = c.Name.Hangul.Given,
        HasNativeName = c.HasNativeName,
        SurnameCyrillic = c.Name.Cyrillic.Surname,
        GivenCyrillic = c.Name.Cyrillic.Given,
        IsSpellingApproved = c.IsSpellingApproved,
        SurnameLatin = c.Name.Latin.Surname,
        GivenLatin = c.Name.Latin.Given,
        Genitive = c.Cases.Genitive ?? "",
        Dative = c.Cases.Dative ?? "",
        Accusative = c.Cases.Accusative ?? "",
        Sex = c.Sex.ToString(),
        BirthDate = c.BirthDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        BirthPlace = c.BirthPlace,
        Institution = c.InstitutionId.ToString(CultureInfo.InvariantCulture),
        Year = c.Year.ToString(CultureInfo.InvariantCulture),
        Major = c.Major,
        IsRussianMajor = c.IsRussianMajor,
        Teacher1 = c.Teachers.ElementAtOrDefault(0) ?? "",
        Teacher2 = c.Teachers.ElementAtOrDefault(1) ?? "",
        Teacher3 = c.Teachers.ElementAtOrDefault(2) ?? "",
        IsEarlierWinner = c.IsEarlierWinner,
        YearsInRussia = c.YearsInRussia.ToString(CultureInfo.InvariantCulture),
        EligibilityReason = c.EligibilityReason,
        Phone = c.Contacts.Phone,
        Email = c.Contacts.Email,
        Address = c.Contacts.Address,
        Guardian = c.Contacts.Guardian,
        WantsCertificate = c.Documents.Contains(WantedDocument.Certificate),
        WantsInvitation = c.Documents.Contains(WantedDocument.Invitation),
        WantsLeaveLetter = c.Documents.Contains(WantedDocument.LeaveLetter),
        Notes = c.Notes,
        Tags = string.Join(", ", c.Tags),
    };

    private sealed class Reading
    {
        public List<Problem> Problems { get; } = [];

        public void Refuse(ContestantField field, Problem problem) => Problems.Add(problem.At(new Place(Column: field.ToString())));

        public string Required(ContestantField field, string typed)
        {
            var text = NameForm.Clean(typed);
            if (text.Length == 0)
                Refuse(field, new Problem("Contestant.FieldMissing"));
            return text;
        }

        public NameForm Name(ContestantField surname, string typedSurname, ContestantField given, string typedGiven, Script script, bool isRequired) =>
            new(Name(surname, typedSurname, script, isRequired), Name(given, typedGiven, script, isRequired));

        private string Name(ContestantField field, string typed, Script script, bool isRequired)
        {
            if (isRequired)
                Required(field, typed);
            return Part(field, typed, script);
        }

        /// <summary>A word of one script; one sign more may stand in it.</summary>
        public string Part(ContestantField field, string typed, Script script, char besides = ' ')
        {
            var text = NameForm.Clean(typed);
            if (ScriptRule.FirstForeignLetter(text.Replace(besides, ' '), script) is { } letter)
                Refuse(field, new Problem($"Name.Not{script}", letter.ToString(), text));
            return text;
        }

        public string? Case(ContestantField field, string typed) => Part(field, typed, Script.Cyrillic) is { Length: > 0 } text ? text : null;

        public int Number(ContestantField field, string typed, int from, int to, Func<string, Problem> refusal)
        {
            var text = Required(field, typed);
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= from && number <= to)
                return number;
            if (text.Length > 0)
                Refuse(field, refusal(text));
            return 0;
        }

        public DateOnly BirthDate(string typed, DateOnly today)
        {
            var text = Required(ContestantField.BirthDate, typed);
            if (text.Length == 0)
                return default;
            if (!DateOnly.TryParseExact(text, ["yyyy-MM-dd", "d.M.yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) || date.Year < 1900)
                Refuse(ContestantField.BirthDate, new Problem("Registration.Date", text));
            else if (date > today)
                Refuse(ContestantField.BirthDate, new Problem("Contestant.NotBornYet", date));
            return date;
        }

        public string Email(string typed)
        {
            var text = NameForm.Clean(typed);
            var parts = text.Split('@');
            if (text.Length > 0 && (parts.Length != 2 || parts.Any(p => p.Length == 0) || text.Contains(' ')))
                Refuse(ContestantField.Email, new Problem("Contestant.Email", text));
            return text;
        }
    }
}
