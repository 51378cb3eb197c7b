using Contest.Core.Editions;

namespace Contest.Core.Judging;

/// <summary>The file form of a jury: who judges, and in which rounds.</summary>
public sealed record JuryFile(string Format, IReadOnlyList<Judge> Judges, IReadOnlyList<Panel> Panels) : IFormatted
{
    public const string CurrentFormat = "contest-jury/1";

    /// <summary>Every panel of a category, a round or a judge that is not there.</summary>
    /// <param name="regulations">The regulations of the edition, by category.</param>
    /// <param name="judges">Codes of the judges of the edition, those of this file among them.</param>
    public IReadOnlyList<Problem> Check(IReadOnlyDictionary<string, Regulation> regulations, IReadOnlySet<string> judges)
    {
        var problems = new List<Problem>();
        foreach (var panel in Panels)
        {
            if (!regulations.TryGetValue(panel.Category, out var regulation))
                problems.Add(new Problem("Category.Unknown", panel.Category));
            else if (regulation.Rounds.All(r => r.Id != panel.Round))
                problems.Add(new Problem("Round.Unknown", panel.Round, panel.Category));
            problems.AddRange(panel.Judges.Where(code => !judges.Contains(code)).Select(code => new Problem("Judge.Unknown", code)));
        }
        return problems;
    }
}

/// <summary>The panel of one round.</summary>
/// <param name="Category">The category's id.</param>
/// <param name="Round">The round's id.</param>
/// <param name="Judges">Codes of the judges.</param>
public sealed record Panel(string Category, string Round, IReadOnlyList<string> Judges);
