using Contest.Core.Editions;
using Contest.Core.Ranking;
using Contest.Tests.Documents.Ranking;
using CsCheck;

namespace Contest.Tests.Core.Ranking;

/// <summary>A result read from files: what does not fit is told with its line, all of it at once, and what does is counted whatever its order.</summary>
public sealed class GroundRuleTests
{
    private static readonly Regulation Talk = Rules.Category(Rules.Round("talk", 20, criteria: [Rules.Criterion("content", 10), Rules.Criterion("speech", 10)])).WithDegrees();
    private static readonly Regulation Speak = Rules.Category(Rules.Round()).WithDegrees();

    [Fact]
    public void Every_line_that_does_not_fit_is_told_at_once()
    {
        var files = new Counted(Talk,
            """
            talk,A,p,content,7
            song,A,p,content,7
            talk,Z,p,content,7
            talk,A,,content,7
            talk,A,p,voice,7
            talk,A,p,speech,seven
            talk,A,p,,7
            talk,A,p,speech,11
            talk,A,p,speech,7.1
            talk,A,p,content,7
            talk,A,q,speech,7,second
            """,
            """
            A
            A
            ,univ-major
            B,,ill
            """,
            """
            lot,Z,,,,1
            toss,A,,,,1
            """);

        Assert.Equal(
        [
            "contestants.csv:3 Rank.ContestantTwice A, 2",
            "contestants.csv:4 Rank.NoContestant",
            "contestants.csv:5 Rank.Status ill, competing, withdrawn, no-show, disqualified, out-of-competition",
            "marks.csv:3 Round.Unknown song, univ-major",
            "marks.csv:4 Rank.ContestantUnknown Z, contestants.csv",
            "marks.csv:5 Rank.NoJudge",
            "marks.csv:6 Criterion.Unknown voice, talk",
            "marks.csv:7 Marks.NotAMark seven",
            "marks.csv:8 Rank.NoCriterion talk",
            "marks.csv:9 Score.OffTheScale 11, " + Rules.Name + ", 10, 0.25",
            "marks.csv:10 Score.OffTheScale 7.1, " + Rules.Name + ", 10, 0.25",
            "marks.csv:11 Rank.MarkTwice 2",
            "marks.csv:12 Rank.Reader second",
            "decisions.csv:2 Rank.ContestantUnknown Z, contestants.csv",
            "decisions.csv:3 Rank.Decision toss",
        ], files.Problems);
    }

    [Theory]
    [InlineData("lot,A,,,,first")]
    [InlineData("lot,A,,,,1\nlot,A,,,,2")]
    [InlineData("boundary,,,,1,perhaps")]
    [InlineData("boundary,,,,4,strict")] // there are three degrees
    [InlineData("boundary,,,,1,strict\nboundary,,,,1,generous")]
    [InlineData("place,A,,,,1")] // without a reason
    [InlineData("place,A,,,,0,why")]
    [InlineData("place,A,,,,1,why\nplace,A,,,,2,why")]
    [InlineData("award,A,,,1")]
    [InlineData("award,A,,,4,,why")]
    [InlineData("settled,A,song")]
    [InlineData("appeal,A,talk,voice,,7")]
    [InlineData("appeal,A,talk,content,,7.1")]
    [InlineData("appeal,A,talk,content,,7\nappeal,A,talk,content,,8")]
    public void A_decision_that_says_too_little_or_stands_twice_is_refused(string lines)
    {
        var decisions = lines.Split('\n');
        Assert.Equal([$"decisions.csv:{decisions.Length + 1} Rank.Decision {decisions[0].Split(',')[0]}"], new Counted(Talk, "talk,A,p,content,7", Decisions: lines).Problems);
    }

    [Fact]
    public void Two_third_readers_of_one_work_are_one_too_many() =>
        Assert.Equal(["marks.csv:5 Rank.ThirdTwice A"], new Counted(Speak, "speak,A,p,,9\nspeak,A,q,,20\nspeak,A,r,,10,third\nspeak,A,s,,11,third").Problems);

