using System.Net;
using Contest.Core.Appeals;
using Contest.Data.Access;

namespace Contest.Tests.Web.Appeals;

/// <summary>The pages of appeals, as the desk and the commission use them.</summary>
public sealed class AppealPageTests(SiteFixture site) : IClassFixture<SiteFixture>, IAsyncLifetime
{
    private ContestWorld World => site.World;

    public async ValueTask InitializeAsync()
    {
        if ((await World.JournalAsync()).Count == 0)
            await World.JudgedAsync();
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task An_appeal_goes_from_the_desk_through_the_commission_into_the_ranking()
    {
        var (desk, organizer) = (await site.SignedInAsync(Role.Registrar), await site.SignedInAsync(Role.Organizer));

        // Before results are announced the form says so, and keeps what was typed.
        const string form = "/appeals/new?number=0102&kind=Points&round=talk";
        Assert.Contains("Ан Мён Хо", await TextOfAsync(desk, form), StringComparison.Ordinal);
        var refused = await SubmitAsync(desk, form, "file", ("content", "не учтён второй вопрос"));
        Assert.Contains("Предварительные результаты категории не объявлены", refused, StringComparison.Ordinal);
        Assert.Contains(">не учтён второй вопрос</textarea>", refused, StringComparison.Ordinal);

        Assert.Contains("Апелляции на баллы принимаются до", await SubmitAsync(desk, "/appeals", $"window-{ContestWorld.Category}"), StringComparison.Ordinal);
        using var filed = await desk.SubmitAsync(form, "file", ("content", "не учтён второй вопрос"));
        Assert.Equal("/appeals/1?filed=true", site.LedTo(filed));
        var page = await TextOfAsync(desk, "/appeals/1?filed=true");
        Assert.Contains("не учтён второй вопрос", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Ким Сон Ок", page, StringComparison.Ordinal); // the desk sees no marks

        await SubmitAsync(organizer, "/appeals/commission", "commission", ("Typed.Chair", "Л. Д. Ершов"), ("Typed.Others", "К. А. Белова\nТ. С. Юн"));
        Assert.Contains("Л. Д. Ершов, председатель, К. А. Белова, Т. С. Юн", await TextOfAsync(desk, "/appeals"), StringComparison.Ordinal);

        (string, string)[] typed = [("Present", "0"), ("Present", "1"), ("Present", "2"), ("Outcome", "Raised"), ("content", "30"), ("For", "3"), ("Words", "комиссия прослушала запись")];
        var hearing = await TextOfAsync(organizer, "/appeals/1/hearing");
        Assert.Contains("Ким Сон Ок: 29", hearing, StringComparison.Ordinal);
        var preview = await SubmitAsync(organizer, "/appeals/1/hearing", "decide", [.. typed, ("Do", "preview")]);
        Assert.Contains("96,00 → 97,00", preview, StringComparison.Ordinal);
        Assert.Empty((await World.Appeals.ListAsync(World.Edition.Id))[0].Decisions);

        // What was changed after it was looked at is shown again and not recorded.
        var changed = await SendAsync(organizer, "/appeals/1/hearing", preview, "decide", [.. typed.Where(t => t.Item1 != "content"), ("content", "29,5"), ("Do", "decide")]);
        Assert.Contains("Решение изменено после просмотра", changed, StringComparison.Ordinal);
        Assert.Contains("96,00 → 96,50", changed, StringComparison.Ordinal);
        Assert.Empty((await World.Appeals.ListAsync(World.Edition.Id))[0].Decisions);

        using var decided = await organizer.SendFormAsync("/appeals/1/hearing", preview, "decide", [.. typed, ("Do", "decide")]);
        Assert.Equal("/appeals/1?decided=true", site.LedTo(decided));
        Assert.Contains("96,00 → 97,00", await TextOfAsync(organizer, "/appeals/1"), StringComparison.Ordinal);
        Assert.Equal(9_700, (await World.Ranking.TableAsync(World.Edition.Id, ContestWorld.Category)).Lines.Single(l => l.Number == "0102").Total!.Value.Hundredths);
        Assert.DoesNotContain("97,00", await TextOfAsync(desk, "/appeals/1"), StringComparison.Ordinal);

        foreach (var (who, path) in new[] { (desk, "/files/appeals/form.pdf"), (organizer, "/files/appeals/protocol-1.pdf") })
        {
            using var paper = await who.GetAsync(path);
            Assert.Equal((HttpStatusCode.OK, "application/pdf"), (paper.StatusCode, paper.Content.Headers.ContentType?.MediaType));
        }

        Assert.Contains("аннулировано. Апелляция снова ждёт решения", await SubmitAsync(organizer, "/appeals/1", "annul-1", ("Reason", "баллы другой работы")), StringComparison.Ordinal);
        Assert.Contains("баллы другой работы", await TextOfAsync(organizer, "/appeals/1"), StringComparison.Ordinal);
        Assert.Contains("апелляция отозвана", await SubmitAsync(desk, "/appeals/1", "withdraw"), StringComparison.Ordinal);
        Assert.Equal(AppealState.Withdrawn, (await World.Appeals.ListAsync(World.Edition.Id))[0].State);
    }

    [Theory]
    [InlineData("/appeals/77")]
    [InlineData("/appeals/77/hearing")]
    public async Task An_appeal_that_is_not_there_is_a_404(string path)
    {
        using var answer = await (await site.SignedInAsync(Role.Organizer)).GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_number_that_is_nobody_s_is_told_beside_its_field() =>
        Assert.Contains("id=\"number-problem\"", await TextOfAsync(await site.SignedInAsync(Role.Registrar), "/appeals/new?number=0999&kind=Points"), StringComparison.Ordinal);

    [Fact]
    public async Task The_edition_names_the_hours_of_appeals()
    {
        var organizer = await site.SignedInAsync(Role.Organizer);

        Assert.Contains("name=\"Typed.AppealHours\" type=\"number\" value=\"24\"", await organizer.PageAsync("/editions/2027"), StringComparison.Ordinal);
    }

    private static async Task<string> TextOfAsync(Browser browser, string path) => WebUtility.HtmlDecode(await browser.PageAsync(path));

    private static async Task<string> SubmitAsync(Browser browser, string path, string form, params (string, string)[] typed) => await SendAsync(browser, path, await browser.PageAsync(path), form, typed);

    private static async Task<string> SendAsync(Browser browser, string path, string page, string form, params (string, string)[] typed)
    {
        using var answer = await browser.SendFormAsync(path, page, form, typed);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(await Browser.TextOfAsync(answer));
    }
}
