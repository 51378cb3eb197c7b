using Contest.Core;
using Contest.Core.Editions;
using CsCheck;

namespace Contest.Tests.Core.Editions;

public sealed class RegulationChangeRuleTests
{
    private static readonly Regulation Before = Rules.Category(Rules.Round("essay", cut: new Cut(AtMost: 40)), Rules.Round("speak")).PartedBy("speak").WithDegrees();

    private static readonly Gen<Wording> Words = Gen.Select(Gen.String[0, 6], Gen.String[0, 6], Gen.String[0, 6]).Select((ru, ko, en) => new Wording(ru, ko, en));

    /// <summary>Everything of a regulation that could move a result.</summary>
    private static readonly (string What, Func<Regulation, Regulation> Change)[] Weighty =
    [
        ("maximum", r => r with { Maximum = Points.Of(7) }),
        ("weight", r => First(r, f => f with { Weight = Points.Of(1) })),
        ("blind", r => First(r, f => f with { Blind = true })),
        ("judges", r => First(r, f => f with { Judges = f.Judges with { Decimals = 1 } })),
        ("cut", r => First(r, f => f with { Cut = f.Cut! with { Ties = TiesAtQuota.Exclude } })),
        ("criterion's maximum", r => First(r, f => f with { Criteria = [f.Criteria[0] with { Maximum = Points.Of(20) }] })),
        ("criterion's step", r => First(r, f => f with { Criteria = [f.Criteria[0] with { Step = Points.Of(1) }] })),
        ("round more", r => r with { Rounds = [.. r.Rounds, Rules.Round("song")] }),
        ("round moved", r => r with { Rounds = [r.Rounds[1], r.Rounds[0]] }),
        ("decimals", r => r with { Result = r.Result with { Decimals = 0 } }),
        ("tie keys", r => r with { Result = r.Result with { TieKeys = [] } }),
        ("quota", r => r with { Awards = r.Awards with { QuotaPercent = Share.Percent(30) } }),
        ("eligibility", r => r with { Eligibility = new() { AgeTo = 18 } }),
    ];

    [Fact]
    public void Words_alter_no_result() => Gen.Select(Words, Gen.String[0, 5], Words).Sample((name, level, text) =>
    {
        var after = Before with
        {
            Name = name,
            Level = level,
            Rounds = [.. Before.Rounds.Select(r => r with { Name = text, Short = name, Stage = text, Criteria = [.. r.Criteria.Select(c => c with { Name = name })] })],
        };
        Assert.False(RegulationChangeRule.AltersResults(Before, after));
        Assert.False(RegulationChangeRule.AltersResults(after, Before));
    });

    [Fact]
    public void Everything_else_alters_results_whatever_is_done_to_the_words() => Gen.Select(Words, Gen.Int[0, Weighty.Length - 1]).Sample((name, i) =>
    {
        var after = Weighty[i].Change(Before) with { Name = name };
        Assert.True(RegulationChangeRule.AltersResults(Before, after), Weighty[i].What);
        Assert.True(RegulationChangeRule.AltersResults(after, Before), Weighty[i].What);
    });

    [Fact]
    public void Texts_of_bands_may_be_mended_and_their_bounds_may_not()
    {
        var banded = First(Before, f => f with { Criteria = [f.Criteria[0] with { Bands = [new Band(Points.Of(5), Rules.Name)] }] });
        Assert.False(RegulationChangeRule.AltersResults(banded, First(Before, f => f with { Criteria = [f.Criteria[0] with { Bands = [new Band(Points.Of(5), new Wording("а", "나", "c"))] }] })));
        Assert.True(RegulationChangeRule.AltersResults(banded, First(Before, f => f with { Criteria = [f.Criteria[0] with { Bands = [new Band(Points.Of(6), Rules.Name)] }] })));
    }

    [Fact]
    public void Before_the_first_mark_anything_may_change() => RegulationChangeRule.Demand(Before, Weighty[0].Change(Before), [], hasProtocol: false, reason: null);

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void Once_marks_exist_a_change_needs_a_reason(string? reason) =>
        Assert.Equal(["Regulation.MarksExist"], Refused(Weighty[1].Change(Before), false, reason, new StandingMark("essay", "answer", Points.Of(3))));

    [Fact]
    public void With_a_reason_it_is_allowed() => RegulationChangeRule.Demand(Before, Weighty[1].Change(Before), [new StandingMark("essay", "answer", Points.Of(3))], false, "решение оргкомитета № 4");

    [Fact]
    public void A_protocol_ends_every_change_that_could_alter_results_and_none_of_words()
    {
        Assert.Equal(["Regulation.ProtocolExists"], Refused(Weighty[1].Change(Before), true, "решение"));
        RegulationChangeRule.Demand(Before, Before with { Level = "B1" }, [new StandingMark("essay", "answer", Points.Of(3))], hasProtocol: true, reason: null);
    }

    [Fact]
    public void A_mark_that_would_stand_off_the_scale_or_nowhere_is_told_and_stops_the_change()
    {
        Assert.Equal(["Regulation.MarksLost"], Refused(Weighty[5].Change(Before), false, "решение", new StandingMark("essay", "answer", new Points(2050))));
        Assert.Equal(["Regulation.MarksLost", "Regulation.MarksLost"], Refused(Before with { Rounds = [Rules.Round("song")] }, false, "решение", new StandingMark("essay", "answer", Points.Of(3)), new StandingMark("speak", "status", null)));
    }

    [Fact]
    public void A_blind_round_with_marks_stays_blind_whatever_the_reason()
    {
        var blind = First(Before, r => r with { Blind = true });
        var mark = new StandingMark("essay", "answer", Points.Of(3));

        var refused = Assert.Throws<RuleViolationException>(() => RegulationChangeRule.Demand(blind, Before, [mark], hasProtocol: false, "решение"));

        Assert.Equal("Regulation.BlindLifted", Assert.Single(refused.Problems).Code);
        RegulationChangeRule.Demand(blind, Before, [mark with { Round = "speak" }], hasProtocol: false, "решение");
        RegulationChangeRule.Demand(Before, blind, [mark], hasProtocol: false, "решение");
    }

    private static IEnumerable<string> Refused(Regulation after, bool hasProtocol, string? reason, params StandingMark[] marks) =>
        Assert.Throws<RuleViolationException>(() => RegulationChangeRule.Demand(Before, after, marks, hasProtocol, reason)).Problems.Select(p => p.Code);

    private static Regulation First(Regulation regulation, Func<Round, Round> change) => regulation with { Rounds = [change(regulation.Rounds[0]), .. regulation.Rounds.Skip(1)] };
}
