using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Contest.Acceptance.Harness;

namespace Contest.Tests.Web;

/// <summary>Everything that is said to people is said in three languages, and nothing is said that nobody asks for.</summary>
public sealed partial class TextsTests
{
    private static readonly IReadOnlyDictionary<string, string> English = TextFile.Read("Contest.Web");

    /// <summary>Sentences of papers whose parts a language need not name: Korean gives the place once, where the others decline it.</summary>
    private static readonly string[] SaidDifferently = ["Diploma.Reason", "Diploma.ReasonDegree"];

    public static TheoryData<string, string> Files => new(
        from project in new[] { "Contest.Web", "Contest.Documents" }
        from language in new[] { ".ru", ".ko" }
        select (project, language));

    [Theory, MemberData(nameof(Files))]
    public void Every_language_has_every_text(string project, string language) =>
        Assert.Equal(TextFile.Read(project).Keys.Order(), TextFile.Read(project, language).Keys.Order());

    [Theory, MemberData(nameof(Files))]
    public void No_text_is_empty(string project, string language) =>
        None(TextFile.Read(project).Concat(TextFile.Read(project, language)).Where(text => string.IsNullOrWhiteSpace(text.Value)).Select(text => text.Key));

    [Theory, MemberData(nameof(Files))]
    public void A_text_fills_the_same_places_in_every_language(string project, string language)
    {
        var texts = TextFile.Read(project, language);

        None(TextFile.Read(project).Where(text => !Places(text.Value).SetEquals(Places(texts.GetValueOrDefault(text.Key, "")))).Select(text => text.Key).Except(SaidDifferently));
    }

    [Theory, MemberData(nameof(Files))]
    public void Every_text_can_be_filled(string project, string language) =>
        Assert.All(TextFile.Read(project).Concat(TextFile.Read(project, language)), text => CompositeFormat.Parse(text.Value));

    [Theory, InlineData("en", ""), InlineData("ru", ".ru"), InlineData("ko", ".ko")]
    public void The_program_finds_the_texts_of_each_language(string culture, string language)
    {
        var found = Contest.Web.Texts.ResourceManager;

        None(TextFile.Read("Contest.Web", language).Where(text => found.GetString(text.Key, new CultureInfo(culture)) != text.Value).Select(text => text.Key));
    }

    [Fact]
    public void Every_key_in_the_source_has_a_text()
    {
        Assert.NotEmpty(AskedTexts.Literal);
        None(AskedTexts.Literal.Select(asked => asked.Key).Distinct().Except(English.Keys));
    }

    [Fact]
    public void Every_name_of_a_family_has_a_text()
    {
        Assert.All(AskedTexts.Families.Values, Assert.NotEmpty);
        Assert.NotEmpty(AskedTexts.Sheet);
        None(OfFamilies().Concat(AskedTexts.Sheet).Except(English.Keys));
    }

    [Fact]
    public void Every_family_of_the_source_is_known_here() =>
        Assert.Equal(AskedTexts.Families.Keys.Order(), AskedTexts.Beginnings.Order());

    [Fact]
    public void Every_problem_has_a_text()
    {
        Assert.NotEmpty(AskedTexts.Problems);
        None(AskedTexts.Problems.Select(problem => "Problem." + problem.Code).Distinct().Except(English.Keys));
    }

    [Fact]
    public void Every_problem_whose_code_is_put_together_is_known_here() =>
        Assert.Equal(["Access.", "Name.Not", "RoundGap."], AskedTexts.ProblemBeginnings.Order());

    [Fact]
    public void Nothing_is_said_that_nobody_asks_for()
    {
        var asked = AskedTexts.Literal.Select(asked => asked.Key).Concat(OfFamilies()).Concat(AskedTexts.Sheet).Concat(AskedTexts.Problems.Select(problem => "Problem." + problem.Code));

        None(English.Keys.Except(asked));
    }

    [Fact]
    public void No_text_has_a_place_that_nothing_fills()
    {
        var given = AskedTexts.Literal.Where(asked => !AskedTexts.Sheet.Contains(asked.Key)).Select(asked => (asked.Key, Given: asked.Given ?? 0))
            .Concat(OfFamilies().Select(key => (Key: key, Given: 0)))
            .Concat(AskedTexts.Problems.Where(problem => problem.Given is not null).Select(problem => (Key: "Problem." + problem.Code, Given: problem.Given!.Value)));

        None(given.Where(asked => English.TryGetValue(asked.Key, out var text) && Places(text).Any(place => place >= asked.Given)).Select(asked => $"{asked.Key} is given {asked.Given}"));
    }

    // Tells the whole list, which Assert.Empty would cut.
    private static void None(IEnumerable<string> keys)
    {
        var found = keys.ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    private static IEnumerable<string> OfFamilies() => AskedTexts.Families.SelectMany(family => family.Value, (family, name) => $"{family.Key}.{name}");

    private static HashSet<int> Places(string text) => [.. Place().Matches(text).Select(match => int.Parse(match.Groups["place"].Value, null))];

    [GeneratedRegex(@"(?<!\{)\{(?<place>\d+)")]
    private static partial Regex Place();
}

/// <summary>The files that hold texts.</summary>
internal static class TextFile
{
    /// <summary>The texts of a project in a language, by key; a key that stands twice is refused.</summary>
    /// <param name="project">The project's name.</param>
    /// <param name="language">".ru", ".ko"; empty: English.</param>
    public static IReadOnlyDictionary<string, string> Read(string project, string language = "") =>
        XDocument.Load(Repository.PathTo("src", project, $"Texts{language}.resx")).Root!.Elements("data")
            .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);
}
