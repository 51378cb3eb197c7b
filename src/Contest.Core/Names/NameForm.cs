using System.Globalization;
using System.Text;

namespace Contest.Core.Names;

/// <summary>A name in one script, surname first as Koreans write it. Both parts are stored apart: a name is never split by position.</summary>
/// <param name="Surname">The surname, one word or two syllables («Намгун»).</param>
/// <param name="Given">The given name as it is to be printed («Чхоль Су»).</param>
public sealed record NameForm(string Surname, string Given)
{
    /// <summary>The name as it is printed in Cyrillic and Latin: surname, space, given name.</summary>
    public string Full => $"{Surname} {Given}";

    /// <summary>Trims, folds runs of white space to one space, drops signs without a shape and composes to NFC, so that a name typed on any system equals itself.</summary>
    public static string Clean(string text) =>
        string.Join(' ', (text.Any(IsShapeless) ? string.Concat(text.Where(c => !IsShapeless(c))) : text).Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // Pasted from web pages, or sent to turn the text around them about; U+FFFE is no character and cannot be composed.
    private static bool IsShapeless(char sign) =>
        sign == '\uFFFE' || (!char.IsWhiteSpace(sign) && char.GetUnicodeCategory(sign) is UnicodeCategory.Control or UnicodeCategory.Format);
}
