using System.Security.Cryptography;
using System.Text;
using Contest.Core.Editions;

namespace Contest.Core.Judging;

/// <summary>A field of a sheet from paper on which the two typings, or what stands in the journal already, do not agree.</summary>
/// <param name="Field">A criterion's id or one of <see cref="SheetField"/>.</param>
/// <param name="First">What the first person typed; <c>null</c>: nothing.</param>
/// <param name="Second">What the second person typed; <c>null</c>: nothing.</param>
/// <param name="Standing">What the judge's tablet wrote; <c>null</c>: nothing.</param>
public sealed record KeyedDifference(string Field, KeyedField? First, KeyedField? Second, KeyedField? Standing);

/// <summary>Compares the two typings of a sheet from paper and turns what holds into entries of the journal (rule J16).</summary>
public static class TranscriptRule
{
    /// <summary>Throws <see cref="RuleViolationException"/> with every field that no sheet would take (rules J2, J7, J10, J12); the column of a place is the field.</summary>
    public static void Check(Round round, IReadOnlyList<KeyedField> fields)
    {
        var problems = new List<Problem>();
        var sheet = new ScoreSheet(round, []);
        var steps = 0;
        foreach (var field in fields)
            Try(field.Field, field.Field, field.Mark, field.Text);
        // A mark that is off the scale is told as that, and not once more as missing.
        if (problems.Count == 0)
        {
            foreach (var missing in sheet.Status == Mark.Blank ? round.Criteria.Where(c => !sheet[c.Id].IsScored) : [])
                problems.Add(new Problem("Paper.MarkMissing").At(new Place(Column: missing.Id)));
            if (problems.Count == 0)
                Try(SheetField.Submitted, SheetField.Comment, Mark.Of(Points.Of(1)), "");
        }
        if (problems.Count > 0)
            throw new RuleViolationException(problems);

        void Try(string field, string column, Mark mark, string text)
        {
            try
            {
                sheet.Enter(new ScoreEntry { Id = new Guid(++steps, 0, 0, new byte[8]), Sheet = new SheetKey(0, "", "", 0, 0), Field = field, Mark = mark, Text = text, BasedOn = 0, EnteredBy = "", At = default });
            }
            catch (RuleViolationException refusal)
            {
                problems.AddRange(refusal.Problems.Select(p => p.At(new Place(Column: column))));
            }
        }
    }

    /// <summary>Where the typings differ from each other or from the sheet; empty while nobody typed a second time.</summary>
    public static IReadOnlyList<KeyedDifference> Differences(Transcript transcript, ScoreSheet sheet)
    {
        if (transcript.Second is null)
            return [];
        string[] fields = [SheetField.Status, .. sheet.Round.Criteria.Select(c => c.Id), SheetField.Comment];
        return [.. fields.Select(f => new KeyedDifference(f, Of(transcript.First, f), Of(transcript.Second, f), Standing(sheet, f)))
            .Where(d => d.First != d.Second || (d.Standing is not null && d.Standing != d.Second))];
    }

    /// <summary>
    /// The entries that make the sheet say these fields, and hand it in. What stands there already asks for none, and the same step has the same id: interrupted and begun again, nothing is written twice (rule J4).
    /// </summary>
    public static IReadOnlyList<ScoreEntry> Entries(Transcript transcript, IReadOnlyList<KeyedField> fields, ScoreSheet sheet, string enteredBy)
    {
        var wanted = new List<KeyedField> { Of(fields, SheetField.Status) ?? new(SheetField.Status, Mark.Blank) };
        wanted.AddRange(fields.Where(f => f.Field != SheetField.Status));
        if (Of(fields, SheetField.Comment) is null)
            wanted.Add(new(SheetField.Comment, Mark.Blank));
        wanted.Add(new(SheetField.Submitted, Mark.Of(Points.Of(1))));
        return [.. wanted.Where(f => sheet.Latest(f.Field) is { } latest ? latest.Mark != f.Mark || latest.Text != f.Text : f.Mark != Mark.Blank || f.Text.Length > 0).Select(f => new ScoreEntry
        {
            Id = IdOf(transcript, f, sheet.Latest(f.Field)?.Version ?? 0),
            Sheet = transcript.Sheet,
            Field = f.Field,
            Mark = f.Mark,
            Text = f.Text,
            BasedOn = sheet.Latest(f.Field)?.Version ?? 0,
            EnteredBy = enteredBy,
            At = default,
        })];
    }

    /// <summary>What was typed into a field; <c>null</c>: nothing.</summary>
    public static KeyedField? Of(IReadOnlyList<KeyedField> fields, string field) => fields.FirstOrDefault(f => f.Field == field && (f.Mark != Mark.Blank || f.Text.Length > 0));

    private static KeyedField? Standing(ScoreSheet sheet, string field) =>
        sheet.Latest(field) is { } latest && (latest.Mark != Mark.Blank || latest.Text.Length > 0) ? new(field, latest.Mark, latest.Text) : null;

    private static Guid IdOf(Transcript transcript, KeyedField field, int version) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"transcript {transcript.Id}|{transcript.Sheet}|{field.Field}|{field.Mark.Code}|{field.Text}|{version}")).AsSpan(0, 16));
}
