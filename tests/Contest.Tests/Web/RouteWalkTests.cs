using System.Net;
using System.Net.Http.Json;
using Contest.Core.Judging;
using Contest.Data.Access;
using Contest.Data.Registration;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;

namespace Contest.Tests.Web;

/// <summary>Every address of the running site, as everybody: what each may is what the table of roles says, and nothing is forgotten.</summary>
public sealed class RouteWalkTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    /// <summary>What each address needs. An address that is not here, or that asks for something else, fails.</summary>
    private static readonly Dictionary<string, Act> Needs = new(JudgeRoutes.Needs)
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
    };

    /// <summary>What nobody needs to sign in for.</summary>
    private static readonly string[] ForEverybody =
        ["/apply", "/apply/consent/{Kind}", "/apply/state", "/apply/{Category}", "/delegation/enter/{code}", "/denied", "/error", "/health", "/judge/enter/{Code}", "/language/{code}", "/link-ended", "/not-found", "/setup", "/sign-in"];

    /// <summary>What needs a sign-in and no act: going out, and the framework's own addresses.</summary>
    private static readonly string[] ForWhoeverSignedIn =
        ["/_blazor", "/_blazor/disconnect/", "/_blazor/initializers/", "/_blazor/negotiate", "/_framework/opaque-redirect", "/sign-out", "{**path:file}"];

    private int _photographed, _marking;
    private string _code = "0101";
    private static readonly Uri Anywhere = new("http://127.0.0.1");

    private IEnumerable<RouteEndpoint> Answering => site.Endpoints.Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null);

    [Fact]
    public void Every_address_is_in_the_table() =>
        Assert.Equal(Needs.Keys.Concat(ForEverybody).Concat(ForWhoeverSignedIn).Order(StringComparer.Ordinal), Answering.Select(RouteOf).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Every_address_names_the_act_that_the_table_says() => Assert.All(Answering, endpoint =>
    {
        var policies = endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(a => a.Policy).Where(p => p is not null);
        string[] expected = Needs.TryGetValue(RouteOf(endpoint), out var act) ? [act.ToString()] : [];
        Assert.Equal((RouteOf(endpoint), string.Join(' ', expected)), (RouteOf(endpoint), string.Join(' ', policies)));
        Assert.Equal((RouteOf(endpoint), ForEverybody.Contains(RouteOf(endpoint))), (RouteOf(endpoint), endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null));
    });

    [Fact]
    public void Files_of_the_site_itself_are_for_everybody_and_there_are_some()
    {
        var assets = site.Endpoints.Except(Answering).ToList();

        Assert.NotEmpty(assets);
        Assert.All(assets, asset => Assert.NotNull(asset.Metadata.GetMetadata<IAllowAnonymous>()));
    }

    [Fact]
    public async Task Nobody_is_led_to_the_sign_in()
    {
        using var nobody = site.Open();
        var walked = 0;
        foreach (var (endpoint, method) in Walk())
        {
            walked++;
            using var answer = await nobody.SendAsync(RequestTo(endpoint, method));
            if (IsMachines(endpoint, method))
                Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
            else
                Assert.Equal($"{method} {RouteOf(endpoint)} /sign-in", $"{method} {RouteOf(endpoint)} {LedTo(answer)}");
        }
        Assert.True(walked > Needs.Count);
    }

    [Theory]
    [InlineData(Role.Organizer)]
    [InlineData(Role.Registrar)]
    [InlineData(Role.TravelStaff)]
    [InlineData(Role.Judge)]
    [InlineData(Role.ChiefJudge)]
    [InlineData(Role.Coder)]
    [InlineData(Role.Coordinator)]
    public async Task Each_role_comes_where_the_table_lets_it_and_nowhere_else(Role role)
    {
        await PrepareAsync();
        var browser = await site.SignedInAsync(role);
        var (let, denied) = (0, 0);
        foreach (var (endpoint, method) in Walk())
        {
            var (where, may) = ($"{role}: {method} {RouteOf(endpoint)}", RoleTable.May(role, Needs[RouteOf(endpoint)]));
            using var answer = await browser.SendAsync(RequestTo(endpoint, method));
            if (may && method == "GET")
                Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{where}: {(int)answer.StatusCode} {(answer.StatusCode == HttpStatusCode.UnprocessableEntity ? await Browser.TextOfAsync(answer) : LedTo(answer))}");
            else if (may) // a form without its token, a call without its header and a mark in a closed category: past the guard, and refused by what stands behind it
                Assert.Equal((where, !IsMachines(endpoint, method) ? HttpStatusCode.BadRequest : RouteOf(endpoint) == "/judge/entries" ? HttpStatusCode.UnprocessableEntity : HttpStatusCode.Forbidden), (where, answer.StatusCode));
            else if (IsMachines(endpoint, method))
                Assert.Equal((where, HttpStatusCode.Forbidden), (where, answer.StatusCode));
            else
                Assert.Equal((where, "/denied"), (where, LedTo(answer)));
            _ = may ? let++ : denied++;
        }
        Assert.True(let > 0 && denied > 0);
    }

    [Fact]
    public async Task The_page_of_a_denial_is_a_403()
    {
        var registrar = await site.SignedInAsync(Role.Registrar);
        using var sent = await registrar.GetAsync("/audit");

        using var page = await registrar.GetAsync(new Uri(Anywhere, sent.Headers.Location!).PathAndQuery);

        Assert.Equal(HttpStatusCode.Forbidden, page.StatusCode);
        Assert.Contains("<h1", await Browser.TextOfAsync(page), StringComparison.Ordinal);
    }

    private IEnumerable<(RouteEndpoint Endpoint, string Method)> Walk() =>
        from endpoint in Answering
        where Needs.ContainsKey(RouteOf(endpoint))
        from method in endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods
        select (endpoint, method);

    // What a judge's page sends by script is answered with the bare code.
    private static bool IsMachines(RouteEndpoint endpoint, string method) => method == "POST" && RouteOf(endpoint).StartsWith("/judge/", StringComparison.Ordinal);

    private static string RouteOf(RouteEndpoint endpoint) => endpoint.RoutePattern.RawText!;

    private static string LedTo(HttpResponseMessage answer) => answer.StatusCode == HttpStatusCode.Found ? new Uri(Anywhere, answer.Headers.Location!).AbsolutePath : $"{(int)answer.StatusCode}";

    private HttpRequestMessage RequestTo(RouteEndpoint endpoint, string method)
    {
        var path = RouteOf(endpoint)
            .Replace("{id:int}", "1", StringComparison.Ordinal).Replace("{Code}", "2027", StringComparison.Ordinal).Replace("{edition}", "2027", StringComparison.Ordinal).Replace("{category}.json", $"{ContestWorld.Category}.json", StringComparison.Ordinal)
            .Replace("{category}/{round}/{contestant}", $"{ContestWorld.Category}/talk/0101", StringComparison.Ordinal)
            .Replace("{Category}/{Round}/{Judge}/{Token}", $"{ContestWorld.Category}/talk/kim/0101", StringComparison.Ordinal).Replace("sheets.pdf", $"sheets.pdf?category={ContestWorld.Category}&round=talk", StringComparison.Ordinal)
            .Replace("{Category}/{Round}", $"{ContestWorld.Category}/essay", StringComparison.Ordinal).Replace("{category}/{round}/", $"{ContestWorld.Category}/essay/", StringComparison.Ordinal)
            .Replace("{contestant:int}", $"{_photographed}", StringComparison.Ordinal)
            .Replace("{Judge:int}", $"{_marking}", StringComparison.Ordinal).Replace("{Token}", _code, StringComparison.Ordinal)
            .Replace("{Category}", ContestWorld.Category, StringComparison.Ordinal)
            .Replace("/spellings/suggested", "/spellings/suggested?surname=김&given=철수", StringComparison.Ordinal)
            .Replace("{number:int}", "1", StringComparison.Ordinal).Replace("{count:int}", "1", StringComparison.Ordinal).Replace("{trip:int}", "1", StringComparison.Ordinal)
            .Replace("{Number}", "0101", StringComparison.Ordinal).Replace("{number}", "0101", StringComparison.Ordinal);
        Assert.DoesNotContain('{', path);
        var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (!IsMachines(endpoint, method))
            return request;
        request.Content = JsonContent.Create(new { });
        if (path != "/judge/entries")
            return request;
        request.Headers.Add("X-Contest", "1");
        request.Content = JsonContent.Create(new { entryId = Guid.NewGuid(), category = ContestWorld.Category, round = "talk", contestant = "0101", criterion = "content", points = 100, basedOn = 1 });
        return request;
    }

    // A contest at its end: every page has something to show and every paper can be printed.
    private async Task PrepareAsync()
    {
        var world = site.World;
        _photographed = (await world.ContestantAsync("0101")).Id;
        _marking = (await world.JudgeAsync("kim")).JudgeId!.Value;
        await world.Coding.DrawAsync(ContestWorld.Coder, world.Edition.Id, ContestWorld.Category, "essay");
        _code = (await world.RoundDesk.BoardAsync(ContestWorld.Organizer, world.Edition.Id, ContestWorld.Category, "essay")).Lines[0].Token;
        if ((await world.Awards.ProtocolsAsync(world.Edition.Id)).Count > 0)
            return;
        await world.Papers.SavePhotoAsync(ContestWorld.Organizer, world.Edition.Id, "0101", [0xFF, 0xD8, 0xFF]);
        await world.Draws.HoldAsync(ContestWorld.Organizer, world.Edition.Id, ContestWorld.Category, "essay", "seed", new DrawPlan([new Room("301", 9)], null, 0, []));
        await world.MarkAllAsync();
        await world.SignedProtocolAsync(going: 1);
        await world.Awards.IssueAsync(ContestWorld.Organizer, world.Edition.Id);
        var trip = await world.Travel.SaveAsync(ContestWorld.Organizer, world.Edition.Id, WorldRecords.Trip());
        await world.Travel.FillAsync(ContestWorld.Organizer, trip.Id);
    }
}
