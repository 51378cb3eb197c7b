using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using Contest.Data.Access;

namespace Contest.Tests.Web;

/// <summary>What a first view of a page brings over the wire, in a contest of a real one's size.</summary>
public sealed partial class FirstViewTests(CrowdedSite site) : IClassFixture<CrowdedSite>
{
    // Everything together.
    private const int MostBytes = 100_000;

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/")]
    [InlineData("/contestants")]
    [InlineData("/contestants/new")]
    [InlineData("/contestants/0101")]
    [InlineData("/contestants/gaps")]
    [InlineData("/institutions")]
    [InlineData("/ranking")]
    [InlineData("/protocols")]
    [InlineData("/trips")]
    [InlineData("/judge/")]
    [InlineData($"/judge/{ContestWorld.Category}/talk/0101")]
    public async Task A_first_view_is_small(string path)
    {
        var browser = await site.SignedInAsync(path.StartsWith("/judge", StringComparison.Ordinal) ? Role.Judge : Role.Organizer);
        var page = await browser.PageAsync(path);
        var files = Files().Matches(page).Select(m => m.Groups["file"].Value).Where(f => f.EndsWith(".css", StringComparison.Ordinal) || f.EndsWith(".js", StringComparison.Ordinal)).Distinct().ToList();
        Assert.NotEmpty(files);

        using var packed = await browser.GetPackedAsync(path);
        var sizes = new Dictionary<string, int> { [path] = (await packed.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length };
        foreach (var file in files)
        {
            using var asset = await browser.GetPackedAsync(file.StartsWith('/') ? file : $"/{file}");
            Assert.Equal((HttpStatusCode.OK, "gzip"), (asset.StatusCode, Assert.Single(asset.Content.Headers.ContentEncoding)));
            sizes[file] = await PublishedSizeAsync(asset);
        }

        Assert.True(sizes.Values.Sum() < MostBytes, $"{sizes.Values.Sum()} bytes: {string.Join(", ", sizes)}");
    }

    // A build packs its files in haste; publishing packs the same bytes with Brotli as small as they get.
    private static async Task<int> PublishedSizeAsync(HttpResponseMessage asset)
    {
        await using var built = new GZipStream(await asset.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken), CompressionMode.Decompress);
        using var packed = new MemoryStream();
        await using (var brotli = new BrotliStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            await built.CopyToAsync(brotli, TestContext.Current.CancellationToken);
        return (int)packed.Length;
    }

    [GeneratedRegex("""(?:href|src)="(?<file>[^"]+)""")]
    private static partial Regex Files();
}

/// <summary>A site with as many contestants as a national contest has.</summary>
public sealed class CrowdedSite : SiteFixture
{
    protected override int Contestants => 99;
}
