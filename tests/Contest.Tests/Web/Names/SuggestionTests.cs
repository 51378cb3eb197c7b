using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Contest.Core.Editions;
using Contest.Data.Access;

namespace Contest.Tests.Web.Names;

/// <summary>What a form is offered for a Hangul name, and what the page of spellings shows.</summary>
public sealed class SuggestionTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Theory]
    [InlineData("김", "철수", "", "Ким", "Чхоль Су", "KIM", "CHOL SU")]
    [InlineData("리", "설주", "", "Ли", "Соль Джу", "RI", "SOL JU")]
    [InlineData("남궁", "옥", "", "Намгун", "Ок", "NAMGUNG", "OK")]
    [InlineData("김", "꽃분이", "", "Ким", "Ккотпуни", "KIM", "KKOTPUNI")]
    [InlineData("홍", "빛나", "&native=true", "Хон", "Пинна", "HONG", "PINNA")]
    public async Task A_form_is_offered_the_spellings_of_diploma_and_passport(string surname, string given, string more, string cyrillic, string cyrillicGiven, string latin, string latinGiven)
    {
        var answer = await SuggestedAsync($"surname={surname}&given={given}{more}");

        Assert.Equal((cyrillic, cyrillicGiven), Parts(answer.GetProperty("cyrillic")));
        Assert.Equal((latin, latinGiven), Parts(answer.GetProperty("latin")));
    }

    [Fact]
    public async Task Cases_are_offered_once_the_sex_is_known_and_of_a_woman_nothing_changes()
    {
        Assert.Equal("Ким Чхан Чхоля", (await SuggestedAsync("surname=김&given=찬철&man=true")).GetProperty("cases").GetProperty("genitive").GetString());
        Assert.Equal("Ким Ын Гён", (await SuggestedAsync("surname=김&given=은경&man=false")).GetProperty("cases").GetProperty("dative").GetString());
        Assert.False((await SuggestedAsync("surname=김&given=찬철")).GetProperty("cases").TryGetProperty("genitive", out var genitive) && genitive.ValueKind != JsonValueKind.Null);
    }

    [Fact]
    public async Task An_edition_that_writes_names_in_two_words_is_offered_two()
    {
        var world = site.World;
        var before = (await world.Editions.CurrentAsync())!;
        await world.Editions.ChangeAsync(ContestWorld.Organizer, before with { Spelling = new(Split: false, RiAsLi: false, VoicedAsChzh: true), Signatories = Signatories(before) });
        try
        {
            Assert.Equal(("Ри", "Сольчжу"), Parts((await SuggestedAsync("surname=리&given=설주")).GetProperty("cyrillic")));
        }
        finally
        {
            await world.Editions.ChangeAsync(ContestWorld.Organizer, before with { Signatories = Signatories(before) });
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("surname=김")]
    [InlineData("surname=Kim&given=철수")]
    public async Task While_the_Hangul_name_is_not_one_nothing_is_offered(string query)
    {
        using var answer = await (await site.SignedInAsync(Role.Registrar)).GetAsync($"/spellings/suggested?{query}");

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }

    [Fact]
    public async Task The_page_shows_what_every_system_makes_of_a_name()
    {
        var text = WebUtility.HtmlDecode(await (await site.SignedInAsync(Role.Registrar)).PageAsync("/spellings?name=리설주"));

        Assert.All(new[] { "Ли Соль Джу", "Ли Сольджу", "Ri Sŏl Ju", "RI SOL JU", "Ri Sŏl-chu", "Ri Seolju" }, spelling => Assert.Contains(spelling, text, StringComparison.Ordinal));
    }

    private async Task<JsonElement> SuggestedAsync(string query)
    {
        using var answer = await (await site.SignedInAsync(Role.Registrar)).GetAsync($"/spellings/suggested?{query}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    // A form is saved with somebody who signs for the jury, whom the small world lacks.
    private static IReadOnlyList<Signatory> Signatories(Edition edition) =>
        edition.Signatories.Any(s => s.Role == SignatoryRole.Jury) ? edition.Signatories : [.. edition.Signatories, new(SignatoryRole.Jury, new("Председатель жюри", "심사위원장", "Chair of the jury"), "Е. Н. Орлова")];

    private static (string?, string?) Parts(JsonElement name) => (name.GetProperty("surname").GetString(), name.GetProperty("given").GetString());
}
