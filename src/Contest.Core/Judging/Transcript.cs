namespace Contest.Core.Judging;

/// <summary>
/// A sheet that was filled in on paper, keyed on the judge's behalf by two people who do not see each other's typing (rule J16). Only what both typed alike, or what the judge settled, goes into the score journal.
/// </summary>
public sealed record Transcript
{
    public int Id { get; init; }
    public required SheetKey Sheet { get; init; }
    public required IReadOnlyList<KeyedField> First { get; init; }
    public required string FirstBy { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime FirstAt { get; init; }

    /// <summary>What the second person typed; <c>null</c> while nobody has.</summary>
    public IReadOnlyList<KeyedField>? Second { get; init; }

    public string? SecondBy { get; init; }

    /// <summary>UTC.</summary>
    public DateTime? SecondAt { get; init; }

    /// <summary>When it went into the journal, or the judge settled the differences; UTC.</summary>
    public DateTime? DoneAt { get; init; }
}

/// <summary>One field as it was keyed.</summary>
/// <param name="Field">A criterion's id or one of <see cref="SheetField"/>.</param>
/// <param name="Mark">The mark.</param>
/// <param name="Text">The text of a comment, the ground of a recusal.</param>
public sealed record KeyedField(string Field, Mark Mark, string Text = "");
