using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Contest.Core.Registration;
using Contest.Data.Access;
using SkiaSharp;

namespace Contest.Tests.Web.Registration;

/// <summary>The page and the form of a contestant, as the wire sees them.</summary>
public sealed partial class ContestantPageTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private ContestWorld World => site.World;

    [Fact]
    public async Task A_form_with_mistakes_tells_each_beside_its_field_and_keeps_what_was_typed()
    {
        using var answer = await SubmitAsync("/contestants/new", ("Typed.Number", "0101"), ("Typed.SurnameLatin", "РAK"), ("Typed.GivenLatin", "KYONG"), ("Typed.SurnameHangul", "박"), ("Typed.Notes", "поёт"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = WebUtility.HtmlDecode(await Browser.TextOfAsync(answer));
        Assert.Matches("""id="SurnameLatin-problem">\s*<p>.*?«Р»""", page.ReplaceLineEndings(""));
        Assert.Matches("""id="Number-problem">.*?0101""", page.ReplaceLineEndings(""));
        Assert.Contains("""id="BirthDate-problem""", page, StringComparison.Ordinal);
        Assert.Contains("""name="Typed.SurnameLatin" type="text" value="РAK" """.TrimEnd(), page, StringComparison.Ordinal);
        Assert.Contains(">поёт</textarea>", page, StringComparison.Ordinal);
        Assert.Null(await World.Contestants.FindAsync(ContestWorld.Organizer, World.Edition.Id, "0777"));
    }

    [Fact]
    public async Task Somebody_new_is_saved_and_shown_and_a_free_number_was_proposed()
    {
        var registrar = await site.SignedInAsync(Role.Registrar);
        Assert.Matches("""name="Typed.Number" type="text" value="\d{4}" """.TrimEnd(), await registrar.PageAsync("/contestants/new"));

        using var answer = await SubmitAsync("/contestants/new", [.. await CompleteAsync("0455")]);

        Assert.Equal("/contestants/0455?done=Saved", PathOf(answer));
        var page = WebUtility.HtmlDecode(await registrar.PageAsync("/contestants/0455"));
        Assert.Contains("Пак Гён Ми", page, StringComparison.Ordinal);
        Assert.Contains("02 381 1810", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_opened_again_shows_what_is_known_and_saves_the_change()
    {
        using var made = await SubmitAsync("/contestants/new", [.. await CompleteAsync("0456")]);
        var page = await (await site.SignedInAsync(Role.Registrar)).PageAsync("/contestants/0456/edit");
        Assert.Contains("value=\"2006-05-17\"", page, StringComparison.Ordinal);

        var stamp = Regex.Match(page, """name="Stamp" value="(\w+)""").Groups[1].Value;
        using var saved = await SubmitAsync("/contestants/0456/edit", [.. await CompleteAsync("0456", "Хэджу"), ("Stamp", stamp)]);

        Assert.Equal("/contestants/0456?done=Saved", PathOf(saved));
        Assert.Equal("Хэджу", (await World.ContestantAsync("0456")).BirthPlace);
        using var stale = await SubmitAsync("/contestants/0456/edit", [.. await CompleteAsync("0456", "Вонсан"), ("Stamp", stamp)]);
        Assert.Equal((HttpStatusCode.OK, "Хэджу"), (stale.StatusCode, (await World.ContestantAsync("0456")).BirthPlace));
    }

    [Fact]
    public async Task A_state_is_changed_with_its_reason_and_taken_back()
    {
        using var refused = await StateAsync("0102", ContestantState.Withdrawn, "");
        Assert.Contains("причин", WebUtility.HtmlDecode(await Browser.TextOfAsync(refused)), StringComparison.Ordinal);
        using var done = await StateAsync("0102", ContestantState.Withdrawn, "болезнь");
        Assert.Equal("/contestants/0102?done=State", PathOf(done));
        Assert.Contains("болезнь", WebUtility.HtmlDecode(await (await site.SignedInAsync(Role.Registrar)).PageAsync("/contestants/0102")), StringComparison.Ordinal);

        using var undone = await (await site.SignedInAsync(Role.Registrar)).SubmitAsync("/contestants/0102", "undo");
        Assert.Equal(("/contestants/0102?done=Undone", ContestantState.Admitted), (PathOf(undone), (await World.ContestantAsync("0102")).State));
    }

    [Fact]
    public async Task An_answer_is_added_and_a_mistake_in_one_is_told()
    {
        var registrar = await site.SignedInAsync(Role.Registrar);
        using var refused = await registrar.SubmitAsync("/contestants/0101", "consent", ("New.Kind", "Health"), ("New.Answer", "Given"), ("New.On", ""), ("New.SignedBy", ""));
        Assert.Contains("SignedBy-problem", await Browser.TextOfAsync(refused), StringComparison.Ordinal);

        using var added = await registrar.SubmitAsync("/contestants/0101", "consent", ("New.Kind", "Health"), ("New.Answer", "Given"), ("New.On", "2026-03-01"), ("New.SignedBy", "Чон Сун Ён"));

        Assert.Equal("/contestants/0101?done=Consent", PathOf(added));
        Assert.Contains("Чон Сун Ён", WebUtility.HtmlDecode(await registrar.PageAsync("/contestants/0101")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_passport_is_shown_to_who_may_see_it_and_only_when_asked_for()
    {
        await World.Papers.SavePassportAsync(ContestWorld.Organizer, World.Edition.Id, "0103", Data.Registration.Typing.Passport("777000111"));
        var (registrar, organizer) = (await site.SignedInAsync(Role.Registrar), await site.SignedInAsync(Role.Organizer));
        Assert.DoesNotContain("h-passport", await registrar.PageAsync("/contestants/0103"), StringComparison.Ordinal);
        Assert.DoesNotContain("777000111", await organizer.PageAsync("/contestants/0103"), StringComparison.Ordinal);

        using var shown = await organizer.SubmitAsync("/contestants/0103", "passport-show");

        Assert.Contains("777000111", await Browser.TextOfAsync(shown), StringComparison.Ordinal);
        Assert.Contains(await World.AuditAsync(), e => e is { What: "Contestant.PassportShown", Subject: "0103" });
    }

    [Fact]
    public async Task A_photo_is_taken_in_shown_and_what_is_none_is_refused()
    {
        var registrar = await site.SignedInAsync(Role.Registrar);
        using var refused = await UploadAsync(registrar, "/contestants/0103", [1, 2, 3]);
        Assert.Contains("Upload-problem", await Browser.TextOfAsync(refused), StringComparison.Ordinal);
        using var bitmap = new SKBitmap(300, 300);
        using var png = bitmap.Encode(SKEncodedImageFormat.Png, 90);

        using var saved = await UploadAsync(registrar, "/contestants/0103", png.ToArray());

        Assert.Equal("/contestants/0103?done=Photo", PathOf(saved));
        using var photo = await registrar.GetAsync("/files/contestants/0103/photo.jpg");
        Assert.Equal(("image/jpeg", true, true), (photo.Content.Headers.ContentType?.MediaType, photo.Headers.CacheControl?.Private, photo.Headers.CacheControl?.NoCache));
        using var none = await registrar.GetAsync("/files/contestants/0102/photo.jpg");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Theory]
    [InlineData("/contestants/9999")]
    [InlineData("/contestants/9999/edit")]
    public async Task A_number_that_nobody_has_is_a_404(string path)
    {
        using var answer = await (await site.SignedInAsync(Role.Registrar)).GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<HttpResponseMessage> SubmitAsync(string path, params (string, string)[] typed) => await (await site.SignedInAsync(Role.Registrar)).SubmitAsync(path, "contestant", typed);

    private async Task<HttpResponseMessage> StateAsync(string number, ContestantState to, string reason) =>
        await (await site.SignedInAsync(Role.Registrar)).SubmitAsync($"/contestants/{number}", "state", ("To", to.ToString()), ("Reason", reason));

    private async Task<IEnumerable<(string, string)>> CompleteAsync(string number, string birthPlace = "Вонсан")
    {
        var institution = (await World.InstitutionList.ListAsync(World.Edition.Id))[0].Institution.Id;
        return
        [
            ("Typed.Number", number), ("Typed.Category", ContestWorld.Category), ("Typed.SurnameHangul", "박"), ("Typed.GivenHangul", "경미"), ("Typed.SurnameCyrillic", "Пак"), ("Typed.GivenCyrillic", "Гён Ми"),
            ("Typed.Sex", "Female"), ("Typed.BirthDate", "2006-05-17"), ("Typed.BirthPlace", birthPlace), ("Typed.Institution", $"{institution}"), ("Typed.Year", "2"), ("Typed.Phone", "02 381 1810"),
            ("Typed.IsRussianMajor", "true"), ("Typed.Major", ""),
        ];
    }

    private static async Task<HttpResponseMessage> UploadAsync(Browser browser, string path, byte[] file)
    {
        var token = Token().Match(await browser.PageAsync(path)).Groups[1].Value;
        var content = new ByteArrayContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        return await browser.SendAsync(new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new MultipartFormDataContent { { new StringContent("photo"), "_handler" }, { new StringContent(token), "__RequestVerificationToken" }, { content, "Upload", "photo.png" } },
        });
    }

    private static string? PathOf(HttpResponseMessage answer) => answer.Headers.Location is { } location ? new Uri(new Uri("http://127.0.0.1"), location).PathAndQuery : $"{(int)answer.StatusCode}";

    [GeneratedRegex("""name="__RequestVerificationToken" value="([^"]+)""")]
    private static partial Regex Token();
}
