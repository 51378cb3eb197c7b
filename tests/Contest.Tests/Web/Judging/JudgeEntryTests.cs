using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Contest.Data.Access;

namespace Contest.Tests.Web.Judging;

/// <summary>How a judge comes in, as browsers without scripts do it.</summary>
public sealed class JudgeEntryTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private static readonly string Sheet = $"/judge/{ContestWorld.Category}/talk/0101";

    [Fact]
    public async Task A_link_alone_tells_no_name_and_lets_nobody_in()
    {
        var link = await LinkAsync("kim");
        using var finder = site.Open();

        var page = WebUtility.HtmlDecode(await finder.PageAsync($"/judge/enter/{link.Code}"));

        Assert.Contains("inputmode=\"numeric\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Ким Сон Ок", page, StringComparison.Ordinal);
        Assert.DoesNotContain(link.Pin, Regex.Replace(page, "value=\"[^\"]*\"|\\?v=[^\"]*|integrity=\"[^\"]*\"", ""), StringComparison.Ordinal);
        using var inside = await finder.GetAsync("/judge");
        Assert.Equal("/sign-in", new Uri(site.Address, inside.Headers.Location!).AbsolutePath);
    }

    [Fact]
    public async Task Five_wrong_pins_shut_the_link_and_the_page_says_whom_to_ask()
    {
        var link = await LinkAsync("petrov");
        using var finder = site.Open();
        for (var i = 0; i < 5; i++)
        {
            using var wrong = await finder.SubmitAsync($"/judge/enter/{link.Code}", "enter", ("Pin", Wrong(link)));
            Assert.Equal(HttpStatusCode.OK, wrong.StatusCode);
            Assert.Contains(i < 4 ? "Код не подходит" : "Попросите у организатора новую ссылку", WebUtility.HtmlDecode(await Browser.TextOfAsync(wrong)), StringComparison.Ordinal);
        }

        var page = await finder.PageAsync($"/judge/enter/{link.Code}");
        Assert.DoesNotContain("<input class=\"form-control\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_came_by_a_link_goes_straight_on_and_the_sign_in_lasts_the_day()
    {
        var link = await LinkAsync("petrov");
        using var tablet = site.Open();
        using var entered = await tablet.SubmitAsync($"/judge/enter/{link.Code}", "enter", ("Pin", link.Pin));
        var cookie = entered.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("contest=", StringComparison.Ordinal));
        var expires = DateTimeOffset.Parse(Regex.Match(cookie, "expires=([^;]+)").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(expires - DateTimeOffset.UtcNow, TimeSpan.FromHours(13.9), TimeSpan.FromHours(14.1));

        using var again = await tablet.GetAsync($"/judge/enter/{link.Code}");

        Assert.Equal("/judge", site.LedTo(again));
    }

    [Fact]
    public async Task A_link_from_before_there_were_pins_still_signs_in()
    {
        var link = await LinkAsync("petrov");
        await using (var db = await site.World.OpenDatabaseAsync())
        {
            db.Update(db.Links.Single(l => l.EndedAt == null && l.Role == Role.Judge && l.JudgeId == db.Judges.Single(j => j.EditionId == site.World.Edition.Id && j.Code == "petrov").Id) with { PinHash = null });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        using var tablet = site.Open();

        using var entered = await tablet.GetAsync($"/judge/enter/{link.Code}");

        Assert.Equal("/judge", site.LedTo(entered));
    }

    [Fact]
    public async Task Who_has_to_sign_in_again_comes_back_to_the_sheet()
    {
        using var tablet = await site.JudgeAsync("petrov");
        var renewed = await LinkAsync("petrov");
        using var shut = await tablet.GetAsync(Sheet);
        var signIn = new Uri(site.Address, shut.Headers.Location!);
        Assert.Equal("/sign-in", signIn.AbsolutePath);
        Assert.Contains("Членам жюри: снимите код", WebUtility.HtmlDecode(await tablet.PageAsync(signIn.PathAndQuery)), StringComparison.Ordinal);

        await site.EnterAsync(tablet, renewed, at: Sheet);
        var elsewhere = await LinkAsync("petrov");
        using var thief = site.Open();
        using var led = await thief.SubmitAsync($"/judge/enter/{elsewhere.Code}?returnUrl=//example.org/judge", "enter", ("Pin", elsewhere.Pin));
        Assert.Equal("/judge", site.LedTo(led));
    }

    [Fact]
    public async Task A_tablet_that_was_replaced_is_told_so_and_still_delivers()
    {
        var link = await LinkAsync("kim");
        using var first = site.Open();
        using var second = site.Open();
        await site.EnterAsync(first, link);
        Assert.True(await ActiveAsync(first));
        await site.EnterAsync(second, link);

        Assert.Equal((false, true), (await ActiveAsync(first), await ActiveAsync(second)));
        using var delivered = await PostAsync(first, "/judge/entries", new { entryId = Guid.NewGuid(), category = ContestWorld.Category, round = "talk", contestant = "0103", criterion = "content", points = 100, basedOn = 0 });
        Assert.Equal(HttpStatusCode.OK, delivered.StatusCode);
        using var taken = await PostAsync(first, "/judge/tablet", new { });
        Assert.Equal((HttpStatusCode.NoContent, true), (taken.StatusCode, await ActiveAsync(first)));
        await LinkAsync("kim");
        using var ended = await PostAsync(first, "/judge/beat", new { });
        Assert.Equal(HttpStatusCode.Unauthorized, ended.StatusCode);
    }

    [Fact]
    public async Task A_call_from_the_page_reaches_the_desk_and_the_answer_the_page()
    {
        using var tablet = await site.JudgeAsync("petrov");
        using var called = await PostAsync(tablet, "/judge/calls", new { kind = "CallContestant", text = "", round = $"{ContestWorld.Category}/talk" });
        Assert.Equal(HttpStatusCode.NoContent, called.StatusCode);
        using var words = await PostAsync(tablet, "/judge/calls", new { kind = "CallOther" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, words.StatusCode);

        Assert.Contains("Участник не пришёл", WebUtility.HtmlDecode(await (await site.SignedInAsync(Role.Organizer)).PageAsync("/progress")), StringComparison.Ordinal);
        await site.World.Messages.GoAsync(ContestWorld.Organizer, (await site.World.Messages.OpenCallsAsync(ContestWorld.Organizer, site.World.Edition.Id)).Single().Message.Id);
        Assert.Equal(ContestWorld.Organizer.Name, (await BeatAsync(tablet)).GetProperty("calls")[0].GetProperty("answeredBy").GetString());
    }

    [Theory]
    [InlineData("/judge/beat")]
    [InlineData("/judge/calls")]
    public async Task What_another_site_s_page_could_send_is_refused(string path)
    {
        using var tablet = await site.JudgeAsync("petrov");
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(new { kind = "CallRules" }) };
        request.Headers.Add("X-Contest", "1");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");

        using var answer = await tablet.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task The_jury_page_shows_link_and_pin_once_and_cards_end_the_links_before()
    {
        var organizer = await site.SignedInAsync(Role.Organizer);
        var judge = (await site.World.JudgeAsync("petrov")).JudgeId!.Value;
        var page = WebUtility.HtmlDecode(await Browser.TextOfAsync(await organizer.SubmitAsync("/jury", $"link-{judge}")));
        var link = new JudgeLink(Regex.Match(page, "judge/enter/([A-Z0-9]{26})").Groups[1].Value, Regex.Match(page, "data-pin>([0-9]{4})<").Groups[1].Value);
        Assert.True(await site.World.Access.TryPinAsync(link.Code, link.Pin));
        Assert.DoesNotContain("data-pin", await organizer.PageAsync("/jury"), StringComparison.Ordinal);

        var asked = await organizer.PageAsync("/jury/cards");
        Assert.Equal(judge, site.World.Access.JudgeOf(link.Code));
        var token = Regex.Match(asked, "name=\"__RequestVerificationToken\" value=\"([^\"]+)\"").Groups[1].Value;
        using var cards = await organizer.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/files/judge-cards.pdf") { Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]) });

        Assert.Equal((HttpStatusCode.OK, "application/pdf"), (cards.StatusCode, cards.Content.Headers.ContentType?.MediaType));
        Assert.Null(site.World.Access.JudgeOf(link.Code));
    }

    private async Task<JudgeLink> LinkAsync(string code) => await site.World.Access.LinkJudgeAsync(ContestWorld.Organizer, (await site.World.JudgeAsync(code)).JudgeId!.Value);

    private static string Wrong(JudgeLink link) => link.Pin == "0000" ? "0001" : "0000";

    private static async Task<bool> ActiveAsync(Browser tablet) => (await BeatAsync(tablet)).GetProperty("active").GetBoolean();

    private static async Task<JsonElement> BeatAsync(Browser tablet)
    {
        using var answer = await PostAsync(tablet, "/judge/beat", new { waiting = 0, conflicts = 0, keeps = true, round = "" });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return JsonSerializer.Deserialize<JsonElement>(await Browser.TextOfAsync(answer));
    }

    private static Task<HttpResponseMessage> PostAsync(Browser tablet, string path, object body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.Add("X-Contest", "1");
        return tablet.SendAsync(request);
    }
}
