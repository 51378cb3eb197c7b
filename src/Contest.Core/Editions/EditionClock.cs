namespace Contest.Core.Editions;

/// <summary>The clock of an edition's place: what is kept in UTC is shown by it.</summary>
public static class EditionClock
{
    /// <summary>A moment by the clock of a zone.</summary>
    /// <param name="zone">The zone of the edition.</param>
    /// <param name="utc">UTC, of whatever kind the database gave it.</param>
    public static DateTime Local(this TimeZoneInfo zone, DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), zone);
}
