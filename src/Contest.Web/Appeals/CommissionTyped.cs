using Contest.Core;
using Contest.Core.Appeals;
using Contest.Core.Judging;

namespace Contest.Web.Appeals;

/// <summary>The commission as it is typed: its chair, judges that are ticked, and other people by their names, one a line.</summary>
public sealed class CommissionTyped
{
    public string? Chair { get; set; }
    public int[]? Judges { get; set; }
    public string? Others { get; set; }

    /// <summary>What the form shows of a commission.</summary>
    public static CommissionTyped Of(IReadOnlyList<CommissionMember> members) => new()
    {
        Chair = members.FirstOrDefault(m => m.IsChair)?.Name.In(Languages.Current),
        Judges = [.. members.Where(m => !m.IsChair).Select(m => m.JudgeId).OfType<int>()],
        Others = string.Join('\n', members.Where(m => m is { IsChair: false, JudgeId: null }).Select(m => m.Name.Ru)),
    };

    /// <summary>The members that were typed; who bears the name of a judge is that judge.</summary>
    public IReadOnlyList<CommissionMember> ToMembers(IReadOnlyList<Judge> judges)
    {
        var members = new List<CommissionMember>();
        if (!string.IsNullOrWhiteSpace(Chair))
            members.Add(Member(Chair, judges, isChair: true));
        // Who leads the commission may be ticked among the judges too.
        members.AddRange(judges.Where(j => Judges?.Contains(j.Id) == true && members.All(m => m.JudgeId != j.Id)).Select(j => new CommissionMember(j.Name, j.Id, IsChair: false)));
        members.AddRange((Others ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(name => Member(name, judges, isChair: false)));
        return members;
    }

    private static CommissionMember Member(string typed, IReadOnlyList<Judge> judges, bool isChair)
    {
        var name = typed.Trim();
        return judges.FirstOrDefault(j => j.Name.Ru == name || j.Name.Ko == name || j.Name.En == name) is { } judge
            ? new CommissionMember(judge.Name, judge.Id, isChair)
            : new CommissionMember(new Wording(name, name, name), null, isChair);
    }
}
