using System.Reflection;
using Mono.Cecil;

namespace Contest.Tests.Architecture;

/// <summary>Core is pure: no I/O, no clock, no culture of the machine, nothing but the framework.</summary>
public sealed class PurityTests
{
    private static readonly string[] Outside =
    [
        "System.Console", "System.Data", "System.Diagnostics.Process", "System.Environment", "System.IO.", "System.Net",
        "System.Random", "System.Threading.Thread", "System.Threading.Timer", "Microsoft.",
    ];

    /// <summary>Members that answer differently from run to run or from machine to machine.</summary>
    private static readonly string[] Hidden =
    [
        "System.DateTime::get_Now", "System.DateTime::get_UtcNow", "System.DateTime::get_Today",
        "System.DateTimeOffset::get_Now", "System.DateTimeOffset::get_UtcNow", "System.TimeProvider::get_System",
        "System.Diagnostics.Stopwatch::", "System.Guid::NewGuid",
    ];

    private static readonly string[] Culture =
    [
        "System.Globalization.CultureInfo::get_CurrentCulture", "System.Globalization.CultureInfo::get_CurrentUICulture",
        "System.Globalization.CultureInfo::get_InstalledUICulture",
    ];

    [Fact]
    public void Core_refers_to_the_framework_alone()
    {
        Assert.NotEmpty(Our.Core.GetReferencedAssemblies());
        Assert.Empty(Foreign(Our.Core));
    }

    [Fact]
    public void An_assembly_that_refers_to_more_is_found() => Assert.Contains("xunit.v3.core", Foreign(Our.Tests));

    [Fact]
    public void Core_reaches_for_nothing_outside_itself()
    {
        Assert.NotEmpty(TypesNamedIn(Our.Core));
        Assert.DoesNotContain(TypesNamedIn(Our.Core), IsOutside);
    }

    [Fact]
    public void Files_and_consoles_are_found() =>
        Assert.Superset(new HashSet<string> { "System.IO.File", "System.Console" }, TypesNamedIn(Our.Tests).Where(IsOutside).ToHashSet());

    [Fact]
    public void Core_and_Documents_hide_neither_clock_nor_chance_nor_culture()
    {
        Assert.DoesNotContain(MembersNamedIn(Our.Core), IsHidden);
        Assert.NotEmpty(MembersNamedIn(Our.Documents));
        Assert.DoesNotContain(MembersNamedIn(Our.Documents), IsHidden);
    }

    [Fact]
    public void A_hidden_clock_and_a_hidden_culture_are_found()
    {
        Assert.Contains(MembersNamedIn(Our.Tests), m => IsOneOf(Hidden, m));
        Assert.Contains(MembersNamedIn(Our.Tests), m => IsOneOf(Culture, m));
    }

    private static bool IsHidden(string member) => IsOneOf(Hidden, member) || IsOneOf(Culture, member);

    private static List<string> Foreign(Assembly assembly) =>
        [.. assembly.GetReferencedAssemblies().Select(a => a.Name!).Where(name => !name.StartsWith("System.", StringComparison.Ordinal))];

    private static bool IsOutside(string type) => Outside.Any(o => type.StartsWith(o, StringComparison.Ordinal));

    private static bool IsOneOf(string[] members, string member) => members.Any(m => member.Contains(m, StringComparison.Ordinal));

    private static List<string> TypesNamedIn(Assembly assembly)
    {
        using var module = ModuleDefinition.ReadModule(assembly.Location);
        return [.. module.GetTypeReferences().Select(type => type.FullName)];
    }

    private static List<string> MembersNamedIn(Assembly assembly)
    {
        using var module = ModuleDefinition.ReadModule(assembly.Location);
        return [.. module.GetMemberReferences().Select(member => member.FullName)];
    }
}
