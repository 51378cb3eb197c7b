using System.Net;
using Contest.Data.Access;

namespace Contest.Tests.Web.Judging;

/// <summary>The codes as people see them from the drawing of codes to the opening.</summary>
public sealed class CodingPageTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private const string Panel = $"{ContestWorld.Category}-essay";

    [Fact]
    public async Task From_the_codes_to_the_opening_by_two_people()
    {
        var (coder, organizer) = (await site.SignedInAsync(Role.Coder), await site.SignedInAsync(Role.Organizer));
        Assert.Contains("Шифров: 0 из\u00a03.", await PageAsync(coder, "/coding"), StringComparison.Ordinal);

        Assert.Contains("Готово. Шифров в туре: 3.", await SubmitAsync(coder, $"codes-{Panel}"), StringComparison.Ordinal);
        var key = await PageAsync(coder, $"/coding/{ContestWorld.Category}/essay");
        Assert.Contains("Чон Сун Ён", key, StringComparison.Ordinal);
        Assert.Contains("РЯ-", key, StringComparison.Ordinal);
        Assert.Contains("не шифр: знак неверен", await PageAsync(coder, $"/coding/{ContestWorld.Category}/essay?code=РЯ-22222X"), StringComparison.Ordinal);

        // An organizer sees the state of the round and nothing of the key.
        var state = await PageAsync(organizer, "/coding");
        Assert.DoesNotContain("covers.pdf", state, StringComparison.Ordinal);
        Assert.DoesNotContain("РЯ-", state.Replace("РЯ</span>", "", StringComparison.Ordinal), StringComparison.Ordinal);

        await (await site.World.MarkAllAsync()).CloseAsync();
        Assert.Contains("Шифры не открыты", await PageAsync(organizer, "/ranking"), StringComparison.Ordinal);
        Assert.Contains("Записано. Теперь открытие подтверждает другой человек.", await SubmitAsync(coder, $"open-{Panel}"), StringComparison.Ordinal);
        Assert.Contains("подтверждает другой человек, не тот", await SubmitAsync(coder, $"open-{Panel}"), StringComparison.Ordinal);
        Assert.Contains("Шифры открыты. Напечатайте акт", await SubmitAsync(organizer, $"open-{Panel}"), StringComparison.Ordinal);

        Assert.DoesNotContain("Шифры не открыты", await PageAsync(organizer, "/ranking"), StringComparison.Ordinal);
        using var act = await organizer.GetAsync($"/files/coding/{ContestWorld.Category}/essay/act.pdf");
        Assert.Equal("application/pdf", act.Content.Headers.ContentType?.MediaType);
    }

    private static async Task<string> PageAsync(Browser browser, string path) => WebUtility.HtmlDecode(await browser.PageAsync(path));

    private static async Task<string> SubmitAsync(Browser browser, string form)
    {
        using var answer = await browser.SubmitAsync("/coding", form);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(await Browser.TextOfAsync(answer));
    }
}
