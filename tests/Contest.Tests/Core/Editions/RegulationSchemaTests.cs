using System.Text.Json.Nodes;
using Contest.Acceptance.Harness;
using Contest.Core.Editions;

namespace Contest.Tests.Core.Editions;

public sealed class RegulationSchemaTests
{
    private static readonly JsonObject Schema = (JsonObject)JsonNode.Parse(RegulationSchema.Text())!;

    public static TheoryData<string> Files => new(new[] { "seed-data/regulations", "docs/regulations" }.SelectMany(folder => Directory.GetFiles(Repository.PathTo(folder), "*.json").Select(file => $"{folder}/{Path.GetFileName(file)}")));

    [Fact]
    public void The_published_schema_is_what_the_program_makes() =>
        Assert.Equal(RegulationSchema.Text(), File.ReadAllText(Repository.PathTo("docs", "regulation.schema.json")));

    [Theory, MemberData(nameof(Files))]
    public void Every_regulation_that_is_here_to_be_copied_is_sound_and_satisfies_it(string file)
    {
        var text = File.ReadAllText(Repository.PathTo(file));
        var written = RegulationFile.Write(RegulationFile.Read(text, file));

        Assert.Empty(Broken(JsonNode.Parse(text), Schema, "$"));
        Assert.Empty(Broken(JsonNode.Parse(written), Schema, "$"));
        Assert.Equal(written, RegulationFile.Write(RegulationFile.Read(written, file)));
    }

