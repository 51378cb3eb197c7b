using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Contest.Core.Editions;

/// <summary>A share of a number of people, exact: a per cent with at most two decimals, or a fraction such as 1/12 that no per cent expresses.</summary>
/// <param name="Numerator">From 0 to the denominator.</param>
/// <param name="Denominator">At least 1.</param>
[JsonConverter(typeof(ShareJsonConverter))]
public readonly record struct Share(int Numerator, int Denominator)
{
    /// <summary>A number of per cents.</summary>
    public static Share Percent(int whole) => new(whole, 100);

    /// <summary>Reads "30", "8.33", «8,33» or "1/12". <c>false</c> for anything else, and for what is not between nothing and the whole.</summary>
    public static bool TryParse(string? text, out Share share)
    {
        share = default;
        var parts = (text ?? "").Split('/');
        if (parts.Length == 2)
            share = Whole(parts[0]) is { } above && Whole(parts[1]) is > 0 and var below ? new Share(above, below) : default;
        else if (Points.TryParse(text, out var percent) && percent.Hundredths is >= 0 and <= 10_000)
            share = percent.Hundredths % 100 == 0 ? new Share((int)percent.Hundredths / 100, 100) : new Share((int)percent.Hundredths, 10_000);
        return share.Denominator > 0 && share.Numerator <= share.Denominator;

        static int? Whole(string digits) => int.TryParse(digits.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 1_000_000 ? number : null;
    }

    /// <summary>How many of so many people it is, rounded down.</summary>
    public int Of(int people) => (int)((long)people * Numerator / Denominator);

    /// <summary>"30", "8.33" for per cents; "1/12" for a fraction.</summary>
    public override string ToString() => Denominator switch
    {
        100 => Numerator.ToString(CultureInfo.InvariantCulture),
        10_000 => new Points(Numerator).ToString(),
        _ => $"{Numerator}/{Denominator}",
    };
}

/// <summary>A share in JSON is a number of per cents, or a fraction in quotation marks: 30, "1/12".</summary>
public sealed class ShareJsonConverter : JsonConverter<Share>
{
    /// <inheritdoc/>
    public override Share Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString(),
            JsonTokenType.Number when reader.TryGetDecimal(out var value) => value.ToString(CultureInfo.InvariantCulture),
            _ => null,
        };
        return Share.TryParse(text, out var share) ? share : throw new JsonException("per cents from 0 to 100, or a fraction such as \"1/12\"");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Share value, JsonSerializerOptions options)
    {
        if (value.Denominator is 100 or 10_000)
            writer.WriteRawValue(value.ToString());
        else
            writer.WriteStringValue(value.ToString());
    }
}
