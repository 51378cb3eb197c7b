using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;

namespace Contest.Core.Editions;

/// <summary>The published description of regulation files in the form of JSON Schema, made from the records themselves, so that it can never say anything else than the program reads.</summary>
public static class RegulationSchema
{
    /// <summary>The text of the schema; the same at every call.</summary>
    public static string Text()
    {
        var schema = (JsonObject)RegulationFile.Json.GetJsonSchemaAsNode(typeof(RegulationFile), new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Describe });
        var whole = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["title"] = "Regulations of a contest", ["description"] = "One file with any number of categories. docs/regulation.md explains it with examples." };
        foreach (var (name, value) in schema.ToList())
            whole[name] = value?.DeepClone();
        return whole.ToJsonString(RegulationFile.Json) + "\n";
    }

    private static JsonNode Describe(JsonSchemaExporterContext context, JsonNode schema)
    {
        if (context.TypeInfo.Kind == JsonTypeInfoKind.Object && schema is JsonObject group)
            DescribeMembers(context.TypeInfo, group);
        return schema;
    }

    // The exporter knows neither what points are, nor that computed members are never in a file, nor which members the reader lets be left out.
    private static void DescribeMembers(JsonTypeInfo type, JsonObject schema)
    {
        if (schema["properties"] is not JsonObject members)
            return;
        var required = schema["required"] as JsonArray;
        foreach (var property in type.Properties)
        {
            if (property.Set is null && property.AssociatedParameter is null)
                members.Remove(property.Name);
            if (!property.IsRequired && required?.FirstOrDefault(name => name!.GetValue<string>() == property.Name) is { } name)
                required.Remove(name);
            if (members.ContainsKey(property.Name))
                members[property.Name] = Member(type.Type, property, members[property.Name]!);
        }
        if (required?.Count == 0)
            schema.Remove("required");
    }

    private static JsonObject Member(Type type, JsonPropertyInfo property, JsonNode schema)
    {
        var plain = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var member = plain == typeof(Points) ? OfPoints(property.PropertyType != plain) : plain == typeof(Share) ? OfShare(property.PropertyType != plain) : (JsonObject)schema.DeepClone();
        if (plain == typeof(IReadOnlyList<Points>))
            member["items"] = OfPoints(false);
        if (type == typeof(RegulationFile) && property.Name == "format")
            member["const"] = RegulationFile.CurrentFormat;
        if (RegulationSchemaWords.Of(type, property.Name) is { } words)
            member.Insert(0, "description", words);
        return member;
    }

    // Per cents, or a fraction of two whole numbers.
    private static JsonObject OfShare(bool isNullable) => new()
    {
        ["type"] = isNullable ? new JsonArray("number", "string", "null") : new JsonArray("number", "string"),
        ["minimum"] = 0,
        ["maximum"] = 100,
        ["pattern"] = "^[0-9]+/[0-9]+$",
    };

    private static JsonObject OfPoints(bool isNullable) => new()
    {
        ["type"] = isNullable ? new JsonArray("number", "null") : "number",
        ["multipleOf"] = 0.01m,
    };
}
