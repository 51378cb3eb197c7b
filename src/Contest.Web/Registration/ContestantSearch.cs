using System.Globalization;
using Contest.Core.Names;

namespace Contest.Web.Registration;

/// <summary>
/// Who is meant by what somebody typed: those in whose number, names, institution or town every word stands (ё counts as е), and after them those whom the name search finds
/// in any script and usual spelling (rule N13), typing mistakes only where nobody fits better.
/// </summary>
public static class ContestantSearch
{
    /// <summary>The rows that a query means, best match first; all of them, as they come, for an empty one.</summary>
    public static IReadOnlyList<ContestantRow> Find(IReadOnlyList<ContestantRow> rows, string query)
    {
        if (string.IsNullOrWhiteSpace(query))
            return rows;
        var words = Fold(query).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var byWords = rows.Where(r => words.All(word => TextOf(r).Contains(word, StringComparison.Ordinal))).ToList();
        // The same letter three times in a row is a cat on the keyboard, and would sound like one letter.
        if (words.Any(HasRun))
            return byWords;
        var known = byWords.Select(r => r.Contestant.Id).ToHashSet();
        var byId = rows.ToDictionary(r => r.Contestant.Id);
        var matches = new NameIndex(rows.Select(r => new IndexedName(r.Contestant.Id, r.Name, []))).Find(query, rows.Count);
        var byName = matches.Where(m => m.Reason != MatchReason.Typo).ToList();
        if (byName.Count == 0 && byWords.Count == 0)
            byName = [.. matches];
        return [.. byWords, .. byName.Where(m => known.Add(m.Id)).Select(m => byId[m.Id])];
    }

    private static bool HasRun(string word) => Enumerable.Range(2, Math.Max(0, word.Length - 2)).Any(i => word[i] == word[i - 1] && word[i] == word[i - 2]);

    private static string TextOf(ContestantRow row) => Fold($"{row.Number} {row.Name.Cyrillic.Full} {row.Name.HangulFull} {row.Name.Latin.Full} {row.InstitutionName} {row.Town}");

    private static string Fold(string text) => NameForm.Clean(text).ToLower(CultureInfo.InvariantCulture).Replace('ё', 'е');
}
