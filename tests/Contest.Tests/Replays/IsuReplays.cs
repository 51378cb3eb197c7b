using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Core.Ranking;

namespace Contest.Tests.Replays;

/// <summary>
/// Figure skating, season 2016–17. Judges are heard criterion by criterion: of each component one highest and one lowest mark is dropped, the mean is rounded to two decimals, then the mean by the program's factor again;
/// the components and the element score less deductions are the total. Of equal totals the element score parts a short program, the components a free one.
/// </summary>
public sealed class IsuReplays(ITestOutputHelper output)
{
    private const int Judges = 9;

    private static readonly string[] Components = ["Skating Skills", "Transitions", "Performance", "Composition", "Interpretation of the Music"];
    private static readonly Regulation Template = PublishedData.Regulations("isu.json")[0];

    /// <summary>A program as it was skated: the marks component by component, a missing judge's empty, and what was published.</summary>
    private sealed record Skate(string Group, string Factor, string Elements, string Deductions, string[][] Marks, string[] Panels, string Sum, string Total, int Place);

    [Fact]
    public void Every_component_sum_total_and_place_comes_out_as_published()
    {
        var skates = Published();
        var differ = new List<string>();
        var components = 0;
        foreach (var group in skates.GroupBy(s => s.Group))
        {
            var program = group.ToList();
            var (rules, marks) = (OfProgram(program[0].Factor, group.Key.Contains("SHORT", StringComparison.Ordinal)), Tables(program));
            foreach (var row in RankingRule.Rank(rules, Core.Marks.Entrants(program.Count), marks))
            {
                var (skate, notes) = (program[row.ContestantId - 1], new RoundNotes());
                RoundRule.Result(marks[0], row.ContestantId - 1, notes);
                components += notes.Panels.Count;
                differ.AddRange(notes.Panels.Where(p => Number(p.Mark) != Number(skate.Panels[p.Criterion])).Select(p => $"{group.Key} {skate.Place} {Components[p.Criterion]}: {p.Mark}, published {skate.Panels[p.Criterion]}"));
                if ((Number(row.Rounds[0].Mark), Number(row.Total)) != (Number(skate.Sum), Number(skate.Total)) || row.Place != skate.Place)
                    differ.Add($"{group.Key}: {row.Rounds[0].Mark} {row.Total} {row.Place}, published {skate.Sum} {skate.Total} {skate.Place}");
            }
        }
        output.WriteLine($"Components {components}, programs {skates.Count}: {differ.Count} differ from what was published.");
        Assert.Empty(differ);
        Assert.Equal((8630, 1726), (components, skates.Count));
    }

    [Fact]
    public void Each_component_is_rounded_before_its_factor_and_after_it()
    {
        // 6 and 9 are dropped, the six others give 7.291…, 7.29, by 0.8 5.832, 5.83, and five of these 29.15. Rounded at the end alone it were 29.17; with a zero for the absent judge 28.43.
        string[] marks = ["7", "9", "7", "7.25", "", "7.25", "7.5", "6", "7.75"];
        var skate = new Skate("", "0.8", "30.12", "1", [.. Enumerable.Repeat(marks, 5)], [], "", "", 1);
        var row = Assert.Single(RankingRule.Rank(OfProgram("0.8", isShort: true), Core.Marks.Entrants(1), Tables([skate])));
        Assert.Equal(("29.15", "58.27"), (row.Rounds[0].Mark.Round(2).ToString(), row.Printed.ToString()));
    }

    private static Regulation OfProgram(string factor, bool isShort)
    {
        var (weight, elements) = (Number(factor), Template.Rounds[1].Weight.Hundredths);
        var components = Template.Rounds[0] with { Weight = new Points(50 * weight), Criteria = [.. Template.Rounds[0].Criteria.Select(c => c with { Weight = new Points(weight) })] };
        var rules = Template with
        {
            Maximum = new Points(50 * weight + elements),
            Rounds = [components, Template.Rounds[1]],
            Result = Template.Result with { TieKeys = [isShort ? "elements/score" : "components"] },
        };
        return RegulationFile.Read(RegulationFile.Write([rules]), "isu.json")[0];
    }

    private static RoundMarks[] Tables(List<Skate> program)
    {
        var rounds = OfProgram(program[0].Factor, isShort: true).Rounds;
        RoundMarks[] tables = [new(rounds[0], [.. Enumerable.Range(1, Judges)], program.Count), new(rounds[1], [1], program.Count)];
        for (var i = 0; i < program.Count; i++)
        {
            for (var judge = 0; judge < Judges; judge++)
                for (var c = 0; c < Components.Length; c++)
                    tables[0][i, judge, c] = program[i].Marks[c].ElementAtOrDefault(judge) is { Length: > 0 } given ? Core.Marks.Read(given) : Mark.Absent;
            (tables[1][i, 0, 0], tables[1][i, 0, 1]) = (Core.Marks.Read(program[i].Elements), Core.Marks.Read(program[i].Deductions));
        }
        return tables;
    }

    private static List<Skate> Published()
    {
        // A printed 0.0 is a judge who was absent.
        var scores = PublishedData.Table("isu2017/judge-scores.csv.gz").GroupBy(s => s["aspect_id"]).ToDictionary(g => g.Key, g => g.OrderBy(s => s["judge"], StringComparer.Ordinal).Select(s => s["score"] == "0.0" ? "" : s["score"]).ToArray());
        var aspects = PublishedData.Table("isu2017/judged-aspects.csv.gz").Where(a => a["section"] == "components").ToLookup(a => a["performance_id"]);
        return [.. PublishedData.Table("isu2017/performances.csv.gz").Select(p =>
        {
            var judged = Components.Select(name => aspects[p["performance_id"]].Single(a => a["aspect_desc"].StartsWith(name, StringComparison.Ordinal))).ToList();
            var factor = Assert.Single(judged.Select(a => a["factor"]).Distinct());
            return new Skate($"{p["competition"]} {p["program"]}", factor, p["total_element_score"], p["total_deductions"], [.. judged.Select(a => scores[a["aspect_id"]])],
                [.. judged.Select(a => a["scores_of_panel"])], p["total_component_score"], p["total_segment_score"], PublishedData.Whole(p["rank"]));
        })];
    }

    private static long Number(string text) => Core.Marks.Read(text).Points.Hundredths;

    // What is not a whole number of hundredths is nobody's published number.
    private static long Number(Ratio value) => Ratio.Of(value.Round(2)) == value ? value.Round(2).Hundredths : -1;
}