    [Fact]
    public void Where_no_contestants_are_listed_everybody_with_a_mark_competes() =>
        Assert.Equal("A2 B1", new Counted(Speak, "speak,B,p,,9\nspeak,A,p,,8").Places);

    [Theory]
    [InlineData("speak,A,q,,")] // a blank cell
    [InlineData("speak,B,q,answer,9")] // somebody else's sheet of the same judge
    public void A_mark_that_is_owed_makes_the_result_provisional(string line)
    {
        var result = new Counted(Speak, "speak,A,p,,8\nspeak,B,p,,7\n" + line).Result;

        Assert.False(result.IsComplete);
        Assert.Equal((RoundStatus.Partial, 1, 2), result.Rows.Where(r => r.ContestantId == 1).Select(r => (r.Rounds[0].Status, r.Rounds[0].Counted, r.Rounds[0].Expected)).Single());
    }

    [Fact]
    public void A_word_without_a_criterion_is_the_whole_sheets() =>
        Assert.Equal(["1,A,14.00,14,1,", "2,B,12.00,12,2,total"], new Counted(Talk, "talk,A,p,content,7\ntalk,A,p,speech,7\ntalk,A,q,,recused\ntalk,B,p,content,6\ntalk,B,p,speech,6\ntalk,B,q,,absent").Lines);

    [Fact]
    public void Who_does_not_compete_has_no_place_and_the_reason_stands_in_its_stead() =>
        Assert.Equal(
            ["1,A,8.00,8,2,", ",B,,,,withdrawn", ",C,,,,disqualified", ",D,,9,,out-of-competition", ",E,,,,no-show"],
            new Counted(Speak, "speak,A,p,,8\nspeak,B,p,,9\nspeak,C,p,,9\nspeak,D,p,,9", "A\nB,,withdrawn\nC,,Disqualified\nD,univ-major,out-of-competition\nE,,no-show").Lines);

    [Fact]
    public void A_line_of_a_team_is_the_line_of_each_of_its_members() =>
        Assert.Equal("A1 B1 C3", new Counted(Rules.Category(Rules.Round() with { Unit = RoundUnit.Team }), "speak,Север,p,,9\nspeak,Юг,p,,8", "A,,,,Север\nB,,,,Север\nC,,,,Юг").Places);

    [Fact]
    public void Lines_of_other_categories_are_passed_over() =>
        Assert.Equal("A1", new Counted(Speak, "speak,A,p,,8\nlisten,B,x,ears,400\nspeak,Юг,p,,1000", "A,univ-major\nB,school\nC,school,,,Юг").Places);

    [Fact]
    public void A_third_reader_is_heard_where_the_two_differ()
    {
        var round = Rules.Round("essay", 20, judges: Rules.Mean with { Minimum = 2, Discrepancy = new(Points.Of(5), DiscrepancyStep.NearestOfThree) });
        var called = new Counted(Rules.Category(round), "essay,A,p,,8\nessay,A,q,,14\nessay,A,r,,13,third\nessay,B,p,,13\nessay,B,q,,14");

        Assert.Equal(["1,A,13.50,13.5,,", "1,B,13.50,13.5,,shared"], called.Lines);
        Assert.True(called.Result.IsComplete);
        Assert.Equal(["1,B,13.50,13.5,,", "2,A,11.00,11,,total"], (called with { Decisions = "settled,A,essay", Marks = called.Marks.Replace("\nessay,A,r,,13,third", "", StringComparison.Ordinal) }).Lines);
    }

    [Theory]
    [InlineData("lot,A,,,,2\nlot,B,,,,1", "A2 B1 C3")]
    [InlineData("place,C,,,,1,the hall was dark", "A1 B1 C1")]
    [InlineData("appeal,C,speak,answer,,20", "A2 B2 C1")]
    public void What_the_jury_decided_stands_in_the_places(string decisions, string places) =>
        Assert.Equal(places, new Counted(Speak.PartedBy(":lot"), "speak,A,p,,9\nspeak,B,p,,9\nspeak,C,p,,8", Decisions: decisions).Places);

