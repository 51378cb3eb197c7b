using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Ranking;
using Contest.Documents.Ranking;
using Contest.Tests.Core;

namespace Contest.Tests.Documents.Ranking;

/// <summary>A result as programs read it: every byte of it.</summary>
public sealed class ResultFileTests
{
    private static readonly Round Essay = Rules.Round("essay", 30);
    private static readonly Round Speak = Rules.Round("speak", 40);

    // A 20 + 58/3, B and C 37 each, C before B by what they said; C was put first by the jury.
    private static readonly Counted Small = new(
        (Rules.Category(Essay, Speak).PartedBy("speak") with { Awards = new(null, null, [], Share.Percent(50), TiesAtQuota.Jury, [new(1, 1), new(2, 3)]) }).Sound(),
        Counted.Table(Essay, "20 20", "19 19", "18 18", "- 10", "withdrawn withdrawn") + "\n" + Counted.Table(Speak, "19 19 20", "18 18 18", "19 19 19", "- 1 1", "withdrawn withdrawn withdrawn"),
        Decisions: "place,C,,,,1,a fault of the sound");

    [Fact]
    public void A_small_contest_as_csv() => Assert.Equal(
        "place,contestant,total,essay,speak,award,decided_by\n"
        + "1,A,39.33,20,19.33,1,\n"
        + "1,C,37.00,18,19,2,ruling\n"
        + "3,B,37.00,19,18,,speak\n"
        + "4,D,11.00,10,1,,total\n"
        + ",E,,withdrawn,withdrawn,,no-show\n",
        Counted.TextOf(ResultFile.Csv(Small.Result)));

    [Fact]
    public void A_small_contest_as_json() => Assert.Equal(
        """
        {
          "category": "univ-major",
          "after": "speak",
          "complete": true,
          "rows": [
            {
              "place": 1,
              "placeTo": 1,
              "contestant": "A",
              "total": "17.33",
              "exact": "52/3",
              "rounds": [
                {
                  "round": "speak",
                  "status": "complete",
                  "mark": "17.33",
                  "exact": "52/3",
                  "contribution": "52/3",
                  "counted": 3,
                  "expected": 3
                }
              ],
              "award": 1,
              "decidedBy": ""
            },
            {
              "place": 2,
              "placeTo": 2,
              "contestant": "B",
              "total": "17.00",
              "exact": "17",
              "rounds": [
                {
                  "round": "speak",
                  "status": "complete",
                  "mark": "17",
                  "exact": "17",
                  "contribution": "17",
                  "counted": 3,
                  "expected": 3
                }
              ],
              "award": 2,
              "decidedBy": "ruling",
              "above": "52/3",
              "below": "17",
              "ruling": {
                "computedPlace": 2,
                "computedAward": 0,
                "reason": "by a vote"
              }
            }
          ],
          "boundaries": [
            {
              "degree": 0,
              "quota": 1,
              "strict": {
                "count": 1,
                "toPlace": 1,
                "least": "17.33"
              },
              "generous": {
                "count": 1,
                "toPlace": 1,
                "least": "17.33"
              },
              "chosen": "strict"
            }
          ]
        }

        """.ReplaceLineEndings("\n"),
        ResultFile.Json((Small with
        {
            Regulation = Small.Regulation with { Rounds = [Speak], Maximum = Points.Of(40) },
            Marks = Counted.Table(Speak, "17 17 18", "17 17 17"),
            Decisions = "place,B,,,,2,by a vote\naward,B,,,2,,by a vote\nboundary,,,,0,strict",
        }).Result));

    [Fact]
    public void After_a_round_the_standing_has_its_columns_and_nobody_an_award() =>
        Assert.Equal(
            "place,contestant,total,essay,award,decided_by\n1,A,20.00,20,,\n2,B,19.00,19,,total\n3,C,18.00,18,,total\n4,D,10.00,10,,total\n,E,,withdrawn,,no-show\n",
            Counted.TextOf(ResultFile.Csv(CategoryResult.Of(Small.Ground, "essay"))));

    [Fact]
    public void Whom_a_cut_kept_back_was_not_admitted_to_the_next_round()
    {
        var cut = Small with { Marks = Small.Marks.Replace("D,p,,\n", "D,p,answer,10\n", StringComparison.Ordinal), Regulation = Small.Regulation with { Rounds = [Essay with { Cut = new Cut(AtMost: 3) }, Speak] } };
        Assert.Equal(",D,,10,not-admitted,,not-admitted", cut.Lines.Single(l => l.StartsWith(",D", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_round_that_is_not_in_the_regulation_is_refused() =>
        Assert.Equal("Round.Unknown", Assert.Throws<RuleViolationException>(() => CategoryResult.Of(Small.Ground, "song")).Problems.Single().Code);

    [Fact]
    public void A_column_explains_where_one_is_asked_for()
    {
        var result = new Counted(Rules.Category(Speak), "speak,A,p,,19").Result;
        Assert.Equal(
            "place,contestant,total,speak,award,decided_by,explanation\n1,A,19.00,19,,,\"Monologue: 19 of 40\n  p: 19\n  mean: 19\n  into the total: 19 ÷ 40 × 40 = 19\nTotal: 19 = 19; printed: 19.00\nPlace: 1\"\n",
            Counted.TextOf(ResultFile.Csv(result, new ExplanationWords(result.Ground.Regulation, Language.English, _ => "A"))));
    }
}
