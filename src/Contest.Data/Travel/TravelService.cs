using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Names;
using Contest.Core.Registration;
using Contest.Core.Travel;
using Contest.Data.Access;
using Contest.Data.Awards;
using Contest.Data.Registration;
using Microsoft.EntityFrameworkCore;

namespace Contest.Data.Travel;

/// <summary>Trips, their groups and the lists of them.</summary>
public sealed class TravelService(IDbContextFactory<ContestDb> databases, RegistrationService registration, AwardService awards, TimeProvider time)
{
    /// <summary>The trips of an edition, by day of entry.</summary>
    public async Task<IReadOnlyList<Trip>> TripsAsync(int editionId)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.Trips.Where(t => t.EditionId == editionId).OrderBy(t => t.EntryOn).ThenBy(t => t.Id).ToListAsync();
    }

    /// <summary>Saves a trip and who accompanies it. Saved again with the same code it replaces what it said.</summary>
    public async Task<Trip> SaveAsync(Actor actor, int editionId, TripFile file)
    {
        actor.Demand(Act.ManageTrips);
        file.Trip.Check();
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var known = await db.Trips.SingleOrDefaultAsync(t => t.EditionId == editionId && t.Code == file.Trip.Code);
        var before = known is null ? [] : await db.Travellers.Where(t => t.TripId == known.Id && t.ContestantId == null).ToListAsync();
        var trip = file.Trip with { EditionId = editionId, Id = known?.Id ?? 0, Version = known?.Version ?? 1 };
        if (known is not null && AuditEntry.Text(trip) == AuditEntry.Text(known) && AuditEntry.Text(before.Select(t => new AccompanyingPerson(t.Role, t.Accompanying!))) == AuditEntry.Text(file.Accompanying))
            return known;

        trip = trip with { Version = known is null ? 1 : known.Version + 1 };
        db.Update(trip);
        await db.SaveChangesAsync();
        db.RemoveRange(before);
        db.AddRange(file.Accompanying.Select(p => new Traveller { TripId = trip.Id, Role = p.Role, Accompanying = p.Person }));
        db.Record(actor, time.GetUtcNow().UtcDateTime, "Trip.Saved", trip.Code, known is null ? null : AuditEntry.Text(known), AuditEntry.Text(trip));
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return trip;
    }

    /// <summary>
    /// Makes the group what the signed protocols recommend: the trip's share of each category goes, the reserve waits in order (rule T1). Returns how many go. Done again, it changes nothing.
    /// </summary>
    public async Task<int> FillAsync(Actor actor, int tripId)
    {
        actor.Demand(Act.ManageTrips);
        await using var db = await databases.CreateDbContextAsync();
        var trip = await TripAsync(db, tripId);
        var protocols = (await awards.ProtocolsAsync(trip.EditionId)).Where(p => p.IsInForce && trip.Quotas.Any(q => q.CategoryId == p.Protocol.CategoryId)).ToList();
        if (protocols.Count == 0)
            throw new RuleViolationException(new Problem("Trip.NoSignedProtocol"));

        await using var transaction = await db.Database.BeginTransactionAsync();
        var known = (await db.Travellers.Where(t => t.TripId == tripId && t.ContestantId != null).ToListAsync()).Select(t => t.ContestantId).ToHashSet();
        var added = 0;
        foreach (var (protocol, content, _, _) in protocols)
        {
            var people = content.Travelling.Select(line => (line, Reserve: 0)).Concat(content.Reserve.Select((line, i) => (line, Reserve: i + 1)));
            foreach (var (line, reserve) in people.Where(p => known.Add(content.Table.Lines[p.line].ContestantId)))
            {
                var person = content.Table.Lines[line];
                db.Add(new Traveller { TripId = tripId, Role = TravellerRole.Contestant, ContestantId = person.ContestantId, Reserve = reserve });
                db.Record(actor, time.GetUtcNow().UtcDateTime, "Traveller.Added", trip.Code, after: $"{person.Number} {(reserve == 0 ? "" : $"({reserve})")} № {protocol.Number}");
                added++;
            }
        }
        if (added > 0)
            db.Update(trip with { Version = trip.Version + 1 });
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return await db.Travellers.CountAsync(t => t.TripId == tripId && t.ContestantId != null && t.Reserve == 0);
    }

    /// <summary>The list of who goes; with <paramref name="reserve"/> the list of who waits.</summary>
    public async Task<GroupList> ListAsync(Actor actor, int tripId, bool reserve = false)
    {
        actor.Demand(Act.ViewTrips);
        await using var db = await databases.CreateDbContextAsync();
        var trip = await TripAsync(db, tripId);
        var travellers = await db.Travellers.Where(t => t.TripId == tripId && (t.Reserve > 0) == reserve).ToListAsync();
        var enrolled = (await registration.ContestantsAsync(trip.EditionId)).ToDictionary(e => e.Contestant.Id);
        var passports = await db.Passports.Where(p => db.Travellers.Any(t => t.TripId == tripId && t.ContestantId == p.ContestantId)).ToDictionaryAsync(p => p.ContestantId, p => p.Passport);
        var lines = travellers.ConvertAll(t => t.Accompanying is { } person
            ? Line(trip, t.Role, person)
            : Line(trip, enrolled[t.ContestantId!.Value], passports.GetValueOrDefault(t.ContestantId.Value)));
        var edition = await db.Editions.SingleAsync(e => e.Id == trip.EditionId);
        return new GroupList
        {
            Edition = edition,
            Trip = trip,
            Lines = [.. lines.OrderBy(l => l.Role).ThenBy(l => l.Name.Cyrillic.Full, RussianOrder.Instance)],
            DrawnUpOn = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(edition.TimeZone)).DateTime),
        };
    }

    private static async Task<Trip> TripAsync(ContestDb db, int tripId) =>
        await db.Trips.SingleOrDefaultAsync(t => t.Id == tripId) ?? throw new RuleViolationException(new Problem("Trip.Unknown", tripId));

    private static GroupLine Line(Trip trip, TravellerRole role, Accompanying person) => new()
    {
        Role = role,
        Name = person.Name,
        Sex = person.Sex,
        BirthDate = person.BirthDate,
        BirthPlace = person.BirthPlace,
        Passport = person.Passport,
        Workplace = person.Workplace,
        Post = person.Post,
        MinorAge = TravellerRule.MinorAge(person.BirthDate, trip),
        Problems = TravellerRule.Check(person.Passport, person.Name.Latin, trip),
    };

    private static GroupLine Line(Trip trip, Enrolled enrolled, Passport? passport) => new()
    {
        Role = TravellerRole.Contestant,
        Name = enrolled.Contestant.Name,
        Sex = enrolled.Contestant.Sex,
        BirthDate = enrolled.Contestant.BirthDate,
        BirthPlace = enrolled.Contestant.BirthPlace,
        Passport = passport,
        Workplace = enrolled.Institution.Name,
        Year = enrolled.Contestant.Year,
        InstitutionKind = enrolled.Institution.Kind,
        MinorAge = TravellerRule.MinorAge(enrolled.Contestant.BirthDate, trip),
        Problems = TravellerRule.Check(passport, enrolled.Contestant.Name.Latin, trip),
    };
}
