using Contest.Core.Editions;
using Contest.Core.Ranking;

namespace Contest.Tests.Core.Ranking;

/// <summary>The bounds of degrees, and what a jury may choose where a quota would part equals. Totals are points of 100.</summary>
public sealed class DegreeBoundsTests
{
    // The total at the bound of forty-five per cent is shared by three.
    private static readonly string[] Twelve = ["98", "95", "95", "90", "88", "88", "88", "80", "79", "60", "60", "40"];

    [Fact]
    public void A_degree_may_go_from_a_number_of_points_on() =>
        Assert.Equal("1 1 2 2 0", Degrees(Of(new(1, FromPoints: Points.Of(90)), new(2, FromPoints: new Points(75_50))), "90", "95", "89.75", "75.5", "75.25"));

    [Fact]
    public void A_degree_may_go_from_a_share_of_the_maximum_on_or_above_it()
    {
        Assert.Equal("1 2 2 0", Degrees(Of(new(1, FromPercent: Points.Of(90)), new(2, FromPercent: Points.Of(80))), "90", "89.75", "80", "79.75"));
        Assert.Equal("1 2 2 0", Degrees(Of(new(1, MoreThanPercent: Points.Of(90)), new(2, MoreThanPercent: Points.Of(80))), "90.25", "90", "80.25", "80"));
    }

    [Fact]
    public void Of_several_bounds_all_hold_and_who_misses_one_falls_to_the_next_degree() =>
        // The second has the place and not the share; the third has the points and not the place.
        Assert.Equal("1 2 2 0", Degrees(Of(new(1, ToPlace: 2, FromPercent: Points.Of(90), FromPoints: Points.Of(85)), new(2, FromPoints: Points.Of(70))), "95", "89", "88", "69"));

    [Fact]
    public void A_quota_of_a_degree_counts_those_above_it_too() =>
        // A quarter of twelve is three; a half is six, and the group of three at it goes without.
        Assert.Equal("1 1 1 2 0 0 0 0 0 0 0 0", Degrees(Parting(TiesAtQuota.Exclude, new DegreeStep(1, QuotaPercent: Share.Percent(25)), new DegreeStep(2, QuotaPercent: Share.Percent(50))), Twelve));

    [Fact]
    public void A_share_of_less_than_one_person_is_nobody() =>
        Assert.Equal("0 0 0 0 0 0 0 0 0 0 0 0", Degrees(Parting(TiesAtQuota.Exclude, new DegreeStep(1, QuotaPercent: Share.Percent(8))), Twelve));

    [Fact]
    public void A_twelfth_is_a_share_that_no_per_cent_expresses() =>
        Assert.Equal("1 0 0 0 0 0 0 0 0 0 0 0", Degrees(Parting(TiesAtQuota.Exclude, new DegreeStep(1, QuotaPercent: new Share(1, 12))), Twelve));

    [Fact]
    public void A_degree_whose_quota_is_full_leaves_the_next_one_open() =>
        Assert.Equal("1 2 2 2 0", Degrees(Parting(TiesAtQuota.Exclude, new DegreeStep(1, QuotaPercent: Share.Percent(40)), new(2, QuotaPercent: Share.Percent(80))), "98", "95", "95", "90", "88"));

    [Theory]
    [InlineData(QuotaPeople.TookPart, "1 1 0 0 0 0")] // four have a place
    [InlineData(QuotaPeople.Entered, "1 1 1 0 0 0")] // six entered, the guest apart
    [InlineData(QuotaPeople.Finished, "1 0 0 0 0 0")] // three finished both rounds
    public void The_people_of_a_quota_are_as_the_regulation_says(QuotaPeople of, string degrees)
    {
        var rules = Rules.Category(Rules.Round("essay"), Rules.Round("speak"));
        rules = rules with { Awards = rules.Awards with { QuotaPercent = Share.Percent(50), QuotaOf = of, TiesAtQuota = TiesAtQuota.Exclude, Degrees = [new(1)] } };
        Standing[] standings = [.. Enumerable.Repeat(Standing.Competing, 4), Standing.Withdrawn, Standing.Disqualified, Standing.OutOfCompetition];
        var rows = Marks.Rank(rules.Sound(), standings, ["40", "39", "38", "37", "40", "40", "40"], ["40", "39", "38", "withdrawn", "-", "-", "40"]);
        Assert.Equal(degrees + " 0", DegreeRule.Decide(rules, rows).Degrees());
    }

