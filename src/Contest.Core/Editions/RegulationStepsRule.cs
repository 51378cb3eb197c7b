using static Contest.Core.Editions.RegulationRule;

namespace Contest.Core.Editions;

/// <summary>Checks the steps by which marks become places: that each has what it needs and none works against another (rule E6).</summary>
internal static class RegulationStepsRule
{
    /// <summary>The steps within a round.</summary>
    public static void CheckRound(Round round, string where, Refusal refuse)
    {
        var (judges, at) = (round.Judges, where + ".judges");
        refuse(judges.Minimum < 1, at + ".minimum", "Regulation.PanelMinimum");
        CheckDecimals(round.Decimals, where + ".decimals", refuse);
        CheckDecimals(round.Total.Decimals, where + ".total.decimals", refuse);
        CheckDecimals(round.Total.EachDecimals, where + ".total.eachDecimals", refuse);
        CheckDecimals(judges.Decimals, at + ".decimals", refuse);
        CheckDecimals(judges.MarginDecimals, at + ".marginDecimals", refuse);
        refuse(judges.Drop < 0 || (judges.Drop > 0 && judges.Method != JudgeMethod.TrimmedMean), at + ".drop", "Regulation.Drop");
        refuse(judges.Discrepancy is { } discrepancy && (discrepancy.From.Hundredths <= 0 || discrepancy.From > round.Maximum), at + ".discrepancy.from", "Regulation.Discrepancy", round.Maximum.ToString());
        refuse(judges.Discrepancy is not null && (judges.By == HeardBy.Criterion || judges.IsByPlaces), at + ".discrepancy", "Regulation.DiscrepancyOfTotals");
        var margin = judges.Method is JudgeMethod.Clamp or JudgeMethod.WithoutOutliers;
        refuse(margin != judges.Margin is not null || judges.Margin?.Hundredths <= 0, at + ".margin", "Regulation.Margin");
        var sums = judges.Method is JudgeMethod.Sum or JudgeMethod.PlacePoints;
        refuse(sums != judges.Panel is not null || judges.Panel < 1, at + ".panel", "Regulation.Panel");
        refuse((judges.Method == JudgeMethod.PlacePoints) != judges.PlacePoints.Count > 0 || judges.PlacePoints.Any(p => p.Hundredths < 0) || judges.PlacePoints.Zip(judges.PlacePoints.Skip(1)).Any(p => p.First < p.Second), at + ".placePoints", "Regulation.PlacePoints");
        refuse(judges.Weights.Count > 0 && judges.Method != JudgeMethod.Mean, at + ".weights", "Regulation.JudgeWeights");
        refuse(judges.Weights.Any(w => w.Weight.Hundredths <= 0) || judges.Weights.DistinctBy(w => w.Judge).Count() < judges.Weights.Count, at + ".weights", "Regulation.JudgeWeight");
        refuse(judges.By == HeardBy.Criterion && judges.IsByPlaces, at + ".by", "Regulation.PlacesByTotal");
        CheckCriteria(round, where, refuse);
    }

    /// <summary>The steps from the rounds to a place.</summary>
    public static void CheckResult(Regulation regulation, Refusal refuse)
    {
        var (result, rounds) = (regulation.Result, regulation.Rounds);
        CheckDecimals(result.Decimals, ".result.decimals", refuse);
        CheckDecimals(result.RoundDecimals, ".result.roundDecimals", refuse);
        foreach (var (i, text) in result.TieKeys.Index())
            CheckTieKey(regulation, text, $".result.tieKeys[{i}]", refuse);
        for (var r = 0; r < rounds.Count; r++)
        {
            var up = rounds.Take(r + 1).Select(round => round.Id).ToList();
            foreach (var (i, part) in rounds[r].Standing.Index())
                refuse(!up.Contains(part.Round) || part.Weight.Hundredths <= 0, $".rounds[{r}].standing[{i}]", "Regulation.StandingPart", part.Round);
            refuse(rounds[r].Standing.Count > 0 && r == rounds.Count - 1, $".rounds[{r}].standing", "Regulation.StandingOfLast");
            refuse(rounds[r].Standing.DistinctBy(p => p.Round).Count() < rounds[r].Standing.Count, $".rounds[{r}].standing", "Regulation.StandingPart", rounds[r].Id);
            refuse(MixesPlaces(rounds, [.. rounds[r].Standing.Select(p => p.Round)]), $".rounds[{r}].standing", "Regulation.PointsAndPlaces");
        }
        refuse(MixesPlaces(rounds, [.. rounds.Where(r => r.Weight.Hundredths > 0).Select(r => r.Id)]), ".rounds", "Regulation.PointsAndPlaces");
        if (result.Best is { } best)
            CheckBest(regulation, best, refuse);
        var awards = regulation.Awards;
        refuse(regulation.LessIsBetter && (awards.MinimumPercent is not null || awards.RoundMinimumPercent is not null || awards.Degrees.Any(d => d.MoreThanPercent is not null || d.FromPercent is not null || d.FromPoints is not null)),
            ".awards", "Regulation.NoShareOfPlaces");
    }

