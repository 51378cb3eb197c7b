using Contest.Core.Appeals;
using Contest.Core.Editions;
using Contest.Core.Names;

namespace Contest.Tests.Core.Appeals;

/// <summary>When an appeal is taken (rule C1).</summary>
public sealed class AppealRuleTests
{
    private static readonly Round Round = Rules.Round(criteria: [Rules.Criterion("content", 20), Rules.Criterion("speech", 20)]);
    private static readonly DateTime Opens = new(2027, 4, 12, 6, 0, 0, DateTimeKind.Utc);
    private static readonly AppealWindow Window = new() { EditionId = 1, CategoryId = "students", OpensAt = Opens, ClosesAt = Opens.AddHours(24), By = "секретарь" };
    private static readonly AppealFiling OnPoints = new("0101", "speak", AppealKind.Points, "", [new("content", "не учтён третий абзац")], Opens.AddHours(3));
    private static readonly AppealFiling OnProcedure = new("0101", "speak", AppealKind.Procedure, "сократили время", [], Opens.AddHours(-3), BeforeLeaving: true);

    [Theory]
    [InlineData(0, null)]
    [InlineData(24 * 60, null)]
    [InlineData(24 * 60 + 1, "Appeal.Late")]
    [InlineData(-1, "Appeal.BeforeResults")]
    public void An_appeal_on_points_is_taken_from_the_announcement_to_the_last_minute_of_its_time(int minutes, string? refused) =>
        Assert.Equal(refused is null ? [] : [refused], Codes(OnPoints with { FiledAt = Opens.AddMinutes(minutes) }));

    [Fact]
    public void No_appeal_on_points_is_taken_before_preliminary_results_are_announced() =>
        Assert.Equal(["Appeal.NotAnnounced"], AppealRule.Check(OnPoints, Round, null, [], Opens.AddDays(2)).Select(p => p.Code));

    [Fact]
    public void A_late_appeal_is_taken_where_the_chair_of_the_jury_says_why()
    {
        var late = OnPoints with { FiledAt = Opens.AddHours(30) };
        Assert.True(AppealRule.IsLate(late, Window));
        Assert.Empty(Codes(late with { LateReason = "участник был в больнице" }));
        Assert.Equal(["Appeal.Late"], Codes(late with { LateReason = "  " }));
    }

    [Fact]
    public void An_appeal_on_the_procedure_needs_no_results_but_the_word_of_the_desk_that_nobody_had_left()
    {
        Assert.Empty(AppealRule.Check(OnProcedure, Round, null, [], Opens));
        Assert.Equal(["Appeal.AfterLeaving"], Codes(OnProcedure with { BeforeLeaving = false }));
        Assert.Empty(Codes(OnProcedure with { BeforeLeaving = false, LateReason = "участника увезли к врачу" }));
    }

    [Fact]
    public void It_says_what_it_is_on()
    {
        Assert.Equal(["Appeal.NoWords"], Codes(OnProcedure with { Words = " " }));
        Assert.Equal(["Appeal.NoCriterion"], Codes(OnPoints with { Criteria = [] }));
        Assert.Equal(["Criterion.Unknown"], Codes(OnPoints with { Criteria = [new("gestures", "…")] }));
    }

    [Fact]
    public void Nothing_is_filed_in_the_future() => Assert.Equal(["Appeal.FiledLater"], AppealRule.Check(OnPoints, Round, Window, [], Opens.AddHours(2)).Select(p => p.Code));

    [Fact]
    public void While_one_is_open_no_second_of_its_kind_is_taken()
    {
        var open = Case(Appeal(AppealKind.Points, "content"));
        Assert.Equal(["Appeal.OpenAlready"], Codes(OnPoints with { Criteria = [new("speech", "…")] }, open));
        Assert.Empty(Codes(OnProcedure, open));
    }

    [Fact]
    public void What_the_commission_decided_is_final_criterion_by_criterion()
    {
        var decided = Case(Appeal(AppealKind.Points, "content"), Decision("content"));
        Assert.Equal(["Appeal.DecidedAlready"], Codes(OnPoints, decided));
        Assert.Empty(Codes(OnPoints with { Criteria = [new("speech", "…")] }, decided));
    }

    [Fact]
    public void An_appeal_whose_decision_is_annulled_is_open_again()
    {
        var decision = Decision("content");
        var annulled = Case(Appeal(AppealKind.Points, "content"), decision) with { Annulments = [new AppealAnnulment { EditionId = 1, DecisionId = decision.Id, Reason = "…", By = "…", At = Opens }] };

        Assert.Equal((AppealState.Open, null), (annulled.State, annulled.Standing));
        Assert.Equal(["Appeal.OpenAlready"], Codes(OnPoints, annulled));
    }

    private static IEnumerable<string> Codes(AppealFiling filing, params AppealCase[] known) => AppealRule.Check(filing, Round, Window, known, Opens.AddDays(3)).Select(p => p.Code);

    private static Appeal Appeal(AppealKind kind, params string[] criteria) => new()
    {
        Id = 1, EditionId = 1, Number = 1, Kind = kind, CategoryId = "students", RoundId = "speak", ContestantId = 1, Words = "", Criteria = [.. criteria.Select(c => new AppealedCriterion(c, "…"))], FiledAt = Opens, FiledBy = "…",
    };

    private static AppealCase Case(Appeal appeal, params AppealDecision[] decisions) => new(appeal, "0101", new PersonName(new("", ""), new("", ""), new("", "")), decisions, []);

    private static AppealDecision Decision(params string[] criteria) => new()
    {
        Id = 7, EditionId = 1, AppealId = 1, Number = 1, Outcome = AppealOutcome.Kept, Criteria = [.. criteria.Select(c => new CriterionDecision(c, [], null, null))], Members = [], Vote = new(1, 0, 0),
        ApplicantPresent = false, IsRecorded = false, Words = "…", DecidedAt = Opens, By = "…", Effects = [],
    };
}
