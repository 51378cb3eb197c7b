using System.Net;

namespace Contest.Acceptance.Harness;

/// <summary>The harness itself is tried first: a browser test that cannot fail proves nothing.</summary>
public sealed class HarnessTests(BrowserFixture browser)
{
    private const string GoodPage = "data:text/html;charset=utf-8,<!doctype html><html lang=ru><title>Конкурс</title><main><h1>Участники</h1><p>Пусто</p></main></html>";
    private const string BadPage = "data:text/html,<!doctype html><html><title>x</title><main><h1>x</h1><img src='data:,'><input></main></html>";

    [Fact]
    public async Task A_sound_page_shows_its_text_and_has_no_violation()
    {
        await using var visitor = await browser.VisitAsync();
        await visitor.GoAsync(GoodPage);

        Assert.Equal("Участники", await visitor.Page.TextContentAsync("h1"));
        await visitor.CheckAccessibilityAsync();
        await visitor.CheckWidthAsync();
        visitor.CheckNoTroubles();
    }

    [Fact]
    public async Task A_faulty_page_is_told_rule_by_rule()
    {
        await using var visitor = await browser.VisitAsync();
        await visitor.GoAsync(BadPage);

        var violations = await Accessibility.ViolationsAsync(visitor.Page);

        Assert.Contains(violations, v => v.StartsWith("image-alt (critical)", StringComparison.Ordinal) && v.Contains("<img", StringComparison.Ordinal));
        Assert.Contains(violations, v => v.StartsWith("html-has-lang", StringComparison.Ordinal));
        Assert.Contains(violations, v => v.StartsWith("label", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_request_to_another_host_a_script_error_and_a_wide_page_are_noticed()
    {
        await using var visitor = await browser.VisitAsync();
        await visitor.GoAsync("data:text/html,<img src='http://host.invalid/x.png'><div style='width:5000px'>x</div><script>throw new Error('broken')</script>");

        Assert.Contains(visitor.Troubles, t => t.Contains("host.invalid", StringComparison.Ordinal));
        Assert.Contains(visitor.Troubles, t => t.Contains("broken", StringComparison.Ordinal));
        await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(visitor.CheckWidthAsync);
    }

    [Fact]
    public async Task The_site_answers_survives_a_kill_on_the_same_address_and_stops_when_asked()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var site = await RunningSite.StartAsync(cancel: cancel);
        using var client = new HttpClient { BaseAddress = site.Address };

        await site.KillAsync();
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync("health", cancel));

        await site.StartAgainAsync(cancel);
        using var answer = await client.GetAsync("health", cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(0, await site.StopAsync(cancel));
    }
}
