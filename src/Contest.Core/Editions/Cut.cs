namespace Contest.Core.Editions;

/// <summary>Admission to the next rounds (rule R6). All bounds that are given hold together; equals are never parted.</summary>
/// <param name="Minimum">The least mark of the round.</param>
/// <param name="AtMost">How many are admitted.</param>
/// <param name="InstitutionPercent">Of each institution's contestants, at most this share, rounded up.</param>
/// <param name="InstitutionAtMost">Of each institution's contestants, at most so many.</param>
/// <param name="Percent">Of all who took part in the round, at most this share, rounded down.</param>
/// <param name="On">Whether the bounds hold for the round's mark or for the standing after it (rule S13).</param>
/// <param name="Ties">What happens to equals whom a bound of a number would part.</param>
public sealed record Cut(
    Points? Minimum = null, int? AtMost = null, Points? InstitutionPercent = null, int? InstitutionAtMost = null, TiesAtQuota Ties = TiesAtQuota.Include,
    Points? Percent = null, CutOn On = CutOn.Round);

public enum CutOn
{
    Round,
    Standing,
}
