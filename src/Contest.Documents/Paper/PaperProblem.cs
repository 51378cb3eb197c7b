using System.Globalization;
using System.Text;
using Contest.Core;

namespace Contest.Documents.Paper;

/// <summary>The refusals of the paper: it never prints a box for a letter and never clips a text.</summary>
internal static class PaperProblem
{
    public static RuleViolationException MissingLetters(IEnumerable<Rune> letters, string text) =>
        new(new Problem("Paper.MissingLetters", string.Join(", ", letters.Select(Named)), text));

    public static RuleViolationException TooLong(string text) => new(new Problem("Paper.TooLong", text));

    public static RuleViolationException NotAnImage() => new(new Problem("Paper.NotAnImage"));

    private static string Named(Rune letter) => Rune.IsControl(letter) || Rune.GetUnicodeCategory(letter) == UnicodeCategory.Format
        ? $"U+{letter.Value:X4}"
        : $"{letter} (U+{letter.Value:X4})";
}
