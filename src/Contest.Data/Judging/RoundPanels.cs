using Contest.Core.Editions;
using Contest.Core.Judging;
using Microsoft.EntityFrameworkCore;

namespace Contest.Data.Judging;

/// <summary>Reads the panels of rounds with everything that decides who owes which sheet.</summary>
internal static class RoundPanels
{
    /// <summary>The panel of one round.</summary>
    public static async Task<RoundPanel> OfAsync(ContestDb db, Category category, Round round) => (await OfAsync(db, category, [round]))[0];

    /// <summary>The panels of these rounds of a category, in their order.</summary>
    /// <param name="only">The contestant whose sheets will be asked for; <c>null</c>: all. A mark that is typed waits for this, and the sheets of a round are thousands of entries.</param>
    public static async Task<List<RoundPanel>> OfAsync(ContestDb db, Category category, IReadOnlyList<Round> rounds, int? only = null)
    {
        var (edition, id) = (category.EditionId, category.Id);
        var ids = rounds.Select(r => r.Id).ToList();
        var seats = await db.Seats.Where(s => s.EditionId == edition && s.CategoryId == id && ids.Contains(s.RoundId)).ToListAsync();
        var assignments = await db.Assignments.Where(a => a.EditionId == edition && a.CategoryId == id && ids.Contains(a.RoundId)).ToListAsync();
        var appearances = db.Appearances.Where(a => a.EditionId == edition && a.CategoryId == id && ids.Contains(a.RoundId));
        var journal = db.ScoreEntries.Where(e => e.Sheet.EditionId == edition && e.Sheet.CategoryId == id && ids.Contains(e.Sheet.RoundId));
        if (only is { } contestant)
            (appearances, journal) = (appearances.Where(a => a.ContestantId == contestant), journal.Where(e => e.Sheet.ContestantId == contestant));
        var places = await appearances.ToListAsync();
        var entries = (await journal.ToListAsync()).ToLookup(e => e.Sheet);
        return [.. rounds.Select(round => Of(round))];

        RoundPanel Of(Round round)
        {
            var sheets = new Dictionary<(int, int), ScoreSheet>();
            return new RoundPanel(round, id, seats, assignments, places.Where(p => p.RoundId == round.Id).ToDictionary(p => p.ContestantId, p => p.Room), (person, judge) =>
            {
                if (!sheets.TryGetValue((person, judge), out var sheet))
                    sheets[(person, judge)] = sheet = new ScoreSheet(round, entries[new SheetKey(edition, id, round.Id, person, judge)]);
                return sheet;
            });
        }
    }
}
