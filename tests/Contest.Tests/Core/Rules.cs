using Contest.Core;
using Contest.Core.Editions;

namespace Contest.Tests.Core;

/// <summary>Regulations small enough to read in a test: one criterion from 0 to the round's maximum by the half point, five judges or fewer, unless a test says otherwise.</summary>
internal static class Rules
{
    public static readonly Wording Name = new("Монолог", "독연", "Monologue");

    public static Round Round(string id = "speak", int maximum = 40, int? weight = null, JudgeSteps? judges = null, Cut? cut = null, params Criterion[] criteria) => new()
    {
        Id = id,
        Name = Name,
        Short = new("Монол.", "독연", "Monol."),
        Stage = Name,
        Form = RoundForm.Oral,
        Weight = Points.Of(weight ?? maximum),
        Criteria = criteria.Length > 0 ? criteria : [Criterion("answer", maximum)],
        Judges = judges ?? Mean,
        Cut = cut,
    };

    public static Criterion Criterion(string id, int maximum) => new() { Id = id, Name = Name, Maximum = Points.Of(maximum), Step = new Points(25) };

    /// <summary>The place that a judge gives, 1 the best, equals half places.</summary>
    public static Criterion Place(int last) => Criterion("place", last) with { Step = new Points(50), Counts = CriterionCounts.Place };

    public static JudgeSteps Judged(JudgeMethod method) => new(method, 0, 1);

    public static JudgeSteps Mean => new(JudgeMethod.Mean, 0, 1);

    public static JudgeSteps TrimmedMean => new(JudgeMethod.TrimmedMean, 1, 1);

    /// <summary>A category of these rounds: exact totals of two decimals, places 1, 2, 2, 4, shared at once, and no diplomas.</summary>
    public static Regulation Category(params Round[] rounds) => new()
    {
        Category = "univ-major",
        Name = Name,
        Level = "B2–C1",
        Maximum = new Points(rounds.Sum(r => r.Weight.Hundredths)),
        Rounds = rounds,
        Result = new ResultSteps(2, RankOn.Exact, PlaceCount.Competition, []),
        Awards = new AwardSteps(null, null, [], null, TiesAtQuota.Include, []),
    };

    /// <summary>The same regulation, which a contest could really have.</summary>
    public static Regulation Sound(this Regulation regulation)
    {
        Assert.Empty(RegulationRule.Check(regulation));
        return regulation;
    }

    public static Regulation PartedBy(this Regulation regulation, params string[] rounds) => regulation with { Result = regulation.Result with { TieKeys = rounds } };

    /// <summary>First degree to the first place above half of the maximum, second to the second and third, third to the others.</summary>
    public static Regulation WithDegrees(this Regulation regulation) => regulation with
    {
        Awards = regulation.Awards with { Degrees = [new(1, 1, Points.Of(50)), new(2, 3), new(3, 1000)] },
    };
}
