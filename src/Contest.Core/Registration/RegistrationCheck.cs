namespace Contest.Core.Registration;

/// <summary>
/// Compares a registration workbook with what is registered (rules G1 to G5). A line belongs to a registered contestant by number, else by Hangul name, birth date and institution.
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
            var line = new RegistrationLine(row, sheets);
            var code = line.Text(RegistrationColumn.Institution);
            var institution = known.GetValueOrDefault(code);
            if (code.Length > 0 && institution is null)
                line.Refuse(RegistrationColumn.Institution, "Registration.InstitutionUnknown", code);
            var typed = line.Read(registered, institution?.Id ?? 0);
            var passport = line.Passport();

            // Without a number a line is somebody registered only if nobody else there is that person too.
            var before = typed.Number.Length > 0
                ? byNumber.GetValueOrDefault(typed.Number)
                : byPerson[(typed.Name.Hangul, typed.BirthDate, typed.InstitutionId)].ToList() is [var only] ? only : null;
            var number = before?.Number ?? typed.Number;
            if (number.Length == 0)
                line.Refuse(RegistrationColumn.Number, "Registration.NumberMissing");
            else if (!rowOf.TryAdd(number, row.Row))
                line.Refuse(RegistrationColumn.Number, "Registration.NumberTwice", number, rowOf[number]);

            lines.Add(line.Problems.Count > 0
                ? new PreviewLine(row.Row, PreviewKind.Refused, code, null, null, before, line.Problems)
                : Accepted(row.Row, code, before is null ? typed : line.Change(before, typed), passport, before, registered));
        }
        return new RegistrationPreview(institutions, lines, problems);
    }

    private static PreviewLine Accepted(int row, string code, Contestant after, Passport? passport, Contestant? before, Registered registered)
    {
        var saved = before is null ? null : registered.Passports.GetValueOrDefault(before.Id);
        var kind = before is null ? PreviewKind.New
            : IsSame(after, before) && (passport is null || passport == saved) ? PreviewKind.Same
            : PreviewKind.Changed;
        return new PreviewLine(row, kind, code, after, passport, before, []);
    }

    // Records compare lists by reference, so the teachers are compared apart.
    private static bool IsSame(Contestant a, Contestant b) => a.Teachers.SequenceEqual(b.Teachers) && a with { Teachers = b.Teachers } == b;
}
