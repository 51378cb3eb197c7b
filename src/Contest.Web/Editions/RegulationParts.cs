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

    /// <summary>A degree; the fourth and on have names of their own.</summary>
    public static JsonObject Degree(int degree) => degree <= 3
        ? new() { ["degree"] = degree, ["toPlace"] = degree }
        : new() { ["degree"] = degree, ["toPlace"] = degree, ["name"] = Wording() };

    public static JsonObject JudgeWeight() => new() { ["judge"] = "", ["weight"] = 2 };

    public static JsonObject StandingPart(string round) => new() { ["round"] = round };

    public static JsonObject BestRounds() => new() { ["of"] = new JsonArray() };

    public static JsonObject Wording() => new() { ["ru"] = "", ["ko"] = "", ["en"] = "" };

    public static JsonObject Discrepancy() => new() { ["step"] = "settle" };
}
