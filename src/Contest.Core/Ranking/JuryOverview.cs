
namespace Contest.Core.Ranking;

/// <summary>How the judges of a round marked, beside one another: for organizers and the jury to look at, never an input to a ranking.</summary>
/// <param name="Judge">What the ground calls the judge.</param>
/// <param name="Marked">How many contestants the judge has marked.</param>
/// <param name="Mean">The mean of the judge's totals; zero where there are none.</param>
/// <param name="Lowest">The lowest total.</param>
/// <param name="Highest">The highest total.</param>
/// <param name="Compared">How many of the contestants other judges have marked too.</param>
/// <param name="Difference">The mean difference to the mean of the other judges on the same contestants; positive: more generous than they.</param>
public sealed record JuryOverview(string Judge, int Marked, Ratio Mean, Ratio Lowest, Ratio Highest, int Compared, Ratio Difference)
{
    /// <summary>The judges of a round, in the order of their names. Judges differ on the same contestants only where several have marked them.</summary>
    public static IReadOnlyList<JuryOverview> Of(GroundRound round)
    {
        var (marks, scratch) = (round.Marks, new Heard[round.Marks.Judges.Count]);
        var totals = round.Judges.Select(_ => new List<Ratio>()).ToList();
        var differences = round.Judges.Select(_ => new List<Ratio>()).ToList();
        for (var contestant = 0; contestant < marks.Contestants; contestant++)
        {
            var heard = scratch[..SheetRule.Count(marks, contestant, scratch).Heard];
            var sum = heard.Sum(h => h.Value);
            foreach (var one in heard)
            {
                totals[one.Judge].Add(new Ratio(one.Value, marks.Unit));
                if (heard.Length > 1)
                    differences[one.Judge].Add(new Ratio((Int128)one.Value * (heard.Length - 1) - (sum - one.Value), (Int128)(heard.Length - 1) * marks.Unit));
            }
        }
        return [.. round.Judges.Select((judge, j) => new JuryOverview(judge, totals[j].Count, MeanOf(totals[j]), totals[j].DefaultIfEmpty().Min(), totals[j].DefaultIfEmpty().Max(), differences[j].Count, MeanOf(differences[j]))).OrderBy(o => o.Judge, StringComparer.Ordinal)];
    }

    private static Ratio MeanOf(List<Ratio> values) => values.Count == 0 ? default : values.Aggregate(default(Ratio), (sum, v) => sum + v) * new Ratio(1, values.Count);
}
