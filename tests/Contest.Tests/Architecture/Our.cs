using System.Text.RegularExpressions;
using ArchUnitNET.Domain;
using ArchUnitNET.Fluent;
using ArchUnitNET.Fluent.Syntax.Elements.Types;
using ArchUnitNET.Loader;
using static ArchUnitNET.Fluent.ArchRuleDefinition;
using Assembly = System.Reflection.Assembly;
using Type = System.Type;

namespace Contest.Tests.Architecture;

/// <summary>The assemblies the walls stand in, loaded once, and the questions the architecture tests share.</summary>
internal static class Our
{
    /// <summary>The namespace of the deliberately bad types that every rule must find.</summary>
    public const string Samples = "Contest.Tests.Architecture.Samples";

    public static Assembly Core { get; } = typeof(Contest.Core.Problem).Assembly;
    public static Assembly Data { get; } = Assembly.Load("Contest.Data");
    public static Assembly Documents { get; } = Assembly.Load("Contest.Documents");
    public static Assembly Web { get; } = Assembly.Load("Contest.Web");
    public static Assembly Tests { get; } = typeof(Our).Assembly;

    public static IReadOnlyList<Assembly> Assemblies { get; } = [Core, Data, Documents, Web];

    public static ArchUnitNET.Domain.Architecture Architecture { get; } =
        new ArchLoader().LoadAssemblies(Core, Data, Documents, Web, Tests).Build();

    /// <summary>Types people wrote: no closures, no state machines, nothing the compiler or Razor added beside them.</summary>
    public static IEnumerable<Type> TypesOf(Assembly assembly) => assembly.GetTypes().Where(type =>
        !type.Name.Contains('<', StringComparison.Ordinal)
        && !type.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute), inherit: false)
        && type.Namespace?.StartsWith("Contest", StringComparison.Ordinal) == true);

    /// <summary>The rule that nothing in one namespace refers to anything in another.</summary>
    public static IArchRule NoReference(string from, string to, string because) =>
        NoReference(Types().That().ResideInNamespaceMatching(Below(from)), to, because);

    /// <summary>The rule that none of these types refers to anything in a namespace, ours or a library's.</summary>
    public static IArchRule NoReference(GivenTypesConjunction from, string to, string because) =>
        NoReference(from, Types(true).That().ResideInNamespaceMatching(Below(to)), because);

    public static IArchRule NoReference(GivenTypesConjunction from, IObjectProvider<IType> to, string because) =>
        from.Should().NotDependOnAny(to).Because(because);

    /// <summary>What a rule found, in words; empty when it holds. A rule that looked at nothing is no answer and throws.</summary>
    public static IReadOnlyList<string> Violations(this IArchRule rule)
    {
        var results = rule.Evaluate(Architecture).Where(result => result.EvaluatedObject is IType).ToList();
        return results.Count > 0
            ? [.. results.Where(result => !result.Passed).Select(result => result.Description)]
            : throw new InvalidOperationException($"The rule looked at nothing: {rule.Description}");
    }

    /// <summary>A pattern for a namespace and everything below it.</summary>
    public static string Below(string ns) => $"^{Regex.Escape(ns)}(\\.|$)";
}
