using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;

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
        var isPoints = (Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type) == typeof(Points);
        var described = isPoints ? OfPoints(context.TypeInfo.Type != typeof(Points)) : schema as JsonObject;
        if (described is null || context.PropertyInfo is not { } property)
            return described ?? schema;
        if (property.DeclaringType == typeof(RegulationFile) && property.Name == "format")
            described["const"] = RegulationFile.CurrentFormat;
        if (RegulationSchemaWords.Of(property.DeclaringType, property.Name) is { } words)
            described.Insert(0, "description", words);
        return described;
    }

    private static JsonObject OfPoints(bool isNullable) => new()
    {
        ["type"] = isNullable ? new JsonArray("number", "null") : "number",
        ["multipleOf"] = 0.01m,
    };
}
