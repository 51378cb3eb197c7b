using Contest.Data.Access;

namespace Contest.Web.Layout;

/// <summary>The menu as data: what a role may not see is not in it.</summary>
public static class Navigation
{
    /// <summary>A heading with its pages. The keys name texts.</summary>
    public sealed record Group(string? Key, IReadOnlyList<Item> Items);

    /// <summary>A page of the menu.</summary>
    public sealed record Item(string Key, string Address, Act Needs);

    public static readonly IReadOnlyList<Group> Groups =
    [
        new(null, [new("Nav.Home", "/", Act.ViewDashboard)]),
        new("Nav.Contestants", [new("Contestants.Title", "/contestants", Act.ViewContestants), new("Import.Title", "/contestants/import", Act.ImportContestants), new("Coordinator.Title", "/institutions/links", Act.ManageStaff)]),
        new(null, [new("Delegation.Title", "/delegation", Act.ManageDelegation), new("Delegation.Import", "/delegation/import", Act.ManageDelegation)]),
        new("Nav.Contest", [new("Jury.Title", "/jury", Act.ViewJury), new("Progress.Title", "/progress", Act.ViewRanking)]),
        new("Nav.Results", [new("Ranking.Title", "/ranking", Act.ViewRanking), new("Protocols.Title", "/protocols", Act.ViewProtocols), new("Diplomas.Title", "/diplomas", Act.ViewDiplomas)]),
        new("Nav.Trip", [new("Trips.Title", "/trips", Act.ViewTrips)]),
        new("Nav.Service", [new("Staff.Title", "/staff", Act.ManageStaff), new("Audit.Title", "/audit", Act.ViewAudit)]),
    ];
}
