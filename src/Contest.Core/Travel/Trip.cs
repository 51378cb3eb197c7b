using Contest.Core.Names;
using Contest.Core.Registration;

namespace Contest.Core.Travel;

/// <summary>A journey of one group.</summary>
public sealed record Trip
{
    public int Id { get; init; }
    public int EditionId { get; init; }

    /// <summary>A short key, unique in the edition: <c>primorye</c>.</summary>
    public required string Code { get; init; }

    /// <summary>«Группа 1 · Приморье».</summary>
    public required Wording Group { get; init; }

    public required DateOnly EntryOn { get; init; }
    public required DateOnly ExitOn { get; init; }

    /// <summary>The border checkpoint of entry.</summary>
    public required Wording Checkpoint { get; init; }

    public required Wording Purpose { get; init; }

    /// <summary>The receiving organization with its town and tax number.</summary>
    public required Wording Host { get; init; }

    /// <summary>Counts up whenever the group changes; printed on its lists.</summary>
    public int Version { get; init; } = 1;

    /// <summary>How many winners of which category travel.</summary>
    public required IReadOnlyList<TripQuota> Quotas { get; init; }

    /// <summary>Stage by stage, in order.</summary>
    public required IReadOnlyList<Leg> Legs { get; init; }

    /// <summary>Throws <see cref="RuleViolationException"/> where the trip ends before it begins or leads nowhere.</summary>
    public void Check()
    {
        if (ExitOn < EntryOn || Legs.Count == 0)
            throw new RuleViolationException(new Problem("Trip.Dates"));
    }
}

/// <summary>How many of a category travel, and how many wait in reserve.</summary>
public sealed record TripQuota(string CategoryId, int Places, int Reserve);

/// <summary>A stage of a trip. Times are local to their towns (rule T4).</summary>
/// <param name="From">Where it starts.</param>
/// <param name="To">Where it ends.</param>
/// <param name="DepartsAt">Local time of <paramref name="From"/>.</param>
/// <param name="ArrivesAt">Local time of <paramref name="To"/>.</param>
/// <param name="FromZone">IANA time zone of <paramref name="From"/>.</param>
/// <param name="ToZone">IANA time zone of <paramref name="To"/>.</param>
/// <param name="Carriage">What carries the group: «рейс JS271», «поезд № 5 «Океан»».</param>
public sealed record Leg(Wording From, Wording To, DateTime DepartsAt, DateTime ArrivesAt, string FromZone, string ToZone, Wording Carriage);

/// <summary>A person in a group. A contestant's personal data stay with the contestant; who accompanies brings their own.</summary>
public sealed record Traveller
{
    public int Id { get; init; }
    public required int TripId { get; init; }
    public required TravellerRole Role { get; init; }

    /// <summary>Going, or the place in the reserve of the category, from 1; 0: going.</summary>
    public int Reserve { get; init; }

    /// <summary>The contestant who travels; <c>null</c> for who accompanies.</summary>
    public int? ContestantId { get; init; }

    /// <summary>Who accompanies; <c>null</c> for a contestant.</summary>
    public Accompanying? Accompanying { get; init; }
}

public enum TravellerRole
{
    Leader,
    Teacher,
    Interpreter,
    Contestant,
}

/// <summary>The facts of a person who accompanies the group.</summary>
public sealed record Accompanying(PersonName Name, Sex Sex, DateOnly BirthDate, string BirthPlace, Passport Passport, Wording Workplace, Wording Post);
