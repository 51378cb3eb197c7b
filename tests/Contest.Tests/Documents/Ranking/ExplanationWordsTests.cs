using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Ranking;
using Contest.Tests.Core;

namespace Contest.Tests.Documents.Ranking;

/// <summary>What is said of a place: every judge, every step and every neighbour, in the three languages.</summary>
public sealed class ExplanationWordsTests
{
    private static readonly JudgeSteps Readers = Rules.Mean with { Minimum = 2, Discrepancy = new(Points.Of(5), DiscrepancyStep.NearestOfThree) };
    private static readonly Criterion Content = Rules.Criterion("content", 10) with { Name = new("Содержание", "내용", "Content") };
    private static readonly Criterion Speech = Rules.Criterion("speech", 10) with { Name = new("Речь", "말", "Speech"), Weight = Points.Of(2) };
    private static readonly Criterion Difficulty = Rules.Criterion("difficulty", 4) with { Name = new("Сложность", "난도", "Difficulty"), Counts = CriterionCounts.Factor };

    /// <summary>A way of judging, the marks of A and the others, and what is said of A.</summary>
    public static TheoryData<string, string[], string, string, string> Steps => new()
    {
        { "dropped", ["10 20 20 20 30"], "t: 30 · отброшена как высшая\n  среднее без крайних: 20", "t: 30 · 최고점으로 제외\n  최고점과 최저점을 제외한 평균: 20", "t: 30 · dropped as the highest\n  mean without the extremes: 20" },
        { "dropped", ["10 20 20 20 30"], "p: 10 · отброшена как низшая", "p: 10 · 최저점으로 제외", "p: 10 · dropped as the lowest" },
        { "dropped", ["10 20"], "судей мало, никто не отброшен; среднее: 15", "심사위원이 적어 제외하지 않음; 평균: 15", "too few judges, nobody dropped; mean: 15" },
        { "clamp", ["10 20 21"], "p: 10 · сдвинута к границе: 14\n  q: 20\n  r: 21 · сдвинута к границе: 20\n  границы: 17 ± 3; среднее после сдвига: 18", "한계: 17 ± 3; 옮긴 다음의 평균: 18", "margins: 17 ± 3; mean after moving: 18" },
        { "outliers", ["10 20 21"], "p: 10 · слишком далека от среднего, не учтена", "p: 10 · 평균에서 너무 멀어 계산하지 않음", "p: 10 · too far from the mean, left out" },
        { "median", ["10 20 23"], "p: 10 · не средняя по порядку\n  q: 20\n  r: 23 · не средняя по порядку\n  медиана: 20", "가운데값: 20", "median: 20" },
        { "criteria", ["7/8 8/8 8/9"], "Содержание: среднее: 23/3 ≈7,67; округлено: 7,70\n  Речь: среднее: 25/3 ≈8,33; округлено: 8,30; × 2 = 16,60\n  сумма критериев: 24,30", "말: 평균: 25/3 ≈8.33; 맞춘 값: 8.30; × 2 = 16.60", "Speech: mean: 25/3 ≈8.33; rounded: 8.30; × 2 = 16.60" },
        { "factor", ["7/3 8/3"], "среднее: 7,50\n  × сложность 3 = 22,50", "× 난도 3 = 22.50", "× difficulty 3 = 22.50" },
        { "rounded", ["10 10 11"], "среднее: 31/3 ≈10,33; округлено: 10,30", "평균: 31/3 ≈10.33; 맞춘 값: 10.30", "mean: 31/3 ≈10.33; rounded: 10.30" },
        { "places", ["20 10", "10 20"], "p: 20 · место у судьи: 1\n  q: 10 · место у судьи: 2\n  сумма мест у судей: 3", "p: 20 · 심사위원의 등수: 1", "p: 20 · the judge’s place: 1" },
        { "mean", ["10 recused"], "q: самоотвод", "q: 회피", "q: recused" },
        { "mean", ["10 -"], "Монолог: 10 из 40 (предварительно: 1 из 2 судей)", "독연: 40점중 10 (예비: 심사위원 2명중 1명)", "Monologue: 10 of 40 (provisional: 1 of 2 judges)" },
        { "mean", ["withdrawn withdrawn"], "Монолог: неявка", "독연: 결석", "Monologue: did not appear" },
        { "mean", ["withdrawn withdrawn"], "Без места: неявка", "등수없음: 결석", "No place: did not appear" },
        { "mean", ["20", "20"], "Место: 1–2\nB делит место с A: суммы равны (20,00), и ключи не разделяют", "등수공유. 총점이 같고(20.00) 열쇠로 갈라지지 않는다", "equal totals (20.00), and no key parts them" },
        { "mean", ["20", "19"], "Место: 1\nA выше B: 20 против 19", "등수: 1\nA, B보다 앞섬: 20 대 19", "Place: 1\nA above B: 20 to 19" },
    };

