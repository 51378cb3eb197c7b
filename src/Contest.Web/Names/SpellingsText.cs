using System.Globalization;
using Contest.Core.Names;

namespace Contest.Web.Names;

/// <summary>The table of established spellings as text to copy and paste: the lines of <see cref="EstablishedSpellings.Write"/> without their header, with the kinds in the words of the pages.</summary>
public static class SpellingsText
{
    // The words of every language are read: a colleague's spreadsheet may be in another.
    private static readonly Dictionary<string, EstablishedKind> Kinds = Languages.Codes
        .SelectMany(code => Enum.GetValues<EstablishedKind>().Select(kind => (Word: Texts.ResourceManager.GetString($"Spellings.Kind.{kind}", new CultureInfo(code))!, kind)))
        .ToDictionary(w => w.Word, w => w.kind, StringComparer.OrdinalIgnoreCase);

    /// <summary>The table in the reader's words.</summary>
    public static string Of(EstablishedSpellings table) =>
        string.Concat(table.All.Select(s => string.Join('\t', s.Hangul, Languages.Text($"Spellings.Kind.{s.Kind}"), s.Cyrillic, s.Latin) + "\n"));

    /// <summary>What was pasted as <see cref="EstablishedSpellings.Read"/> takes it, line by line.</summary>
    public static string ToTable(string pasted) => string.Join('\n', pasted.ReplaceLineEndings("\n").Split('\n').Select(line =>
    {
        var cells = line.Split('\t');
        if (cells.Length > 1 && Kinds.TryGetValue(NameForm.Clean(cells[1]), out var kind))
            cells[1] = kind == EstablishedKind.Person ? "person" : "place";
        return string.Join('\t', cells);
    }));
}
