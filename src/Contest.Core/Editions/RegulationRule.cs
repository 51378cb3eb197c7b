namespace Contest.Core.Editions;

/// <summary>Checks a regulation (rules E4, E6 and E7). Lists every mistake at once, each with its path in the file.</summary>
public static class RegulationRule
{
    // What a round's column in a protocol of eight rounds holds.
    private const int LongestShort = 8;
    private const int LongestShortHangul = 5;

    // Diplomas of three degrees have names of their own; further ones say what they are called.
    private const int MostDegrees = 5;
    private const int UnnamedDegrees = 3;

    /// <summary>Every mistake; empty when the regulation can be used.</summary>
    /// <param name="regulation">The regulation.</param>
    /// <param name="path">Its path in the file: <c>$.categories[0]</c>.</param>
    public static IReadOnlyList<Problem> Check(Regulation regulation, string path = "$")
    {
        var problems = new List<Problem>();
        void Refuse(bool wrong, string where, string code, params object[] arguments)
        {
            if (wrong)
                problems.Add(new Problem(code, arguments).At(new Place(Column: path + where)));
        }

        var rounds = regulation.Rounds.Select(r => r.Id).ToHashSet();
        Refuse(!IsId(regulation.Category), ".category", "Regulation.Id", regulation.Category);
        Refuse(string.IsNullOrWhiteSpace(regulation.Level), ".level", "Regulation.WordingMissing");
        CheckWording(regulation.Name, ".name", Refuse);
        CheckEligibility(regulation.Eligibility, Refuse);
        Refuse(rounds.Count == 0, ".rounds", "Regulation.NoRounds");
        Refuse(rounds.Count < regulation.Rounds.Count, ".rounds", "Regulation.RoundTwice");
        var sum = new Points(regulation.Rounds.Sum(r => r.Weight.Hundredths));
        Refuse(sum != regulation.Maximum && regulation.Result.Best is null, ".maximum", "Regulation.WeightsDoNotAddUp", sum.ToString(), regulation.Maximum.ToString());
        foreach (var (i, id) in regulation.Awards.RoundMinimumIn.Index())
            Refuse(!rounds.Contains(id), $".awards.roundMinimumIn[{i}]", "Round.Unknown", id, regulation.Category);
        for (var i = 0; i < regulation.Rounds.Count; i++)
            CheckRound(regulation.Rounds[i], $".rounds[{i}]", Refuse);
        RegulationStepsRule.CheckResult(regulation, Refuse);
        CheckAwards(regulation.Awards, Refuse);
        return problems;
    }

    internal delegate void Refusal(bool wrong, string where, string code, params object[] arguments);

    private static void CheckEligibility(Eligibility eligibility, Refusal refuse)
    {
        const string at = ".eligibility";
        refuse(eligibility.AgeFrom is < 1 or > 99, at + ".ageFrom", "Regulation.Age");
        refuse(eligibility.AgeTo is < 1 or > 99 || eligibility.AgeTo < eligibility.AgeFrom, at + ".ageTo", "Regulation.Age");
        refuse(eligibility.YearFrom is < 1 or > 12, at + ".yearFrom", "Regulation.Years");
        refuse(eligibility.YearTo is < 1 or > 12 || eligibility.YearTo < eligibility.YearFrom, at + ".yearTo", "Regulation.Years");
        refuse(eligibility.YearsInRussiaAtMost < 0, at + ".yearsInRussiaAtMost", "Regulation.YearsInRussia");
        refuse(eligibility.Institutions.Distinct().Count() < eligibility.Institutions.Count, at + ".institutions", "Regulation.InstitutionTwice");
    }

    private static void CheckRound(Round round, string where, Refusal refuse)
    {
        refuse(!IsId(round.Id), where + ".id", "Regulation.Id", round.Id);
        CheckWording(round.Name, where + ".name", refuse);
        CheckWording(round.Short, where + ".short", refuse);
        CheckWording(round.Stage, where + ".stage", refuse);
        refuse(round.Minutes < 1, where + ".minutes", "Regulation.Minutes");
        refuse(round.Short is not { Ru.Length: <= LongestShort, En.Length: <= LongestShort, Ko.Length: <= LongestShortHangul }, where + ".short", "Regulation.ShortTooLong", LongestShort, LongestShortHangul);
        refuse(round.Weight.Hundredths < 0, where + ".weight", "Regulation.NegativeWeight");
        refuse(round.Criteria.Count == 0, where + ".criteria", "Regulation.NoCriteria", round.Id);
        refuse(round.Criteria.DistinctBy(c => c.Id).Count() < round.Criteria.Count, where + ".criteria", "Regulation.CriterionTwice", round.Id);
        RegulationStepsRule.CheckRound(round, where, refuse);
        for (var i = 0; i < round.Criteria.Count; i++)
            CheckCriterion(round.Criteria[i], $"{where}.criteria[{i}]", refuse);
        if (round.Cut is { } cut)
            CheckCut(cut, round, where + ".cut", refuse);
    }

