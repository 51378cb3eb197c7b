using Contest.Core.Names;

namespace Contest.Core.Registration;

/// <summary>Reads the sheet of institutions: every column is needed, every code stands once.</summary>
internal static class InstitutionCheck
{
    /// <summary>The institutions that are new or changed, with their ids where they have one, and everything that is wrong.</summary>
    public static (IReadOnlyList<Institution> Changed, IReadOnlyList<Problem> Problems) Check(RegistrationSheets sheets, Registered registered)
    {
        var known = registered.Institutions.ToDictionary(i => i.Code);
        var seen = new HashSet<string>();
        var problems = new List<Problem>();
        var changed = new List<Institution>();
        foreach (var row in sheets.Institutions)
        {
            string Text(InstitutionColumn column) => NameForm.Clean(row[column]);
            Place At(InstitutionColumn column) =>
                new(sheets.File, sheets.InstitutionSheet, row.Row, sheets.InstitutionHeaders.GetValueOrDefault(column, column.ToString()));
            var before = problems.Count;
            foreach (var column in Enum.GetValues<InstitutionColumn>().Where(c => Text(c).Length == 0))
                problems.Add(new Problem("Registration.Missing").At(At(column)));
            if (Text(InstitutionColumn.Code) is { Length: > 0 } code && !seen.Add(code))
                problems.Add(new Problem("Registration.InstitutionTwice", code).At(At(InstitutionColumn.Code)));
            if (!RegistrationWords.Kinds.TryRead(Text(InstitutionColumn.Kind), out var kind) && Text(InstitutionColumn.Kind).Length > 0)
                problems.Add(new Problem("Registration.Word", Text(InstitutionColumn.Kind), string.Join(", ", RegistrationWords.Kinds.Words)).At(At(InstitutionColumn.Kind)));
            if (problems.Count > before)
                continue;

            var institution = new Institution
            {
                Id = known.GetValueOrDefault(Text(InstitutionColumn.Code))?.Id ?? 0,
                EditionId = registered.EditionId,
                Code = Text(InstitutionColumn.Code),
                Name = new Wording(Text(InstitutionColumn.NameRu), Text(InstitutionColumn.NameKo), Text(InstitutionColumn.NameEn)),
                NameGenitive = Text(InstitutionColumn.NameGenitive),
                Town = new Wording(Text(InstitutionColumn.TownRu), Text(InstitutionColumn.TownKo), Text(InstitutionColumn.TownEn)),
                Kind = kind,
            };
            if (known.GetValueOrDefault(institution.Code) != institution)
                changed.Add(institution);
        }
        return (changed, problems);
    }
}
