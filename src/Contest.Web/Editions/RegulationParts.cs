using System.Text.Json.Nodes;

namespace Contest.Web.Editions;

/// <summary>What a new part of a regulation begins with.</summary>
public static class RegulationParts
{
    public static JsonObject Regulation() => new()
    {
        ["category"] = "", ["name"] = Wording(), ["level"] = "", ["rounds"] = new JsonArray(Round()), ["eligibility"] = new JsonObject(),
        ["result"] = new JsonObject { ["decimals"] = 2, ["rankOn"] = "exact", ["places"] = "competition", ["tieKeys"] = new JsonArray() },
        ["awards"] = new JsonObject { ["roundMinimumIn"] = new JsonArray(), ["tiesAtQuota"] = "exclude", ["degrees"] = new JsonArray(Degree(1), Degree(2), Degree(3)) },
    };

    public static JsonObject Round() => new()
    {
        ["id"] = "", ["name"] = Wording(), ["short"] = Wording(), ["stage"] = Wording(), ["form"] = "written", ["criteria"] = new JsonArray(Criterion()),
        ["judges"] = new JsonObject { ["method"] = "mean", ["drop"] = 0, ["minimum"] = 1 },
    };

    public static JsonObject Criterion() => new() { ["id"] = "", ["name"] = Wording(), ["maximum"] = 5, ["step"] = 1, ["bands"] = new JsonArray() };

    public static JsonObject Band() => new() { ["from"] = 0, ["text"] = Wording() };

    public static JsonObject Degree(int degree) => new() { ["degree"] = degree, ["toPlace"] = degree };

    private static JsonObject Wording() => new() { ["ru"] = "", ["ko"] = "", ["en"] = "" };

    public static JsonObject Discrepancy() => new() { ["step"] = "settle" };
}
