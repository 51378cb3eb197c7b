namespace Contest.Core.Judging;

/// <summary>Keeps neighbours at desks from one institution apart (rule G8).</summary>
public static class Seating
{
    /// <summary>
    /// The people in an order in which nobody follows one of the same institution, as near to the drawn one as that allows: at each desk sits the first in the drawn order
    /// who is not of the institution before and leaves an order for the rest. Where no such order exists, because an institution has more than half of the people, as few as possible follow one of their own.
    /// </summary>
    public static List<DrawnPerson> Apart(IReadOnlyList<DrawnPerson> drawn)
    {
        var left = drawn.ToList();
        var counts = left.GroupBy(p => p.InstitutionId).ToDictionary(g => g.Key, g => g.Count());
        var seated = new List<DrawnPerson>(left.Count);
        while (left.Count > 0)
        {
            int? before = seated.Count > 0 ? seated[^1].InstitutionId : null;
            var next = left.Find(p => p.InstitutionId != before && LeavesAnOrder(counts, left.Count - 1, p.InstitutionId))
                ?? left.Where(p => p.InstitutionId != before).MaxBy(p => counts[p.InstitutionId])
                ?? left[0];
            left.Remove(next);
            counts[next.InstitutionId]--;
            seated.Add(next);
        }
        return seated;
    }

    // Of so many who are left nobody may be more than every second, and of the institution that sits last one fewer, as it cannot be next.
    private static bool LeavesAnOrder(Dictionary<int, int> counts, int left, int seated) =>
        counts.All(c => c.Key == seated ? c.Value - 1 <= left / 2 : c.Value <= (left + 1) / 2);
}
