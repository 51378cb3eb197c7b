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
    private int _photographed, _marking;
    private string _code = "0101";
    private static readonly Uri Anywhere = new("http://127.0.0.1");

    private IEnumerable<RouteEndpoint> Answering => site.Endpoints.Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null);

    [Fact]
    public void Every_address_is_in_the_table() =>
        Assert.Equal(RouteTable.Needs.Keys.Concat(RouteTable.ForEverybody).Concat(RouteTable.ForWhoeverSignedIn).Order(StringComparer.Ordinal), Answering.Select(RouteOf).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Every_address_names_the_act_that_the_table_says() => Assert.All(Answering, endpoint =>
    {
        var policies = endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(a => a.Policy).Where(p => p is not null);
        string[] expected = RouteTable.Needs.TryGetValue(RouteOf(endpoint), out var act) ? [act.ToString()] : [];
        Assert.Equal((RouteOf(endpoint), string.Join(' ', expected)), (RouteOf(endpoint), string.Join(' ', policies)));
        Assert.Equal((RouteOf(endpoint), RouteTable.ForEverybody.Contains(RouteOf(endpoint))), (RouteOf(endpoint), endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null));
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
            if (IsForScripts(endpoint))
                Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
            else
                Assert.Equal($"{method} {RouteOf(endpoint)} /sign-in", $"{method} {RouteOf(endpoint)} {LedTo(answer)}");
        }
        Assert.True(walked > RouteTable.Needs.Count);
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
            var (where, may) = ($"{role}: {method} {RouteOf(endpoint)}", RoleTable.May(role, RouteTable.Needs[RouteOf(endpoint)]));
            using var answer = await browser.SendAsync(RequestTo(endpoint, method));
            if (may && method == "GET")
                Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{where}: {(int)answer.StatusCode} {(answer.StatusCode == HttpStatusCode.UnprocessableEntity ? await Browser.TextOfAsync(answer) : LedTo(answer))}");
            else if (may) // a form without its token, a call without its header and a mark in a closed category: past the guard, and refused by what stands behind it
                Assert.Equal((where, !IsForScripts(endpoint) ? HttpStatusCode.BadRequest : RouteOf(endpoint) == "/judge/entries" ? HttpStatusCode.UnprocessableEntity : HttpStatusCode.Forbidden), (where, answer.StatusCode));
            else if (IsForScripts(endpoint))
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
        where RouteTable.Needs.ContainsKey(RouteOf(endpoint))
        from method in endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods
        select (endpoint, method);

    private static bool IsForScripts(RouteEndpoint endpoint) => RouteTable.ForScripts.Contains(RouteOf(endpoint));

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
            .Replace("{Category}", ContestWorld.Category, StringComparison.Ordinal).Replace("{category}", ContestWorld.Category, StringComparison.Ordinal)
            .Replace("/spellings/suggested", "/spellings/suggested?surname=김&given=철수", StringComparison.Ordinal)
            .Replace("{number:int}", "1", StringComparison.Ordinal).Replace("{count:int}", "1", StringComparison.Ordinal).Replace("{trip:int}", "1", StringComparison.Ordinal)
            .Replace("{Number}", "0101", StringComparison.Ordinal).Replace("{number}", "0101", StringComparison.Ordinal);
        Assert.DoesNotContain('{', path);
        var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (!IsForScripts(endpoint))
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
        await world.DecodeAsync();
        await new Data.Appeals.AppealDay(world).KeptAsync();
        await world.SignedProtocolAsync(going: 1);
        await world.Diplomas.IssueAsync(ContestWorld.Organizer, world.Edition.Id);
        var trip = await world.Travel.SaveAsync(ContestWorld.Organizer, world.Edition.Id, WorldRecords.Trip());
        await world.Travel.FillAsync(ContestWorld.Organizer, trip.Id);
    }
}
