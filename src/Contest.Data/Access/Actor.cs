using Contest.Core;
using Contest.Core.Judging;

namespace Contest.Data.Access;

/// <summary>Who acts: every command takes one, asks it and writes its name into the audit.</summary>
/// <param name="Name">As the audit shows it.</param>
/// <param name="Role">Decides what the actor may do.</param>
/// <param name="JudgeId">The judge, where the role is <see cref="Role.Judge"/> or <see cref="Role.ChiefJudge"/>.</param>
/// <param name="InstitutionId">The institution, where the role is <see cref="Role.Coordinator"/>.</param>
public sealed record Actor(string Name, Role Role, int? JudgeId = null, int? InstitutionId = null)
{
    /// <summary>The program itself: the verbs of the command line, run by whoever holds the data folder.</summary>
    public static readonly Actor CommandLine = new("command line", Role.Organizer);

    /// <summary>A judge who acts; the chair of the jury as the chief judge.</summary>
    public static Actor Of(Judge judge) => new(judge.Name.Ru, judge.Role == JuryRole.Chair ? Role.ChiefJudge : Role.Judge, judge.Id);

    public bool May(Act act) => RoleTable.May(Role, act);

    /// <summary>Refuses what the actor may not do.</summary>
    public void Demand(Act act)
    {
        if (!May(act))
            throw new RuleViolationException(new Problem("Access.Denied", act.ToString()));
    }
}
