using System.Text.Json;
using ArchUnitNET.Fluent;
using Contest.Acceptance.Harness;
using Microsoft.AspNetCore.Components;
using static ArchUnitNET.Fluent.ArchRuleDefinition;
using Assembly = System.Reflection.Assembly;

namespace Contest.Tests.Architecture;

/// <summary>A page asks a service; it never holds the database.</summary>
public sealed class PageTests
{
    [Fact]
    public void No_page_refers_to_the_database() => Assert.All(Doors(), door => Assert.Empty(PageRule(Our.Web, door).Violations()));

    [Fact]
    public void A_page_that_refers_to_the_database_is_found() =>
        Assert.All(Doors(), door => Assert.NotEmpty(PageRule(Our.Tests, door).Violations()));

    [Fact]
    public void The_database_is_where_the_rule_looks_for_it()
    {
        Assert.NotNull(Our.Data.GetType("Contest.Data.ContestDb"));
        Assert.True(typeof(Microsoft.EntityFrameworkCore.DbContext).IsAssignableFrom(Our.Data.GetType("Contest.Data.ContestDb")));
        Assert.Equal("Microsoft.EntityFrameworkCore", typeof(Microsoft.EntityFrameworkCore.IDbContextFactory<>).Namespace);
    }

    [Fact]
    public void The_compiler_of_the_web_program_sees_no_query()
    {
        var queries = PackagesSeenBy("Contest.Data").Where(IsEntityFramework).ToList();
        Assert.NotEmpty(queries);
        Assert.NotEmpty(PackagesSeenBy("Contest.Web"));
        Assert.DoesNotContain(PackagesSeenBy("Contest.Web"), IsEntityFramework);
    }

    private static bool IsEntityFramework(string file) => file.Contains("EntityFrameworkCore", StringComparison.Ordinal);

    /// <summary>The libraries of packages that the restore hands to a project's compiler.</summary>
    private static List<string> PackagesSeenBy(string project)
    {
        using var assets = JsonDocument.Parse(File.ReadAllText(Repository.PathTo("src", project, "obj", "project.assets.json")));
        return [.. assets.RootElement.GetProperty("targets").EnumerateObject().First().Value.EnumerateObject()
            .Where(package => package.Value.TryGetProperty("compile", out _))
            .SelectMany(package => package.Value.GetProperty("compile").EnumerateObject())
            .Select(file => file.Name).Where(file => file.EndsWith(".dll", StringComparison.Ordinal))];
    }

    private static string[] Doors() => ["^Contest\\.Data\\.ContestDb$", "^Microsoft\\.EntityFrameworkCore\\."];

    private static IArchRule PageRule(Assembly assembly, string forbidden) => Our.NoReference(
        Types().That().ResideInAssembly(assembly).And().AreAssignableTo(typeof(IComponent)),
        Types(true).That().HaveFullNameMatching(forbidden),
        "a page asks a service");
}