    [Fact]
    public void Forty_five_per_cent_of_twelve_are_four_without_the_equals_and_seven_with_them()
    {
        var rules = Quota(TiesAtQuota.Jury);
        var options = Assert.Single(DegreeRule.Options(rules, Marks.Rank(rules.Sound(), Twelve)));
        Assert.Equal(new BoundaryOptions(0, 5, new BoundarySide(4, 4, Points.Of(90)), new BoundarySide(7, 7, Points.Of(88)), null), options);
        Assert.True(options.PartsEquals);
    }

    [Theory]
    [InlineData(TiesAtQuota.Exclude, null, 4)]
    [InlineData(TiesAtQuota.Include, null, 7)]
    [InlineData(TiesAtQuota.Jury, null, 4)] // nothing chosen yet: the group goes without
    [InlineData(TiesAtQuota.Jury, TiesAtQuota.Exclude, 4)]
    [InlineData(TiesAtQuota.Jury, TiesAtQuota.Include, 7)]
    public void What_holds_at_a_bound_is_said_by_the_regulation_or_chosen_by_the_jury(TiesAtQuota rule, TiesAtQuota? chosen, int diplomas) =>
        Assert.Equal(diplomas, Given(Quota(rule), chosen is { } ties ? [new BoundaryChoice(0, ties)] : null));

    [Fact]
    public void The_last_choice_of_the_jury_holds() =>
        Assert.Equal(4, Given(Quota(TiesAtQuota.Jury), [new(0, TiesAtQuota.Include), new(0, TiesAtQuota.Exclude)]));

    [Theory]
    [InlineData(3, 3)]
    [InlineData(8, 8)]
    [InlineData(5, 7)] // whoever has the fifth place has it with two others
    public void The_jury_may_name_the_last_place_itself(int place, int diplomas) =>
        Assert.Equal(diplomas, Given(Quota(TiesAtQuota.Jury), [new(0, TiesAtQuota.Exclude, place)]));

    [Fact]
    public void Where_a_quota_ends_between_unequal_totals_there_is_nothing_to_choose()
    {
        var rules = Quota(TiesAtQuota.Jury);
        rules = rules with { Awards = rules.Awards with { QuotaPercent = Share.Percent(34) } };
        var options = Assert.Single(DegreeRule.Options(rules, Marks.Rank(rules.Sound(), Twelve)));
        Assert.Equal((4, 4, 4, false), (options.Quota, options.Strict.Count, options.Generous.Count, options.PartsEquals));
    }

    [Fact]
    public void Each_quota_has_its_own_two_sides_whatever_is_chosen_at_the_others()
    {
        var rules = Parting(TiesAtQuota.Jury, new DegreeStep(1, QuotaPercent: Share.Percent(17)), new(2, QuotaPercent: Share.Percent(45)));
        var rows = Marks.Rank(rules.Sound(), Twelve);
        foreach (var choices in new BoundaryChoice[][] { [], [new(1, TiesAtQuota.Include)], [new(1, TiesAtQuota.Include), new(2, TiesAtQuota.Include)] })
            Assert.Equal([(1, 1, 3), (2, 4, 7)], DegreeRule.Options(rules, rows, choices).Select(o => (o.Degree, o.Strict.Count, o.Generous.Count)));
        Assert.Equal("1 1 1 2 2 2 2 0 0 0 0 0", DegreeRule.Decide(rules, rows, [new(1, TiesAtQuota.Include), new(2, TiesAtQuota.Include)]).Degrees());
    }

    private static Regulation Of(params DegreeStep[] degrees) => Parting(TiesAtQuota.Include, degrees);

    private static Regulation Parting(TiesAtQuota ties, params DegreeStep[] degrees)
    {
        var rules = Rules.Category(Rules.Round(maximum: 100));
        return rules with { Awards = rules.Awards with { TiesAtQuota = ties, Degrees = degrees } };
    }

    private static Regulation Quota(TiesAtQuota ties)
    {
        var rules = Parting(ties, new DegreeStep(1));
        return rules with { Awards = rules.Awards with { QuotaPercent = Share.Percent(45) } };
    }

    private static string Degrees(Regulation rules, params string[] marks) => Marks.Degrees(rules.Sound(), marks).Degrees();

    private static int Given(Regulation rules, IReadOnlyList<BoundaryChoice>? choices) =>
        DegreeRule.Decide(rules, Marks.Rank(rules.Sound(), Twelve), choices).Count(d => d.Degree > 0);
}
