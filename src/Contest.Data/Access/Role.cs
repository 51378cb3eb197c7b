namespace Contest.Data.Access;

/// <summary>Who works with the system. The table of what each may do is <see cref="RoleTable"/>.</summary>
public enum Role
{
    /// <summary>Runs the contest: may do everything but judge.</summary>
    Organizer,

    /// <summary>Registers contestants; sees no marks.</summary>
    Registrar,

    /// <summary>Prepares trips: sees travellers and their papers, no marks in progress.</summary>
    TravelStaff,

    /// <summary>Marks; sees the own rounds and sheets only.</summary>
    Judge,
}

/// <summary>What pages, endpoints and commands need.</summary>
public enum Act
{
    ViewDashboard,
    ViewContestants,
    ImportContestants,
    SetUpEdition,
    ViewJury,
    ManageJury,
    EnterScores,
    EnterScoresForJudge,
    ViewRanking,
    ViewProtocols,
    SignProtocols,
    ViewDiplomas,
    IssueDiplomas,
    ViewTrips,
    ManageTrips,
    ViewAudit,
    ManageStaff,
}

/// <summary>The one table of roles: every page, endpoint and command is decided here.</summary>
public static class RoleTable
{
    private static readonly Dictionary<Role, Act[]> Table = new()
    {
        [Role.Organizer] = [.. Enum.GetValues<Act>().Except([Act.EnterScores])],
        [Role.Registrar] = [Act.ViewDashboard, Act.ViewContestants, Act.ImportContestants],
        [Role.TravelStaff] = [Act.ViewDashboard, Act.ViewTrips, Act.ManageTrips],
        [Role.Judge] = [Act.EnterScores],
    };

    /// <summary>Whether a role may do something.</summary>
    public static bool May(Role role, Act act) => Table[role].Contains(act);
}
