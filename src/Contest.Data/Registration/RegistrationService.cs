using Contest.Core.Registration;
using Contest.Data.Access;
using Microsoft.EntityFrameworkCore;

namespace Contest.Data.Registration;

/// <summary>Contestants, their institutions and passports.</summary>
public sealed class RegistrationService(IDbContextFactory<ContestDb> databases)
{
    /// <summary>Everybody of an edition with the institution, by number.</summary>
    /// <param name="editionId">The edition.</param>
    /// <param name="categoryId">Those of one category; <c>null</c>: of all.</param>
    public async Task<IReadOnlyList<Enrolled>> ContestantsAsync(int editionId, string? categoryId = null)
    {
        await using var db = await databases.CreateDbContextAsync();
        var institutions = await db.Institutions.Where(i => i.EditionId == editionId).ToDictionaryAsync(i => i.Id);
        var contestants = await db.Contestants.Where(c => c.EditionId == editionId && (categoryId == null || c.CategoryId == categoryId)).OrderBy(c => c.Number).ToListAsync();
        return contestants.ConvertAll(c => new Enrolled(c, institutions[c.InstitutionId]));
    }

    /// <summary>Everything registered, as a workbook holds it. Passports only for who may see them (rule P1): a list without them, taken in again, leaves them as they are.</summary>
    public async Task<Registered> RegisteredAsync(Actor actor, int editionId)
    {
        actor.Demand(Act.ViewContestants);
        await using var db = await databases.CreateDbContextAsync();
        var registered = await RegisteredAsync(db, editionId);
        return actor.May(Act.ViewTrips) ? registered : registered with { Passports = new Dictionary<int, Passport>() };
    }

    /// <summary>Everything registered, for the services of this folder.</summary>
    internal static async Task<Registered> RegisteredAsync(ContestDb db, int editionId)
    {
        var contestants = await db.Contestants.Where(c => c.EditionId == editionId).ToListAsync();
        var ids = contestants.Select(c => c.Id).ToHashSet();
        var passports = await db.Passports.ToListAsync();
        return new Registered(
            editionId,
            await db.Categories.Where(c => c.EditionId == editionId).OrderBy(c => c.Position).Select(c => c.Id).ToListAsync(),
            await db.Institutions.Where(i => i.EditionId == editionId).ToListAsync(),
            contestants,
            passports.Where(p => ids.Contains(p.ContestantId)).ToDictionary(p => p.ContestantId, p => p.Passport));
    }
}

/// <summary>A contestant with the institution.</summary>
public sealed record Enrolled(Contestant Contestant, Institution Institution);
