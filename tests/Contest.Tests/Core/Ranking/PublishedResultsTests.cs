namespace Contest.Tests.Core.Ranking;

/// <summary>
/// Panels of figure-skating judges of the season 2016–17, nine marks each, replayed: one highest and one lowest dropped, the mean rounded half away from zero to two decimals.
/// The first 40 panels sat with an absent judge, whom the printed protocols show as 0.0.
/// </summary>
public sealed class PublishedResultsTests
{
    private static readonly (string Judges, string Panel)[] Panels =
        [.. SourceTree.Read("tests/Contest.Tests/Core/Ranking/published-panels.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => (l.Split(',')[0], l.Split(',')[1]))];

    [Fact]
    public void Every_published_trimmed_mean_is_found_again()
    {
        Assert.Equal(510, Panels.Length);
        Assert.DoesNotContain(Panels, p => Panel(p.Judges) != Marks.Read(p.Panel).ToString());
    }

    [Fact]
    public void An_absent_judge_taken_for_a_zero_would_change_every_panel_that_had_one()
    {
        var incomplete = Panels.Where(p => p.Judges.Contains("absent", StringComparison.Ordinal)).ToList();
        Assert.Equal(40, incomplete.Count);
        Assert.All(incomplete, p => Assert.NotEqual(Marks.Read(p.Panel).ToString(), Panel(p.Judges.Replace("absent", "0", StringComparison.Ordinal))));
    }

    private static string Panel(string judges) => Marks.ResultOf(Rules.Round(maximum: 10, judges: Rules.TrimmedMean), judges).Mark.Round(2).ToString();
}
