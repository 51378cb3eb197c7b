using System.Globalization;
using Contest.Core.Names;

namespace Contest.Core.Registration;

/// <summary>
/// Compares a registration workbook with what is registered (rules G1 to G4). A line belongs to a registered contestant by number, else by Hangul name, birth date and institution.
/// </summary>
public static class RegistrationCheck
{
    /// <summary>What saving the workbook would do.</summary>
    public static RegistrationPreview Check(RegistrationSheets sheets, Registered registered)
    {
        var (institutions, problems) = InstitutionCheck.Check(sheets, registered);
        var known = registered.Institutions.ToDictionary(i => i.Code);
        foreach (var institution in institutions)
            known[institution.Code] = institution;
        var byNumber = registered.Contestants.ToDictionary(c => c.Number);
        var byPerson = registered.Contestants.ToLookup(c => (c.Name.Hangul, c.BirthDate, c.InstitutionId));
        var rowOf = new Dictionary<string, int>();
        var lines = new List<PreviewLine>(sheets.Contestants.Count);

        foreach (var row in sheets.Contestants)
        {
            var reader = new LineReader(row, sheets);
            var code = reader.Text(RegistrationColumn.Institution);
            var institution = known.GetValueOrDefault(code);
            if (code.Length > 0 && institution is null)
                reader.Refuse(RegistrationColumn.Institution, "Registration.InstitutionUnknown", code);
            var typed = reader.Contestant(registered, institution?.Id ?? 0);
            var passport = reader.Passport();
            if (typed.Number.Length > 0 && !rowOf.TryAdd(typed.Number, row.Row))
                reader.Refuse(RegistrationColumn.Number, "Registration.NumberTwice", typed.Number, rowOf[typed.Number]);

            var before = byNumber.GetValueOrDefault(typed.Number)
                ?? (typed.Number.Length == 0 ? byPerson[(typed.Name.Hangul, typed.BirthDate, typed.InstitutionId)].FirstOrDefault() : null);
            if (before is null && typed.Number.Length == 0)
                reader.Refuse(RegistrationColumn.Number, "Registration.NumberMissing");

            if (reader.Problems.Count > 0)
            {
                lines.Add(new PreviewLine(row.Row, PreviewKind.Refused, code, null, null, before, reader.Problems));
                continue;
            }
            var after = before is null ? typed : typed with { Id = before.Id, Number = before.Number };
            var savedPassport = before is null ? null : registered.Passports.GetValueOrDefault(before.Id);
            var kind = before is null ? PreviewKind.New : IsSame(after, before) && (passport is null || passport == savedPassport) ? PreviewKind.Same : PreviewKind.Changed;
            lines.Add(new PreviewLine(row.Row, kind, code, after, passport, before, []));
        }
        return new RegistrationPreview(institutions, lines, problems);
    }

    // Records compare lists by reference, so the teachers are compared apart.
    private static bool IsSame(Contestant a, Contestant b) => a.Teachers.SequenceEqual(b.Teachers) && a with { Teachers = b.Teachers } == b;

    /// <summary>Reads one line's cells and gathers what is wrong with them.</summary>
    private sealed class LineReader(RegistrationRow row, RegistrationSheets sheets)
    {
        public List<Problem> Problems { get; } = [];

        public void Refuse(RegistrationColumn column, string code, params object[] arguments) =>
            Problems.Add(new Problem(code, arguments).At(new Place(sheets.File, sheets.ContestantSheet, row.Row, sheets.Headers.GetValueOrDefault(column, column.ToString()))));

        public string Text(RegistrationColumn column) => NameForm.Clean(row[column]);

