using Contest.Core.Editions;
using Contest.Core.Judging;
using Microsoft.EntityFrameworkCore;

namespace Contest.Data.Judging;

/// <summary>Reads the panels of rounds with everything that decides who owes which sheet.</summary>
internal static class RoundPanels
{
    /// <summary>The panel of one round.</summary>
    public static async Task<RoundPanel> OfAsync(ContestDb db, Category category, Round round) => (await OfAsync(db, category, [round]))[0];

    /// <summary>The panel of one round whose sheets are read when they are asked for: most seats owe theirs without that.</summary>
    public static async Task<RoundPanel> OfAsync(ContestDb db, Category category, Round round, Func<int, int, ScoreSheet> sheets)
    {
        var (edition, id) = (category.EditionId, category.Id);
        return new RoundPanel(
            round,
            id,
            await db.Seats.Where(s => s.EditionId == edition && s.CategoryId == id && s.RoundId == round.Id).ToListAsync(),
            await db.Assignments.Where(a => a.EditionId == edition && a.CategoryId == id && a.RoundId == round.Id).ToListAsync(),
            await db.Appearances.Where(a => a.EditionId == edition && a.CategoryId == id && a.RoundId == round.Id).ToDictionaryAsync(a => a.ContestantId, a => a.Room),
            sheets);
    }

    /// <summary>The panels of these rounds of a category, in their order.</summary>
    public static async Task<List<RoundPanel>> OfAsync(ContestDb db, Category category, IReadOnlyList<Round> rounds)
    {
        var (edition, id) = (category.EditionId, category.Id);
        var ids = rounds.Select(r => r.Id).ToList();
        var entries = (await db.ScoreEntries.Where(e => e.Sheet.EditionId == edition && e.Sheet.CategoryId == id && ids.Contains(e.Sheet.RoundId)).ToListAsync()).ToLookup(e => e.Sheet);
        return await OfAsync(db, category, rounds, sheet => entries[sheet]);
    }

    /// <summary>The same with the entries of each sheet.</summary>
    public static async Task<List<RoundPanel>> OfAsync(ContestDb db, Category category, IReadOnlyList<Round> rounds, Func<SheetKey, IEnumerable<ScoreEntry>> entries)
    {
        var (edition, id) = (category.EditionId, category.Id);
        var ids = rounds.Select(r => r.Id).ToList();
        var seats = await db.Seats.Where(s => s.EditionId == edition && s.CategoryId == id && ids.Contains(s.RoundId)).ToListAsync();
        var assignments = await db.Assignments.Where(a => a.EditionId == edition && a.CategoryId == id && ids.Contains(a.RoundId)).ToListAsync();
        var places = await db.Appearances.Where(a => a.EditionId == edition && a.CategoryId == id && ids.Contains(a.RoundId)).ToListAsync();
        return [.. rounds.Select(round => Of(round))];

        RoundPanel Of(Round round)
        {
            var sheets = new Dictionary<(int, int), ScoreSheet>();
            return new RoundPanel(round, id, seats, assignments, places.Where(p => p.RoundId == round.Id).ToDictionary(p => p.ContestantId, p => p.Room), (contestant, judge) =>
            {
                if (!sheets.TryGetValue((contestant, judge), out var sheet))
                    sheets[(contestant, judge)] = sheet = new ScoreSheet(round, entries(new SheetKey(edition, id, round.Id, contestant, judge)));
                return sheet;
            });
        }
    }
}
