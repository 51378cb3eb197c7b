using System.Globalization;
using Bunit;
using Contest.Core.Editions;
using Contest.Web.Editions;
using Microsoft.Extensions.DependencyInjection;

namespace Contest.Tests.Web.Editions;

/// <summary>The method of the judges and what it needs.</summary>
public sealed class JudgeFieldsTests : BunitContext
{
    private readonly RegulationDraft _draft = RegulationDraft.Of(WorldRecords.Regulation);

    public JudgeFieldsTests()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("ru");
        Services.AddLocalization();
    }

    [Fact]
    public void A_method_brings_what_it_needs_and_leaves_nothing_behind_and_is_undone_by_choosing_the_one_before()
    {
        _draft.SetNumber("rounds[0].judges.minimum", "3");
        _draft.Set("rounds[0].judges.discrepancy", RegulationParts.Discrepancy());
        _draft.SetPoints("rounds[0].judges.discrepancy.from", "5");
        var before = RegulationFile.Write([_draft.Regulation!]);
        var editor = Show();

        foreach (var method in JudgeMethods.All.Skip(1))
        {
            editor.Find("#f-rounds-0-judges-method").Change(method.Word);
            Assert.True(_draft.Regulation is not null || _draft.Problems.All(p => p.Code == "Regulation.PointsAndPlaces" || p.Where!.Column == "$.awards" || p.Code == "Regulation.WeightsDoNotAddUp"), method.Word + string.Join(' ', _draft.Problems));
        }

        editor.Find("#f-rounds-0-judges-method").Change("mean");
        Assert.Equal(before, RegulationFile.Write([_draft.Regulation!]));
    }

    [Fact]
    public void A_method_shows_only_what_it_needs()
    {
        string[] own = ["drop", "margin", "marginDecimals", "panel", "short", "placePoints", "even", "fallback"];
        string Shown(string method)
        {
            _draft.ChooseMethod("rounds[0].judges", method);
            var editor = Show();
            return string.Join(' ', own.Where(member => editor.FindAll($"#f-rounds-0-judges-{member}").Count > 0));
        }

        Assert.Equal(
            ["", "drop fallback", "panel short", "even", "margin marginDecimals", "margin marginDecimals", "", "panel placePoints", "", ""],
            JudgeMethods.All.Select(m => Shown(m.Word)));
    }

    [Fact]
    public void What_the_judges_steps_do_is_said_in_words()
    {
        string Said(string method)
        {
            _draft.ChooseMethod("rounds[0].judges", method);
            return Show().Find(".does").TextContent;
        }

        _draft.SetNumber("rounds[0].judges.decimals", "2");
        Assert.Equal("Суммы судей: среднее всех; до сотых.", Said("mean"));
        Assert.Equal("Суммы судей: высшая и низшая отбрасываются, берётся среднее остальных; до сотых.", Said("trimmed-mean"));
        _draft.SetNumber("rounds[0].judges.drop", "2");
        _draft.Set("rounds[0].judges.by", "criterion");
        Assert.Equal("По каждому критерию: по 2 высших и низших отбрасываются, берётся среднее остальных; до сотых. Потом критерии складываются.", Show().Find(".does").TextContent);
        Assert.Equal("За место у каждого судьи — 12 10 8 7 6 5 4 3 2 1 баллов, равные делят; баллы складываются; до сотых.", Said("place-points"));
    }

    private IRenderedComponent<DraftFields> Show() => Render<DraftFields>(p => p.Add(f => f.Draft, _draft));
}
