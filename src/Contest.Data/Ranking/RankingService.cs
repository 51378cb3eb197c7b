using Contest.Core;
using Contest.Core.Awards;
using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Core.Ranking;
using Contest.Core.Registration;
using Contest.Data.Access;
using Contest.Data.Editions;
using Contest.Data.Judging;
using Contest.Data.Registration;
using Microsoft.EntityFrameworkCore;

namespace Contest.Data.Ranking;

/// <summary>Rankings, computed from the journal whenever they are asked for; nothing of them is stored before a protocol.</summary>
public sealed class RankingService(
    IDbContextFactory<ContestDb> databases, EditionService editions, RegistrationService registration, TimeProvider time, RoundChanges changes)
{
    private readonly KeptEntries _entries = new();

    /// <summary>
    /// The ranking of one category as it stands now. The marks of a blind round are not in it before its codes are opened: it shows names (rule J8). Throws <see cref="RuleViolationException"/> where the category is unknown.
    /// </summary>
    /// <param name="editionId">The edition.</param>
    /// <param name="categoryId">The category.</param>
    /// <param name="tried">What the appeals commission may decide, to see what that would change; <c>null</c>: only what it has decided counts (rule C3).</param>
    public async Task<ResultTable> TableAsync(int editionId, string categoryId, IReadOnlyList<DecidedMark>? tried = null) => (await RankAsync(editionId, categoryId, tried: tried)).Table;

    /// <summary>The ranking with the ground it follows from and the people in it.</summary>
    /// <param name="editionId">The edition.</param>
    /// <param name="categoryId">The category.</param>
    /// <param name="after">The id of the round whose standing is asked for; <c>null</c>: the result.</param>
    /// <param name="tried">What the appeals commission may decide besides what it has decided.</param>
    public async Task<CategoryRanking> RankAsync(int editionId, string categoryId, string? after = null, IReadOnlyList<DecidedMark>? tried = null)
    {
        var category = await editions.CategoryAsync(editionId, categoryId);
        // Who has only applied is not in the contest yet: no judge has a sheet for them.
        var enrolled = (await registration.ContestantsAsync(editionId, categoryId)).Where(e => e.Contestant.State != ContestantState.Applied).ToList();
        await using var db = await databases.CreateDbContextAsync();
        var opened = await db.Decodings.Where(d => d.EditionId == editionId && d.CategoryId == categoryId && d.SecondAt != null).Select(d => d.RoundId).ToListAsync();
        var closed = category.Regulation.Rounds.Where(r => r.Blind && !opened.Contains(r.Id)).Select(r => r.Id).ToHashSet();
        var result = CategoryResult.Of(await ResultGrounds.OfAsync(db, category, _entries, enrolled, closed, tried), after);
        return new CategoryRanking(category, result, ResultTables.Of(result, enrolled, closed), [.. await db.JuryDecisions.Where(d => d.EditionId == editionId && d.CategoryId == categoryId).OrderBy(d => d.Id).ToListAsync()]);
    }

    /// <summary>
    /// Records who goes on after a round, as its cut says now (rule R6), and returns how many. Throws <see cref="RuleViolationException"/> while marks of the round are missing or its codes are not opened (rule J8).
    /// Recorded again, it adds who came in by a correction and takes out whom it left behind.
    /// </summary>
    public async Task<int> AdmitAsync(Actor actor, int editionId, string categoryId, string roundId)
    {
        actor.Demand(Act.SignProtocols);
        await using var db = await databases.CreateDbContextAsync();
        // The write lock is taken first: of two who record at once the second finds what the first recorded.
        await using var transaction = await db.Database.BeginTransactionAsync();
        var table = await TableAsync(editionId, categoryId);
        var regulation = (await editions.CategoryAsync(editionId, categoryId)).Regulation;
        var column = table.Rounds.ToList().FindIndex(r => r.Id == roundId);
        if (column < 0)
            throw new RuleViolationException(new Problem("Round.Unknown", roundId, categoryId));
        if (table.Rounds.Take(column + 1).Where((r, i) => r.IsSealed && (i == column || regulation.Rounds[i].Cut is not null)).ToList() is { Count: > 0 } closed)
            throw new RuleViolationException([.. closed.Select(r => new Problem("Coding.NotDecoded", r.Name))]);
        if (column == table.Rounds.Count - 1 || table.Lines.Any(l => l.Rounds[column].Status is RoundStatus.Open or RoundStatus.Partial))
            throw new RuleViolationException(new Problem("Round.NotComplete", table.Rounds[column].Name));
        if (!(await RoundClosings.ClosedAsync(db, editionId, categoryId)).Contains(roundId))
            throw new RuleViolationException(new Problem("Round.NotClosed", table.Rounds[column].Name));

        var before = await db.Admissions.Where(a => a.EditionId == editionId && a.CategoryId == categoryId && a.RoundId == roundId).ToListAsync();
        var after = table.Lines.Where(l => l.Rounds[column + 1].Status != RoundStatus.NotAdmitted)
            .Select(l => new Admission(editionId, categoryId, roundId, l.ContestantId)).ToList();
        if (!before.ToHashSet().SetEquals(after))
            EditionLifeRule.DemandOpen(await db.Editions.SingleAsync(e => e.Id == editionId));
        db.RemoveRange(before.Except(after));
        db.AddRange(after.Except(before));
        if (!before.ToHashSet().SetEquals(after))
            db.Record(actor, time.GetUtcNow().UtcDateTime, "Round.Admitted", $"{categoryId}/{roundId}", Ids(before), Ids(after));
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        changes.Announce(editionId, categoryId);
        return after.Count;

        static string Ids(IEnumerable<Admission> admissions) => string.Join(' ', admissions.Select(a => a.ContestantId).Order());
    }

    /// <summary>Rounds whose cut has been recorded.</summary>
    public async Task<IReadOnlyList<string>> AdmittedRoundsAsync(int editionId, string categoryId)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.Admissions.Where(a => a.EditionId == editionId && a.CategoryId == categoryId).Select(a => a.RoundId).Distinct().ToListAsync();
    }

    /// <summary>What the judges gave one contestant in a round, for who decides on an appeal. Throws <see cref="RuleViolationException"/> while the codes of the round are closed (rule J8).</summary>
    public async Task<GivenMarks> GivenAsync(int editionId, string categoryId, string roundId, int contestantId)
    {
        var (category, round) = await editions.RoundAsync(editionId, categoryId, roundId);
        await using var db = await databases.CreateDbContextAsync();
        if (round.Blind && !await db.Decodings.AnyAsync(d => d.EditionId == editionId && d.CategoryId == categoryId && d.RoundId == roundId && d.SecondAt != null))
            throw new RuleViolationException(new Problem("Coding.NotDecoded", round.Name));
        var enrolled = (await registration.ContestantsAsync(editionId, categoryId)).Where(e => e.Contestant.State != ContestantState.Applied).ToList();
        var ground = await ResultGrounds.OfAsync(db, category, _entries, enrolled, new HashSet<string>());
        var marks = (ground with { Decisions = ground.Decisions with { Appeals = [] } }).Decided().Single(m => m.Round.Id == roundId);
        var index = enrolled.FindIndex(e => e.Contestant.Id == contestantId);
        return index < 0 ? throw new RuleViolationException(new Problem("Contestant.OtherCategory", contestantId, categoryId)) : new GivenMarks(marks, index, JointMark.Of(marks, index));
    }
}

/// <summary>The ranking of a category.</summary>
/// <param name="Category">The category.</param>
/// <param name="Result">The result as computed, with its ground.</param>
/// <param name="Table">The same as it is shown and printed, with people and what the jury set.</param>
/// <param name="Decisions">Everything that the jury decided about it, oldest first, what was taken back among it.</param>
public sealed record CategoryRanking(Category Category, CategoryResult Result, ResultTable Table, IReadOnlyList<JuryDecision> Decisions);

/// <summary>What the judges of a round gave one contestant.</summary>
/// <param name="Marks">The round's marks, without what the appeals commission decided.</param>
/// <param name="Contestant">The contestant's index in them.</param>
/// <param name="Joint">What the judges gave together, criterion by criterion.</param>
public sealed record GivenMarks(RoundMarks Marks, int Contestant, IReadOnlyList<JointMark> Joint);
