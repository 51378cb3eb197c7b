using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bunit;
using Contest.Core.Editions;
using Contest.Web.Editions;
using Microsoft.Extensions.DependencyInjection;

namespace Contest.Tests.Web.Editions;

/// <summary>The fields of a regulation: everything that a file may say can be typed, and the usual stays short.</summary>
public sealed partial class RegulationEditorTests : BunitContext
{
    private readonly RegulationDraft _draft = RegulationDraft.Of(WorldRecords.Regulation);

    public RegulationEditorTests()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("ru");
        Services.AddLocalization();
    }

    [Fact]
    public void Every_member_that_a_file_may_have_has_a_field()
    {
        Fill(_draft);
        var offered = new HashSet<string>();
        foreach (var method in JudgeMethods.All)
        {
            _draft.ChooseMethod("rounds[0].judges", method.Word);
            offered.UnionWith(Offered());
        }
        // What stands by its place in a list, and what the page of the edition shows besides.
        string[] elsewhere = ["awards.degrees.degree", "category", "level", "maximum", "name.ru", "name.ko", "name.en", .. Eligibility];

        var members = Members((JsonObject)((JsonObject)JsonNode.Parse(RegulationSchema.Text())!)["properties"]!["categories"]!["items"]!, "").ToList();

        Assert.Contains("rounds.judges.margin", members);
        Assert.Equal([], members.Except(offered).Except(elsewhere));
    }

    [Fact]
    public void A_usual_regulation_has_everything_unusual_folded_up()
    {
        var editor = Show();

        Assert.NotEmpty(editor.FindAll("details.unusual"));
        Assert.Empty(editor.FindAll("details.unusual[open]"));
    }

    [Fact]
    public void What_is_unusual_and_stands_there_is_open_and_does_not_fold_up_when_it_is_emptied()
    {
        _draft.SetNumber("result.roundDecimals", "1");
        var editor = Show();
        Assert.Single(editor.FindAll("details.unusual[open]"));

        editor.Find("#f-result-roundDecimals").Change("");

        Assert.Null(_draft.Regulation!.Result.RoundDecimals);
        Assert.Single(editor.FindAll("details.unusual[open]"));
    }

    [Fact]
    public void Keys_are_chosen_by_words_put_in_order_and_one_that_is_not_offered_stays()
    {
        _draft.Set("result.tieKeys", new JsonArray("talk:best-3"));
        var editor = Show();
        editor.FindAll("button").Single(b => b.TextContent == "Добавить, что разводит равных").Click();
        editor.Find("#f-result-tieKeys-1").Change("essay:firsts");
        editor.FindAll("button").Single(b => b.GetAttribute("aria-label") == "Выше: 2-е, что разводит равных").Click();

        Assert.Equal(["essay:firsts", "talk:best-3"], _draft.Regulation!.Result.TieKeys);
        var names = editor.FindAll("#f-result-tieKeys-1 option").Select(o => o.TextContent).ToList();
        Assert.Equal($"{_draft.Rounds().Single(r => r.Id == "talk").Name}: сумма 3 лучших оценок судей", names[0]);
        Assert.Contains("точная сумма, без округления", names);

        editor.FindAll("button").Single(b => b.GetAttribute("aria-label") == "Убрать: 1-е, что разводит равных").Click();
        Assert.Equal(["talk:best-3"], _draft.Regulation!.Result.TieKeys);
    }

    [Fact]
    public void A_key_whose_round_is_gone_is_shown_by_its_text_with_what_is_wrong()
    {
        _draft.Set("result.tieKeys", new JsonArray("riddle"));

        var editor = Show();

        Assert.Equal("riddle", editor.Find("#f-result-tieKeys-0 option").TextContent);
        Assert.NotEmpty(editor.FindAll(".tie-keys .field-problem"));
    }

    [Fact]
    public void A_share_is_typed_in_per_cents_or_as_a_fraction()
    {
        var editor = Show();
        editor.Find("#f-awards-quotaPercent").Change("1/12");
        Assert.Equal(new Share(1, 12), _draft.Regulation!.Awards.QuotaPercent);
        editor.Find("#f-awards-quotaPercent").Change("8,5");
        Assert.Equal(new Share(850, 10_000), _draft.Regulation!.Awards.QuotaPercent);
    }

    [Fact]
    public void A_fourth_degree_comes_with_a_name_and_there_are_five_at_most()
    {
        while (Show().FindAll("button").FirstOrDefault(b => b.TextContent == "Добавить степень") is { } add)
            add.Click();

        Assert.Equal(5, _draft.Count("awards.degrees"));
        Assert.NotEmpty(Show().FindAll("#f-awards-degrees-3-name-ru"));
    }

    [Fact]
    public void Everything_that_is_wrong_is_told_where_it_can_be_mended()
    {
        _draft.Set("rounds[0].brings", "place");
        _draft.SetPoints("awards.minimumPercent", "50");
        _draft.SetNumber("result.best.count", "9");
        _draft.Set("result.best.of", new JsonArray("riddle"));
        _draft.Set("rounds[1].standing", new JsonArray(new JsonObject { ["round"] = "riddle", ["weight"] = 5 }));
        _draft.SetPoints("rounds[0].cut.percent", "500");
        _draft.ChooseMethod("rounds[1].judges", "place-points");
        _draft.SetPointsList("rounds[1].judges.placePoints", "12 много");
        SaidBesideEverything();

        _draft.SetPointsList("rounds[1].judges.placePoints", "12 10");
        SaidBesideEverything();
    }

    private void SaidBesideEverything()
    {
        var said = System.Net.WebUtility.HtmlDecode(Show().Markup);
        Assert.NotEmpty(_draft.Problems);
        Assert.All(_draft.Problems.Where(p => p.Where!.Column is not ("$.rounds" or "$.maximum")), p => Assert.Contains(Contest.Web.Shared.ProblemText.Sentence(p), said, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Eligibility => ((JsonObject)((JsonObject)JsonNode.Parse(RegulationSchema.Text())!)["properties"]!["categories"]!["items"]!["properties"]!["eligibility"]!["properties"]!).Select(m => "eligibility." + m.Key);

    // One of everything that is there only once it is asked for.
    private static void Fill(RegulationDraft draft)
    {
        draft.SetNumber("rounds[0].cut.atMost", "3");
        draft.Set("rounds[0].judges.discrepancy", RegulationParts.Discrepancy());
        draft.Add("rounds[0].judges.weights", RegulationParts.JudgeWeight());
        draft.Set("rounds[0].judges.fallback", "median");
        draft.Add("rounds[0].standing", RegulationParts.StandingPart("essay"));
        draft.Add("rounds[0].criteria[0].bands", RegulationParts.Band());
        draft.Set("result.tieKeys", new JsonArray("essay"));
        draft.Set("result.best", RegulationParts.BestRounds());
        draft.Set("awards.degrees[0].name", RegulationParts.Wording());
    }

    // The paths of the fields that are there, without the numbers of lists.
    private IEnumerable<string> Offered()
    {
        var editor = Show();
        foreach (var field in editor.FindAll("[id^=f-]"))
            yield return Numbers().Replace(field.Id![2..], "").Replace('-', '.');
        foreach (var (id, path) in new[] { ("f-result-best-of-", "result.best.of"), ("f-awards-roundMinimumIn-", "awards.roundMinimumIn") })
            if (editor.FindAll($"[id^={id}]").Count > 0)
                yield return path;
    }

    private static IEnumerable<string> Members(JsonObject schema, string path) => schema["properties"] is not JsonObject members
        ? schema["items"] is JsonObject { } items && items["properties"] is not null ? Members(items, path) : [path]
        : members.SelectMany(m => Members((JsonObject)m.Value!, path.Length == 0 ? m.Key : $"{path}.{m.Key}"));

    private IRenderedComponent<DraftFields> Show() => Render<DraftFields>(p => p.Add(f => f.Draft, _draft));

    [GeneratedRegex(@"-\d+(?=-|$)")]
    private static partial Regex Numbers();
}
