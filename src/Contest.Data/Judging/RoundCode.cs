using System.Security.Cryptography;
using Contest.Core.Judging;

namespace Contest.Data.Judging;

/// <summary>The code of a work in a blind round. Drawn at random, so it follows from neither name nor number nor order, and apart for every round (rule J6).</summary>
public sealed record RoundCode(int EditionId, string CategoryId, string RoundId, int ContestantId, string Code)
{
    /// <summary>A code like «РЯ-7K4MP».</summary>
    public static string Draw() => CodeRule.Of(RandomNumberGenerator.GetString(CodeRule.Signs, CodeRule.Drawn));
}

/// <summary>A contestant whom a round admitted to the rounds after it: the recorded outcome of its cut (rule R6). The jury of a later round marks these.</summary>
public sealed record Admission(int EditionId, string CategoryId, string RoundId, int ContestantId);
