using System.Security.Cryptography;
using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Core.Registration;
using Contest.Data.Access;
using Contest.Data.Editions;
using Microsoft.EntityFrameworkCore;

namespace Contest.Data.Judging;

/// <summary>Draws: who appears when, and who sits where (rule G8).</summary>
public sealed class DrawService(IDbContextFactory<ContestDb> databases, EditionService editions, TimeProvider time, RoundChanges changes)
{
    /// <summary>A seed that nobody chose: sixteen signs that are read out without mistakes.</summary>
    public static string NewSeed() => RandomNumberGenerator.GetString("23456789ABCDEFGHJKMNPQRSTUVWXYZ", 16);

    /// <summary>Every round of an edition with its draw, for the list.</summary>
    public async Task<IReadOnlyList<DrawnRound>> RoundsAsync(int editionId)
    {
        await using var db = await databases.CreateDbContextAsync();
        var rounds = new List<DrawnRound>();
        foreach (var category in await editions.CategoriesAsync(editionId))
            foreach (var round in category.Regulation.Rounds)
                rounds.Add(await StateAsync(db, category, round));
        return rounds;
    }

    /// <summary>One round with its draw. Throws <see cref="RuleViolationException"/> where there is none.</summary>
    public async Task<DrawnRound> RoundAsync(int editionId, string categoryId, string roundId)
    {
        var category = await editions.CategoryAsync(editionId, categoryId);
        await using var db = await databases.CreateDbContextAsync();
        return await StateAsync(db, category, category.Regulation.Round(roundId));
    }

    /// <summary>What a draw would give; nothing is saved. Throws <see cref="RuleViolationException"/> with everything that the plan lacks; the column of a place names the field.</summary>
    public async Task<IReadOnlyList<PlaceLine>> PreviewAsync(Actor actor, int editionId, string categoryId, string roundId, string seed, DrawPlan plan)
    {
        actor.Demand(Act.DrawOrder);
        var category = await editions.CategoryAsync(editionId, categoryId);
        var round = category.Regulation.Round(roundId);
        await using var db = await databases.CreateDbContextAsync();
        var roster = await RoundRoster.OfAsync(db, category, round);
        var people = roster.ToDictionary(c => c.Number);
        var institutions = await db.Institutions.Where(i => i.EditionId == editionId).ToDictionaryAsync(i => i.Id, i => i.Name);
        return [.. Place(seed, plan, round, roster).Select(p => new PlaceLine(p.Room, p.Position, p.StartsAt, p.Number, people[p.Number].Name, institutions[people[p.Number].InstitutionId])).OrderBy(p => RoomIndex(plan, p.Room)).ThenBy(p => p.Position)];
    }

    /// <summary>
    /// Holds a draw and records it. Throws <see cref="RuleViolationException"/> where a mark of the round exists, and with everything that was typed amiss: what the plan lacks, no seed, no reason for another draw.
    /// </summary>
    public async Task<RoundDraw> HoldAsync(Actor actor, int editionId, string categoryId, string roundId, string seed, DrawPlan plan, string? reason = null)
    {
        actor.Demand(Act.DrawOrder);
        var category = await editions.CategoryAsync(editionId, categoryId);
        var round = category.Regulation.Round(roundId);
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var state = await StateAsync(db, category, round);
        if (state.HasMarks)
            throw new RuleViolationException(new Problem("Draw.MarksExist", round.Name));
        var roster = await RoundRoster.OfAsync(db, category, round);
        if (roster.Count == 0)
            throw new RuleViolationException(new Problem("Draw.Nobody", round.Name));
        var places = Place(seed, plan, round, roster, isReasonMissing: state.Draw is not null && string.IsNullOrWhiteSpace(reason));
        var now = time.GetUtcNow().UtcDateTime;
        var draw = new RoundDraw { EditionId = editionId, CategoryId = categoryId, RoundId = roundId, Seed = seed.Trim(), Plan = plan, Numbers = [.. roster.Select(c => c.Number)], At = now, By = actor.Name };
        db.Add(draw);
        await db.Appearances.Where(a => a.EditionId == editionId && a.CategoryId == categoryId && a.RoundId == roundId).ExecuteDeleteAsync();
        db.AddRange(Appearances(category, round, roster, places));
        db.Record(actor, now, "Draw.Held", $"{categoryId}/{roundId}", state.Draw?.Seed, $"{draw.Seed} · {roster.Count}", reason?.Trim());
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        changes.Announce(editionId, categoryId);
        return draw;
    }

    /// <summary>Places who came after the draw at its end, by the same seed, and returns how many. Nobody who has a place is moved.</summary>
    public async Task<int> AppendAsync(Actor actor, int editionId, string categoryId, string roundId)
    {
        actor.Demand(Act.DrawOrder);
        var category = await editions.CategoryAsync(editionId, categoryId);
        var round = category.Regulation.Round(roundId);
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var state = await StateAsync(db, category, round);
        var draw = state.Draw ?? throw new RuleViolationException(new Problem("Draw.None", round.Name));
        var taken = await db.Appearances.Where(a => a.EditionId == editionId && a.CategoryId == categoryId && a.RoundId == roundId).ToListAsync();
        var late = (await RoundRoster.OfAsync(db, category, round)).Where(c => taken.TrueForAll(t => t.ContestantId != c.Id)).ToList();
        var places = DrawRule.Append(draw.Seed, draw.Plan, round.Form, [.. taken.Select(t => new DrawnPlace("", t.Room, t.Position, t.StartsAt))], [.. late.Select(c => new DrawnPerson(c.Number, c.InstitutionId))]);
        db.AddRange(Appearances(category, round, late, places));
        if (late.Count > 0)
            db.Record(actor, time.GetUtcNow().UtcDateTime, "Draw.Appended", $"{categoryId}/{roundId}", after: string.Join(' ', late.Select(c => c.Number)));
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        changes.Announce(editionId, categoryId);
        return late.Count;
    }

