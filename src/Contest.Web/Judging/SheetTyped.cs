using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Judging;

namespace Contest.Web.Judging;

/// <summary>A whole sheet as it is typed from paper. A form calls its fields as the journal does, so that what is refused stands beside its field.</summary>
public sealed class SheetTyped(Func<string, string> typed)
{
    /// <summary>The ground of a recusal.</summary>
    public const string Ground = "*ground";

    /// <summary>The words to a ground.</summary>
    public const string Words = "*words";

    /// <summary>What a form sent.</summary>
    public static SheetTyped Of(IFormCollection form) => new(field => form[field].ToString());

    /// <summary>What both people typed alike; the fields that differ stay empty.</summary>
    public static SheetTyped Of(Transcript transcript, IReadOnlyList<KeyedDifference> differences) => new(field =>
    {
        var at = field is Ground or Words ? SheetField.Status : field;
        if (differences.Any(d => d.Field == at) || TranscriptRule.Of(transcript.First, at) is not { } known)
            return "";
        return field switch
        {
            Ground => Recusal.Of(known.Text)?.Ground.ToString() ?? "",
            Words => Recusal.Of(known.Text)?.Words ?? "",
            SheetField.Comment => known.Text,
            _ => known.Mark.IsScored ? Languages.Short(known.Mark.Points) : known.Mark.ToString(),
        };
    });

    public string this[string field] => typed(field).Trim();

    /// <summary>The fields. Throws <see cref="RuleViolationException"/> with everything that is no mark; the column of a place names the field.</summary>
    public IReadOnlyList<KeyedField> Fields(Round round)
    {
        var fields = new List<KeyedField>();
        var problems = new List<Problem>();
        if (this[SheetField.Status].Length > 0)
        {
            if (!Mark.TryParse(this[SheetField.Status], out var status) || status.IsScored)
                problems.Add(new Problem("Score.NotAStatus", this[SheetField.Status]).At(new Place(Column: SheetField.Status)));
            else
                fields.Add(new KeyedField(SheetField.Status, status, status == Mark.Recused ? $"{this[Ground].ToLowerInvariant()} {this[Words]}".Trim() : ""));
        }
        foreach (var criterion in round.Criteria.Where(c => this[c.Id].Length > 0))
        {
            if (Mark.TryParse(this[criterion.Id], out var mark) && mark.IsScored)
                fields.Add(new KeyedField(criterion.Id, mark));
            else
                problems.Add(new Problem("Marks.NotAMark", this[criterion.Id]).At(new Place(Column: criterion.Id)));
        }
        // A sheet has either marks or a status: which of them was meant nobody guesses.
        if (fields.Exists(f => f.Field == SheetField.Status) && fields.Count > 1)
            problems.Add(new Problem("Paper.MarksAndStatus").At(new Place(Column: SheetField.Status)));
        if (this[SheetField.Comment].Length > 0)
            fields.Add(new KeyedField(SheetField.Comment, Mark.Blank, this[SheetField.Comment].ReplaceLineEndings("\n")));
        return problems.Count > 0 ? throw new RuleViolationException(problems) : fields;
    }
}
