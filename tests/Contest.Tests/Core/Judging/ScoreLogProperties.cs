using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Judging;
using CsCheck;

namespace Contest.Tests.Core.Judging;

/// <summary>What holds of every journal, however it was delivered: tried on thousands of sheets, typed by a judge and corrected with reasons after they were handed in.</summary>
public sealed class ScoreLogProperties
{
    private const int Tries = 2000;

    private static readonly Round Round = Rules.Round(criteria: [Rules.Criterion("content", 10), Rules.Criterion("speech", 8) with { Weight = Points.Of(2) }]);
    private static readonly string[] Fields = ["content", "speech", SheetField.Status, SheetField.Comment, SheetField.Time, SheetField.Submitted];

    /// <summary>Everything that was typed on one sheet, in the order of typing, and a number that decides in what order it comes.</summary>
    private static readonly Gen<(ScoreEntry[] Typed, int Luck)> Journals =
        Gen.Select(Gen.Select(Gen.Frequency((4, Gen.Int[0, 1]), (1, Gen.Int[2, 4]), (2, Gen.Const(5))), Gen.Int[0, 32]).List[1, 30], Gen.Int[0, 1_000_000])
            .Select((moves, luck) => (Type(moves), luck));

    [Fact]
    public void Deliveries_in_any_order_and_repeated_make_the_sheet_that_was_typed() => Journals.Sample((typed, luck) =>
    {
        var random = new Random(luck);
        var sheet = new ScoreSheet(Round, []);
        var answered = new List<ScoreEntry>();
        foreach (var stretch in Stretches(typed))
        {
            var waiting = stretch.ToList();
            while (waiting.Count > 0)
            {
                var before = waiting.Count;
                // One round of the tablet: all that waits, mixed with what was answered already and comes again.
                foreach (var entry in Shuffled(waiting.Concat(answered), random))
                {
                    if (!Takes(sheet, entry))
                        Assert.DoesNotContain(entry, answered);
                    else if (waiting.Remove(entry))
                        answered.Add(entry);
                }
                Assert.True(waiting.Count < before, $"Nothing more is taken: {string.Join(", ", waiting.Select(e => $"{e.Field} {e.BasedOn}"))}");
            }
        }
        Assert.Equal(typed.Length, answered.Count);
        Assert.Equal(Outcome(new ScoreSheet(Round, typed)), Outcome(sheet));
    }, iter: Tries);

    [Fact]
    public void The_journal_read_in_any_order_and_with_doubles_is_the_same_sheet() => Journals.Sample((typed, luck) =>
    {
        var read = Shuffled(typed.Concat(typed.Where(e => e.BasedOn % 2 == 0)), new Random(luck));
        Assert.Equal(Outcome(new ScoreSheet(Round, typed)), Outcome(new ScoreSheet(Round, read)));
    }, iter: Tries);

    [Fact]
    public void Whatever_comes_in_whatever_order_a_field_only_goes_forward_by_one_version_and_a_refusal_changes_nothing() => Journals.Sample((typed, luck) =>
    {
        var sheet = new ScoreSheet(Round, []);
        foreach (var entry in Shuffled(typed.Concat(typed), new Random(luck)))
        {
            var (outcome, before) = (Outcome(sheet), sheet.Latest(entry.Field));
            var known = before is not null && before.Version >= entry.Version;
            if (!Takes(sheet, entry) || known)
                Assert.Equal(outcome, Outcome(sheet));
            else
                Assert.Equal((entry, (before?.Version ?? 0) + 1), (sheet.Latest(entry.Field), entry.Version));
        }
    }, iter: Tries);

    [Fact]
    public void Another_entry_on_a_version_that_was_replaced_is_refused_and_never_stands() => Journals.Sample((typed, luck) =>
    {
        var sheet = new ScoreSheet(Round, typed);
        var outcome = Outcome(sheet);
        foreach (var entry in typed)
            // Typed on a second tablet that had not seen what came after; a reason does not help it.
            Assert.Equal("Score.Conflict", Refusal(sheet, entry with { Id = Guid.NewGuid(), Reason = "описка" }));
        Assert.Equal(outcome, Outcome(sheet));
    }, iter: Tries);

