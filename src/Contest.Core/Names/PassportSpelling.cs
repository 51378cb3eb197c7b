using System.Globalization;
using System.Text;

namespace Contest.Core.Names;

/// <summary>Latin names as passports print them: without breves and apostrophes (rule N9).</summary>
public static class PassportSpelling
{
    /// <summary>The text without marks over letters and without apostrophes, in the case it has: «Ch'oe Sŏn-hŭi» is «Choe Son-hui».</summary>
    public static string Plain(string latin) =>
        string.Concat(latin.Normalize(NormalizationForm.FormD).Where(c => !IsMark(c) && c is not ('\'' or '’' or 'ʼ' or '‘' or '`'))).Normalize(NormalizationForm.FormC);

    /// <summary>The name as the machine-readable zone begins: capitals, «&lt;&lt;» after the surname, «&lt;» for a space or a hyphen, not filled up to the length of the line.</summary>
    public static string MachineReadable(NameForm latin) => latin.Given.Length > 0 ? $"{Zone(latin.Surname)}<<{Zone(latin.Given)}" : Zone(latin.Surname);

    private static string Zone(string part) => string.Join('<', Plain(part).ToUpperInvariant().Split([' ', '-', '\u00A0'], StringSplitOptions.RemoveEmptyEntries));

    private static bool IsMark(char c) => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;
}
