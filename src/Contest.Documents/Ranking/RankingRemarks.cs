using Contest.Core.Ranking;

namespace Contest.Documents.Ranking;

/// <summary>What the last column of a ranking says of a line: why there is no place, no diploma, and what parted equals.</summary>
internal static class RankingRemarks
{
    /// <summary>The remark on a line; empty where there is nothing to say.</summary>
    public static string Of(ResultLine line, ResultTable table, Texts texts)
    {
        var remarks = new List<string>();
        if (line.Standing != Standing.Competing)
            remarks.Add(texts.Agree($"RankingSheet.Standing.{line.Standing}", line.Sex));
        if (!line.IsComplete)
            remarks.Add(texts["RankingSheet.Incomplete"]);
        if (line.Place > 0 && line.Degree == 0)
            remarks.Add(texts.Format($"RankingSheet.Reason.{line.DegreeReason}", table.Threshold is { } threshold ? texts.Shortest(threshold) : "", NameOf(line.DegreeRoundId, table, texts)));
        if (line.Separation.By == SeparatedBy.TieKey)
            remarks.Add(texts.Format("RankingSheet.TieKey", NameOf(line.Separation.RoundId, table, texts)));
        return string.Join("; ", remarks);
    }

    /// <summary>What stands in place of points.</summary>
    public static string Of(RoundStatus status, Texts texts) => status switch
    {
        RoundStatus.DidNotAppear => texts["RankingSheet.Round.DidNotAppear"],
        RoundStatus.Disqualified => texts["RankingSheet.Round.Disqualified"],
        RoundStatus.NotAdmitted => "–",
        _ => "",
    };

    private static string NameOf(string? roundId, ResultTable table, Texts texts) => table.Rounds.FirstOrDefault(r => r.Id == roundId)?.Name.In(texts.Language) ?? "";
}
