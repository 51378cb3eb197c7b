using System.Security.Cryptography;

namespace Contest.Data.Judging;

/// <summary>The code of a work in a blind round. Drawn at random, so it follows from neither name nor number nor order, and apart for every round (rule J6).</summary>
public sealed record RoundCode(int EditionId, string CategoryId, string RoundId, int ContestantId, string Code)
{
    // Without signs that look alike in print or in either script: 0 O, 1 I, 3 З, 6 б, В 8.
    private const string Signs = "24579ACEHKMPTXY";

    /// <summary>A code like «РЯ-7K4M».</summary>
    public static string Draw() => "РЯ-" + RandomNumberGenerator.GetString(Signs, 4);
}

/// <summary>A contestant whom a round admitted to the rounds after it: the recorded outcome of its cut (rule R6). The jury of a later round marks these.</summary>
public sealed record Admission(int EditionId, string CategoryId, string RoundId, int ContestantId);
