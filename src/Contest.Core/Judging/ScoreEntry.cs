namespace Contest.Core.Judging;

/// <summary>Which sheet: one judge's marks of one contestant in one round.</summary>
public sealed record SheetKey(int EditionId, string CategoryId, string RoundId, int ContestantId, int JudgeId);

/// <summary>
/// One line of the score journal: it sets one field of one sheet. Entries are only ever added; a correction is a new entry with who, when and why (rule J3).
/// </summary>
public sealed record ScoreEntry
{
    /// <summary>Made where the judge typed, fixed when first written: the same entry delivered twice is one entry (rule J4).</summary>
    public required Guid Id { get; init; }

    public required SheetKey Sheet { get; init; }

    /// <summary>A criterion's id, or one of <see cref="SheetField"/>.</summary>
    public required string Field { get; init; }

    /// <summary>The mark of a criterion, or of the whole sheet for <see cref="SheetField.Status"/>; <see cref="Mark.Blank"/> takes it back.</summary>
    public Mark Mark { get; init; } = Mark.Blank;

    /// <summary>The text of <see cref="SheetField.Comment"/>; the ground of a recusal in <see cref="SheetField.Status"/> (<see cref="Recusal"/>).</summary>
    public string Text { get; init; } = "";

    /// <summary>The version of the field that the judge saw; 0 when it was untouched (rule J5).</summary>
    public required int BasedOn { get; init; }

    /// <summary>Who typed it.</summary>
    public required string EnteredBy { get; init; }

    /// <summary>When the server took it, UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>Why, where a submitted sheet is corrected or unlocked.</summary>
    public string? Reason { get; init; }

    /// <summary>The version this entry made: one more than it was based on.</summary>
    public int Version => BasedOn + 1;
}

/// <summary>The fields of a sheet that are not criteria. The star keeps them apart from criteria's ids.</summary>
public static class SheetField
{
    /// <summary>A status of the whole sheet in <see cref="ScoreEntry.Mark"/>: absent, recused, withdrawn, disqualified.</summary>
    public const string Status = "*status";

    /// <summary>The judge's note in <see cref="ScoreEntry.Text"/>.</summary>
    public const string Comment = "*comment";

    /// <summary>The sheet is handed in where <see cref="ScoreEntry.Mark"/> is 1; <see cref="Mark.Blank"/> unlocks it again (rule J11).</summary>
    public const string Submitted = "*submitted";

    /// <summary>How many seconds the contestant took by the judge's clock, as that many points in <see cref="ScoreEntry.Mark"/>.</summary>
    public const string Time = "*time";
}
