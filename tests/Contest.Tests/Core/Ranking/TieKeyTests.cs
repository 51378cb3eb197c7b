using Contest.Core.Editions;
using Contest.Core.Ranking;

namespace Contest.Tests.Core.Ranking;

/// <summary>What parts equal totals, key by key.</summary>
public sealed class TieKeyTests
{
    [Fact]
    public void The_exact_total_parts_printed_ones_that_are_equal()
    {
        // 52/3 and 69/4 are both printed 17.3 with one decimal.
        var exact = Rules.Category(Rules.Round());
        var rules = exact with { Result = exact.Result with { Decimals = 1, RankOn = RankOn.Rounded } };
        string[] marks = ["17 17 17 18", "17 17 18"];
        Assert.Equal("1–2 1–2", Marks.Rank(rules.Sound(), marks).Places());
        Assert.Equal("2 1: :exact 52/3 69/4", Parted(rules.PartedBy(":exact"), marks));
    }

    [Fact]
    public void A_criterion_parts_by_the_mean_of_the_judges_who_count()
    {
        // Content 7 and 8 against 6 and 8; the judge who was absent is in neither.
        var round = Rules.Round(criteria: [Rules.Criterion("content", 10), Rules.Criterion("speech", 10)]);
        Assert.Equal("2 1: speak/content 15/2 7", Parted(Rules.Category(round).PartedBy("speak/content"), "6/9 8/7 absent", "7/8 absent 8/7"));
    }

    [Fact]
    public void Of_a_penalty_less_is_better()
    {
        var round = Rules.Round(criteria: [Rules.Criterion("content", 10), Rules.Criterion("late", 5) with { Counts = CriterionCounts.Penalty }]);
        Assert.Equal("2 1: speak/late 1 2", Parted(Rules.Category(round).PartedBy("speak/late"), "9/2", "8/1"));
    }

    [Fact]
    public void The_plain_mean_parts_equal_trimmed_ones() =>
        // 20 20 20 are left of both; the plain means are 19 and 20.
        Assert.Equal("2 1: speak:untrimmed 20 19", Parted(Rules.Category(Rules.Round(judges: Rules.TrimmedMean)).PartedBy("speak:untrimmed"), "10 20 20 20 25", "15 20 20 20 25"));

    [Fact]
    public void Heard_criterion_by_criterion_a_judge_absent_for_one_is_in_the_plain_mean_of_the_others()
    {
        // Speech is 6 of four judges; content, trimmed, is 6 of both, and its plain means are 31/5 and 32/5.
        var round = Rules.Round(judges: Rules.TrimmedMean with { By = HeardBy.Criterion }, criteria: [Rules.Criterion("speech", 10), Rules.Criterion("content", 10)]);
        Assert.Equal("2 1: speak:untrimmed 62/5 61/5", Parted(Rules.Category(round).PartedBy("speak:untrimmed"), "6/5 absent/6 6/6 6/6 6/8", "6/5 absent/6 6/6 6/6 6/9"));
    }

    [Fact]
    public void Firsts_part_and_then_seconds_and_so_on()
    {
        // All have 45. By the first judge A C B, by the second C B A, by the third A and B before C, sharing 1½. A and C have one first each; then A has a 1½.
        var rules = Rules.Category(Rules.Round()).PartedBy("speak:firsts");
        string[] marks = ["20 10 15", "15 15 15", "18 18 9"];
        Assert.Equal("1 3 2", Marks.Rank(rules.Sound(), marks).Places());
        Assert.Equal([null, ":1 0", ":1 0"], Marks.Rank(rules, marks).Select(r => r.Separation.By == SeparatedBy.TieKey ? $":{r.Separation.Above} {r.Separation.Below}" : null));
    }

    [Fact]
    public void Firsts_are_counted_among_all_who_compete() =>
        // The third, far below, is first by the first judge: so of the two equals only the second has a first.
        Assert.Equal("2 1 3", Marks.Rank(Rules.Category(Rules.Round()).PartedBy("speak:firsts").Sound(), ["20 10", "10 20", "21 0"]).Places());

    [Fact]
    public void Who_is_out_of_competition_takes_no_ones_first()
    {
        // Each of the two equals is first by one judge; the guest is above the second by all of them.
        Standing[] standings = [Standing.Competing, Standing.Competing, Standing.OutOfCompetition];
        var rules = Rules.Category(Rules.Round()).PartedBy("speak:firsts").Sound();
        Assert.Equal("1–2 1–2 0", Marks.Rank(rules, standings, ["20 10", "10 20", "15 30"]).Places());
    }

