namespace Contest.Core.Appeals;

/// <summary>Who may sit in the appeals commission, and who may decide on one appeal (rule C2).</summary>
public static class CommissionRule
{
    private const int LongestName = 120;

    /// <summary>Everything that is wrong with a commission: it has members, each once, and one of them leads it.</summary>
    public static IReadOnlyList<Problem> Check(IReadOnlyList<CommissionMember> members)
    {
        var problems = new List<Problem>();
        if (members.Any(m => string.IsNullOrWhiteSpace(m.Name.Ru) || m.Name.Ru.Length > LongestName))
            problems.Add(new Problem("Commission.Name", LongestName));
        for (var i = 0; i < members.Count; i++)
            if (members.Take(i).Any(m => IsSame(m, members[i])))
                problems.Add(new Problem("Commission.Twice", members[i].Name));
        if (members.Count(m => m.IsChair) != 1)
            problems.Add(new Problem("Commission.Chair"));
        return problems;
    }

    /// <summary>Why members may not decide on an appeal: who marked or coded the work, or was recused from the contestant, is named.</summary>
    /// <param name="members">Who is to decide.</param>
    /// <param name="work">Who had to do with the work.</param>
    /// <param name="round">The name of the round.</param>
    public static IReadOnlyList<Problem> Conflicts(IEnumerable<CommissionMember> members, WorkHands work, Wording round)
    {
        var problems = new List<Problem>();
        foreach (var member in members)
        {
            if (work.Marked.Any(j => IsSame(member, j)))
                problems.Add(new Problem("Appeal.MemberMarked", member.Name, round));
            else if (work.Recused.Any(j => IsSame(member, j)))
                problems.Add(new Problem("Appeal.MemberRecused", member.Name));
            else if (work.Coded.Any(name => IsOneName(name, member.Name.Ru)))
                problems.Add(new Problem("Appeal.MemberCoded", member.Name, round));
        }
        return problems;
    }

    // Somebody else by the name of a judge is that judge: typing the name again makes nobody impartial.
    private static bool IsSame(CommissionMember one, CommissionMember other) =>
        (one.JudgeId is { } id && id == other.JudgeId) || ((one.JudgeId is null || other.JudgeId is null) && new[] { one.Name.Ko, one.Name.En, one.Name.Ru }.Any(n => IsOneName(n, other.Name.Ru) || IsOneName(n, other.Name.Ko) || IsOneName(n, other.Name.En)));

    /// <summary>Whether two names are one in another order or with initials in place of given names: «К. П. Шилов», «Шилов Константин Петрович».</summary>
    internal static bool IsOneName(string one, string other)
    {
        var (words, left) = (Words(one), Words(other));
        if (words.Count == 0 || words.Count != left.Count || !words.Any(w => w.Length > 1 && left.Contains(w)))
            return false;
        // Whole words first, so that an initial never takes the partner of a word.
        foreach (var word in words.OrderByDescending(w => w.Length))
        {
            var partner = left.IndexOf(word) is >= 0 and var same ? same : left.FindIndex(w => (w.Length == 1 || word.Length == 1) && w[0] == word[0]);
            if (partner < 0)
                return false;
            left.RemoveAt(partner);
        }
        return true;
    }

    private static List<string> Words(string name) =>
        [.. string.Concat(name.ToLowerInvariant().Replace('ё', 'е').Select(c => char.IsLetter(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}

/// <summary>Who had to do with a work.</summary>
/// <param name="Marked">The judges who marked it.</param>
/// <param name="Recused">The judges who were recused from its contestant.</param>
/// <param name="Coded">The names of those who opened its code.</param>
public sealed record WorkHands(IReadOnlyList<CommissionMember> Marked, IReadOnlyList<CommissionMember> Recused, IReadOnlyList<string> Coded);
