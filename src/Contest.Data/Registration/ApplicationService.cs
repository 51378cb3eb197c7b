using System.Data;
using System.Security.Cryptography;
using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Registration;
using Microsoft.EntityFrameworkCore;
using Contest.Data.Access;

namespace Contest.Data.Registration;

/// <summary>Applications by the public form: whoever sends one has no account, and sees nothing but the own application.</summary>
public sealed class ApplicationService(IDbContextFactory<ContestDb> databases, TimeProvider time)
{
    /// <summary>The institutions of an edition that an applicant chooses from, by name.</summary>
    public async Task<IReadOnlyList<Institution>> InstitutionsAsync(int editionId)
    {
        await using var db = await databases.CreateDbContextAsync();
        return [.. (await db.Institutions.Where(i => i.EditionId == editionId).ToListAsync()).OrderBy(i => i.Name.Ru, StringComparer.Ordinal)];
    }

    /// <summary>Today where the edition is held.</summary>
    public DateOnly TodayOf(Edition edition) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(edition.TimeZone)).DateTime);

    /// <summary>
    /// Takes an application in and returns the number to ask about it by. Throws <see cref="RuleViolationException"/> with everything that is wrong, each at its field; a second application of the
    /// same person is refused and changes nothing (rule G13).
    /// </summary>
    public async Task<string> ApplyAsync(int editionId, string categoryId, Application typed)
    {
        await using var db = await databases.CreateDbContextAsync();
        // Writing begins here: of two equal applications at once the second finds the first.
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable);
        var edition = await db.Editions.SingleAsync(e => e.Id == editionId);
        var category = await db.Categories.SingleOrDefaultAsync(c => c.EditionId == editionId && c.Id == categoryId);
        if (category is null || ApplicationRule.WindowOf(edition, category, TodayOf(edition)) != ApplicationWindow.Open)
            throw new RuleViolationException(new Problem("Apply.NotOpen"));

        var registered = await RegistrationService.RegisteredAsync(db, editionId);
        var applicant = Read(typed, categoryId, registered, edition);
        if (registered.Contestants.Any(c => (c.Name.Hangul, c.BirthDate, c.InstitutionId) == (applicant.Name.Hangul, applicant.BirthDate, applicant.InstitutionId)))
            throw new RuleViolationException(new Problem("Apply.Already"));

        var (now, number) = (time.GetUtcNow().UtcDateTime, Acknowledgement.Compose([.. Enumerable.Range(0, Acknowledgement.Signs).Select(_ => RandomNumberGenerator.GetInt32(Acknowledgement.Alphabet.Length))]));
        applicant = applicant with { Acknowledgement = number };
        db.Add(applicant);
        await db.SaveChangesAsync();
        var (id, isMinor) = (db.Entry(applicant).Property(c => c.Id).CurrentValue, ConsentRule.NeedsGuardian(applicant, edition));
        db.AddRange(typed.Consents.Distinct().Select(kind => new Consent
        {
            ContestantId = id, Kind = kind, Answer = ConsentAnswer.Given, On = TodayOf(edition), At = now,
            SignedBy = isMinor ? applicant.Contacts.Guardian : applicant.Name.Cyrillic.Full, IsGuardian = isMinor, RecordedBy = applicant.Name.Cyrillic.Full,
        }));
        db.Record(new Actor(applicant.Name.Cyrillic.Full, Role.Coordinator), now, "Application.Received", applicant.Number, after: AuditEntry.Text(applicant with { Id = id }));
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return number;
    }

    /// <summary>The own application, by its number and the birth date; <c>null</c> where the two do not belong together, whichever is wrong.</summary>
    public async Task<ApplicationState?> StateAsync(int editionId, string acknowledgement, DateOnly birthDate)
    {
        if (Acknowledgement.Read(acknowledgement) is not { } number)
            return null;
        await using var db = await databases.CreateDbContextAsync();
        return await db.Contestants.Where(c => c.EditionId == editionId && c.Acknowledgement == number && c.BirthDate == birthDate)
            .Select(c => new ApplicationState(c.State, c.StateReason)).SingleOrDefaultAsync();
    }

    // The one check of registrations reads the fields; nobody registered is looked at, so nothing about anybody can be learnt from its answers.
    private static Contestant Read(Application typed, string categoryId, Registered registered, Edition edition)
    {
        var cells = new Dictionary<RegistrationColumn, string>(typed.Cells) { [RegistrationColumn.Category] = categoryId };
        var limits = new ImportLimits(cells.GetValueOrDefault(RegistrationColumn.Institution, ""), [.. registered.Contestants.Select(c => (c.Number, c.CategoryId))]);
        var line = RegistrationCheck.Check(RegistrationForm.Sheets(cells), registered with { Contestants = [] }, ImportTerms.None with { Limits = limits }).Lines[0];
        var problems = line.Problems.ToList();
        if (line.Contestant is { } read)
            problems.AddRange(ApplicationRule.Check(read, edition, typed.Consents));
        else if (!typed.Consents.Contains(ConsentKind.Processing))
            problems.Add(new Problem("Apply.ConsentNeeded").At(new Place(Column: nameof(ConsentKind.Processing))));
        return problems.Count == 0 ? line.Contestant! with { WayIn = WayIn.Application, Documents = [.. typed.Documents.Distinct()] } : throw new RuleViolationException(problems);
    }
}

/// <summary>What somebody typed into the public form.</summary>
/// <param name="Cells">The fields that a workbook has too.</param>
/// <param name="Consents">The boxes that were ticked.</param>
/// <param name="Documents">The papers that are wanted.</param>
public sealed record Application(IReadOnlyDictionary<RegistrationColumn, string> Cells, IReadOnlyList<ConsentKind> Consents, IReadOnlyList<WantedDocument> Documents);

/// <summary>How far an application is.</summary>
/// <param name="State">The person's state.</param>
/// <param name="Said">What the staff wrote for the applicant; empty where nothing.</param>
public sealed record ApplicationState(ContestantState State, string Said);