    [Fact]
    public void The_highest_totals_of_judges_part_one_after_another() =>
        // All have 45: 20 16 9 before 20 15 10 before 16 15 14.
        Assert.Equal("2 3 1", Marks.Rank(Rules.Category(Rules.Round()).PartedBy(":marks").Sound(), ["20 10 15", "16 15 14", "20 9 16"]).Places());

    [Fact]
    public void Of_places_that_judges_give_the_lowest_are_the_highest_marks()
    {
        // Both have 10; the first has no first place and a fourth, the second a first and no fourth.
        var round = Rules.Round(weight: 1, judges: Rules.Judged(JudgeMethod.RankSum), criteria: [Rules.Place(4)]);
        Assert.Equal("2 1", Marks.Rank(Rules.Category(round).PartedBy(":marks").Sound(), ["2 2 2 4", "1 3 3 3"]).Places());
    }

    [Fact]
    public void The_number_of_judges_who_gave_anything_parts() =>
        Assert.Equal("2 1: speak:givers 3 2", Parted(Rules.Category(Rules.Round()).PartedBy("speak:givers"), "12 0 3", "5 5 5"));

    [Fact]
    public void The_sum_of_the_best_totals_parts() =>
        Assert.Equal("2 1: speak:best-2 36 35", Parted(Rules.Category(Rules.Round()).PartedBy("speak:best-2"), "20 10 15", "20 9 16"));

    [Fact]
    public void Head_to_head_whom_more_judges_prefer_is_before() =>
        Assert.Equal("1 2: speak:head-to-head 2 1", Parted(Rules.Category(Rules.Round()).PartedBy("speak:head-to-head"), "20 20 5", "19 19 7"));

    [Theory]
    [InlineData("1 2 3", "9 9 0", "8 8 2", "7 7 4")] // each is preferred to the next by two
    [InlineData("1–3 1–3 1–3", "3 1 2", "2 3 1", "1 2 3")] // a circle: A before B, B before C, C before A
    [InlineData("1–3 1–3 1–3", "9 9 5 1", "8 2 8 6", "2 8 6 8")] // of every two each is preferred by two judges of four
    public void Head_to_head_parts_where_it_orders_all_of_them(string places, params string[] marks) =>
        Assert.Equal(places, Marks.Rank(Rules.Category(Rules.Round()).PartedBy(":head-to-head").Sound(), marks).Places());

    [Fact]
    public void Two_judges_of_two_minds_part_nobody() =>
        Assert.Equal("1–2 1–2", Marks.Rank(Rules.Category(Rules.Round()).PartedBy(":head-to-head").Sound(), ["20 10", "10 20"]).Places());

    [Fact]
    public void What_a_circle_leaves_equal_a_lot_may_part()
    {
        var rules = Rules.Category(Rules.Round()).PartedBy(":head-to-head", ":lot").Sound();
        Entrant[] drawn = [.. new[] { 3, 1, 2 }.Select((lot, i) => new Entrant(i + 1, 1, Standing.Competing, lot))];
        var rows = RankingRule.Rank(rules, drawn, [Marks.Of(rules.Rounds[0], "3 1 2", "2 3 1", "1 2 3")]);
        Assert.Equal("3 1 2", rows.Places());
        Assert.Equal(new Separation(SeparatedBy.TieKey, null, ":lot", "1", "2"), rows[1].Separation);
    }

    [Fact]
    public void Without_a_lot_drawn_the_place_is_shared() =>
        Assert.Equal("1–2 1–2", Marks.Rank(Rules.Category(Rules.Round()).PartedBy(":lot").Sound(), ["20", "20"]).Places());

    [Fact]
    public void A_lot_parts_nobody_whose_totals_differ()
    {
        var rules = Rules.Category(Rules.Round()).PartedBy(":lot");
        Assert.Equal("1 2", RankingRule.Rank(rules, [new(1, 1, Standing.Competing, 2), new(2, 1, Standing.Competing, 1)], [Marks.Of(rules.Rounds[0], "20", "19")]).Places());
    }

    [Fact]
    public void A_key_is_asked_only_among_those_whom_the_keys_before_left_equal()
    {
        // By givers C stands behind A and B; A and B are parted by marks, in which C would be the first.
        Assert.Equal("2 1 3", Marks.Rank(Rules.Category(Rules.Round()).PartedBy(":givers", ":marks").Sound(), ["8 4 3", "9 3 3", "15 0 0"]).Places());
    }

    // "2 1: speak:givers 3 2": the places, the key that parted the last two, and what both have.
    private static string Parted(Regulation rules, params string[] marks)
    {
        var rows = Marks.Rank(rules.Sound(), marks);
        var parted = rows[^1].Separation;
        return $"{rows.Places()}: {parted.Key} {parted.Above} {parted.Below}";
    }
}