    /// <summary>What parts equals, the marks of A and B, and what is said of A.</summary>
    public static TheoryData<string, string[], string, string, string> Keys => new()
    {
        { "speak/content", ["8/6", "6/7"], "A выше B: суммы равны (20,00); Монолог: Содержание: 8 против 6", "독연: 내용: 8 대 6", "Monologue: Content: 8 to 6" },
        { "speak:firsts", ["20 20 5", "15 15 15"], "A выше B: суммы равны (15,00); Монолог: у скольких судей первое место: 2 против 1", "독연: 1등을 준 심사위원의 수: 2 대 1", "Monologue: how many judges have it first: 2 to 1" },
        { ":marks", ["20 10", "15 15"], "Все туры: высшая оценка судьи, потом вторая и дальше: 20 против 15", "모든 종목: 심사위원의 최고점수, 다음은 두번째: 20 대 15", "All rounds: highest total of a judge, then the second: 20 to 15" },
        { "speak:givers", ["12 3 3", "18 0 0"], "Монолог: сколько судей дали баллы: 3 против 1", "독연: 점수를 준 심사위원의 수: 3 대 1", "Monologue: how many judges gave anything: 3 to 1" },
        { "speak:best-2", ["20 10 15", "15 15 15"], "Монолог: сумма 2 лучших оценок судей: 35 против 30", "독연: 심사위원점수가운데서 높은것 2개의 합: 35 대 30", "Monologue: sum of the 2 highest totals of judges: 35 to 30" },
        { "speak:head-to-head", ["20 20 5", "19 19 7"], "Монолог: кого из равных ставят выше больше судей: 2 против 1", "독연: 동점자가운데서 더 많은 심사위원이 앞세운 사람: 2 대 1", "Monologue: whom of the equals more judges prefer: 2 to 1" },
        { "speak:untrimmed", ["15 20 20 20 25", "10 20 20 20 25"], "Монолог: среднее всех судей, никто не отброшен: 20 против 19", "독연: 아무도 빼지 않은 모든 심사위원의 평균: 20 대 19", "Monologue: mean of all judges, nobody dropped: 20 to 19" },
        { ":lot", ["20", "20"], "жребий при свидетелях: 1 против 2", "립회인앞에서의 제비뽑기: 1 대 2", "lot drawn before witnesses: 1 to 2" },
        { ":exact", ["17 17 18 absent", "17 17 17 18"], "A выше B: суммы равны (17,30); точная сумма, без округления: ≈17,33 против 17,25", "반올림하지 않은 정확한 총점: ≈17.33 대 17.25", "exact total, not rounded: ≈17.33 to 17.25" },
    };

