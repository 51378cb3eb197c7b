using System.Text.RegularExpressions;
using Contest.Acceptance.Harness;

namespace Contest.Tests.Architecture;

/// <summary>A link in the documents leads somewhere.</summary>
public sealed partial class DocumentationTests
{
    [Fact]
    public void Every_link_to_a_file_leads_to_one()
    {
        var links = Repository.Files().Where(file => file.EndsWith(".md", StringComparison.Ordinal)).SelectMany(LinksOf).ToList();

        Assert.NotEmpty(links);
        Assert.Empty(links.Where(link => !Path.Exists(link.Target)).Select(link => $"{link.File} → {link.Target}"));
    }

    [Fact]
    public void A_link_is_read_from_its_line() =>
        Assert.Equal(["walls.md"], Link().Matches("see [walls](walls.md) and [a site](https://example.org)").Select(match => match.Groups[1].Value));

    [GeneratedRegex(@"\]\((?!https?:)([^)#\s]+)")]
    private static partial Regex Link();

    private static IEnumerable<(string File, string Target)> LinksOf(string file) =>
        Link().Matches(File.ReadAllText(Repository.PathTo(file)))
            .Select(match => (file, Repository.PathTo(Path.GetDirectoryName(file)!, match.Groups[1].Value)));
}
