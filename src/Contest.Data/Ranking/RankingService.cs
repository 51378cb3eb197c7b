using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Core.Names;
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
    /// <summary>
    /// The ranking of one category as it stands now. The marks of a blind round are not in it before its codes are opened: it shows names (rule J8). Throws <see cref="RuleViolationException"/> where the category is unknown.
    /// </summary>
    /// <param name="editionId">The edition.</param>
    /// <param name="categoryId">The category.</param>
    /// <param name="tried">What the appeals commission may decide, to see what that would change; <c>null</c>: only what it has decided counts (rule C3).</param>
    public async Task<ResultTable> TableAsync(int editionId, string categoryId, IReadOnlyList<DecidedMark>? tried = null)
    {
        var category = await editions.CategoryAsync(editionId, categoryId);
        // Who has only applied is not in the contest yet: no judge has a sheet for them.
        var enrolled = (await registration.ContestantsAsync(editionId)).Where(e => e.Contestant.CategoryId == categoryId && e.Contestant.State != ContestantState.Applied).ToList();
        await using var db = await databases.CreateDbContextAsync();
        var opened = await db.Decodings.Where(d => d.EditionId == editionId && d.CategoryId == categoryId && d.SecondAt != null).Select(d => d.RoundId).ToListAsync();
        var closed = category.Regulation.Rounds.Where(r => r.Blind && !opened.Contains(r.Id)).Select(r => r.Id).ToHashSet();
        var marks = await MarksAsync(db, category, enrolled, closed, [.. await DecidedMarks.OfAsync(db, editionId, categoryId), .. tried ?? []]);
        var entrants = enrolled.ConvertAll(e => new Entrant(e.Contestant.Id, e.Contestant.InstitutionId, StandingOf(e.Contestant.State)));
        return Table(category.Regulation, enrolled, RankingRule.Rank(category.Regulation, entrants, marks), closed);
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
        var enrolled = (await registration.ContestantsAsync(editionId)).Where(e => e.Contestant.CategoryId == categoryId && e.Contestant.State != ContestantState.Applied).ToList();
        var marks = (await MarksAsync(db, category, enrolled, [], [])).Single(m => m.Round.Id == roundId);
        var index = enrolled.FindIndex(e => e.Contestant.Id == contestantId);
        return index < 0 ? throw new RuleViolationException(new Problem("Contestant.OtherCategory", contestantId, categoryId)) : new GivenMarks(marks, index, JointMark.Of(marks, index));
    }

    private static async Task<List<RoundMarks>> MarksAsync(ContestDb db, Category category, List<Enrolled> enrolled, HashSet<string> closed, IReadOnlyList<DecidedMark> decided)
    {
        var marks = new List<RoundMarks>();
        var decisions = decided.ToLookup(d => (d.RoundId, d.ContestantId));
        var settlements = await db.Settlements.Where(s => s.EditionId == category.EditionId && s.CategoryId == category.Id).OrderBy(s => s.Id).ToListAsync();
        foreach (var panel in await RoundPanels.OfAsync(db, category, category.Regulation.Rounds))
        {
            var settled = settlements.Where(s => s.RoundId == panel.Round.Id).GroupBy(s => s.ContestantId).ToDictionary(g => g.Key, g => g.Last().Difference);
            var (round, seats) = (panel.Round, panel.Counting.ToList());
            var of = new RoundMarks(round, [.. seats.Select(s => s.JudgeId)], enrolled.Count);
            for (var contestant = 0; contestant < enrolled.Count; contestant++)
            {
                if (settled.TryGetValue(enrolled[contestant].Contestant.Id, out var difference) && difference >= panel.Difference(enrolled[contestant].Contestant.Id))
                    of.SetSettled(contestant);
                for (var judge = 0; judge < seats.Count; judge++)
                    Fill(of, panel, contestant, enrolled[contestant].Contestant.Id, judge, seats[judge], closed.Contains(round.Id));
                DecidedMarkRule.Apply(of, contestant, decisions[(round.Id, enrolled[contestant].Contestant.Id)].Select(d => (d.Criterion, d.Points)));
            }
            marks.Add(of);
        }
        return marks;
    }

    private static void Fill(RoundMarks marks, RoundPanel panel, int contestant, int contestantId, int judge, PanelSeat seat, bool isSealed)
    {
        if (panel.Third(contestantId) == seat.JudgeId)
            marks.SetThird(contestant, judge);
        else if (!panel.Owes(seat, contestantId))
            marks.SetStatus(contestant, judge, Mark.NotAssigned);
        var sheet = panel.Sheet(contestantId, seat.JudgeId);
        for (var c = 0; !isSealed && sheet.IsBegun && c < panel.Round.Criteria.Count; c++)
            marks[contestant, judge, c] = sheet[panel.Round.Criteria[c].Id];
    }

    private static ResultTable Table(Regulation regulation, List<Enrolled> enrolled, IReadOnlyList<RankedRow> rows, HashSet<string> closed)
    {
        var people = enrolled.ToDictionary(e => e.Contestant.Id);
        var decisions = DegreeRule.Decide(regulation, rows).ToDictionary(d => d.ContestantId);
        var threshold = regulation.Awards.MinimumPercent is { } percent
            ? new Ratio((Int128)percent.Hundredths * regulation.Maximum.Hundredths, 1_000_000).Round(2)
            : (Points?)null;
        return new ResultTable
        {
            Category = regulation.Name,
            Level = regulation.Level,
            Maximum = regulation.Maximum,
            Threshold = threshold,
            Rounds = [.. regulation.Rounds.Select(r => new ResultColumn(r.Id, r.Name, r.Short, r.Stage, r.Weight, r.Maximum, closed.Contains(r.Id)))],
            Lines =
            [
                .. rows.Select(row => Line(regulation, people[row.ContestantId], row, decisions[row.ContestantId]))
                    .OrderBy(l => l.Place == 0).ThenBy(l => l.Place).ThenBy(l => l.Place == 0 ? (int)l.Standing : 0).ThenBy(l => l.Name.Cyrillic.Full, RussianOrder.Instance).ThenBy(l => l.Number, StringComparer.Ordinal)
                    // What parts a line from the one above belongs to its position: those who share a place stand by the alphabet here.
                    .Select((line, i) => line with { Separation = rows[i].Separation }),
            ],
        };
    }

    private static ResultLine Line(Regulation regulation, Enrolled person, RankedRow row, DegreeDecision decision) => new()
    {
        ContestantId = row.ContestantId,
        Number = person.Contestant.Number,
        Name = person.Contestant.Name,
        Sex = person.Contestant.Sex,
        Institution = person.Institution.Name,
        InstitutionGenitive = person.Institution.NameGenitive,
        InstitutionKind = person.Institution.Kind,
        Town = person.Institution.Town,
        Year = person.Contestant.Year,
        Teachers = person.Contestant.Teachers,
        // A round that brings nothing into the total shows its own mark: it decided who goes on.
        Rounds = [.. row.Rounds.Select((r, i) => new ResultCell(r.Status, !r.HasMark ? null : (regulation.Rounds[i].Weight.Hundredths == 0 ? r.Mark : r.Contribution).Round(2), r.Counted, r.Expected))],
        Total = row.Place > 0 ? row.Printed : null,
        Exact = row.Place > 0 ? row.Total.ToString() : "",
        Place = row.Place,
        PlaceTo = row.PlaceTo,
        Standing = row.Standing,
        IsComplete = row.IsComplete,
        Degree = decision.Degree,
        DegreeReason = decision.Reason,
        DegreeRoundId = decision.RoundId,
        Separation = row.Separation,
    };

    private static Standing StandingOf(ContestantState state) => state switch
    {
        ContestantState.Withdrawn => Standing.Withdrawn,
        ContestantState.NoShow => Standing.NoShow,
        ContestantState.Disqualified => Standing.Disqualified,
        _ => Standing.Competing,
    };
}

/// <summary>What the judges of a round gave one contestant.</summary>
/// <param name="Marks">The round's marks, without what the appeals commission decided.</param>
/// <param name="Contestant">The contestant's index in them.</param>
/// <param name="Joint">What the judges gave together, criterion by criterion.</param>
public sealed record GivenMarks(RoundMarks Marks, int Contestant, IReadOnlyList<JointMark> Joint);
