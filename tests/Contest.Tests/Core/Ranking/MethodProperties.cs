using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Core.Ranking;
using CsCheck;

namespace Contest.Tests.Core.Ranking;

/// <summary>What every method of a panel promises, and what only some do: tried on small panels with many ties.</summary>
public sealed class MethodProperties
{
    private const int Tries = 1000, Judges = 5;

    /// <summary>A panel of one round: Marks[contestant][judge], as codes of marks.</summary>
    private sealed record Panel(Regulation Regulation, int[][] Marks)
    {
        public IReadOnlyList<RankedRow> Rank(int[]? contestants = null, int[]? judges = null, int[]? entries = null)
        {
            contestants ??= [.. Enumerable.Range(0, Marks.Length)];
            judges ??= [.. Enumerable.Range(0, Judges)];
            var (round, table) = (Regulation.Rounds[0], new RoundMarks(Regulation.Rounds[0], judges, Marks.Length));
            // The order in which the entries come in.
            foreach (var cell in entries ?? [.. Enumerable.Range(0, Marks.Length * Judges)])
                for (var c = 0; c < round.Criteria.Count; c++)
                    table[cell / Judges, cell % Judges, c] = new Mark(Of(contestants[cell / Judges], judges[cell % Judges], c));
            return RankingRule.Rank(Regulation, [.. contestants.Select(c => new Entrant(c, 0, Standing.Competing))], [table]);
        }

        public string Outcome(int[]? contestants = null, int[]? judges = null, int[]? entries = null) =>
            string.Join("; ", Rank(contestants, judges, entries).OrderBy(r => r.ContestantId).Select(r => $"{r.Place}–{r.PlaceTo} {r.Total} {r.Standing} {r.IsComplete}"));

        public int PlaceOf(int contestant) => Rank().Single(r => r.ContestantId == contestant).Place;

        public Panel Raised(int contestant, int judge, int by) =>
            this with { Marks = [.. Marks.Select((row, c) => row.Select((mark, j) => c == contestant && j == judge ? mark + by : mark).ToArray())] };

        // The second criterion looks at the same mark from another side, so that criteria differ and a raised mark is raised in both.
        private int Of(int contestant, int judge, int criterion) => Marks[contestant][judge] is >= 0 and var mark ? mark + criterion * 50 * (contestant % 3) : Marks[contestant][judge];

        public override string ToString() => $"{Regulation.Rounds[0].Judges} {string.Join(", ", Marks.Select(row => string.Join(' ', row)))}";
    }

    private static readonly Dictionary<string, JudgeSteps> Methods = new()
    {
        ["mean"] = Rules.Mean,
        ["mean of two decimals"] = Rules.Mean with { Decimals = 2 },
        ["sum scaled"] = Rules.Judged(JudgeMethod.Sum) with { Panel = Judges },
        ["sum plain"] = Rules.Judged(JudgeMethod.Sum) with { Panel = Judges, Short = ShortPanel.Plain },
        ["median"] = Rules.Judged(JudgeMethod.Median),
        ["lower median"] = Rules.Judged(JudgeMethod.Median) with { Even = EvenMedian.Lower },
        ["upper median"] = Rules.Judged(JudgeMethod.Median) with { Even = EvenMedian.Upper },
        ["trimmed"] = Rules.TrimmedMean,
        ["trimmed by criterion"] = Rules.TrimmedMean with { By = HeardBy.Criterion, Decimals = 1 },
        ["clamp"] = Rules.Judged(JudgeMethod.Clamp) with { Margin = Points.Of(1) },
        ["clamp of a rounded centre"] = Rules.Judged(JudgeMethod.Clamp) with { Margin = Points.Of(1), MarginDecimals = 1, Decimals = 2 },
        ["outliers"] = Rules.Judged(JudgeMethod.WithoutOutliers) with { Margin = Points.Of(2) },
        ["rank sum"] = Rules.Judged(JudgeMethod.RankSum),
        ["place points"] = Rules.Judged(JudgeMethod.PlacePoints) with { Panel = Judges, PlacePoints = [Points.Of(12), Points.Of(10), Points.Of(8), Points.Of(7)] },
        ["skating"] = Rules.Judged(JudgeMethod.Skating),
        ["majority judgment"] = Rules.Judged(JudgeMethod.MajorityJudgment),
    };

    // Without outliers a mark that is raised may become an outlier itself. All others promise it, skating in one dance too: a column that changes at all changes for the better.
    public static TheoryData<string> All => [.. Methods.Keys];
    public static TheoryData<string> Promising => [.. Methods.Keys.Where(m => m != "outliers")];

