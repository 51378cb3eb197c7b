using System.Text;

namespace Contest.Core.Names;

/// <summary>Texts as search compares them letter by letter: without regard to case, spaces, hyphens, apostrophes, marks over letters, and Ё is Е (rule N13).</summary>
internal static class SearchText
{
    private static readonly char[] Gaps = [' ', '-', ',', '.', '\u00A0'];

    /// <summary>The letters that count.</summary>
    public static string Fold(string text)
    {
        if (text.All(c => c is (>= 'a' and <= 'z') or (>= 'а' and <= 'я' and not 'й')))
            return text;
        var folded = new StringBuilder(text.Length);
        foreach (var c in PassportSpelling.Plain(text))
            if (char.IsLetter(c))
                folded.Append(char.ToLowerInvariant(c));
        return folded.ToString();
    }

    /// <summary>The words of a text.</summary>
    public static string[] Words(string text) => NameForm.Clean(text).Split(Gaps, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>How many letters must be put in, left out or changed to make one text of the other.</summary>
    public static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
                (corner, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, corner + (a[i - 1] == b[j - 1] ? 0 : 1)));
        }
        return row[b.Length];
    }
}
