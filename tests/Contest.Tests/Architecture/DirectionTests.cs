using System.Xml.Linq;
using Contest.Acceptance.Harness;
using static ArchUnitNET.Fluent.ArchRuleDefinition;
using Assembly = System.Reflection.Assembly;

namespace Contest.Tests.Architecture;

/// <summary>Core ← Data, Core ← Documents, all ← Web; and within each, one capability after another.</summary>
public sealed class DirectionTests
{
    /// <summary>Each capability and those it may refer to.</summary>
    private static readonly Dictionary<string, string[]> Capabilities = new()
    {
        ["Names"] = [],
        ["Editions"] = ["Names"],
        ["Registration"] = ["Names", "Editions"],
        ["Judging"] = ["Names", "Editions", "Registration"],
        ["Ranking"] = ["Names", "Editions", "Registration", "Judging"],
        ["Appeals"] = ["Names", "Editions", "Registration", "Judging", "Ranking"],
        ["Awards"] = ["Names", "Editions", "Registration", "Judging", "Ranking", "Appeals"],
        ["Travel"] = ["Names", "Editions", "Registration", "Judging", "Ranking", "Appeals", "Awards"],
    };

    private static readonly Dictionary<string, string[]> Projects = new()
    {
        ["Contest.Core"] = [],
        ["Contest.Data"] = ["Contest.Core"],
        ["Contest.Documents"] = ["Contest.Core"],
        ["Contest.Web"] = ["Contest.Core", "Contest.Data", "Contest.Documents"],
    };

    public static TheoryData<string, string> Forbidden()
    {
        var pairs = new TheoryData<string, string>();
        foreach (var (from, allowed) in Capabilities)
            foreach (var to in Capabilities.Keys.Except(allowed).Where(to => to != from))
                pairs.Add(from, to);
        return pairs;
    }

    [Theory, MemberData(nameof(Forbidden))]
    public void A_capability_refers_only_to_those_before_it(string from, string to)
    {
        var seen = 0;
        foreach (var project in Projects.Keys.Where(project => Exists($"{project}.{from}") && Exists($"{project}.{to}")))
        {
            seen++;
            Assert.Empty(CapabilityRule(project, from, to).Violations());
        }

        Assert.True(seen > 0, $"No project has both {from} and {to}.");
    }

    [Fact]
    public void A_capability_that_refers_to_a_later_one_is_found_in_a_field_and_inside_an_awaiting_method()
    {
        var found = CapabilityRule(Our.Samples, "Ranking", "Awards").Violations();

        Assert.Contains(found, v => v.Contains("RankingThatHoldsAnAward", StringComparison.Ordinal));
        Assert.Contains(found, v => v.Contains("RankingThatAwaitsAnAward", StringComparison.Ordinal));
        Assert.Empty(CapabilityRule(Our.Samples, "Awards", "Ranking").Violations());
    }

    [Fact]
    public void Core_has_every_capability() =>
        Assert.All(Capabilities.Keys, capability => Assert.True(Exists($"Contest.Core.{capability}"), capability));

    [Fact]
    public void A_project_names_only_the_projects_before_it() => Assert.All(Projects, project =>
    {
        var file = XDocument.Load(Repository.PathTo("src", project.Key, project.Key + ".csproj"));
        var named = file.Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value));
        Assert.Equal(project.Value.Order(), named.Order());
    });

    [Theory]
    [InlineData("Contest.Core", "Contest.Data")]
    [InlineData("Contest.Core", "Contest.Documents")]
    [InlineData("Contest.Core", "Contest.Web")]
    [InlineData("Contest.Data", "Contest.Documents")]
    [InlineData("Contest.Data", "Contest.Web")]
    [InlineData("Contest.Documents", "Contest.Data")]
    [InlineData("Contest.Documents", "Contest.Web")]
    public void A_project_refers_to_none_after_it(string from, string to) =>
        Assert.Empty(ProjectRule(Assembly.Load(from), to).Violations());

    [Fact]
    public void A_project_that_refers_to_another_is_found() =>
        Assert.NotEmpty(ProjectRule(Our.Tests, "Contest.Core").Violations());

    private static ArchUnitNET.Fluent.IArchRule CapabilityRule(string project, string from, string to) =>
        Our.NoReference($"{project}.{from}", $"{project}.{to}", "a capability refers only to those before it");

    private static ArchUnitNET.Fluent.IArchRule ProjectRule(Assembly from, string to) =>
        Our.NoReference(Types().That().ResideInAssembly(from), Types().That().ResideInAssembly(Assembly.Load(to)), "projects refer in one direction");

    private static bool Exists(string ns) =>
        Our.Architecture.Types.Any(type => type.Namespace.FullName == ns || type.Namespace.FullName.StartsWith(ns + '.', StringComparison.Ordinal));
}
