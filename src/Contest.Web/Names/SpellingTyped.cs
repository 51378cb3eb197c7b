using System.Diagnostics.CodeAnalysis;
using Contest.Core.Names;

namespace Contest.Web.Names;

/// <summary>The rows of the table of established spellings that a form shows, as they are typed.</summary>
public sealed class SpellingsTyped
{
    [AllowNull]
    public List<SpellingTyped> Rows { get; set => field = value ?? []; } = [];
}

/// <summary>A row as typed, with the line that it was when the form was opened.</summary>
public sealed class SpellingTyped
{
    /// <summary>The spelling before, as <see cref="EstablishedSpellings.Line"/> writes it; empty in a new row.</summary>
    public string? Before { get; set; }

    public string? Hangul { get; set; }
    public EstablishedKind Kind { get; set; }
    public string? Cyrillic { get; set; }
    public string? Latin { get; set; }

    public static SpellingTyped Of(EstablishedSpelling spelling) => new()
    {
        Before = EstablishedSpellings.Line(spelling),
        Hangul = spelling.Hangul,
        Kind = spelling.Kind,
        Cyrillic = spelling.Cyrillic,
        Latin = spelling.Latin,
    };

    /// <summary>What was done with the row; a row whose fields are all empty is one taken out.</summary>
    public EstablishedChange ToChange()
    {
        var typed = new EstablishedSpelling(
            Clean(Hangul), Kind == EstablishedKind.Person ? EstablishedKind.Person : EstablishedKind.Place, Clean(Cyrillic), Clean(Latin));
        return new EstablishedChange(
            EstablishedSpellings.Read(Before ?? "").All.FirstOrDefault(),
            (typed.Hangul + typed.Cyrillic + typed.Latin).Length == 0 ? null : typed);
    }

    private static string Clean(string? text) => NameForm.Clean(text ?? "");
}
