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

    /// <summary>Keeps the key of written rounds: whose work has which code.</summary>
    Coder,

    /// <summary>Registers the contestants of one institution, and sees no others.</summary>
    Coordinator,

    /// <summary>The chair of the jury: marks, and besides unlocks sheets and settles differences.</summary>
    ChiefJudge,
}

/// <summary>What pages, endpoints and commands need.</summary>
public enum Act
{
    ViewDashboard,
    ViewContestants,
    ImportContestants,
    EditContestants,
    CheckIn,
    ManageDelegation,
    SetUpEdition,
    DrawOrder,
    ViewKey,
    Decode,
    ViewJury,
    ManageJury,
    EnterScores,
    EnterScoresForJudge,
    CloseRounds,
    WatchRounds,
    SettleMarks,
    UnlockSheets,
    ViewRanking,
    FileAppeals,
    DecideAppeals,
    ViewProtocols,
    SignProtocols,
    PublishResults,
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
        // An organizer opens the codes of a round together with somebody, but does not look into the key before; a sheet that was handed in is the chief judge's to unlock (rule J11).
        [Role.Organizer] = [.. Enum.GetValues<Act>().Except([Act.EnterScores, Act.UnlockSheets, Act.ViewKey, Act.ManageDelegation])],
        [Role.Registrar] = [Act.ViewDashboard, Act.ViewContestants, Act.ImportContestants, Act.EditContestants, Act.CheckIn, Act.DrawOrder, Act.FileAppeals],
        [Role.TravelStaff] = [Act.ViewDashboard, Act.ViewTrips, Act.ManageTrips],
        [Role.Judge] = [Act.EnterScores],
        [Role.ChiefJudge] = [Act.EnterScores, Act.SettleMarks, Act.UnlockSheets],
        [Role.Coder] = [Act.ViewKey, Act.Decode],
        [Role.Coordinator] = [Act.ManageDelegation],
    };

    /// <summary>Whether a role may do something.</summary>
    public static bool May(Role role, Act act) => Table[role].Contains(act);
}