        public Contestant Contestant(Registered registered, int institutionId)
        {
            var category = Required(RegistrationColumn.Category);
            if (category.Length > 0 && !registered.Categories.Contains(category))
                Refuse(RegistrationColumn.Category, "Registration.CategoryUnknown", category, string.Join(", ", registered.Categories));
            Required(RegistrationColumn.Institution);
            return new Contestant
            {
                EditionId = registered.EditionId,
                Number = Text(RegistrationColumn.Number),
                CategoryId = category,
                Name = new PersonName(
                    Name(RegistrationColumn.SurnameHangul, RegistrationColumn.GivenHangul, Script.Hangul, required: true),
                    Name(RegistrationColumn.SurnameCyrillic, RegistrationColumn.GivenCyrillic, Script.Cyrillic, required: true),
                    Name(RegistrationColumn.SurnameLatin, RegistrationColumn.GivenLatin, Script.Latin, required: false)),
                Sex = OneOf(RegistrationColumn.Sex, SexWords, Sex.Male),
                BirthDate = Date(RegistrationColumn.BirthDate, required: true) ?? default,
                BirthPlace = Text(RegistrationColumn.BirthPlace),
                InstitutionId = institutionId,
                Year = Year(),
                Major = Text(RegistrationColumn.Major),
                Teachers = new[] { RegistrationColumn.Teacher1, RegistrationColumn.Teacher2, RegistrationColumn.Teacher3 }.Select(Text).Where(t => t.Length > 0).ToList(),
                State = Text(RegistrationColumn.State).Length == 0 ? ContestantState.Admitted : OneOf(RegistrationColumn.State, StateWords, ContestantState.Admitted),
            };
        }

        /// <summary>All three passport columns or none of them (rule G3).</summary>
        public Passport? Passport()
        {
            var number = Text(RegistrationColumn.Passport);
            if (number.Length == 0 && Text(RegistrationColumn.PassportIssued).Length == 0 && Text(RegistrationColumn.PassportExpires).Length == 0)
                return null;
            if (number.Length == 0 || number.Any(c => c is not ((>= '0' and <= '9') or (>= 'A' and <= 'Z'))))
                Refuse(RegistrationColumn.Passport, "Registration.PassportNumber", number);
            var issued = Date(RegistrationColumn.PassportIssued, required: true);
            var expires = Date(RegistrationColumn.PassportExpires, required: true);
            if (expires <= issued)
                Refuse(RegistrationColumn.PassportExpires, "Registration.PassportDates");
            return issued is { } from && expires is { } to ? new Passport(number, from, to) : null;
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

        private DateOnly? Date(RegistrationColumn column, bool required)
        {
            var text = required ? Required(column) : Text(column);
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

        private T OneOf<T>(RegistrationColumn column, IReadOnlyDictionary<string, T> words, T otherwise)
        {
            var text = Required(column);
            if (words.TryGetValue(text, out var value))
                return value;
            if (text.Length > 0)
                Refuse(column, "Registration.Word", text, string.Join(", ", words.Keys));
            return otherwise;
        }

        private static readonly IReadOnlyDictionary<string, Sex> SexWords = new Dictionary<string, Sex>(StringComparer.OrdinalIgnoreCase)
        {
            ["м"] = Sex.Male, ["ж"] = Sex.Female, ["남"] = Sex.Male, ["녀"] = Sex.Female, ["M"] = Sex.Male, ["F"] = Sex.Female,
        };

        private static readonly IReadOnlyDictionary<string, ContestantState> StateWords = new Dictionary<string, ContestantState>(StringComparer.OrdinalIgnoreCase)
        {
            ["заявлен"] = ContestantState.Applied, ["допущен"] = ContestantState.Admitted, ["явился"] = ContestantState.Present,
            ["снялся"] = ContestantState.Withdrawn, ["неявка"] = ContestantState.NoShow, ["удалён"] = ContestantState.Disqualified,
            ["applied"] = ContestantState.Applied, ["admitted"] = ContestantState.Admitted, ["present"] = ContestantState.Present,
            ["withdrawn"] = ContestantState.Withdrawn, ["no-show"] = ContestantState.NoShow, ["disqualified"] = ContestantState.Disqualified,
            ["신청"] = ContestantState.Applied, ["허가"] = ContestantState.Admitted, ["참가"] = ContestantState.Present,
            ["포기"] = ContestantState.Withdrawn, ["불참"] = ContestantState.NoShow, ["실격"] = ContestantState.Disqualified,
        };
    }
}
