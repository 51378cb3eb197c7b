using System.Net;
using Contest.Core.Registration;
using Contest.Data.Access;
using Contest.Data.Registration;

namespace Contest.Tests.Web.Registration;

/// <summary>The door as the desk sees it.</summary>
public sealed class CheckInPageTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task Whose_badge_is_scanned_is_shown_in_both_scripts_with_number_and_state()
    {
        var page = await CheckInAsync("CONTEST:2027:0101");

        foreach (var shown in new[] { "전순영", "Чон Сун Ён", "Приречный университет", "Студенты", "<b>0101</b>", "Прибытие отмечено.", "chip-ok" })
            Assert.Contains(shown, page, StringComparison.Ordinal);
        Assert.DoesNotContain("/files/door/", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_in_already_is_told_with_the_hour_and_the_desk_and_can_be_undone()
    {
        await CheckInAsync("0102");

        var page = await CheckInAsync("0102");

        Assert.Contains("Ан Мён Хо: прибытие уже отмечено в\u00a0", page, StringComparison.Ordinal);
        Assert.Contains("(Сотрудник Registrar).", page, StringComparison.Ordinal);
        var id = (await site.World.Desk.FindAsync(site.World.Edition.Id, "0102"))!.CheckIn!.Id;
        Assert.Contains($"name=\"Undone\" value=\"{id}\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_button_beside_the_card_takes_the_check_in_back_once()
    {
        await site.World.WithStateAsync("0103", ContestantState.Admitted);
        await CheckInAsync("0103");
        var id = (await site.World.Desk.FindAsync(site.World.Edition.Id, "0103"))!.CheckIn!.Id;

        Assert.Contains("Отметка отменена.", await UndoAsync(id), StringComparison.Ordinal);
        Assert.Equal(ContestantState.Admitted, (await site.World.ContestantAsync("0103")).State);
        Assert.Contains("door-said refused", await UndoAsync(id), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CONTEST:2025:0101", "Это бейдж другого конкурса: 2025.")]
    [InlineData("0777", "Номера 0777 в этом конкурсе нет.")]
    public async Task What_is_nobody_here_is_said_in_a_sentence(string typed, string sentence) => Assert.Contains(sentence, await CheckInAsync(typed), StringComparison.Ordinal);

    [Fact]
    public async Task Who_is_disqualified_is_shown_and_not_let_in()
    {
        await site.World.WithStateAsync("0103", ContestantState.Disqualified);

        var page = await CheckInAsync("0103");

        Assert.Contains("Пак Чхоль Су: участие прекращено решением жюри.", page, StringComparison.Ordinal);
        Assert.Contains("chip-danger", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Прибытие отмечено.", page, StringComparison.Ordinal);
        await site.World.WithStateAsync("0103", ContestantState.Admitted);
    }

    [Fact]
    public async Task A_photo_is_shown_to_the_desk_alone()
    {
        var id = (await site.World.ContestantAsync("0103")).Id;
        await using (var db = await site.World.OpenDatabaseAsync())
        {
            db.Add(new ContestantPhoto { ContestantId = id, Jpeg = [1, 2, 3] });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        Assert.Contains($"/files/door/{id}.jpg", await CheckInAsync("0103"), StringComparison.Ordinal);

        using var photo = await (await site.SignedInAsync(Role.Registrar)).GetAsync($"/files/door/{id}.jpg");
        Assert.Equal("image/jpeg", photo.Content.Headers.ContentType?.MediaType);
        using var none = await (await site.SignedInAsync(Role.Registrar)).GetAsync("/files/door/4711.jpg");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
        using var judge = await (await site.SignedInAsync(Role.Judge)).GetAsync($"/files/door/{id}.jpg");
        Assert.Equal("/denied", judge.Headers.Location?.AbsolutePath);
    }

    [Fact]
    public async Task Badges_and_sheets_are_for_a_selection_and_an_empty_one_is_refused_in_words()
    {
        var registrar = await site.SignedInAsync(Role.Registrar);
        Assert.Contains("Участников: 3. Листов с бейджами: 1.", WebUtility.HtmlDecode(await registrar.PageAsync("/badges?category=&institution=")), StringComparison.Ordinal);

        using var badges = await registrar.GetAsync($"/files/badges.pdf?category={ContestWorld.Category}&institution=");
        using var pdf = new Documents.Paper.PdfText(await badges.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(["0101", "0102", "0103"], pdf.Lines().Where(l => l.Length == 4 && l[0] == '0'));

        using var none = await registrar.GetAsync("/files/badges.pdf?category=pilots");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, none.StatusCode);
    }

    private Task<string> CheckInAsync(string typed) => SubmitAsync(("Typed", typed));

    // The form stands on the answer to a check-in, not on the page as it is opened.
    private Task<string> UndoAsync(long checkIn) => SubmitAsync(("_handler", "undo"), ("Undone", $"{checkIn}"));

    private async Task<string> SubmitAsync(params (string, string)[] fields)
    {
        using var answer = await (await site.SignedInAsync(Role.Registrar)).SubmitAsync("/check-in", "check-in", fields);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(await Browser.TextOfAsync(answer));
    }
}
