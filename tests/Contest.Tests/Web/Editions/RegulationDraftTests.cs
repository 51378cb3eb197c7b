using System.Globalization;
using System.Text.Json.Nodes;
using Contest.Core.Editions;
using Contest.Web.Editions;

namespace Contest.Tests.Web.Editions;

public sealed class RegulationDraftTests
{
    private readonly RegulationDraft _draft = RegulationDraft.Of(WorldRecords.Regulation);

    public RegulationDraftTests() => CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ru");

    [Fact]
    public void What_was_opened_is_saved_as_it_was() => Assert.Equal(RegulationFile.Write([WorldRecords.Regulation]), RegulationFile.Write([_draft.Regulation!]));

    [Fact]
    public void What_is_no_number_stays_as_typed_and_is_told_beside_its_field()
    {
        _draft.SetPoints("rounds[0].weight", "сорок");

        Assert.Equal("сорок", _draft.Text("rounds[0].weight"));
        Assert.Equal(["File.NotPoints"], _draft.ProblemsAt("rounds[0].weight").Select(p => p.Code));
        Assert.Null(_draft.Regulation);
        Assert.Equal(1, _draft.ProblemsUnder("rounds[0]"));
    }

    [Fact]
    public void A_decimal_comma_is_read_and_shown()
    {
        _draft.SetPoints("rounds[1].criteria[0].step", "0,25");

        Assert.Equal(new Points(25), _draft.Regulation!.Rounds[1].Criteria[0].Step);
        Assert.Equal("0,25", _draft.Text("rounds[1].criteria[0].step"));
    }

    [Fact]
    public void A_number_that_is_wiped_out_is_missing_where_it_must_be_and_gone_where_it_may()
    {
        _draft.SetNumber("rounds[0].minutes", "60");
        _draft.SetNumber("rounds[0].minutes", " ");
        Assert.Null(_draft.Regulation!.Rounds[0].Minutes);

        _draft.SetPoints("maximum", "");
        Assert.Equal(["File.MemberMissing"], _draft.ProblemsAt("maximum").Select(p => p.Code));
    }

    [Fact]
    public void Rounds_are_moved_copied_and_taken_out()
    {
        _draft.Move("rounds", 0, 1);
        Assert.Equal(["talk", "essay"], _draft.Regulation!.Rounds.Select(r => r.Id));
        _draft.Move("rounds", 0, -1);
        Assert.Equal("talk", _draft.Text("rounds[0].id"));

        _draft.Duplicate("rounds", 0);
        Assert.Equal("talk-2", _draft.Text("rounds[1].id"));
        Assert.Equal(["Regulation.WeightsDoNotAddUp"], _draft.ProblemsAt("maximum").Select(p => p.Code));
        _draft.RemoveAt("rounds", 1);
        Assert.Empty(_draft.Problems);
    }

    [Fact]
    public void A_cut_and_a_condition_are_made_where_there_were_none()
    {
        _draft.SetNumber("rounds[0].cut.atMost", "2");
        _draft.Set("rounds[0].cut.ties", "exclude");
        _draft.SetNumber("eligibility.ageTo", "18");
        _draft.SetMember("eligibility.institutions", "university", true);
        _draft.Set("result.tieKeys", new JsonArray("talk", "essay"));

        Assert.Equal(new Cut(AtMost: 2, Ties: TiesAtQuota.Exclude), _draft.Regulation!.Rounds[0].Cut);
        Assert.Equal((18, InstitutionKind.University), (_draft.Regulation.Eligibility.AgeTo, _draft.Regulation.Eligibility.Institutions.Single()));
        Assert.Equal(["talk", "essay"], _draft.Regulation.Result.TieKeys);
        _draft.SetMember("eligibility.institutions", "university", false);
        Assert.Empty(_draft.Regulation!.Eligibility.Institutions);
    }

    [Fact]
    public void A_new_regulation_tells_at_once_what_was_typed_wrong_and_what_is_empty_only_once_it_was_to_be_saved()
    {
        var empty = RegulationDraft.Of(null);
        Assert.Empty(empty.Problems);
        empty.SetPoints("maximum", "пять");
        Assert.Equal(["File.NotPoints"], empty.Problems.Select(p => p.Code));
        empty.SetPoints("maximum", "5");
        Assert.Equal(0, empty.ProblemsUnder("rounds[0]"));

        Assert.Null(empty.Ask());
        Assert.NotEmpty(empty.Problems);
        Assert.All(empty.Problems, p => Assert.Equal("File.MemberMissing", p.Code));
        empty.SetPoints("rounds[0].weight", "5");
        Assert.NotEmpty(empty.Problems);
        Assert.All(empty.Problems, p => Assert.Contains(p.Code, new[] { "Regulation.Id", "Regulation.WordingMissing" }));
    }
}
