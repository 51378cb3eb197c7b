using System.Net;
using System.Text.RegularExpressions;
using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Data.Access;
using Contest.Data.Judging;

namespace Contest.Tests.Web.Judging;

/// <summary>The pages of the chair of the jury, by their forms.</summary>
public sealed class ChiefPageTests : IAsyncLifetime
{
    private const string Talk = $"/chief/{ContestWorld.Category}/talk";

    private readonly SiteFixture _site = new();
    private Browser _chair = null!;

    private ContestWorld World => _site.World;

    public async ValueTask InitializeAsync()
    {
        await _site.InitializeAsync();
        _chair = await _site.SignedInAsync(Role.ChiefJudge);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task The_chair_finds_the_way_from_the_own_list_and_a_member_is_not_shown_it()
    {
        Assert.Contains("href=\"/chief\"", await _chair.PageAsync("/judge/"), StringComparison.Ordinal);
        var member = await _site.SignedInAsync(Role.Judge);
        Assert.DoesNotContain("/chief", await member.PageAsync("/judge/"), StringComparison.Ordinal);
        Assert.Contains($"href=\"{Talk}\"", await _chair.PageAsync("/chief"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_marks_of_others_are_shown_after_the_own_sheets_are_handed_in_and_not_before()
    {
        await (await World.MarkAsync("talk", "0101", "kim", 17, 4)).MarkAsync("talk", "0101", "petrov", 3, 19);
        var kim = (await World.JudgeAsync("kim")).JudgeId;

        foreach (var page in new[] { Talk, $"/sheets/{ContestWorld.Category}/talk/{kim}/0101" })
        {
            var before = WebUtility.HtmlDecode(await _chair.PageAsync(page));
            Assert.Contains("Сначала сдайте свои листы", before, StringComparison.Ordinal);
            Assert.DoesNotContain("round-grid", before, StringComparison.Ordinal);
            Assert.DoesNotMatch("21,00|22,00", before);
        }

        foreach (var number in new[] { "0101", "0102", "0103" })
            await World.MarkAsync("talk", number, "orlova", 20, 20);
        Assert.Matches(">21,00</a>", await _chair.PageAsync(Talk));
    }

    [Fact]
    public async Task One_sheet_is_unlocked_on_its_page_with_a_reason_and_not_without()
    {
        await World.MarkAllAsync("talk");
        var kim = (await World.JudgeAsync("kim")).JudgeId!.Value;
        var page = $"/sheets/{ContestWorld.Category}/talk/{kim}/0101";

        Assert.Contains("Напишите причину", await SaidAsync(page, " "), StringComparison.Ordinal);
        Assert.Equal(0, await OpenAsync());
        using var done = await _chair.SubmitAsync(page, "unlock", ("Reason", "описка судьи"));

        Assert.Equal(Talk, _site.LedTo(done));
        Assert.Equal(1, await OpenAsync());
        Assert.Contains("описка судьи", WebUtility.HtmlDecode(await _chair.PageAsync(page)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_whole_round_is_unlocked_by_one_reason()
    {
        await World.MarkAllAsync("talk");

        await SaidAsync(Talk, " ");
        Assert.Equal(0, await OpenAsync());

        Assert.Contains("Открыто листов: 9.", await SaidAsync(Talk, "другие критерии"), StringComparison.Ordinal);
        Assert.Equal(9, await OpenAsync());
        Assert.Contains(await World.AuditAsync(), l => l is { What: "Sheet.Unlocked", Reason: "другие критерии" });
    }

    [Fact]
    public async Task A_difference_is_settled_in_words_by_the_chair_too()
    {
        await World.Editions.SaveAsync(ContestWorld.Organizer, WorldRecords.Edition, [WorldRecords.WithDiscrepancy(DiscrepancyStep.Settle)]);
        foreach (var number in new[] { "0101", "0102", "0103" })
            await World.MarkAsync("talk", number, "orlova", 20, 20);
        await (await World.MarkAsync("talk", "0101", "kim", 30, 20)).MarkAsync("talk", "0101", "petrov", 15, 20);

        using var answer = await _chair.SubmitAsync(Talk, "settle-0101", ("Words", "обсудили, оценки остаются"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("Решено: «обсудили, оценки остаются»", WebUtility.HtmlDecode(await Browser.TextOfAsync(answer)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_blind_round_the_chair_too_sees_codes_and_nothing_else()
    {
        await World.MarkAllAsync("essay");
        // The first judge who opens a blind round draws its codes.
        await World.Judging.RoundsOfAsync(World.Edition.Id, (await World.JudgeAsync("kim")).JudgeId!.Value);

        var deliberation = WebUtility.HtmlDecode(await _chair.PageAsync($"/chief/{ContestWorld.Category}/essay"));
        var sheet = Regex.Match(deliberation, "/sheets/[^\"]+").Value;
        Assert.Contains("РЯ-", deliberation, StringComparison.Ordinal);
        Assert.NotEmpty(sheet);

        foreach (var text in new[] { deliberation, Uri.UnescapeDataString(sheet), WebUtility.HtmlDecode(await _chair.PageAsync(sheet)) })
            Assert.DoesNotMatch("010[123]|Чон|Сун Ён|Ан Мён Хо|전순영|Приречн|Горн", text);
    }

    [Theory]
    [InlineData(Role.Judge)]
    [InlineData(Role.Organizer)]
    [InlineData(Role.Registrar)]
    public async Task A_stranger_never_comes_to_the_deliberation(Role role)
    {
        await World.MarkAllAsync("talk");
        using var denied = await (await _site.SignedInAsync(role)).GetAsync(Talk);

        Assert.Equal("/denied", new Uri(_site.Address, denied.Headers.Location!).AbsolutePath);
        Assert.DoesNotContain("round-grid", await Browser.TextOfAsync(denied), StringComparison.Ordinal);
    }

    // How many sheets of the talk are not handed in.
    private async Task<int> OpenAsync() => (await World.RoundDesk.BoardAsync(ContestWorld.Organizer, World.Edition.Id, ContestWorld.Category, "talk")).Lines.Sum(l => l.Cells.Count(c => !c.Sheet.IsSubmitted));

    private async Task<string> SaidAsync(string page, string reason)
    {
        using var answer = await _chair.SubmitAsync(page, "unlock", ("Reason", reason));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(await Browser.TextOfAsync(answer)).Replace('\u00a0', ' ');
    }
}