    private static void CheckCriteria(Round round, string where, Refusal refuse)
    {
        var points = round.Criteria.Where(c => c.Counts == CriterionCounts.Points).ToList();
        var places = round.Criteria.Count(c => c.Counts == CriterionCounts.Place);
        refuse(points.Count + places == 0 && round.Criteria.Count > 0, where + ".criteria", "Regulation.NothingCounts");
        refuse(places > 0 && (round.Criteria.Count > 1 || round.Judges.Method is not (JudgeMethod.RankSum or JudgeMethod.Skating or JudgeMethod.PlacePoints)), where + ".criteria", "Regulation.PlaceCriterion");
        refuse(places > 0 && round.Criteria.Any(c => c.Counts == CriterionCounts.Place && (c.Weight != Points.Of(1) || c.Step.Hundredths % 50 != 0)), where + ".criteria", "Regulation.PlaceCriterion");
        refuse(round.Total.Method == TotalMethod.Mean && points.Select(c => c.Maximum).Distinct().Count() > 1, where + ".total.method", "Regulation.MeanOfScales");
        refuse(round.Judges.IsByPlaces && round.Criteria.Any(c => c.Counts == CriterionCounts.Factor), where + ".criteria", "Regulation.FactorOfPlaces");
        refuse(round.MaximumScaled % 100 != 0, where + ".criteria", "Regulation.MaximumTooFine");
    }

    private static void CheckTieKey(Regulation regulation, string text, string at, Refusal refuse)
    {
        if (!TieKey.TryParse(text, out var key))
        {
            refuse(true, at, "Regulation.TieKey", text, TieKey.KnownWords);
            return;
        }
        var round = regulation.Rounds.FirstOrDefault(r => r.Id == key.Round);
        refuse(key.Round is not null && round is null, at, "Round.Unknown", key.Round ?? "", regulation.Category);
        refuse(round is not null && key.Criterion is not null && round.Criteria.All(c => c.Id != key.Criterion), at, "Criterion.Unknown", key.Criterion ?? "", key.Round ?? "");
    }

    private static void CheckBest(Regulation regulation, BestRounds best, Refusal refuse)
    {
        var of = best.Of.Select(id => regulation.Rounds.FirstOrDefault(r => r.Id == id)).ToList();
        foreach (var (i, round) in of.Index())
            refuse(round is null, $".result.best.of[{i}]", "Round.Unknown", best.Of[i], regulation.Category);
        refuse(best.Count < 1 || best.Count >= of.Count || best.Of.Distinct().Count() < of.Count, ".result.best.count", "Regulation.BestCount", of.Count);
        refuse(of.Select(r => r?.Weight).Distinct().Count() > 1 || of.Exists(r => r?.Weight.Hundredths == 0), ".result.best.of", "Regulation.BestWeights");
        var rest = regulation.Rounds.Where(r => !best.Of.Contains(r.Id)).Sum(r => r.Weight.Hundredths);
        var sum = new Points(rest + best.Count * (of.FirstOrDefault()?.Weight.Hundredths ?? 0));
        refuse(sum != regulation.Maximum, ".maximum", "Regulation.WeightsDoNotAddUp", sum.ToString(), regulation.Maximum.ToString());
    }

    // Points and places cannot be added: of the one more is better, of the other less.
    private static bool MixesPlaces(IReadOnlyList<Round> rounds, IReadOnlyList<string> counting) =>
        rounds.Where(r => counting.Contains(r.Id)).Select(r => r.LessIsBetter).Distinct().Count() > 1;

    private static void CheckDecimals(int? decimals, string where, Refusal refuse) => refuse(decimals is < 0 or > 2, where, "Regulation.Decimals", decimals ?? 0);
}
