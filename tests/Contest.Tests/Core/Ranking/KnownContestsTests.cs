using Contest.Acceptance.Harness;
using Contest.Core.Editions;
using Contest.Core.Ranking;

namespace Contest.Tests.Core.Ranking;

/// <summary>The regulations of docs/regulations, each on a small table whose result was worked out by hand.</summary>
public sealed class KnownContestsTests
{
    [Fact]
    public void A_piano_competition_moves_marks_to_the_margin_and_ranks_printed_standings()
    {
        string[] Each(params string[] lines) => [.. Enumerable.Repeat("22 22 22", 9), .. lines];
        var rows = Marks.Rank(
            Read("piano"),
            Each("21 21 20", "20 20 20", "19 19 19"),
            Each("20 20 20", "20 20 21", "19 19 19"),
            Each("20 20 20", "20 20 20", "19 19 19"),
            ["25 20 21", "22 22 22", .. Enumerable.Repeat("21 21 21", 7), "20 20 20", "20 20 20", "-"]);

        // Ten finalists at most: the tenth has 0.1 × 20.67 + 0.2 × 20 + 0.7 × 20 = 20.067, the eleventh 0.1 × 20 + 0.2 × 20.33 + 14 = 20.066; both are printed 20.07, so eleven go on.
        Assert.Equal(Standing.NotAdmitted, rows.Single(r => r.ContestantId == 12).Standing);
        // 25 20 21 have the mean 22 and become 24 20 21: 21.67.
        Assert.Equal("65/3 → 21.67", $"{Notes(Read("piano").Rounds[3], "25 20 21").Panels[0].Exact} → {Total(rows, 1, 3)}");
        Assert.Equal(["22", "21.88", "21.65", "20.07", "20.07"], new[] { 2, 1, 3, 10, 11 }.Select(id => Total(rows, id)));
        Assert.Equal("2 1 3 3 3 3 3 3 3 4 4 0", rows.Places());
    }

    [Fact]
    public void Before_the_last_stage_of_the_piano_competition_the_standing_counts_10_20_70()
    {
        var standing = RankingRule.Rank(Read("piano"), Marks.Entrants(2), [.. Read("piano").Rounds.Select(r => Marks.Of(r, r.Id == "stage-3" ? ["21 21 21", "20 20 20"] : ["20 20 20", "24 24 24"]))], after: 2);

        // 2 + 4 + 14.7 against 2.4 + 4.8 + 14.
        Assert.Equal(["21.2", "20.7"], standing.Select(r => r.Printed.ToString()));
    }

    [Fact]
    public void In_diving_the_middle_five_are_multiplied_by_the_difficulty_and_the_preliminaries_do_not_reach_the_final()
    {
        string[] plain = [Dive("5 5 5 5 5 5 5", "2"), Dive("6 6 6 6 6 6 6", "2")];
        var marks = new[] { [Dive("8 8 8.5 7.5 8 9 8", "3"), plain[0]], plain, plain, plain, plain, plain };

        var rows = Marks.Rank(Read("diving"), marks);
        var semi = RankingRule.Rank(Read("diving"), Marks.Entrants(2), [.. Read("diving").Rounds.Zip(marks, Marks.Of)], after: 3);

        // 9 and 7.5 are dropped; the mean of 8 8 8.5 8 8 is 8.1; 8.1 × 3 × 3.0 = 72.9. The other dives bring 30 and 36.
        Assert.Equal("72.9", Total(rows, 1, 0));
        Assert.Equal(["162.9", "138"], new[] { 1, 2 }.Select(id => Total(semi, id)));
        Assert.Equal(["120", "144"], new[] { 1, 2 }.Select(id => Total(rows, id)));
        Assert.Equal("2 1", rows.Places());

        static string Dive(string execution, string difficulty) => $"{string.Join(' ', execution.Split(' ').Select(mark => mark + "/not-assigned"))} not-assigned/{difficulty}";
    }

    [Fact]
    public void In_figure_skating_each_component_is_trimmed_and_rounded_and_rounded_again_after_its_factor()
    {
        string[] components = [string.Join(' ', new[] { "7.25", "7.5", "7.75", "7.5", "8" }.Select(mark => string.Join('/', Enumerable.Repeat(mark, 5)))), "7/7/7/7/7 7/7/7/7/7 7/7/7/7/7"];
        var rows = Marks.Rank(Read("figure-skating"), ["32.52/1", "33/0"], components, ["60/0", "60.4/0"], components);

        // 7.5 7.5 7.75 make 7.58; × 0.8 is 6.064, so 6.06, five of them 30.30; × 1.6 is 12.128, so 12.13, five of them 60.65. Added up before they are rounded they would make 30.32 and 60.64.
        Assert.Equal(["31.52", "30.3", "60", "60.65"], Enumerable.Range(0, 4).Select(round => Total(rows, 1, round)));
        // 182.47 against 33 + 28 + 60.4 + 56: a fall costs a point and not the place.
        Assert.Equal(["182.47", "177.4"], new[] { 1, 2 }.Select(id => Total(rows, id)));
        Assert.Equal("1 2", rows.Places());
    }

    [Fact]
    public void In_a_song_contest_nobody_votes_at_home_and_equals_are_parted_by_the_televote_and_who_gave_and_the_highest()
    {
        var rows = Marks.Rank(
            Read("song-contest"),
            ["recused 10 8 0", "12 recused 12 8", "8 12 recused 6", "6 8 4 recused"],
            ["recused 12 10 0", "12 recused 8 0", "10 8 recused 6", "8 0 12 recused"]);

        // 18 + 22, 32 + 20, 26 + 24, 18 + 20: no sum is brought to a full panel.
        Assert.Equal(["40", "52", "50", "38"], Enumerable.Range(1, 4).Select(id => Total(rows, id)));
        Assert.Equal("3 1 2 4", rows.Places());

        var equal = Marks.Rank(Read("song-contest"), ["10 10 10", "8 10 12"], ["12 8 0", "8 8 4"]);
        Assert.Equal(new Separation(SeparatedBy.TieKey, "televote", "televote:givers", "3", "2"), equal[1].Separation);
        Assert.Equal("2 1", equal.Places());
    }