    [Theory]
    [InlineData("", 1)] // strictly until the jury has chosen
    [InlineData("boundary,,,,0,strict", 1)]
    [InlineData("boundary,,,,0,generous", 3)]
    [InlineData("boundary,,,,0,1", 1)]
    [InlineData("award,D,,,2,,by a vote", 2)]
    [InlineData("award,A,,,0,,by a vote", 0)]
    public void Whom_the_jury_takes_in_at_a_bound_or_awards_has_a_degree(string decisions, int awarded)
    {
        var rules = Speak with { Awards = Speak.Awards with { QuotaPercent = Share.Percent(50), TiesAtQuota = TiesAtQuota.Jury } };
        var contest = new Counted(rules, "speak,A,p,,30\nspeak,B,p,,20\nspeak,C,p,,20\nspeak,D,p,,10", Decisions: decisions.Length == 0 ? null : decisions);
        Assert.Equal(awarded, contest.Lines.Count(l => l.Split(',')[4].Length > 0));
    }

    [Fact]
    public void The_order_of_lines_changes_nothing()
    {
        var contest = new Counted(Speak.PartedBy("speak:firsts", ":lot"), Counted.Table(Speak.Rounds[0], "9 9 12", "12 9 9", "absent 8 9", "10 10 10", "withdrawn withdrawn withdrawn"),
            "A\nB,,,school-1\nC,,,school-2\nD,,out-of-competition\nE", "lot,A,,,,2\nlot,B,,,,1\nplace,C,,,,1,why\naward,C,,,2,,because\nappeal,A,speak,answer,,11\nboundary,,,,1,strict");
        var (csv, json) = Both(contest);
        static Gen<string> Shuffled(string lines) => Gen.Shuffle(lines.Split('\n')).Select(l => string.Join('\n', l));

        Gen.Select(Shuffled(contest.Marks), Shuffled(contest.Contestants!), Shuffled(contest.Decisions!)).Sample((marks, contestants, decisions) =>
            Assert.Equal((csv, json), Both(contest with { Marks = marks, Contestants = contestants, Decisions = decisions })), iter: 300);

        static (string, string) Both(Counted contest) => (string.Join('\n', contest.Lines), Contest.Documents.Ranking.ResultFile.Json(contest.Result));
    }

    [Fact]
    public void Decisions_are_written_as_lines_that_are_read_back_as_the_same()
    {
        const string decisions = "appeal,A,speak,answer,,11.5,\naward,C,,,2,,\"because, they say\"\nboundary,,,,0,generous,by a vote\nboundary,,,,1,3,\nlot,A,,,,2,\nlot,B,,,,1,\nplace,C,,,,1,\"because, they say\"\nsettled,B,speak,,,,";
        var ground = new Counted(Speak, "speak,A,p,,9\nspeak,B,p,,9\nspeak,C,p,,8", Decisions: decisions).Ground;

        Assert.Equal("decision,contestant,round,criterion,degree,value,reason\n" + decisions + "\n", Counted.TextOf(Contest.Documents.Ranking.GroundFile.WriteDecisions(ground.Decisions)));
    }

    [Fact]
    public void Of_several_decisions_about_one_thing_the_last_alone_is_written()
    {
        var lines = DecisionRule.Lines(new JuryDecisions
        {
            Appeals = [new("A", "speak", "answer", Points.Of(7)), new("A", "speak", "answer", Points.Of(9))],
            Boundaries = [new(1, TiesAtQuota.Exclude), new(1, TiesAtQuota.Include)],
            Rulings = [new("A", 1, null, "first"), new("A", 2, null, "then")],
            Settled = [("A", "speak"), ("A", "speak")],
        });
        Assert.Equal(["appeal 9", "boundary generous", "place 2", "settled "], lines.Select(l => $"{l.Decision} {l.Value}"));
    }
}
