using System.Net;
using Contest.Data.Access;

namespace Contest.Tests.Web;

/// <summary>Coming in and going out.</summary>
public sealed class SignInTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private const string Password = "берёза над рекой";

    [Fact]
    public async Task An_invited_person_makes_an_account_by_the_link_and_is_in()
    {
        var code = await site.World.Access.InviteAsync(ContestWorld.Organizer, Role.Registrar);
        using var browser = site.Open();

        using var made = await browser.SubmitAsync($"/setup?code={code}", "setup", ("Typed.Name", "Новая А. Б."), ("Typed.Email", "new@contest.example"), ("Typed.Password", Password));

        Assert.Equal(HttpStatusCode.Found, made.StatusCode);
        Assert.Contains("Новая А. Б.", WebUtility.HtmlDecode(await browser.PageAsync("/contestants")), StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"_handler\"", await site.Open().PageAsync($"/setup?code={code}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        using var browser = site.Open();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in")
        {
            Content = new FormUrlEncodedContent([new("_handler", "sign-in"), new("Typed.Email", "x@contest.example"), new("Typed.Password", Password)]),
        };

        using var answer = await browser.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_wrong_password_is_said_and_lets_nobody_in()
    {
        using var browser = site.Open();

        using var answer = await browser.SubmitAsync("/sign-in", "sign-in", ("Typed.Email", "nobody@contest.example"), ("Typed.Password", "wrong"));

        Assert.Contains("role=\"alert\"", await Browser.TextOfAsync(answer), StringComparison.Ordinal);
        using var home = await browser.GetAsync("/");
        Assert.Equal(HttpStatusCode.Found, home.StatusCode);
    }

    [Theory]
    [InlineData("/contestants?q=%D0%9A%D0%B8%D0%BC", "/contestants?q=%D0%9A%D0%B8%D0%BC")]
    [InlineData("//evil.example/", "/")]
    [InlineData("/\\evil.example/", "/")]
    [InlineData("https://evil.example/", "/")]
    public async Task After_the_sign_in_one_is_led_where_one_wanted_but_to_no_other_host(string wanted, string led)
    {
        var email = $"{Guid.NewGuid():N}@contest.example";
        await site.World.Access.AcceptAsync(await site.World.Access.InviteAsync(ContestWorld.Organizer, Role.Organizer), email, $"Орлова М. С. {email[..8]}", Password);
        using var browser = site.Open();

        using var answer = await browser.SubmitAsync($"/sign-in?returnUrl={Uri.EscapeDataString(wanted)}", "sign-in", ("Typed.Email", email), ("Typed.Password", Password));

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        var location = new Uri(site.Address, answer.Headers.Location!);
        Assert.Equal((site.Address.Authority, led), (location.Authority, location.PathAndQuery));
    }

    [Fact]
    public async Task Who_goes_out_is_out()
    {
        using var judge = await site.JudgeAsync("petrov");
        await judge.PageAsync("/judge/");

        using var answer = await judge.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/sign-out"));

        Assert.Equal("/sign-in", answer.Headers.Location?.OriginalString);
        using var after = await judge.GetAsync("/judge/");
        Assert.Equal(HttpStatusCode.Found, after.StatusCode);
    }

    [Fact]
    public async Task A_judge_s_new_link_ends_what_was_signed_in_by_the_old_one()
    {
        using var first = await site.JudgeAsync("kim");
        await first.PageAsync("/judge/");

        using var second = await site.JudgeAsync("kim");

        await second.PageAsync("/judge/");
        using var page = await first.GetAsync("/judge/");
        using var entry = await first.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/judge/entries"));
        Assert.Equal((HttpStatusCode.Found, HttpStatusCode.Unauthorized), (page.StatusCode, entry.StatusCode));
    }

    [Fact]
    public async Task A_link_that_never_was_is_said_to_have_ended()
    {
        using var browser = site.Open();

        using var answer = await browser.GetAsync("/judge/enter/ABCDEF");

        Assert.Equal("/link-ended", site.LedTo(answer));
    }
}
