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
            Place At(InstitutionColumn column) =>
                new(sheets.File, sheets.InstitutionSheet, row.Row, sheets.InstitutionHeaders.GetValueOrDefault(column, column.ToString()));
            var before = problems.Count;
            foreach (var column in Enum.GetValues<InstitutionColumn>().Where(c => NameForm.Clean(row[c]).Length == 0))
                problems.Add(new Problem("Registration.Missing").At(At(column)));
            if (!seen.Add(NameForm.Clean(row[InstitutionColumn.Code])))
                problems.Add(new Problem("Registration.InstitutionTwice", row[InstitutionColumn.Code]).At(At(InstitutionColumn.Code)));
            if (!Kinds.TryGetValue(NameForm.Clean(row[InstitutionColumn.Kind]), out var kind) && row[InstitutionColumn.Kind].Length > 0)
                problems.Add(new Problem("Registration.Word", row[InstitutionColumn.Kind], string.Join(", ", Kinds.Keys)).At(At(InstitutionColumn.Kind)));
            if (problems.Count > before)
                continue;

            string Text(InstitutionColumn column) => NameForm.Clean(row[column]);
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

    private static readonly IReadOnlyDictionary<string, InstitutionKind> Kinds = new Dictionary<string, InstitutionKind>(StringComparer.OrdinalIgnoreCase)
    {
        ["школа"] = InstitutionKind.School, ["училище"] = InstitutionKind.LanguageSchool, ["вуз"] = InstitutionKind.University,
        ["school"] = InstitutionKind.School, ["language school"] = InstitutionKind.LanguageSchool, ["university"] = InstitutionKind.University,
        ["학교"] = InstitutionKind.School, ["외국어학원"] = InstitutionKind.LanguageSchool, ["대학"] = InstitutionKind.University,
    };
}
