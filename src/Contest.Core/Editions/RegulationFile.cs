using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Contest.Core.Editions;

/// <summary>The file form of regulations: JSON, one file with any number of categories. An unknown or missing member is refused with its path.</summary>
public sealed record RegulationFile(string Format, IReadOnlyList<Regulation> Categories) : IFormatted
{
    /// <summary>The value of <see cref="Format"/> that this program reads and writes.</summary>
    public const string CurrentFormat = "contest-regulation/1";

    /// <summary>How the project writes its records as JSON: names in camelCase, every letter as it is.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        NumberHandling = JsonNumberHandling.Strict,
        ReadCommentHandling = JsonCommentHandling.Skip,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    /// <summary>Reads and checks a file. Throws <see cref="RuleViolationException"/> with every problem found, each with its path.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="file">Its name, for the problems.</param>
    public static IReadOnlyList<Regulation> Read(string text, string file)
    {
        var read = FileReading.Read<RegulationFile>(text, file, CurrentFormat);
        var problems = read.Categories.SelectMany((c, i) => RegulationRule.Check(c, $"$.categories[{i}]")).Select(p => p.At(p.Where! with { File = file })).ToList();
        return problems.Count == 0 ? read.Categories : throw new RuleViolationException(problems);
    }

    /// <summary>The text of a file with these regulations.</summary>
    public static string Write(IReadOnlyList<Regulation> categories) => JsonSerializer.Serialize(new RegulationFile(CurrentFormat, categories), Json);
}