    [Fact]
    public void Every_regulation_of_a_known_contest_is_told_in_the_documentation()
    {
        var document = File.ReadAllText(Repository.PathTo("docs", "regulation.md"));
        var files = Directory.GetFiles(Repository.PathTo("docs", "regulations")).Select(Path.GetFileName).ToList();

        Assert.NotEmpty(files);
        Assert.DoesNotContain(files, file => !document.Contains($"(regulations/{file})", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("category", "5", "$.categories[0].category")]
    [InlineData("level", null, "$.categories[0].level")]
    [InlineData("surprise", "1", "$.categories[0].surprise")]
    [InlineData("maximum", "80.001", "$.categories[0].maximum")]
    public void A_file_that_does_not_satisfy_it_is_found(string member, string? value, string path)
    {
        var file = JsonNode.Parse(RegulationFile.Write([WorldRecords.Regulation]))!;
        var category = (JsonObject)file["categories"]![0]!;
        category.Remove(member);
        if (value is not null)
            category[member] = JsonNode.Parse(value);
        Assert.Equal([path], Broken(file, Schema, "$"));
    }

    [Fact]
    public void The_whole_example_of_the_documentation_is_a_sound_regulation()
    {
        var document = File.ReadAllText(Repository.PathTo("docs", "regulation.md"));
        var start = document.IndexOf("```json\n{", StringComparison.Ordinal) + "```json\n".Length;
        var example = document[start..document.IndexOf("```", start, StringComparison.Ordinal)];
        Assert.Single(RegulationFile.Read(example, "regulation.md"));
        Assert.Empty(Broken(JsonNode.Parse(example), Schema, "$"));
    }

    [Fact]
    public void Every_part_in_the_documentation_is_what_the_schema_says()
    {
        var regulation = (JsonObject)Schema["properties"]!["categories"]!["items"]!;
        var (round, result, awards) = (Of(regulation, "rounds"), Of(regulation, "result"), Of(regulation, "awards"));
        var (criterion, degree) = (Of(round, "criteria"), Of(awards, "degrees"));
        var parts = PartsOfTheDocumentation().ToList();

        Assert.True(parts.Count > 15);
        foreach (var part in parts)
        {
            if (part.ContainsKey("id") || part.ContainsKey("degree"))
                Assert.Empty(Broken(part, part.ContainsKey("id") ? criterion : degree, "$"));
            else
                Assert.All(part, member => Assert.Empty(Broken(member.Value, (JsonObject)new[] { regulation, round, criterion, result }.Select(s => s["properties"]![member.Key]).First(s => s is not null)!, member.Key)));
        }
    }

    private static JsonObject Of(JsonObject schema, string member) => (JsonObject)(schema["properties"]![member]!["items"] ?? schema["properties"]![member])!;

    // All but the whole regulation: members by themselves, and objects one a line.
    private static IEnumerable<JsonObject> PartsOfTheDocumentation() =>
        File.ReadAllText(Repository.PathTo("docs", "regulation.md")).Split("```json\n").Skip(2).Select(block => block[..block.IndexOf("```", StringComparison.Ordinal)])
            .SelectMany(block => block[0] == '{' ? block.Split('\n', StringSplitOptions.RemoveEmptyEntries) : ["{" + block + "}"]).Select(part => (JsonObject)JsonNode.Parse(part)!);

    [Fact]
    public void Every_member_says_what_it_means() => Assert.Empty(Undescribed(Schema, "$"));

    private static IEnumerable<string> Undescribed(JsonObject schema, string path)
    {
        if (schema["items"] is JsonObject items)
            foreach (var found in Undescribed(items, path + "[]"))
                yield return found;
        foreach (var (name, member) in schema["properties"] as JsonObject ?? [])
        {
            if (member!["description"] is null && member["$ref"] is null)
                yield return $"{path}.{name}";
            foreach (var found in Undescribed((JsonObject)member, $"{path}.{name}"))
                yield return found;
        }
    }

    // The words of JSON Schema that ours uses.
    private static IEnumerable<string> Broken(JsonNode? value, JsonObject schema, string path)
    {
        if (schema["$ref"] is { } reference)
            schema = (JsonObject)reference.GetValue<string>().TrimStart('#').Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate((JsonNode)Schema, (node, step) => node[step]!);
        Assert.Empty(schema.Select(s => s.Key).Except(["$schema", "title", "description", "type", "properties", "required", "additionalProperties", "items", "enum", "const", "multipleOf", "format", "default", "minimum", "maximum", "pattern"]));
        if (schema["type"] is { } type && !(type is JsonArray several ? several.Select(t => t!.GetValue<string>()) : [type.GetValue<string>()]).Any(t => IsA(value, t)))
            return [path];
        if (schema["enum"] is JsonArray words && !words.Any(w => JsonNode.DeepEquals(w, value)) || schema["const"] is { } constant && !JsonNode.DeepEquals(constant, value))
            return [path];
        if (schema["multipleOf"] is { } unit && value is JsonValue number && number.GetValue<decimal>() % unit.GetValue<decimal>() != 0)
            return [path];
        return value switch
        {
            JsonArray list => list.SelectMany((item, i) => Broken(item, (JsonObject)schema["items"]!, $"{path}[{i}]")),
            JsonObject group => (schema["required"] as JsonArray ?? []).Select(r => r!.GetValue<string>()).Where(r => !group.ContainsKey(r)).Select(r => $"{path}.{r}")
                .Concat(group.SelectMany(m => schema["properties"]![m.Key] is JsonObject of ? Broken(m.Value, of, $"{path}.{m.Key}") : schema["additionalProperties"] is null ? [] : [$"{path}.{m.Key}"])),
            _ => [],
        };
    }

    private static bool IsA(JsonNode? value, string type) => (value?.GetValueKind(), type) switch
    {
        (null, "null") or (System.Text.Json.JsonValueKind.Object, "object") or (System.Text.Json.JsonValueKind.Array, "array") or (System.Text.Json.JsonValueKind.String, "string") => true,
        (System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False, "boolean") or (System.Text.Json.JsonValueKind.Number, "number") => true,
        (System.Text.Json.JsonValueKind.Number, "integer") => value!.ToJsonString().All(char.IsAsciiDigit),
        _ => false,
    };
}
