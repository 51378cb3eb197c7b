using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Contest.Core;
using Contest.Data.Access;

namespace Contest.Tests.Web;

/// <summary>What a judge's tablet sends, and how it is answered.</summary>
public sealed class EntryTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task A_mark_is_answered_with_its_version_and_delivered_again_with_the_same()
    {
        var entry = Entry("0101", "content", points: 2_800);

        var (first, again) = (await SendAsync(entry), await SendAsync(entry));

        Assert.Equal((HttpStatusCode.OK, 1), (first.Status, first.Body.GetProperty("version").GetInt32()));
        Assert.Equal($"{first}", $"{again}");
    }

    [Theory]
    [InlineData(false, null)]
    [InlineData(true, "cross-site")]
    [InlineData(true, "same-site")]
    [InlineData(true, "none")]
    public async Task What_another_site_s_page_could_send_is_refused(bool header, string? fetchSite)
    {
        var count = (await site.World.JournalAsync()).Count;

        var answer = await SendAsync(Entry("0102", "content", points: 100), header, fetchSite);

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Equal(count, (await site.World.JournalAsync()).Count);
    }

    [Fact]
    public async Task What_the_page_itself_sends_is_taken() =>
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(Entry("0102", "speech", points: 100), fetchSite: "same-origin")).Status);

    [Theory]
    [InlineData(3_050)]
    [InlineData(725)]
    [InlineData(-1)]
    [InlineData(-500)]
    public async Task A_mark_off_the_scale_is_answered_422_with_words(int points)
    {
        var answer = await SendAsync(Entry("0103", "content", points));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        var sentence = Assert.Single(answer.Body.GetProperty("problems").EnumerateArray()).GetString()!;
        Assert.Matches("[А-я]{3,} [А-я]", sentence);
        Assert.DoesNotContain("Score.", sentence, StringComparison.Ordinal);
        var id = (await site.World.ContestantAsync("0103")).Id;
        Assert.DoesNotContain(await site.World.JournalAsync(), e => e.Field == "content" && e.Sheet.ContestantId == id);
    }

    [Fact]
    public async Task A_conflict_is_answered_409_with_what_stands_there_and_the_other_is_still_sent_by_choice()
    {
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(Entry("0103", "speech", points: 900))).Status);

        var conflict = await SendAsync(Entry("0103", "speech", points: 1_000));

        Assert.Equal((HttpStatusCode.Conflict, 1, 900, "Ким Сон Ок"),
            (conflict.Status, conflict.Body.GetProperty("version").GetInt32(), conflict.Body.GetProperty("points").GetInt32(), conflict.Body.GetProperty("author").GetString()));
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(Entry("0103", "speech", points: 1_000, basedOn: 1))).Status);
        var id = (await site.World.ContestantAsync("0103")).Id;
        Assert.Equal([900, 1_000], (await site.World.JournalAsync()).Where(e => e.Sheet.ContestantId == id && e.Field == "speech").Select(e => e.Mark.Code));
    }

    [Fact]
    public async Task A_sheet_of_somebody_else_s_round_is_not_found()
    {
        using var answer = await (await site.SignedInAsync(Role.Judge)).GetAsync($"/judge/{ContestWorld.Category}/dance/0101");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task The_page_of_a_blind_sheet_holds_neither_name_nor_number()
    {
        var judge = await site.SignedInAsync(Role.Judge);
        var round = await site.World.Judging.RoundOfAsync(site.World.Edition.Id, (await site.World.JudgeAsync("kim")).JudgeId!.Value, ContestWorld.Category, "essay");

        foreach (var sheet in round.Sheets)
        {
            var page = WebUtility.HtmlDecode(await judge.PageAsync($"/judge/{ContestWorld.Category}/essay/{Uri.EscapeDataString(sheet.Token)}"));
            Assert.Contains(sheet.Token, page, StringComparison.Ordinal);
            Assert.All(await site.World.Registration.ContestantsAsync(site.World.Edition.Id), e =>
            {
                Assert.DoesNotContain(e.Contestant.Number, page, StringComparison.Ordinal);
                Assert.DoesNotContain(e.Contestant.Name.Cyrillic.Full, page, StringComparison.Ordinal);
                Assert.DoesNotContain(e.Contestant.Name.HangulFull, page, StringComparison.Ordinal);
            });
        }
    }

    [Fact]
    public async Task Nothing_that_a_blind_round_sends_tells_whose_work_it_is()
    {
        var judge = await site.SignedInAsync(Role.Judge);
        var round = await site.World.Judging.RoundOfAsync(site.World.Edition.Id, (await site.World.JudgeAsync("kim")).JudgeId!.Value, ContestWorld.Category, "essay");
        var page = await judge.PageAsync($"/judge/{ContestWorld.Category}/essay/{Uri.EscapeDataString(round.Sheets[0].Token)}");
        var list = await judge.PageAsync("/judge/");
        var told = new List<string> { page, BlindRoundOf(list) };
        foreach (var sheet in round.Sheets)
        {
            Assert.Contains($"\"token\":\"{sheet.Token}\"", page, StringComparison.Ordinal);
            using var receipt = await judge.GetAsync($"/judge/receipt/{ContestWorld.Category}/essay/{Uri.EscapeDataString(sheet.Token)}");
            Assert.Equal(HttpStatusCode.OK, receipt.StatusCode);
            told.Add(await Browser.TextOfAsync(receipt) + string.Join(' ', receipt.Headers.Select(h => string.Join(' ', h.Value))));
        }
        var people = await site.World.Registration.ContestantsAsync(site.World.Edition.Id);
        var schools = await site.World.Applications.InstitutionsAsync(site.World.Edition.Id);
        Assert.NotEmpty(people);
        Assert.All(told.Select(WebUtility.HtmlDecode), text =>
        {
            Assert.All(people, e => Assert.All([$"\"{e.Contestant.Number}\"", $"/{e.Contestant.Number}", $">{e.Contestant.Number}<", e.Contestant.Name.Cyrillic.Full, e.Contestant.Name.HangulFull, e.Contestant.Name.In(Language.English)],
                word => Assert.DoesNotContain(word, text!, StringComparison.Ordinal)));
            Assert.All(schools, s => Assert.DoesNotContain(s.Name.Ru, text!, StringComparison.Ordinal));
        });
    }

    // The list holds open rounds too: only what it says of the blind one.
    private static string BlindRoundOf(string list)
    {
        var panel = list[list.IndexOf($"data-of=\"{ContestWorld.Category}/essay\"", StringComparison.Ordinal)..];
        var data = list[list.IndexOf("\"round\":\"essay\"", StringComparison.Ordinal)..];
        return panel[..panel.IndexOf("</section>", StringComparison.Ordinal)] + data[..data.IndexOf("]}", StringComparison.Ordinal)];
    }

    [Fact]
    public async Task What_somebody_else_typed_on_the_tablet_is_not_taken_for_this_judge_s()
    {
        var (own, count) = ((await site.World.JudgeAsync("kim")).JudgeId!.Value, (await site.World.JournalAsync()).Count);

        var other = await SendAsync(new { entryId = Guid.NewGuid(), judge = own + 1, category = ContestWorld.Category, round = "talk", contestant = "0101", criterion = "speech", points = 100, basedOn = 0 });

        Assert.Equal(HttpStatusCode.Forbidden, other.Status);
        Assert.Equal(count, (await site.World.JournalAsync()).Count);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(new { entryId = Guid.NewGuid(), judge = own, category = ContestWorld.Category, round = "talk", contestant = "0101", criterion = "speech", points = 100, basedOn = 0 })).Status);
    }

    [Fact]
    public async Task A_receipt_tells_what_the_database_holds_and_changes_with_it()
    {
        var judge = await site.SignedInAsync(Role.Judge);
        async Task<JsonElement> ReceiptAsync()
        {
            using var answer = await judge.GetAsync($"/judge/receipt/{ContestWorld.Category}/talk/0102");
            return JsonSerializer.Deserialize<JsonElement>(await Browser.TextOfAsync(answer));
        }
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(Entry("0102", "content", points: 1_500))).Status);
        var first = await ReceiptAsync();
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(Entry("0102", "content", points: 1_600, basedOn: 1))).Status);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(Entry("0102", "*time", points: 24_500))).Status);
        var second = await ReceiptAsync();

        Assert.Equal(2, second.GetProperty("entries").GetInt32() - first.GetProperty("entries").GetInt32());
        Assert.Equal(1_600, second.GetProperty("sheet").GetProperty("fields").GetProperty("content").GetProperty("points").GetInt32());
        Assert.NotEqual(first.GetProperty("checksum").GetString(), second.GetProperty("checksum").GetString());
        Assert.Equal(second.GetProperty("checksum").GetString(), (await ReceiptAsync()).GetProperty("checksum").GetString());
        Assert.Equal(JsonValueKind.Null, second.GetProperty("at").ValueKind);
    }

    private static object Entry(string contestant, string criterion, int points, int basedOn = 0) =>
        new { entryId = Guid.NewGuid(), category = ContestWorld.Category, round = "talk", contestant, criterion, points, basedOn };

    private async Task<(HttpStatusCode Status, JsonElement Body)> SendAsync(object entry, bool header = true, string? fetchSite = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/judge/entries") { Content = JsonContent.Create(entry) };
        if (header)
            request.Headers.Add("X-Contest", "1");
        if (fetchSite is not null)
            request.Headers.Add("Sec-Fetch-Site", fetchSite);
        using var answer = await (await site.SignedInAsync(Role.Judge)).SendAsync(request);
        var text = await Browser.TextOfAsync(answer);
        return (answer.StatusCode, text.StartsWith('{') ? JsonSerializer.Deserialize<JsonElement>(text) : default);
    }
}
