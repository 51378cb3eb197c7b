using System.Text;

namespace Contest.Core.Names;

/// <summary>The words of a place's name, parted by spaces and hyphens.</summary>
internal static class PlaceWords
{
    /// <summary>The text with every run of Hangul spelled anew; what stands between them stays.</summary>
    public static string Each(string text, Func<string, string> spell)
    {
        var result = new StringBuilder();
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && HangulSyllable.Is(text[end]))
                end++;
            result.Append(end > at ? spell(text[at..end]) : text[at].ToString());
            at = Math.Max(end, at + 1);
        }
        return result.ToString();
    }
}
