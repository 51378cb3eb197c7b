using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using Contest.Documents.Awards;
using Contest.Documents.Paper;
using SkiaSharp;
using Xunit;
using Face = HarfBuzzSharp.Face;

namespace Contest.Tests.Documents.Paper;

/// <summary>Another engine could stand in for Skia: only the paper knows it.</summary>
public sealed class PaperWallTests
{
    private const string Inside = "Contest.Documents.Paper";

    private static readonly ArchUnitNET.Domain.Architecture Architecture =
        new ArchLoader().LoadAssemblies(typeof(DiplomaDocument).Assembly, typeof(SKCanvas).Assembly, typeof(Face).Assembly).Build();

    private static IEnumerable<Class> Drawing(Func<Class, bool> where) => Architecture.Classes
        .Where(type => type.Namespace.FullName.StartsWith("Contest.Documents", StringComparison.Ordinal))
        .Where(where)
        .Where(type => type.Dependencies.Any(dependency => dependency.Target.Namespace?.FullName is "SkiaSharp" or "HarfBuzzSharp"));

    [Fact]
    public void Nothing_outside_the_paper_names_the_engine()
    {
        Assert.Contains(Architecture.Classes, type => type.Namespace.FullName == "Contest.Documents.Awards");
        Assert.Empty(Drawing(type => !IsPaper(type)).Select(type => type.FullName));
    }

    [Fact]
    public void The_paper_itself_names_it_so_the_rule_can_fail() =>
        Assert.Contains(Drawing(IsPaper), type => type.Name == "PdfCanvas");

    [Fact]
    public void The_paper_shows_no_type_of_the_engine_to_others()
    {
        var shown = typeof(PaperDocument).Assembly.GetExportedTypes()
            .SelectMany(type => type.GetMembers())
            .SelectMany(member => member switch
            {
                System.Reflection.MethodBase method => method.GetParameters().Select(parameter => parameter.ParameterType).Append((method as System.Reflection.MethodInfo)?.ReturnType ?? typeof(void)),
                System.Reflection.FieldInfo field => [field.FieldType],
                System.Reflection.PropertyInfo property => [property.PropertyType],
                _ => [],
            })
            .ToList();
        Assert.Contains(typeof(TextStyle), shown);
        Assert.DoesNotContain(shown, type => type.Assembly == typeof(SKCanvas).Assembly || type.Assembly == typeof(Face).Assembly);
    }

    private static bool IsPaper(Class type) => type.Namespace.FullName == Inside;
}
