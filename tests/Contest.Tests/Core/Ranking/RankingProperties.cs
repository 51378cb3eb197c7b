using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Core.Ranking;
using CsCheck;

namespace Contest.Tests.Core.Ranking;

/// <summary>What holds for every contest: tried on thousands of small ones, with many ties.</summary>
public sealed class RankingProperties
{
    private const int Tries = 2000;

    /// <summary>A contest of two rounds: Marks[round][contestant][judge], as codes of marks.</summary>
    private sealed record Small(Regulation Regulation, int[][][] Marks)
    {
        public IReadOnlyList<RankedRow> Rank(int[]? contestants = null)
        {
            contestants ??= [.. Enumerable.Range(0, Marks[0].Length)];
            return RankingRule.Rank(Regulation, [.. contestants.Select(c => new Entrant(c, c % 2, Standing.Competing))], [.. Regulation.Rounds.Select((round, r) => Table(round, Marks[r], contestants))]);
        }

        /// <summary>Places, totals and degrees of contestants 0, 1, 2 …, whatever the order of the rows.</summary>
        public string Outcome(int[]? contestants = null)
        {
            var rows = Rank(contestants);
            var degrees = DegreeRule.Decide(Regulation, rows).ToDictionary(d => d.ContestantId, d => d.Degree);
            return string.Join("; ", rows.OrderBy(r => r.ContestantId).Select(r => $"{r.Place}–{r.PlaceTo} {r.Total} {r.Standing} {degrees[r.ContestantId]}"));
        }

        public int PlaceOf(int contestant) => Rank().Single(r => r.ContestantId == contestant).Place;

        public Small With(int round, Func<int, int, int, int> change) =>
            this with { Marks = [.. Marks.Select((table, r) => r != round ? table : [.. table.Select((row, c) => row.Select((mark, j) => change(c, j, mark)).ToArray())])] };

        private static RoundMarks Table(Round round, int[][] marks, int[] contestants)
        {
            var table = new RoundMarks(round, [.. Enumerable.Range(1, marks[0].Length)], contestants.Length);
            for (var c = 0; c < contestants.Length; c++)
                for (var j = 0; j < marks[0].Length; j++)
                    table.SetStatus(c, j, new Mark(marks[contestants[c]][j]));
            return table;
        }

        public override string ToString() => string.Join(" | ", Marks.Select(t => string.Join(", ", t.Select(row => string.Join(' ', row)))));
    }

    private static readonly Gen<Regulation> Regulations = Gen.Select(Gen.Bool, Gen.Bool, Gen.Bool, Gen.Int[0, 2], Gen.Int[0, 100]).Select((trimmed, rounded, dense, keys, quota) =>
    {
        var judges = (trimmed ? Rules.TrimmedMean : Rules.Mean) with { Decimals = keys == 0 ? quota % 3 : null };
        var rules = Rules.Category(Rules.Round("essay", maximum: 30, weight: 20, judges: judges), Rules.Round("speak", judges: judges)).WithDegrees();
        return rules with
        {
            Result = new ResultSteps(1, rounded ? RankOn.Rounded : RankOn.Exact, dense ? PlaceCount.Dense : PlaceCount.Competition, new[] { "speak", "essay" }[..keys]),
            Awards = rules.Awards with { QuotaPercent = Share.Percent(quota), TiesAtQuota = quota % 2 == 0 ? TiesAtQuota.Include : TiesAtQuota.Exclude },
        };
    });

    // Few values, so that ties are many.
    private static Gen<Small> Contests(Gen<int> mark) =>
        from regulation in Regulations
        from contestants in Gen.Int[1, 7]
        from judges in Gen.Int[1, 6]
        from marks in mark.Array[judges].Array[contestants].Array[2]
        select new Small(regulation, marks);

    private static readonly Gen<int> Given = Gen.Int[0, 12].Select(halves => halves * 50);
    private static readonly Gen<Small> Complete = Contests(Given);
    private static readonly Gen<Small> Any = Contests(Gen.Frequency((8, Given), (2, Gen.Int[-6, -1])));

