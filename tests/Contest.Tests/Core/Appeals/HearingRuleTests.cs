using Contest.Core;
using Contest.Core.Appeals;
using Contest.Core.Editions;
using Contest.Core.Ranking;

namespace Contest.Tests.Core.Appeals;

/// <summary>What a commission may decide (rule C3).</summary>
public sealed class HearingRuleTests
{
    private static readonly DateTime Filed = new(2027, 4, 12, 6, 0, 0, DateTimeKind.Utc);
    private static readonly Criterion Mistakes = Rules.Criterion("mistakes", 10) with { Counts = CriterionCounts.Penalty };
    private static readonly Round Round = Rules.Round(criteria: [Rules.Criterion("content", 20), Rules.Criterion("speech", 20) with { Weight = Points.Of(2) }, Mistakes]);
    private static readonly CommissionMember[] Three = [Member("Ершов", true), Member("Белова"), Member("Юн")];
    private static readonly DecisionTyped Kept = new(AppealOutcome.Kept, new Dictionary<string, Points>(), [0, 1, 2], new(3, 0, 0), false, false, "оценки обоснованы", Filed.AddHours(5));

    [Fact]
    public void The_points_stay_where_the_commission_gives_none()
    {
        Assert.Empty(Codes(Kept));
        Assert.Equal(["Hearing.KeptWithPoints"], Codes(Kept with { Points = Given(("content", 15)) }));
    }

    [Theory]
    [InlineData(AppealOutcome.Raised, 13, null)]
    [InlineData(AppealOutcome.Raised, 12, "Hearing.NotRaised")]
    [InlineData(AppealOutcome.Raised, 11, "Hearing.NotRaised")]
    [InlineData(AppealOutcome.Lowered, 11, null)]
    [InlineData(AppealOutcome.Lowered, 12, "Hearing.NotLowered")]
    [InlineData(AppealOutcome.Lowered, 13, "Hearing.NotLowered")]
    public void The_outcome_says_what_the_points_do(AppealOutcome outcome, int content, string? refused) =>
        Assert.Equal(refused is null ? [] : [refused], Codes(Kept with { Outcome = outcome, Points = Given(("content", content)) }));

    [Fact]
    public void Up_and_down_are_weighed_and_a_lower_penalty_is_a_gain()
    {
        // One point less in content, one more in speech, which counts twice.
        Assert.Empty(Codes(Kept with { Outcome = AppealOutcome.Raised, Points = Given(("content", 11), ("speech", 13)) }));
        Assert.Empty(Codes(Kept with { Outcome = AppealOutcome.Raised, Points = Given(("mistakes", 2)) }));
        Assert.Equal(["Hearing.NotRaised"], Codes(Kept with { Outcome = AppealOutcome.Raised, Points = Given(("mistakes", 6)) }));
    }

    [Fact]
    public void Points_stand_on_the_scale_of_the_criterion()
    {
        Assert.Equal(["Score.OffTheScale"], Codes(Kept with { Outcome = AppealOutcome.Raised, Points = Given(("content", 21)) }));
        Assert.Equal(["Score.OffTheScale"], Codes(Kept with { Outcome = AppealOutcome.Raised, Points = new Dictionary<string, Points> { ["content"] = new(1310) } }));
    }

    [Fact]
    public void An_appeal_on_points_is_decided_on_what_was_disputed_alone_and_one_on_the_procedure_on_the_whole_round()
    {
        var raised = Kept with { Outcome = AppealOutcome.Raised, Points = Given(("speech", 13)) };
        Assert.Equal("Hearing.NotDisputed", Codes(raised, Appeal(AppealKind.Points, "content")).First());
        Assert.Empty(Codes(raised, Appeal(AppealKind.Procedure)));
    }

    [Fact]
    public void What_nobody_marked_cannot_be_changed() =>
        Assert.Equal(["Hearing.NotMarked"], HearingRule.Check(Kept with { Outcome = AppealOutcome.Raised, Points = Given(("content", 13)) }, Appeal(AppealKind.Points, "content"), Round, Round.Criteria, [new(null, []), new(null, []), new(null, [])], Three, Filed.AddDays(1)).Select(p => p.Code));

    [Theory]
    [InlineData(2, 1, 0, null)]
    [InlineData(1, 1, 1, null)] // the vote of the chair decides
    [InlineData(3, 1, 0, "Hearing.Vote")]
    [InlineData(2, 0, 0, "Hearing.Vote")]
    [InlineData(4, 0, -1, "Hearing.Vote")]
    [InlineData(1, 2, 0, "Hearing.VotedDown")]
    [InlineData(0, 0, 3, "Hearing.VotedDown")]
    public void Everybody_who_is_there_votes_and_no_decision_is_voted_down(int agree, int against, int abstained, string? refused) =>
        Assert.Equal(refused is null ? [] : [refused], Codes(Kept with { Vote = new(agree, against, abstained) }));

    [Fact]
    public void A_decision_has_its_chair_its_reasons_and_its_time()
    {
        Assert.Equal(["Hearing.NoWords"], Codes(Kept with { Words = " " }));
        Assert.Equal(["Hearing.Time"], Codes(Kept with { DecidedAt = Filed.AddMinutes(-1) }));
        Assert.Equal(["Hearing.Time"], Codes(Kept with { DecidedAt = Filed.AddDays(9) }));
        Assert.Equal(["Hearing.NoChair"], HearingRule.Check(Kept with { Vote = new(2, 0, 0) }, Appeal(AppealKind.Points, "content"), Round, Round.Criteria, Together, Three[1..], Filed.AddDays(1)).Select(p => p.Code));
    }

    private static JointMark[] Together => [new(Ratio.Of(Points.Of(12)), [0]), new(Ratio.Of(Points.Of(12)), [0]), new(Ratio.Of(Points.Of(4)), [0])];

    private static IEnumerable<string> Codes(DecisionTyped typed, Appeal? on = null)
    {
        var appeal = on ?? Appeal(AppealKind.Points, "content", "speech", "mistakes");
        return HearingRule.Check(typed, appeal, Round, HearingRule.Disputed(appeal, Round, []), Together, Three, Filed.AddDays(1)).Select(p => p.Code);
    }

    private static Dictionary<string, Points> Given(params (string Criterion, int Points)[] points) => points.ToDictionary(p => p.Criterion, p => Points.Of(p.Points));

    private static CommissionMember Member(string name, bool isChair = false) => new(new Wording(name, name, name), null, isChair);

    private static Appeal Appeal(AppealKind kind, params string[] criteria) => new()
    {
        EditionId = 1, Number = 1, Kind = kind, CategoryId = "students", RoundId = "speak", ContestantId = 1, Words = "", Criteria = [.. criteria.Select(c => new AppealedCriterion(c, "…"))], FiledAt = Filed, FiledBy = "…",
    };
}
