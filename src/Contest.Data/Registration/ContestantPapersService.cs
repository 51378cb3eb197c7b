using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Registration;
using Contest.Data.Access;
using Microsoft.EntityFrameworkCore;

namespace Contest.Data.Registration;

/// <summary>What is kept beside the record of a contestant, each in a table of its own: photo, consents, passport.</summary>
public sealed class ContestantPapersService(IDbContextFactory<ContestDb> databases, TimeProvider time)
{
    /// <summary>The photo, or <c>null</c>.</summary>
    public async Task<byte[]?> PhotoAsync(Actor actor, int editionId, string number)
    {
        actor.Demand(Act.ViewContestants);
        await using var db = await databases.CreateDbContextAsync();
        return await db.Photos.Where(p => db.Contestants.Any(c => c.Id == p.ContestantId && c.EditionId == editionId && c.Number == number)).Select(p => p.Jpeg).SingleOrDefaultAsync();
    }

    /// <summary>Puts a photo in the place of the one before, or takes it away.</summary>
    /// <param name="actor">Who acts.</param>
    /// <param name="editionId">The edition.</param>
    /// <param name="number">Whose.</param>
    /// <param name="jpeg">A JPEG without the camera's notes; <c>null</c>: none.</param>
    public async Task SavePhotoAsync(Actor actor, int editionId, string number, byte[]? jpeg)
    {
        actor.Demand(Act.EditContestants);
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var contestant = await ContestantAsync(db, editionId, number);
        await db.Photos.Where(p => p.ContestantId == contestant.Id).ExecuteDeleteAsync();
        if (jpeg is not null)
            db.Add(new ContestantPhoto { ContestantId = contestant.Id, Jpeg = jpeg });
        db.Record(actor, Now, jpeg is null ? "Contestant.PhotoRemoved" : "Contestant.PhotoSaved", number, after: ContestantHistory.Note(contestant));
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
    }

    /// <summary>Adds an answer about personal data (rule P2). Answers are only added.</summary>
    public async Task AddConsentAsync(Actor actor, int editionId, string number, ConsentKind kind, ConsentAnswer answer, DateOnly on, string signedBy, bool isGuardian)
    {
        actor.Demand(Act.EditContestants);
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var contestant = await ContestantAsync(db, editionId, number);
        var edition = await db.Editions.SingleAsync(e => e.Id == editionId);
        var consent = new Consent
        {
            ContestantId = contestant.Id, Kind = kind, Answer = answer, On = on, SignedBy = Core.Names.NameForm.Clean(signedBy), IsGuardian = isGuardian, RecordedBy = actor.Name, At = Now,
        };
        var before = await db.Consents.Where(c => c.ContestantId == contestant.Id).ToListAsync();
        if (ConsentRule.Check(consent, contestant, edition, before, Today(edition)) is { Count: > 0 } problems)
            throw new RuleViolationException(problems);
        db.Add(consent);
        db.Record(actor, Now, "Contestant.ConsentAdded", number, after: ContestantHistory.Note(contestant, consent));
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
    }

    /// <summary>The passport, or <c>null</c> where none is entered. Each look is recorded (rule P1).</summary>
    public async Task<Passport?> PassportAsync(Actor actor, int editionId, string number)
    {
        actor.Demand(Act.ViewTrips);
        await using var db = await databases.CreateDbContextAsync();
        var contestant = await ContestantAsync(db, editionId, number);
        var passport = await db.Passports.Where(p => p.ContestantId == contestant.Id).Select(p => p.Passport).SingleOrDefaultAsync();
        db.Record(actor, Now, "Contestant.PassportShown", number, after: ContestantHistory.Note(contestant));
        await db.SaveChangesAsync();
        return passport;
    }

    /// <summary>Enters a passport, whole or not at all (rule G3). The audit tells that it changed and holds no number (rule P1).</summary>
    /// <param name="actor">Who acts.</param>
    /// <param name="editionId">The edition.</param>
    /// <param name="number">Whose.</param>
    /// <param name="typed">What was typed; three empty fields take the passport away.</param>
    public async Task SavePassportAsync(Actor actor, int editionId, string number, TypedPassport typed)
    {
        actor.Demand(Act.ViewTrips);
        var passport = typed.Read();
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var contestant = await ContestantAsync(db, editionId, number);
        await db.Passports.Where(p => p.ContestantId == contestant.Id).ExecuteDeleteAsync();
        if (passport is not null)
            db.Add(new ContestantPassport { ContestantId = contestant.Id, Passport = passport });
        db.Record(actor, Now, passport is null ? "Contestant.PassportRemoved" : "Contestant.PassportSaved", number, after: ContestantHistory.Note(contestant));
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private DateOnly Today(Edition edition) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(Now, TimeZoneInfo.FindSystemTimeZoneById(edition.TimeZone)));

    private static async Task<Contestant> ContestantAsync(ContestDb db, int editionId, string number) =>
        await db.Contestants.SingleOrDefaultAsync(c => c.EditionId == editionId && c.Number == number) ?? throw new RuleViolationException(new Problem("Contestant.Unknown", number));
}
