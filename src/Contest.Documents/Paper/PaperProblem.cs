using System.Globalization;
using System.Text;

namespace Contest.Documents.Paper;

/// <summary>The refusals of the paper: it never prints a box for a letter and never clips a text.</summary>
internal static class PaperProblem
{
    public static Exception MissingLetters(IEnumerable<Rune> letters, string text) =>
        new InvalidOperationException($"paper.missing-letters: {Named(letters)} in {text}");

    public static Exception TooLong(string text) => new InvalidOperationException($"paper.too-long: {text}");

    public static Exception NotAnImage() => new InvalidOperationException("paper.not-an-image");

    private static string Named(IEnumerable<Rune> letters) => string.Join(", ", letters.Select(letter =>
        Rune.IsControl(letter) || Rune.GetUnicodeCategory(letter) == UnicodeCategory.Format
            ? $"U+{letter.Value:X4}"
            : $"{letter} (U+{letter.Value:X4})"));
}
