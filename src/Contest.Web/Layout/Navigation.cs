using Contest.Data.Access;

namespace Contest.Web.Layout;

/// <summary>The menu as data: what a role may not see is not in it.</summary>
public static class Navigation
{
    /// <summary>A heading with its pages. The keys name texts.</summary>
    public sealed record Group(string? Key, IReadOnlyList<Item> Items);

    /// <summary>A page of the menu.</summary>
    /// <param name="Whole">Whether the page is loaded whole: it has a script of its own, which a page changed in place would not run.</param>
    public sealed record Item(string Key, string Address, Act Needs, bool Whole = false);

    public static readonly IReadOnlyList<Group> Groups =
    [
        new(null, [new("Nav.Home", "/", Act.ViewDashboard)]),
        new("Nav.Contestants",
        [
            new("Contestants.Title", "/contestants", Act.ViewContestants),
            new("Import.Title", "/contestants/import", Act.ImportContestants),
            new("Gaps.Title", "/contestants/gaps", Act.ViewContestants),
            new("Duplicates.Title", "/contestants/duplicates", Act.EditContestants),
            new("Institutions.Title", "/institutions", Act.ViewContestants),
            new("Teams.Title", "/teams", Act.EditContestants),
            new("Coordinator.Title", "/institutions/links", Act.ManageStaff),
            new("Spellings.Title", "/spellings", Act.EditContestants),
        ]),
        new(null, [new("Delegation.Title", "/delegation", Act.ManageDelegation), new("Delegation.Import", "/delegation/import", Act.ManageDelegation)]),
        new("Nav.Contest",
        [
            new("Editions.Title", "/editions", Act.SetUpEdition),
            new("Torfl.Title", "/torfl", Act.SetUpEdition),
            new("Jury.Title", "/jury", Act.ViewJury),
        ]),
        new("Nav.Jury", [new("Judge.Rounds", "/judge/", Act.EnterScores, Whole: true), new("Chief.Title", "/chief", Act.UnlockSheets)]),
        new("Nav.Days",
        [
            new("Badge.Title", "/badges", Act.ViewContestants),
            new("CheckIn.Title", "/check-in", Act.CheckIn, Whole: true),
            new("Draw.Title", "/draws", Act.DrawOrder),
            new("Coding.Title", "/coding", Act.Decode),
            new("Progress.Title", "/progress", Act.ViewRanking),
            new("Paper.Title", "/paper", Act.EnterScoresForJudge),
        ]),
        new("Nav.Results",
        [
            new("Ranking.Title", "/ranking", Act.ViewRanking),
            new("Awards.Title", "/awards", Act.ViewRanking),
            new("Appeals.Title", "/appeals", Act.FileAppeals),
            new("Protocols.Title", "/protocols", Act.ViewProtocols),
            new("Publications.Title", "/publications", Act.PublishResults),
            new("Diplomas.Title", "/diplomas", Act.ViewDiplomas),
            new("Trips.Title", "/trips", Act.ViewTrips),
        ]),
        new("Nav.Service",
        [
            new("Staff.Title", "/staff", Act.ManageStaff),
            new("Audit.Title", "/audit", Act.ViewAudit),
        ]),
    ];
}
