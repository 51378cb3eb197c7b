using System.Net;
using Contest.Data.Access;
using Contest.Tests.Data.Registration;

namespace Contest.Tests.Web.Registration;

/// <summary>Possible duplicates, institutions and gaps as pages.</summary>
public sealed class DuplicatesPageTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task Two_records_are_shown_side_by_side_and_made_one()
    {
        var (world, registrar) = (site.World, await site.SignedInAsync(Role.Registrar));
        await world.Contestants.SaveAsync(Typing.Registrar, world.Edition.Id, null, Typing.Of(world, "0501"), null);
        var again = Typing.Of(world, "0502");
        again.BirthPlace = "Хэджу";
        await world.Contestants.SaveAsync(Typing.Registrar, world.Edition.Id, null, again, null);
        Assert.Contains("first=0501&amp;second=0502", await registrar.PageAsync("/contestants/duplicates"), StringComparison.Ordinal);
        const string pair = "/contestants/duplicates?first=0501&second=0502";
        var page = WebUtility.HtmlDecode(await registrar.PageAsync(pair));
        Assert.Contains("Хэджу", page, StringComparison.Ordinal);
        Assert.Contains("name=\"Choice.BirthPlace\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"Choice.Sex\"", page, StringComparison.Ordinal);

        using var merged = await registrar.SubmitAsync(pair, "merge", ("Stays", "0501"), ("Choice.BirthPlace", "0502"));

        Assert.Equal("/contestants/0501?done=Merged", new Uri(site.Address, merged.Headers.Location!).PathAndQuery);
        Assert.Equal("Хэджу", (await world.ContestantAsync("0501")).BirthPlace);
        Assert.Contains("class=\"empty\"", await registrar.PageAsync("/contestants/duplicates"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_institution_is_entered_and_a_mistake_is_told_beside_its_field()
    {
        var registrar = await site.SignedInAsync(Role.Registrar);
        using var refused = await registrar.SubmitAsync("/institutions?id=0", "institution", ("Typed.NameRu", "Приморская школа"), ("Typed.Code", "ПУ"), ("Typed.Kind", "School"));
        var page = WebUtility.HtmlDecode(await Browser.TextOfAsync(refused));
        Assert.Contains("Code-problem", page, StringComparison.Ordinal);
        Assert.Contains("value=\"Приморская школа\"", page, StringComparison.Ordinal);

        using var saved = await registrar.SubmitAsync("/institutions?id=0", "institution", ("Typed.NameRu", "Приморская школа"), ("Typed.NameKo", "연해학교"), ("Typed.NameEn", "Seaside School"),
            ("Typed.TownRu", "Вонсан"), ("Typed.TownKo", "원산"), ("Typed.TownEn", "Wonsan"), ("Typed.Code", "ПШ"), ("Typed.Kind", "School"), ("Typed.NameGenitive", ""));

        Assert.Equal("/institutions?done=saved", new Uri(site.Address, saved.Headers.Location!).PathAndQuery);
        Assert.Contains("Приморская школа", WebUtility.HtmlDecode(await registrar.PageAsync("/institutions")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/files/contestants/gaps.pdf", "application/pdf")]
    [InlineData("/files/contestants/gaps.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    public async Task What_is_missing_is_a_file_too(string path, string type)
    {
        using var answer = await (await site.SignedInAsync(Role.Registrar)).GetAsync(path);

        Assert.Equal((HttpStatusCode.OK, type), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
    }
}
