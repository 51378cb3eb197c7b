namespace Contest.Core.Registration;

/// <summary>What an institution must say of itself.</summary>
public static class InstitutionRule
{
    /// <summary>Everything that is wrong with an institution; the column of a place names the field. The genitive may come later: it is a gap (rule G10).</summary>
    public static IReadOnlyList<Problem> Check(Institution institution, IEnumerable<Institution> others)
    {
        var problems = new List<Problem>();
        foreach (var (field, text) in new (InstitutionColumn, string)[]
        {
            (InstitutionColumn.Code, institution.Code), (InstitutionColumn.NameRu, institution.Name.Ru), (InstitutionColumn.NameKo, institution.Name.Ko), (InstitutionColumn.NameEn, institution.Name.En),
            (InstitutionColumn.TownRu, institution.Town.Ru), (InstitutionColumn.TownKo, institution.Town.Ko), (InstitutionColumn.TownEn, institution.Town.En),
        })
            if (text.Length == 0)
                problems.Add(new Problem("Contestant.FieldMissing").At(new Place(Column: field.ToString())));
        if (others.Any(o => o.Id != institution.Id && string.Equals(o.Code, institution.Code, StringComparison.OrdinalIgnoreCase)))
            problems.Add(new Problem("Institution.CodeTaken", institution.Code).At(new Place(Column: nameof(InstitutionColumn.Code))));
        return problems;
    }
}