    [Fact]
    public void A_mark_that_a_handing_in_overtook_is_refused_until_the_sheet_is_unlocked_and_then_taken()
    {
        var (first, second) = (Entry("content", 500, 0), Entry("content", 600, 1));
        var sheet = new ScoreSheet(Round, [first, Entry("speech", 300, 0), Entry(SheetField.Submitted, 100, 0)]);
        Assert.Equal("Score.SheetSubmitted", Refusal(sheet, second));
        Assert.True(Takes(sheet, Entry(SheetField.Submitted, Mark.Blank.Code, 1) with { Reason = "опоздавшая оценка" }));
        Assert.True(Takes(sheet, second));
        Assert.Equal(new Mark(600), sheet["content"]);
    }

    // What a judge cannot type (a mark on a locked sheet, an unfinished one handed in) is left out, as the page does.
    private static ScoreEntry[] Type(List<(int Field, int Value)> moves)
    {
        var sheet = new ScoreSheet(Round, []);
        var typed = new List<ScoreEntry>();
        foreach (var (index, value) in moves)
        {
            var field = Fields[index];
            var mark = field switch
            {
                SheetField.Submitted => sheet.IsSubmitted ? Mark.Blank.Code : 100,
                SheetField.Status => value % 2 == 0 ? Mark.Absent.Code : Mark.Blank.Code,
                SheetField.Comment => Mark.Blank.Code,
                SheetField.Time => value * 100,
                _ => value == 0 ? Mark.Blank.Code : value * 25,
            };
            var entry = Entry(field, mark, sheet.Latest(field)?.Version ?? 0) with { Text = field == SheetField.Comment ? $"заметка {value}" : "", Reason = sheet.IsSubmitted ? "описка" : null };
            if (Takes(sheet, entry))
                typed.Add(entry);
        }
        return [.. typed];
    }

    // A handing in waits for what was typed before it, and what has a reason is not typed on a tablet: these keep their order.
    private static IEnumerable<List<ScoreEntry>> Stretches(ScoreEntry[] typed)
    {
        var stretch = new List<ScoreEntry>();
        foreach (var entry in typed)
        {
            if (entry.Field == SheetField.Submitted || entry.Reason is not null)
            {
                yield return stretch;
                yield return [entry];
                stretch = [];
            }
            else
                stretch.Add(entry);
        }
        yield return stretch;
    }

    private static ScoreEntry[] Shuffled(IEnumerable<ScoreEntry> entries, Random random)
    {
        var shuffled = entries.ToArray();
        random.Shuffle(shuffled);
        return shuffled;
    }

    private static string Outcome(ScoreSheet sheet) =>
        string.Join("; ", [.. Fields.Select(f => $"{f} {sheet.Latest(f)?.Version} {sheet.Latest(f)?.Mark} {sheet.Latest(f)?.Text} {sheet.Latest(f)?.Id}"), $"{sheet.Total} {sheet.Left} {sheet.Status} {sheet.IsSubmitted}"]);

    private static bool Takes(ScoreSheet sheet, ScoreEntry entry) => Refusal(sheet, entry) is null;

    private static string? Refusal(ScoreSheet sheet, ScoreEntry entry)
    {
        try
        {
            sheet.Enter(entry);
            return null;
        }
        catch (RuleViolationException refusal)
        {
            return refusal.Problems[0].Code;
        }
    }

    private static ScoreEntry Entry(string field, int mark, int basedOn) => new()
    {
        Id = Guid.NewGuid(),
        Sheet = new SheetKey(1, "univ-major", "speak", 1, 1),
        Field = field,
        Mark = new Mark(mark),
        BasedOn = basedOn,
        EnteredBy = "orlova",
        At = new DateTime(2027, 5, 14, 9, 30, 0, DateTimeKind.Utc),
    };
}
