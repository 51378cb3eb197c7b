using System.Net;
using System.Text.RegularExpressions;
using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Data.Access;

namespace Contest.Tests.Web.Judging;

/// <summary>Two people type a judge's paper sheet on their pages, and the judge settles what they typed differently.</summary>
public sealed partial class KeyingPageTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private const string Round = $"/paper/{ContestWorld.Category}/talk";

    [Fact]
    public async Task The_second_person_sees_nothing_of_the_first_and_what_agrees_is_handed_in()
    {
        var (first, second) = await TypistsAsync("agree");
        var page = $"{Round}/kim/0101";
        var opened = await second.PageAsync(page);

        Assert.Equal($"{Round}/kim/0102?after=0101", await SentAsync(first, page, ("content", "17"), ("speech", "23,5"), (SheetField.Comment, "живая речь")));
        Assert.Contains("0101: сохранено. Второй раз лист набирает другой человек.", await TextAsync(first, $"{Round}/kim/0102?after=0101"), StringComparison.Ordinal);
        HoldsNothing(await TextAsync(second, page));
        HoldsNothing(await TextAsync(second, Round));

        using var refused = await second.SendFormAsync(page, opened, "key", ("content", "31"), ("speech", "2"));
        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        var told = WebUtility.HtmlDecode(await Browser.TextOfAsync(refused));
        Assert.Contains("id=\"content-problem\"", told, StringComparison.Ordinal);
        Assert.Contains("value=\"31\"", told, StringComparison.Ordinal);
        HoldsNothing(told);

        Assert.Equal($"{Round}/kim/0102?after=0101", await SentAsync(second, page, ("content", "17"), ("speech", "23.50"), (SheetField.Comment, " живая речь ")));
        var after = await TextAsync(second, $"{Round}/kim/0102?after=0101");
        Assert.Contains("0101: совпало, лист записан и сдан.", after, StringComparison.Ordinal);
        HoldsNothing(after);
        HoldsNothing(await TextAsync(second, page));
        var sheet = await SheetAsync("kim", "0101");
        Assert.Equal((true, new Points(4050), "живая речь"), (sheet.IsSubmitted, sheet.Total, sheet.Comment));
    }

    [Fact]
    public async Task What_differs_is_shown_to_the_judge_alone_who_settles_it_by_the_form()
    {
        var (first, second) = await TypistsAsync("differ");
        var page = $"{Round}/petrov/0101";
        await SentAsync(first, page, ("content", "17"), ("speech", "23.5"));
        Assert.Equal($"{Round}/petrov/0102?after=0101", await SentAsync(second, page, ("content", "17"), ("speech", "22")));

        Assert.Contains("0101: набрано по-разному, решит член жюри.", await TextAsync(second, $"{Round}/petrov/0102?after=0101"), StringComparison.Ordinal);
        foreach (var path in new[] { page, $"{Round}/petrov/0102?after=0101", $"{Round}?judge=petrov", "/paper" })
            HoldsNothing(await TextAsync(second, path));

        using var other = await site.JudgeAsync("kim");
        Assert.Contains("Решать нечего", await TextAsync(other, "/judge/keyed"), StringComparison.Ordinal);
        using var judge = await site.JudgeAsync("petrov");
        var shown = await TextAsync(judge, "/judge/keyed");
        Assert.Contains("Набрано по-разному: 23,5 / 22", shown, StringComparison.Ordinal);
        Assert.Matches("id=\"content\"[^>]* value=\"17\"", shown);
        Assert.Matches("id=\"speech\"[^>]* value=\"\"", shown);

        using var refused = await judge.SubmitAsync("/judge/keyed", "/judge/keyed", ("content", "17"), ("speech", ""));
        Assert.Contains("id=\"speech-problem\"", await Browser.TextOfAsync(refused), StringComparison.Ordinal);
        Assert.False((await SheetAsync("petrov", "0101")).IsBegun);

        using var settled = await judge.SubmitAsync("/judge/keyed", "/judge/keyed", ("content", "17"), ("speech", "22"));
        Assert.Equal("/judge/keyed", settled.Headers.Location?.OriginalString);
        Assert.Contains("Решать нечего", await TextAsync(judge, "/judge/keyed"), StringComparison.Ordinal);
        var sheet = await SheetAsync("petrov", "0101");
        Assert.Equal((true, Points.Of(39)), (sheet.IsSubmitted, sheet.Total));
    }

    [Fact]
    public async Task After_the_last_sheet_of_a_judge_the_list_says_what_became_of_it()
    {
        var (first, _) = await TypistsAsync("last");

        var list = await SentAsync(first, $"{Round}/kim/0103", ("content", "17"), ("speech", "23"));

        Assert.Equal($"{Round}?judge=kim&after=0103", list);
        Assert.Contains("0103: сохранено.", await TextAsync(first, list), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_its_token_types_nothing()
    {
        var (first, _) = await TypistsAsync("token");

        using var answer = await first.SendAsync(new HttpRequestMessage(HttpMethod.Post, $"{Round}/kim/0102") { Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["_handler"] = "key", ["content"] = "17", ["speech"] = "23" }) });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private async Task<(Browser First, Browser Second)> TypistsAsync(string of) => (await site.StaffAsync(Role.Organizer, $"{of}-1"), await site.StaffAsync(Role.Organizer, $"{of}-2"));

    private async Task<string> SentAsync(Browser browser, string path, params (string, string)[] typed)
    {
        using var answer = await browser.SubmitAsync(path, "key", typed);
        Assert.True(answer.Headers.Location is not null, $"{path}: {(int)answer.StatusCode}");
        return new Uri(site.Address, answer.Headers.Location).PathAndQuery;
    }

    private static async Task<string> TextAsync(Browser browser, string path) => WebUtility.HtmlDecode(await browser.PageAsync(path));

    // Nothing that only the first person knows: not in a field, a hint or a total, whatever else a page says.
    private static void HoldsNothing(string page)
    {
        var main = Hidden().Replace(Body().Match(page).Value, "");
        Assert.NotEqual("", main);
        Assert.DoesNotMatch(@"(?<![\d-])(17|23|40[.,]5|1700|2350|4050)(?!\d)|живая", main);
    }

    private async Task<ScoreSheet> SheetAsync(string judge, string token) =>
        (await site.World.Judging.RoundOfAsync(site.World.Edition.Id, (await site.World.JudgeAsync(judge)).JudgeId!.Value, ContestWorld.Category, "talk")).Sheets.Single(s => s.Token == token).Sheet;

    [GeneratedRegex("<main.*</main>", RegexOptions.Singleline)]
    private static partial Regex Body();

    [GeneratedRegex("<input type=\"hidden\"[^>]*>")]
    private static partial Regex Hidden();
}
