using System.Globalization;
using System.Text.Json.Nodes;
using Contest.Core.Editions;

namespace Contest.Web.Editions;

// What is typed into a field. What cannot be read stays as it was typed.
public sealed partial class RegulationDraft
{
    /// <summary>Puts what was typed into a field of a kind.</summary>
    public void Put(FieldKind kind, string path, string? typed)
    {
        if (kind == FieldKind.Points)
            SetPoints(path, typed);
        else if (kind == FieldKind.Number)
            SetNumber(path, typed);
        else if (kind == FieldKind.Share)
            SetShare(path, typed);
        else if (kind == FieldKind.PointsList)
            SetPointsList(path, typed);
        else
            Set(path, kind == FieldKind.Day && string.IsNullOrEmpty(typed) ? null : typed ?? "");
    }

    /// <summary>Puts points: «0,5». What is no number stays as it was typed.</summary>
    public void SetPoints(string path, string? typed) =>
        Set(path, string.IsNullOrWhiteSpace(typed) ? null : Points.TryParse(typed, out var points) ? JsonNode.Parse(points.ToString()) : JsonValue.Create(typed));

    /// <summary>Puts a whole number.</summary>
    public void SetNumber(string path, string? typed) =>
        Set(path, string.IsNullOrWhiteSpace(typed) ? null : int.TryParse(typed.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? JsonValue.Create(number) : JsonValue.Create(typed));

    /// <summary>Puts a share: per cents, or a fraction such as «1/12».</summary>
    public void SetShare(string path, string? typed)
    {
        if (typed?.Contains('/', StringComparison.Ordinal) == true)
            Set(path, typed.Replace(" ", "", StringComparison.Ordinal));
        else
            SetPoints(path, typed);
    }

    /// <summary>Puts a list of points parted by spaces: «12 10 8,5».</summary>
    public void SetPointsList(string path, string? typed) => Set(path, new JsonArray(
        [.. (typed ?? "").Split([' ', ';'], StringSplitOptions.RemoveEmptyEntries).Select(t => t.TrimEnd(',')).Select(t => Points.TryParse(t, out var points) ? JsonNode.Parse(points.ToString()) : JsonValue.Create(t))]));
}