    [Fact]
    public void The_order_of_the_judges_changes_nothing() =>
        Gen.SelectMany(Any, contest => Gen.Select(Gen.Const(contest), Gen.Shuffle(Enumerable.Range(0, contest.Marks[0][0].Length).ToArray()))).Sample((contest, order) =>
            Assert.Equal(contest.Outcome(), contest.With(0, (c, j, _) => contest.Marks[0][c][order[j]]).With(1, (c, j, _) => contest.Marks[1][c][order[j]]).Outcome()), iter: Tries);

    [Fact]
    public void The_order_of_the_contestants_changes_nothing() =>
        Gen.SelectMany(Any, contest => Gen.Select(Gen.Const(contest), Gen.Shuffle(Enumerable.Range(0, contest.Marks[0].Length).ToArray()))).Sample((contest, order) =>
            Assert.Equal(contest.Outcome(), contest.Outcome(order)), iter: Tries);

    [Fact]
    public void Raising_one_mark_never_lowers_a_place() =>
        Gen.Select(Complete, Gen.Int[0, 1], Gen.Int[0, 100], Gen.Int[0, 100], Gen.Int[1, 12]).Sample((contest, round, someone, somebody, halves) =>
        {
            var (contestant, judge) = (someone % contest.Marks[0].Length, somebody % contest.Marks[0][0].Length);
            var raised = contest.With(round, (c, j, mark) => c == contestant && j == judge ? mark + (halves * 50) : mark);
            Assert.True(raised.PlaceOf(contestant) <= contest.PlaceOf(contestant));
        }, iter: Tries);

    [Fact]
    public void A_severe_judge_of_everybody_changes_no_place_under_the_exact_mean() =>
        Gen.Select(Complete, Gen.Int[0, 1], Gen.Int[0, 100], Gen.Int[1, 12]).Sample((contest, round, somebody, halves) =>
        {
            var judge = somebody % contest.Marks[0][0].Length;
            contest = contest with
            {
                Regulation = contest.Regulation with
                {
                    Rounds = [.. contest.Regulation.Rounds.Select(r => r with { Judges = Rules.Mean })],
                    Result = contest.Regulation.Result with { RankOn = RankOn.Exact },
                },
            };
            Assert.Equal(contest.Rank().Places(), contest.With(round, (_, j, mark) => j == judge ? mark + (halves * 50) : mark).Rank().Places());
        }, iter: Tries);

    [Fact]
    public void A_better_place_never_has_a_lesser_degree_and_equals_have_the_same() =>
        Any.Sample(contest =>
        {
            var degrees = DegreeRule.Decide(contest.Regulation, contest.Rank()).Select(d => d.Degree == 0 ? 4 : d.Degree).ToList();
            var places = contest.Rank().Select(r => r.Place).ToList();
            for (var i = 1; i < degrees.Count && places[i] > 0; i++)
                Assert.True(places[i] == places[i - 1] ? degrees[i] == degrees[i - 1] : degrees[i] >= degrees[i - 1]);
        }, iter: Tries);

    [Fact]
    public void Places_are_counted_without_a_gap() =>
        Any.Sample(contest =>
        {
            var placed = contest.Rank().Where(r => r.Place > 0).ToList();
            var dense = contest.Regulation.Result.Places == PlaceCount.Dense;
            for (var i = 0; i < placed.Count; i++)
            {
                var better = placed.Where(r => r.Place < placed[i].Place).ToList();
                var equal = placed.Count(r => r.Place == placed[i].Place);
                Assert.Equal(1 + (dense ? better.DistinctBy(r => r.Place).Count() : better.Count), placed[i].Place);
                Assert.Equal(dense ? placed[i].Place : placed[i].Place + equal - 1, placed[i].PlaceTo);
            }
        }, iter: Tries);

    [Fact]
    public void Until_every_mark_is_in_some_row_says_so() =>
        Any.Sample(contest =>
        {
            var blank = contest.Marks.Any(table => table.Any(row => row.Contains(Mark.Blank.Code)));
            if (!blank)
                return;
            var rows = contest.Rank();
            Assert.True(rows.Any(r => !r.IsComplete) || rows.Any(r => r.Standing == Standing.Disqualified));
        }, iter: Tries);
}
