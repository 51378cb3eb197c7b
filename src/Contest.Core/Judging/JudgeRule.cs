namespace Contest.Core.Judging;

/// <summary>What a member of the jury must say of himself or herself.</summary>
public static class JudgeRule
{
    /// <summary>Everything that is wrong with a judge; the column of a place names the field.</summary>
    /// <param name="judge">Who is to be saved.</param>
    /// <param name="others">The jury as it is. Where the judge is known, an institution that stands there already may stay, be it in the list or not: a file named it.</param>
    /// <param name="institutions">Codes of the institutions of the edition.</param>
    public static IReadOnlyList<Problem> Check(Judge judge, IReadOnlyCollection<Judge> others, IReadOnlySet<string> institutions)
    {
        var problems = new List<Problem>();
        foreach (var (field, text) in new[]
        {
            ("NameRu", judge.Name.Ru), ("NameKo", judge.Name.Ko), ("NameEn", judge.Name.En), ("PostRu", judge.Post.Ru), ("PostKo", judge.Post.Ko), ("PostEn", judge.Post.En), ("Code", judge.Code),
        })
            if (text.Length == 0)
                problems.Add(new Problem("Contestant.FieldMissing").At(new Place(Column: field)));
        if (others.Any(o => o.Id != judge.Id && string.Equals(o.Code, judge.Code, StringComparison.OrdinalIgnoreCase)))
            problems.Add(new Problem("Judge.CodeTaken", judge.Code).At(new Place(Column: nameof(judge.Code))));
        if (judge.InstitutionCode.Length > 0 && !institutions.Contains(judge.InstitutionCode) && others.FirstOrDefault(o => o.Id == judge.Id)?.InstitutionCode != judge.InstitutionCode)
            problems.Add(new Problem("Institution.Unknown").At(new Place(Column: nameof(judge.InstitutionCode))));
        return problems;
    }
}
