using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace Contest.Core.Editions;

/// <summary>The file form of regulations: JSON, one file with any number of categories. Whatever does not fit is refused, all of it at once, each with its path.</summary>
public sealed record RegulationFile(string Format, IReadOnlyList<Regulation> Categories) : IFormatted
{
    /// <summary>The value of <see cref="Format"/> that this program reads and writes.</summary>
    public const string CurrentFormat = "contest-regulation/1";

    /// <summary>How the project writes its records as JSON: names in camelCase, every letter as it is.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        IgnoreReadOnlyProperties = true,
        NumberHandling = JsonNumberHandling.Strict,
        ReadCommentHandling = JsonCommentHandling.Skip,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LetNullBeLeftOut, LeaveOutWhatIsUsual } },
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    /// <summary>Reads and checks a file. Throws <see cref="RuleViolationException"/> with every problem found, each with its path.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="file">Its name, for the problems.</param>
    public static IReadOnlyList<Regulation> Read(string text, string file)
    {
        var read = FileReading.Read<RegulationFile>(text, file, CurrentFormat);
        var problems = read.Categories.SelectMany((c, i) => RegulationRule.Check(c, $"$.categories[{i}]")).ToList();
        problems.AddRange(read.Categories.Index().Where(c => read.Categories.Take(c.Index).Any(earlier => earlier.Category == c.Item.Category))
            .Select(c => new Problem("Regulation.CategoryTwice", c.Item.Category).At(new Place(Column: $"$.categories[{c.Index}].category"))));
        return problems.Count == 0 ? read.Categories : throw new RuleViolationException([.. problems.Select(p => p.At(p.Where! with { File = file }))]);
    }

    /// <summary>Reads one regulation that is being written, as it stands. Returns it, or every mistake with its path from the regulation on: <c>$.rounds[0].weight</c>.</summary>
    public static (Regulation? Regulation, IReadOnlyList<Problem> Problems) Check(JsonElement draft)
    {
        if (FileShape.Mistakes(draft, typeof(Regulation)) is { Count: > 0 } mistakes)
            return (null, mistakes);
        var regulation = draft.Deserialize<Regulation>(Json)!;
        return RegulationRule.Check(regulation) is { Count: > 0 } problems ? (null, problems) : (regulation, []);
    }

    /// <summary>The text of a file with these regulations.</summary>
    public static string Write(IReadOnlyList<Regulation> categories) => JsonSerializer.Serialize(new RegulationFile(CurrentFormat, categories), Json);

    // A step that does what it does unless said otherwise is not written: a file says what is particular to its contest.
    private static readonly Type[] Terse = [typeof(Round), typeof(Criterion), typeof(JudgeSteps), typeof(TotalSteps), typeof(Cut), typeof(DegreeStep), typeof(AwardSteps), typeof(ResultSteps)];

    private static void LeaveOutWhatIsUsual(JsonTypeInfo type)
    {
        if (!Terse.Contains(type.Type))
            return;
        foreach (var property in type.Properties.Where(p => !p.IsRequired && (p.Set is not null || p.AssociatedParameter is not null)))
            property.ShouldSerialize = (_, value) => value switch
            {
                Enum word => Convert.ToInt32(word, System.Globalization.CultureInfo.InvariantCulture) != 0,
                TotalSteps steps => steps != new TotalSteps(),
                System.Collections.ICollection { Count: 0 } => false,
                _ => value is not null,
            };
    }

    // What may be null is left out when it is written, so it may be missing when it is read.
    private static void LetNullBeLeftOut(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(p => p.AssociatedParameter is { IsNullable: true }))
            property.IsRequired = false;
    }
}
