using Contest.Core.Registration;

namespace Contest.Core.Judging;

/// <summary>Finds who had better not mark whom (rule J12).</summary>
public static class RecusalRule
{
    /// <summary>
    /// The ground that the records give: the judge is named among the contestant's teachers, or works at the contestant's institution; <c>null</c> where they give none.
    /// Never to be shown in a blind round: it would tell whose work it is.
    /// </summary>
    /// <param name="judge">The judge.</param>
    /// <param name="contestant">The contestant.</param>
    /// <param name="institutions">Codes of the institutions, by id.</param>
    public static Recusal? Proposed(Judge judge, Contestant contestant, IReadOnlyDictionary<int, string> institutions) =>
        contestant.Teachers.Any(teacher => new[] { judge.Name.Ru, judge.Name.Ko, judge.Name.En }.Contains(teacher.Trim(), StringComparer.OrdinalIgnoreCase)) ? new Recusal(RecusalGround.Pupil)
        : judge.InstitutionCode.Length > 0 && institutions.GetValueOrDefault(contestant.InstitutionId) == judge.InstitutionCode ? new Recusal(RecusalGround.Institution)
        : null;
}
