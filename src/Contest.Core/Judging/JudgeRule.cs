namespace Contest.Core.Judging;

/// <summary>What a member of the jury must say of himself or herself.</summary>
public static class JudgeRule
{
    /// <summary>Everything that is wrong with a judge; the column of a place names the field.</summary>
    public static IReadOnlyList<Problem> Check(Judge judge, IEnumerable<Judge> others)
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
        return problems;
    }
}
