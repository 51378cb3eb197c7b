using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Contest.Acceptance.Harness;

namespace Contest.Tests.Architecture;

/// <summary>
/// The service that audits packages is not always in reach, so what it would say is asserted here: every version is pinned
/// in one place, it is the one that was resolved, and the hole of System.Drawing.Common before 5 stays shut.
/// </summary>
public sealed partial class PackageTests
{
    private static readonly Dictionary<string, string> Pinned = PinnedIn(XDocument.Load(Repository.PathTo("Directory.Packages.props")));
    private static readonly Dictionary<string, string> Resolved = ResolvedIn(Path.Combine(AppContext.BaseDirectory, "Contest.Tests.deps.json"));

    [Fact]
    public void Every_version_is_exact()
    {
        Assert.NotEmpty(Pinned);
        Assert.All(Pinned, package => Assert.Matches(Exact(), package.Value));
    }

    [Theory]
    [InlineData("10.*")]
    [InlineData("[10.0,11)")]
    [InlineData("")]
    public void A_version_that_floats_is_found(string version) => Assert.DoesNotMatch(Exact(), version);

    [Fact]
    public void What_is_pinned_is_what_was_resolved()
    {
        var both = Pinned.Keys.Intersect(Resolved.Keys, StringComparer.OrdinalIgnoreCase).ToList();

        Assert.Contains("ClosedXML", both);
        Assert.Contains("SkiaSharp", both);
        Assert.Contains("Microsoft.EntityFrameworkCore.Sqlite", both);
        Assert.All(both, name => Assert.Equal(Pinned[name], Resolved[name]));
    }

    [Fact]
    public void The_drawing_library_under_the_spreadsheets_is_a_safe_one()
    {
        Assert.True(Version.Parse(Pinned["System.Drawing.Common"]).Major >= 10);
        Assert.True(Version.Parse(Resolved["System.Drawing.Common"]).Major >= 10);
    }

    [Fact]
    public void Versions_are_given_in_one_place_alone()
    {
        var projects = Repository.Files().Where(file => file.EndsWith(".csproj", StringComparison.Ordinal)).ToList();

        Assert.True(projects.Count >= 7, string.Join(", ", projects));
        Assert.All(projects, file => Assert.Empty(OwnVersions(XDocument.Load(Repository.PathTo(file)))));
        Assert.NotEmpty(OwnVersions(XDocument.Parse("<Project><ItemGroup><PackageReference Include='A' VersionOverride='1.0' /></ItemGroup></Project>")));
    }

    [Fact]
    public void Every_package_is_named_with_its_licence()
    {
        var notices = File.ReadAllLines(Repository.PathTo("LICENSE-notices.md"));

        Assert.All(Pinned, package => Assert.Contains(notices, line =>
            line.Contains(package.Key, StringComparison.Ordinal) && line.Contains($"| {package.Value} |", StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"^\d+\.\d+\.\d+(-[\w.]+)?$")]
    private static partial Regex Exact();

    private static IEnumerable<XElement> OwnVersions(XDocument project) =>
        project.Descendants("PackageReference").Where(p => p.Attribute("Version") is not null || p.Attribute("VersionOverride") is not null);

    private static Dictionary<string, string> PinnedIn(XDocument props) => props.Descendants("PackageVersion")
        .ToDictionary(p => p.Attribute("Include")!.Value, p => p.Attribute("Version")!.Value, StringComparer.OrdinalIgnoreCase);

    private static Dictionary<string, string> ResolvedIn(string depsFile)
    {
        using var deps = JsonDocument.Parse(File.ReadAllText(depsFile));
        return deps.RootElement.GetProperty("libraries").EnumerateObject()
            .Where(library => library.Value.GetProperty("type").GetString() == "package")
            .Select(library => library.Name.Split('/'))
            .ToDictionary(parts => parts[0], parts => parts[1], StringComparer.OrdinalIgnoreCase);
    }
}
