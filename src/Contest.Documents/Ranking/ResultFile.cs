using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Ranking;
using Contest.Documents.Sheets;

namespace Contest.Documents.Ranking;

/// <summary>A result as a file for programs: CSV or JSON, numbers with a decimal point, lines ended by a line feed. The same ground gives the same bytes.</summary>
public static class ResultFile
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The columns place, contestant, total, one for each round with its mark, award, decided_by, and explanation where one is asked for.</summary>
    /// <param name="result">The result.</param>
    /// <param name="words">Explains each line; <c>null</c>: no such column.</param>
    public static byte[] Csv(CategoryResult result, ExplanationWords? words = null)
    {
        var codes = Codes(result);
        var rounds = Enumerable.Range(0, result.After + 1).ToList();
        string[] header = ["place", "contestant", "total", .. rounds.Select(r => result.Ground.Regulation.Rounds[r].Id), "award", "decided_by", .. words is null ? Array.Empty<string>() : ["explanation"]];
        return CsvTable.Write(header, Official(result).Select(line => (string[])
        [
            Text(line.Place), codes[line.Row.ContestantId], Total(result, line.Row),
            .. rounds.Select(r => line.Row.Rounds[r].HasMark ? line.Row.Rounds[r].Mark.Round(2).ToString() : Status(line.Row, r)),
            Text(line.Degree), DecidedBy(line), .. words is null ? Array.Empty<string>() : [string.Join('\n', words.Lines(Explanation.Of(result, line.Row.ContestantId)))],
        ]), marked: false);
    }

    /// <summary>The same with exact fractions beside the printed numbers, and each line's separation with both values.</summary>
    public static string Json(CategoryResult result, ExplanationWords? words = null)
    {
        var codes = Codes(result);
        return new JsonObject
        {
            ["category"] = result.Ground.Regulation.Category,
            ["after"] = result.Ground.Regulation.Rounds[result.After].Id,
            ["complete"] = result.IsComplete,
            ["rows"] = new JsonArray([.. Official(result).Select(JsonNode? (line) => Row(result, line, codes, words))]),
            ["boundaries"] = new JsonArray([.. result.IsFinal ? result.Options().Select(JsonNode? (o) => Boundary(o)) : []]),
        }.ToJsonString(Indented) + "\n";
    }

    private static JsonObject Row(CategoryResult result, OfficialLine line, Dictionary<int, string> codes, ExplanationWords? words)
    {
        var row = line.Row;
        var of = new JsonObject
        {
            ["place"] = line.Place == 0 ? null : line.Place,
            ["placeTo"] = line.Place == 0 ? null : line.PlaceTo,
            ["contestant"] = codes[row.ContestantId],
            ["total"] = row.Place == 0 ? null : Total(result, row),
            ["exact"] = row.Place == 0 ? null : row.Total.ToString(),
            ["rounds"] = new JsonArray([.. Enumerable.Range(0, result.After + 1).Select(JsonNode? (r) => Round(result.Ground.Regulation.Rounds[r].Id, row, r))]),
            ["award"] = line.Degree == 0 ? null : line.Degree,
            ["decidedBy"] = DecidedBy(line),
        };
        if (row.Separation is { Above: { } above, Below: { } below })
            (of["above"], of["below"]) = (above, below);
        if (line.Ruling is { } ruling)
            of["ruling"] = new JsonObject { ["computedPlace"] = row.Place, ["computedAward"] = line.Computed, ["reason"] = ruling.Reason };
        if (words is not null)
            of["explanation"] = new JsonArray([.. words.Lines(Explanation.Of(result, row.ContestantId)).Select(JsonNode? (l) => l)]);
        return of;
    }

    private static JsonObject Round(string id, RankedRow row, int r) => Round(id, row.Rounds[r], Status(row, r));

    private static JsonObject Round(string id, RoundResult result, string status) => new()
    {
        ["round"] = id,
        ["status"] = status.Length == 0 ? null : status,
        ["mark"] = result.HasMark ? result.Mark.Round(2).ToString() : null,
        ["exact"] = result.HasMark ? result.Mark.ToString() : null,
        ["contribution"] = result.HasMark ? result.Contribution.ToString() : null,
        ["counted"] = result.Counted,
        ["expected"] = result.Expected,
    };

    private static JsonObject Boundary(BoundaryOptions options) => new()
    {
        ["degree"] = options.Degree,
        ["quota"] = options.Quota,
        ["strict"] = Side(options.Strict),
        ["generous"] = Side(options.Generous),
        ["chosen"] = options.Choice is not { } choice ? null : choice.ToPlace is { } place ? $"{place}" : choice.Ties == TiesAtQuota.Include ? "generous" : "strict",
    };

    private static JsonObject Side(BoundarySide side) => new() { ["count"] = side.Count, ["toPlace"] = side.ToPlace, ["least"] = side.Least?.ToString() };

    // Lines as they stand officially: by the place the jury set where it set one, and then as computed.
    private static IEnumerable<OfficialLine> Official(CategoryResult result)
    {
        var codes = Codes(result);
        return result.Rows.Zip(result.Degrees, (row, degree) =>
            {
                var ruling = result.IsFinal ? result.RulingFor(codes[row.ContestantId]) : null;
                return new OfficialLine(row, ruling?.Place ?? row.Place, ruling?.Place ?? row.PlaceTo, result.IsFinal ? ruling?.Degree ?? degree.Degree : 0, degree.Degree, ruling);
            })
            .OrderBy(l => l.Place == 0).ThenBy(l => l.Place).ThenBy(l => codes[l.Row.ContestantId], StringComparer.Ordinal);
    }

    private static string DecidedBy(OfficialLine line) => line switch
    {
        { Ruling.Place: not null } => "ruling",
        { Row.Place: 0 } => GroundRule.Word(line.Row.Standing),
        { Row.Separation.By: SeparatedBy.Nothing } => "",
        { Row.Separation: { By: SeparatedBy.TieKey, Key: { } key } } => key,
        _ => line.Row.Separation.By == SeparatedBy.Shared ? "shared" : "total",
    };

    // Who left the contest was not kept out of a round by a cut: why there is no mark, the line says of its place.
    private static string Status(RankedRow row, int r) => row.Rounds[r].Status switch
    {
        RoundStatus.NotAdmitted when row.Standing != Standing.NotAdmitted => "",
        RoundStatus.DidNotAppear => "withdrawn",
        RoundStatus.Disqualified => "disqualified",
        RoundStatus.NotAdmitted => "not-admitted",
        RoundStatus.Complete => "complete",
        _ => "provisional",
    };

    private static string Total(CategoryResult result, RankedRow row) =>
        row.Place == 0 ? "" : (row.Printed.Hundredths / 100m).ToString($"F{result.Ground.Regulation.Result.Decimals}", System.Globalization.CultureInfo.InvariantCulture);

    private static string Text(int number) => number == 0 ? "" : number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static Dictionary<int, string> Codes(CategoryResult result) => result.Ground.Contestants.ToDictionary(c => c.Id, c => c.Code);

    private sealed record OfficialLine(RankedRow Row, int Place, int PlaceTo, int Degree, int Computed, Ruling? Ruling);
}
