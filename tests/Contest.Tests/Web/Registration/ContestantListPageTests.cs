using System.Net;
using System.Text.RegularExpressions;
using Contest.Core.Registration;
using Contest.Data.Access;
using Contest.Tests.Documents.Registration;
using Contest.Web.Registration;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Contest.Tests.Web.Registration;

/// <summary>The list of contestants: whatever it shows is an address, and its file shows the same.</summary>
public sealed partial class ContestantListPageTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Theory]
    [InlineData("/contestants", "0102 0103 0101")] // Ан, Пак, Чон
    [InlineData("/contestants?sort=number", "0101 0102 0103")]
    [InlineData("/contestants?sort=-number", "0103 0102 0101")]
    [InlineData("/contestants?q=пак", "0103")]
    [InlineData("/contestants?q=박", "0103")]
    [InlineData("/contestants?state=Admitted&sex=Female&gap=Photo&way=Staff&sort=number", "0101 0102 0103")]
    [InlineData("/contestants?sex=Male", "")]
    [InlineData("/contestants?gap=none", "")]
    [InlineData("/contestants?state=nonsense&sort=nonsense&page=99&size=7", "0102 0103 0101")]
    public async Task An_address_shows_its_people_in_its_order(string address, string numbers)
    {
        var page = await (await site.SignedInAsync(Role.Registrar)).PageAsync(address);

        Assert.Equal(numbers, string.Join(' ', Boxes().Matches(page).Select(m => m.Groups[1].Value)));
    }

    [Fact]
    public async Task The_file_of_what_is_seen_has_the_same_people_in_the_same_order()
    {
        using var answer = await (await site.SignedInAsync(Role.Registrar)).GetAsync("/files/contestants/seen.xlsx?sort=-number&number=0101&number=0103");

        var sheet = new WrittenWorkbook(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));

        Assert.Equal(["0103", "0101"], sheet.Sheets[0].Rows.Skip(4).Select(r => (string)r[0]!));
    }

    [Fact]
    public async Task Many_are_changed_at_once_and_a_refusal_keeps_the_choice()
    {
        var registrar = await site.SignedInAsync(Role.Registrar);
        using var refused = await SendAsync(registrar, "/contestants?sort=number", ("Do", "Withdrawn"), ("Reason", ""), ("Chosen", "0101"), ("Chosen", "0102"));
        var page = await Browser.TextOfAsync(refused);
        Assert.Matches("""value="0101" checked""", page);
        Assert.DoesNotMatch("""value="0103" checked""", page);
        Assert.Contains("0101, 0102:", WebUtility.HtmlDecode(page), StringComparison.Ordinal);

        using var tagged = await SendAsync(registrar, "/contestants?sort=number", ("Do", "tag"), ("Tag", "хор"), ("Chosen", "0101"), ("Chosen", "0103"));

        Assert.Equal("/contestants?sort=number&changed=2", new Uri(site.Address, tagged.Headers.Location!).PathAndQuery);
        Assert.Equal("0101 0103", string.Join(' ', Boxes().Matches(await registrar.PageAsync("/contestants?tag=хор&sort=number")).Select(m => m.Groups[1].Value)));
        using var file = await SendAsync(registrar, "/contestants?q=пак", ("Do", "export"), ("AllFound", "true"));
        Assert.Equal("/files/contestants/seen.xlsx?q=%D0%BF%D0%B0%D0%BA", new Uri(site.Address, file.Headers.Location!).PathAndQuery);
    }

    [Fact]
    public void An_address_and_the_filter_it_means_are_one()
    {
        var filter = new ContestantFilter
        {
            Query = "Ким & сын", Category = "students", Institution = 3, State = ContestantState.NoShow, Sex = Sex.Male, Tag = "хор", Gap = nameof(Gap.Guardian), Way = WayIn.Application, Sort = "-age", Page = 4, Size = 50,
        };

        var address = filter.Address("/contestants");

        Assert.Equal(filter, ContestantFilter.Of(new QueryCollection(new Dictionary<string, StringValues>(QueryHelpers.ParseQuery(address[address.IndexOf('?')..])))));
        Assert.Equal("/contestants", new ContestantFilter().Address("/contestants"));
    }

    private static async Task<HttpResponseMessage> SendAsync(Browser browser, string path, params (string, string)[] typed)
    {
        var token = Token().Match(await browser.PageAsync(path)).Groups[1].Value;
        var fields = typed.Append(("_handler", "chosen")).Append(("__RequestVerificationToken", WebUtility.HtmlDecode(token)));
        return await browser.SendAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Item1, f.Item2))) });
    }

    [GeneratedRegex("""name="Chosen" value="(\w+)""")]
    private static partial Regex Boxes();

    [GeneratedRegex("""name="__RequestVerificationToken" value="([^"]+)""")]
    private static partial Regex Token();
}
