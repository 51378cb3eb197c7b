using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using Contest.Acceptance.Harness;

namespace Contest.Tests.Publishing;

/// <summary>Where no engine can build the image, its steps are tried one by one: publish, start, ask for health.</summary>
public sealed class PublishingTests(PublishedSite published) : IClassFixture<PublishedSite>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_published_site_answers_and_keeps_its_data_where_it_was_told()
    {
        using var client = new HttpClient { BaseAddress = published.Site.Address };
        using var health = await client.GetAsync("health", Cancel);

        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
        Assert.NotEmpty(Directory.EnumerateFiles(published.Site.DataFolder));
        Assert.Empty(Directory.EnumerateFileSystemEntries(published.Site.Home));
    }

    [Fact]
    public async Task The_published_site_serves_the_files_its_first_page_asks_for()
    {
        using var client = new HttpClient { BaseAddress = published.Site.Address };
        var page = await client.GetStringAsync("", Cancel);

        var files = System.Text.RegularExpressions.Regex.Matches(page, "(?:href|src)=\"([^\"]+\\.(?:css|js))\"");
        Assert.NotEmpty(files);
        foreach (var file in files.Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)))
        {
            using var answer = await client.GetAsync(file, Cancel);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{file}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task The_health_check_of_the_image_tells_a_site_that_runs_from_one_that_does_not()
    {
        Assert.Equal(0, await RunHealthCheckAsync());

        await published.Site.KillAsync();
        try
        {
            Assert.NotEqual(0, await RunHealthCheckAsync());
        }
        finally
        {
            await published.Site.StartAgainAsync(Cancel);
        }
    }

    [Fact]
    public void The_image_starts_the_program_that_was_published_as_a_user_of_few_rights()
    {
        var last = string.Join('\n', PublishedSite.Dockerfile.SkipWhile(line => !line.StartsWith("FROM mcr.microsoft.com/dotnet/aspnet:10.0", StringComparison.Ordinal)));

        Assert.Contains("\nUSER $APP_UID\n", last, StringComparison.Ordinal);
        Assert.Contains("\nVOLUME /data\n", last, StringComparison.Ordinal);
        Assert.Contains("\nENTRYPOINT [\"dotnet\", \"Contest.Web.dll\"]\n", last, StringComparison.Ordinal);
        Assert.Contains("\nCMD [\"--data\", \"/data\", \"--urls\", \"http://+:8080\"]\n", last, StringComparison.Ordinal);
    }

    private async Task<int> RunHealthCheckAsync()
    {
        const string Mark = "HEALTHCHECK ";
        var line = PublishedSite.Dockerfile.Single(l => l.StartsWith(Mark, StringComparison.Ordinal));
        var command = JsonSerializer.Deserialize<string[]>(line[(line.IndexOf("CMD ", StringComparison.Ordinal) + 4)..])!;
        var port = published.Site.Address.Port.ToString(CultureInfo.InvariantCulture);
        Assert.Contains("/8080", command[^1], StringComparison.Ordinal);

        var start = new ProcessStartInfo(command[0], [.. command[1..^1], command[^1].Replace("/8080", "/" + port, StringComparison.Ordinal)])
        {
            RedirectStandardError = true,
        };
        using var check = Process.Start(start)!;
        await check.WaitForExitAsync(Cancel);
        return check.ExitCode;
    }
}
