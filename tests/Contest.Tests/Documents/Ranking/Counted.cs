using System.Text;
using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Ranking;
using Contest.Documents.Ranking;

namespace Contest.Tests.Documents.Ranking;

/// <summary>A contest as its files, typed line by line without their headers; a space after a comma does no harm.</summary>
internal sealed record Counted(Regulation Regulation, string Marks, string? Contestants = null, string? Decisions = null)
{
    public GroundFiles Files => new(
        Regulation,
        GroundFile.Marks(Csv("round,contestant,judge,criterion,points,reader", Marks, 6), "marks.csv"), "marks.csv",
        Contestants is null ? null : GroundFile.Contestants(Csv("contestant,category,status,institution,team", Contestants, 5), "contestants.csv"), Contestants is null ? "" : "contestants.csv",
        Decisions is null ? null : GroundFile.Decisions(Csv("decision,contestant,round,criterion,degree,value,reason", Decisions, 7), "decisions.csv"), "decisions.csv");

    public ResultGround Ground => GroundRule.Read(Files);

    public CategoryResult Result => CategoryResult.Of(Ground);

    /// <summary>The lines of the file of results, without its header.</summary>
    public string[] Lines => TextOf(ResultFile.Csv(Result)).TrimEnd('\n').Split('\n')[1..];

    /// <summary>Places as the file of results has them: "A1 B2".</summary>
    public string Places => string.Join(' ', Lines.Select(l => l.Split(',')).OrderBy(c => c[1], StringComparer.Ordinal).Select(c => c[1] + c[0]));

    /// <summary>Why the files are refused: "marks.csv:3 Rank.NoJudge".</summary>
    public string[] Problems => [.. Assert.Throws<RuleViolationException>(() => Ground).Problems.Select(p => $"{p.Where!.File}:{p.Where.Row} {p.Code} {string.Join(", ", p.Arguments)}".TrimEnd())];

    /// <summary>What is said of a contestant.</summary>
    public string Explained(string contestant, Language language = Language.Russian, string? after = null)
    {
        var result = CategoryResult.Of(Ground, after);
        var codes = result.Ground.Contestants.ToDictionary(c => c.Id, c => c.Code);
        return string.Join('\n', new ExplanationWords(Regulation, language, id => codes[id]).Lines(Explanation.Of(result, codes.Single(c => c.Value == contestant).Key)));
    }

    /// <summary>A table of marks of one round as lines of its file: a line is a contestant A, B, C …, a word is a sheet of a judge p, q, r …, a slash parts the criteria; a hyphen is a mark that is owed.</summary>
    public static string Table(Round round, params string[] lines) => string.Join('\n', lines.SelectMany((line, i) => line.Split(' ').SelectMany((sheet, j) => sheet.Split('/') is [var whole] && !char.IsAsciiDigit(whole[0])
        ? [$"{round.Id},{(char)('A' + i)},{(char)('p' + j)},,{(whole == "-" ? "" : whole)}"]
        : sheet.Split('/').Select((mark, c) => $"{round.Id},{(char)('A' + i)},{(char)('p' + j)},{round.Criteria[c].Id},{(mark == "-" ? "" : mark)}"))));

    public static string TextOf(byte[] bytes) => Encoding.UTF8.GetString(bytes);

    private static byte[] Csv(string header, string lines, int cells) => Encoding.UTF8.GetBytes(header + "\n" + string.Join('\n', lines.Split('\n').Select(line => Full(line, cells))) + "\n");

    // Cells that are empty to the end of a line may be left out in a test.
    private static string Full(string line, int cells) => line.Contains('"', StringComparison.Ordinal) ? line : line + new string(',', Math.Max(0, cells - 1 - line.Count(c => c == ',')));
}
