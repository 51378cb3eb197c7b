using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Contest.Core.Editions;

/// <summary>
/// Compares a JSON value with the shape of a record and lists everything that does not fit, each with its path: members that are unknown, missing, null or given twice, values of another kind, words outside a choice (rule E3).
/// </summary>
public static class FileShape
{
    /// <summary>Every mistake; empty when the value can be read as the type.</summary>
    /// <param name="value">The value.</param>
    /// <param name="type">The record's type.</param>
    /// <param name="path">The path of the value in its file.</param>
    public static IReadOnlyList<Problem> Mistakes(JsonElement value, Type type, string path = "$")
    {
        var problems = new List<Problem>();
        Walk(value, RegulationFile.Json.GetTypeInfo(type), path, problems);
        return problems;
    }

    private static void Walk(JsonElement value, JsonTypeInfo type, string path, List<Problem> problems)
    {
        switch (type.Kind)
        {
            case JsonTypeInfoKind.Object when value.ValueKind == JsonValueKind.Object:
                WalkObject(value, type, path, problems);
                break;
            case JsonTypeInfoKind.Enumerable when value.ValueKind == JsonValueKind.Array:
                foreach (var (i, item) in value.EnumerateArray().Index())
                    WalkMember(item, type.ElementType!, isNullable: false, $"{path}[{i}]", problems);
                break;
            case JsonTypeInfoKind.Object:
                problems.Add(new Problem("File.NotAGroup").At(new Place(Column: path)));
                break;
            case JsonTypeInfoKind.Enumerable:
                problems.Add(new Problem("File.NotAList").At(new Place(Column: path)));
                break;
            default:
                if (WrongValue(value, Nullable.GetUnderlyingType(type.Type) ?? type.Type, type) is { } wrong)
                    problems.Add(wrong.At(new Place(Column: path)));
                break;
        }
    }

    private static void WalkObject(JsonElement value, JsonTypeInfo type, string path, List<Problem> problems)
    {
        // What is computed is written by nobody, so it is as unknown as any other word.
        var members = type.Properties.Where(p => p.Set is not null || p.AssociatedParameter is not null).ToDictionary(p => p.Name, StringComparer.OrdinalIgnoreCase);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var member in value.EnumerateObject())
        {
            var at = $"{path}.{member.Name}";
            if (!members.TryGetValue(member.Name, out var property))
                problems.Add(new Problem("File.UnknownMember", member.Name).At(new Place(Column: at)));
            else if (!seen.Add(member.Name))
                problems.Add(new Problem("File.MemberTwice", member.Name).At(new Place(Column: at)));
            else
                WalkMember(member.Value, property.PropertyType, property.AssociatedParameter?.IsNullable ?? property.IsSetNullable, at, problems);
        }
        problems.AddRange(members.Values.Where(p => p.IsRequired && !seen.Contains(p.Name)).Select(p => new Problem("File.MemberMissing", p.Name).At(new Place(Column: $"{path}.{p.Name}"))));
    }

    private static void WalkMember(JsonElement value, Type type, bool isNullable, string path, List<Problem> problems)
    {
        if (value.ValueKind != JsonValueKind.Null)
            Walk(value, RegulationFile.Json.GetTypeInfo(type), path, problems);
        else if (!isNullable)
            problems.Add(new Problem("File.Null").At(new Place(Column: path)));
    }

    private static Problem? WrongValue(JsonElement value, Type type, JsonTypeInfo shape)
    {
        if (type.IsEnum)
        {
            var words = Enum.GetNames(type).Select(JsonNamingPolicy.KebabCaseLower.ConvertName).ToList();
            return value.ValueKind == JsonValueKind.String && words.Contains(value.GetString()!) ? null : new Problem("File.UnknownWord", Shown(value), string.Join(", ", words));
        }
        if (Fits(value, shape))
            return null;
        return type == typeof(Points) ? new Problem("File.NotPoints", Shown(value))
            : type == typeof(Share) ? new Problem("File.NotAShare", Shown(value))
            : type == typeof(bool) ? new Problem("File.NotYesNo", Shown(value))
            : type == typeof(DateOnly) || type == typeof(DateTime) ? new Problem("File.NotADate", Shown(value))
            : type == typeof(string) ? new Problem("File.NotAText", Shown(value))
            : new Problem("File.NotANumber", Shown(value));
    }

    private static bool Fits(JsonElement value, JsonTypeInfo shape)
    {
        try
        {
            value.Deserialize(shape);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string Shown(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText() is { Length: <= 40 } text ? text : "…";
}
