using System.Text.RegularExpressions;
using Contest.Core.Names;

namespace Contest.Documents.Paper;

/// <summary>Puts no-break spaces where a line must not end.</summary>
public static partial class NoBreak
{
    private const char Space = '\u00a0';

    /// <summary>
    /// Binds short prepositions and conjunctions to the next word, «№» to its number, a number to its noun, initials to each other and to the surname.
    /// </summary>
    public static string Bind(string text) => Joints().Replace(text, "$1" + Space);

    /// <summary>The text as one piece.</summary>
    public static string Whole(string text) => text.Replace(' ', Space);

    /// <summary>
    /// A name for a narrow cell: it may break between surname and given name, and a given name of four words or more between pairs.
    /// </summary>
    public static string InCell(NameForm name)
    {
        var given = name.Given.Split(' ');
        var pairs = given.Length < 4 ? [Whole(name.Given)] : given.Chunk(2).Select(pair => string.Join(Space, pair));
        return string.Join(' ', [Whole(name.Surname), .. pairs]);
    }

    [GeneratedRegex(@"((?<=^|[\s\u00a0(«])[а-яё]{1,2}|№|(?<![0-9])[0-9]+(?:[.,][0-9]+)?(?= [а-яё])|\b[А-ЯЁA-Z]\.(?= [А-ЯЁA-Z])) ")]
    private static partial Regex Joints();
}
