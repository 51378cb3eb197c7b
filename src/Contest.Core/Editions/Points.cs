using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Contest.Core.Editions;

/// <summary>A number of points in hundredths: what a judge may give, a maximum, a step, a printed result. Never a fraction of a hundredth (rule S1).</summary>
/// <param name="Hundredths">The number of hundredths; may be negative for a penalty.</param>
[JsonConverter(typeof(PointsJsonConverter))]
public readonly record struct Points(long Hundredths) : IComparable<Points>
{
    /// <summary>Whole points.</summary>
    public static Points Of(int whole) => new(whole * 100L);

    /// <summary>
    /// Reads «17,25», "17.25" or "17": a decimal comma or point, at most two decimals. <c>false</c> for anything else, an empty text included: blank is never zero.
    /// </summary>
    public static bool TryParse(string? text, out Points points)
    {
        points = default;
        if (string.IsNullOrWhiteSpace(text)
            || text.Length > 20 // more digits than a decimal holds would be rounded in silence
            || !decimal.TryParse(text.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            || Math.Abs(value) > 1_000_000m
            || value * 100m != decimal.Truncate(value * 100m))
            return false;
        points = new((long)(value * 100m));
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(Points other) => Hundredths.CompareTo(other.Hundredths);

    /// <summary>The number with the decimals it needs and a decimal point, the form of JSON and CSV files.</summary>
    public override string ToString() => (Hundredths / 100m).ToString("0.##", CultureInfo.InvariantCulture);

    public static bool operator <(Points left, Points right) => left.Hundredths < right.Hundredths;
    public static bool operator >(Points left, Points right) => left.Hundredths > right.Hundredths;
    public static bool operator <=(Points left, Points right) => left.Hundredths <= right.Hundredths;
    public static bool operator >=(Points left, Points right) => left.Hundredths >= right.Hundredths;
    public static Points operator +(Points left, Points right) => new(left.Hundredths + right.Hundredths);
}

/// <summary>Points in JSON are plain numbers: 17.25.</summary>
public sealed class PointsJsonConverter : JsonConverter<Points>
{
    /// <inheritdoc/>
    public override Points Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out var value) && Points.TryParse(value.ToString(CultureInfo.InvariantCulture), out var points)
            ? points
            : throw new JsonException("a number of points with at most two decimals");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Points value, JsonSerializerOptions options) => writer.WriteRawValue(value.ToString());
}
