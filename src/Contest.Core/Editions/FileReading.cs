using System.Text.Json;

namespace Contest.Core.Editions;

/// <summary>Reads the project's JSON files: unknown and missing members are refused with their path (rule E3).</summary>
public static class FileReading
{
    /// <summary>Reads a file of the shape <typeparamref name="T"/>. Throws <see cref="RuleViolationException"/> where it is not JSON, not of that shape or of another format.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="file">Its name, for the problem.</param>
    /// <param name="format">The value that its member "format" must have.</param>
    public static T Read<T>(string text, string file, string format) where T : class, IFormatted
    {
        T? read;
        try
        {
            read = JsonSerializer.Deserialize<T>(text, RegulationFile.Json);
        }
        catch (JsonException unreadable)
        {
            throw new RuleViolationException(new Problem("File.NotOfTheForm", unreadable.Message).At(new Place(file, Row: (int?)unreadable.LineNumber + 1, Column: unreadable.Path)));
        }
        if (read?.Format != format)
            throw new RuleViolationException(new Problem("File.Format", read?.Format ?? "", format).At(new Place(file, Column: "$.format")));
        using var document = JsonDocument.Parse(text, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
        return Gap(document.RootElement, "$") is { } gap
            ? throw new RuleViolationException(new Problem("File.NotOfTheForm", "null").At(new Place(file, Column: gap)))
            : read;
    }

    // The serializer lets null stand in a list of records. No list of ours has gaps.
    private static string? Gap(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray()
            .Select((item, i) => item.ValueKind == JsonValueKind.Null ? $"{path}[{i}]" : Gap(item, $"{path}[{i}]")).FirstOrDefault(p => p is not null),
        JsonValueKind.Object => element.EnumerateObject().Select(member => Gap(member.Value, $"{path}.{member.Name}")).FirstOrDefault(p => p is not null),
        _ => null,
    };
}

/// <summary>A file that names its own format in the member "format".</summary>
public interface IFormatted
{
    string Format { get; }
}

/// <summary>The file form of an edition.</summary>
public sealed record EditionFile(string Format, Edition Edition) : IFormatted
{
    public const string CurrentFormat = "contest-edition/1";
}
