using System.Text.Json;
using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Core.Ranking;

namespace Contest.Tests.Replays;

/// <summary>
/// International Mathematical Olympiads of 2000 to 2019. Medals go to a half of all, gold, silver and bronze about as 1 : 2 : 3; where equals stand at a bound the jury votes which side it takes.
/// The medals of the regulation are its three degrees.
/// </summary>
public sealed class ImoReplays(ITestOutputHelper output)
{
    private const TiesAtQuota Under = TiesAtQuota.Exclude, Over = TiesAtQuota.Include;

    private static readonly Regulation Rules = PublishedData.Regulations("imo.json")[0];

    // What the juries chose for gold, silver and bronze: the group at the bound left out, or taken in.
    private static readonly Dictionary<string, TiesAtQuota[]> Chosen = new()
    {
        ["2000"] = [Over, Under, Under], ["2001"] = [Under, Over, Over], ["2002"] = [Under, Under, Under], ["2003"] = [Under, Under, Under], ["2004"] = [Over, Over, Under],
        ["2005"] = [Under, Under, Under], ["2006"] = [Over, Over, Over], ["2007"] = [Under, Under, Under], ["2008"] = [Over, Over, Under], ["2009"] = [Over, Over, Under],
        ["2010"] = [Over, Over, Over], ["2011"] = [Over, Over, Under], ["2012"] = [Over, Over, Over], ["2013"] = [Over, Over, Over], ["2014"] = [Over, Over, Over],
        ["2015"] = [Under, Under, Under], ["2016"] = [Under, Under, Under], ["2017"] = [Under, Under, Under], ["2018"] = [Under, Under, Under], ["2019"] = [Over, Under, Under],
    };

    // Two of 2005 whose awards their points do not explain: decisions of the jury, which stand beside what is computed (rule R9).
    private static readonly Dictionary<string, string> Overrides = new() { ["k02534"] = "B", ["k02535"] = "HM" };

    [Fact]
    public void The_published_bounds_and_medals_of_twenty_years_come_out()
    {
        var expected = JsonDocument.Parse(PublishedData.Text("imo/expected.json")).RootElement;
        var differ = new List<string>();
        var (medals, overridden) = (0, 0);
        foreach (var year in PublishedData.Table("imo/imo_2000_2019_anonymised.csv").GroupBy(r => r["year"]))
        {
            var people = year.ToList();
            var (rows, degrees) = Decide(people.ConvertAll(p => Enumerable.Range(1, 6).Select(n => p[$"p{n}"]).ToArray()), Chosen[year.Key]);
            var published = expected.GetProperty(year.Key);
            foreach (var (degree, medal) in new[] { (1, "G"), (2, "S"), (3, "B") })
            {
                var holders = degrees.Where(d => d.Degree == degree).Select(d => rows.Single(r => r.ContestantId == d.ContestantId)).ToList();
                var (bound, count) = (published.GetProperty("cutoffs").GetProperty(medal).GetInt32(), published.GetProperty("counts").GetProperty(medal).GetInt32());
                if (holders.Min(r => r.Printed) != Points.Of(bound) || holders.Count != count)
                    differ.Add($"{year.Key} {medal}: {holders.Count} from {holders.Min(r => r.Printed)}, published {count} from {bound}");
            }
            var half = DegreeRule.Options(Rules, rows).Single(o => o.Degree == 3);
            // Where the groups fill the half to a person there is nothing to choose.
            if (half.Strict.Count != published.GetProperty("below_half").GetInt32() || half.Generous.Count != (half.PartsEquals ? published.GetProperty("above_half").GetInt32() : people.Count / 2))
                differ.Add($"{year.Key}: {half.Strict.Count} or {half.Generous.Count} within a half");
            if (published.GetProperty("jury_choice").GetString() != (Chosen[year.Key][2] == Under ? "below" : "above"))
                differ.Add($"{year.Key}: the jury chose {published.GetProperty("jury_choice")}");
            foreach (var decision in degrees)
            {
                var person = people[decision.ContestantId];
                var computed = decision.Degree > 0 ? "GSB"[decision.Degree - 1].ToString() : Enumerable.Range(1, 6).Any(n => person[$"p{n}"] == "7") ? "HM" : "";
                overridden += person["award"] != computed && Overrides.GetValueOrDefault(person["id"]) == person["award"] ? 1 : 0;
                if (person["award"] != Overrides.GetValueOrDefault(person["id"], computed))
                    differ.Add($"{year.Key} {person["id"]}: {computed}, published {person["award"]}");
                medals++;
            }
        }
        output.WriteLine($"Bounds as published in {Chosen.Count - differ.Select(d => d[..4]).Distinct().Count()} of {Chosen.Count} years; awards of {medals} contestants, {overridden} of them overridden; {differ.Count} differ.");
        Assert.Empty(differ);
        Assert.Equal((10_709, 2), (medals, overridden));
    }

    [Theory]
    [InlineData(Under, "1 0 0 0 0 0 0 0 0 0 0 0")] // gold to one of twelve; the half stops before the seven equals
    [InlineData(Over, "1 2 2 2 2 2 2 2 0 0 0 0")] // a quarter of twelve is three, and the seven come in whole
    public void The_jury_takes_equals_at_a_bound_in_or_leaves_them_out(TiesAtQuota silver, string degrees)
    {
        string[][] papers = [["7", "7", "7", "7", "7", "7"], .. Enumerable.Repeat<string[]>(["7", "7", "7", "0", "0", "0"], 7), .. Enumerable.Repeat<string[]>(["1", "0", "0", "0", "0", "0"], 4)];
        Assert.Equal(degrees, Core.Marks.Degrees(Decide(papers, [Under, silver, Under]).Degrees));
    }

    private static (IReadOnlyList<RankedRow> Rows, IReadOnlyList<DegreeDecision> Degrees) Decide(IReadOnlyList<string[]> papers, TiesAtQuota[] chosen)
    {
        var table = new RoundMarks(Rules.Rounds[0], [0], papers.Count);
        for (var i = 0; i < papers.Count; i++)
            for (var problem = 0; problem < 6; problem++)
                table[i, 0, problem] = Core.Marks.Read(papers[i][problem]);
        var rows = RankingRule.Rank(Rules, [.. papers.Select((_, i) => new Entrant(i, 0, Standing.Competing))], [table]);
        return (rows, DegreeRule.Decide(Rules, rows, [.. chosen.Select((ties, i) => new BoundaryChoice(i + 1, ties))]));
    }
}
