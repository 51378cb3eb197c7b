using Contest.Core;
using Contest.Core.Appeals;
using Contest.Core.Editions;
using Contest.Core.Ranking;
using Contest.Data.Ranking;

namespace Contest.Data.Appeals;

/// <summary>What lies before the commission.</summary>
/// <param name="Case">The appeal.</param>
/// <param name="Category">The name of its category.</param>
/// <param name="Round">Its round.</param>
/// <param name="IsSealed">Whether the codes of the round are not opened yet: then no mark stands beside the name (rule J8).</param>
/// <param name="Criteria">Every criterion of the round, in its order.</param>
/// <param name="Members">The commission of the edition.</param>
/// <param name="At">When it was looked at, UTC.</param>
public sealed record AppealHearing(AppealCase Case, Wording Category, Round Round, bool IsSealed, IReadOnlyList<HeardCriterion> Criteria, IReadOnlyList<HearingMember> Members, DateTime At)
{
    /// <summary>The criteria that the commission may decide on.</summary>
    public IReadOnlyList<Criterion> Disputed => [.. Criteria.Where(c => c.IsDisputed).Select(c => c.Criterion)];

    internal static IReadOnlyList<HeardCriterion> CriteriaOf(Appeal appeal, Round round, IReadOnlyList<Criterion> disputed, GivenMarks? given, IReadOnlyDictionary<int, Wording> names) =>
        [.. round.Criteria.Select((criterion, c) => new HeardCriterion(criterion, disputed.Contains(criterion), appeal.Criteria.FirstOrDefault(a => a.Criterion == criterion.Id)?.Reason ?? "",
            given?.Joint[c].Together,
            given is null ? [] : [.. given.Marks.Judges.Index()
                .Select(j => new JudgeMark(names[j.Item], given.Marks[given.Contestant, j.Index, c], given.Joint[c].Counting.Contains(j.Index)))
                .Where(m => m.Mark != Core.Judging.Mark.NotAssigned && m.Mark != Core.Judging.Mark.Blank)]))];
}

/// <summary>A criterion before the commission.</summary>
/// <param name="Criterion">The criterion.</param>
/// <param name="IsDisputed">Whether the commission may decide on it.</param>
/// <param name="Reason">Why the contestant does not agree; empty where nothing is said.</param>
/// <param name="Together">What the judges gave together, exact; <c>null</c>: nobody marked it.</param>
/// <param name="Marks">What each judge gave.</param>
public sealed record HeardCriterion(Criterion Criterion, bool IsDisputed, string Reason, Ratio? Together, IReadOnlyList<JudgeMark> Marks);

/// <summary>A member of the commission before one appeal.</summary>
/// <param name="Member">The member.</param>
/// <param name="Conflict">Why the member may not decide on it; <c>null</c>: the member may (rule C2).</param>
public sealed record HearingMember(CommissionMember Member, Problem? Conflict);
