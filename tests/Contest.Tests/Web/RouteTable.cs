using Contest.Data.Access;

namespace Contest.Tests.Web;

/// <summary>Every address of the site and who may come there.</summary>
internal static class RouteTable
{
    /// <summary>What each address needs. An address that is not here, or that asks for something else, fails.</summary>
    public static readonly Dictionary<string, Act> Needs = new()
    {
        ["/"] = Act.ViewDashboard,
        ["/editions"] = Act.SetUpEdition,
        ["/editions/create"] = Act.SetUpEdition,
        ["/editions/new"] = Act.SetUpEdition,
        ["/editions/{Code}"] = Act.SetUpEdition,
        ["/editions/{Code}/add"] = Act.SetUpEdition,
        ["/editions/{Code}/categories/{Category}"] = Act.SetUpEdition,
        ["/editions/{Code}/clone"] = Act.SetUpEdition,
        ["/editions/{Code}/discard"] = Act.SetUpEdition,
        ["/files/editions/{edition}/regulations.json"] = Act.SetUpEdition,
        ["/files/editions/{edition}/regulations/{category}.json"] = Act.SetUpEdition,
        ["/files/regulation.schema.json"] = Act.SetUpEdition,
        ["/torfl"] = Act.SetUpEdition,
        ["/contestants"] = Act.ViewContestants,
        ["/contestants/import"] = Act.ImportContestants,
        ["/spellings"] = Act.EditContestants,
        ["/spellings/suggested"] = Act.EditContestants,
        ["/files/contestants.xlsx"] = Act.ImportContestants,
        ["/check-in"] = Act.CheckIn,
        ["/files/door/{contestant:int}.jpg"] = Act.CheckIn,
        ["/badges"] = Act.ViewContestants,
        ["/files/badges.pdf"] = Act.ViewContestants,
        ["/files/badges-jury.pdf"] = Act.ViewContestants,
        ["/files/badges-staff.pdf"] = Act.ViewContestants,
        ["/files/badges-guests.pdf"] = Act.ViewContestants,
        ["/files/registration-sheet.pdf"] = Act.ViewContestants,
        ["/progress/{Category}/{Round}"] = Act.ViewRanking,
        ["/chief"] = Act.UnlockSheets,
        ["/chief/{Category}/{Round}"] = Act.UnlockSheets,
        ["/sheets/{Category}/{Round}/{Judge:int}/{Token}"] = Act.SettleMarks,
        ["/draws"] = Act.DrawOrder,
        ["/draws/{Category}/{Round}"] = Act.DrawOrder,
        ["/files/draws/{category}/{round}/order.pdf"] = Act.DrawOrder,
        ["/files/draws/{category}/{round}/rooms.pdf"] = Act.DrawOrder,
        ["/files/draws/{category}/{round}/desks.pdf"] = Act.DrawOrder,
        ["/coding"] = Act.Decode,
        ["/coding/{Category}/{Round}"] = Act.ViewKey,
        ["/files/coding/{category}/{round}/covers.pdf"] = Act.ViewKey,
        ["/files/coding/{category}/{round}/labels.pdf"] = Act.ViewKey,
        ["/files/coding/{category}/{round}/act.pdf"] = Act.Decode,
        ["/contestants/new"] = Act.EditContestants,
        ["/contestants/gaps"] = Act.ViewContestants,
        ["/contestants/duplicates"] = Act.EditContestants,
        ["/contestants/{Number}"] = Act.ViewContestants,
        ["/contestants/{Number}/edit"] = Act.EditContestants,
        ["/institutions"] = Act.ViewContestants,
        ["/files/contestants/seen.xlsx"] = Act.ViewContestants,
        ["/files/contestants/{number}/photo.jpg"] = Act.ViewContestants,
        ["/files/contestants/gaps.xlsx"] = Act.ViewContestants,
        ["/files/contestants/gaps.pdf"] = Act.ViewContestants,
        ["/files/registration-form.xlsx"] = Act.ImportContestants,
        ["/institutions/links"] = Act.ManageStaff,
        ["/delegation"] = Act.ManageDelegation,
        ["/delegation/new"] = Act.ManageDelegation,
        ["/delegation/{Number}"] = Act.ManageDelegation,
        ["/delegation/import"] = Act.ManageDelegation,
        ["/files/delegation.xlsx"] = Act.ManageDelegation,
        ["/jury"] = Act.ViewJury,
        ["/jury/cards"] = Act.ManageJury,
        ["/files/judge-cards.pdf"] = Act.ManageJury,
        ["/jury/panels"] = Act.ViewJury,
        ["/jury/panels/{Category}/{Round}"] = Act.ViewJury,
        ["/progress"] = Act.ViewRanking,
        ["/ranking"] = Act.ViewRanking,
        ["/ranking/{Category}"] = Act.ViewRanking,
        ["/board/{Category}"] = Act.ViewRanking,
        ["/files/ranking.xlsx"] = Act.ViewRanking,
        ["/protocols"] = Act.ViewProtocols,
        ["/files/protocol-{number:int}.pdf"] = Act.ViewProtocols,
        ["/diplomas"] = Act.ViewDiplomas,
        ["/files/diplomas.pdf"] = Act.ViewDiplomas,
        ["/files/diploma-{count:int}.pdf"] = Act.ViewDiplomas,
        ["/trips"] = Act.ViewTrips,
        ["/files/trips/{trip:int}/travel-list.pdf"] = Act.ViewTrips,
        ["/files/trips/{trip:int}/travel-list.xlsx"] = Act.ViewTrips,
        ["/staff"] = Act.ManageStaff,
        ["/audit"] = Act.ViewAudit,
        ["/paper"] = Act.EnterScoresForJudge,
        ["/paper/{Category}/{Round}"] = Act.EnterScoresForJudge,
        ["/paper/{Category}/{Round}/{Judge}/{Token}"] = Act.EnterScoresForJudge,
        ["/files/score-sheets.pdf"] = Act.EnterScoresForJudge,
        ["/judge/"] = Act.EnterScores,
        ["/judge/keyed/"] = Act.EnterScores,
        ["/judge/sheets.pdf"] = Act.EnterScores,
        ["/judge/{category}/{round}/{contestant}"] = Act.EnterScores,
        ["/judge/receipt/{category}/{round}/{contestant}"] = Act.EnterScores,
        ["/judge/entries"] = Act.EnterScores,
        ["/judge/beat"] = Act.EnterScores,
        ["/judge/tablet"] = Act.EnterScores,
        ["/judge/calls"] = Act.EnterScores,
        ["/judge/calls/{id:int}/back"] = Act.EnterScores,
        ["/judge/nudges/{id:int}/seen"] = Act.EnterScores,
    };

    /// <summary>What a judge's page sends by script, which is answered with the bare code and never led to a page.</summary>
    public static readonly string[] ForScripts = ["/judge/entries", "/judge/beat", "/judge/tablet", "/judge/calls", "/judge/calls/{id:int}/back", "/judge/nudges/{id:int}/seen"];

    /// <summary>What nobody needs to sign in for.</summary>
    public static readonly string[] ForEverybody =
        ["/apply", "/apply/consent/{Kind}", "/apply/state", "/apply/{Category}", "/delegation/enter/{code}", "/denied", "/error", "/health", "/judge/enter/{Code}", "/language/{code}", "/link-ended", "/not-found", "/setup", "/sign-in"];

    /// <summary>What needs a sign-in and no act: going out, and the framework's own addresses.</summary>
    public static readonly string[] ForWhoeverSignedIn =
        ["/_blazor", "/_blazor/disconnect/", "/_blazor/initializers/", "/_blazor/negotiate", "/_framework/opaque-redirect", "/sign-out", "{**path:file}"];
}
