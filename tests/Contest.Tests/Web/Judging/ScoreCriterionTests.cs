using System.Globalization;
using Bunit;
using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Web.Judging;
using Microsoft.Extensions.DependencyInjection;

namespace Contest.Tests.Web.Judging;

/// <summary>One criterion on the judge's sheet.</summary>
public sealed class ScoreCriterionTests : BunitContext
{
    public ScoreCriterionTests()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("ru");
        Services.AddLocalization();
    }

    [Fact]
    public void A_short_scale_has_a_key_for_every_mark_and_says_half_points_with_a_comma()
    {
        var keys = Render(Scale(600, 50)).FindAll(".mk");

        Assert.Equal(["0", "0,5", "1", "1,5", "2", "2,5", "3", "3,5", "4", "4,5", "5", "5,5", "6"], keys.Select(key => key.TextContent));
    }

    [Theory]
    [InlineData(5000, 100), InlineData(3000, 50), InlineData(1000, 50)]
    public void A_long_scale_has_a_field_for_numbers_with_two_big_keys(long maximum, long step)
    {
        var criterion = Render(Scale(maximum, step), Mark.Of(new Points(750 / step * step)));

        Assert.Empty(criterion.FindAll(".mk"));
        Assert.Equal("decimal", criterion.Find("input").GetAttribute("inputmode"));
        Assert.Equal(2, criterion.FindAll("button[data-step]").Count);
        Assert.DoesNotContain('.', criterion.Find("input").GetAttribute("value")!);
    }

    [Fact]
    public void The_mark_that_stands_is_chosen_and_a_blank_one_chooses_nothing()
    {
        Assert.Equal("400", Render(Scale(600, 100), Mark.Of(Points.Of(4))).Find("input[checked]").GetAttribute("value"));
        Assert.Empty(Render(Scale(600, 100)).FindAll("input[checked]"));
    }

    [Fact]
    public void A_band_tells_the_marks_it_holds() =>
        Assert.Equal(["5–6", "2–4", "0–1"], Render(Scale(600, 100, 500, 200, 0)).FindAll(".descr b").Select(band => band.TextContent));

    [Fact]
    public void A_band_of_one_mark_tells_that_mark() =>
        Assert.Equal(["2", "1", "0"], Render(Scale(200, 100, 200, 100, 0)).FindAll(".descr b").Select(band => band.TextContent));

    [Fact]
    public void A_place_begins_with_the_first_and_what_is_not_added_is_called_by_its_name()
    {
        var place = Render(Scale(400, 100) with { Counts = CriterionCounts.Place });

        Assert.Equal(["1", "2", "3", "4"], place.FindAll(".mk").Select(key => key.TextContent));
        Assert.Equal("1–4", place.Find(".range").TextContent);
        Assert.Equal(
            ["", "штраф", "сложность", "место"],
            Enum.GetValues<CriterionCounts>().Select(counts => string.Concat(Render(Scale(400, 100) with { Counts = counts }).FindAll(".chip").Select(chip => chip.TextContent))));
    }

    [Fact]
    public void A_closed_sheet_takes_nothing_in() =>
        Assert.All(Render(Scale(600, 100), isOpen: false).FindAll("input"), key => Assert.True(key.HasAttribute("disabled")));

    private IRenderedComponent<ScoreCriterion> Render(Criterion criterion, Mark? mark = null, bool isOpen = true) =>
        Render<ScoreCriterion>(p => p.Add(c => c.Criterion, criterion).Add(c => c.Mark, mark ?? Mark.Blank).Add(c => c.IsOpen, isOpen));

    private static Criterion Scale(long maximum, long step, params long[] bands) => new()
    {
        Id = "fluency",
        Name = new Wording("Беглость", "류창성", "Fluency"),
        Maximum = new Points(maximum),
        Step = new Points(step),
        Bands = [.. bands.Select(from => new Band(new Points(from), new Wording("ступень", "급", "band")))],
    };
}