    private static readonly Gen<int> Given = Gen.Int[0, 12].Select(halves => halves * 50);
    private static readonly Gen<int> Any = Gen.Frequency((9, Given), (1, Gen.Int[-6, -1]));

    [Theory]
    [MemberData(nameof(All))]
    public void The_order_of_judges_contestants_and_entries_changes_nothing(string method) =>
        Gen.SelectMany(Panels(method, Any), p => Gen.Select(Gen.Const(p), Order(p.Marks.Length), Order(Judges), Order(p.Marks.Length * Judges))).Sample((panel, contestants, judges, entries) =>
            Assert.Equal(panel.Outcome(), panel.Outcome(contestants, judges, entries)), iter: Tries);

    [Theory]
    [MemberData(nameof(Promising))]
    public void A_higher_mark_never_costs_a_place(string method) =>
        Gen.Select(Panels(method, Given), Gen.Int[0, 100], Gen.Int[0, Judges - 1], Gen.Int[1, 8]).Sample((panel, someone, judge, halves) =>
        {
            var contestant = someone % panel.Marks.Length;
            Assert.True(panel.Raised(contestant, judge, halves * 50).PlaceOf(contestant) <= panel.PlaceOf(contestant));
        }, iter: Tries);

    [Fact]
    public void Without_outliers_a_higher_mark_can_cost_the_place()
    {
        // 10 10 14 has the mean 11 1/3 and keeps all; 10 10 16 has 12, the 16 lies four from it and falls out.
        var round = Rules.Round(judges: Rules.Judged(JudgeMethod.WithoutOutliers) with { Margin = Points.Of(4) });
        Assert.Equal("34/3 11", Marks.Exact(round, "10 10 14", "11 11 11"));
        Assert.Equal("10 11", Marks.Exact(round, "10 10 16", "11 11 11"));
    }

    [Fact]
    public void Over_several_dances_a_better_place_can_cost_the_place()
    {
        // By the first judge D goes before A. In the dance D stays the fourth, but C comes before A: and C, who was equal with D over both dances, is before D.
        Round[] dances = [.. new[] { "waltz", "tango" }.Select(id => Rules.Round(id, weight: 1, judges: Rules.Judged(JudgeMethod.Skating), criteria: [Rules.Place(4)]))];
        string[] tango = ["2", "4", "3", "1"];
        Assert.Equal("1 4 2–3 2–3", Marks.Rank(Rules.Category(dances).Sound(), ["1 2 3", "3 3 1", "4 1 2", "2 4 4"], tango).Places());
        Assert.Equal("1–2 4 1–2 3", Marks.Rank(Rules.Category(dances).Sound(), ["2 2 3", "3 3 1", "4 1 2", "1 4 4"], tango).Places());
    }

    [Theory]
    [InlineData("mean")]
    [InlineData("sum scaled")]
    public void A_judge_who_gives_everybody_the_same_more_changes_no_order(string method) =>
        Gen.Select(Panels(method, Given), Gen.Int[0, Judges - 1], Gen.Int[1, 12]).Sample((panel, judge, halves) =>
            Assert.Equal(panel.Rank().Places(), Enumerable.Range(0, panel.Marks.Length).Aggregate(panel, (p, c) => p.Raised(c, judge, halves * 50)).Rank().Places()), iter: Tries);

    [Theory]
    [InlineData("rank sum")]
    [InlineData("place points")]
    [InlineData("skating")]
    public void Where_only_places_count_a_judge_may_use_any_part_of_the_scale(string method) =>
        Gen.Select(Panels(method, Given), Gen.Int[0, Judges - 1]).Sample((panel, judge) =>
            Assert.Equal(panel.Outcome(), (panel with { Marks = [.. panel.Marks.Select(row => row.Select((mark, j) => j == judge ? mark * 3 + 100 : mark).ToArray())] }).Outcome()), iter: Tries);

    // One criterion, or two where judges are heard criterion by criterion; equals share at once.
    private static Gen<Panel> Panels(string method, Gen<int> mark)
    {
        var judges = Methods[method];
        var round = judges.By == HeardBy.Criterion ? Rules.Round(judges: judges, criteria: [Rules.Criterion("content", 10), Rules.Criterion("speech", 10)]) : Rules.Round(maximum: 30, judges: judges);
        var rules = Rules.Category(round.LessIsBetter ? round with { Weight = Points.Of(1) } : round with { Weight = round.Maximum }).Sound();
        return from contestants in Gen.Int[1, 6] from marks in mark.Array[Judges].Array[contestants] select new Panel(rules, marks);
    }

    private static Gen<int[]> Order(int count) => Gen.Shuffle(Enumerable.Range(0, count).ToArray());
}
