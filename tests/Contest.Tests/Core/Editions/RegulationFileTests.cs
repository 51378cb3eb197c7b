using Contest.Core;
using Contest.Core.Editions;

namespace Contest.Tests.Core.Editions;

public sealed class RegulationFileTests
{
    private static readonly Regulation Category = Rules.Category(Rules.Round("essay", cut: new Cut(AtMost: 40)), Rules.Round("speak")).PartedBy("speak").WithDegrees();
    private static readonly string Text = RegulationFile.Write([Category]);

    [Fact]
    public void What_was_written_is_read_back()
    {
        var read = Assert.Single(RegulationFile.Read(Text, "rules.json"));
        Assert.Equal(Category.Rounds[0].Cut, read.Rounds[0].Cut);
        Assert.Equal(Text, RegulationFile.Write([read]));
    }

    [Fact]
    public void A_bound_that_is_not_set_may_be_left_out()
    {
        Assert.DoesNotContain("quotaPercent", Text, StringComparison.Ordinal);
        Assert.Null(RegulationFile.Read(Text, "rules.json")[0].Awards.QuotaPercent);
    }

    [Fact]
    public void An_unknown_member_is_refused_with_its_path() =>
        Refused(Text.Replace("\"tieKeys\": [", "\"tieKeys\": [], \"tieKey\": [", StringComparison.Ordinal), "File.UnknownMember", "$.categories[0].result.tieKey");

    [Fact]
    public void A_missing_member_is_refused_with_its_path() =>
        Refused(Text.Replace("\"level\": \"B2–C1\",", "", StringComparison.Ordinal), "File.MemberMissing", "$.categories[0].level");

    [Fact]
    public void A_member_given_twice_is_refused() =>
        Refused(Text.Replace("\"rankOn\": \"exact\",", "\"rankOn\": \"exact\", \"rankOn\": \"exact\",", StringComparison.Ordinal), "File.MemberTwice", "$.categories[0].result.rankOn");

    [Fact]
    public void A_gap_in_a_list_is_refused_with_its_path() =>
        Refused(Text.Replace("\"speak\"\n", "\"speak\", null\n", StringComparison.Ordinal), "File.Null", "$.categories[0].result.tieKeys[1]");

    [Fact]
    public void A_word_outside_the_choice_is_refused() =>
        Refused(Text.Replace("\"exact\"", "\"roughly\"", StringComparison.Ordinal), "File.UnknownWord", "$.categories[0].result.rankOn");

    [Fact]
    public void Points_finer_than_a_hundredth_are_refused() =>
        Refused(Text.Replace("\"maximum\": 80,", "\"maximum\": 80.001,", StringComparison.Ordinal), "File.NotPoints", "$.categories[0].maximum");

    [Fact]
    public void What_is_computed_is_not_written_into_a_file() => Assert.DoesNotContain("maximumScaled", Text, StringComparison.Ordinal);

    [Fact]
    public void Every_mistake_of_the_form_is_told_at_once_with_its_path()
    {
        const string file = """
            { "format": "contest-regulation/1", "categories": [ { "category": "x", "name": { "ru": "а", "ko": null }, "level": 5, "maximum": "много", "maximum": 3, "surprise": 1, "eligibility": [],
              "rounds": [ null, { "id": "essay", "blind": "да", "minutes": 1.5, "form": "sung", "criteria": {}, "judges": { "method": "mean", "drop": 0, "minimum": 1 } } ],
              "result": { "decimals": 2, "rankOn": "exact", "places": "dense", "tieKeys": [] }, "awards": { "roundMinimumIn": [], "tiesAtQuota": "include", "degrees": [] } } ] }
            """;
        Assert.Equal(
            [
                "$.categories[0].eligibility File.NotAGroup",
                "$.categories[0].level File.NotAText",
                "$.categories[0].maximum File.MemberTwice",
                "$.categories[0].maximum File.NotPoints",
                "$.categories[0].name.en File.MemberMissing",
                "$.categories[0].name.ko File.Null",
                "$.categories[0].rounds[0] File.Null",
                "$.categories[0].rounds[1].blind File.NotYesNo",
                "$.categories[0].rounds[1].criteria File.NotAList",
                "$.categories[0].rounds[1].form File.UnknownWord",
                "$.categories[0].rounds[1].minutes File.NotANumber",
                "$.categories[0].rounds[1].name File.MemberMissing",
                "$.categories[0].rounds[1].short File.MemberMissing",
                "$.categories[0].rounds[1].stage File.MemberMissing",
                "$.categories[0].rounds[1].weight File.MemberMissing",
                "$.categories[0].surprise File.UnknownMember",
            ],
            Refusal(file).Problems.Select(p => $"{p.Where!.Column} {p.Code}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_file_of_another_format_is_refused() =>
        Refused(Text.Replace("contest-regulation/1", "contest-trip/1", StringComparison.Ordinal), "File.Format", "$.format");

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("Положение")]
    public void What_is_not_such_a_file_at_all_is_refused(string text) => Refused(text, "File.NotOfTheForm", "$");

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{ \"categories\": [] }")]
    public void A_file_that_names_no_format_is_refused(string text) => Refused(text, "File.Format", "$.format");

    [Fact]
    public void A_category_given_twice_is_refused()
    {
        var problem = Assert.Single(Refusal(RegulationFile.Write([Category, Category])).Problems);
        Assert.Equal(("Regulation.CategoryTwice", "$.categories[1].category"), (problem.Code, problem.Where!.Column));
    }

    [Fact]
    public void Mistakes_of_all_categories_are_told_at_once_with_the_file()
    {
        var refusal = Refusal(RegulationFile.Write([Category with { Maximum = Points.Of(1) }, Category with { Category = "school", Maximum = Points.Of(2) }]));
        Assert.Equal(["rules.json $.categories[0].maximum", "rules.json $.categories[1].maximum"], refusal.Problems.Select(p => $"{p.Where!.File} {p.Where.Column}"));
    }

    private static void Refused(string text, string code, string path)
    {
        Assert.NotEqual(Text, text);
        var problem = Assert.Single(Refusal(text).Problems);
        Assert.Equal((code, "rules.json", path), (problem.Code, problem.Where!.File, problem.Where.Column));
    }

    private static RuleViolationException Refusal(string text) => Assert.Throws<RuleViolationException>(() => RegulationFile.Read(text, "rules.json"));
}
