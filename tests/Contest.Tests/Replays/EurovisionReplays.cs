using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Core.Ranking;

namespace Contest.Tests.Replays;

/// <summary>
/// Finals of the Eurovision Song Contest. To 2015 a country's jury and viewers gave its points together, and equals were parted by how many countries gave any, then by most twelves, tens and so on;
/// since 2016 they give them apart, and the points of the viewers part first; since 2023 the rest of the world votes as one country more. What still is equal goes by the order of singing, which was drawn by lot.
/// </summary>
public sealed class EurovisionReplays(ITestOutputHelper output)
{
    private const string Names =
        "al Albania|am Armenia|at Austria|au Australia|az Azerbaijan|be Belgium|bg Bulgaria|by Belarus|ch Switzerland|cy Cyprus|cz Czech Republic|cz Czechia|de Germany|dk Denmark|ee Estonia|es Spain|" +
        "fi Finland|fr France|gb United Kingdom|ge Georgia|gr Greece|hr Croatia|hu Hungary|ie Ireland|il Israel|is Iceland|it Italy|lt Lithuania|lu Luxembourg|lv Latvia|md Moldova|me Montenegro|" +
        "mk Macedonia|mk North Macedonia|mt Malta|nl Netherlands|no Norway|pl Poland|pt Portugal|ro Romania|rs Serbia|ru Russia|se Sweden|si Slovenia|sm San Marino|ua Ukraine";

    private static readonly IReadOnlyList<Regulation> Rules = PublishedData.Regulations("eurovision.json");

    /// <summary>A song of a final: its country, when it was sung, and its published place.</summary>
    private sealed record Song(string Country, int Order, int Place);

    /// <summary>What a country's jury ("j"), viewers ("tv") or both together ("t") gave a song.</summary>
    private sealed record Vote(string To, string From, string Kind, string Points);

    [Fact]
    public void Every_published_place_of_the_finals_from_2013_to_2025_comes_out()
    {
        var votes = PublishedData.Table("eurovision/finals_votes_2009_2025.csv.gz").ToLookup(v => v["year"], v => new Vote(v["to"], v["from"], v["type"], v["points"]));
        var codes = Names.Split('|').ToDictionary(n => n[3..], n => n[..2]);
        var differ = new List<string>();
        var (places, ties, years) = (0, 0, 0);
        // Without a place, and out of the table, stands a song that was disqualified.
        foreach (var final in PublishedData.Table("eurovision/finals_places.csv").Where(p => PublishedData.Whole(p["year"]) >= 2013 && p["place"] != "—").GroupBy(p => p["year"]))
        {
            List<Song> songs = [.. final.Select(p => new Song(codes[p["country"]], PublishedData.Whole(p["running_order"]), PublishedData.Whole(p["place"])))];
            var rows = Rank(Rules[final.Key.CompareTo("2016", StringComparison.Ordinal) < 0 ? 0 : 1], songs, [.. votes[final.Key]]);
            differ.AddRange(rows.Where(r => r.Place != songs[r.ContestantId].Place || r.PlaceTo != r.Place).Select(r => $"{final.Key} {songs[r.ContestantId].Country}: {r.Place}, published {songs[r.ContestantId].Place}"));
            places += rows.Count;
            ties += rows.GroupBy(r => r.Total).Where(g => g.Count() > 1).Sum(g => g.Count());
            years++;
        }
        output.WriteLine($"Places as published: {places - differ.Count} of {places} in {years} finals; {ties} songs had the points of another.");
        Assert.Empty(differ);
        Assert.Equal((311, 26, 12), (places, ties, years));
    }

    [Fact]
    public void Of_equal_points_those_of_the_viewers_come_first_and_the_order_of_singing_last()
    {
        // Points 22 for a and b, of these 12 and 10 from the viewers; c and d have the same in everything, and d sang first.
        List<Song> songs = [new("a", 1, 2), new("b", 2, 1), new("c", 4, 4), new("d", 3, 3)];
        List<Vote> votes =
        [
            new("a", "x", "j", "12"), new("b", "x", "j", "10"), new("c", "x", "j", "8"), new("d", "x", "j", "7"), new("c", "y", "j", "7"), new("d", "y", "j", "8"),
            new("a", "x", "tv", "10"), new("b", "x", "tv", "12"), new("c", "x", "tv", "1"), new("d", "y", "tv", "1"),
        ];
        var rows = Rank(Rules[1], songs, votes);
        Assert.Equal(songs.OrderBy(s => s.Place).Select(s => s.Country), rows.Select(r => songs[r.ContestantId].Country));
        Assert.Equal(["viewers", ":lot"], rows.Where(r => r.Separation.By == SeparatedBy.TieKey).Select(r => r.Separation.Key));
    }

    [Fact]
    public void While_jury_and_viewers_voted_together_the_number_of_countries_came_first_and_then_the_twelves()
    {
        List<Song> songs = [new("a", 1, 3), new("b", 2, 2), new("c", 3, 1)];
        List<Vote> votes = [new("a", "x", "t", "7"), new("a", "y", "t", "7"), new("b", "x", "t", "12"), new("b", "y", "t", "2"), new("c", "x", "t", "8"), new("c", "y", "t", "5"), new("c", "z", "t", "1")];
        var rows = Rank(Rules[0], songs, votes);
        Assert.Equal(["c", "b", "a"], rows.Select(r => songs[r.ContestantId].Country));
        Assert.Equal([null, "points:givers", "points:marks"], rows.Select(r => r.Separation.Key));
    }

    private static IReadOnlyList<RankedRow> Rank(Regulation rules, List<Song> songs, List<Vote> votes) =>
        RankingRule.Rank(rules, [.. songs.Select((s, i) => new Entrant(i, 0, Standing.Competing, s.Order))], [.. rules.Rounds.Select(r => Table(r, songs, votes.FindAll(v => r.Id switch { "jury" => v.Kind == "j", "viewers" => v.Kind == "tv", _ => v.Kind == "t" })))]);

    // Who is not among a country's ten has nothing from it, and nobody votes at home.
    private static RoundMarks Table(Round round, List<Song> songs, List<Vote> votes)
    {
        var given = votes.ToDictionary(v => (v.From, v.To), v => v.Points);
        var countries = votes.Select(v => v.From).Distinct().ToList();
        var table = new RoundMarks(round, [.. Enumerable.Range(0, countries.Count)], songs.Count);
        for (var song = 0; song < songs.Count; song++)
            for (var country = 0; country < countries.Count; country++)
                table[song, country, 0] = countries[country] == songs[song].Country ? Mark.Recused : Core.Marks.Read(given.GetValueOrDefault((countries[country], songs[song].Country), "0"));
        return table;
    }
}
