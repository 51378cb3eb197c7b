namespace Contest.Core.Editions;

/// <summary>One round of a category.</summary>
public sealed record Round
{
    /// <summary>Lower-case letters, digits and hyphens, unique in the category: <c>speak</c>.</summary>
    public required string Id { get; init; }

    public required Wording Name { get; init; }

    /// <summary>A short name for narrow columns: «Монол.».</summary>
    public required Wording Short { get; init; }

    /// <summary>The stage it belongs to: «Финал». Neighbouring rounds of one stage stand under one heading.</summary>
    public required Wording Stage { get; init; }

    public required RoundForm Form { get; init; }

    /// <summary>Whether it is held where the contest is, or at a distance.</summary>
    public RoundSetting Setting { get; init; } = RoundSetting.OnSite;

    /// <summary>In what order contestants appear.</summary>
    public AppearanceOrder Order { get; init; } = AppearanceOrder.Number;

    /// <summary>Judges see a code in place of the name (rule J6).</summary>
    public bool Blind { get; init; }

    /// <summary>The most a contestant can bring from this round into the total; zero: the round only admits to the next (rule S4).</summary>
    public required Points Weight { get; init; }

    public required IReadOnlyList<Criterion> Criteria { get; init; }

    public required JudgeSteps Judges { get; init; }

    /// <summary>Who goes on to the rounds after this one; <c>null</c>: everybody.</summary>
    public Cut? Cut { get; init; }

    /// <summary>Minutes a contestant has, where the judge's clock is to run.</summary>
    public int? Minutes { get; init; }

    /// <summary>Whether a judge says why where a criterion gets nothing or its maximum (rule J10).</summary>
    public bool CommentOnExtremes { get; init; }

    /// <summary>The greatest mark of one judge: the maxima of the criteria by their weights, in hundredths of a hundredth.</summary>
    public long MaximumScaled => Criteria.Sum(c => c.Maximum.Hundredths * c.Weight.Hundredths);

    /// <summary>The greatest mark of one judge, in points.</summary>
    public Points Maximum => new(MaximumScaled / 100);

    /// <summary>The place of a criterion in the round; throws <see cref="RuleViolationException"/> where there is none.</summary>
    public int IndexOf(string criterion)
    {
        for (var i = 0; i < Criteria.Count; i++)
            if (Criteria[i].Id == criterion)
                return i;
        throw new RuleViolationException(new Problem("Criterion.Unknown", criterion, Id));
    }
}

public enum RoundForm
{
    Written,
    Oral,
}

public enum RoundSetting
{
    OnSite,
    Distance,
}

public enum AppearanceOrder
{
    /// <summary>By registration number.</summary>
    Number,

    /// <summary>By a recorded draw (rule G8).</summary>
    Draw,
}

/// <summary>One thing a judge marks.</summary>
public sealed record Criterion
{
    public required string Id { get; init; }
    public required Wording Name { get; init; }

    /// <summary>The best mark; marks go from 0 to it.</summary>
    public required Points Maximum { get; init; }

    /// <summary>Marks are multiples of it.</summary>
    public required Points Step { get; init; }

    /// <summary>For a test: how many items there are, each worth a step; <c>null</c> for anything else.</summary>
    public int? Items { get; init; }

    /// <summary>How often the mark counts in the judge's total; 1 unless said.</summary>
    public Points Weight { get; init; } = Points.Of(1);

    /// <summary>What a mark means, best first; may be empty.</summary>
    public IReadOnlyList<Band> Bands { get; init; } = [];

    /// <summary>Whether a mark stands on the scale: from 0 to the maximum by the step (rule J2).</summary>
    public bool Allows(Points mark) => mark.Hundredths >= 0 && mark <= Maximum && mark.Hundredths % Step.Hundredths == 0;
}

/// <summary>A band of a criterion's scale.</summary>
/// <param name="From">The least mark of the band.</param>
/// <param name="Text">What a performance in it looks like.</param>
public sealed record Band(Points From, Wording Text);

/// <summary>How the judges' totals become the round's mark.</summary>
/// <param name="Method">The method (rule S2).</param>
/// <param name="Drop">For the trimmed mean: how many of the highest and as many of the lowest are dropped.</param>
/// <param name="Minimum">The least number of judges' totals a result needs.</param>
/// <param name="Decimals">Decimals of the round's mark, 0 to 2, rounded half away from zero (rule S3); <c>null</c>: it stays exact.</param>
/// <param name="Discrepancy">What is done where judges differ much (rule S5); <c>null</c>: nothing.</param>
public sealed record JudgeSteps(JudgeMethod Method, int Drop, int Minimum, int? Decimals = null, Discrepancy? Discrepancy = null);

/// <summary>What is done where the highest and the lowest total of the judges of one contestant lie far apart (rule S5).</summary>
/// <param name="From">The least difference that counts as one, in points.</param>
/// <param name="Step">What is done.</param>
public sealed record Discrepancy(Points From, DiscrepancyStep Step);

public enum DiscrepancyStep
{
    /// <summary>The jury talks it over and records what it decided.</summary>
    Settle,

    /// <summary>A third reader marks the work; the mean of the two totals that lie nearest counts, and of two pairs as near the higher.</summary>
    NearestOfThree,

    /// <summary>A third reader marks the work, and that total alone counts.</summary>
    Third,
}

public enum JudgeMethod
{
    Mean,

    /// <summary>The mean after the highest and the lowest are dropped; the plain mean where fewer than three would be left.</summary>
    TrimmedMean,
}

/// <summary>Admission to the next rounds (rule R6). All bounds that are given hold together; equals are never parted.</summary>
/// <param name="Minimum">The least mark of the round.</param>
/// <param name="AtMost">How many are admitted.</param>
/// <param name="InstitutionPercent">Of each institution's contestants, at most this share, rounded up.</param>
/// <param name="InstitutionAtMost">Of each institution's contestants, at most so many.</param>
/// <param name="Ties">What happens to equals whom a bound of a number would part.</param>
public sealed record Cut(
    Points? Minimum = null, int? AtMost = null, Points? InstitutionPercent = null, int? InstitutionAtMost = null, TiesAtQuota Ties = TiesAtQuota.Include);
