using Contest.Data.Registration;

namespace Contest.Web.Registration;

/// <summary>Whom papers are printed for: who competes, of a category and an institution where one was chosen.</summary>
public static class PaperSelection
{
    /// <summary>By number.</summary>
    public static IReadOnlyList<Enrolled> Choose(IReadOnlyList<Enrolled> all, string? category, int? institution) =>
        [.. all.Where(e => e.Contestant.Competes && (string.IsNullOrEmpty(category) || e.Contestant.CategoryId == category) && (institution is null || e.Institution.Id == institution))];
}
