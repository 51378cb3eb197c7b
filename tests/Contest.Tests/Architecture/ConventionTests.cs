using System.Reflection;

namespace Contest.Tests.Architecture;

/// <summary>The words and shapes of the house.</summary>
public sealed class ConventionTests
{
    private static readonly string[] EmptyWords =
        ["Helper", "Helpers", "Util", "Utils", "Utility", "Manager", "Dto", "DTO", "Vm", "VM", "ViewModel", "Base", "Impl"];

    [Fact]
    public void No_type_hides_behind_a_word_that_says_nothing()
    {
        Assert.All(Our.Assemblies, assembly => Assert.NotEmpty(Our.TypesOf(assembly)));
        Assert.Empty(Our.Assemblies.SelectMany(Our.TypesOf).Where(SaysNothing).Select(type => type.FullName));
    }

    [Fact]
    public void No_type_is_named_as_the_whole_system() =>
        Assert.Empty(Our.Assemblies.SelectMany(Our.TypesOf).Where(type => type.Name == "Contest").Select(type => type.FullName));

    [Fact]
    public void No_interface_stands_before_a_single_class() => Assert.Empty(LonelyInterfaces(Our.Assemblies));

    [Fact]
    public void A_word_that_says_nothing_and_a_lonely_interface_are_found()
    {
        Assert.Equal(["SampleHelper", "SampleManager`1"], Our.TypesOf(Our.Tests).Where(SaysNothing).Select(type => type.Name).Order());
        Assert.Equal(["ISampleRepository"], LonelyInterfaces([Our.Tests]).Select(type => type.Name));
    }

    private static bool SaysNothing(Type type) =>
        EmptyWords.Any(word => type.Name.Split('`')[0].EndsWith(word, StringComparison.Ordinal));

    private static IEnumerable<Type> LonelyInterfaces(IReadOnlyList<Assembly> assemblies)
    {
        var types = assemblies.SelectMany(Our.TypesOf).ToList();
        return types.Where(type => type.IsInterface && types.Count(t => !t.IsInterface && !t.IsAbstract && Implements(t, type)) < 2);
    }

    private static bool Implements(Type type, Type contract) =>
        type.GetInterfaces().Any(i => (i.IsGenericType ? i.GetGenericTypeDefinition() : i) == contract);
}
