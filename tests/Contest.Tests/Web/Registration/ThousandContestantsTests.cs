using Contest.Data.Access;

namespace Contest.Tests.Web.Registration;

/// <summary>With a thousand contestants the pages are as light as with a few.</summary>
public sealed class ThousandContestantsTests(SiteOfAThousand site) : IClassFixture<SiteOfAThousand>
{
    // A page alone: its style sheets and scripts are measured with the first view.
    private const int MostBytes = 40_000;

    [Theory]
    [InlineData("/")]
    [InlineData("/contestants")]
    [InlineData("/contestants?size=100&sort=-age")]
    [InlineData("/contestants/0101")]
    [InlineData("/contestants/gaps")]
    [InlineData("/contestants/duplicates")]
    [InlineData("/institutions")]
    public async Task A_page_is_small(string path)
    {
        using var answer = await (await site.SignedInAsync(Role.Organizer)).GetPackedAsync(path);

        var bytes = (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length;
        Assert.True(bytes is > 1000 and < MostBytes, $"{path}: {bytes}");
    }
}

/// <summary>A site with a thousand contestants.</summary>
public sealed class SiteOfAThousand : SiteFixture
{
    protected override int Contestants => 1000;
}