    [Fact]
    public void At_the_olympiad_a_twelfth_a_quarter_and_a_half_get_medals_and_the_jury_chooses_where_a_quota_would_part_equals()
    {
        string[] sums = ["42", "40", "36", "36", "30", "29", "28", "20", "14", "7", "1", "0"];
        var rows = Marks.Rank(Read("olympiad"), [.. Enumerable.Range(0, 6).Select(problem => sums.Select(sum => $"{Math.Clamp(int.Parse(sum, System.Globalization.CultureInfo.InvariantCulture) - 7 * problem, 0, 7)}").ToArray())]);

        // Twelve took part: one gold, three with silver, six in all. The third and the fourth have 36.
        Assert.Equal("1 2 3 3 3 3 0 0 0 0 0 0", DegreeRule.Decide(Read("olympiad"), rows).Degrees());
        Assert.Equal([(1, 1, 1), (2, 2, 4), (3, 6, 6)], DegreeRule.Options(Read("olympiad"), rows).Where(o => o.Degree > 0).Select(o => (o.Degree, o.Strict.Count, o.Generous.Count)));
        Assert.Equal("1 2 2 2 3 3 0 0 0 0 0 0", DegreeRule.Decide(Read("olympiad"), rows, [new BoundaryChoice(2, TiesAtQuota.Include)]).Degrees());
    }

    [Fact]
    public void In_a_final_of_dances_majorities_give_the_places_and_equal_sums_are_parted_by_all_marks()
    {
        string[] waltz = ["1 1 1 5 5", "2 2 2 1 1", "4 3 3 2 2", "3 4 5 3 3", "5 5 4 4 4"];
        string[] tango = ["2 2 2 2 2", "1 1 1 1 1", "3 3 3 3 3", "4 4 4 4 4", "5 5 5 5 5"];
        var rules = Read("ballroom");
        var rows = Marks.Rank(rules with { Maximum = Points.Of(2), Rounds = [.. rules.Rounds.Take(2)] }, waltz, tango);

        // In the waltz the first couple has the majority of first places, though the second has the better mean. Both have the sum 3: of ten marks the second couple has seven first places, the first three.
        Assert.Equal(["1", "2", "3", "4", "5"], Enumerable.Range(1, 5).Select(id => Total(rows, id, 0)));
        Assert.Equal(["3", "3", "6", "8", "10"], Enumerable.Range(1, 5).Select(id => Total(rows, id)));
        Assert.Equal("2 1 3 4 5", rows.Places());
        Assert.Equal(":skating", rows[1].Separation.Key);
    }

    [Fact]
    public void By_majority_judgment_the_better_median_wins_and_then_the_next() =>
        // Means 3.6, 3.4 and 2.8. Two have the median 4; without it the lower median of 5 5 2 2 is 2, that of 4 4 3 2 is 3.
        Assert.Equal("2 1 3", Marks.Rank(Read("majority-judgment"), ["5 5 4 2 2", "4 4 4 3 2", "5 3 3 2 1"]).Places());

    [Fact]
    public void Laureates_are_who_reaches_the_points_however_many_they_are() =>
        Assert.Equal("1 1 2 3 4 0", Marks.Degrees(Read("laureates"), ["48/48 47/47 46/46", "45/45 45/45 45/45", "45/45 45/45 45/44", "35/35 40/40 35/35", "30/30 30/30 30/30", "30/30 30/30 30/29"]).Degrees());

    [Fact]
    public void Two_readers_who_lie_five_apart_call_a_third_and_the_two_nearest_count()
    {
        var round = Read("second-reader").Rounds[0];
        var marks = Marks.Of(round, "7/7 8/7 not-assigned", "5/5 8/8 8/7", "5/5 8/8 not-assigned", "5/5 8/7 not-assigned");
        marks.SetThird(1, 2);
        var rows = RankingRule.Rank(Read("second-reader"), Marks.Entrants(4), [marks]);

        // 14 and 15; 16 and 15 of 10, 16, 15; the two others lie 6 and 5 apart, and a third reader is owed.
        Assert.Equal(["14.5", "15.5"], new[] { 1, 2 }.Select(id => Total(rows, id)));
        Assert.Equal([true, true, false, false], Enumerable.Range(1, 4).Select(id => rows.Single(r => r.ContestantId == id).IsComplete));
    }

    [Fact]
    public void Of_five_tasks_the_best_three_count()
    {
        var rows = Marks.Rank(Read("best-three"), ["20", "15"], ["3", "15"], ["18", "15"], ["withdrawn", "15"], ["17", "15"]);

        Assert.Equal(["55", "45"], new[] { 1, 2 }.Select(id => Total(rows, id)));
    }

    private static Regulation Read(string name) => RegulationFile.Read(File.ReadAllText(Repository.PathTo("docs", "regulations", name + ".json")), name)[0];

    private static RoundNotes Notes(Round round, string line)
    {
        var notes = new RoundNotes();
        RoundRule.Result(Marks.Of(round, line), 0, notes);
        return notes;
    }

    private static string Total(IReadOnlyList<RankedRow> rows, int contestant) => rows.Single(r => r.ContestantId == contestant).Printed.ToString();

    private static string Total(IReadOnlyList<RankedRow> rows, int contestant, int round) => rows.Single(r => r.ContestantId == contestant).Rounds[round].Mark.Round(2).ToString();
}