    /// <summary>The places of a round as lists print them. Throws <see cref="RuleViolationException"/> where no draw was held.</summary>
    public async Task<RoundPlaces> PlacesAsync(Actor actor, int editionId, string categoryId, string roundId)
    {
        actor.Demand(Act.DrawOrder);
        var state = await RoundAsync(editionId, categoryId, roundId);
        await using var db = await databases.CreateDbContextAsync();
        return new RoundPlaces
        {
            Edition = await db.Editions.SingleAsync(e => e.Id == editionId),
            Category = state.Category,
            Round = state.Round,
            Draw = state.Draw ?? throw new RuleViolationException(new Problem("Draw.None", state.Round.Name)),
            Lines = state.Places,
        };
    }

    // Everything that was typed amiss is told at once, each beside its field.
    private static IReadOnlyList<DrawnPlace> Place(string seed, DrawPlan plan, Round round, List<Contestant> roster, bool isReasonMissing = false)
    {
        var problems = DrawRule.Check(plan, roster.Count).ToList();
        if (string.IsNullOrWhiteSpace(seed))
            problems.Add(new Problem("Draw.SeedMissing").At(new Place(Column: nameof(RoundDraw.Seed))));
        if (isReasonMissing)
            problems.Add(new Problem("Draw.ReasonMissing").At(new Place(Column: nameof(AuditEntry.Reason))));
        return problems.Count > 0
            ? throw new RuleViolationException(problems)
            : DrawRule.Place(seed.Trim(), plan, round.Form, [.. roster.Select(c => new DrawnPerson(c.Number, c.InstitutionId))]);
    }

    private static IEnumerable<Appearance> Appearances(Category category, Round round, List<Contestant> people, IReadOnlyList<DrawnPlace> places)
    {
        var ids = people.ToDictionary(c => c.Number, c => c.Id);
        return places.Select(p => new Appearance
        {
            EditionId = category.EditionId, CategoryId = category.Id, RoundId = round.Id, ContestantId = ids[p.Number], Room = p.Room, Position = p.Position, StartsAt = p.StartsAt,
        });
    }

    private static async Task<DrawnRound> StateAsync(ContestDb db, Category category, Round round)
    {
        var draw = await db.Draws.Where(d => d.EditionId == category.EditionId && d.CategoryId == category.Id && d.RoundId == round.Id).OrderByDescending(d => d.Id).FirstOrDefaultAsync();
        var roster = (await RoundRoster.OfAsync(db, category, round)).ToDictionary(c => c.Id);
        var appearances = await db.Appearances.Where(a => a.EditionId == category.EditionId && a.CategoryId == category.Id && a.RoundId == round.Id).ToListAsync();
        var institutions = await db.Institutions.Where(i => i.EditionId == category.EditionId).ToDictionaryAsync(i => i.Id, i => i.Name);
        var places = appearances.Where(a => roster.ContainsKey(a.ContestantId)).Select(a => (Appearance: a, Person: roster[a.ContestantId]))
            .Select(a => new PlaceLine(a.Appearance.Room, a.Appearance.Position, a.Appearance.StartsAt, a.Person.Number, a.Person.Name, institutions[a.Person.InstitutionId]))
            .OrderBy(p => draw is null ? 0 : RoomIndex(draw.Plan, p.Room)).ThenBy(p => p.Position).ToList();
        return new DrawnRound(
            category.Id, category.Regulation.Name, round, roster.Count, draw, places, [.. roster.Values.Where(c => appearances.TrueForAll(a => a.ContestantId != c.Id)).Select(c => c.Number).Order(StringComparer.Ordinal)],
            await db.ScoreEntries.AnyAsync(e => e.Sheet.EditionId == category.EditionId && e.Sheet.CategoryId == category.Id && e.Sheet.RoundId == round.Id));
    }

    private static int RoomIndex(DrawPlan plan, string room) => plan.Rooms.ToList().FindIndex(r => r.Name == room);
}

/// <summary>A round with its draw.</summary>
/// <param name="People">How many take part.</param>
/// <param name="Draw">The draw that holds; <c>null</c>: none was held.</param>
/// <param name="Places">By room and position, without those who left: their places stay empty.</param>
/// <param name="Late">Numbers of who takes part and has no place.</param>
/// <param name="HasMarks">Whether a mark of the round exists: then it is drawn no more.</param>
public sealed record DrawnRound(string CategoryId, Wording Category, Round Round, int People, RoundDraw? Draw, IReadOnlyList<PlaceLine> Places, IReadOnlyList<string> Late, bool HasMarks);
