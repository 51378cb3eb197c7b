using System.Data;
using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Registration;
using Contest.Data.Access;
using Microsoft.EntityFrameworkCore;

namespace Contest.Data.Registration;

/// <summary>What a coordinator does: registers the people of one institution. Every query begins with that institution; nobody else's people are ever read for an answer.</summary>
public sealed class DelegationService(IDbContextFactory<ContestDb> databases, TimeProvider time, RoundChanges changes)
{
    /// <summary>The coordinator's own list, by number.</summary>
    public async Task<Delegation> OwnAsync(Actor actor)
    {
        actor.Demand(Act.ManageDelegation);
        await using var db = await databases.CreateDbContextAsync();
        var ground = await GroundAsync(db, actor);
        var consents = (await db.Consents.Where(c => db.Contestants.Any(p => p.Id == c.ContestantId && p.InstitutionId == ground.Institution.Id)).ToListAsync()).ToLookup(c => c.ContestantId);
        return new Delegation(ground.Edition, ground.Institution,
            [.. ground.Own.Contestants.OrderBy(c => c.Number, StringComparer.Ordinal).Select(c => new DelegationLine(c, DelegationRule.Missing(c, ground.Edition, consents[c.Id])))]);
    }

    /// <summary>The own people as a workbook holds them: without passports, tags and notes.</summary>
    public async Task<Registered> RegisteredAsync(Actor actor)
    {
        actor.Demand(Act.ManageDelegation);
        await using var db = await databases.CreateDbContextAsync();
        var own = (await GroundAsync(db, actor)).Own;
        return own with { Contestants = [.. own.Contestants.Select(c => c with { Notes = "", Tags = [] })], Passports = new Dictionary<int, Passport>() };
    }

    /// <summary>What saving a workbook would do; a row of another institution is refused.</summary>
    public async Task<RegistrationPreview> PreviewAsync(Actor actor, RegistrationSheets sheets, IReadOnlyDictionary<int, DoubtAnswer>? answers = null)
    {
        actor.Demand(Act.ManageDelegation);
        await using var db = await databases.CreateDbContextAsync();
        return await CheckAsync(db, await GroundAsync(db, actor), sheets, answers);
    }

    /// <summary>Saves a workbook of own people as one step, or nothing of it (rules G4 and G12).</summary>
    public async Task<RegistrationPreview> ImportAsync(
        Actor actor, RegistrationSheets sheets, IReadOnlyDictionary<int, DoubtAnswer>? answers = null, IProgress<int>? progress = null, CancellationToken cancel = default)
    {
        actor.Demand(Act.ManageDelegation);
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        var ground = await GroundAsync(db, actor);
        DemandOpen(ground);
        var preview = await CheckAsync(db, ground, sheets, answers);
        await SaveAsync(db, actor, ground, sheets.File, preview, progress, cancel);
        await transaction.CommitAsync(CancellationToken.None);
        changes.Announce(ground.Edition.Id, ground.Own.Categories);
        return preview;
    }

    /// <summary>Adds one person, or changes the own one of a number. Throws <see cref="RuleViolationException"/> with everything that is wrong, each at its field.</summary>
    /// <returns>The person's number.</returns>
    public async Task<string> SaveAsync(Actor actor, string? number, IReadOnlyDictionary<RegistrationColumn, string> typed)
    {
        actor.Demand(Act.ManageDelegation);
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable);
        var ground = await GroundAsync(db, actor);
        DemandOpen(ground);
        var known = number is null ? null : ground.Own.Contestants.SingleOrDefault(c => c.Number == number) ?? throw new RuleViolationException(new Problem("Delegation.Unknown", number));
        var cells = new Dictionary<RegistrationColumn, string>(typed) { [RegistrationColumn.Institution] = ground.Institution.Code, [RegistrationColumn.Number] = number ?? "" };
        var answers = known is null ? null : new Dictionary<int, DoubtAnswer> { [1] = DoubtAnswer.ThisOne(known.Id) };
        var preview = await CheckAsync(db, ground, RegistrationForm.Sheets(cells), answers);
        if (known is null && preview.Lines[0].Before is { } already)
            throw new RuleViolationException(new Problem("Delegation.Already", already.Number, already.Name.Cyrillic.Full));
        await SaveAsync(db, actor, ground, null, preview, null, CancellationToken.None);
        await transaction.CommitAsync();
        changes.Announce(ground.Edition.Id, ground.Own.Categories);
        return preview.Lines[0].Contestant!.Number;
    }

    private async Task SaveAsync(ContestDb db, Actor actor, Ground ground, string? file, RegistrationPreview preview, IProgress<int>? progress, CancellationToken cancel)
    {
        if (!preview.CanSave)
            throw new RuleViolationException([.. preview.AllProblems]);
        var now = time.GetUtcNow().UtcDateTime;
        var done = await ImportWork.SaveAsync(db, actor, now, preview, ground.Edition.Id, progress, cancel);
        if (file is not null)
            await ImportWork.NoteAsync(db, actor, now, ground.Edition.Id, file, preview, done);
        await db.SaveChangesAsync(CancellationToken.None);
    }

    private static async Task<RegistrationPreview> CheckAsync(ContestDb db, Ground ground, RegistrationSheets sheets, IReadOnlyDictionary<int, DoubtAnswer>? answers)
    {
        // Numbers of others are known to be taken, and nothing more of them.
        var taken = await db.Contestants.Where(c => c.EditionId == ground.Edition.Id).Select(c => new { c.Number, c.CategoryId }).ToListAsync();
        var terms = await ImportWork.TermsAsync(db, ground.Edition.Id, answers);
        return RegistrationCheck.Check(sheets, ground.Own, terms with { Limits = new ImportLimits(ground.Institution.Code, taken.ConvertAll(t => (t.Number, t.CategoryId))) });
    }

    private static async Task<Ground> GroundAsync(ContestDb db, Actor actor)
    {
        if (await db.Institutions.SingleOrDefaultAsync(i => i.Id == actor.InstitutionId) is not { } institution)
            throw new RuleViolationException(new Problem("Delegation.NoInstitution"));
        var edition = await db.Editions.SingleAsync(e => e.Id == institution.EditionId);
        var contestants = await db.Contestants.Where(c => c.InstitutionId == institution.Id).ToListAsync();
        var passports = await db.Passports.Where(p => db.Contestants.Any(c => c.Id == p.ContestantId && c.InstitutionId == institution.Id)).ToDictionaryAsync(p => p.ContestantId, p => p.Passport);
        var categories = await db.Categories.Where(c => c.EditionId == edition.Id).OrderBy(c => c.Position).Select(c => c.Id).ToListAsync();
        return new Ground(edition, institution, new Registered(edition.Id, categories, [institution], contestants, passports));
    }

    private static void DemandOpen(Ground ground)
    {
        if (!DelegationRule.MayAdd(ground.Edition))
            throw new RuleViolationException(new Problem("Delegation.NotOpen"));
    }

    private sealed record Ground(Edition Edition, Institution Institution, Registered Own);
}

/// <summary>The people of one institution.</summary>
public sealed record Delegation(Edition Edition, Institution Institution, IReadOnlyList<DelegationLine> Lines);

/// <summary>One of them, with what the registration still lacks.</summary>
public sealed record DelegationLine(Contestant Contestant, IReadOnlyList<MissingFact> Missing);
