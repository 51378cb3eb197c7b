using System.Text.Json;
using System.Text.Json.Nodes;

namespace Contest.Web.Editions;

/// <summary>The methods of a panel as the editor offers them: their words, and which members of the judges' steps each has a use for.</summary>
public static class JudgeMethods
{
    /// <summary>The words of a file with the keys of their texts.</summary>
    public static IReadOnlyList<(string Word, string Text)> All { get; } =
    [
        ("mean", "Round.Method.Mean"), ("trimmed-mean", "Round.Method.TrimmedMean"), ("sum", "Round.Method.Sum"), ("median", "Round.Method.Median"), ("clamp", "Round.Method.Clamp"),
        ("without-outliers", "Round.Method.WithoutOutliers"), ("rank-sum", "Round.Method.RankSum"), ("place-points", "Round.Method.PlacePoints"), ("skating", "Round.Method.Skating"),
        ("majority-judgment", "Round.Method.MajorityJudgment"),
    ];

    private static readonly string[] OfPoints = ["decimals", "by", "discrepancy"];

    // What every method has: the word, the least number of judges, and how many are dropped, which is nobody unless it is said.
    private static readonly string[] Always = ["method", "minimum", "drop"];

    /// <summary>Whether a method looks at the order of contestants on each judge's list.</summary>
    public static bool IsByPlaces(string method) => method is "rank-sum" or "place-points" or "skating" or "majority-judgment";

    /// <summary>Whether a method has a use for a member.</summary>
    public static bool Uses(string method, string member) => Members(method).Contains(member);

    /// <summary>Makes a method the one of these steps.</summary>
    /// <param name="steps">The judges' steps.</param>
    /// <param name="method">The word of the method.</param>
    /// <param name="before">The steps as they were when they last had it; <c>null</c>: they never had.</param>
    public static void Choose(JsonObject steps, string method, JsonObject? before)
    {
        var members = Members(method).ToList();
        foreach (var idle in steps.Select(m => m.Key).Except(members).Except(Always).ToList())
            steps.Remove(idle);
        steps["method"] = method;
        steps["drop"] = 0;
        foreach (var member in members)
            if ((before?[member] ?? (before is null ? First(member, steps) : null)) is { } value && (member == "drop" || steps[member] is null))
                steps[member] = value.DeepClone();
    }

    private static IEnumerable<string> Members(string method) => method switch
    {
        "mean" => ["weights", .. OfPoints],
        "trimmed-mean" => ["drop", "fallback", "even", .. OfPoints],
        "sum" => ["panel", "short", .. OfPoints],
        "median" => ["even", .. OfPoints],
        "clamp" or "without-outliers" => ["margin", "marginDecimals", .. OfPoints],
        "rank-sum" => ["decimals"],
        "place-points" => ["panel", "placePoints", "decimals"],
        _ => [],
    };

    // What a method that needs a number begins with.
    private static JsonNode? First(string member, JsonObject steps) => member switch
    {
        "drop" => 1,
        "margin" => 2,
        "panel" => steps["minimum"] is JsonValue least && least.GetValueKind() == JsonValueKind.Number ? least.DeepClone() : 1,
        "placePoints" => new JsonArray(12, 10, 8, 7, 6, 5, 4, 3, 2, 1),
        _ => null,
    };
}
