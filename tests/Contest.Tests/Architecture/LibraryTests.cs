using System.Reflection;
using ArchUnitNET.Fluent;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace Contest.Tests.Architecture;

/// <summary>Each library is behind one door, so that another can take its place.</summary>
public sealed class LibraryTests
{
    private const string Paper = "Contest.Documents.Paper";
    private const string Because = "a library stays behind its door";

    [Theory]
    [InlineData("SkiaSharp")]
    [InlineData("HarfBuzzSharp")]
    public void Only_Paper_draws(string engine)
    {
        Assert.Empty(Our.Assemblies.SelectMany(assembly => Outside(assembly, Paper, engine).Violations()));
        Assert.NotEmpty(Our.NoReference(Paper, engine, Because).Violations()); // The same question finds the engine where it is.
    }

    [Fact]
    public void Drawing_elsewhere_is_found() => Assert.Contains(
        Outside(Our.Tests, Paper, "SkiaSharp").Violations(), v => v.Contains("DrawsOutsidePaper", StringComparison.Ordinal));

    [Fact]
    public void Only_workbooks_write_spreadsheets()
    {
        Assert.Empty(Our.Assemblies.SelectMany(assembly => NotInWorkbooks(assembly).Violations()));
        Assert.NotEmpty(Our.NoReference(Types().That().ResideInAssembly(Our.Documents).And().HaveNameEndingWith("Workbook"), "ClosedXML", Because).Violations());
    }

    [Fact]
    public void Spreadsheets_elsewhere_are_found() => Assert.Contains(
        NotInWorkbooks(Our.Tests).Violations(), v => v.Contains("WritesSheetsInPassing", StringComparison.Ordinal));

    [Fact]
    public void Only_Documents_reads_or_writes_spreadsheets_and_papers() => Assert.All(
        ["ClosedXML", "ExcelDataReader", "CsvHelper", "QRCoder", "SkiaSharp", "HarfBuzzSharp", "DocumentFormat.OpenXml"],
        library => Assert.Empty(new[] { Our.Core, Our.Data, Our.Web }.SelectMany(assembly =>
            Our.NoReference(Types().That().ResideInAssembly(assembly), library, Because).Violations())));

    private static IArchRule Outside(Assembly assembly, string door, string library) =>
        Our.NoReference(Types().That().ResideInAssembly(assembly).And().DoNotResideInNamespaceMatching(Our.Below(door)), library, Because);

    private static IArchRule NotInWorkbooks(Assembly assembly) =>
        Our.NoReference(Types().That().ResideInAssembly(assembly).And().DoNotHaveNameContaining("Workbook"), "ClosedXML", Because);
}
