using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Core.Ranking;

namespace Contest.Tests.Core;

/// <summary>
/// Marks as a jury's table: a line is a contestant, a word is a judge's sheet, a slash parts the criteria: "7/5 8/6 absent". A hyphen is a blank; a status stands for the whole sheet.
/// </summary>
internal static class Marks
{
    public static RoundMarks Of(Round round, params string[] lines)
    {
        var sheets = lines.Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        var marks = new RoundMarks(round, [.. Enumerable.Range(1, sheets.Max(s => s.Length))], lines.Length);
        for (var contestant = 0; contestant < sheets.Count; contestant++)
            for (var judge = 0; judge < sheets[contestant].Length; judge++)
                Write(marks, contestant, judge, sheets[contestant][judge].Split('/'));
        return marks;
    }

    public static RoundResult ResultOf(Round round, string line) => Rank(Rules.Category(round), [line])[0].Rounds[0];

    /// <summary>The exact marks that a round brings contestants 1, 2, 3 …: "35/2 17"; a hyphen is none.</summary>
    public static string Exact(Round round, params string[] lines) => Exact(Rules.Category(round).Sound(), Of(round, lines));

    public static string Exact(Regulation regulation, RoundMarks marks) =>
        string.Join(" ", RankingRule.Rank(regulation, Entrants(marks.Contestants), [marks]).OrderBy(r => r.ContestantId).Select(r => r.Rounds[0].HasMark ? r.Rounds[0].Mark.ToString() : "-"));

    /// <summary>The ranking of contestants 1, 2, 3 … of one institution: in each round a table of as many lines.</summary>
    public static IReadOnlyList<RankedRow> Rank(Regulation regulation, params string[][] rounds) =>
        RankingRule.Rank(regulation, Entrants(rounds[0].Length), [.. regulation.Rounds.Zip(rounds, (round, lines) => Of(round, lines))]);

    /// <summary>The standing after a round.</summary>
    public static IReadOnlyList<RankedRow> Rank(Regulation regulation, int after, params string[][] rounds) =>
        RankingRule.Rank(regulation, Entrants(rounds[0].Length), [.. regulation.Rounds.Zip(rounds, (round, lines) => Of(round, lines))], after);

    /// <summary>The ranking of contestants who do not all compete.</summary>
    public static IReadOnlyList<RankedRow> Rank(Regulation regulation, Standing[] standings, params string[][] rounds) =>
        RankingRule.Rank(regulation, [.. standings.Select((s, i) => new Entrant(i + 1, 1, s))], [.. regulation.Rounds.Zip(rounds, (round, lines) => Of(round, lines))]);

    public static IReadOnlyList<DegreeDecision> Degrees(Regulation regulation, params string[][] rounds) =>
        DegreeRule.Decide(regulation, Rank(regulation, rounds));

    public static Entrant[] Entrants(int count) => [.. Enumerable.Range(1, count).Select(id => new Entrant(id, 1, Standing.Competing))];

    /// <summary>The places of contestants 1, 2, 3 … as they are printed.</summary>
    public static string Places(this IEnumerable<RankedRow> rows) =>
        string.Join(" ", rows.OrderBy(r => r.ContestantId).Select(r => r.Place == r.PlaceTo ? $"{r.Place}" : $"{r.Place}–{r.PlaceTo}"));

    /// <summary>The exact totals of contestants 1, 2, 3 ….</summary>
    public static string Totals(this IEnumerable<RankedRow> rows) => string.Join(" ", rows.OrderBy(r => r.ContestantId).Select(r => r.Total));

    /// <summary>The degrees of contestants 1, 2, 3 ….</summary>
    public static string Degrees(this IEnumerable<DegreeDecision> decisions) =>
        string.Join(" ", decisions.OrderBy(d => d.ContestantId).Select(d => d.Degree));

    public static Mark Read(string word)
    {
        if (word == "-")
            return Mark.Blank;
        Assert.True(Mark.TryParse(word, out var mark), word);
        return mark;
    }

    private static void Write(RoundMarks marks, int contestant, int judge, string[] words)
    {
        if (words.Length == 1)
            marks.SetStatus(contestant, judge, Read(words[0]));
        else
            for (var c = 0; c < words.Length; c++)
                marks[contestant, judge, c] = Read(words[c]);
    }
}
