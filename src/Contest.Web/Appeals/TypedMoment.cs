using System.Globalization;
using Contest.Core;
using Contest.Core.Editions;

namespace Contest.Web.Appeals;

/// <summary>A moment as the browser's field of day and time gives it, by the clock of the edition.</summary>
public static class TypedMoment
{
    private const string Form = "yyyy-MM-dd'T'HH:mm";

    /// <summary>A moment as the field shows it.</summary>
    public static string Of(TimeZoneInfo zone, DateTime utc) => zone.Local(utc).ToString(Form, CultureInfo.InvariantCulture);

    /// <summary>The moment that was typed, UTC; now where nothing was. Throws <see cref="RuleViolationException"/> where it cannot be read.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="field">The field.</param>
    /// <param name="zone">The zone of the edition.</param>
    /// <param name="now">UTC.</param>
    public static DateTime Read(string? typed, string field, TimeZoneInfo zone, DateTime now)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return now;
        if (!DateTime.TryParseExact(typed.Trim(), [Form, Form + ":ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) || zone.IsInvalidTime(local))
            throw new RuleViolationException(new Problem("Appeal.NotATime").At(new Place(Column: field)));
        return TimeZoneInfo.ConvertTimeToUtc(local, zone);
    }
}
