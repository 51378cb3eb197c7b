using System.Text.RegularExpressions;
using Bunit;
using Contest.Acceptance.Harness;
using Contest.Web.Shared;

namespace Contest.Tests.Web.Shared;

/// <summary>What holds the look together: signs that exist, colours in one place, no other host.</summary>
public sealed partial class LookTests : BunitContext
{
    public static TheoryData<string> Signs => [.. Pages().SelectMany(page => AskedSign().Matches(page)).Select(match => match.Groups["name"].Value).Distinct().Order()];

    public static TheoryData<string> Styles => [.. Repository.Files().Where(file => Path.GetDirectoryName(file) == "src/Contest.Web/wwwroot" && Path.GetExtension(file) == ".css").Select(Path.GetFileName).OfType<string>()];

    [Theory, MemberData(nameof(Signs))]
    public void Every_sign_that_a_page_asks_for_can_be_drawn(string name) =>
        Assert.NotEmpty(Render<Icon>(icon => icon.Add(i => i.Name, name)).Find("svg").Children);

    [Theory]
    [InlineData("ok"), InlineData("info"), InlineData("wait"), InlineData("danger"), InlineData("award")]
    public void A_state_is_a_sign_and_a_word_and_a_colour(string kind)
    {
        var chip = Render<Chip>(c => c.Add(p => p.Kind, kind).AddChildContent("Слово")).Find(".chip");

        Assert.Equal("Слово", chip.TextContent);
        Assert.NotNull(chip.QuerySelector("svg"));
        Assert.Contains($".chip-{kind} {{", Style("parts.css"), StringComparison.Ordinal);
        Assert.Contains($"chip-{kind}", chip.ClassName, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Styles))]
    public void A_rule_names_no_colour_but_through_a_variable(string file) =>
        Assert.Empty(Colour().Matches(Variable().Replace(Style(file), "")).Select(match => match.Value));

    [Theory]
    [InlineData("theme.css"), InlineData("judge.css")]
    public void The_variables_name_the_colours(string file) => Assert.NotEmpty(Colour().Matches(Style(file)));

    [Fact]
    public void Every_variable_that_a_rule_uses_is_set_somewhere()
    {
        var styles = string.Concat(Styles.Select(file => Style(file.Data))) + string.Concat(Pages());
        // Bootstrap's own have values of their own where they are not set.
        var known = Variable().Matches(styles).Select(match => match.Groups["name"].Value).ToHashSet();

        Assert.NotEmpty(known);
        Assert.Empty(Used().Matches(styles).Select(match => match.Groups["name"].Value).Distinct().Where(name => !name.StartsWith("--bs-", StringComparison.Ordinal)).Except(known));
    }

    [Fact]
    public void Nothing_that_is_served_names_another_host()
    {
        var served = Repository.Files().Where(file => file.StartsWith("src/Contest.Web/wwwroot/", StringComparison.Ordinal) && Path.GetExtension(file) is ".css" or ".js").ToList();

        Assert.NotEmpty(served);
        Assert.DoesNotContain(served, file => Elsewhere().IsMatch(File.ReadAllText(Repository.PathTo(file))));
    }

    private static string Style(string file) => File.ReadAllText(Repository.PathTo("src", "Contest.Web", "wwwroot", file));

    private static IEnumerable<string> Pages() => Repository.Files()
        .Where(file => file.StartsWith("src/Contest.Web/", StringComparison.Ordinal) && file.EndsWith(".razor", StringComparison.Ordinal))
        .Select(file => File.ReadAllText(Repository.PathTo(file)));

    [GeneratedRegex(@"(?:<Icon Name|<Chip[^>]* Sign)=""(?<name>\w+)""")]
    private static partial Regex AskedSign();

    [GeneratedRegex(@"(?<name>--[\w-]+):[^;}""]*")]
    private static partial Regex Variable();

    [GeneratedRegex(@"var\((?<name>--[\w-]+)\)")]
    private static partial Regex Used();

    [GeneratedRegex(@"#[0-9a-fA-F]{3,8}\b(?![^{}]*\{)|\brgba?\(")]
    private static partial Regex Colour();

    // A name of a format in a picture is no address to ask.
    [GeneratedRegex(@"(?:url\(|@import|fetch\(|src=|href=)\s*[""']?(?:https?:)?//")]
    private static partial Regex Elsewhere();
}
