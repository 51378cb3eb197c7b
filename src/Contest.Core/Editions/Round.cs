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

    /// <summary>Who is marked: each contestant, or a team, whose mark is the mark of each of its members (rule S14).</summary>
    public RoundUnit Unit { get; init; } = RoundUnit.Contestant;

    /// <summary>
    /// The most a contestant can bring from this round into the total; zero: the round only admits to the next (rule S4). Where less is better (<see cref="LessIsBetter"/>) it is how often the round counts.
    /// </summary>
    public required Points Weight { get; init; }

    public required IReadOnlyList<Criterion> Criteria { get; init; }

    /// <summary>How the marks of one judge become that judge's total.</summary>
    public TotalSteps Total { get; init; } = new();

    public required JudgeSteps Judges { get; init; }

    /// <summary>Decimals of the round's mark, after difficulty, 0 to 2; <c>null</c>: it stays exact (rule S3).</summary>
    public int? Decimals { get; init; }

    /// <summary>What the round brings into the total (rule S12).</summary>
    public RoundBrings Brings { get; init; } = RoundBrings.Mark;

    /// <summary>What counts in the standing after this round, where it is not the rounds up to it by their weights (rule S13); not for the last round.</summary>
    public IReadOnlyList<StandingPart> Standing { get; init; } = [];

    /// <summary>Who goes on to the rounds after this one; <c>null</c>: everybody.</summary>
    public Cut? Cut { get; init; }

    /// <summary>Minutes a contestant has, where the judge's clock is to run.</summary>
    public int? Minutes { get; init; }

    /// <summary>Whether a judge says why where a criterion gets nothing or its maximum (rule J10).</summary>
    public bool CommentOnExtremes { get; init; }

    /// <summary>The greatest mark of the round in ten-thousandths of a point: of one judge, by the greatest difficulty, and for a sum of the judges by their number.</summary>
    public long MaximumScaled
    {
        get
        {
            var greatest = SheetMaximumScaled;
            foreach (var factor in Criteria.Where(c => c.Counts == CriterionCounts.Factor))
                greatest = checked(greatest * factor.Maximum.Hundredths) / 100;
            var panel = Math.Max(1, Judges.Panel ?? 1);
            return Judges.Method switch
            {
                JudgeMethod.Sum => checked(greatest * panel),
                JudgeMethod.PlacePoints => checked(Judges.PlacePoints.Select(p => p.Hundredths * 100).DefaultIfEmpty(0).Max() * panel),
                _ => greatest,
            };
        }
    }

    /// <summary>The greatest mark of the round, in points.</summary>
    public Points Maximum => new(MaximumScaled / 100);

    /// <summary>The greatest total of one judge, in points.</summary>
    public Points SheetMaximum => new(SheetMaximumScaled / 100);

    /// <summary>Whether a judge gives a place, so that a sheet has no total.</summary>
    public bool GivesPlaces => Criteria.Any(c => c.Counts == CriterionCounts.Place);

    // A mean of criteria stands on the one scale that all of them have (rule E6).
    private long SheetMaximumScaled
    {
        get
        {
            var counting = Criteria.Where(c => c.Counts == CriterionCounts.Points);
            return Total.Method == TotalMethod.Mean ? counting.Select(c => c.Maximum.Hundredths * 100).DefaultIfEmpty(0).Max() : counting.Sum(c => c.Maximum.Hundredths * c.Weight.Hundredths);
        }
    }

    /// <summary>Whether a lower mark of the round is the better one: it is a place, or a sum of places.</summary>
    public bool LessIsBetter => Brings == RoundBrings.Place || Judges.Method is JudgeMethod.RankSum or JudgeMethod.Skating or JudgeMethod.MajorityJudgment;

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

    /// <summary>What the mark does (rule S6).</summary>
    public CriterionCounts Counts { get; init; } = CriterionCounts.Points;

    /// <summary>What a mark means, best first; may be empty.</summary>
    public IReadOnlyList<Band> Bands { get; init; } = [];

    /// <summary>Whether a mark stands on the scale: from 0, a place from 1, to the maximum by the step (rule J2).</summary>
    public bool Allows(Points mark) => mark.Hundredths >= (Counts == CriterionCounts.Place ? 100 : 0) && mark <= Maximum && mark.Hundredths % Step.Hundredths == 0;
}

/// <summary>A band of a criterion's scale.</summary>
/// <param name="From">The least mark of the band.</param>
/// <param name="Text">What a performance in it looks like.</param>
public sealed record Band(Points From, Wording Text);

/// <summary>What a criterion does in the total of a judge (rule S6).</summary>
public enum CriterionCounts
{
    /// <summary>It is added.</summary>
    Points,

    /// <summary>It is subtracted; the total never falls under zero.</summary>
    Penalty,

    /// <summary>It is a difficulty: the mark of the panel is multiplied by it.</summary>
    Factor,

    /// <summary>It is the place that the judge gives, 1 the best; for the methods that count places (rules S8 and S9).</summary>
    Place,
}

public enum RoundUnit
{
    Contestant,
    Team,
}

public enum RoundBrings
{
    /// <summary>Its mark: by the share of the maximum in the weight, or where less is better the mark itself.</summary>
    Mark,

    /// <summary>The place in it, equals the mean of the places they share.</summary>
    Place,
}

/// <summary>A round in the standing after another (rule S13).</summary>
/// <param name="Round">The round's id.</param>
/// <param name="Weight">The most it brings there.</param>
public sealed record StandingPart(string Round, Points Weight);
