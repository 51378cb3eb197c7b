using System.Security.Cryptography;
using System.Text;
using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Data.Access;
using Contest.Data.Editions;
using Microsoft.EntityFrameworkCore;

namespace Contest.Data.Judging;

/// <summary>Takes in marks that were kept on paper or in another program, as a file of lines.</summary>
public sealed class MarksImport(IDbContextFactory<ContestDb> databases, EditionService editions, ScoreWriter writer, TimeProvider time, RoundChanges changes)
{
    /// <summary>
    /// Checks every line and then writes all, or refuses with every problem and writes none. A mark that stands in the journal already is left alone, so the same file twice changes nothing.
    /// A sheet that is complete after it is handed in.
    /// </summary>
    /// <param name="actor">Who takes the file in.</param>
    /// <param name="editionId">The edition.</param>
    /// <param name="file">The file's name, for the problems.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="progress">Told how many entries are written; may be <c>null</c>.</param>
    /// <returns>How many entries were written.</returns>
    public async Task<int> ImportAsync(Actor actor, int editionId, string file, IReadOnlyList<MarkLine> lines, IProgress<int>? progress = null)
    {
        actor.Demand(Act.EnterScoresForJudge);
        var categories = (await editions.CategoriesAsync(editionId)).ToDictionary(c => c.Id, c => c.Regulation);
        await using var db = await databases.CreateDbContextAsync();
        var contestants = await db.Contestants.Where(c => c.EditionId == editionId).ToDictionaryAsync(c => c.Number);
        var judges = await db.Judges.Where(j => j.EditionId == editionId).ToDictionaryAsync(j => j.Code, j => j.Id);
        var seats = (await db.Seats.Where(s => s.EditionId == editionId).ToListAsync()).ToHashSet();
        var closed = (await db.Protocols.Where(p => p.EditionId == editionId).Select(p => p.CategoryId).ToListAsync()).ToHashSet();
        var journal = (await db.ScoreEntries.Where(e => e.Sheet.EditionId == editionId).ToListAsync()).ToLookup(e => e.Sheet);

        var sheets = new Dictionary<SheetKey, ScoreSheet>();
        var entries = new List<(Round Round, ScoreEntry Entry)>();
        var problems = new List<Problem>();
        foreach (var line in lines)
        {
            try
            {
                var regulation = categories.GetValueOrDefault(line.Category) ?? throw new RuleViolationException(new Problem("Category.Unknown", line.Category));
                var round = regulation.Round(line.Round);
                var contestant = contestants.GetValueOrDefault(line.Contestant) ?? throw new RuleViolationException(new Problem("Contestant.Unknown", line.Contestant));
                if (!judges.TryGetValue(line.Judge, out var judge))
                    throw new RuleViolationException(new Problem("Judge.Unknown", line.Judge));
                if (contestant.CategoryId != line.Category)
                    throw new RuleViolationException(new Problem("Contestant.OtherCategory", line.Contestant, line.Category));
                if (!seats.Contains(new PanelSeat(editionId, line.Category, line.Round, judge)))
                    throw new RuleViolationException(new Problem("Judge.NoSeat", round.Name));
                if (!Mark.TryParse(line.Points, out var mark))
                    throw new RuleViolationException(new Problem("Marks.NotAMark", line.Points));

                var key = new SheetKey(editionId, line.Category, line.Round, contestant.Id, judge);
                if (!sheets.TryGetValue(key, out var sheet))
                    sheets[key] = sheet = new ScoreSheet(round, journal[key]);
                Set(sheet, key, line.Criterion.Length == 0 ? SheetField.Status : line.Criterion, mark);
            }
            catch (RuleViolationException refusal)
            {
                problems.AddRange(refusal.Problems.Select(p => p.At(new Place(file, Row: line.Row))));
            }
        }
        if (problems.Count > 0)
            throw new RuleViolationException(problems);
        foreach (var (key, sheet) in sheets.Where(s => s.Value is { IsComplete: true, IsSubmitted: false } && !closed.Contains(s.Key.CategoryId)))
            Set(sheet, key, SheetField.Submitted, Mark.Of(Points.Of(1)));

        for (var done = 0; done < entries.Count; done += 500)
        {
            await Task.WhenAll(entries.Skip(done).Take(500).Select(e => writer.WriteAsync(e.Round, e.Entry)));
            progress?.Report(Math.Min(done + 500, entries.Count));
        }
        if (entries.Count > 0)
        {
            db.Record(actor, time.GetUtcNow().UtcDateTime, "Marks.Imported", file, after: $"+{entries.Count}");
            await db.SaveChangesAsync();
        }
        foreach (var category in entries.Select(e => e.Entry.Sheet.CategoryId).Distinct())
            changes.Announce(new RoundChange(editionId, category));
        return entries.Count;

        void Set(ScoreSheet sheet, SheetKey key, string field, Mark mark)
        {
            var current = sheet.Latest(field);
            if (current is not null && current.Mark == mark)
                return;
            if (closed.Contains(key.CategoryId))
                throw new RuleViolationException(new Problem("Score.CategoryClosed"));
            var entry = new ScoreEntry
            {
                Id = IdOf(key, field, mark, current?.Version ?? 0),
                Sheet = key,
                Field = field,
                Mark = mark,
                BasedOn = current?.Version ?? 0,
                EnteredBy = actor.Name,
                At = default,
            };
            sheet.Enter(entry);
            entries.Add((sheet.Round, entry));
        }
    }

    // The same line has the same id, so a repeated or interrupted import writes nothing twice.
    private static Guid IdOf(SheetKey key, string field, Mark mark, int version) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"{key}|{field}|{mark.Code}|{version}")).AsSpan(0, 16));
}