    private static void CheckCriterion(Criterion criterion, string at, Refusal refuse)
    {
        refuse(!IsId(criterion.Id), at + ".id", "Regulation.Id", criterion.Id);
        CheckWording(criterion.Name, at + ".name", refuse);
        refuse(criterion.Maximum.Hundredths <= 0 || criterion.Step.Hundredths <= 0 || criterion.Maximum.Hundredths % Math.Max(1, criterion.Step.Hundredths) != 0,
            at, "Regulation.Scale", criterion.Id, criterion.Maximum.ToString(), criterion.Step.ToString());
        refuse(criterion.Items is { } items && (items < 1 || items * criterion.Step.Hundredths != criterion.Maximum.Hundredths),
            at + ".items", "Regulation.Items", criterion.Id, criterion.Items ?? 0, criterion.Step.ToString(), criterion.Maximum.ToString());
        refuse(criterion.Weight.Hundredths <= 0, at + ".weight", "Regulation.NegativeWeight");
        refuse(criterion.Step.Hundredths * criterion.Weight.Hundredths % 100 != 0, at + ".weight", "Regulation.WeightTooFine", criterion.Id, criterion.Step.ToString());
        for (var b = 0; b < criterion.Bands.Count; b++)
        {
            refuse(criterion.Bands[b].From.Hundredths < 0 || criterion.Bands[b].From > criterion.Maximum, $"{at}.bands[{b}].from", "Regulation.Band", criterion.Maximum.ToString());
            CheckWording(criterion.Bands[b].Text, $"{at}.bands[{b}].text", refuse);
        }
    }

    private static void CheckCut(Cut cut, Round round, string where, Refusal refuse)
    {
        // A standing may reach beyond the scale of one round; where less is better there is no least mark.
        refuse(cut.Minimum is { } least && (least.Hundredths < 0 || (cut.On == CutOn.Round && least > round.Maximum)), where + ".minimum", "Regulation.CutMinimum", round.Maximum.ToString());
        refuse(cut.Minimum is not null && round.LessIsBetter, where + ".minimum", "Regulation.NoShareOfPlaces");
        refuse(cut.Ties == TiesAtQuota.Jury, where + ".ties", "Regulation.CutAsksNobody");
        CheckPercent(cut.Percent, where + ".percent", refuse);
        refuse(cut.AtMost < 1, where + ".atMost", "Regulation.CutAtMost");
        refuse(cut.InstitutionAtMost < 1, where + ".institutionAtMost", "Regulation.CutAtMost");
        CheckPercent(cut.InstitutionPercent, where + ".institutionPercent", refuse);
    }

    private static void CheckAwards(AwardSteps awards, Refusal refuse)
    {
        refuse(awards.Degrees.Select(d => d.Degree).Where((d, i) => d != i + 1).Any() || awards.Degrees.Count > MostDegrees, ".awards.degrees", "Regulation.Degrees", MostDegrees);
        var places = awards.Degrees.Select(d => d.ToPlace ?? int.MaxValue).ToList();
        refuse(places.Exists(p => p < 1) || places.Zip(places.Skip(1)).Any(p => p.First > p.Second), ".awards.degrees", "Regulation.DegreePlaces");
        CheckPercent(awards.MinimumPercent, ".awards.minimumPercent", refuse);
        CheckPercent(awards.RoundMinimumPercent, ".awards.roundMinimumPercent", refuse);
        CheckShare(awards.QuotaPercent, ".awards.quotaPercent", refuse);
        for (var i = 0; i < awards.Degrees.Count; i++)
        {
            var (degree, at) = (awards.Degrees[i], $".awards.degrees[{i}]");
            CheckPercent(degree.MoreThanPercent, at + ".moreThanPercent", refuse);
            CheckShare(degree.QuotaPercent, at + ".quotaPercent", refuse);
            CheckPercent(degree.FromPercent, at + ".fromPercent", refuse);
            refuse(degree is { ToPlace: null, MoreThanPercent: null, FromPercent: null, FromPoints: null, QuotaPercent: null } && i + 1 < awards.Degrees.Count, at, "Regulation.DegreeWithoutBound", degree.Degree);
            refuse(degree.Degree > UnnamedDegrees && degree.Name is null, at + ".name", "Regulation.DegreeWithoutName", UnnamedDegrees);
            if (degree.Name is { } name)
                CheckWording(name, at + ".name", refuse);
        }
    }

    private static void CheckWording(Wording wording, string where, Refusal refuse)
    {
        refuse(string.IsNullOrWhiteSpace(wording.Ru), where + ".ru", "Regulation.WordingMissing");
        refuse(string.IsNullOrWhiteSpace(wording.Ko), where + ".ko", "Regulation.WordingMissing");
        refuse(string.IsNullOrWhiteSpace(wording.En), where + ".en", "Regulation.WordingMissing");
    }

    private static void CheckPercent(Points? percent, string where, Refusal refuse) =>
        refuse(percent?.Hundredths is < 0 or > 10_000, where, "Regulation.Percent", percent.ToString()!);

    private static void CheckShare(Share? share, string where, Refusal refuse) =>
        refuse(share is { } of && (of.Numerator < 0 || of.Numerator > of.Denominator), where, "Regulation.Percent", share.ToString()!);

    private static bool IsId(string id) => id.Length is > 0 and <= 40 && id.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');
}