    [Theory]
    [MemberData(nameof(Steps))]
    public void Every_step_is_said(string judging, string[] marks, string russian, string korean, string english)
    {
        var round = judging switch
        {
            "dropped" => Rules.Round(judges: Rules.TrimmedMean),
            "clamp" => Rules.Round(judges: Rules.Judged(JudgeMethod.Clamp) with { Margin = Points.Of(3) }),
            "outliers" => Rules.Round(judges: Rules.Judged(JudgeMethod.WithoutOutliers) with { Margin = Points.Of(5) }),
            "median" => Rules.Round(judges: Rules.Judged(JudgeMethod.Median)),
            "criteria" => Rules.Round(maximum: 30, judges: Rules.Mean with { By = HeardBy.Criterion, Decimals = 1 }, criteria: [Content, Speech]),
            "factor" => Rules.Round(judges: Rules.Mean, criteria: [Content, Difficulty]),
            "rounded" => Rules.Round(judges: Rules.Mean with { Decimals = 1 }),
            "places" => Rules.Round(judges: Rules.Judged(JudgeMethod.RankSum)),
            _ => Rules.Round(),
        };
        AssertSaid(new Counted(Rules.Category(round), Counted.Table(round, marks)), russian, korean, english);
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Every_key_is_said(string key, string[] marks, string russian, string korean, string english)
    {
        var round = key switch
        {
            "speak/content" => Rules.Round(maximum: 30, criteria: [Content, Speech]),
            "speak:untrimmed" => Rules.Round(judges: Rules.TrimmedMean),
            _ => Rules.Round(),
        };
        var rules = Rules.Category(round).PartedBy(key);
        if (key == ":exact")
            rules = rules with { Result = rules.Result with { Decimals = 1, RankOn = RankOn.Rounded } };
        AssertSaid(new Counted(rules, Counted.Table(round, marks), Decisions: key == ":lot" ? "lot,A,,,,1\nlot,B,,,,2" : null), russian, korean, english);
    }

    [Theory]
    [InlineData(Language.Russian, "r (третья проверка): 13", "q: 14", "p: 8 · не учтена: считаются другие", "первые двое разошлись: учтён третий проверяющий")]
    [InlineData(Language.Korean, "r (세번째 채점): 13", "q: 14", "p: 8 · 계산하지 않음: 다른 점수를 계산한다", "두 채점자의 차이가 커서 세번째 채점자를 계산하였다")]
    [InlineData(Language.English, "r (third reader): 13", "q: 14", "p: 8 · not counted: others count", "the two readers differ: a third one is heard")]
    public void A_third_reader_is_said(Language language, params string[] said) =>
        Assert.All(said, line => Assert.Contains("\n  " + line + "\n", new Counted(Rules.Category(Rules.Round(judges: Readers)), "speak,A,p,,8\nspeak,A,q,,14\nspeak,A,r,,13,third").Explained("A", language)));

    [Theory]
    [InlineData(Language.Russian, "по апелляции: Монолог — 30 вместо оценок судей", "расхождение обсуждено жюри: оценки остаются", "Решение жюри: место 1, степень — — сбой звука")]
    [InlineData(Language.Korean, "이의신청에 따라: 독연 — 심사위원들의 점수대신 30", "차이를 심사위원회가 토의하였다: 점수를 그대로 둔다", "심사위원회의 결정: 등수 1, 등급 — — сбой звука")]
    [InlineData(Language.English, "by appeal: Monologue counts as 30 in place of the judges’ marks", "the jury talked the difference over: the marks stay", "Decision of the jury: place 1, degree — — сбой звука")]
    public void What_the_jury_decided_is_said(Language language, string appeal, string settled, string ruling)
    {
        var round = Rules.Round(judges: Rules.Mean with { Discrepancy = new(Points.Of(5), DiscrepancyStep.Settle) });
        var said = new Counted(Rules.Category(round), "speak,A,p,,8\nspeak,A,q,,20\nspeak,B,p,,8\nspeak,B,q,,20", Decisions: "appeal,A,speak,answer,,30\nsettled,B,speak\nplace,B,,,,1,сбой звука");
        Assert.Contains(appeal, said.Explained("A", language), StringComparison.Ordinal);
        Assert.Contains(settled, said.Explained("B", language), StringComparison.Ordinal);
        Assert.Contains(ruling, said.Explained("B", language), StringComparison.Ordinal);
    }

    [Fact]
    public void After_a_round_only_what_has_been_is_said()
    {
        var contest = new Counted(Rules.Category(Rules.Round("essay", 30), Rules.Round()), "essay,A,p,,20\nessay,B,p,,21\nspeak,A,p,,40\nspeak,B,p,,1");
        Assert.Equal("Монолог: 20 из 30\n  p: 20\n  среднее: 20\n  в сумму: 20 ÷ 30 × 30 = 20\nИтог: 20 = 20; в протокол: 20,00\nМесто: 2\nB выше A: 21 против 20", contest.Explained("A", after: "essay"));
        Assert.Contains("Итог: 20 + 40 = 60; в протокол: 60,00\nМесто: 1\nA выше B: 60 против 22", contest.Explained("A"), StringComparison.Ordinal);
    }

    private static void AssertSaid(Counted contest, string russian, string korean, string english)
    {
        Assert.Contains(russian, contest.Explained("A"), StringComparison.Ordinal);
        Assert.Contains(korean, contest.Explained("A", Language.Korean), StringComparison.Ordinal);
        Assert.Contains(english, contest.Explained("A", Language.English), StringComparison.Ordinal);
    }
}
