using System.Globalization;
using Contest.Core.Names;

namespace Contest.Core.Registration;

/// <summary>Two contestants who may be one person, and what makes them look so.</summary>
/// <param name="First">The one with the smaller id.</param>
/// <param name="Second">The other.</param>
/// <param name="Likeness">What is equal; at least one.</param>
public sealed record DuplicatePair(Contestant First, Contestant Second, IReadOnlyList<Likeness> Likeness);

/// <summary>What makes two contestants look like one.</summary>
public enum Likeness
{
    Passport,
    HangulAndBirth,
    CyrillicAndBirth,
    LatinAndBirth,
}

/// <summary>Finds who may be registered twice (rule G11). Equal names alone are no sign (rule N2).</summary>
public static class DuplicateRule
{
    /// <summary>Every pair that looks like one person and was not kept apart, by number. The work grows with the contestants, not with their pairs.</summary>
    /// <param name="contestants">Everybody of an edition.</param>
    /// <param name="passports">Numbers of passports by contestant.</param>
    /// <param name="apart">Pairs that people kept apart.</param>
    public static IReadOnlyList<DuplicatePair> Pairs(IReadOnlyList<Contestant> contestants, IReadOnlyDictionary<int, string> passports, IEnumerable<KeptApart> apart)
    {
        var settled = apart.Select(a => (a.FirstId, a.SecondId)).ToHashSet();
        var found = new Dictionary<(int, int), (Contestant First, Contestant Second, List<Likeness> Likeness)>();
        foreach (var likeness in Enum.GetValues<Likeness>())
            foreach (var alike in contestants.GroupBy(c => Key(c, likeness, passports)).Where(g => g.Key is not null))
            {
                var people = alike.OrderBy(c => c.Id).ToList();
                for (var i = 0; i < people.Count; i++)
                    for (var j = i + 1; j < people.Count; j++)
                    {
                        var pair = (people[i].Id, people[j].Id);
                        if (settled.Contains(pair))
                            continue;
                        if (!found.TryGetValue(pair, out var known))
                            found[pair] = known = (people[i], people[j], []);
                        known.Likeness.Add(likeness);
                    }
            }
        return [.. found.Values.Select(p => new DuplicatePair(p.First, p.Second, p.Likeness)).OrderBy(p => p.First.Number, StringComparer.Ordinal).ThenBy(p => p.Second.Number, StringComparer.Ordinal)];
    }

    private static string? Key(Contestant contestant, Likeness likeness, IReadOnlyDictionary<int, string> passports)
    {
        if (likeness == Likeness.Passport)
            return passports.GetValueOrDefault(contestant.Id);
        var name = Fold(likeness switch { Likeness.HangulAndBirth => contestant.Name.Hangul, Likeness.CyrillicAndBirth => contestant.Name.Cyrillic, _ => contestant.Name.Latin });
        return name.Length == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{name} {contestant.BirthDate:yyyy-MM-dd}");
    }

    // Spaces, hyphens, case and ё are typed in more than one way.
    private static string Fold(NameForm name) =>
        string.Concat(NameForm.Clean(name.Full).Where(char.IsLetter)).ToLowerInvariant().Replace('ё', 'е');
}
