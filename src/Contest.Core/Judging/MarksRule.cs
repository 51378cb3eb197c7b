using System.Security.Cryptography;
using System.Text;
using Contest.Core.Editions;

namespace Contest.Core.Judging;

/// <summary>Turns lines of marks, kept on paper or in another program, into entries of the score journal (rules J2, J3, J4, J7).</summary>
public static class MarksRule
{
    /// <summary>
    /// The entries that the lines ask for. A mark that stands in the journal already asks for none, so the same lines twice change nothing; a sheet that is complete after them is handed in.
    /// Throws <see cref="RuleViolationException"/> with every problem, each with its line.
    /// </summary>
    /// <param name="file">The file's name, for the problems.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="ground">What they refer to.</param>
    /// <param name="enteredBy">Who takes them in.</param>
    public static IReadOnlyList<ScoreEntry> Entries(string file, IReadOnlyList<MarkLine> lines, MarksGround ground, string enteredBy)
    {
        var sheets = new Dictionary<SheetKey, ScoreSheet>();
        var entries = new List<ScoreEntry>();
        var problems = new List<Problem>();
        foreach (var line in lines)
        {
            try
            {
                var (key, round, mark) = ground.Read(line);
                if (!sheets.TryGetValue(key, out var sheet))
                    sheets[key] = sheet = new ScoreSheet(round, ground.Journal[key]);
                Set(sheet, key, line.Criterion.Length == 0 ? SheetField.Status : line.Criterion, mark);
            }
            catch (RuleViolationException refusal)
            {
                problems.AddRange(refusal.Problems.Select(p => p.At(new Place(file, Row: line.Row))));
            }
        }
        if (problems.Count > 0)
            throw new RuleViolationException(problems);
        foreach (var (key, sheet) in sheets.Where(s => s.Value is { IsComplete: true, IsSubmitted: false } && !ground.IsClosed(s.Key)))
            Set(sheet, key, SheetField.Submitted, Mark.Of(Points.Of(1)));
        return entries;

        void Set(ScoreSheet sheet, SheetKey key, string field, Mark mark)
        {
            var current = sheet.Latest(field);
            if (current is not null && current.Mark == mark)
                return;
            if (ground.IsClosed(key))
                throw new RuleViolationException(new Problem(ground.Closed.Contains(key.CategoryId) ? "Score.CategoryClosed" : "Score.RoundClosed"));
            var entry = new ScoreEntry
            {
                Id = IdOf(key, field, mark, current?.Version ?? 0),
                Sheet = key,
                Field = field,
                Mark = mark,
                // A file gives no ground for a recusal: it is its own.
                Text = mark == Mark.Recused ? new Recusal(RecusalGround.Other, file).ToString() : "",
                BasedOn = current?.Version ?? 0,
                EnteredBy = enteredBy,
                At = default,
            };
            sheet.Enter(entry);
            entries.Add(entry);
        }
    }

    // The same line has the same id, so a repeated or interrupted import writes nothing twice.
    private static Guid IdOf(SheetKey key, string field, Mark mark, int version) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"{key}|{field}|{mark.Code}|{version}")).AsSpan(0, 16));
}

/// <summary>What lines of marks refer to.</summary>
/// <param name="EditionId">The edition.</param>
/// <param name="Regulations">By category.</param>
/// <param name="Contestants">By registration number.</param>
/// <param name="Judges">Ids by code.</param>
/// <param name="Seats">Who marks what.</param>
/// <param name="Closed">Categories whose marks change no more.</param>
/// <param name="ClosedRounds">Rounds that are closed.</param>
/// <param name="Journal">What is marked already.</param>
public sealed record MarksGround(
    int EditionId,
    IReadOnlyDictionary<string, Regulation> Regulations,
    IReadOnlyDictionary<string, (int Id, string CategoryId)> Contestants,
    IReadOnlyDictionary<string, int> Judges,
    IReadOnlyCollection<PanelSeat> Seats,
    IReadOnlySet<string> Closed,
    IReadOnlySet<(string Category, string Round)> ClosedRounds,
    ILookup<SheetKey, ScoreEntry> Journal)
{
    /// <summary>Whether the marks of a sheet change no more.</summary>
    public bool IsClosed(SheetKey sheet) => Closed.Contains(sheet.CategoryId) || ClosedRounds.Contains((sheet.CategoryId, sheet.RoundId));

    /// <summary>What a line says. Throws <see cref="RuleViolationException"/> where it names what is not there.</summary>
    public (SheetKey Sheet, Round Round, Mark Mark) Read(MarkLine line)
    {
        var regulation = Regulations.GetValueOrDefault(line.Category) ?? throw new RuleViolationException(new Problem("Category.Unknown", line.Category));
        var round = regulation.Round(line.Round);
        if (!Contestants.TryGetValue(line.Contestant, out var contestant))
            throw new RuleViolationException(new Problem("Contestant.Unknown", line.Contestant));
        if (!Judges.TryGetValue(line.Judge, out var judge))
            throw new RuleViolationException(new Problem("Judge.Unknown", line.Judge));
        if (contestant.CategoryId != line.Category)
            throw new RuleViolationException(new Problem("Contestant.OtherCategory", line.Contestant, line.Category));
        if (!Seats.Any(s => s.CategoryId == line.Category && s.RoundId == line.Round && s.JudgeId == judge))
            throw new RuleViolationException(new Problem("Judge.NoSeat", round.Name));
        return Mark.TryParse(line.Points, out var mark)
            ? (new SheetKey(EditionId, line.Category, line.Round, contestant.Id, judge), round, mark)
            : throw new RuleViolationException(new Problem("Marks.NotAMark", line.Points));
    }
}
