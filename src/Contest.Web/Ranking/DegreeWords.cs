using Contest.Core.Editions;
using Contest.Core.Ranking;
using Microsoft.Extensions.Localization;

namespace Contest.Web.Ranking;

/// <summary>What degrees are called.</summary>
public static class DegreeWords
{
    private const int Unnamed = 3;

    /// <summary>A share as people write it: «30 %», «8,33 %», «1/12».</summary>
    public static string Of(Share share) => share.Denominator is 100 or 10_000 ? $"{Languages.Short(new Points(share.Denominator == 100 ? share.Numerator * 100 : share.Numerator))} %" : share.ToString();

    /// <summary>The name that the regulation gives a degree, or «Диплом I степени»; empty for none.</summary>
    public static string Name(ResultTable table, int degree, IStringLocalizer<Texts> texts) =>
        degree == 0 ? "" : table.DegreeNames.ElementAtOrDefault(degree - 1)?.In(Languages.Current) ?? texts[$"Degree.{Math.Min(degree, Unnamed)}"];
}
