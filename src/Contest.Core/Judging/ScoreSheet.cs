using Contest.Core.Editions;

namespace Contest.Core.Judging;

/// <summary>
/// One judge's sheet for one contestant in one round, as the journal's entries make it. The order in which entries of different fields arrive is irrelevant.
/// </summary>
public sealed class ScoreSheet
{
    private const int LongestSeconds = 4 * 3600;

    private readonly Dictionary<string, ScoreEntry> _latest = [];
    private readonly HashSet<Guid> _taken = [];

    /// <summary>The sheet after these entries. An older version of a field never replaces a newer one.</summary>
    public ScoreSheet(Round round, IEnumerable<ScoreEntry> entries)
    {
        Round = round;
        foreach (var entry in entries)
            if (_taken.Add(entry.Id) && (!_latest.TryGetValue(entry.Field, out var known) || known.Version < entry.Version))
                _latest[entry.Field] = entry;
    }

    public Round Round { get; }

    /// <summary>The status of the whole sheet; <see cref="Mark.Blank"/> when it is marked as usual.</summary>
    public Mark Status => Latest(SheetField.Status)?.Mark ?? Mark.Blank;

    public string Comment => Latest(SheetField.Comment)?.Text ?? "";

    /// <summary>Why the judge does not mark; <c>null</c> while nobody is recused, or where a file gave no ground.</summary>
    public Recusal? Recusal => Status == Mark.Recused ? Recusal.Of(Latest(SheetField.Status)!.Text) : null;

    /// <summary>How many seconds the contestant took by the judge's clock; <c>null</c>: not timed.</summary>
    public int? Seconds => Latest(SheetField.Time) is { Mark.IsScored: true } time ? time.Mark.Code / 100 : null;

    /// <summary>Whether anything stands on it, be it a mark or a status.</summary>
    public bool IsBegun => Status != Mark.Blank || Round.Criteria.Any(c => this[c.Id].IsScored);

    /// <summary>The criteria whose mark asks for a comment that is not there (rule J10).</summary>
    public IEnumerable<Criterion> Unexplained => !Round.CommentOnExtremes || Status != Mark.Blank || !string.IsNullOrWhiteSpace(Comment)
        ? []
        : Round.Criteria.Where(c => c.Counts == CriterionCounts.Points && this[c.Id] is { IsScored: true } mark && (mark.Code == 0 || mark.Points == c.Maximum));

    /// <summary>Whether the judge has handed the sheet in.</summary>
    public bool IsSubmitted => Latest(SheetField.Submitted) is { Mark.IsScored: true };

    /// <summary>Whether every criterion has points, or the whole sheet has a status (rule J7).</summary>
    public bool IsComplete => Status != Mark.Blank || Round.Criteria.All(c => this[c.Id].IsScored);

    /// <summary>How many criteria still want a mark.</summary>
    public int Left => Status != Mark.Blank ? 0 : Round.Criteria.Count(c => !this[c.Id].IsScored);

    /// <summary>The mark of a criterion; the sheet's status where it has one.</summary>
    public Mark this[string criterion] => Status != Mark.Blank ? Status : Latest(criterion)?.Mark ?? Mark.Blank;

    /// <summary>What is given so far, as people read it (rule S6).</summary>
    public Points Total => ExactTotal.Points;

    /// <summary>What is given so far, as the ranking hears it (rule S6).</summary>
    public SheetTotal ExactTotal => SheetTotal.Of(Round, c => this[c.Id]);

    /// <summary>The newest entry of a field, or <c>null</c>.</summary>
    public ScoreEntry? Latest(string field) => _latest.GetValueOrDefault(field);

    /// <summary>
    /// Takes an entry in; one that was taken before changes nothing (J4). Throws <see cref="RuleViolationException"/> where it is off the scale (J2),
    /// the sheet is submitted and no reason is given (J3), another version of the field stands here already (J5), its judge is absent from now on (J13) or a submitted sheet would lack a mark (J7) or a comment (J10).
    /// </summary>
    public void Enter(ScoreEntry entry)
    {
        if (_taken.Contains(entry.Id))
            return;
        Check(entry);
        var current = Latest(entry.Field);
        if (entry.BasedOn != (current?.Version ?? 0))
            throw new RuleViolationException(new Problem("Score.Conflict", entry.Field, current?.Mark.ToString() ?? "", current?.EnteredBy ?? ""));
        if (IsSubmitted && string.IsNullOrWhiteSpace(entry.Reason))
            throw new RuleViolationException(new Problem("Score.SheetSubmitted"));
        if (IsSubmitted && entry is { Field: SheetField.Status } && entry.Mark == Mark.Absent)
            throw new RuleViolationException(new Problem("Score.HandedInStays"));
        var after = new ScoreSheet(Round, _latest.Values.Append(entry));
        if (after.IsSubmitted && !after.IsComplete)
            throw new RuleViolationException(new Problem("Score.Incomplete", after.Left));
        if (after.IsSubmitted && after.Unexplained.FirstOrDefault() is { } extreme)
            throw new RuleViolationException(new Problem("Score.CommentWanted", extreme.Name));
        _latest[entry.Field] = entry;
        _taken.Add(entry.Id);
    }

    private void Check(ScoreEntry entry)
    {
        switch (entry.Field)
        {
            case SheetField.Submitted:
                break;
            case SheetField.Time:
                if (entry.Mark != Mark.Blank && (!entry.Mark.IsScored || entry.Mark.Code % 100 != 0 || entry.Mark.Code > LongestSeconds * 100))
                    throw new RuleViolationException(new Problem("Score.NotATime"));
                break;
            case SheetField.Comment:
                if (entry.Text.Length > 2000)
                    throw new RuleViolationException(new Problem("Score.CommentTooLong", 2000));
                break;
            case SheetField.Status:
                if (entry.Mark.IsScored || entry.Mark.Code < Mark.Disqualified.Code)
                    throw new RuleViolationException(new Problem("Score.NotAStatus", entry.Mark.ToString()));
                if (entry.Mark == Mark.Recused && Recusal.Of(entry.Text) is null)
                    throw new RuleViolationException(new Problem("Score.NoGround"));
                break;
            default:
                var criterion = Round.Criteria[Round.IndexOf(entry.Field)];
                if (entry.Mark.IsScored ? !criterion.Allows(entry.Mark.Points) : entry.Mark != Mark.Blank)
                    throw new RuleViolationException(new Problem("Score.OffTheScale", entry.Mark.ToString(), criterion.Name, criterion.Maximum.ToString(), criterion.Step.ToString()));
                break;
        }
    }
}
