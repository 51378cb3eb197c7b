using Contest.Core.Ranking;

namespace Contest.Core.Awards;

/// <summary>What of a ranking the public sees (rule D5): what was chosen, and names only of those who have consented.</summary>
public static class PublicationRule
{
    /// <summary>The public table.</summary>
    /// <param name="table">The ranking.</param>
    /// <param name="nominations">Nominations of the category.</param>
    /// <param name="choice">What is shown.</param>
    /// <param name="consented">Ids of those who have consented to the publication of name and results.</param>
    public static PublicTable Of(ResultTable table, IReadOnlyList<Nomination> nominations, PublicChoice choice, IReadOnlySet<int> consented)
    {
        var shown = Enumerable.Range(0, table.Rounds.Count).Where(r => choice.Rounds && table.Rounds[r].Weight.Hundredths > 0).ToList();
        var people = table.Lines.ToDictionary(l => l.ContestantId, l => Who(l, choice, consented));
        return new PublicTable(
            table.Category, table.Maximum, [.. shown.Select(r => table.Rounds[r].Name)], choice,
            [
                .. table.Lines.Where(l => l.Place > 0 && (!choice.OnlyAwarded || l.Degree > 0)).Select(l => new PublicLine(
                    l.PlaceText, people[l.ContestantId], choice.Institutions ? l.Institution : null, choice.Institutions ? l.Town : null,
                    [.. shown.Select(r => l.Rounds[r].Points)], choice.Points ? l.Total : null, l.Degree, l.Degree > 0 ? table.DegreeNames.ElementAtOrDefault(l.Degree - 1) : null)),
            ],
            [
                .. nominations.Where(n => n.State == NominationState.NotAwarded || n.Contestants.Any(people.ContainsKey))
                    .Select(n => new PublicNomination(n.Name, n.Team.Length > 0 ? [] : [.. n.Contestants.Where(people.ContainsKey).Select(id => people[id])], n.Team)),
            ]);
    }

    /// <summary>The table without the names of those who have taken their consent back since it was published.</summary>
    public static PublicTable Without(PublicTable table, IReadOnlySet<int> consented) => table with
    {
        Lines = [.. table.Lines.Select(l => l with { Who = Masked(l.Who, consented) })],
        Nominations = [.. table.Nominations.Select(n => n with { Who = [.. n.Who.Select(w => Masked(w, consented))] })],
    };

    private static PublicPerson Masked(PublicPerson person, IReadOnlySet<int> consented) => consented.Contains(person.ContestantId) ? person : person with { Name = null };

    private static PublicPerson Who(ResultLine line, PublicChoice choice, IReadOnlySet<int> consented) => new(line.ContestantId, line.Number, choice.Names && consented.Contains(line.ContestantId)
        ? new Wording(line.Name.In(Language.Russian), line.Name.In(Language.Korean), line.Name.In(Language.English))
        : null);
}
