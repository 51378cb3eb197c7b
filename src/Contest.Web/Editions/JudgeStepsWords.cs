using Microsoft.Extensions.Localization;

namespace Contest.Web.Editions;

/// <summary>What the judges' steps of a draft do, in one sentence.</summary>
public static class JudgeStepsWords
{
    /// <summary>«Суммы судей: высшая и низшая отбрасываются, берётся среднее остальных; до сотых.»; empty while a number that it needs cannot be read.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="judges">The path of the judges' steps.</param>
    /// <param name="texts">The texts.</param>
    public static string Sentence(RegulationDraft draft, string judges, IStringLocalizer<Texts> texts)
    {
        var method = draft.Text($"{judges}.method");
        if (new[] { "drop", "margin", "panel", "placePoints", "decimals" }.Any(m => draft.ProblemsUnder($"{judges}.{m}") > 0))
            return "";
        var does = method switch
        {
            "trimmed-mean" => draft.Text($"{judges}.drop") switch
            {
                "0" => texts["Round.Does.Mean"],
                "1" => texts["Round.Does.TrimmedOne"],
                var drop => texts["Round.Does.Trimmed", drop],
            },
            "sum" => draft.Text($"{judges}.short") == "plain" ? texts["Round.Does.SumPlain"] : texts["Round.Does.Sum", draft.Text($"{judges}.panel")],
            "median" => texts["Round.Does.Median"],
            "clamp" => texts["Round.Does.Clamp", draft.Text($"{judges}.margin")],
            "without-outliers" => texts["Round.Does.WithoutOutliers", draft.Text($"{judges}.margin")],
            "rank-sum" => texts["Round.Does.RankSum"],
            "place-points" => texts["Round.Does.PlacePoints", draft.Text($"{judges}.placePoints")],
            "skating" => texts["Round.Does.Skating"],
            "majority-judgment" => texts["Round.Does.MajorityJudgment"],
            _ => draft.Count($"{judges}.weights") > 0 ? texts["Round.Does.WeightedMean"] : texts["Round.Does.Mean"],
        };
        if (!JudgeMethods.Uses(method, "decimals"))
            return does;
        var rounding = draft.Text($"{judges}.decimals") switch { "0" => texts["Round.Does.ToWhole"], "1" => texts["Round.Does.ToTenths"], "2" => texts["Round.Does.ToHundredths"], _ => texts["Round.Does.Exact"] };
        return JudgeMethods.IsByPlaces(method) ? texts["Round.Does.OfPlaces", does, rounding]
            : draft.Text($"{judges}.by") == "criterion" ? texts["Round.Does.OfCriteria", does, rounding]
            : texts["Round.Does.OfTotals", does, rounding];
    }
}
