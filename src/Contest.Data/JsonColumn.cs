using System.Text.Json;
using Contest.Core.Editions;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Contest.Data;

/// <summary>Columns that hold a Core record or a list of them as JSON: they are read and written whole and never queried into.</summary>
internal static class JsonColumn
{
    public static PropertyBuilder<T> IsJson<T>(this PropertyBuilder<T> property) => property.HasConversion(
        value => JsonSerializer.Serialize(value, Options),
        text => JsonSerializer.Deserialize<T>(text, Options)!,
        new ValueComparer<T>(
            (a, b) => JsonSerializer.Serialize(a, Options) == JsonSerializer.Serialize(b, Options),
            value => JsonSerializer.Serialize(value, Options).GetHashCode(StringComparison.Ordinal),
            value => value));

    private static readonly JsonSerializerOptions Options = new(RegulationFile.Json) { WriteIndented = false, IgnoreReadOnlyProperties = true };
}
