using System.Globalization;
using Contest.Core;
using Contest.Core.Awards;

namespace Contest.Web.Awards;

/// <summary>A publication as it is typed.</summary>
public sealed class PublicationTyped
{
    public string? CategoryId { get; set; }
    public PublicationStage Stage { get; set; } = PublicationStage.Preliminary;
    public bool Names { get; set; }
    public bool Institutions { get; set; }
    public bool Points { get; set; }
    public bool Rounds { get; set; }
    public bool OnlyAwarded { get; set; }

    /// <summary>The moment in the edition's time, as a browser writes it; empty: at once.</summary>
    public string? Moment { get; set; }

    public PublicChoice Choice => new(Names, Institutions, Points, Rounds, OnlyAwarded);

    /// <summary>The moment in UTC; <c>null</c>: at once. Throws <see cref="RuleViolationException"/> where it cannot be read, or where the clocks leap over it.</summary>
    public DateTime? MomentUtc(TimeZoneInfo zone)
    {
        if (string.IsNullOrWhiteSpace(Moment))
            return null;
        return DateTime.TryParse(Moment, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) && !zone.IsInvalidTime(local)
            ? TimeZoneInfo.ConvertTimeToUtc(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), zone)
            : throw new RuleViolationException(new Problem("Results.Moment", Moment));
    }
}
