using System.Net;
using System.Text.RegularExpressions;
using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Data.Access;
using Contest.Data.Judging;

namespace Contest.Tests.Web.Judging;

/// <summary>The desk's page of a round, by its forms.</summary>
public sealed partial class RoundDeskPageTests : IAsyncLifetime
{
    private const string Talk = $"/progress/{ContestWorld.Category}/talk";

    private readonly SiteFixture _site = new();
    private Browser _desk = null!;

    private ContestWorld World => _site.World;

    public async ValueTask InitializeAsync()
    {
        await _site.InitializeAsync();
        _desk = await _site.SignedInAsync(Role.Organizer);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task The_grid_tells_each_sheet_in_a_word()
    {
        await World.MarkAsync("talk", "0101", "kim", 10, 11);
        await EnterAsync("petrov", ContestWorld.Typed("talk", "0101", "content", 7));
        await EnterAsync("petrov", ContestWorld.Typed("talk", "0102", "content", 7));
        await EnterAsync("petrov", ContestWorld.Typed("talk", "0102", "speech", 8));
        await EnterAsync("petrov", new TypedEntry(Guid.NewGuid(), ContestWorld.Category, "talk", "0103", SheetField.Status, Mark.Recused, $"{RecusalGround.Relative}", 0));

        var grid = Between(await TextAsync(Talk), "round-grid", "</table>");

        Assert.Collection(Rows(Between(grid, "<tbody>", "</tbody>")),
            row => Assert.Matches("^0101 .* нет 21,00 начат: 1 из 2$", row),
            row => Assert.Matches("^0102 .* нет нет 15,00, не сдан$", row),
            row => Assert.Matches("^0103 .* нет нет самоотвод: родственник$", row));
    }

    [Fact]
    public async Task Who_is_waited_for_by_all_the_others_is_late_and_counted_above_the_grid()
    {
        await (await World.MarkAsync("talk", "0101", "orlova", 10, 11)).MarkAsync("talk", "0101", "kim", 10, 11);
        await World.MarkAsync("talk", "0102", "kim", 10, 11);

        var page = await TextAsync(Talk);

        Assert.Contains("опаздывают: 1", page, StringComparison.Ordinal);
        Assert.Collection(Rows(Between(Between(page, "round-grid", "</table>"), "<tbody>", "</tbody>")),
            row => Assert.Matches("^0101 .* 21,00 21,00 нет опаздывает$", row),
            row => Assert.DoesNotContain("опаздывает", row, StringComparison.Ordinal),
            row => Assert.DoesNotContain("опаздывает", row, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_sheet_on_which_a_judge_has_to_choose_between_two_values_says_so()
    {
        await World.MarkAsync("talk", "0102", "kim", 10, 11);
        await World.Tablets.BeatAsync(await World.JudgeAsync("kim"), Guid.NewGuid(), new TabletNews(1, 1, [$"{ContestWorld.Category}/talk/0102"], true, 80, false, null));

        var rows = Rows(Between(Between(await TextAsync(Talk), "round-grid", "</table>"), "<tbody>", "</tbody>"));

        Assert.Matches("^0102 .* нет выбирает из двух нет$", rows[1]);
        Assert.DoesNotContain("выбирает", rows[0] + rows[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tablet_and_the_words_to_it_stand_at_the_head_of_the_judges_column()
    {
        using var kim = await _site.JudgeAsync("kim");
        var head = Space().Replace(Tag().Replace(Between(await TextAsync(Talk), "<thead>", "</thead>"), " "), " ");

        Assert.Matches("Ким Сон Ок.*На связи.*Напомнить", head);
        Assert.Matches("И. А. Петров.*Ещё не входил", head);
    }

    [Fact]
    public async Task Closing_names_every_gap_and_does_nothing_until_each_is_decided()
    {
        await World.MarkAllAsync("talk");
        await EnterAsync("kim", ContestWorld.Typed("talk", "0101", SheetField.Submitted, 0, basedOn: 1, reason: "ещё раз") with { Mark = Mark.Blank });
        await EnterAsync("kim", ContestWorld.Typed("talk", "0102", SheetField.Submitted, 0, basedOn: 1, reason: "ещё раз") with { Mark = Mark.Blank });
        var journal = (await World.JournalAsync()).Count;
        var gaps = GapKey().Matches(await TextAsync(Talk)).Select(m => m.Groups[1].Value).ToList();
        Assert.Equal(2, gaps.Count);

        var refused = await SaidAsync(_desk, Talk, "close", ("Typed.Gaps", gaps[0]), ("Typed.Reasons", "судья болен"));

        Assert.Contains("0101", refused, StringComparison.Ordinal);
        Assert.Contains("0102", refused, StringComparison.Ordinal);
        Assert.Null((await DeskAsync()).Board.Closing);
        Assert.Equal(journal, (await World.JournalAsync()).Count);

        Assert.Contains("Тур закрыт.", await SaidAsync(_desk, Talk, "close", ("Typed.Gaps", gaps[0]), ("Typed.Reasons", "судья болен"), ("Typed.Gaps", gaps[1]), ("Typed.Reasons", ""), ("Typed.Reason", "решение жюри")), StringComparison.Ordinal);
        Assert.Equal(["судья болен", "решение жюри"], (await DeskAsync()).Board.Closing!.Decisions.Select(d => d.Reason));
    }

    [Fact]
    public async Task A_closed_round_is_opened_again_with_a_reason_only()
    {
        await (await World.MarkAllAsync("talk")).CloseAsync("talk");

        await SaidAsync(_desk, Talk, "reopen", ("Reason", " "));
        Assert.NotNull((await DeskAsync()).Board.Closing);

        Assert.Contains("Тур снова открыт.", await SaidAsync(_desk, Talk, "reopen", ("Reason", "апелляция")), StringComparison.Ordinal);
        Assert.Null((await DeskAsync()).Board.Closing);
        Assert.Contains(await World.AuditAsync(), l => l is { What: "Round.Reopened", Reason: "апелляция" });
    }

    [Fact]
    public async Task A_difference_is_shown_with_every_mark_and_settled_in_words()
    {
        await World.Editions.SaveAsync(ContestWorld.Organizer, WorldRecords.Edition, [WorldRecords.WithDiscrepancy(DiscrepancyStep.Settle)]);
        await (await World.MarkAsync("talk", "0101", "kim", 30, 20)).MarkAsync("talk", "0101", "petrov", 15, 20);
        Assert.Contains("Ким Сон Ок: 50,00 · И. А. Петров: 35,00", await TextAsync(Talk), StringComparison.Ordinal);

        Assert.Contains("Напишите причину", await SaidAsync(_desk, Talk, "settle-0101", ("Words", " ")), StringComparison.Ordinal);
        Assert.DoesNotContain("Решено:", await TextAsync(Talk), StringComparison.Ordinal);

        Assert.Contains("Решение записано.", await SaidAsync(_desk, Talk, "settle-0101", ("Words", "разный взгляд на содержание")), StringComparison.Ordinal);

        Assert.Contains("Решено: «разный взгляд на содержание» (Сотрудник Organizer).", await TextAsync(Talk), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_blind_round_the_desk_and_the_history_show_codes_and_nothing_else()
    {
        await World.MarkAllAsync("essay");
        // The first judge who opens a blind round draws its codes.
        await World.Judging.RoundsOfAsync(World.Edition.Id, (await World.JudgeAsync("kim")).JudgeId!.Value);
        var page = $"/progress/{ContestWorld.Category}/essay";
        var shown = await TextAsync(page);
        var sheet = SheetAddress().Match(shown).Value;
        Assert.NotEmpty(sheet);

        foreach (var text in new[] { shown, await TextAsync(sheet), sheet })
            Assert.DoesNotMatch("010[123]|Чон|Сун Ён|Ан Мён Хо|전순영|Приречн|Горн", text);
    }

    [Fact]
    public async Task The_history_of_a_sheet_has_every_version_with_who_and_why_and_the_desk_unlocks_nothing()
    {
        await World.MarkAsync("talk", "0101", "kim", 10, 11);
        await EnterAsync("kim", ContestWorld.Typed("talk", "0101", "content", 12, basedOn: 1, reason: "описка"));
        var address = $"/sheets/{ContestWorld.Category}/talk/{(await World.JudgeAsync("kim")).JudgeId}/0101";

        var history = Space().Replace(Tag().Replace(await TextAsync(address), " "), " ");

        Assert.Matches("10.*12.*описка", history);
        Assert.DoesNotContain("Открыть этот лист", history, StringComparison.Ordinal);
        var registrar = await _site.SignedInAsync(Role.Registrar);
        using var denied = await registrar.GetAsync(address);
        Assert.Equal("/denied", new Uri(_site.Address, denied.Headers.Location!).AbsolutePath);
    }

    [Theory]
    [InlineData(Role.Registrar)]
    [InlineData(Role.Coder)]
    [InlineData(Role.Judge)]
    [InlineData(Role.ChiefJudge)]
    public async Task The_page_comes_to_nobody_but_the_desk(Role role)
    {
        await World.MarkAllAsync("talk");
        using var denied = await (await _site.SignedInAsync(role)).GetAsync(Talk);

        Assert.Equal("/denied", new Uri(_site.Address, denied.Headers.Location!).AbsolutePath);
        Assert.DoesNotContain("round-grid", await Browser.TextOfAsync(denied), StringComparison.Ordinal);
    }

    private async Task EnterAsync(string judge, TypedEntry typed) => await World.Judging.EnterAsync(await World.JudgeAsync(judge), World.Edition.Id, typed);

    private Task<RoundDesk> DeskAsync() => World.RoundDesk.DeskAsync(ContestWorld.Organizer, World.Edition.Id, ContestWorld.Category, "talk");

    private async Task<string> TextAsync(string path) => WebUtility.HtmlDecode(await _desk.PageAsync(path)).Replace('\u00a0', ' ');

    private static async Task<string> SaidAsync(Browser browser, string page, string form, params (string, string)[] typed)
    {
        using var answer = await browser.SubmitAsync(page, form, typed);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(await Browser.TextOfAsync(answer)).Replace('\u00a0', ' ');
    }

    private static string Between(string text, string from, string to) => text[text.IndexOf(from, StringComparison.Ordinal)..] is var rest ? rest[..rest.IndexOf(to, StringComparison.Ordinal)] : "";

    private static List<string> Rows(string body) => [.. body.Split("</tr>").Select(row => Space().Replace(Tag().Replace(row, " "), " ").Trim()).Where(row => row.Length > 0)];

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex("name=\"Typed.Gaps\" value=\"([^\"]+)\"")]
    private static partial Regex GapKey();

    [GeneratedRegex("/sheets/[^\"]+")]
    private static partial Regex SheetAddress();
}
