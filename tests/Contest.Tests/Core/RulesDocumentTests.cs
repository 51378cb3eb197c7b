using System.Text.RegularExpressions;

namespace Contest.Tests.Core;

/// <summary>The numbers of rules that the sources cite are those of docs/rules.md.</summary>
public sealed partial class RulesDocumentTests
{
    private static readonly string Rules = SourceTree.Read("docs/rules.md");
    private static readonly string[] Numbers = [.. Numbered().Matches(Rules).Select(m => m.Groups[1].Value)];

    [Fact]
    public void Every_rule_that_the_sources_cite_exists()
    {
        var cited = SourceTree.Sources("src").SelectMany(file => Cited(SourceTree.Read(file)).Select(number => (file, number))).ToList();
        Assert.True(cited.Count > 40, "the sources cite hardly any rule: is the pattern still right?");
        Assert.DoesNotContain(cited, c => !Numbers.Contains(c.number));
    }

    [Fact]
    public void Rules_are_numbered_by_group_from_one_without_a_gap()
    {
        Assert.Equal("ACDEGJNPRST".Order(), Numbers.Select(n => n[0]).Distinct().Order());
        Assert.All(Numbers.GroupBy(n => n[0]), group => Assert.Equal(Enumerable.Range(1, group.Count()).Select(i => $"{group.Key}{i}"), group));
    }

    [Fact]
    public void Every_rule_names_its_source() =>
        Assert.Equal(Numbers.Length, Regex.Count(Rules, @"Source: \S"));

    [Theory]
    [InlineData("(rule R2)", "R2")]
    [InlineData("(rules S2, S4, R5)", "S2 S4 R5")]
    [InlineData("(rules G1 to G4)", "G1 G2 G3 G4")]
    [InlineData("rules T2 and T5.", "T2 T5")]
    [InlineData("off the scale (J2), the sheet is submitted (J3)", "J2 J3")]
    [InlineData("the Rules Of The House, A4 landscape, A. V. S.", "")]
    public void Citations_are_found_in_every_form(string comment, string numbers) => Assert.Equal(numbers, string.Join(' ', Cited(comment)));

    private static IEnumerable<string> Cited(string text)
    {
        foreach (Match citation in Citation().Matches(text))
            foreach (Match range in Range().Matches(citation.Value))
            {
                var (group, first) = (range.Groups[1].Value, int.Parse(range.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture));
                var last = range.Groups[3].Success ? int.Parse(range.Groups[3].Value, System.Globalization.CultureInfo.InvariantCulture) : first;
                for (var number = first; number <= last; number++)
                    yield return $"{group}{number}";
            }
    }

    [GeneratedRegex(@"^\*\*([A-Z]\d+)\*\*", RegexOptions.Multiline)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"\brules? [A-Z]\d+\b(?:(?:,| and| to|, and) [A-Z]\d+\b)*|\([A-Z]\d+\)")]
    private static partial Regex Citation();

    [GeneratedRegex(@"([A-Z])(\d+)(?: to [A-Z](\d+))?")]
    private static partial Regex Range();
}
