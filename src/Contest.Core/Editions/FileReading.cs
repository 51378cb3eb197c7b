using System.Text.Json;

namespace Contest.Core.Editions;

/// <summary>Reads the project's JSON files: unknown and missing members are refused with their path (rule E3).</summary>
public static class FileReading
{
    /// <summary>Reads a file of the shape <typeparamref name="T"/>. Throws <see cref="RuleViolationException"/> where it is not JSON or of another format, and with everything in it that is not of that shape.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="file">Its name, for the problems.</param>
    /// <param name="format">The value that its member "format" must have.</param>
    public static T Read<T>(string text, string file, string format) where T : class, IFormatted
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
            var said = document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("format", out var member) ? member.ToString() : "";
            if (said != format)
                throw new RuleViolationException(new Problem("File.Format", said, format).At(new Place(file, Column: "$.format")));
            var mistakes = FileShape.Mistakes(document.RootElement, typeof(T));
            return mistakes.Count > 0
                ? throw new RuleViolationException([.. mistakes.Select(m => m.At(m.Where! with { File = file }))])
                : document.RootElement.Deserialize<T>(RegulationFile.Json)!;
        }
        catch (JsonException unreadable)
        {
            throw new RuleViolationException(new Problem("File.NotOfTheForm", unreadable.Message).At(new Place(file, Row: (int?)unreadable.LineNumber + 1, Column: unreadable.Path ?? "$")));
        }
    }
}

/// <summary>A file that names its own format in the member "format".</summary>
public interface IFormatted
{
    string Format { get; }
}

/// <summary>The file form of an edition.</summary>
/// <param name="Format">Its format.</param>
/// <param name="Edition">The edition.</param>
/// <param name="Applications">On which days categories take applications; <c>null</c>: none does.</param>
public sealed record EditionFile(string Format, Edition Edition, IReadOnlyList<ApplicationsWindow>? Applications = null) : IFormatted
{
    public const string CurrentFormat = "contest-edition/1";
}

/// <summary>The first and the last day on which a category takes applications.</summary>
public sealed record ApplicationsWindow(string Category, DateOnly From, DateOnly To);
